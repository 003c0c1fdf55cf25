#include "backend/storage/databaseversion.h"

namespace truvamate {

Result<QString> databaseVersion(Database &db)
{
    const bool isSqlite = db.dialect().isSqlite();
    TRY(version,
        db.statement(isSqlite ? QStringLiteral("SELECT sqlite_version() AS version")
                              : QStringLiteral("SELECT current_setting('server_version') AS version"))
            .value<QString>());
    return (isSqlite ? QStringLiteral("SQLite ") : QStringLiteral("PostgreSQL ")) + version;
}

} // namespace truvamate
