#pragma once

#include "backend/storage/config.h"
#include "backend/storage/dialect.h"
#include "backend/storage/statement.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <thread>

class QSqlError;

namespace truvamate {

/// Marks a SQLite file as ours: "TRUV".
constexpr std::int64_t sqliteApplicationId = 0x54525556;

/// One connection of one thread: opened, used and removed there; another thread gets storage.wrong_thread.
/// SQLite runs with a write-ahead log, enforced foreign keys and a busy timeout; PostgreSQL in UTC with the
/// same time limit for locks. Statements stay prepared. A statement that fails inside a transaction spoils
/// the whole transaction, on SQLite as on PostgreSQL: whatever follows answers storage.transaction_failed
/// until it is rolled back (or the Savepoint around it is).
class Database
{
public:
    /// Errors: storage.cannot_open, storage.not_a_database, storage.corrupt, storage.read_only.
    static Result<std::unique_ptr<Database>> open(const DatabaseConfig &config);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Dialect dialect() const { return Dialect(m_config.kind); }
    const DatabaseConfig &config() const { return m_config; }

    /// A statement to bind and run; see Statement.
    Statement statement(const QString &sql);
    /// Runs the statements of a script one after the other, without values, and stops at the first error. It
    /// is all or nothing only inside a Transaction.
    Result<Done> runScript(const QString &script);

    /// PostgreSQL: calls notified whenever somebody notifies the channel, from the event loop of this
    /// connection's thread. Error: storage.cannot_listen.
    Result<Done> listen(const QString &channel, std::function<void()> notified);

    /// The name of the transaction that is open, or nothing.
    std::optional<QString> transactionName() const { return m_transaction; }
    /// False once the connection is dead; open another one.
    bool isUsable() const { return !m_isLost; }

private:
    friend class Savepoint;
    friend class Statement;
    friend class Transaction;

    explicit Database(const DatabaseConfig &config);

    Result<Done> connect();
    Result<Done> prepareConnection();
    Result<Done> prepareSqlite();
    Result<Done> preparePostgresql();
    Result<bool> isOursOrEmpty();
    Result<std::shared_ptr<PreparedStatement>> prepared(const QString &sql);
    /// Runs one statement unprepared, whatever the state of the transaction.
    Result<Done> runPlain(const QString &sql);
    Result<Done> mayRun() const;
    Result<Done> onRightThread() const;
    /// Turns a driver's error into ours and remembers what it means for the transaction and the connection.
    Error refused(const QSqlError &error);
    void nameSqliteIndex(Error &error);

    DatabaseConfig m_config;
    QString m_connectionName;
    std::thread::id m_thread;
    QHash<QString, std::shared_ptr<PreparedStatement>> m_statements;
    std::optional<QString> m_transaction;
    bool m_transactionFailed = false;
    bool m_isLost = false;
    int m_savepoints = 0;
};

} // namespace truvamate
