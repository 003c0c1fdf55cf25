#pragma once

#include "backend/storage/migrator.h"

#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace truvamate::testing {

/// A fresh database of one test function, migrated to the newest step unless it was asked for empty. It is
/// dropped when the value goes; connections opened elsewhere (other threads) have to be closed before.
class TestDatabase
{
public:
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    DatabaseKind kind() const { return m_kind; }
    bool isSqlite() const { return m_kind == DatabaseKind::Sqlite; }
    /// The role that serves: what the product runs under. On SQLite there is only one role.
    Database &service();
    /// The role that owns the tables.
    Database &owner();
    /// For further connections, such as one of another thread.
    DatabaseConfig serviceConfig() const;
    DatabaseConfig ownerConfig() const;

private:
    friend class TestDatabases;
    TestDatabase() = default;

    DatabaseKind m_kind = DatabaseKind::Sqlite;
    DatabaseConfig m_owner;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_serviceConnection;
    std::unique_ptr<Database> m_ownerConnection;
};

/// Every test of storage and services runs on both databases:
///
///     void aSlipIsBoundOnce_data() { TestDatabases::addRows(); }
///     void aSlipIsBoundOnce()
///     {
///         FRESH_DATABASE(database);
///         SlipStore slips(database->service());
///         …
///     }
///
/// Rows for PostgreSQL need a server in TRUVAMATE_TEST_POSTGRES (see tests/support/with-postgres) and are
/// skipped without one. The test's main has to be QTEST_GUILESS_MAIN or QTEST_MAIN.
class TestDatabases
{
public:
    /// The column "databaseKind" with the rows "sqlite" and "postgresql".
    static void addRows();
    /// For tests with columns of their own: add a column QString "databaseKind", and a row for each of these.
    static QStringList kinds() { return {QStringLiteral("sqlite"), QStringLiteral("postgresql")}; }

    /// Why a kind cannot be tested here; empty when it can.
    static QString reasonToSkip(const QString &kind);
    static Result<std::unique_ptr<TestDatabase>> fresh(const QString &kind);
    /// Without any table: for tests of migrations.
    static Result<std::unique_ptr<TestDatabase>> empty(const QString &kind);
    /// The role that serves in the databases of this process.
    static QString serviceRole();
};

} // namespace truvamate::testing

// NOLINTBEGIN: QSKIP and QVERIFY have to return from the test function itself
#define TRUVAMATE_TEST_DATABASE_(name, make)                                                                 \
    QFETCH(QString, databaseKind);                                                                           \
    if (const QString reason = truvamate::testing::TestDatabases::reasonToSkip(databaseKind);                \
        !reason.isEmpty()) {                                                                                 \
        QSKIP(qPrintable(reason));                                                                           \
    }                                                                                                        \
    const auto name##Result = truvamate::testing::TestDatabases::make(databaseKind);                         \
    QVERIFY2(name##Result, name##Result ? "" : qPrintable(name##Result.error().message));                    \
    const auto &name = *name##Result

/// Declares `name`, a pointer to a fresh migrated database of the row's kind, or skips the row.
#define FRESH_DATABASE(name) TRUVAMATE_TEST_DATABASE_(name, fresh)
/// The same without tables.
#define EMPTY_DATABASE(name) TRUVAMATE_TEST_DATABASE_(name, empty)

/// Fails the test with the error's own sentence.
#define VERIFY_OK(...)                                                                                       \
    do {                                                                                                     \
        const auto &verifyOkResult_ = (__VA_ARGS__);                                                         \
        if (!verifyOkResult_) {                                                                              \
            const QString verifyOkText_                                                                      \
                = verifyOkResult_.error().code + QLatin1String(": ") + verifyOkResult_.error().message;      \
            QVERIFY2(false, qPrintable(verifyOkText_));                                                      \
        }                                                                                                    \
    } while (false)
/// Expects a refusal with this code, such as "storage.unique".
#define VERIFY_REFUSED(code_, ...)                                                                           \
    do {                                                                                                     \
        const auto &verifyRefusedResult_ = (__VA_ARGS__);                                                    \
        QVERIFY2(!verifyRefusedResult_, "it was not refused");                                               \
        QCOMPARE(verifyRefusedResult_.error().code, QString::fromLatin1(code_));                             \
    } while (false)
// NOLINTEND
