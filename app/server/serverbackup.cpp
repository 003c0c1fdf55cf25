#include "app/server/serverbackup.h"

#include "app/server/administration.h"
#include "app/server/databasetools.h"
#include "backend/services/audit.h"
#include "backend/services/restoring.h"
#include "backend/services/wrappedkeys.h"
#include "backend/storage/filestore.h"
#include "backend/storage/migrator.h"
#include "backend/storage/restorestore.h"
#include "backend/storage/transaction.h"
#include "backend/storage/workspacestore.h"

#include <QFile>

#include <chrono>
#include <thread>

namespace truvamate {

namespace {

Result<DatabaseConfig> ownerNeeded(const ServerSettings &settings)
{
    if (!settings.owner) {
        return fail(ErrorKind::Invalid, QStringLiteral("settings.missing"),
                    QStringLiteral("This needs the role that owns the tables: database.owner_url."));
    }
    return *settings.owner;
}

/// Connections that others have; those that are just ending are waited for.
Result<int> lastingConnections(Database &db)
{
    constexpr int tries = 20;
    for (int i = 1;; ++i) {
        TRY(others, countOtherConnections(db));
        if (others == 0 || i == tries) {
            return others;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

/// The number of the last migration, 0 for an empty database. Rows that an interrupted restore had put aside
/// are taken back where it had not brought others yet.
Result<int> appliedSchema(Database &db)
{
    const auto program = QVersionNumber::fromString(QLatin1String(TRUVAMATE_VERSION));
    TRY(set, MigrationSet::embedded(DatabaseKind::Postgresql));
    TRY(schema, readSchemaState(db, set, program));
    TRY(isInterrupted, hasSchemaAside(db));
    if (schema.applied > 0 || !isInterrupted) {
        return schema.applied;
    }
    TRY_DO(putSchemaBack(db));
    TRY(before, readSchemaState(db, set, program));
    return before.applied;
}

/// The restore epoch of what stands in the database now, 0 where nothing does; refuses what may not be
/// replaced.
Result<std::int64_t> epochToReplace(const DatabaseConfig &owner, const BackupManifest &manifest, bool replace)
{
    TRY(opened, Database::open(owner));
    Database &db = *opened;
    TRY(applied, appliedSchema(db));
    if (applied == 0) {
        return std::int64_t(0);
    }
    TRY(workspace, findWorkspace(db));
    if (workspace && !replace) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("backup.not_empty"),
            QStringLiteral("The database holds “%1” already. With --replace the backup takes its place.")
                .arg(workspace->name));
    }
    if (workspace && workspace->id.toString(QUuid::WithoutBraces) != manifest.workspaceId) {
        return fail(ErrorKind::Conflict, QStringLiteral("backup.other_workspace"),
                    QStringLiteral("The database holds “%1”, and the backup is of “%2”: another workspace is "
                                   "never replaced.")
                        .arg(workspace->name, manifest.workspaceName));
    }
    TRY(others, lastingConnections(db));
    if (others > 0) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("backup.in_use"),
            QStringLiteral("%1 other connection(s) use the database. Stop every server first.").arg(others));
    }
    return workspace ? workspace->restoreEpoch : std::int64_t(0);
}

/// A backup that disagrees with what was anchored when it was made is not put back.
Result<AnchorFile> anchorsAgreeing(const QString &path, const BackupManifest &manifest)
{
    if (!QFile::exists(path)) {
        return AnchorFile();
    }
    TRY(anchors, readAnchorFile(path));
    const auto same = anchors.heads.find(manifest.auditSequence);
    if (same != anchors.heads.end() && same->second != manifest.auditHash) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("backup.anchor_differs"),
            QStringLiteral("Row %1 of the backup's audit log is not the one that the anchor file knows. "
                           "The backup was changed, or the anchor is another workspace's.")
                .arg(manifest.auditSequence));
    }
    return anchors;
}

