#include "backend/storage/errors.h"
#include "tests/backend/storagethings.h"
#include "tests/support/testdatabases.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

using namespace truvamate;
using namespace truvamate::testing;

class tst_StorageDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementsAreBoundRunAndRead_data() { TestDatabases::addRows(); }
    void statementsAreBoundRunAndRead()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        QCOMPARE(*insertThing(database, {.number = 1, .name = QStringLiteral("สลาก")}), 1);
        QCOMPARE(*insertThing(database, {.number = 2, .name = QStringLiteral("it's")}), 1);
        const auto names
            = database
                  .statement(QStringLiteral("SELECT name, id FROM things WHERE name = :name OR "
                                            "(:name = 'all' AND amount = :amount) ORDER BY id"))
                  .bind("name", QStringLiteral("all"))
                  .bind("amount", 0)
                  .all([](const Row &row) { return std::pair(row.id<OrderId>("id"), row.text("name")); });
        VERIFY_OK(names);
        QCOMPARE(names->size(), std::size_t(2));
        QCOMPARE(names->at(0), std::pair(thingId(1), QStringLiteral("สลาก")));
        QCOMPARE(names->at(1), std::pair(thingId(2), QStringLiteral("it's")));
        QVERIFY(!*database.statement(QStringLiteral("SELECT max(amount) FROM things WHERE amount > 9"))
                      .value<std::optional<std::int64_t>>());
        QCOMPARE(*database.statement(QStringLiteral("UPDATE things SET amount = amount + 1")).exec(), 2);
        QCOMPARE(*database.statement(QStringLiteral("DELETE FROM things WHERE name = 'none'")).exec(), 0);
        const auto none = database.statement(QStringLiteral("SELECT id FROM things WHERE amount = 7"))
                              .one([](const Row &row) { return row.id<OrderId>("id"); });
        VERIFY_OK(none);
        QVERIFY(!*none);
        VERIFY_REFUSED("storage.no_row",
                       database.statement(QStringLiteral("SELECT amount FROM things WHERE amount = 7"))
                           .value<std::int64_t>());
        QCOMPARE(
            *database
                 .statement(QStringLiteral("UPDATE things SET amount = 5 WHERE id = :id RETURNING amount"))
                 .bind("id", thingId(1))
                 .value<int>(),
            5);
    }

    void aKeptStatementRunsAgain_data() { TestDatabases::addRows(); }
    void aKeptStatementRunsAgain()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        Statement insert = database.statement(
            QStringLiteral("INSERT INTO things (id, name, amount) VALUES (:id, :name, 0)"));
        VERIFY_REFUSED("storage.statement", insert.bind("id", thingId(1)).exec());
        for (int i = 1; i <= 20; ++i) {
            VERIFY_OK(insert.bind("id", thingId(i)).bind("name", QString::number(i)).exec());
        }
        // The same text inside its own loop, and another one: rows are neither lost nor mixed up.
        const QString select = QStringLiteral("SELECT id, name FROM things WHERE id > :id ORDER BY id");
        int seen = 0;
        VERIFY_OK(
            database.statement(select).bind("id", thingId(0)).forEachRow([&](const Row &row) -> Result<Done> {
                TRY(next,
                    database.statement(select).bind("id", row.id<OrderId>("id")).one([](const Row &inner) {
                        return inner.text("name").toInt();
                    }));
                ++seen;
                return !next || *next == seen + 1
                    ? Result<Done>(Done{})
                    : fail(ErrorKind::Internal, QStringLiteral("test.mixed"), QString());
            }));
        QCOMPARE(seen, 20);
        VERIFY_REFUSED("storage.statement", database.statement(select).bind("other", 1).exec());
        VERIFY_REFUSED("storage.statement", database.statement(QStringLiteral("SELEKT 1")).exec());
    }

    void refusalsAreTheSameOnBoth_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("constraint");
        const auto row = [](const char *name, const char *sql, const char *code, const char *constraint) {
            for (const QString &kind : TestDatabases::kinds()) {
                QTest::addRow("%s, %s", name, qPrintable(kind))
                    << kind << QString::fromLatin1(sql) << QString::fromLatin1(code)
                    << QString::fromLatin1(constraint);
            }
        };
        row("primary key", "INSERT INTO things SELECT id, 'other', 9, 9, NULL FROM things", "storage.unique",
            "things_pkey");
        row("unique constraint",
            "INSERT INTO things VALUES ('00000002-0000-7000-8000-000000000001', 'b', 0, 7, NULL)",
            "storage.unique", "things_code_key");
        row("unique index",
            "INSERT INTO things VALUES ('00000002-0000-7000-8000-000000000001', 'a', 0, 8, NULL)",
            "storage.unique", "things_one_name_an_amount");
        row("foreign key", "UPDATE things SET parent = '00000009-0000-7000-8000-000000000001'",
            "storage.foreign_key", "");
        row("still referred to", "DELETE FROM things WHERE amount = 0", "storage.foreign_key", "");
        row("check", "UPDATE things SET name = 'bad'", "storage.check", "things_name_is_good");
        row("not null", "UPDATE things SET name = NULL", "storage.not_null", "");
        row("wrong type", "UPDATE things SET amount = 'seven'", "storage.unfit_value", "");
        row("no such table", "DELETE FROM nothing", "storage.statement", "");
    }
    void refusalsAreTheSameOnBoth()
    {
        EMPTY_DATABASE(made);
        QFETCH(QString, sql);
        QFETCH(QString, code);
        QFETCH(QString, constraint);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        VERIFY_OK(insertThing(database, {.number = 1, .code = 7}));
        if (sql.startsWith(QLatin1String("DELETE FROM things"))) {
            VERIFY_OK(insertThing(database, {.number = 3, .amount = 1, .parent = thingId(1)}));
        }
        const std::int64_t before = countThings(database);
        const auto refused = database.statement(sql).exec();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QVERIFY(refused.error().message.endsWith(QLatin1Char('.'))
                || code == QLatin1String("storage.statement")
                || code == QLatin1String("storage.unfit_value"));
        if (!constraint.isEmpty()) {
            QCOMPARE(refused.error().details[QStringLiteral("constraint")].toString(), constraint);
        }
        if (code == QLatin1String("storage.not_null")) {
            QCOMPARE(refused.error().details[QStringLiteral("column")].toString(), QStringLiteral("name"));
        }
        QVERIFY2(!QString(refused.error().message).contains(QLatin1String("00000002")),
                 "a sentence repeats no values");
        QCOMPARE(countThings(database), before);
    }

    void anotherThreadIsTurnedAway_data() { TestDatabases::addRows(); }
    void anotherThreadIsTurnedAway()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        QString code;
        std::thread([&] {
            const auto refused = database.statement(QStringLiteral("SELECT 1")).exec();
            code = refused ? QString() : refused.error().code;
        }).join();
        QCOMPARE(code, QStringLiteral("storage.wrong_thread"));
        VERIFY_OK(database.statement(QStringLiteral("SELECT 1")).exec());
    }

    void aReaderMayNotWrite_data() { TestDatabases::addRows(); }
    void aReaderMayNotWrite()
    {
        EMPTY_DATABASE(made);
        VERIFY_OK(made->owner().runScript(thingsTable(made->owner().dialect())));
        DatabaseConfig config = made->ownerConfig();
        config.readOnly = true;
        const auto reader = Database::open(config);
        VERIFY_OK(reader);
        VERIFY_REFUSED("storage.read_only", insertThing(**reader, {}));
        QCOMPARE(countThings(**reader), 0);
    }

    void whatCannotBeOpenedIsSaid()
    {
        QTemporaryDir directory;
        const auto opened = [](const QString &path, bool readOnly = false) {
            DatabaseConfig config = DatabaseConfig::sqlite(path);
            config.readOnly = readOnly;
            return Database::open(config);
        };
        VERIFY_REFUSED("storage.cannot_open", opened(directory.path()));
        VERIFY_REFUSED("storage.cannot_open",
                       opened(directory.filePath(QStringLiteral("no/such/folder.sqlite"))));
        VERIFY_REFUSED("storage.cannot_open",
                       opened(directory.filePath(QStringLiteral("missing.sqlite")), true));
        QVERIFY(!QFile::exists(directory.filePath(QStringLiteral("missing.sqlite"))));
    }

    void aServerThatIsNotThereIsSaid()
    {
        const auto config = DatabaseConfig::postgresql(QStringLiteral(
            "host=127.0.0.1 port=1 user=nobody password=secret dbname=books connect_timeout=2"));
        const auto refused = Database::open(*config);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("storage.cannot_open"));
        QVERIFY(!refused.error().message.contains(QLatin1String("secret")));
        QCOMPARE(refused.error().details[QStringLiteral("database")].toString(),
                 QStringLiteral("books on 127.0.0.1:1"));
    }

    void aLostConnectionIsSaidAndStaysLost()
    {
        const QString databaseKind = QStringLiteral("postgresql");
        if (const QString reason = TestDatabases::reasonToSkip(databaseKind); !reason.isEmpty()) {
            QSKIP(qPrintable(reason));
        }
        const auto made = TestDatabases::empty(databaseKind);
        VERIFY_OK(made);
        const auto other = Database::open((*made)->ownerConfig());
        VERIFY_OK(other);
        VERIFY_OK((*made)
                      ->owner()
                      .statement(QStringLiteral("SELECT count(pg_terminate_backend(pid)) FROM "
                                                "pg_stat_activity WHERE datname = current_database() AND "
                                                "pid <> pg_backend_pid()"))
                      .value<int>());
        VERIFY_REFUSED("storage.connection_lost", (*other)->statement(QStringLiteral("SELECT 1")).exec());
        QVERIFY(!(*other)->isUsable());
        VERIFY_REFUSED("storage.connection_lost", (*other)->statement(QStringLiteral("SELECT 2")).exec());
    }

    void upsertsReplaceAllButTheKey_data() { TestDatabases::addRows(); }
    void upsertsReplaceAllButTheKey()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        const QString text = Dialect::upsert(QStringLiteral("things"), {QStringLiteral("id")},
                                             {QStringLiteral("name"), QStringLiteral("amount")});
        for (const int amount : {1, 2}) {
            VERIFY_OK(database.statement(text)
                          .bind("id", thingId(1))
                          .bind("name", QStringLiteral("a"))
                          .bind("amount", amount)
                          .exec());
        }
        QCOMPARE(*database.statement(QStringLiteral("SELECT sum(amount) FROM things")).value<int>(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_StorageDatabase)
#include "tst_storagedatabase.moc"
