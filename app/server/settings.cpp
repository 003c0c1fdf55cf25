#include "app/server/settings.h"

#include "backend/http/address.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QUrl>

#include <toml++/toml.h>

#include <array>

namespace truvamate {

namespace {

struct KnownKey
{
    const char *key;
    const char *variable; ///< the environment's name for it
};

constexpr std::array knownKeys{
    KnownKey{"server.address", "ADDRESS"},
    KnownKey{"server.port", "PORT"},
    KnownKey{"server.certificate", "TLS_CERTIFICATE"},
    KnownKey{"server.certificate_key", "TLS_KEY"},
    KnownKey{"server.behind_proxy", "BEHIND_PROXY"},
    KnownKey{"server.trusted_proxies", "TRUSTED_PROXIES"},
    KnownKey{"server.origins", "CORS_ORIGINS"},
    KnownKey{"server.connections", "MAX_CONNECTIONS"},
    KnownKey{"database.url", "DATABASE_URL"},
    KnownKey{"database.owner_url", "DATABASE_OWNER_URL"},
    KnownKey{"database.connections", "DATABASE_POOL_MAX"},
    KnownKey{"secrets.jwt", "JWT_SECRET"},
    KnownKey{"secrets.jwt_refresh", "JWT_REFRESH_SECRET"},
    KnownKey{"secrets.key_passphrase", "KEY_PASSPHRASE"},
    KnownKey{"sessions.access", "JWT_EXPIRES_IN"},
    KnownKey{"sessions.refresh", "JWT_REFRESH_EXPIRES_IN"},
    KnownKey{"limits.window_ms", "RATE_LIMIT_WINDOW_MS"},
    KnownKey{"limits.requests", "RATE_LIMIT_MAX_REQUESTS"},
    KnownKey{"mail.url", "SMTP_URL"},
    KnownKey{"mail.user", "SMTP_USER"},
    KnownKey{"mail.password", "SMTP_PASSWORD"},
    KnownKey{"mail.from", "MAIL_FROM"},
    KnownKey{"mail.site", "SITE_URL"},
    KnownKey{"files.folder", "FILES_FOLDER"},
    KnownKey{"files.keys", "KEY_FILE"},
    KnownKey{"audit.anchor", "AUDIT_ANCHOR"},
    KnownKey{"files.reader", "READER_PROGRAM"},
};

tl::unexpected<Error> refuse(const char *code, const QString &key, const QString &sentence)
{
    return fail(ErrorKind::Invalid, QString::fromLatin1(code), sentence, {{QStringLiteral("key"), key}});
}

tl::unexpected<Error> badValue(const QString &key, const QString &expected)
{
    // The value itself may be a secret.
    return refuse("settings.bad_value", key, QStringLiteral("“%1” has to be %2.").arg(key, expected));
}

/// Every setting as text; lists have commas between their parts.
class Values
{
public:
    Result<Done> addFile(const QString &path);
    void addEnvironment(const EnvironmentReader &environment);

    QString text(const char *key) const { return m_values.value(QLatin1String(key)); }
    Result<QString> needed(const char *key) const;
    Result<std::int64_t> number(const char *key, std::int64_t otherwise, std::int64_t most) const;
    Result<std::int64_t> seconds(const char *key, std::int64_t otherwise) const;
    Result<bool> flag(const char *key) const;
    QStringList list(const char *key) const;

private:
    Result<Done> add(const QString &key, const toml::node &node);

