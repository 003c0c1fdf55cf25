#include "backend/storage/serverstate.h"

namespace truvamate {

Result<Instant> databaseClock(Database &db)
{
    return db.statement(QStringLiteral("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms"))
        .value<std::int64_t>()
        .map([](std::int64_t ms) { return Instant{ms}; });
}

Result<bool> mayRewriteHistory(Database &db)
{
    return db
        .statement(QStringLiteral("SELECT has_table_privilege('audit_log', 'UPDATE, DELETE') "
                                  "OR has_table_privilege('ledger_transfers', 'UPDATE, DELETE') AS may"))
        .value<bool>();
}

Result<bool> tryTakeJob(Database &db, std::int64_t job)
{
    if (db.dialect().isSqlite()) {
        return true;
    }
    return db.statement(QStringLiteral("SELECT pg_try_advisory_lock(:job) AS taken"))
        .bind("job", job)
        .value<bool>();
}

Result<Done> giveJobBack(Database &db, std::int64_t job)
{
    if (db.dialect().isSqlite()) {
        return Done();
    }
    return db.statement(QStringLiteral("SELECT pg_advisory_unlock(:job) AS given"))
        .bind("job", job)
        .value<bool>()
        .map([](bool) { return Done(); });
}

} // namespace truvamate
