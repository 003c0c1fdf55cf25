#include "backend/storage/migrator.h"
#include "tests/support/testdatabases.h"

#include <QTest>

using namespace truvamate;
using truvamate::testing::TestDatabases;

class tst_StorageMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramsOwnMigrationsRun_data() { TestDatabases::addRows(); }
    void theProgramsOwnMigrationsRun()
    {
        FRESH_DATABASE(database);
        const auto set = MigrationSet::embedded(database->kind());
        VERIFY_OK(set);
        QVERIFY(set->newest() >= 1);
        const auto state = requireCurrentSchema(database->service(), *set);
        VERIFY_OK(state);
        QCOMPARE(state->applied, set->newest());
    }

    void theServiceMayNotRewriteWhatWasPosted_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<QString>("statement");
        for (const char *statement :
             {"UPDATE ledger_transfers SET amount = 1", "DELETE FROM ledger_transfers",
              "UPDATE audit_log SET id = id", "DELETE FROM audit_log", "TRUNCATE audit_log",
              "DELETE FROM schema_migrations",
              "INSERT INTO schema_migrations SELECT * FROM schema_migrations", "DROP TABLE users",
              "CREATE TABLE mine (id integer)"}) {
            QTest::newRow(statement) << QStringLiteral("postgresql") << QString::fromLatin1(statement);
        }
    }
    void theServiceMayNotRewriteWhatWasPosted()
    {
        FRESH_DATABASE(database);
        QFETCH(QString, statement);
        VERIFY_REFUSED("storage.forbidden", database->service().runScript(statement));
        VERIFY_OK(database->service().runScript(
            QStringLiteral("SELECT * FROM audit_log; DELETE FROM email_queue")));
    }
};

QTEST_GUILESS_MAIN(tst_StorageMigrator)
#include "tst_storagemigrator.moc"
