#include "backend/jobs/maildelivery.h"
#include "backend/storage/recordstore.h"
#include "tests/support/ordering.h"
#include "tests/support/smtpserver.h"

#include <QRegularExpression>
#include <QTcpServer>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QString ours = QStringLiteral("post@example.com");

MailMessage letter(const QString &subject)
{
    return {QStringLiteral("01890000-0000-7000-8000-000000000001"),
            ours,
            QStringLiteral("Truvamate"),
            QStringLiteral("malee@example.com"),
            subject,
            QStringLiteral("สวัสดีค่ะ\n.\nนี่คือข้อความ"),
            QStringLiteral("th"),
            *Instant::fromString(QStringLiteral("2018-06-28T16:00:00.000Z"))};
}

/// A header with its folded lines and encoded words put together again.
QString headerOf(const QByteArray &text, const QByteArray &name)
{
    QByteArray head = text.left(text.indexOf("\r\n\r\n") + 2);
    head.replace("\r\n ", " ");
    QByteArray value;
    for (const QByteArray &line : head.split('\n')) {
        if (line.startsWith(QByteArray(name + ": "))) {
            value = line.mid(name.size() + 2).trimmed();
        }
    }
    static const QRegularExpression word(QStringLiteral("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]*)\\?=\\s*"));
    const QString encoded = QString::fromLatin1(value);
    QByteArray decoded;
    qsizetype at = 0;
    for (auto words = word.globalMatch(encoded); words.hasNext();) {
        const auto match = words.next();
        decoded += encoded.mid(at, match.capturedStart() - at).toUtf8()
            + QByteArray::fromBase64(match.captured(1).toLatin1());
        at = match.capturedEnd();
    }
    return QString::fromUtf8(decoded + encoded.mid(at).toUtf8());
}

QString bodyOf(const QByteArray &text)
{
    return QString::fromUtf8(QByteArray::fromBase64(text.mid(text.indexOf("\r\n\r\n") + 4)));
}

/// A customer with an address, one order confirmation in the queue, and a mail server.
struct PostOffice
{
    explicit PostOffice(BackendFixture &fixture)
        : f(fixture)
        , delivery({{server.url(), QStringLiteral("sender"), QStringLiteral("secret"), 5, 5},
                    ours,
                    QStringLiteral("Truvamate"),
                    QStringLiteral("https://shop.example")},
                   *MailTemplates::embedded())
    {
    }

    Result<Done> queue(const char *name, const QJsonObject &arguments, int priority = 5)
    {
        TRY_DO(f.db()
                   .statement(QStringLiteral("UPDATE users SET email = 'malee@example.com' WHERE id = :id"))
                   .bind("id", f.customer)
                   .exec());
        return insertMail(f.db(),
                          {QUuid::createUuid(), f.customer, QLatin1String(name), QUuid::createUuid(),
                           QString(QLatin1String(name) + QString::number(priority)), arguments, priority,
                           f.clock().now()});
    }
    Result<Done> queueOne()
    {
        return queue("order_cancelled", {{QStringLiteral("number"), QStringLiteral("LTO-2018-000001-4")}});
    }

    Result<bool> step() { return delivery.step(f.db(), f.clock(), f.random()); }

    QString state()
    {
        const auto row
            = f.db()
                  .statement(QStringLiteral("SELECT status, attempts, COALESCE(last_error, '') AS why FROM "
                                            "email_queue ORDER BY priority LIMIT 1"))
                  .one([](const Row &found) {
                      return QStringLiteral("%1 %2 %3")
                          .arg(found.text("status"))
                          .arg(found.integer("attempts"))
                          .arg(found.text("why").section(QLatin1Char(':'), 0, 0));
                  });
        return row && *row ? (*row)->trimmed() : QString();
    }

    BackendFixture &f;
    SmtpServer server;
    MailDelivery delivery;
};

} // namespace

