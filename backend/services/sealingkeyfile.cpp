#include "backend/services/wrappedkeys.h"

#include "backend/services/cryptography.h"
#include "backend/storage/durability.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>

namespace truvamate {

namespace {

constexpr int fileFormat = 1;
constexpr int wrappedFormat = 2; ///< the text of format 1, sealed with a passphrase
constexpr int wrapMemoryKib = 64 * 1024;
constexpr int wrapPasses = 3;
/// A file from elsewhere may not ask for all of the machine.
constexpr int mostMemoryKib = 1024 * 1024;
constexpr int mostPasses = 20;
constexpr int saltBytes = 16;
const QByteArray wrapPlace = "truvamate key file";
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

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesIn(const QJsonObject &json, const char *name)
{
    return QByteArray::fromBase64(json.value(QLatin1String(name)).toString().toLatin1());
}

Result<QByteArray> wrapped(const QByteArray &text, const QString &passphrase)
{
    const QByteArray salt = secureRandomBytes(saltBytes);
    const QByteArray nonce = secureRandomBytes(cipherNonceBytes);
    TRY(key, keyFromPassphrase(passphrase, salt, wrapMemoryKib, wrapPasses));
    TRY(sealed, encryptGcm(key, nonce, wrapPlace, text));
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), wrappedFormat},
                                     {QStringLiteral("derivation"), QStringLiteral("argon2id")},
                                     {QStringLiteral("memory_kib"), wrapMemoryKib},
                                     {QStringLiteral("passes"), wrapPasses},
                                     {QStringLiteral("salt"), base64(salt)},
                                     {QStringLiteral("nonce"), base64(nonce)},
                                     {QStringLiteral("sealed"), base64(sealed)}})
        .toJson();
}

tl::unexpected<Error> damaged(const QString &path)
{
    return refused("sealing.key_damaged",
                   QStringLiteral("The key file “%1” is damaged or not a key file of this program."), path);
}

Result<QByteArray> unwrapped(const QJsonObject &json, const QString &path, const QString &passphrase)
{
    const int memory = json.value(QLatin1String("memory_kib")).toInt();
    const int passes = json.value(QLatin1String("passes")).toInt();
    const bool isUsable = json.value(QLatin1String("derivation")) == QLatin1String("argon2id") && memory >= 8
        && memory <= mostMemoryKib && passes >= 1 && passes <= mostPasses;
    if (!isUsable) {
        return damaged(path);
    }
    if (passphrase.isEmpty()) {
        return refused("sealing.passphrase_needed",
                       QStringLiteral("The key file “%1” opens with a passphrase, which was not given."),
                       path);
    }
    TRY(key, keyFromPassphrase(passphrase, bytesIn(json, "salt"), memory, passes));
    auto text = decryptGcm(key, bytesIn(json, "nonce"), wrapPlace, bytesIn(json, "sealed"));
    if (!text) {
        return refused("sealing.passphrase_wrong",
                       QStringLiteral("The key file “%1” does not open with this passphrase."), path);
    }
    return text;
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
    return createKeyFile(path, ring, {});
}

Result<Done> createKeyFile(const QString &path, const KeyRing &ring, const QString &passphrase)
{
    QFile file(path);
    if (file.exists()) {
        return refused(
            "sealing.key_exists",
            QStringLiteral("There is a key file “%1” already, and it is never overwritten: data sealed with "
                           "it would be lost."),
            path);
    }
    QByteArray text = keyFileText(ring);
    if (!passphrase.isEmpty()) {
        TRY(sealed, wrapped(text, passphrase));
        text = sealed;
    }
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)
        && file.write(text) == text.size() && flushToDisk(file);
    file.close();
    if (!isWritten || !flushFolder(QFileInfo(path).path())) {
        return refused("sealing.key_unwritable", QStringLiteral("The key file “%1” cannot be written."),
                       path);
    }
    return Done();
}

Result<Done> wrapKeyFile(const QString &path, const QString &passphrase)
{
    const auto ring = readKeyFile(path);
    if (!ring && ring.error().code == QLatin1String("sealing.passphrase_needed")) {
        return refused("sealing.passphrase_there",
                       QStringLiteral("The key file “%1” opens with a passphrase already."), path);
    }
    TRY(keys, ring);
    const QString beside = path + QStringLiteral(".new");
    TRY_DO(createKeyFile(beside, keys, passphrase));
    std::error_code failed;
    std::filesystem::rename(beside.toStdU16String(), path.toStdU16String(), failed);
    if (failed || !flushFolder(QFileInfo(path).path())) {
        QFile::remove(beside);
        return refused("sealing.key_unwritable", QStringLiteral("The key file “%1” cannot be written."),
                       path);
    }
    return Done();
}

Result<KeyRing> readKeyFile(const QString &path)
{
    return readKeyFile(path, {});
}

Result<KeyRing> readKeyFile(const QString &path, const QString &passphrase)
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
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.value(QLatin1String("format")).toInt() == wrappedFormat) {
        TRY(text, unwrapped(json, path, passphrase));
        json = QJsonDocument::fromJson(text).object();
    }
    KeyRing ring;
    ring.current = json.value(QLatin1String("current")).toString();
    ring.indexKey = bytesIn(json, "index_key");
    const QJsonObject keys = json.value(QLatin1String("keys")).toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        ring.keys[it.key()] = QByteArray::fromBase64(it.value().toString().toLatin1());
    }
    if (json.value(QLatin1String("format")).toInt() != fileFormat || !Sealer::make(ring)) {
        return damaged(path);
    }
    return ring;
}

} // namespace truvamate
