#include "app/sample/samplehouse.h"

#include "app/workspace/decisions.h"
#include "models/operations/checking.h"
#include "models/operations/claims.h"
#include "models/operations/orders.h"
#include "models/operations/payouts.h"
#include "models/operations/results.h"

namespace truvamate::sample {

namespace {

EnterResult::Request entryOf(const SampleDraw &draw, const QString &source)
{
    EnterResult::Request request;
    request.drawId = draw.id;
    request.source = source;
    request.numbers = draw.result;
    request.special = draw.resultSpecial;
    request.multiplier = draw.multiplier;
    return request;
}

/// Where a slip is claimed: at a shop below the state's limit, else at the lottery's claim centre, which
/// withholds tax and pays into the bank.
struct ClaimWay
{
    QString path = QStringLiteral("retailer");
    QString into = QStringLiteral("agent_cash");
    QString from = QStringLiteral("Hoosier Lottery retailer 763169");
    BasisPoints withheld;
};

Result<ClaimWay> wayOf(SampleHouse &house, SlipId slip)
{
    ListWins::Request request;
    request.slipId = slip;
    TRY(wins, house.staff->adminA.call<ListWins>(request));
    Usd total;
    for (const WinRow &win : wins.data) {
        total += win.prize.value_or(Usd());
    }
    if (total < dollars(600)) {
        return ClaimWay();
    }
    return ClaimWay{QStringLiteral("claim_centre"), QStringLiteral("bank"),
                    QStringLiteral("Hoosier Lottery, Indianapolis"), BasisPoints{3'000}};
}

Result<ClaimDetail> receiveClaim(SampleHouse &house, const ClaimDetail &opened, const ClaimWay &way)
{
    StaffClient &admin = house.staff->adminA;
    TRY(submitted, admin.call<SubmitClaim>({opened.claim.id, opened.claim.version}));
    house.moveOn(600);
    ReceiveClaim::Request request;
    request.claimId = opened.claim.id;
    request.gross = opened.claim.expected;
    TRY(withheld, shareOf(request.gross, way.withheld, Rounding::HalfAwayFromZero));
    request.withheld = withheld;
    request.receivedInto = way.into;
    if (way.into == QLatin1String("agent_cash")) {
        request.agentId = house.staff->agentA.id();
    }
    request.receivedFrom = way.from;
    request.receivedAt = house.now();
    request.version = submitted.claim.version;
    return admin.call<ReceiveClaim>(request);
}

Result<Done> settlePayout(SampleHouse &house, const PayoutDetail &proposed, PrizeStage stage)
{
    StaffClient &finance = house.staff->finance;
    if (stage == PrizeStage::Proposed || !proposed.payout.approvalId) {
        return Done();
    }
    TRY_DO(approveNow(finance, *proposed.payout.approvalId));
    if (stage == PrizeStage::Approved) {
        return Done();
    }
    house.moveOn(300);
    TRY(approved, finance.call<GetPayout>({proposed.payout.id}));
    TRY(sent,
        finance.call<SendPayout>({proposed.payout.id,
                                  QString(QStringLiteral("BANK-") + proposed.payout.orderNumber),
                                  approved.payout.version}));
    house.moveOn(900);
    TRY_DO(finance.call<ConfirmPayout>({proposed.payout.id, sent.payout.version}));
    return Done();
}

} // namespace

Result<Done> enterOnce(SampleHouse &house, const SampleDraw &draw)
{
    TRY_DO(house.staff->adminA.call<EnterResult>(entryOf(draw, QStringLiteral("powerball.com"))));
    return Done();
}

Result<Done> verifyResult(SampleHouse &house, const SampleDraw &draw)
{
    TRY_DO(house.staff->adminA.call<CloseDueDraws>({}));
    TRY_DO(enterOnce(house, draw));
    house.moveOn(300);
    TRY(second, house.staff->adminB.call<EnterResult>(entryOf(draw, QStringLiteral("Hoosier Lottery"))));
    if (second.outcome != QLatin1String("verified")) {
        return fail(ErrorKind::Internal, QStringLiteral("sample.result"),
                    QStringLiteral("A sample result ended as %1.").arg(second.outcome));
    }
    return Done();
}

Result<Done> checkDraw(SampleHouse &house, const SampleDraw &draw)
{
    TRY(preview, house.staff->adminB.call<CheckDryRun>({draw.id}));
    TRY_DO(house.staff->adminB.call<CommitCheck>({draw.id, preview.digest}));
    return Done();
}

Result<Done> bringPrize(SampleHouse &house, SlipId slip, UserId customer, PrizeStage stage)
{
    TRY_DO(house.step());
    house.moveOn(600);
    StaffClient &admin = house.staff->adminA;
    TRY(way, wayOf(house, slip));
    TRY(opened, admin.call<OpenClaim>({slip, way.path, house.staff->agentA.name()}));
    if (stage == PrizeStage::Opened) {
        return Done();
    }
    TRY(received, receiveClaim(house, opened, way));
    if (stage == PrizeStage::Received) {
        return Done();
    }
    for (SampleCustomer &person : house.customers) {
        if (person.id == customer) {
            TRY_DO(addBeneficiary(house, person));
        }
    }
    TRY(proposed, admin.call<ProposePayout>({received.claim.id}));
    return settlePayout(house, proposed, stage);
}

Result<Done> tellCustomer(SampleHouse &house, OrderId order)
{
    TRY_DO(house.step());
    TRY(detail, house.staff->support.call<GetOrder>({order}));
    TRY_DO(house.staff->support.call<TellCustomer>({order, detail.order.version}));
    return Done();
}

} // namespace truvamate::sample