class TestMails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thaiIsEncodedForEveryMailProgram();
    void nothingOfAHeaderLeavesIt_data();
    void nothingOfAHeaderLeavesIt();
    void addressesThatCouldMeanMoreAreRefused_data();
    void addressesThatCouldMeanMoreAreRefused();
    void everyMailHasBothLanguages();
    void everyMailThatIsQueuedHasAText();
    void argumentsAreWrittenForTheReader();
    void aMailArrivesAsItWasWritten_data() { TestDatabases::addRows(); }
    void aMailArrivesAsItWasWritten();
    void whatIsRefusedForNowIsTriedThreeTimes_data() { TestDatabases::addRows(); }
    void whatIsRefusedForNowIsTriedThreeTimes();
    void whatIsRefusedForGoodIsNotTriedAgain_data();
    void whatIsRefusedForGoodIsNotTriedAgain();
    void aLostConnectionIsTriedAgain_data() { TestDatabases::addRows(); }
    void aLostConnectionIsTriedAgain();
    void aServerThatIsAwayIsSaid();
    void aMailToManyNamesEachOrder_data() { TestDatabases::addRows(); }
    void aMailToManyNamesEachOrder();
    void theMostUrgentGoesFirst_data() { TestDatabases::addRows(); }
    void theMostUrgentGoesFirst();
};

void TestMails::thaiIsEncodedForEveryMailProgram()
{
    const QString subject = QStringLiteral("ขอแสดงความยินดี คุณถูกรางวัล: ผลของคำสั่งซื้อ LTO-2018-000001-4 🎉");
    const auto text = encodeMail(letter(subject));
    VERIFY_OK(text);
    for (const QByteArray &line : text->split('\n')) {
        QVERIFY2(line.size() <= 79, line.constData());
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QVERIFY(std::all_of(line.begin(), line.end(), [](char c) { return c > 0; }));
    }
    QCOMPARE(headerOf(*text, "Subject"), subject);
    QCOMPARE(headerOf(*text, "To"), QStringLiteral("malee@example.com"));
    QCOMPARE(headerOf(*text, "Date"), QStringLiteral("Thu, 28 Jun 2018 16:00:00 +0000"));
    QCOMPARE(headerOf(*text, "Content-Type"), QStringLiteral("text/plain; charset=utf-8"));
    QCOMPARE(bodyOf(*text), QStringLiteral("สวัสดีค่ะ\r\n.\r\nนี่คือข้อความ"));
    QCOMPARE(*text, *encodeMail(letter(subject)));
}

void TestMails::nothingOfAHeaderLeavesIt_data()
{
    QTest::addColumn<QString>("subject");
    QTest::newRow("a further header") << QStringLiteral("hello\r\nBcc: evil@example.com");
    QTest::newRow("a bare line feed") << QStringLiteral("hello\nBcc: evil@example.com");
    QTest::newRow("a body") << QStringLiteral("hello\r\n\r\n<html>");
    QTest::newRow("other ends of lines")
        << QStringLiteral("hello") + QChar(0x2028) + QStringLiteral("Bcc: evil@example.com") + QChar(0x85);
    QTest::newRow("an encoded word of its own") << QStringLiteral("=?UTF-8?B?DQpCY2M6IGV2aWw=?=");
    QTest::newRow("nothing seen") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
}

void TestMails::nothingOfAHeaderLeavesIt()
{
    QFETCH(QString, subject);
    MailMessage message = letter(subject);
    message.fromName = subject;
    const auto text = encodeMail(message);
    VERIFY_OK(text);
    QStringList names;
    const QByteArray head = text->left(text->indexOf("\r\n\r\n"));
    for (const QByteArray &line : QByteArray(head).replace("\r\n ", " ").split('\n')) {
        names += QString::fromLatin1(line.left(line.indexOf(':')));
    }
    QCOMPARE(names.size(), qsizetype(10));
    QVERIFY(!names.contains(QStringLiteral("Bcc")));
    QVERIFY(!headerOf(*text, "Subject").contains(QLatin1Char('\n')));
}

void TestMails::addressesThatCouldMeanMoreAreRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("two") << QStringLiteral("a@example.com, b@example.com");
    QTest::newRow("a command") << QStringLiteral("a@example.com>\r\nRCPT TO:<b@example.com");
    QTest::newRow("a name") << QStringLiteral("Malee <a@example.com>");
    QTest::newRow("quotes") << QStringLiteral("\"a b\"@example.com");
    QTest::newRow("none") << QString();
    QTest::newRow("a line feed at the end") << QStringLiteral("a@example.com\n");
    QTest::newRow("Thai") << QStringLiteral("มาลี@example.com");
}

