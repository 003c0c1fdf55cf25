#include "backend/services/bindingledger.h"

#include "backend/services/ledger.h"

namespace truvamate {

namespace {

struct Leg
{
    const char *name;
    const char *account;
    Thb amount;
};

std::array<Leg, 2> legsOf(const OrderedLine &line)
{
    return {Leg{"fee", "service_fee", line.fee},
            Leg{"pass_through", "ticket_pass_through", line.passThrough}};
}

LedgerAccount costAccount(PaperCost cost)
{
    return LedgerAccount::usd(cost == PaperCost::Order ? "ticket_cost" : "house");
}

} // namespace

Result<Done> postLineBought(Call &call, PlacementId placement, const OrderedLine &line)
{
    for (const Leg &leg : legsOf(line)) {
        if (!leg.amount.isZero()) {
            TRY_DO(postTransfer(
                call,
                {QStringLiteral("placement:%1:%2").arg(placement.toString(), QString::fromLatin1(leg.name)),
                 QStringLiteral("slip_bound"), line.orderId.uuid(), LedgerAccount::thb("unearned_orders"),
                 LedgerAccount::thb(leg.account), leg.amount.minor()}));
        }
    }
    return Done{};
}

Result<Done> postLineTakenBack(Call &call, PlacementId placement, const OrderedLine &line)
{
    for (const Leg &leg : legsOf(line)) {
        if (!leg.amount.isZero()) {
            TRY_DO(postTransfer(
                call,
                {QStringLiteral("unplacement:%1:%2").arg(placement.toString(), QString::fromLatin1(leg.name)),
                 QStringLiteral("slip_unbound"), line.orderId.uuid(), LedgerAccount::thb(leg.account),
                 LedgerAccount::thb("unearned_orders"), leg.amount.minor()}));
        }
    }
    return Done{};
}

Result<Done> postPaperCost(Call &call, const SlipRecord &slip, PaperCost cost)
{
    return postTransfer(call,
                        {QStringLiteral("slip:%1:cost").arg(slip.id.toString()), QStringLiteral("slip_paid"),
                         slip.id.uuid(), costAccount(cost),
                         LedgerAccount::usd("agent_cash", slip.boundBy.toString()), slip.price.minor()});
}

Result<Done> movePaperCost(Call &call, const SlipRecord &slip, PaperCost to, const QString &occasion)
{
    const PaperCost from = to == PaperCost::Order ? PaperCost::House : PaperCost::Order;
    return postTransfer(call,
                        {QStringLiteral("slip:%1:%2").arg(slip.id.toString(), occasion),
                         QStringLiteral("slip_cost_moved"), slip.id.uuid(), costAccount(to),
                         costAccount(from), slip.price.minor()});
}

} // namespace truvamate
