#pragma once

#include "backend/storage/config.h"
#include "models/json.h"
#include "models/time.h"

#include <functional>
#include <stop_token>
#include <vector>

/// A backup is a folder: database.sqlite or database.dump, objects/, and manifest.json, which names every
/// file with its size and SHA-256 and is written last. The keys that files and personal data are sealed with
/// are never in it.
namespace truvamate {

struct BackupFile
{
    QString path; ///< within the folder: "objects/01/0192…"
    std::int64_t bytes = 0;
    QString sha256; ///< hex
};
BOOST_DESCRIBE_STRUCT(BackupFile, (), (path, bytes, sha256))

struct BackupManifest
{
    int format = 1;
    QString kind; ///< of the database: "sqlite", "postgresql"
    QString workspaceId;
    QString workspaceName;
    QString environment;
    std::int64_t restoreEpoch = 0;
    int schemaVersion = 0;
    QString program; ///< version that made it
    Instant madeAt; ///< by the machine's clock
    std::int64_t auditSequence = 0; ///< where the sealed audit log ended; 0 before the first row
    QString auditHash;
    std::vector<QString> keyIds; ///< of the workspace's key file then
    std::vector<QString> missingObjects; ///< files of the workspace that were not there to be saved
    std::vector<BackupFile> files;
};
BOOST_DESCRIBE_STRUCT(BackupManifest, (),
                      (format, kind, workspaceId, workspaceName, environment, restoreEpoch, schemaVersion,
                       program, madeAt, auditSequence, auditHash, keyIds, missingObjects, files))

/// How a long step is watched and ended.
struct BackupWatch
{
    std::stop_token stop;
    std::function<void(int percent)> said;
};

/// The file of the database in a backup of a kind.
QString backupDatabaseName(DatabaseKind kind);

/// Makes a backup beside its final name and gives it that name when it is whole; until then, and where it
/// goes before, nothing is there.
class BackupWriter
{
public:
    /// Errors: backup.exists, backup.unwritable.
    static Result<BackupWriter> begin(const QString &folder);
    BackupWriter(BackupWriter &&other) noexcept;
    BackupWriter &operator=(BackupWriter &&) = delete;
    ~BackupWriter();

    /// Where to write the database to.
    QString pathOf(const QString &name) const;
    /// Copies the objects of these keys; those that are not there are named in the manifest. Errors:
    /// backup.stopped, backup.unwritable.
    Result<Done> copyObjects(const QString &objectFolder, const std::vector<QString> &keys,
                             const BackupWatch &watch, BackupManifest &manifest);
    /// Adds the database's file, writes the manifest and flushes all of it.
    Result<BackupManifest> finish(BackupManifest manifest);

private:
    explicit BackupWriter(QString folder);

    QString m_folder;
    QString m_partial; ///< empty once it is over
};

/// Reads the manifest only. Errors: backup.none, backup.damaged, backup.newer (a newer program's).
Result<BackupManifest> readBackup(const QString &folder);
/// Reads all of it and compares. Errors: backup.damaged (names the first file that is missing or differs),
/// backup.stopped.
Result<Done> checkBackup(const QString &folder, const BackupManifest &manifest, const BackupWatch &watch);
/// Copies the objects of a backup into a folder. One that is there already and the same stays; one that
/// differs is replaced. Errors: backup.damaged, backup.unwritable, backup.stopped.
Result<Done> restoreObjects(const QString &folder, const BackupManifest &manifest,
                            const QString &objectFolder, const BackupWatch &watch);
/// What an object folder has beyond the backup goes into its subfolder `aside`; answers how many.
Result<int> moveObjectsAside(const BackupManifest &manifest, const QString &objectFolder,
                             const QString &aside);

} // namespace truvamate
