#include "backend/storage/config.h"

#include <QHash>
#include <QUrl>
#include <QUrlQuery>

namespace truvamate {

namespace {

tl::unexpected<Error> malformed()
{
    // The text itself may hold a password, so it is not repeated.
    return fail(ErrorKind::Invalid, QStringLiteral("storage.bad_address"),
                QStringLiteral("The PostgreSQL address is neither “host=… port=… user=… dbname=…” nor "
                               "“postgresql://user@host:5432/name”."));
}

/// One "key=value" or "key='quoted value'" from position `at`; leaves `at` behind it.
Result<std::pair<QString, QString>> nextPair(const QString &text, qsizetype &at)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='), at);
    if (equals < 0) {
        return malformed();
    }
    const QString key = text.mid(at, equals - at).trimmed();
    at = equals + 1;
    QString value;
    const bool quoted = at < text.size() && text[at] == QLatin1Char('\'');
    if (quoted) {
        ++at;
    }
    while (at < text.size() && text[at] != (quoted ? QLatin1Char('\'') : QLatin1Char(' '))) {
        if (text[at] == QLatin1Char('\\') && at + 1 < text.size()) {
            ++at;
        }
        value += text[at++];
    }
    if (quoted && at == text.size()) {
        return malformed();
    }
    at += at < text.size() ? 1 : 0;
    return std::pair(key, value);
}

Result<QHash<QString, QString>> pairsOf(const QString &text)
{
    QHash<QString, QString> pairs;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        TRY(pair, nextPair(text, at));
        pairs.insert(pair.first, pair.second);
    }
    return pairs;
}

Result<QHash<QString, QString>> pairsOfUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return malformed();
    }
    QHash<QString, QString> pairs;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        pairs.insert(key, value);
    }
    pairs.insert(QStringLiteral("host"), url.host());
    pairs.insert(QStringLiteral("port"), QString::number(url.port(5432)));
    pairs.insert(QStringLiteral("user"), url.userName(QUrl::FullyDecoded));
    pairs.insert(QStringLiteral("password"), url.password(QUrl::FullyDecoded));
    pairs.insert(QStringLiteral("dbname"), url.path(QUrl::FullyDecoded).mid(1));
    return pairs;
}

} // namespace

QString databaseKindName(DatabaseKind kind)
{
    return kind == DatabaseKind::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
}

DatabaseConfig DatabaseConfig::sqlite(const QString &path)
{
    DatabaseConfig config;
    config.path = path;
    return config;
}

Result<DatabaseConfig> DatabaseConfig::postgresql(const QString &text)
{
    const bool isUrl
        = text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://"));
    TRY(pairs, isUrl ? pairsOfUrl(text) : pairsOf(text));
    DatabaseConfig config;
    config.kind = DatabaseKind::Postgresql;
    config.host = pairs.take(QStringLiteral("host"));
    config.user = pairs.take(QStringLiteral("user"));
    config.password = pairs.take(QStringLiteral("password"));
    config.databaseName = pairs.take(QStringLiteral("dbname"));
    if (const QString port = pairs.take(QStringLiteral("port")); !port.isEmpty()) {
        config.port = port.toInt();
    }
    if (config.databaseName.isEmpty() || config.port <= 0 || config.port > 65535) {
        return malformed();
    }
    QStringList options;
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair) {
        options += pair.key() + QLatin1Char('=') + pair.value();
    }
    options.sort();
    config.options = options.join(QLatin1Char(';'));
    return config;
}

QString DatabaseConfig::toText() const
{
    if (kind == DatabaseKind::Sqlite) {
        return path;
    }
    return QStringLiteral("%1 on %2:%3").arg(databaseName, host).arg(port);
}

} // namespace truvamate
