#include "backend/services/restoring.h"

#include "backend/services/audit.h"
#include "backend/services/workspace.h"
#include "backend/storage/migrations.h"
#include "backend/storage/recordstore.h"
#include "backend/storage/transaction.h"
#include "backend/storage/workspacestore.h"
#include "models/operations/peopleevents.h"

#include <algorithm>

namespace truvamate {

Result<BackupManifest> describeForBackup(Database &db, const KeyRing &keys)
{
    TRY(workspace, readWorkspace(db));
    TRY(schema, schemaVersion(db));
    TRY(head, auditHead(db));
    BackupManifest manifest;
    manifest.kind = databaseKindName(db.config().kind);
    manifest.workspaceId = workspace.id.toString(QUuid::WithoutBraces);
    manifest.workspaceName = workspace.name;
    manifest.environment = environmentCode(workspace.environment);
    manifest.restoreEpoch = workspace.restoreEpoch;
    manifest.schemaVersion = schema;
    manifest.program = QStringLiteral(TRUVAMATE_VERSION);
    manifest.madeAt = SystemClock().now();
    manifest.auditSequence = head.sequence;
    manifest.auditHash = head.hash;
    for (const auto &[id, key] : keys.keys) {
        manifest.keyIds.push_back(id);
    }
    return manifest;
}

Result<Done> checkBackupFits(const BackupManifest &manifest, DatabaseKind kind, const KeyRing &keys)
{
    if (manifest.kind != databaseKindName(kind)) {
        return fail(ErrorKind::Conflict, QStringLiteral("backup.other_kind"),
                    QStringLiteral("This is a backup of a %1 database; here is one of %2.")
                        .arg(manifest.kind, databaseKindName(kind)));
    }
    TRY(set, MigrationSet::embedded(kind));
    if (manifest.schemaVersion > set.newest()) {
        return fail(ErrorKind::Conflict, QStringLiteral("backup.newer"),
                    QStringLiteral("The backup was made by Truvamate %1, which is newer than this program.")
                        .arg(manifest.program));
    }
    for (const QString &id : manifest.keyIds) {
        if (keys.keys.count(id) == 0) {
            return fail(
                ErrorKind::Conflict, QStringLiteral("backup.wrong_keys"),
                QStringLiteral("The key file is not the one that the backup's files and personal data "
                               "are sealed with."));
        }
    }
    return Done();
}

Result<std::int64_t> markRestored(Database &db, const Clock &clock, RandomSource &random,
                                  const BackupManifest &manifest, std::int64_t knownEpoch)
{
    return inTransaction(db, QStringLiteral("mark restored"), [&]() -> Result<std::int64_t> {
        TRY(workspace, readWorkspace(db));
        const std::int64_t epoch = std::max(workspace.restoreEpoch, knownEpoch) + 1;
        TRY_DO(updateRestoreEpoch(db, epoch));
        const Instant now = clock.now();
        const QJsonObject details{{QStringLiteral("epoch"), qint64(epoch)},
                                  {QStringLiteral("sequence"), qint64(manifest.auditSequence)},
                                  {QStringLiteral("backup_made_at"), manifest.madeAt.toString()}};
        TRY_DO(insertEvent(db,
                           {EventId::make(clock, random), QStringLiteral("workspace"), workspace.id,
                            events::workspaceRestored,
                            QJsonObject{{QStringLiteral("made_at"), manifest.madeAt.toString()}},
                            systemUser(), now}));
        TRY_DO(insertAudit(db,
                           {makeUuidV7(now.ms, random), now, systemUser(), std::nullopt,
                            QString::fromLatin1(restoreOperation), QStringLiteral("workspace"),
                            workspace.id.toString(QUuid::WithoutBraces), false, details}));
        return epoch;
    });
}

} // namespace truvamate