/// The old rows stay until the new ones are in.
Result<Done> replaceRows(const DatabaseConfig &owner, const QString &dump)
{
    TRY(db, Database::open(owner));
    // What an interrupted restore left behind is older than what stands there now.
    TRY_DO(dropSchemaAside(*db));
    TRY_DO(putSchemaAside(*db));
    if (const auto loaded = loadDatabase(owner, dump); !loaded) {
        TRY_DO(putSchemaBack(*db));
        return fail(loaded.error());
    }
    return dropSchemaAside(*db);
}

void sayWhatIsMissing(const AnchorFile &anchors, const BackupManifest &manifest, QTextStream &out)
{
    if (anchors.newest() > manifest.auditSequence) {
        out << "missing: rows " << qint64(manifest.auditSequence + 1) << " to " << qint64(anchors.newest())
            << " of the audit log, which the anchor knows and the backup does not\n";
    }
    for (const QString &key : manifest.missingObjects) {
        out << "missing: file " << key << ", which was not there when the backup was made\n";
    }
}

std::int64_t newestEpoch(const AnchorFile &anchors)
{
    return anchors.restores.empty() ? 0 : anchors.restores.back().epoch;
}

} // namespace

Result<BackupManifest> backUpServer(const ServerSettings &settings, const QString &folder, QTextStream &out)
{
    const DatabaseConfig &config = settings.http.database;
    TRY(keys, readKeyFile(settings.keyFile, settings.keyPassphrase));
    TRY(writer, BackupWriter::begin(folder));
    TRY(db, Database::open(config));
    TRY(snapshot, Transaction::begin(*db, QStringLiteral("back up"), Transaction::Mode::Snapshot));
    TRY(manifest, describeForBackup(*db, keys));
    TRY(exported, exportSnapshot(*db));
    TRY_DO(dumpDatabase(config, exported, writer.pathOf(backupDatabaseName(DatabaseKind::Postgresql))));
    TRY(objects, listObjectKeys(*db));
    TRY_DO(writer.copyObjects(settings.objectFolder, objects, {}, manifest));
    TRY(whole, writer.finish(std::move(manifest)));
    out << "saved: " << whole.workspaceName << ", schema " << whole.schemaVersion << ", audit log to row "
        << qint64(whole.auditSequence) << ", " << whole.files.size() << " file(s)\n";
    sayWhatIsMissing({}, whole, out);
    return whole;
}

Result<Done> restoreServer(const ServerSettings &settings, const Clock &clock, RandomSource &random,
                           const QString &folder, bool replace, QTextStream &out)
{
    TRY(owner, ownerNeeded(settings));
    TRY(manifest, readBackup(folder));
    TRY(keys, readKeyFile(settings.keyFile, settings.keyPassphrase));
    TRY_DO(checkBackupFits(manifest, DatabaseKind::Postgresql, keys));
    TRY_DO(checkBackup(folder, manifest, {}));
    TRY(anchors, anchorsAgreeing(settings.anchorFile, manifest));
    TRY(knownEpoch, epochToReplace(owner, manifest, replace));
    TRY_DO(restoreObjects(folder, manifest, settings.objectFolder, {}));
    TRY_DO(replaceRows(owner, folder + QLatin1Char('/') + backupDatabaseName(DatabaseKind::Postgresql)));
    TRY(migrated, migrateServer(settings, clock, true));
    TRY(db, Database::open(owner));
    TRY(epoch, markRestored(*db, clock, random, manifest, std::max(knownEpoch, newestEpoch(anchors))));
    TRY_DO(anchorRestore(manifest.auditSequence, epoch, clock.now(), settings.anchorFile));
    TRY(head, sealAudit(*db));
    TRY_DO(anchorAudit(head, clock.now(), settings.anchorFile));
    TRY(aside,
        moveObjectsAside(manifest, settings.objectFolder, QStringLiteral("before-epoch-%1").arg(epoch)));
    out << migrated << '\n'
        << "restored: " << manifest.workspaceName << " as of " << manifest.madeAt.toString()
        << ", restore epoch " << qint64(epoch) << '\n';
    if (aside > 0) {
        out << "moved aside: " << aside << " file(s) that are newer than the backup\n";
    }
    sayWhatIsMissing(anchors, manifest, out);
    return Done();
}

} // namespace truvamate
