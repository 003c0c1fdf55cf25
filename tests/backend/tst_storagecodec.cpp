#include "backend/storage/transaction.h"
#include "models/random.h"
#include "tests/support/testdatabases.h"

#include <QTest>
#include <QTimeZone>

using namespace truvamate;
using truvamate::testing::TestDatabases;

namespace {

QString tableText(Dialect dialect)
{
    return dialect.isSqlite()
        ? QStringLiteral("CREATE TABLE samples (number INTEGER, flag INTEGER, name TEXT, raw BLOB, id TEXT, "
                         "at INTEGER, day TEXT, data TEXT) STRICT")
        : QStringLiteral("CREATE TABLE samples (number bigint, flag boolean, name text, raw bytea, id uuid, "
                         "at timestamptz(3), day date, data jsonb)");
}

/// Writes one value into its column, reads it back, and removes it.
template <typename T> Result<T> throughColumn(Database &database, const char *column, const T &value)
{
    const QString name = QString::fromLatin1(column);
    TRY_DO(database.statement(QStringLiteral("INSERT INTO samples (%1) VALUES (:value)").arg(name))
               .bind("value", value)
               .exec());
    TRY(found,
        database.statement(QStringLiteral("SELECT %1 FROM samples WHERE %1 = :value").arg(name))
            .bind("value", value)
            .template value<T>());
    TRY_DO(database.runScript(QStringLiteral("DELETE FROM samples")));
    return found;
}

Instant easternTime(int year, int month, int day, int hour, int minute, int ms)
{
    Instant when = Instant::fromLocal(QDate(year, month, day), QTime(hour, minute), easternZone());
    when.ms += ms;
    return when;
}

} // namespace

