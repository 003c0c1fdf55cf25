#pragma once

#include "backend/storage/database.h"
#include "backend/storage/errors.h"

#include <QString>

#include <type_traits>
#include <utility>

namespace truvamate {

/// All or nothing. Rolls back unless committed. One at a time on a connection: a second answers
/// storage.nested.
class Transaction
{
public:
    enum class Mode {
        Write, ///< SQLite: takes the write lock at once (waiting up to the busy timeout); PostgreSQL: READ
               ///< COMMITTED
        Serializable, ///< as Write; PostgreSQL: SERIALIZABLE
        Snapshot, ///< only reads, and sees one moment; PostgreSQL: REPEATABLE READ
    };

    /// `name` says in a few words what it is for, such as "bind slip"; it stands in errors and logs.
    static Result<Transaction> begin(Database &database, const QString &name, Mode mode = Mode::Write);
    ~Transaction();
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// After an error nothing was changed (after storage.connection_lost that is not known).
    Result<Done> commit();
    void rollback();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database; ///< null once it is over
};

/// A part of a transaction that may fail on its own: rolls back to its beginning unless released, after which
/// the transaction goes on.
class Savepoint
{
public:
    static Result<Savepoint> begin(Database &database);
    ~Savepoint();
    Savepoint(Savepoint &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
        , m_name(std::move(other.m_name))
    {
    }
    Savepoint &operator=(Savepoint &&) = delete;
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;

    Result<Done> release();
    void rollback();

private:
    Savepoint(Database &database, QString name)
        : m_database(&database)
        , m_name(std::move(name))
    {
    }

    Database *m_database;
    QString m_name;
};

/// Waits a little longer before every further attempt.
void waitBeforeAttempt(int attempt);
/// How often inTransaction runs its work at most; on SQLite every attempt has waited for the busy timeout
/// already.
int mostAttempts(Dialect dialect);

/// Runs `work()`, which answers a Result, in a transaction, and commits if it answers a value. Deadlocks and
/// serialization failures are tried again, so work must have no effect outside the database.
template <typename Work>
auto inTransaction(Database &database, const QString &name, Work &&work,
                   Transaction::Mode mode = Transaction::Mode::Write) -> std::invoke_result_t<Work>
{
    const auto attempt = [&]() -> std::invoke_result_t<Work> {
        TRY(transaction, Transaction::begin(database, name, mode));
        auto result = work();
        if (result) {
            TRY_DO(transaction.commit());
        }
        return result;
    };
    for (int tries = 1;; ++tries) {
        auto result = attempt();
        if (result || !isRetryable(result.error()) || tries == mostAttempts(database.dialect())) {
            return result;
        }
        waitBeforeAttempt(tries);
    }
}

} // namespace truvamate