void TestMails::addressesThatCouldMeanMoreAreRefused()
{
    QFETCH(QString, address);
    MailMessage message = letter(QStringLiteral("hello"));
    message.to = address;
    VERIFY_REFUSED("mail.bad_address", encodeMail(message));
    message.to = ours;
    message.from = address;
    VERIFY_REFUSED("mail.bad_address", encodeMail(message));
}

void TestMails::everyMailHasBothLanguages()
{
    const auto templates = MailTemplates::embedded();
    VERIFY_OK(templates);
    QVERIFY(templates->names().size() >= 18);
    static const QRegularExpression place(QStringLiteral("\\{[a-z_0-9.]+\\}"));
    const auto placesOf = [&](const QString &name, const QString &language) {
        QFile file(QStringLiteral(":/mails/%1/%2.txt").arg(language, name));
        QSet<QString> places;
        if (file.open(QIODevice::ReadOnly)) {
            const QString text = QString::fromUtf8(file.readAll());
            for (auto matches = place.globalMatch(text); matches.hasNext();) {
                places.insert(matches.next().captured());
            }
        }
        return places;
    };
    for (const QString &name : templates->names()) {
        QVERIFY2(templates->has(name, QStringLiteral("th")) && templates->has(name, QStringLiteral("en")),
                 qPrintable(name));
        QCOMPARE(placesOf(name, QStringLiteral("th")), placesOf(name, QStringLiteral("en")));
    }
}

void TestMails::everyMailThatIsQueuedHasAText()
{
    const QJsonObject baht{{QStringLiteral("minor"), 24500},
                           {QStringLiteral("currency"), QStringLiteral("THB")},
                           {QStringLiteral("decimal"), QStringLiteral("245.00")}};
    const QJsonObject all{{QStringLiteral("name"), QStringLiteral("มาลี")},
                          {QStringLiteral("site"), QStringLiteral("https://shop.example")},
                          {QStringLiteral("link"), QStringLiteral("https://shop.example/x?token=y")},
                          {QStringLiteral("number"), QStringLiteral("LTO-2018-000001-4")},
                          {QStringLiteral("order_number"), QStringLiteral("LTO-2018-000001-4")},
                          {QStringLiteral("charge"), baht},
                          {QStringLiteral("amount"), baht},
                          {QStringLiteral("prize"), baht},
                          {QStringLiteral("net_thb"), baht},
                          {QStringLiteral("wins"), 0},
                          {QStringLiteral("lines"), 5},
                          {QStringLiteral("serial_end"), QStringLiteral("123")},
                          {QStringLiteral("missed"), QStringLiteral("2018-06-30")},
                          {QStringLiteral("rolled_to"), QStringLiteral("2018-07-04")},
                          {QStringLiteral("game"), QStringLiteral("Powerball")},
                          {QStringLiteral("draw"), QStringLiteral("2018-06-30")},
                          {QStringLiteral("day"), QStringLiteral("2018-06-28")},
                          {QStringLiteral("orders"), 0},
                          {QStringLiteral("ordered"), baht},
                          {QStringLiteral("payments"), 2},
                          {QStringLiteral("paid"), baht},
                          {QStringLiteral("slips"), 3},
                          {QStringLiteral("slips_cost"), baht},
                          {QStringLiteral("payouts"), 4},
                          {QStringLiteral("paid_out"), baht},
                          {QStringLiteral("customers"), 5},
                          {QStringLiteral("failed_mails"), 6}};
    const auto templates = MailTemplates::embedded();
    VERIFY_OK(templates);
    for (const char *name :
         {"order_confirmation", "payment_failed", "order_cancelled", "order_refunded",
          "purchase_notification", "draw_missed", "draw_results_consolation", "draw_results_congratulations",
          "winner_notification", "result_correction", "payout_confirmed", "verify_email", "reset_password",
          "account_exists", "password_changed", "draw_reminder", "order_completed", "daily_report"}) {
        for (const char *language : {"th", "en"}) {
            VERIFY_OK(templates->render(QLatin1String(name), QLatin1String(language), all));
        }
    }
    VERIFY_REFUSED("mail.unknown_template",
                   templates->render(QStringLiteral("no_such"), QStringLiteral("th"), all));
    VERIFY_REFUSED("mail.argument_missing",
                   templates->render(QStringLiteral("verify_email"), QStringLiteral("th"), {}));
}

