#include "backend/storage/transaction.h"

#include <QThread>

namespace truvamate {

namespace {

QString beginText(Dialect dialect, Transaction::Mode mode)
{
    switch (mode) {
    case Transaction::Mode::Snapshot:
        return dialect.isSqlite() ? QStringLiteral("BEGIN DEFERRED")
                                  : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    case Transaction::Mode::Serializable:
        return dialect.isSqlite() ? QStringLiteral("BEGIN IMMEDIATE")
                                  : QStringLiteral("BEGIN ISOLATION LEVEL SERIALIZABLE");
    case Transaction::Mode::Write:
        break;
    }
    // A deferred transaction that starts to write fails at once when another one wrote, whatever the busy
    // timeout.
    return dialect.isSqlite() ? QStringLiteral("BEGIN IMMEDIATE")
                              : QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED");
}

} // namespace

Result<Transaction> Transaction::begin(Database &database, const QString &name, Mode mode)
{
    if (database.m_transaction) {
        return fail(ErrorKind::Internal, QStringLiteral("storage.nested"),
                    QStringLiteral("The transaction “%1” cannot begin inside “%2”.")
                        .arg(name, *database.m_transaction));
    }
    TRY_DO(database.mayRun());
    TRY_DO(database.runPlain(beginText(database.dialect(), mode)));
    database.m_transaction = name;
    database.m_transactionFailed = false;
    return Transaction(database);
}

Transaction::~Transaction()
{
    rollback();
}

Result<Done> Transaction::commit()
{
    if (!m_database) {
        return fail(ErrorKind::Internal, QStringLiteral("storage.transaction_over"),
                    QStringLiteral("A transaction that is over cannot be committed."));
    }
    // PostgreSQL answers a COMMIT after an error by rolling back without a word.
    if (const auto may = m_database->mayRun(); !may) {
        rollback();
        return may;
    }
    if (const auto committed = m_database->runPlain(QStringLiteral("COMMIT")); !committed) {
        rollback();
        return committed;
    }
    m_database->m_transaction.reset();
    m_database = nullptr;
    return Done{};
}

void Transaction::rollback()
{
    if (Database *database = std::exchange(m_database, nullptr)) {
        // SQLite may have rolled back by itself (full disk), a lost connection always has: an error here says
        // no more.
        static_cast<void>(database->runPlain(QStringLiteral("ROLLBACK")));
        database->m_transaction.reset();
        database->m_transactionFailed = false;
    }
}

Result<Savepoint> Savepoint::begin(Database &database)
{
    if (!database.m_transaction) {
        return fail(ErrorKind::Internal, QStringLiteral("storage.no_transaction"),
                    QStringLiteral("A savepoint needs a transaction around it."));
    }
    TRY_DO(database.mayRun());
    const QString name = QStringLiteral("savepoint_%1").arg(++database.m_savepoints);
    TRY_DO(database.runPlain(QStringLiteral("SAVEPOINT ") + name));
    return Savepoint(database, name);
}

Savepoint::~Savepoint()
{
    rollback();
}

Result<Done> Savepoint::release()
{
    if (!m_database) {
        return fail(ErrorKind::Internal, QStringLiteral("storage.transaction_over"),
                    QStringLiteral("A savepoint that is over cannot be released."));
    }
    TRY_DO(m_database->mayRun());
    TRY_DO(m_database->runPlain(QStringLiteral("RELEASE SAVEPOINT ") + m_name));
    m_database = nullptr;
    return Done{};
}

void Savepoint::rollback()
{
    if (Database *database = std::exchange(m_database, nullptr); database && database->m_transaction) {
        const bool back = database->runPlain(QStringLiteral("ROLLBACK TO SAVEPOINT ") + m_name)
            && database->runPlain(QStringLiteral("RELEASE SAVEPOINT ") + m_name);
        database->m_transactionFailed = !back;
    }
}

void waitBeforeAttempt(int attempt)
{
    QThread::msleep(5UL << attempt);
}

int mostAttempts(Dialect dialect)
{
    return dialect.isSqlite() ? 2 : 6;
}

} // namespace truvamate
