#include "backend/services/sealing.h"

#include "backend/storage/durability.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace truvamate {

namespace {

constexpr int fileFormat = 1;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

tl::unexpected<Error> refused(const char *code, const QString &sentence, const QString &path)
{
    return fail(ErrorKind::Internal, QString::fromLatin1(code), sentence.arg(path),
                {{QStringLiteral("path"), path}});
}

QByteArray keyFileText(const KeyRing &ring)
{
    QJsonObject keys;
    for (const auto &[id, key] : ring.keys) {
        keys.insert(id, QString::fromLatin1(key.toBase64()));
    }
    return QJsonDocument(
               QJsonObject{{QStringLiteral("format"), fileFormat},
                           {QStringLiteral("current"), ring.current},
                           {QStringLiteral("keys"), keys},
                           {QStringLiteral("index_key"), QString::fromLatin1(ring.indexKey.toBase64())}})
        .toJson();
}

bool othersMayRead(const QString &path)
{
#ifdef Q_OS_WIN
    Q_UNUSED(path) // permissions of Windows are those of the user's folder
    return false;
#else
    return bool(QFileInfo(path).permissions()
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther));
#endif
}

} // namespace

QString keyFileBeside(const QString &databasePath)
{
    return databasePath + QStringLiteral(".keys");
}

Result<Done> createKeyFile(const QString &path, const KeyRing &ring)
{
    QFile file(path);
    if (file.exists()) {
        return refused(
            "sealing.key_exists",
            QStringLiteral("There is a key file “%1” already, and it is never overwritten: data sealed with "
                           "it would be lost."),
            path);
    }
    const QByteArray text = keyFileText(ring);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)
        && file.write(text) == text.size() && flushToDisk(file);
    file.close();
    if (!isWritten || !flushFolder(QFileInfo(path).path())) {
        return refused("sealing.key_unwritable", QStringLiteral("The key file “%1” cannot be written."),
                       path);
    }
    return Done();
}

Result<KeyRing> readKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return refused(
            "sealing.key_missing",
            QStringLiteral("The key file “%1” is missing. Without it ID numbers, bank accounts and documents "
                           "of this workspace cannot be read: put it back from your copy."),
            path);
    }
    if (othersMayRead(path)) {
        return refused(
            "sealing.key_exposed",
            QStringLiteral("The key file “%1” can be read by other people of this computer. Allow only its "
                           "owner to read it (chmod 600)."),
            path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return refused("sealing.key_missing", QStringLiteral("The key file “%1” cannot be opened."), path);
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    KeyRing ring;
    ring.current = json.value(QLatin1String("current")).toString();
    ring.indexKey = QByteArray::fromBase64(json.value(QLatin1String("index_key")).toString().toLatin1());
    const QJsonObject keys = json.value(QLatin1String("keys")).toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        ring.keys[it.key()] = QByteArray::fromBase64(it.value().toString().toLatin1());
    }
    if (json.value(QLatin1String("format")).toInt() != fileFormat || !Sealer::make(ring)) {
        return refused("sealing.key_damaged",
                       QStringLiteral("The key file “%1” is damaged or not a key file of this program."),
                       path);
    }
    return ring;
}

} // namespace truvamate