void TestMails::argumentsAreWrittenForTheReader()
{
    const auto templates = MailTemplates::embedded();
    VERIFY_OK(templates);
    const QJsonObject arguments{{QStringLiteral("name"), QStringLiteral("{missed.date} มาลี")},
                                {QStringLiteral("order_number"), QStringLiteral("LTO-2018-000001-4")},
                                {QStringLiteral("missed"), QStringLiteral("2018-06-30")},
                                {QStringLiteral("rolled_to"), QStringLiteral("2018-07-04")}};
    const auto thai = templates->render(QStringLiteral("draw_missed"), QStringLiteral("th"), arguments);
    VERIFY_OK(thai);
    QVERIFY(thai->body.contains(QStringLiteral("30 มิถุนายน 2561")));
    // What somebody is called is no place for an argument.
    QVERIFY(thai->body.contains(QStringLiteral("{missed.date} มาลี")));
    const auto english = templates->render(QStringLiteral("draw_missed"), QStringLiteral("en"), arguments);
    VERIFY_OK(english);
    QVERIFY(english->body.contains(QStringLiteral("4 July 2018")));
}

void TestMails::aMailArrivesAsItWasWritten()
{
    BACKEND_FIXTURE(f);
    PostOffice office(f);
    VERIFY_OK(office.queueOne());
    QCOMPARE(office.step().value_or(false), true);
    QCOMPARE(office.state(), QStringLiteral("sent 1"));
    QCOMPARE(office.step().value_or(true), false);
    const auto mails = office.server.mails();
    QCOMPARE(mails.size(), std::size_t(1));
    QCOMPARE(mails[0].from, QByteArray("<post@example.com>"));
    QCOMPARE(mails[0].to, QByteArray("<malee@example.com>"));
    QCOMPARE(mails[0].user, QByteArray("sender"));
    QCOMPARE(headerOf(mails[0].text, "Subject"), QStringLiteral("ยกเลิกคำสั่งซื้อ LTO-2018-000001-4 แล้ว"));
    QVERIFY(bodyOf(mails[0].text).startsWith(QStringLiteral("เรียน คุณสมชาย ใจดี\r\n")));
}

void TestMails::whatIsRefusedForNowIsTriedThreeTimes()
{
    BACKEND_FIXTURE(f);
    PostOffice office(f);
    VERIFY_OK(office.queueOne());
    office.server.behave(SmtpServer::Manner::RefusesForNow);
    VERIFY_OK(office.step());
    QCOMPARE(office.state(), QStringLiteral("pending 1 mail.refused_for_now"));
    QCOMPARE(office.step().value_or(true), false);
    f.clock().advanceSeconds(60);
    VERIFY_OK(office.step());
    QCOMPARE(office.state(), QStringLiteral("pending 2 mail.refused_for_now"));
    f.clock().advanceSeconds(600);
    VERIFY_OK(office.step());
    QCOMPARE(office.state(), QStringLiteral("failed 3 mail.refused_for_now"));
    f.clock().advanceSeconds(86400);
    QCOMPARE(office.step().value_or(true), false);
    QVERIFY(office.server.mails().empty());
}

void TestMails::whatIsRefusedForGoodIsNotTriedAgain_data()
{
    QTest::addColumn<int>("manner");
    QTest::newRow("the recipient") << static_cast<int>(SmtpServer::Manner::RefusesRecipient);
    QTest::newRow("the text") << static_cast<int>(SmtpServer::Manner::RefusesText);
}

void TestMails::whatIsRefusedForGoodIsNotTriedAgain()
{
    QFETCH(int, manner);
    const auto database = TestDatabases::fresh(QStringLiteral("sqlite"));
    VERIFY_OK(database);
    const auto f = BackendFixture::make(**database);
    VERIFY_OK(f);
    PostOffice office(**f);
    VERIFY_OK(office.queueOne());
    office.server.behave(static_cast<SmtpServer::Manner>(manner));
    VERIFY_OK(office.step());
    QCOMPARE(office.state(), QStringLiteral("failed 1 mail.refused"));
    const auto why = office.f.db()
                         .statement(QStringLiteral("SELECT last_error FROM email_queue"))
                         .one([](const Row &row) { return row.text("last_error"); });
    VERIFY_OK(why);
    QVERIFY(!(*why)->contains(QStringLiteral("malee")));
}

