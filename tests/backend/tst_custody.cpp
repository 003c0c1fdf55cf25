#include "models/operations/custody.h"
#include "models/operations/slips.h"
#include "tests/support/purchasehelp.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

Result<SlipDetail> bound(BackendFixture &f, int tail, std::optional<PlaceId> place)
{
    f.clock().set(afternoon());
    TRY(order, addOrder(f, {LineSpec()}));
    TRY(front, addPicture(f));
    auto paper = paperFor(f, order, front, tail);
    paper.placeId = place;
    return f.call<BindSlip>(f.agent, paper);
}

} // namespace

class tst_Custody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paperIsWhereItWasPutLast_data() { TestDatabases::addRows(); }
    void paperIsWhereItWasPutLast()
    {
        BACKEND_FIXTURE(f);
        const auto slip = bound(f, 0, f.agentDesk);
        VERIFY_OK(slip);
        QCOMPARE(*slip->slip.place, QStringLiteral("Amy's desk"));
        f.clock().advanceSeconds(600);
        const auto moved = f.call<MoveSlip>(f.agent, {slip->slip.id, f.box, QStringLiteral("end of day")});
        VERIFY_OK(moved);
        QCOMPARE(moved->place, QStringLiteral("Box 1"));
        QCOMPARE(*moved->note, QStringLiteral("end of day"));
        const auto now = f.call<GetSlip>(f.support, {slip->slip.id});
        VERIFY_OK(now);
        QCOMPARE(*now->slip.place, QStringLiteral("Box 1"));
        QCOMPARE(now->custody.size(), std::size_t(2));
        QCOMPARE(now->custody.back().place, QStringLiteral("Amy's desk"));
        const auto desk = f.call<ListCustody>(f.support, {f.agentDesk, {}});
        VERIFY_OK(desk);
        QVERIFY(desk->data.empty());
        const auto box = f.call<ListCustody>(f.support, {f.box, {}});
        VERIFY_OK(box);
        QCOMPARE(box->data.size(), std::size_t(1));
        QCOMPARE(box->data.front().serial, printedSerial());
    }

    void paperStaysInItsState_data() { TestDatabases::addRows(); }
    void paperStaysInItsState()
    {
        BACKEND_FIXTURE(f);
        const auto slip = bound(f, 0, std::nullopt);
        VERIFY_OK(slip);
        const auto office = f.call<AddPlace>(
            f.adminA,
            {QStringLiteral("claim_centre"), QStringLiteral("Chicago office"), QStringLiteral("IL")});
        VERIFY_OK(office);
        const auto refused = f.call<MoveSlip>(f.agent, {slip->slip.id, office->id, {}});
        VERIFY_REFUSED("custody.other_state", refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("was sold in IN and stays there")),
                 qPrintable(refused.error().message));
        const auto forced
            = f.db()
                  .statement(QStringLiteral("INSERT INTO custody_events (id, slip_id, slip_state, "
                                            "place_id, person, happened_at) VALUES (:id, :slip, 'IN', "
                                            ":place, :person, :at)"))
                  .bind("id", QUuid::createUuid())
                  .bind("slip", slip->slip.id)
                  .bind("place", office->id)
                  .bind("person", f.agent)
                  .bind("at", f.clock().now())
                  .exec();
        VERIFY_REFUSED("storage.foreign_key", forced);
        VERIFY_REFUSED(
            "place.unknown_kind",
            f.call<AddPlace>(f.adminA,
                             {QStringLiteral("post"), QStringLiteral("Bangkok"), QStringLiteral("IN")}));
    }

    void aCountNamesWhatIsMissingAndWhatIsTooMany_data() { TestDatabases::addRows(); }
    void aCountNamesWhatIsMissingAndWhatIsTooMany()
    {
        BACKEND_FIXTURE(f);
        VERIFY_OK(bound(f, 0, f.box));
        VERIFY_OK(bound(f, 1, f.box));
        VERIFY_OK(bound(f, 2, f.agentDesk));
        const auto count = f.call<CountPlace>(
            f.agent,
            {f.box, {scannedSerial(0), printedSerial(0), scannedSerial(2), QStringLiteral("not a ticket")}});
        VERIFY_OK(count);
        QCOMPARE(count->expected, 2);
        QCOMPARE(count->found, 1);
        QCOMPARE(count->missing.size(), std::size_t(1));
        QCOMPARE(count->missing.front().serial, printedSerial(1));
        QCOMPARE(count->unexpected.size(), std::size_t(2));
        QCOMPARE(*count->unexpected.at(0).recordedPlace, QStringLiteral("Amy's desk"));
        QVERIFY(!count->unexpected.at(1).slipId);
        QCOMPARE(
            number(f.db(), QStringLiteral("SELECT count(*) FROM incidents WHERE code = 'custody.missing'")),
            1);
    }
};

QTEST_GUILESS_MAIN(tst_Custody)
#include "tst_custody.moc"
