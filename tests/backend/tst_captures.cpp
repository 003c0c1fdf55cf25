#include "models/operations/approvals.h"
#include "models/operations/captures.h"
#include "models/operations/orders.h"
#include "models/operations/payments.h"
#include "models/operations/purchase.h"
#include "tests/support/purchasehelp.h"

#include <QCryptographicHash>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

QString digestOf(BackendFixture &f, FileId file)
{
    const auto read = f.db()
                          .statement(QStringLiteral("SELECT sha256 FROM files WHERE id = :id"))
                          .bind("id", file)
                          .one([](const Row &row) { return row.text("sha256"); });
    return read && *read ? **read : QString();
}

/// The facts of the paper, with the digest of the photo that will follow.
CaptureSlip::Request factsOf(const BindSlip::Request &paper, const QString &digest)
{
    CaptureSlip::Request facts;
    facts.orderId = paper.orderId;
    facts.shopId = paper.shopId;
    facts.game = paper.game;
    facts.drawDates = paper.drawDates;
    facts.serial = paper.serial;
    facts.symbology = paper.symbology;
    facts.codes = paper.codes;
    facts.typed = paper.typed;
    facts.soldAt = paper.soldAt;
    facts.price = paper.price;
    facts.plays = paper.plays;
    facts.frontSha256 = digest;
    return facts;
}

} // namespace