void TestMails::aLostConnectionIsTriedAgain()
{
    BACKEND_FIXTURE(f);
    PostOffice office(f);
    VERIFY_OK(office.queueOne());
    office.server.behave(SmtpServer::Manner::HangsUp);
    VERIFY_OK(office.step());
    QCOMPARE(office.state(), QStringLiteral("pending 1 mail.connection_lost"));
    office.server.behave(SmtpServer::Manner::Accepts);
    f.clock().advanceSeconds(60);
    VERIFY_OK(office.step());
    QCOMPARE(office.state(), QStringLiteral("sent 2"));
}

void TestMails::aServerThatIsAwayIsSaid()
{
    const auto database = TestDatabases::fresh(QStringLiteral("sqlite"));
    VERIFY_OK(database);
    const auto f = BackendFixture::make(**database);
    VERIFY_OK(f);
    PostOffice office(**f);
    VERIFY_OK(office.queueOne());
    office.server.behave(SmtpServer::Manner::WantsSigningIn);
    const auto refused = office.step();
    VERIFY_REFUSED("mail.sign_in_refused", refused);
    QVERIFY(MailDelivery::isServerAway(refused.error()));
    QCOMPARE(office.state(), QStringLiteral("pending 1 mail.sign_in_refused"));

    quint16 nobodysPort = 0;
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        nobodysPort = taken.serverPort();
    }
    const SmtpMailer away({QStringLiteral("smtp://127.0.0.1:%1").arg(nobodysPort), {}, {}, 5, 5});
    VERIFY_REFUSED("mail.server_unreachable", away.send(letter(QStringLiteral("hello"))));
}

void TestMails::aMailToManyNamesEachOrder()
{
    BACKEND_FIXTURE(f);
    PostOffice office(f);
    VERIFY_OK(office.queueOne());
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    const ClaimedMail won{
        QUuid::createUuid(),
        f.customer,
        QStringLiteral("winner_notification"),
        order->order.id.uuid(),
        {{QStringLiteral("wins"), 1}, {QStringLiteral("prize"), json::write(Usd::fromMinor(400))}},
        1};
    const auto message = office.delivery.compose(f.db(), won, f.clock().now());
    VERIFY_OK(message);
    QVERIFY(message->subject.contains(order->order.orderNumber));
    QVERIFY(message->body.contains(QStringLiteral("4.00 ดอลลาร์สหรัฐ")));
    const ClaimedMail toNobody{QUuid::createUuid(), f.support, QStringLiteral("password_changed"),
                               QUuid::createUuid(), {},        1};
    VERIFY_OK(f.db()
                  .statement(QStringLiteral("UPDATE users SET email = NULL WHERE id = :id"))
                  .bind("id", f.support)
                  .exec());
    const auto none = office.delivery.compose(f.db(), toNobody, f.clock().now());
    VERIFY_REFUSED("mail.no_address", none);
    QVERIFY(none.error().kind != ErrorKind::Unavailable);
}

void TestMails::theMostUrgentGoesFirst()
{
    BACKEND_FIXTURE(f);
    PostOffice office(f);
    const QJsonObject number{{QStringLiteral("number"), QStringLiteral("LTO-2018-000001-4")},
                             {QStringLiteral("wins"), 0}};
    VERIFY_OK(office.queue("draw_results", number, 5));
    VERIFY_OK(office.queue("password_changed", {}, 1));
    VERIFY_OK(office.step());
    VERIFY_OK(office.step());
    const auto mails = office.server.mails();
    QCOMPARE(mails.size(), std::size_t(2));
    QCOMPARE(headerOf(mails[0].text, "Subject"), QStringLiteral("รหัสผ่านของคุณถูกเปลี่ยนแล้ว"));
    QCOMPARE(headerOf(mails[1].text, "Subject"), QStringLiteral("ผลรางวัลของคำสั่งซื้อ LTO-2018-000001-4"));
}

QTEST_GUILESS_MAIN(TestMails)
#include "tst_mails.moc"
