#include "backend/storage/schemastate.h"

namespace truvamate {

namespace {

struct AppliedMigration
{
    int number = 0;
    QString name;
    QString checksum;
    QVersionNumber oldestProgram;
};

tl::unexpected<Error> foreign(const Database &database)
{
    return fail(ErrorKind::Conflict, QStringLiteral("storage.foreign"),
                QStringLiteral("%1 belongs to another program and was left as it is.")
                    .arg(database.config().toText()));
}

Result<std::int64_t> tableCount(Database &database)
{
    if (database.dialect().isSqlite()) {
        return database.statement(QStringLiteral("SELECT count(*) FROM sqlite_schema")).value<std::int64_t>();
    }
    return database
        .statement(QStringLiteral(
            "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')"))
        .value<std::int64_t>();
}

/// Another program's schema_migrations (a common name) has other columns.
Result<bool> hasOurTable(Database &database)
{
    const QString columns = database.dialect().isSqlite()
        ? QStringLiteral("SELECT count(*) FROM pragma_table_info('schema_migrations') WHERE name IN ")
        : QStringLiteral(
            "SELECT count(*) FROM information_schema.columns WHERE table_schema = current_schema() "
            "AND table_name = 'schema_migrations' AND column_name IN ");
    TRY(count,
        database
            .statement(columns
                       + QStringLiteral("('number', 'name', 'checksum', 'oldest_program', 'applied_at')"))
            .value<int>());
    if (count != 5 || !database.dialect().isSqlite()) {
        return count == 5;
    }
    TRY(id, database.statement(QStringLiteral("PRAGMA application_id")).value<std::int64_t>());
    return id == sqliteApplicationId;
}

Result<Done> checkApplied(const Database &database, const std::vector<AppliedMigration> &applied,
                          const MigrationSet &set)
{
    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (applied[i].number != static_cast<int>(i) + 1) {
            return fail(ErrorKind::Internal, QStringLiteral("storage.corrupt"),
                        QStringLiteral("%1 does not record its migration %2. Restore it from a backup.")
                            .arg(database.config().toText())
                            .arg(i + 1));
        }
        if (i < set.migrations().size() && applied[i].checksum != set.migrations()[i].checksum) {
            return fail(ErrorKind::Conflict, QStringLiteral("storage.changed_migration"),
                        QStringLiteral(
                            "Step %1 (%2) of %3 is not the one that this program knows. The program or the "
                            "database was changed by hand; nothing was touched.")
                            .arg(applied[i].number)
                            .arg(applied[i].name, database.config().toText()));
        }
    }
    return Done{};
}

Result<Done> checkProgram(const Database &database, const std::vector<AppliedMigration> &applied,
                          const QVersionNumber &program)
{
    QVersionNumber oldest;
    for (const AppliedMigration &migration : applied) {
        oldest = std::max(oldest, migration.oldestProgram);
    }
    if (program < oldest) {
        return fail(ErrorKind::Conflict, QStringLiteral("storage.newer"),
                    QStringLiteral(
                        "%1 was changed by a newer program. Truvamate %2 or newer may open it; this is %3.")
                        .arg(database.config().toText(), oldest.toString(), program.toString()),
                    {{QStringLiteral("oldest_program"), oldest.toString()}});
    }
    return Done{};
}

} // namespace

Result<SchemaState> readSchemaState(Database &database, const MigrationSet &set,
                                    const QVersionNumber &program)
{
    SchemaState state{0, set.newest()};
    TRY(ours, hasOurTable(database));
    if (!ours) {
        TRY(tables, tableCount(database));
        return tables == 0 ? Result<SchemaState>(state) : foreign(database);
    }
    TRY(applied,
        database
            .statement(QStringLiteral("SELECT number, name, checksum, oldest_program FROM schema_migrations "
                                      "ORDER BY number"))
            .all([](const Row &row) {
                return AppliedMigration{row.get<int>("number"), row.text("name"), row.text("checksum"),
                                        QVersionNumber::fromString(row.text("oldest_program"))};
            }));
    TRY_DO(checkProgram(database, applied, program));
    TRY_DO(checkApplied(database, applied, set));
    state.applied = static_cast<int>(applied.size());
    return state;
}

Result<Done> createMigrationTable(Database &database)
{
    if (!database.dialect().isSqlite()) {
        return database.runScript(
            QStringLiteral("CREATE TABLE schema_migrations (number integer PRIMARY KEY, name text NOT NULL, "
                           "checksum text NOT NULL, "
                           "oldest_program text NOT NULL, applied_at timestamptz(3) NOT NULL)"));
    }
    TRY_DO(database.runScript(QStringLiteral("PRAGMA application_id = %1").arg(sqliteApplicationId)));
    return database.runScript(
        QStringLiteral("CREATE TABLE schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, "
                       "checksum TEXT NOT NULL, "
                       "oldest_program TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT"));
}

Result<Done> recordMigration(Database &database, const Migration &migration, Instant when)
{
    return database
        .statement(QStringLiteral(
            "INSERT INTO schema_migrations (number, name, checksum, oldest_program, applied_at) "
            "VALUES (:number, :name, :checksum, :oldest_program, :applied_at)"))
        .bind("number", migration.number)
        .bind("name", migration.name)
        .bind("checksum", migration.checksum)
        .bind("oldest_program", migration.oldestProgram.toString())
        .bind("applied_at", when)
        .exec()
        .map([](std::int64_t) { return Done{}; });
}

} // namespace truvamate
