#include "backend/storage/sqltext.h"

#include <QTest>

using namespace truvamate;

class tst_StorageSqlText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesBecomeTheDriversOwn_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sqlite");
        QTest::addColumn<QString>("postgresql");
        const auto row = [](const char *name, const char *sql, const char *sqlite, const char *postgresql) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(sqlite)
                                << QString::fromUtf8(postgresql);
        };
        row("twice", "a = :a OR b = :b OR c = :a", "a = ? OR b = ? OR c = ?", "a = $1 OR b = $2 OR c = $1");
        row("cast", "x::text = :y", "x::text = ?", "x::text = $1");
        row("quoted", "':no' || \":no\" || :yes", "':no' || \":no\" || ?", "':no' || \":no\" || $1");
        row("doubled quote", "'it''s :no' || :yes", "'it''s :no' || ?", "'it''s :no' || $1");
        row("line comment", "a -- don't :no\n= :a", "a  \n= ?", "a  \n= $1");
        row("block comment", "a /* :no ' */= :a", "a  = ?", "a  = $1");
        row("prefix", ":id, :id_2, :id", "?, ?, ?", "$1, $2, $1");
        row("question mark in text", "a = '?' AND b = :b", "a = '?' AND b = ?", "a = '?' AND b = $1");
        row("dollar quote", "$x$ :no $x$, :a", "$x$ :no $x$, ?", "$x$ :no $x$, $1");
    }
    void valuesBecomeTheDriversOwn()
    {
        QFETCH(QString, sql);
        QFETCH(QString, sqlite);
        QFETCH(QString, postgresql);
        QCOMPARE(toDriverStatement(DatabaseKind::Sqlite, sql)->text, sqlite);
        QCOMPARE(toDriverStatement(DatabaseKind::Postgresql, sql)->text, postgresql);
    }

    void aQuestionMarkIsRefused()
    {
        const auto refused
            = toDriverStatement(DatabaseKind::Postgresql, QStringLiteral("SELECT data ? 'key'"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("storage.statement"));
    }

    void scriptsAreSplit_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("statements");
        const auto row = [](const char *name, const char *script, const QStringList &statements) {
            QTest::newRow(name) << QString::fromUtf8(script) << statements;
        };
        const QStringList two{QStringLiteral("SELECT 1"), QStringLiteral("SELECT 2")};
        row("plain", "SELECT 1;\nSELECT 2;\n", two);
        row("no last semicolon", "SELECT 1; SELECT 2", two);
        row("only comments between", "SELECT 1;\n-- nothing; here\n/* ; */;SELECT 2;", two);
        row("nothing", " -- empty\n;", {});
        row("quoted", "SELECT ';' ; SELECT 2", {QStringLiteral("SELECT ';'"), two[1]});
        row("dollar quote", "DO $$ BEGIN a; b; END $$; SELECT 2",
            {QStringLiteral("DO $$ BEGIN a; b; END $$"), two[1]});
        const QString trigger
            = QStringLiteral("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN 2 END; "
                             "SELECT 3; END");
        row("trigger",
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT 3; END;SELECT 2",
            {trigger, two[1]});
    }
    void scriptsAreSplit()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, statements);
        QCOMPARE(splitScript(script), statements);
    }

    void addressesAreRead()
    {
        const auto pairs = DatabaseConfig::postgresql(QStringLiteral(
            "host=127.0.0.1 port=5433 user=me password='it\\'s a secret' dbname=books sslmode=require"));
        QVERIFY(pairs);
        QCOMPARE(pairs->host, QStringLiteral("127.0.0.1"));
        QCOMPARE(pairs->port, 5433);
        QCOMPARE(pairs->password, QStringLiteral("it's a secret"));
        QCOMPARE(pairs->options, QStringLiteral("sslmode=require"));
        QCOMPARE(pairs->toText(), QStringLiteral("books on 127.0.0.1:5433"));
        const auto url = DatabaseConfig::postgresql(
            QStringLiteral("postgresql://me:p%40ss@db.example:6000/books?sslmode=verify-full"));
        QVERIFY(url);
        QCOMPARE(url->host, QStringLiteral("db.example"));
        QCOMPARE(url->port, 6000);
        QCOMPARE(url->password, QStringLiteral("p@ss"));
        QCOMPARE(url->databaseName, QStringLiteral("books"));
        QCOMPARE(url->options, QStringLiteral("sslmode=verify-full"));
        for (const char *bad :
             {"", "books", "host=a", "host=a dbname='b", "dbname=b port=0", "postgresql:///x"}) {
            const auto refused = DatabaseConfig::postgresql(QString::fromLatin1(bad));
            QVERIFY2(!refused, bad);
            QCOMPARE(refused.error().code, QStringLiteral("storage.bad_address"));
        }
    }
};

QTEST_APPLESS_MAIN(tst_StorageSqlText)
#include "tst_storagesqltext.moc"
