#include "backend/storage/backup.h"

#include "backend/storage/database.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace truvamate {

namespace {

/// SQLite does not wait until a copy made by VACUUM INTO has reached the disk.
bool flushToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)) {
        return false;
    }
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

} // namespace

Result<Done> backUpSqlite(const DatabaseConfig &config, const QString &target)
{
    if (QFile::exists(target)) {
        return fail(ErrorKind::Conflict, QStringLiteral("storage.backup_exists"),
                    QStringLiteral("%1 exists already and is not replaced.").arg(target));
    }
    const QString partial = target + QStringLiteral(".partial");
    QFile::remove(partial);
    if (QFile empty(partial); !empty.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !empty.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("storage.io"),
                    QStringLiteral("The backup %1 cannot be written.").arg(target));
    }
    DatabaseConfig reader = config;
    reader.readOnly = true;
    TRY(database, Database::open(reader));
    if (const auto copied
        = database->statement(QStringLiteral("VACUUM INTO :target")).bind("target", partial).exec();
        !copied) {
        QFile::remove(partial);
        return fail(copied.error());
    }
    if (!flushToDisk(partial) || !QFile::rename(partial, target)) {
        QFile::remove(partial);
        return fail(ErrorKind::Unavailable, QStringLiteral("storage.io"),
                    QStringLiteral("The backup %1 cannot be written.").arg(target));
    }
    return Done{};
}

Result<QString> backUpBeforeMigration(const DatabaseConfig &config, int number)
{
    const QString first
        = QStringLiteral("%1.before-%2").arg(config.path).arg(number, 4, 10, QLatin1Char('0'));
    QString target = first;
    for (int copy = 2; QFile::exists(target); ++copy) {
        target = QStringLiteral("%1.%2").arg(first).arg(copy);
    }
    TRY_DO(backUpSqlite(config, target));
    return target;
}

} // namespace truvamate
