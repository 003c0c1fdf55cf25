#include "models/jsontext.h"

#include <QJsonDocument>
#include <QTest>

using namespace truvamate;

namespace {

struct Inner
{
    QString name;
    std::optional<int> size;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (name, size))

struct Outer
{
    OrderId orderId;
    Usd ticketPrice;
    std::vector<Inner> parts;
    std::optional<Instant> paidAt;
    DrawDate drawDate;
    bool powerPlay = false;
    std::int64_t large = 0;
    QByteArray raw;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (orderId, ticketPrice, parts, paidAt, drawDate, powerPlay, large, raw))

/// What the parser makes of the text that is written past it.
QJsonObject throughText(const Outer &outer)
{
    return QJsonDocument::fromJson(toJsonText(outer)).object();
}

} // namespace

class tst_Json : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textSaysTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<qint64>("number");
        QTest::newRow("plain") << QStringLiteral("Somchai") << qint64(1'530'187'200'123) << qint64(7);
        QTest::newRow("thai, beyond 16 bits")
            << QStringLiteral("ใจดี 🎟") << qint64(0) << qint64(-245'00);
        QTest::newRow("escapes") << QStringLiteral("\"\\/\b\f\n\r\t\u0001\u001f\u007f") << qint64(-1)
                                 << qint64(INT64_MAX);
        QTest::newRow("empty, before 1970") << QString() << qint64(-62'135'596'800'000) << qint64(INT64_MIN);
        QTest::newRow("the last instant") << QStringLiteral("a") << qint64(253'402'300'799'999) << qint64(0);
        QTest::newRow("beyond year 9999") << QStringLiteral("a") << qint64(253'402'300'800'000) << qint64(1);
    }
    void textSaysTheSame()
    {
        QFETCH(QString, name);
        QFETCH(qint64, ms);
        QFETCH(qint64, number);
        Outer outer;
        outer.orderId = *OrderId::fromString(QStringLiteral("01890000-0000-7000-8000-000000000001"));
        outer.drawDate = DrawDate::of(2018, 6, 30);
        QCOMPARE(throughText(outer), toJson(outer)); // empty list, no optional field
        outer.ticketPrice = Usd::fromMinor(number / 1000);
        outer.parts = {{name, std::nullopt}, {QStringLiteral("b"), 4}, {name + name, -4}};
        outer.paidAt = Instant{ms};
        outer.powerPlay = true;
        outer.large = number;
        outer.raw = QByteArray("\0\xff", 2);
        QCOMPARE(throughText(outer), toJson(outer));
    }

    void aStructGoesThereAndBack()
    {
        Outer outer;
        outer.orderId = *OrderId::fromString(QStringLiteral("01890000-0000-7000-8000-000000000001"));
        outer.ticketPrice = dollars(2);
        outer.parts = {{QStringLiteral("ก"), std::nullopt}, {QStringLiteral("b"), 4}};
        outer.drawDate = DrawDate::of(2018, 6, 30);
        outer.powerPlay = true;
        outer.large = INT64_C(1) << 60;
        outer.raw = QByteArray("\0\xff", 2);
        const QJsonObject object = toJson(outer);
        QCOMPARE(object.value(QStringLiteral("draw_date")).toString(), QStringLiteral("2018-06-30"));
        QCOMPARE(object.value(QStringLiteral("ticket_price"))
                     .toObject()
                     .value(QStringLiteral("decimal"))
                     .toString(),
                 QStringLiteral("2.00"));
        QVERIFY(!object.contains(QStringLiteral("paid_at")));

        const auto text = QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
        const auto back = fromJson<Outer>(text);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().message));
        QCOMPARE(toJson(*back), object);
        QCOMPARE(back->large, outer.large);
        QCOMPARE(back->raw, outer.raw);
    }

    void aWrongFieldIsNamed_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("field");
        QTest::newRow("missing") << QByteArray(R"({"name":null})") << QStringLiteral("name");
        QTest::newRow("number for text") << QByteArray(R"({"name":5})") << QStringLiteral("name");
        QTest::newRow("fraction") << QByteArray(R"({"name":"a","size":1.5})") << QStringLiteral("size");
        QTest::newRow("too large") << QByteArray(R"({"name":"a","size":5000000000})")
                                   << QStringLiteral("size");
    }
    void aWrongFieldIsNamed()
    {
        QFETCH(QByteArray, change);
        QFETCH(QString, field);
        const auto read = fromJson<Inner>(QJsonDocument::fromJson(change).object());
        QVERIFY(!read);
        QCOMPARE(read.error().code, QStringLiteral("request.malformed"));
        QCOMPARE(read.error().details.value(QStringLiteral("field")).toString(), field);
    }

    void bahtAreNotReadAsDollars()
    {
        QVERIFY(!json::read<Usd>(json::write(baht(7)), QStringLiteral("price")));
        QCOMPARE(json::read<Thb>(json::write(baht(7)), QStringLiteral("price"))->minor(), 700);
    }

    void digestsIgnoreTheOrderOfKeys()
    {
        const auto a = QJsonDocument::fromJson(R"({"b":1,"a":[2,3]})").object();
        const auto b = QJsonDocument::fromJson(R"({"a":[2,3],"b":1})").object();
        QCOMPARE(jsonDigest(a), jsonDigest(b));
        QVERIFY(jsonDigest(a) != jsonDigest(QJsonDocument::fromJson(R"({"a":[3,2],"b":1})").object()));
    }
};

QTEST_APPLESS_MAIN(tst_Json)
#include "tst_json.moc"
