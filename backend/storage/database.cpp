#include "backend/storage/database.h"

#include "backend/storage/errors.h"
#include "backend/storage/sqltext.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace truvamate {

namespace {

/// Enough for every statement of the product; a loop that writes its values into the text cannot fill the
/// memory.
constexpr qsizetype mostStatementsKept = 500;

QString nextConnectionName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("truvamate-%1").arg(++count);
}

QSqlDatabase makeConnection(const DatabaseConfig &config, const QString &name)
{
    const bool isSqlite = config.kind == DatabaseKind::Sqlite;
    QSqlDatabase connection
        = QSqlDatabase::addDatabase(isSqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), name);
    if (isSqlite) {
        QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(config.busyTimeoutMs);
        if (config.readOnly) {
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        }
        connection.setConnectOptions(options);
        connection.setDatabaseName(config.path);
        return connection;
    }
    connection.setHostName(config.host);
    connection.setPort(config.port);
    connection.setUserName(config.user);
    connection.setPassword(config.password);
    connection.setDatabaseName(config.databaseName);
    QString options = config.options;
    if (!options.contains(QLatin1String("connect_timeout"))) {
        options
            += (options.isEmpty() ? QString() : QStringLiteral(";")) + QStringLiteral("connect_timeout=10");
    }
    connection.setConnectOptions(options);
    return connection;
}

/// The books of a business are nobody else's to read, whatever the umask; the log and the copies take after
/// the file.
void makePrivate(const QString &path)
{
    QFile file(path);
    if (path != QLatin1String(":memory:") && !file.exists()
        && file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
}

/// SQLite takes some short files for empty databases and would write over them; what is longer it judges
/// itself. A file that may be open elsewhere in this process must never be opened and closed here: POSIX
/// would drop SQLite's locks on it, and another process could take its log away.
bool mayBeSqlite(const QString &path)
{
    constexpr qint64 smallestPage = 512;
    const qint64 size = QFileInfo(path).size();
    if (size == 0 || size >= smallestPage) {
        return true;
    }
    QFile file(path);
    return !file.open(QIODevice::ReadOnly) || file.read(16) == QByteArray("SQLite format 3\0", 16);
}

} // namespace

Database::Database(const DatabaseConfig &config)
    : m_config(config)
    , m_connectionName(nextConnectionName())
    , m_thread(std::this_thread::get_id())
{
}

Database::~Database()
{
    m_statements.clear();
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseConfig &config)
{
    std::unique_ptr<Database> database(new Database(config));
    const auto opened = database->connect().and_then([&](Done) { return database->prepareConnection(); });
    if (!opened) {
        Error error = opened.error();
        error.details[QStringLiteral("database")] = config.toText();
        return fail(std::move(error));
    }
    return database;
}

Result<Done> Database::connect()
{
    if (dialect().isSqlite() && !mayBeSqlite(m_config.path)) {
        return fail(ErrorKind::Internal, QStringLiteral("storage.not_a_database"),
                    QStringLiteral("%1 is not a database.").arg(m_config.path));
    }
    if (dialect().isSqlite() && !m_config.readOnly) {
        makePrivate(m_config.path);
    }
    QSqlDatabase connection = makeConnection(m_config, m_connectionName);
    if (!connection.open()) {
        return fail(refused(connection.lastError()));
    }
    // Doubles would drop the last digits of PostgreSQL's sums.
    connection.driver()->setNumericalPrecisionPolicy(QSql::HighPrecision);
    return Done{};
}

Result<Done> Database::listen(const QString &channel, std::function<void()> notified)
{
    TRY_DO(onRightThread());
    QSqlDriver *driver = QSqlDatabase::database(m_connectionName, false).driver();
    // The driver is the context: the connection ends what listens on it.
    QObject::connect(driver, &QSqlDriver::notification, driver,
                     [channel, notified = std::move(notified)](const QString &name) {
                         if (name == channel) {
                             notified();
                         }
                     });
    if (!driver->subscribeToNotification(channel)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("storage.cannot_listen"),
                    QStringLiteral("This connection cannot be told of changes."));
    }
    return Done{};
}

Result<Done> Database::prepareConnection()
{
    return dialect().isSqlite() ? prepareSqlite() : preparePostgresql();
}

Result<Done> Database::prepareSqlite()
{
    TRY(journal, statement(QStringLiteral("PRAGMA journal_mode")).value<QString>());
    TRY(mayChange, isOursOrEmpty());
    if (journal != QLatin1String("wal") && mayChange && !m_config.readOnly) {
        TRY_DO(runPlain(QStringLiteral("PRAGMA journal_mode = WAL")));
    }
    const bool isFull = m_config.durability == DatabaseConfig::Durability::Full;
    TRY_DO(runPlain(isFull ? QStringLiteral("PRAGMA synchronous = FULL")
                           : QStringLiteral("PRAGMA synchronous = NORMAL")));
    // A file from elsewhere may not smuggle functions into its schema.
    TRY_DO(runPlain(QStringLiteral("PRAGMA trusted_schema = OFF")));
    // 64 MiB of pages, and no more than that of the log is kept after a large change.
    TRY_DO(runPlain(QStringLiteral("PRAGMA cache_size = -65536")));
    TRY_DO(runPlain(QStringLiteral("PRAGMA journal_size_limit = 67108864")));
    return runPlain(m_config.foreignKeys ? QStringLiteral("PRAGMA foreign_keys = ON")
                                         : QStringLiteral("PRAGMA foreign_keys = OFF"));
}

