#include "app/workspace/workspacebackup.h"

#include "app/workspace/embeddedworkspace.h"
#include "backend/services/restoring.h"
#include "backend/storage/backup.h"
#include "backend/storage/filestore.h"
#include "backend/storage/migrator.h"

#include <QDir>
#include <QFileInfo>

namespace truvamate {

namespace {

Result<Done> checkFree(const QString &folder)
{
    if (!QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        return fail(ErrorKind::Conflict, QStringLiteral("workspace.folder_taken"),
                    QStringLiteral("There are other files in “%1”.").arg(folder));
    }
    return Done();
}

tl::unexpected<Error> unwritable(const QString &path)
{
    return fail(ErrorKind::Unavailable, QStringLiteral("backup.unwritable"),
                QStringLiteral("“%1” cannot be written. Is the disk full?").arg(path));
}

/// Of the folder beside the wanted one, until the workspace is whole.
Result<Done> fill(const QString &backup, const BackupManifest &manifest, const KeyRing &keys,
                  const QString &folder, const BackupWatch &watch)
{
    if (!QDir().mkpath(folder)) {
        return unwritable(folder);
    }
    TRY_DO(restoreObjects(backup, manifest, EmbeddedWorkspace::objectsIn(folder), watch));
    const QString database = EmbeddedWorkspace::databaseIn(folder);
    if (!QFile::copy(backup + QLatin1Char('/') + backupDatabaseName(DatabaseKind::Sqlite), database)) {
        return unwritable(database);
    }
    TRY_DO(createKeyFile(keyFileBeside(database), keys));
    const SystemClock clock;
    SystemRandom random;
    const DatabaseConfig config = DatabaseConfig::sqlite(database);
    TRY(set, MigrationSet::embedded(config.kind));
    TRY_DO(migrate(config, set, clock));
    TRY(db, Database::open(config));
    TRY_DO(checkIntegrity(*db));
    TRY_DO(markRestored(*db, clock, random, manifest, 0));
    return Done();
}

} // namespace

Result<BackupManifest> backUpWorkspace(const QString &folder, const QString &target, const BackupWatch &watch)
{
    if (!EmbeddedWorkspace::isIn(folder)) {
        return fail(ErrorKind::NotFound, QStringLiteral("workspace.none"),
                    QStringLiteral("There is no workspace in “%1”.").arg(folder));
    }
    const QString database = EmbeddedWorkspace::databaseIn(folder);
    TRY(keys, readKeyFile(keyFileBeside(database)));
    TRY(writer, BackupWriter::begin(target));
    const QString copy = writer.pathOf(backupDatabaseName(DatabaseKind::Sqlite));
    TRY_DO(backUpSqlite(DatabaseConfig::sqlite(database), copy));
    BackupManifest manifest;
    std::vector<QString> objects;
    {
        // What was copied, not what has come since.
        DatabaseConfig reading = DatabaseConfig::sqlite(copy);
        reading.readOnly = true;
        TRY(db, Database::open(reading));
        TRY(described, describeForBackup(*db, keys));
        TRY(listed, listObjectKeys(*db));
        manifest = std::move(described);
        objects = std::move(listed);
    }
    TRY_DO(writer.copyObjects(EmbeddedWorkspace::objectsIn(folder), objects, watch, manifest));
    return writer.finish(std::move(manifest));
}

Result<Done> restoreWorkspace(const QString &backup, const QString &keyFile, const QString &folder,
                              const BackupWatch &watch)
{
    TRY(manifest, readBackup(backup));
    TRY(keys, readKeyFile(keyFile));
    TRY_DO(checkBackupFits(manifest, DatabaseKind::Sqlite, keys));
    TRY_DO(checkFree(folder));
    TRY_DO(checkBackup(backup, manifest, watch));
    const QString making = QDir(folder).absolutePath() + QStringLiteral(".restoring");
    QDir(making).removeRecursively();
    if (const auto filled = fill(backup, manifest, keys, making, watch); !filled) {
        QDir(making).removeRecursively();
        return filled;
    }
    // An empty folder may stand in the way.
    QDir().rmdir(folder);
    if (!QDir().rename(making, folder)) {
        QDir(making).removeRecursively();
        return unwritable(folder);
    }
    return Done();
}

} // namespace truvamate
