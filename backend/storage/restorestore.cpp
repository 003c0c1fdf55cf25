#include "backend/storage/restorestore.h"

#include "backend/storage/transaction.h"

namespace truvamate {

namespace {

Result<Done> runAtOnce(Database &db, const char *name, const char *script)
{
    return inTransaction(db, QString::fromLatin1(name),
                         [&] { return db.runScript(QString::fromLatin1(script)); });
}

} // namespace

Result<QString> exportSnapshot(Database &db)
{
    return db.statement(QStringLiteral("SELECT pg_export_snapshot() AS name")).value<QString>();
}

Result<int> countOtherConnections(Database &db)
{
    return db
        .statement(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                  "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"))
        .value<int>();
}

Result<bool> hasSchemaAside(Database &db)
{
    return db
        .statement(QStringLiteral("SELECT EXISTS (SELECT 1 FROM pg_namespace "
                                  "WHERE nspname = 'before_restore') AS there"))
        .value<bool>();
}

Result<Done> putSchemaAside(Database &db)
{
    return runAtOnce(db, "put rows aside", "ALTER SCHEMA public RENAME TO before_restore");
}

Result<Done> putSchemaBack(Database &db)
{
    return runAtOnce(db, "put rows back",
                     "DROP SCHEMA IF EXISTS public CASCADE; ALTER SCHEMA before_restore RENAME TO public");
}

Result<Done> dropSchemaAside(Database &db)
{
    return runAtOnce(db, "drop rows put aside", "DROP SCHEMA IF EXISTS before_restore CASCADE");
}

} // namespace truvamate