    QHash<QString, QString> m_values;
};

Result<Done> Values::add(const QString &key, const toml::node &node)
{
    const bool isKnown = std::any_of(knownKeys.begin(), knownKeys.end(),
                                     [&](const KnownKey &known) { return key == QLatin1String(known.key); });
    if (!isKnown) {
        return refuse("settings.unknown", key, QStringLiteral("There is no setting “%1”.").arg(key));
    }
    QStringList parts;
    const auto addPart = [&](const toml::node &part) {
        if (const auto *text = part.as_string()) {
            parts += QString::fromStdString(text->get());
        } else if (const auto *number = part.as_integer()) {
            parts += QString::number(number->get());
        } else if (const auto *flag = part.as_boolean()) {
            parts += flag->get() ? QStringLiteral("true") : QStringLiteral("false");
        }
    };
    if (const auto *array = node.as_array()) {
        for (const toml::node &part : *array) {
            addPart(part);
        }
    } else {
        addPart(node);
    }
    m_values.insert(key, parts.join(QLatin1Char(',')));
    return Done();
}

Result<toml::table> parsedFile(const QString &path)
{
    try {
        return toml::parse_file(path.toStdString());
    } catch (const toml::parse_error &error) {
        return refuse("settings.unreadable", path,
                      QStringLiteral("The settings “%1” cannot be read: %2 (line %3).")
                          .arg(path, QString::fromStdString(std::string(error.description())))
                          .arg(error.source().begin.line));
    }
}

Result<Done> Values::addFile(const QString &path)
{
    TRY(groups, parsedFile(path));
    for (const auto &[group, node] : groups) {
        const QString name = QString::fromStdString(std::string(group.str()));
        const toml::table *table = node.as_table();
        if (!table) {
            return refuse("settings.unknown", name, QStringLiteral("There is no setting “%1”.").arg(name));
        }
        for (const auto &[key, value] : *table) {
            TRY_DO(add(name + QLatin1Char('.') + QString::fromStdString(std::string(key.str())), value));
        }
    }
    return Done();
}

void Values::addEnvironment(const EnvironmentReader &environment)
{
    for (const KnownKey &known : knownKeys) {
        if (const auto value = environment(QString::fromLatin1(known.variable))) {
            m_values.insert(QString::fromLatin1(known.key), *value);
        }
    }
}

Result<QString> Values::needed(const char *key) const
{
    const QString value = text(key);
    if (value.isEmpty()) {
        return refuse("settings.missing", QString::fromLatin1(key),
                      QStringLiteral("The setting “%1” is missing.").arg(QLatin1String(key)));
    }
    return value;
}

Result<std::int64_t> Values::number(const char *key, std::int64_t otherwise, std::int64_t most) const
{
    const QString value = text(key);
    bool isNumber = false;
    const qint64 number = value.isEmpty() ? qint64(otherwise) : value.toLongLong(&isNumber);
    if (!value.isEmpty() && (!isNumber || number < 0 || number > most)) {
        return badValue(QString::fromLatin1(key), QStringLiteral("a number from 0 to %1").arg(most));
    }
    return number;
}

/// "15m", "24h", "7d" or seconds.
Result<std::int64_t> Values::seconds(const char *key, std::int64_t otherwise) const
{
    QString value = text(key);
    if (value.isEmpty()) {
        return otherwise;
    }
    static const QHash<QChar, qint64> units{
        {QLatin1Char('s'), 1}, {QLatin1Char('m'), 60}, {QLatin1Char('h'), 3600}, {QLatin1Char('d'), 86400}};
    const qint64 unit = units.value(value.back(), 0);
    if (unit > 0) {
        value.chop(1);
    }
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > 1'000'000) {
        return badValue(QString::fromLatin1(key), QStringLiteral("a time such as 15m, 24h or 7d"));
    }
    return number * (unit > 0 ? unit : 1);
}

Result<bool> Values::flag(const char *key) const
{
    const QString value = text(key);
    if (value != QLatin1String("true") && value != QLatin1String("false") && !value.isEmpty()) {
        return badValue(QString::fromLatin1(key), QStringLiteral("true or false"));
    }
    return value == QLatin1String("true");
}

QStringList Values::list(const char *key) const
{
    QStringList parts;
    for (const QString &part : text(key).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        parts += part.trimmed();
    }
    return parts;
}

Result<Done> readHttp(const Values &values, ServerSettings &settings)
{
    if (const QString address = values.text("server.address"); !address.isEmpty()) {
        settings.http.address = address;
    }
    TRY(port, values.number("server.port", 3000, 65535));
    TRY(connections, values.number("server.connections", settings.http.limits.connections, 1'000'000));
    TRY(workers, values.number("database.connections", settings.http.limits.workers, 200));
    TRY(isBehindProxy, values.flag("server.behind_proxy"));
    settings.http.port = static_cast<quint16>(port);
    settings.http.limits.connections = connections;
    settings.http.limits.workers = std::max(1, static_cast<int>(workers));
    settings.http.certificateFile = values.text("server.certificate");
    settings.http.keyFile = values.text("server.certificate_key");
    settings.isBehindProxy = isBehindProxy;
    for (const QString &origin : values.list("server.origins")) {
        settings.origins.push_back(origin.toLatin1());
    }
    for (const QString &proxy : values.list("server.trusted_proxies")) {
        settings.trustedProxies.push_back(plainAddress(proxy));
    }
    return Done();
}

Result<Done> readDatabases(const Values &values, ServerSettings &settings)
{
    TRY(url, values.needed("database.url"));
    TRY(service, DatabaseConfig::postgresql(url));
    settings.http.database = service;
    if (const QString ownerUrl = values.text("database.owner_url"); !ownerUrl.isEmpty()) {
        TRY(owner, DatabaseConfig::postgresql(ownerUrl));
        settings.owner = owner;
    }
    return Done();
}

Result<Done> readSessions(const Values &values, ServerSettings &settings)
{
    TRY(access, values.needed("secrets.jwt"));
    TRY(refresh, values.needed("secrets.jwt_refresh"));
    settings.accessSecret = access.toUtf8();
    settings.refreshSecret = refresh.toUtf8();
    TRY(accessSeconds, values.seconds("sessions.access", settings.accessSeconds));
    TRY(refreshSeconds, values.seconds("sessions.refresh", settings.refreshSeconds));
    TRY(window, values.number("limits.window_ms", settings.rateWindowMs, 86'400'000));
    TRY(requests, values.number("limits.requests", settings.rateRequests, 1'000'000));
    settings.accessSeconds = accessSeconds;
    settings.refreshSeconds = refreshSeconds;
    settings.rateWindowMs = std::max<std::int64_t>(1000, window);
    settings.rateRequests = requests;
    return Done();
}

bool isUrl(const QString &text, const QStringList &schemes)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && schemes.contains(url.scheme()) && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

Result<Done> readMail(const Values &values, ServerSettings &settings)
{
    MailSettings mail;
    mail.smtp.url = values.text("mail.url");
    if (mail.smtp.url.isEmpty()) {
        return Done();
    }
    TRY(from, values.needed("mail.from"));
    TRY(site, values.needed("mail.site"));
    if (!isUrl(mail.smtp.url, {QStringLiteral("smtp"), QStringLiteral("smtps")})) {
        return badValue(QStringLiteral("mail.url"), QStringLiteral("like smtps://mail.example.com:465"));
    }
    if (!isMailAddress(from)) {
        return badValue(QStringLiteral("mail.from"), QStringLiteral("an e-mail address"));
    }
    if (!isUrl(site, {QStringLiteral("https"), QStringLiteral("http")})) {
        return badValue(QStringLiteral("mail.site"), QStringLiteral("like https://example.com"));
    }
    mail.smtp.user = values.text("mail.user");
    mail.smtp.password = values.text("mail.password");
    mail.from = from;
    mail.site = site.endsWith(QLatin1Char('/')) ? site.chopped(1) : site;
    settings.mail = mail;
    return Done();
}

tl::unexpected<Error> weak(const char *key, const QString &why)
{
    return refuse(
        "settings.weak_secret", QString::fromLatin1(key),
        QStringLiteral("“%1” %2. Make one with: openssl rand -base64 48").arg(QLatin1String(key), why));
}

Result<Done> checkSecret(const char *key, const QByteArray &secret)
{
    constexpr qsizetype leastBytes = 32;
    constexpr qsizetype leastDifferent = 12;
    if (secret.size() < leastBytes) {
        return weak(key, QStringLiteral("has %1 bytes and needs %2").arg(secret.size()).arg(leastBytes));
    }
    const QByteArray lower = secret.toLower();
    for (const char *example : {"your-", "change", "secret-key", "example", "password"}) {
        if (lower.contains(example)) {
            return weak(key, QStringLiteral("looks copied from an example"));
        }
    }
    if (QSet<char>(secret.begin(), secret.end()).size() < leastDifferent) {
        return weak(key, QStringLiteral("repeats a few characters"));
    }
    return Done();
}

Result<Done> checkDatabasePassword(const char *key, const DatabaseConfig &database)
{
    static const QSet<QString> examples{QStringLiteral("password"), QStringLiteral("secure_password"),
                                        QStringLiteral("postgres"), QStringLiteral("truvamate"),
                                        QStringLiteral("changeme")};
    return examples.contains(database.password.toLower())
        ? Result<Done>(weak(key, QStringLiteral("has the password of an example")))
        : Result<Done>(Done());
}

} // namespace

