#include "backend/storage/backupfolder.h"

#include "backend/storage/durability.h"
#include "backend/storage/objectstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <set>

namespace truvamate {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr int newestFormat = 1;

QString manifestIn(const QString &folder)
{
    return folder + QStringLiteral("/manifest.json");
}

QString objectPath(const QString &key)
{
    return key.left(2) + QLatin1Char('/') + key;
}

tl::unexpected<Error> damaged(const QString &folder, const QString &path)
{
    return fail(ErrorKind::Conflict, QStringLiteral("backup.damaged"),
                QStringLiteral("The backup “%1” is damaged: “%2” is missing or not what was saved. Nothing "
                               "was changed.")
                    .arg(folder, path),
                {{QStringLiteral("path"), path}});
}

tl::unexpected<Error> unwritable(const QString &path)
{
    return fail(ErrorKind::Unavailable, QStringLiteral("backup.unwritable"),
                QStringLiteral("“%1” cannot be written. Is the disk full?").arg(path));
}

tl::unexpected<Error> stopped()
{
    return fail(ErrorKind::Conflict, QStringLiteral("backup.stopped"),
                QStringLiteral("Stopped; nothing was left behind."));
}

/// Reads a file piece by piece and gives each to `take`; nothing where it cannot be read or `take` refuses.
std::optional<BackupFile> readFile(const QString &path, const std::function<bool(const QByteArray &)> &take)
{
    constexpr qint64 piece = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    BackupFile read;
    while (true) {
        const QByteArray bytes = file.read(piece);
        if (bytes.isEmpty()) {
            break;
        }
        hash.addData(bytes);
        read.bytes += bytes.size();
        if (!take(bytes)) {
            return std::nullopt;
        }
    }
    if (file.error() != QFileDevice::NoError) {
        return std::nullopt;
    }
    read.sha256 = QString::fromLatin1(hash.result().toHex());
    return read;
}

std::optional<BackupFile> digestOf(const QString &path)
{
    return readFile(path, [](const QByteArray &) { return true; });
}

/// The copy is on the disk when it answers; a copy that failed is gone.
std::optional<BackupFile> copyFile(const QString &from, const QString &to)
{
    if (!QDir().mkpath(QFileInfo(to).path())) {
        return std::nullopt;
    }
    const QString partial = to + QStringLiteral(".part-copy");
    QFile::remove(partial);
    QFile target(partial);
    std::optional<BackupFile> copied;
    if (target.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)) {
        copied = readFile(from, [&](const QByteArray &bytes) { return target.write(bytes) == bytes.size(); });
    }
    const bool isKept = copied && flushToDisk(target);
    target.close();
    if (!isKept || (QFile::exists(to) && !QFile::remove(to)) || !QFile::rename(partial, to)) {
        QFile::remove(partial);
        return std::nullopt;
    }
    return copied;
}

void say(const BackupWatch &watch, std::int64_t done, std::int64_t total)
{
    if (watch.said) {
        watch.said(total == 0 ? 100 : static_cast<int>(done * 100 / total));
    }
}

bool isOurs(const QString &path)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("database\\.(sqlite|dump)|objects/[a-z0-9-]{2}/[a-z0-9-]{8,}")));
    return form.match(path).hasMatch();
}

std::vector<const BackupFile *> objectsOf(const BackupManifest &manifest)
{
    std::vector<const BackupFile *> objects;
    for (const BackupFile &file : manifest.files) {
        if (file.path.startsWith(QLatin1String("objects/"))) {
            objects.push_back(&file);
        }
    }
    return objects;
}

bool isSame(const std::optional<BackupFile> &found, const BackupFile &wanted)
{
    return found && found->bytes == wanted.bytes && found->sha256 == wanted.sha256;
}

} // namespace

QString backupDatabaseName(DatabaseKind kind)
{
    return kind == DatabaseKind::Sqlite ? QStringLiteral("database.sqlite") : QStringLiteral("database.dump");
}

BackupWriter::BackupWriter(QString folder)
    : m_folder(std::move(folder))
    , m_partial(m_folder + QStringLiteral(".partial"))
{
}