#define VERIFY_SAME(column, value_)                                                                          \
    do {                                                                                                     \
        const auto back = throughColumn(database->owner(), column, value_);                                  \
        VERIFY_OK(back);                                                                                     \
        QVERIFY2(*back == (value_), #value_);                                                                \
    } while (false)

class tst_StorageCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // The suite runs once more in other zones: a codec that asks the machine's zone fails there.
        QCOMPARE(QTimeZone::systemTimeZoneId(), qgetenv("TZ"));
    }

    void numbersAndTextComeBack_data() { TestDatabases::addRows(); }
    void numbersAndTextComeBack()
    {
        EMPTY_DATABASE(database);
        VERIFY_OK(database->owner().runScript(tableText(database->owner().dialect())));
        for (const std::int64_t number :
             {std::int64_t(0), std::int64_t(-1), std::int64_t(1'000'000'000'000'000'000),
              std::int64_t(INT64_MAX), std::int64_t(INT64_MIN), std::int64_t(9'007'199'254'740'993)}) {
            VERIFY_SAME("number", number);
            VERIFY_SAME("number", cents(number));
            VERIFY_SAME("number", satang(number));
        }
        VERIFY_SAME("number", *ExchangeRate::fromString(QStringLiteral("32.905")));
        VERIFY_SAME("number", BasisPoints{1'000});
        VERIFY_SAME("flag", true);
        VERIFY_SAME("flag", false);
        for (const QString &text :
             {QString(QLatin1String("")), QStringLiteral("it's \"quoted\" \\ back\\\\slash"),
              QStringLiteral("สลากกินแบ่ง ๑๒๓"), QStringLiteral("🎟 \U0001F3B0"),
              QStringLiteral("line\r\n\ttab"), QStringLiteral("NULL"), QStringLiteral(":name ? $1 %1"),
              QStringLiteral("'; DROP TABLE samples; --")}) {
            VERIFY_SAME("name", text);
        }
        QByteArray everyByte;
        for (int byte = 0; byte < 256; ++byte) {
            everyByte += static_cast<char>(byte);
        }
        VERIFY_SAME("raw", everyByte);
        VERIFY_SAME("raw", QByteArray(""));
    }

    void instantsComeBackToTheMillisecond_data() { TestDatabases::addRows(); }
    void instantsComeBackToTheMillisecond()
    {
        EMPTY_DATABASE(database);
        VERIFY_OK(database->owner().runScript(tableText(database->owner().dialect())));
        for (const Instant when :
             {Instant{0}, Instant{-1}, Instant{1}, Instant{-62'135'596'800'000}, Instant{253'402'300'799'999},
              Instant{-2'208'988'800'001}, Instant{-1'577'923'200'123}, easternTime(1992, 4, 22, 22, 59, 7),
              easternTime(2018, 3, 11, 1, 59, 999), easternTime(2018, 3, 11, 3, 0, 0),
              easternTime(2018, 11, 4, 0, 59, 999), easternTime(2018, 11, 4, 1, 30, 1),
              easternTime(2018, 11, 4, 2, 0, 0), easternTime(2018, 6, 30, 22, 59, 123)}) {
            VERIFY_SAME("at", when);
        }
        SeededRandom random(20180630);
        for (int i = 0; i < 500; ++i) {
            const Instant when{static_cast<std::int64_t>(random.below(315'537'897'600'000))
                               - 62'135'596'800'000};
            VERIFY_SAME("at", when);
        }
        VERIFY_SAME("day", DrawDate::of(2018, 6, 30));
        VERIFY_SAME("day", DrawDate::of(1992, 4, 22));
        VERIFY_SAME("day", QDate(1899, 12, 31));
        VERIFY_SAME("day", QDate(2400, 2, 29));
    }

    void idsAndJsonComeBack_data() { TestDatabases::addRows(); }
    void idsAndJsonComeBack()
    {
        EMPTY_DATABASE(database);
        VERIFY_OK(database->owner().runScript(tableText(database->owner().dialect())));
        const ManualClock clock(Instant{1'530'414'000'000});
        SeededRandom random(1);
        const OrderId order = OrderId::make(clock, random);
        VERIFY_SAME("id", order);
        VERIFY_SAME("id", QUuid(QStringLiteral("{ABCDEF01-2345-7890-ABCD-EF0123456789}")));
        VERIFY_OK(database->owner()
                      .statement(QStringLiteral("INSERT INTO samples (id, data) VALUES (:id, :data)"))
                      .bind("id", QUuid(QStringLiteral("{ABCDEF01-2345-7890-ABCD-EF0123456789}")))
                      .bind("data",
                            QJsonObject{{QStringLiteral("ที่"), QJsonArray{1, QStringLiteral("it's"), true}},
                                        {QStringLiteral("big"), qint64(9'007'199'254'740'993)}})
                      .exec());
        const auto text
            = database->owner()
                  .statement(QStringLiteral("SELECT CAST(id AS text) AS id, data FROM samples"))
                  .one([](const Row &row) { return std::pair(row.text("id"), row.json("data")); });
        VERIFY_OK(text);
        QCOMPARE((*text)->first, QStringLiteral("abcdef01-2345-7890-abcd-ef0123456789"));
        QCOMPARE((*text)->second[QStringLiteral("ที่")].toArray().at(1).toString(), QStringLiteral("it's"));
        QCOMPARE((*text)->second[QStringLiteral("big")].toInteger(), 9'007'199'254'740'993);
    }

    void nothingIsNull_data() { TestDatabases::addRows(); }
    void nothingIsNull()
    {
        EMPTY_DATABASE(database);
        Database &owner = database->owner();
        VERIFY_OK(owner.runScript(tableText(owner.dialect())));
        VERIFY_OK(
            owner
                .statement(QStringLiteral("INSERT INTO samples (number, flag, name, id, at, day) VALUES "
                                          "(:number, :flag, :name, :id, :at, :day)"))
                .bind("number", std::optional<Usd>())
                .bind("flag", std::optional<bool>())
                .bind("name", QString())
                .bind("id", std::optional<OrderId>())
                .bind("at", std::optional<Instant>())
                .bindNull("day")
                .exec());
        const QString select
            = QStringLiteral("SELECT number, flag, name, raw, id, at, day, data FROM samples");
        VERIFY_OK(owner.statement(select).forEachRow([](const Row &row) {
            QVERIFY(!row.get<std::optional<Usd>>("number"));
            QVERIFY(!row.get<std::optional<bool>>("flag"));
            QVERIFY(!row.get<std::optional<QByteArray>>("raw"));
            QVERIFY(!row.get<std::optional<OrderId>>("id"));
            QVERIFY(!row.get<std::optional<Instant>>("at"));
            QVERIFY(!row.get<std::optional<DrawDate>>("day"));
            QVERIFY(!row.get<std::optional<QJsonObject>>("data"));
            QVERIFY(row.isNull("at"));
            QVERIFY2(!row.isNull("name"), "a text that was never set is empty, not NULL");
        }));
        // A column that must hold a value says so instead of answering zero.
        VERIFY_REFUSED("storage.unreadable",
                       owner.statement(select).all([](const Row &row) { return row.usd("number"); }));
        VERIFY_REFUSED("storage.unreadable",
                       owner.statement(select).one([](const Row &row) { return row.instant("at"); }));
        VERIFY_REFUSED("storage.statement",
                       owner.statement(select).one([](const Row &row) { return row.text("nmae"); }));
    }

    void whatFitsNoColumnIsRefusedBeforeItIsSent_data() { TestDatabases::addRows(); }
    void whatFitsNoColumnIsRefusedBeforeItIsSent()
    {
        EMPTY_DATABASE(database);
        Database &owner = database->owner();
        VERIFY_OK(owner.runScript(tableText(owner.dialect())));
        const auto refused = [&](const char *column, const auto &value) {
            const auto result = throughColumn(owner, column, value);
            return result ? QStringLiteral("it was taken") : result.error().code;
        };
        const QString unfit = QStringLiteral("storage.unfit_value");
        QCOMPARE(refused("name", QString(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b"))), unfit);
        QCOMPARE(refused("name", QString(QChar(0xd800))), unfit);
        QCOMPARE(refused("data", QJsonObject{{QStringLiteral("a"), QString(QChar(u'\0'))}}), unfit);
        QCOMPARE(refused("id", OrderId()), unfit);
        QCOMPARE(refused("day", DrawDate()), unfit);
        QCOMPARE(refused("at", Instant{INT64_MAX}), unfit);
        QCOMPARE(refused("number", UINT64_MAX), unfit);
        VERIFY_REFUSED("storage.unfit_value",
                       owner.statement(QStringLiteral("INSERT INTO samples (number) VALUES (:value)"))
                           .bind("value", QStringLiteral("seven"))
                           .exec());
        // A backslash before the same letters is no NUL.
        QVERIFY(
            Codec<QJsonObject>::write(owner.dialect(), {{QStringLiteral("a"), QStringLiteral("\\u0000")}}));
        QCOMPARE(*owner.statement(QStringLiteral("SELECT count(*) FROM samples")).value<int>(), 0);
    }

    void sumsKeepEveryDigit_data() { TestDatabases::addRows(); }
    void sumsKeepEveryDigit()
    {
        EMPTY_DATABASE(database);
        Database &owner = database->owner();
        VERIFY_OK(owner.runScript(tableText(owner.dialect())));
        for (const std::int64_t number : {std::int64_t(1'000'000'000'000'000'000), std::int64_t(1)}) {
            VERIFY_OK(owner.statement(QStringLiteral("INSERT INTO samples (number) VALUES (:n)"))
                          .bind("n", number)
                          .exec());
        }
        QCOMPARE(*owner.statement(QStringLiteral("SELECT sum(number) FROM samples")).value<std::int64_t>(),
                 1'000'000'000'000'000'001);
    }
};

QTEST_GUILESS_MAIN(tst_StorageCodec)
#include "tst_storagecodec.moc"