/// Another program's file is looked at and left as it is.
Result<bool> Database::isOursOrEmpty()
{
    TRY(id, statement(QStringLiteral("PRAGMA application_id")).value<std::int64_t>());
    TRY(tables, statement(QStringLiteral("SELECT count(*) FROM sqlite_schema")).value<std::int64_t>());
    return id == sqliteApplicationId || tables == 0;
}

Result<Done> Database::preparePostgresql()
{
    TRY_DO(runPlain(QStringLiteral("SET TIME ZONE 'UTC'")));
    TRY_DO(runPlain(QStringLiteral("SET client_min_messages = warning")));
    TRY_DO(runPlain(QStringLiteral("SET lock_timeout = %1").arg(m_config.busyTimeoutMs)));
    return runPlain(m_config.readOnly ? QStringLiteral("SET default_transaction_read_only = on")
                                      : QStringLiteral("SET default_transaction_read_only = off"));
}

Statement Database::statement(const QString &sql)
{
    return Statement(*this, prepared(sql));
}

Result<std::shared_ptr<PreparedStatement>> Database::prepared(const QString &sql)
{
    TRY_DO(mayRun());
    if (const auto kept = m_statements.constFind(sql);
        kept != m_statements.cend() && kept->use_count() == 1) {
        return *kept;
    }
    TRY(text, toDriverStatement(m_config.kind, sql));
    const auto fresh = std::make_shared<PreparedStatement>(PreparedStatement{
        QSqlQuery(QSqlDatabase::database(m_connectionName, false)), std::move(text.names), {}});
    // QPSQL's forward-only answers are lost as soon as another statement runs on the connection.
    fresh->query.setForwardOnly(dialect().isSqlite());
    if (!fresh->query.prepare(text.text)) {
        return fail(refused(fresh->query.lastError()));
    }
    if (m_statements.size() >= mostStatementsKept) {
        m_statements.clear();
    }
    if (!m_statements.contains(sql)) {
        m_statements.insert(sql, fresh);
    }
    return fresh;
}

Result<Done> Database::runScript(const QString &script)
{
    for (const QString &sql : splitScript(script)) {
        TRY_DO(mayRun());
        TRY_DO(runPlain(sql));
    }
    return Done{};
}

Result<Done> Database::runPlain(const QString &sql)
{
    TRY_DO(onRightThread());
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        return fail(refused(query.lastError()));
    }
    return Done{};
}

Result<Done> Database::mayRun() const
{
    TRY_DO(onRightThread());
    if (m_isLost) {
        return fail(ErrorKind::Unavailable, QStringLiteral("storage.connection_lost"),
                    QStringLiteral("The connection to the database was lost before."));
    }
    if (m_transaction && m_transactionFailed) {
        return fail(ErrorKind::Internal, QStringLiteral("storage.transaction_failed"),
                    QStringLiteral("The transaction “%1” failed before and can only be rolled back.")
                        .arg(*m_transaction));
    }
    return Done{};
}

Result<Done> Database::onRightThread() const
{
    if (m_thread != std::this_thread::get_id()) {
        return fail(ErrorKind::Internal, QStringLiteral("storage.wrong_thread"),
                    QStringLiteral("A database connection was used outside the thread that opened it."));
    }
    return Done{};
}

Error Database::refused(const QSqlError &sqlError)
{
    Error error = storageError(m_config.kind, sqlError);
    m_transactionFailed = m_transaction.has_value();
    m_isLost = m_isLost || error.code == QLatin1String("storage.connection_lost");
    nameSqliteIndex(error);
    return error;
}

void Database::nameSqliteIndex(Error &error)
{
    const QString table = error.details.take(QStringLiteral("table")).toString();
    if (table.isEmpty() || error.code != QLatin1String("storage.unique")) {
        return;
    }
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.prepare(
        QStringLiteral("SELECT l.name, group_concat(i.name) FROM pragma_index_list(?1) l, "
                       "pragma_index_info(l.name) i WHERE l.\"unique\" AND l.origin = 'c' GROUP BY l.name"));
    query.bindValue(0, table);
    if (!query.exec()) {
        return;
    }
    QStringList columns;
    for (const auto column : error.details[QStringLiteral("columns")].toArray()) {
        columns += column.toString();
    }
    while (query.next()) {
        if (query.value(1).toString() == columns.join(QLatin1Char(','))) {
            error.details[QStringLiteral("constraint")] = query.value(0).toString();
            return;
        }
    }
}

} // namespace truvamate
