#include "backend/jobs/dailyreport.h"
#include "backend/jobs/drawreminders.h"
#include "backend/storage/mailmoments.h"
#include "models/operations/identity.h"
#include "tests/backend/claimhelpers.h"
#include "tests/support/ordering.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const PaperPlay fourDollars{{2, 25, 36, 43, 61}, 24};

Instant indiana(int day, int hour, int minute = 0)
{
    static const QTimeZone zone("America/Indiana/Indianapolis");
    return Instant::fromLocal(QDate(2018, 6, day), QTime(hour, minute), zone);
}

Instant bangkok(int day, int hour, int minute = 0)
{
    return Instant::fromLocal(QDate(2018, 6, day), QTime(hour, minute), bangkokZone());
}

struct Queued
{
    QString recipient, subject;
    QJsonObject arguments;
};

std::vector<Queued> queued(BackendFixture &f, const char *name)
{
    return *f.db()
                .statement(QStringLiteral("SELECT recipient, subject_id, arguments FROM email_queue "
                                          "WHERE template_name = :name ORDER BY recipient"))
                .bind("name", QString::fromLatin1(name))
                .all([](const Row &row) {
                    return Queued{row.id<UserId>("recipient").toString(),
                                  row.get<QUuid>("subject_id").toString(QUuid::WithoutBraces),
                                  row.json("arguments")};
                });
}

std::int64_t remind(BackendFixture &f)
{
    return drawreminders::step(f.db(), f.clock(), f.random()).value_or(-1);
}

std::int64_t report(BackendFixture &f)
{
    return dailyreport::step(f.db(), f.clock(), f.random()).value_or(-1);
}

} // namespace

/// Mails that no change brings about, and the last one of an order: each once.
class TestMailMoments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNearDrawIsToldOnce_data() { TestDatabases::addRows(); }
    void aNearDrawIsToldOnce();
    void whatIsNotBoughtOrJustBoughtIsNotTold_data() { TestDatabases::addRows(); }
    void whatIsNotBoughtOrJustBoughtIsNotTold();
    void theOfficeReadsOfEachDayOnce_data() { TestDatabases::addRows(); }
    void theOfficeReadsOfEachDayOnce();
    void settledPrizesEndWithOneMail_data() { TestDatabases::addRows(); }
    void settledPrizesEndWithOneMail();
};

void TestMailMoments::aNearDrawIsToldOnce()
{
    BACKEND_FIXTURE(f);
    Paper paper(f);
    const DrawId draw = sampleDraw(f);
    const auto bought = paper.bought(f.customer, draw, {fourDollars, {{1, 2, 3, 4, 5}, 6}});
    VERIFY_OK(bought);
    f.clock().set(indiana(30, 16, 58)); // the draw is at 22:59
    QCOMPARE(remind(f), 0);
    f.clock().set(indiana(30, 17));
    QCOMPARE(remind(f), 1);
    QCOMPARE(remind(f), 0);
    f.clock().set(indiana(30, 22));
    QCOMPARE(remind(f), 0);

    const auto mails = queued(f, "draw_reminder");
    QCOMPARE(mails.size(), std::size_t(1));
    QCOMPARE(mails[0].recipient, f.customer.toString());
    QCOMPARE(mails[0].subject, bought->first.id.toString());
    QCOMPARE(mails[0].arguments[QStringLiteral("game")].toString(), QStringLiteral("Powerball"));
    QCOMPARE(mails[0].arguments[QStringLiteral("draw")].toString(), QStringLiteral("2018-06-30"));
    QCOMPARE(mails[0].arguments[QStringLiteral("lines")].toInt(), 2);
    const auto order = f.call<GetOrder>(f.adminA, {bought->first.id});
    VERIFY_OK(order);
    QCOMPARE(mails[0].arguments[QStringLiteral("order_number")].toString(), order->order.orderNumber);
}

