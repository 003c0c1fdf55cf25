#include "backend/storage/transaction.h"
#include "tests/support/testdatabases.h"

#include <QTest>

using namespace truvamate;
using truvamate::testing::TestDatabases;

namespace {

QString tableText(Dialect dialect)
{
    return dialect.isSqlite()
        ? QStringLiteral(
            "CREATE TABLE things (id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> 'bad'), "
            "amount INTEGER NOT NULL, parent TEXT REFERENCES things (id)) STRICT;"
            "CREATE UNIQUE INDEX things_one_name ON things (name, amount)")
        : QStringLiteral(
            "CREATE TABLE things (id uuid PRIMARY KEY, name text NOT NULL CHECK (name <> 'bad'), "
            "amount bigint NOT NULL, parent uuid REFERENCES things (id));"
            "CREATE UNIQUE INDEX things_one_name ON things (name, amount)");
}

OrderId idOf(int number)
{
    return OrderId(QUuid(static_cast<uint>(number), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

Result<std::int64_t> insert(Database &database, int number, const QString &name, std::int64_t amount = 0,
                            std::optional<OrderId> parent = {})
{
    return database
        .statement(QStringLiteral(
            "INSERT INTO things (id, name, amount, parent) VALUES (:id, :name, :amount, :parent)"))
        .bind("id", idOf(number))
        .bind("name", name)
        .bind("amount", amount)
        .bind("parent", parent)
        .exec();
}

int count(Database &database)
{
    const auto found = database.statement(QStringLiteral("SELECT count(*) FROM things")).value<int>();
    return found ? *found : -1;
}

} // namespace

class tst_StorageDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementsAreBoundRunAndRead_data() { TestDatabases::addRows(); }
    void statementsAreBoundRunAndRead()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(tableText(database.dialect())));
        QCOMPARE(*insert(database, 1, QStringLiteral("สลาก")), 1);
        QCOMPARE(*insert(database, 2, QStringLiteral("it's")), 1);
        const auto names
            = database
                  .statement(QStringLiteral("SELECT name, id FROM things WHERE name = :name OR (:name = "
                                            "'all' AND amount = :amount) ORDER BY id"))
                  .bind("name", QStringLiteral("all"))
                  .bind("amount", 0)
                  .all([](const Row &row) { return std::pair(row.id<OrderId>("id"), row.text("name")); });
        VERIFY_OK(names);
        QCOMPARE(names->size(), std::size_t(2));
        QCOMPARE(names->at(0).first, idOf(1));
        QCOMPARE(names->at(0).second, QStringLiteral("สลาก"));
        QCOMPARE(names->at(1).second, QStringLiteral("it's"));
    }

    void aTransactionIsAllOrNothing_data() { TestDatabases::addRows(); }
    void aTransactionIsAllOrNothing()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(tableText(database.dialect())));
        {
            const auto transaction = Transaction::begin(database, QStringLiteral("forgotten"));
            VERIFY_OK(transaction);
            VERIFY_OK(insert(database, 1, QStringLiteral("a")));
            VERIFY_REFUSED("storage.nested", Transaction::begin(database, QStringLiteral("inner")));
        }
        QCOMPARE(count(database), 0);
        auto transaction = Transaction::begin(database, QStringLiteral("kept"));
        VERIFY_OK(insert(database, 1, QStringLiteral("a")));
        VERIFY_OK(transaction->commit());
        VERIFY_REFUSED("storage.transaction_over", transaction->commit());
        QCOMPARE(count(database), 1);
    }
};

QTEST_GUILESS_MAIN(tst_StorageDatabase)
#include "tst_storagedatabase.moc"
