#pragma once

#include "backend/storage/database.h"
#include "backend/storage/migrations.h"
#include "models/time.h"

#include <optional>

namespace truvamate {

/// What a database is, seen from this program.
struct SchemaState
{
    int applied = 0; ///< number of the last step; 0: an empty database
    int newest
        = 0; ///< the last step this program knows; less than `applied` when a newer program has been here
    bool isPending() const { return applied < newest; }
};

struct MigrateOptions
{
    /// PostgreSQL: the role that serves; it is granted what grants.sql says. It has to exist: see
    /// createServiceRole.
    std::optional<QString> serviceRole;
    /// PostgreSQL: whoever migrates says that a backup of the database exists; without it a database that is
    /// in use is not touched. On SQLite the migrator makes the backup itself.
    bool backupExists = false;
    QVersionNumber program = QVersionNumber::fromString(QLatin1String(TRUVAMATE_VERSION));
};

struct MigrationReport
{
    SchemaState before;
    std::vector<int> applied;
    QString backup; ///< SQLite: the copy made before the first step; empty when there was nothing to save
};

/// Reads what the database is, and refuses what this program may not open:
/// storage.foreign (another program's), storage.newer (a newer program's that this one is too old for),
/// storage.changed_migration (a step differs from the one that was applied), storage.corrupt.
Result<SchemaState> readSchemaState(Database &database, const MigrationSet &set,
                                    const QVersionNumber &program);

/// Brings a database to the newest step: opens it as its owner, refuses what readSchemaState refuses, saves a
/// SQLite file beside itself as <file>.before-0002, then runs every missing step in a transaction of its own
/// and records it in schema_migrations(number, name, checksum, oldest_program, applied_at). Several programs
/// may start at once: one migrates and the others wait. Further errors: storage.backup_needed,
/// storage.broken_keys, and those of the steps; a step that fails leaves nothing behind.
Result<MigrationReport> migrate(const DatabaseConfig &owner, const MigrationSet &set, const Clock &clock,
                                const MigrateOptions &options = {});

/// For programs that serve: an error unless every step is applied (storage.behind) and readable by this
/// program.
Result<SchemaState> requireCurrentSchema(Database &database, const MigrationSet &set,
                                         const QVersionNumber &program
                                         = QVersionNumber::fromString(QLatin1String(TRUVAMATE_VERSION)));

/// PostgreSQL, as owner: makes the login role of the service, or gives it this password when it exists
/// already. An empty password leaves it without one. The name is of a-z, 0-9 and _. Errors: storage.bad_role.
Result<Done> createServiceRole(Database &owner, const QString &role, const QString &password);

/// Reads every page of a SQLite file (storage.corrupt says what is wrong); on PostgreSQL it does nothing.
Result<Done> checkIntegrity(Database &database);

} // namespace truvamate