void TestMailMoments::whatIsNotBoughtOrJustBoughtIsNotTold()
{
    BACKEND_FIXTURE(f);
    VERIFY_OK(takePaidOrder(f));
    Paper paper(f);
    f.clock().set(indiana(30, 17, 30));
    VERIFY_OK(paper.bought(f.customer, sampleDraw(f), {fourDollars}));
    QCOMPARE(remind(f), 0);
    f.clock().set(indiana(30, 22, 30));
    QCOMPARE(remind(f), 0);
    QVERIFY(queued(f, "draw_reminder").empty());
}

void TestMailMoments::theOfficeReadsOfEachDayOnce()
{
    BACKEND_FIXTURE(f);
    // It is 23:00 of the 28th in Bangkok.
    const auto order = takePaidOrder(f, 2);
    VERIFY_OK(order);
    QCOMPARE(report(f), 0); // the workspace is younger than the 27th
    f.clock().set(bangkok(29, 2, 59));
    QCOMPARE(report(f), 0);
    f.clock().set(bangkok(29, 3));
    QCOMPARE(report(f), 3); // the owner and two admins
    QCOMPARE(report(f), 0);
    f.clock().set(bangkok(29, 23));
    QCOMPARE(report(f), 0);

    const auto mails = queued(f, "daily_report");
    QCOMPARE(mails.size(), std::size_t(3));
    QStringList readers;
    for (const Queued &mail : mails) {
        readers += mail.recipient;
        QCOMPARE(mail.arguments[QStringLiteral("day")].toString(), QStringLiteral("2018-06-28"));
        QCOMPARE(mail.arguments[QStringLiteral("orders")].toInt(), 1);
        QCOMPARE(mail.arguments[QStringLiteral("payments")].toInt(), 1);
        QCOMPARE(mail.arguments[QStringLiteral("paid")].toObject()[QStringLiteral("decimal")].toString(),
                 QStringLiteral("490.00"));
    }
    QStringList expected{f.owner.toString(), f.adminA.toString(), f.adminB.toString()};
    expected.sort();
    readers.sort();
    QCOMPARE(readers, expected);

    f.clock().set(bangkok(30, 4));
    QCOMPARE(report(f), 3);
    QCOMPARE(report(f), 0);
    const auto figures = dayFigures(f.db(), bangkok(29, 0), bangkok(30, 0));
    VERIFY_OK(figures);
    QCOMPARE(figures->orders, 0);
    QCOMPARE(figures->paid, Thb());
}

void TestMailMoments::settledPrizesEndWithOneMail()
{
    BACKEND_FIXTURE(f);
    PrizeSteps steps(f);
    const DrawId draw = sampleDraw(f);
    const auto bought = steps.paper.bought(f.customer, draw, {fourDollars});
    VERIFY_OK(bought);
    f.clock().set(*Instant::fromString(QStringLiteral("2018-07-01T04:00:00.000Z")));
    VERIFY_OK(steps.verify(draw, {{3, 9, 20, 42, 61}, 24, 2, {}, {}}));
    VERIFY_OK(steps.check(draw));
    const auto payout = steps.approved(bought->second.id);
    VERIFY_OK(payout);
    QVERIFY(queued(f, "order_completed").empty());
    const auto sent = f.call<SendPayout>(
        f.finance, {payout->payout.id, QStringLiteral("KBANK-1"), payout->payout.version});
    VERIFY_OK(sent);
    QVERIFY(queued(f, "order_completed").empty());
    VERIFY_OK(f.call<ConfirmPayout>(f.finance, {sent->payout.id, sent->payout.version}));
    QCOMPARE(steps.orderStatus(bought->first.id), QStringLiteral("completed"));
    VERIFY_OK(f.call<SettleDraws>(f.finance, {}));

    const auto mails = queued(f, "order_completed");
    QCOMPARE(mails.size(), std::size_t(1));
    QCOMPARE(mails[0].recipient, f.customer.toString());
    QCOMPARE(mails[0].subject, bought->first.id.toString());
    const auto order = f.call<GetOrder>(f.adminA, {bought->first.id});
    VERIFY_OK(order);
    QCOMPARE(mails[0].arguments[QStringLiteral("number")].toString(), order->order.orderNumber);
}

QTEST_GUILESS_MAIN(TestMailMoments)
#include "tst_mailmoments.moc"