BackupWriter::BackupWriter(BackupWriter &&other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_partial(std::exchange(other.m_partial, {}))
{
}

BackupWriter::~BackupWriter()
{
    if (!m_partial.isEmpty()) {
        QDir(m_partial).removeRecursively();
    }
}

Result<BackupWriter> BackupWriter::begin(const QString &folder)
{
    BackupWriter writer(QDir(folder).absolutePath());
    if (QFileInfo::exists(writer.m_folder)) {
        writer.m_partial.clear();
        return fail(ErrorKind::Conflict, QStringLiteral("backup.exists"),
                    QStringLiteral("“%1” exists already and is not replaced.").arg(folder));
    }
    QDir(writer.m_partial).removeRecursively();
    if (!QDir().mkpath(writer.m_partial)
        || !QFile::setPermissions(writer.m_partial, ownerOnly | QFile::ExeOwner)) {
        return unwritable(writer.m_partial);
    }
    return writer;
}

QString BackupWriter::pathOf(const QString &name) const
{
    return m_partial + QLatin1Char('/') + name;
}

Result<Done> BackupWriter::copyObjects(const QString &objectFolder, const std::vector<QString> &keys,
                                       const BackupWatch &watch, BackupManifest &manifest)
{
    const auto total = static_cast<std::int64_t>(keys.size());
    for (const QString &key : keys) {
        if (watch.stop.stop_requested()) {
            return stopped();
        }
        const QString from = objectFolder + QLatin1Char('/') + objectPath(key);
        if (!QFileInfo::exists(from)) {
            manifest.missingObjects.push_back(key);
            continue;
        }
        const QString name = QStringLiteral("objects/") + objectPath(key);
        auto copied = copyFile(from, pathOf(name));
        if (!copied) {
            return unwritable(pathOf(name));
        }
        copied->path = name;
        manifest.files.push_back(*std::move(copied));
        say(watch, static_cast<std::int64_t>(manifest.files.size()), total);
    }
    return Done();
}

Result<BackupManifest> BackupWriter::finish(BackupManifest manifest)
{
    const QString name = manifest.kind == QLatin1String("sqlite")
        ? backupDatabaseName(DatabaseKind::Sqlite)
        : backupDatabaseName(DatabaseKind::Postgresql);
    auto database = digestOf(pathOf(name));
    if (!database) {
        return unwritable(pathOf(name));
    }
    database->path = name;
    manifest.files.push_back(*std::move(database));
    QFile file(manifestIn(m_partial));
    const QByteArray text = QJsonDocument(toJson(manifest)).toJson();
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)
        && file.write(text) == text.size() && flushToDisk(file);
    file.close();
    if (!isWritten || !flushFolder(m_partial) || !QDir().rename(m_partial, m_folder)
        || !flushFolder(QFileInfo(m_folder).path())) {
        return unwritable(m_folder);
    }
    m_partial.clear();
    return manifest;
}

Result<BackupManifest> readBackup(const QString &folder)
{
    QFile file(manifestIn(folder));
    if (!file.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("backup.none"),
                    QStringLiteral("There is no backup in “%1”.").arg(folder));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return damaged(folder, QStringLiteral("manifest.json"));
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json[QStringLiteral("format")].toInt() > newestFormat) {
        return fail(ErrorKind::Conflict, QStringLiteral("backup.newer"),
                    QStringLiteral("The backup “%1” was made by a newer program.").arg(folder));
    }
    auto manifest = fromJson<BackupManifest>(json);
    if (!manifest) {
        return damaged(folder, QStringLiteral("manifest.json"));
    }
    return manifest;
}

Result<Done> checkBackup(const QString &folder, const BackupManifest &manifest, const BackupWatch &watch)
{
    std::int64_t total = 0;
    for (const BackupFile &file : manifest.files) {
        total += file.bytes;
    }
    std::int64_t done = 0;
    bool hasDatabase = false;
    for (const BackupFile &file : manifest.files) {
        if (watch.stop.stop_requested()) {
            return stopped();
        }
        if (!isOurs(file.path) || !isSame(digestOf(folder + QLatin1Char('/') + file.path), file)) {
            return damaged(folder, file.path);
        }
        hasDatabase = hasDatabase || file.path.startsWith(QLatin1String("database."));
        done += file.bytes;
        say(watch, done, total);
    }
    return hasDatabase ? Result<Done>(Done()) : Result<Done>(damaged(folder, QStringLiteral("database")));
}

Result<Done> restoreObjects(const QString &folder, const BackupManifest &manifest,
                            const QString &objectFolder, const BackupWatch &watch)
{
    const auto objects = objectsOf(manifest);
    std::int64_t done = 0;
    for (const BackupFile *object : objects) {
        if (watch.stop.stop_requested()) {
            return stopped();
        }
        const QString to = objectFolder + object->path.mid(int(qstrlen("objects")));
        if (!isSame(digestOf(to), *object)) {
            const auto copied = copyFile(folder + QLatin1Char('/') + object->path, to);
            if (!copied) {
                return unwritable(to);
            }
            if (!isSame(copied, *object)) {
                return damaged(folder, object->path);
            }
        }
        say(watch, ++done, static_cast<std::int64_t>(objects.size()));
    }
    return Done();
}

Result<int> moveObjectsAside(const BackupManifest &manifest, const QString &objectFolder,
                             const QString &aside)
{
    std::set<QString> known;
    for (const BackupFile *object : objectsOf(manifest)) {
        known.insert(object->path.section(QLatin1Char('/'), 2));
    }
    TRY(stored, LocalObjectStore(objectFolder).list());
    const QString target = objectFolder + QLatin1Char('/') + aside + QLatin1Char('/');
    int moved = 0;
    for (const StoredObject &object : stored) {
        if (known.count(object.key) > 0) {
            continue;
        }
        const QString from = objectFolder + QLatin1Char('/') + objectPath(object.key);
        if (!QDir().mkpath(target) || !QFile::rename(from, target + object.key)) {
            return unwritable(target + object.key);
        }
        ++moved;
    }
    return moved;
}

} // namespace truvamate
