#pragma once

#include "backend/http/server.h"
#include "backend/jobs/maildelivery.h"

#include <functional>
#include <optional>
#include <vector>

namespace truvamate {

/// How a server is run: from a TOML file, and over it from environment variables. docs/server.md lists both.
struct ServerSettings
{
    ServerConfig http; ///< with the database as the role that serves
    std::optional<DatabaseConfig> owner; ///< the role that owns the tables, for --migrate and --create-admin
    bool isBehindProxy = false; ///< something in front of it speaks TLS
    std::vector<QByteArray> origins;
    std::vector<QString> trustedProxies;
    QByteArray accessSecret; ///< signs access tokens
    QByteArray refreshSecret;
    std::int64_t accessSeconds = 15 * 60;
    std::int64_t refreshSeconds = 7 * 24 * 60 * 60;
    std::int64_t rateWindowMs = 60'000;
    std::int64_t rateRequests = 600; ///< of one address in a window
    std::optional<MailSettings> mail; ///< none: mails wait in their queue
    QString objectFolder;
    QString keyFile;
    QString keyPassphrase; ///< that the key file opens with; empty where it needs none
    QString readerProgram; ///< path of truvamate-scan; empty: beside the server
    QString anchorFile; ///< where the head of the audit log is kept outside the database; empty: nowhere
};

using EnvironmentReader = std::function<std::optional<QString>(const QString &name)>;
/// The process's own; NAME_FILE names a file that holds the value.
std::optional<QString> processEnvironment(const QString &name);

/// path may be empty. Errors: settings.unreadable, settings.unknown (a key nobody reads, most likely
/// misspelt), settings.missing, settings.bad_value; each names the key.
Result<ServerSettings> readSettings(const QString &path, const EnvironmentReader &environment);

/// Refuses secrets that are short, guessable, alike or copied from an example (settings.weak_secret), and
/// plain HTTP that is open to other machines (settings.not_secure).
Result<Done> checkSecrecy(const ServerSettings &settings);

} // namespace truvamate