class tst_Captures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhotoThatComesAfterTheDrawBindsWithItsFacts_data() { TestDatabases::addRows(); }
    void aPhotoThatComesAfterTheDrawBindsWithItsFacts()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        f.clock().set(afternoon());
        const auto paper = paperFor(f, *order, *front);
        const auto facts = f.call<CaptureSlip>(f.agent, factsOf(paper, digestOf(f, *front)));
        VERIFY_OK(facts);
        QCOMPARE(facts->state, QStringLiteral("waiting"));
        QVERIFY(!facts->late);
        QCOMPARE(facts->lines, 1);
        f.clock().set(afterDraw());
        const auto slip = f.call<BindSlip>(f.agent, paper);
        VERIFY_OK(slip);
        QCOMPARE(slip->slip.binding, QStringLiteral("bound"));
        QCOMPARE(slip->slip.receivedAt, afternoon());
        const auto listed = f.call<ListCaptures>(f.agent, {QStringLiteral("bound"), std::nullopt, {}});
        VERIFY_OK(listed);
        QCOMPARE(listed->count, 1);
    }

    void anotherPhotoOrOtherFactsDoNotCount_data() { TestDatabases::addRows(); }
    void anotherPhotoOrOtherFactsDoNotCount()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        f.clock().set(afternoon());
        const auto paper = paperFor(f, *order, *front);
        const QString other
            = QString::fromLatin1(QCryptographicHash::hash("x", QCryptographicHash::Sha256).toHex());
        VERIFY_OK(f.call<CaptureSlip>(f.agent, factsOf(paper, other)));
        f.clock().set(afterDraw());
        const auto slip = f.call<BindSlip>(f.agent, paper);
        VERIFY_OK(slip);
        QCOMPARE(slip->slip.binding, QStringLiteral("quarantined"));
        QCOMPARE(slip->slip.receivedAt, afterDraw());
        const auto shown = f.call<GetApproval>(f.adminA, {*slip->quarantine->approvalId});
        VERIFY_OK(shown);
        QVERIFY(shown->seen.contains(QLatin1String("facts_received_at")));
    }

    void factsThatComeLateDoNotCount_data() { TestDatabases::addRows(); }
    void factsThatComeLateDoNotCount()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        f.clock().set(afterDraw());
        const auto paper = paperFor(f, *order, *front);
        const auto facts = f.call<CaptureSlip>(f.agent, factsOf(paper, digestOf(f, *front)));
        VERIFY_OK(facts);
        QVERIFY(facts->late);
        QCOMPARE(f.call<BindSlip>(f.agent, paper)->slip.binding, QStringLiteral("quarantined"));
    }

    void theLinesAreReserved_data() { TestDatabases::addRows(); }
    void theLinesAreReserved()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        f.clock().set(afternoon());
        const auto paper = paperFor(f, *order, *front);
        const auto facts = f.call<CaptureSlip>(f.agent, factsOf(paper, digestOf(f, *front)));
        VERIFY_OK(facts);
        // Another slip for the same line would be bought twice.
        const auto second = addPicture(f);
        VERIFY_REFUSED("line.captured", f.call<BindSlip>(f.agent, paperFor(f, *order, *second, 1)));
        // What nobody bought is refunded after the draw, and this is bought.
        f.clock().set(afterDraw());
        const auto missed
            = f.call<SettleMissedLines>(f.adminA, {f.draw(Game::Powerball, DrawDate::of(2018, 6, 30))});
        VERIFY_OK(missed);
        QCOMPARE(missed->waitingLines, 1);
        QCOMPARE(missed->refundedLines, 0);
        // The photo never comes: a person with the right to drops it, and the line is refunded.
        VERIFY_REFUSED("permission.denied",
                       f.call<DropCapture>(f.agent, {facts->id, QStringLiteral("lost")}));
        VERIFY_REFUSED("capture.no_reason", f.call<DropCapture>(f.adminA, {facts->id, QStringLiteral(" ")}));
        const auto dropped = f.call<DropCapture>(f.adminA, {facts->id, QStringLiteral("The laptop is lost")});
        VERIFY_OK(dropped);
        QCOMPARE(dropped->state, QStringLiteral("dropped"));
        VERIFY_REFUSED("capture.settled", f.call<DropCapture>(f.adminA, {facts->id, QStringLiteral("lost")}));
        const auto again
            = f.call<SettleMissedLines>(f.adminA, {f.draw(Game::Powerball, DrawDate::of(2018, 6, 30))});
        VERIFY_OK(again);
        QCOMPARE(again->refundedLines, 1);
    }

    void theSameFactsAreTheSameCapture_data() { TestDatabases::addRows(); }
    void theSameFactsAreTheSameCapture()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        f.clock().set(afternoon());
        const auto request = factsOf(paperFor(f, *order, *front), digestOf(f, *front));
        const auto first = f.call<CaptureSlip>(f.agent, request);
        f.clock().advanceSeconds(60);
        const auto again = f.call<CaptureSlip>(f.agent, request);
        VERIFY_OK(again);
        QCOMPARE(again->id, first->id);
        QCOMPARE(again->receivedAt, first->receivedAt);
        // Somebody else's other photo of the same serial is stopped; one's own takes the place.
        auto other = request;
        other.frontSha256 = QString(64, u'a');
        VERIFY_REFUSED("capture.of_another", f.call<CaptureSlip>(f.adminA, other));
        const auto replaced = f.call<CaptureSlip>(f.agent, other);
        VERIFY_OK(replaced);
        QVERIFY(replaced->id != first->id);
        QCOMPARE(f.call<ListCaptures>(f.agent, {QStringLiteral("waiting"), *order, {}})->count, 1);
    }

    void whatWouldNotBindIsRefusedAtOnce_data() { TestDatabases::addRows(); }
    void whatWouldNotBindIsRefusedAtOnce()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        f.clock().set(afternoon());
        auto request = factsOf(paperFor(f, *order, *front), digestOf(f, *front));
        auto wrong = request;
        wrong.plays.front().numbers = {1, 2, 3, 4, 5};
        VERIFY_REFUSED("binding.mismatch", f.call<CaptureSlip>(f.agent, wrong));
        wrong = request;
        wrong.frontSha256 = QStringLiteral("ABC");
        VERIFY_REFUSED("capture.digest", f.call<CaptureSlip>(f.agent, wrong));
        VERIFY_REFUSED("permission.denied", f.call<CaptureSlip>(f.support, request));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM slip_captures")), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Captures)
#include "tst_captures.moc"