std::optional<QString> processEnvironment(const QString &name)
{
    const QByteArray variable = name.toLatin1();
    if (qEnvironmentVariableIsSet(variable.constData())) {
        return qEnvironmentVariable(variable.constData());
    }
    const QByteArray fileVariable = variable + "_FILE";
    QFile file(qEnvironmentVariable(fileVariable.constData()));
    if (!file.fileName().isEmpty() && file.open(QIODevice::ReadOnly)) {
        return QString::fromUtf8(file.readAll()).trimmed();
    }
    return std::nullopt;
}

Result<ServerSettings> readSettings(const QString &path, const EnvironmentReader &environment)
{
    Values values;
    if (!path.isEmpty()) {
        TRY_DO(values.addFile(path));
    }
    values.addEnvironment(environment);
    ServerSettings settings;
    TRY_DO(readHttp(values, settings));
    TRY_DO(readDatabases(values, settings));
    TRY_DO(readSessions(values, settings));
    TRY_DO(readMail(values, settings));
    TRY(folder, values.needed("files.folder"));
    TRY(keys, values.needed("files.keys"));
    settings.objectFolder = folder;
    settings.keyFile = keys;
    settings.keyPassphrase = values.text("secrets.key_passphrase");
    settings.anchorFile = values.text("audit.anchor");
    settings.readerProgram = values.text("files.reader");
    return settings;
}

Result<Done> checkSecrecy(const ServerSettings &settings)
{
    TRY_DO(checkSecret("secrets.jwt", settings.accessSecret));
    TRY_DO(checkSecret("secrets.jwt_refresh", settings.refreshSecret));
    if (settings.accessSecret == settings.refreshSecret) {
        return weak("secrets.jwt_refresh", QStringLiteral("is the same as “secrets.jwt”"));
    }
    TRY_DO(checkDatabasePassword("database.url", settings.http.database));
    if (settings.owner) {
        TRY_DO(checkDatabasePassword("database.owner_url", *settings.owner));
    }
    const bool isOpen = !isLoopback(plainAddress(settings.http.address));
    if (isOpen && settings.http.certificateFile.isEmpty() && !settings.isBehindProxy) {
        return refuse("settings.not_secure", QStringLiteral("server.certificate"),
                      QStringLiteral("%1 is open to other machines without TLS. Name a certificate, or say "
                                     "behind_proxy = true where something in front of it speaks TLS.")
                          .arg(settings.http.address));
    }
    return Done();
}

} // namespace truvamate
