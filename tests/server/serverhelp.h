#pragma once

#include "app/server/settings.h"
#include "tests/support/testdatabases.h"

#include <map>

/// A server's settings on a PostgreSQL database of a test.
namespace truvamate::testing {

inline const QString accessSecret = QStringLiteral("nR7vXq2LwT9zKc4Ym1Pj8Hs6Bd3Fg5Ae0UoIiWuZx");
inline const QString refreshSecret = QStringLiteral("Qe5Tt8Yy1Uu4Ii7Oo0Pp3Aa6Ss9Dd2Ff5Gg8Hh1Jj");

using Variables = std::map<QString, QString>;

inline EnvironmentReader readerOf(const Variables &variables)
{
    return [variables](const QString &name) -> std::optional<QString> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

inline QString addressOf(const DatabaseConfig &config, const QString &user)
{
    return QStringLiteral("host=%1 port=%2 user=%3 dbname=%4")
        .arg(config.host)
        .arg(config.port)
        .arg(user, config.databaseName);
}

inline Variables variablesFor(const TestDatabase &database, const QTemporaryDir &folder)
{
    const DatabaseConfig owner = database.ownerConfig();
    return {{QStringLiteral("DATABASE_URL"), addressOf(owner, TestDatabases::serviceRole())},
            {QStringLiteral("DATABASE_OWNER_URL"), addressOf(owner, owner.user)},
            {QStringLiteral("JWT_SECRET"), accessSecret},
            {QStringLiteral("JWT_REFRESH_SECRET"), refreshSecret},
            {QStringLiteral("PORT"), QStringLiteral("0")},
            {QStringLiteral("DATABASE_POOL_MAX"), QStringLiteral("2")},
            {QStringLiteral("FILES_FOLDER"), folder.filePath(QStringLiteral("objects"))},
            {QStringLiteral("KEY_FILE"), folder.filePath(QStringLiteral("keys/workspace.keys"))},
            {QStringLiteral("AUDIT_ANCHOR"), folder.filePath(QStringLiteral("anchor.log"))}};
}

} // namespace truvamate::testing
