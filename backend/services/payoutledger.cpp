#include "backend/services/payoutledger.h"

#include "backend/services/ledger.h"

namespace truvamate {

namespace {

struct Leg
{
    const char *name;
    LedgerAccount debit;
    LedgerAccount credit;
    std::int64_t minor;
};

std::vector<Leg> approvalLegs(const PayoutSummary &payout)
{
    const QString customer = payout.customerId.toString();
    const LedgerAccount prize = LedgerAccount::usd("customer_prize", customer);
    return {{"commission", prize, LedgerAccount::usd("commission"), payout.commission.minor()},
            {"withheld", prize, LedgerAccount::usd("withheld_tax"), payout.withheld.minor()},
            {"exchanged", prize, LedgerAccount::usd("fx_clearing"), payout.net.minor()},
            {"payable", LedgerAccount::thb("fx_clearing"), LedgerAccount::thb("customer_wallet", customer),
             payout.netThb.minor()}};
}

Result<Done> post(Call &call, QUuid subject, const QString &key, const QString &event, const Leg &leg)
{
    if (leg.minor == 0) {
        return Done();
    }
    return postTransfer(call, {key, event, subject, leg.debit, leg.credit, leg.minor});
}

Result<Done> postDifferenceLeg(Call &call, const PayoutDifference &difference, const char *name,
                               const LedgerAccount &debit, const LedgerAccount &credit)
{
    return postTransfer(
        call,
        {QStringLiteral("difference:%1:%2").arg(difference.id.toString(), QLatin1String(name)),
         QStringLiteral("payout_difference_%1").arg(QLatin1String(name)), difference.id.uuid(), debit, credit,
         difference.amount.minor()});
}

LedgerAccount receivable(UserId customer)
{
    return LedgerAccount::thb("receivable", customer.toString());
}

} // namespace

Result<Done> postApproved(Call &call, const PayoutSummary &payout)
{
    for (const Leg &leg : approvalLegs(payout)) {
        const QString name = QLatin1String(leg.name);
        TRY_DO(post(call, payout.id.uuid(), QStringLiteral("payout:%1:%2").arg(payout.id.toString(), name),
                    QStringLiteral("payout_") + name, leg));
    }
    return Done();
}

Result<Done> postApprovalBack(Call &call, const PayoutSummary &payout)
{
    for (const Leg &leg : approvalLegs(payout)) {
        const QString name = QLatin1String(leg.name);
        TRY_DO(
            post(call, payout.id.uuid(), QStringLiteral("payout:%1:%2:back").arg(payout.id.toString(), name),
                 QStringLiteral("payout_%1_back").arg(name), {leg.name, leg.credit, leg.debit, leg.minor}));
    }
    return Done();
}

Result<Done> postConfirmed(Call &call, const PayoutSummary &payout)
{
    return postTransfer(call,
                        {QStringLiteral("payout:%1:confirmed").arg(payout.id.toString()),
                         QStringLiteral("payout_confirmed"), payout.id.uuid(),
                         LedgerAccount::thb("customer_wallet", payout.customerId.toString()),
                         LedgerAccount::thb("bank"), payout.netThb.minor()});
}

Result<Done> postDifference(Call &call, const PayoutDifference &difference, UserId customer)
{
    return postDifferenceLeg(call, difference, "found", receivable(customer), LedgerAccount::thb("house"));
}

Result<Done> postDifferenceVoid(Call &call, const PayoutDifference &difference, UserId customer)
{
    return postDifferenceLeg(call, difference, "void", LedgerAccount::thb("house"), receivable(customer));
}

Result<Done> postDifferencePaid(Call &call, const PayoutDifference &difference, UserId customer)
{
    return postDifferenceLeg(call, difference, "paid", LedgerAccount::thb("bank"), receivable(customer));
}

Result<Done> postDifferenceBorne(Call &call, const PayoutDifference &difference, UserId customer)
{
    return postDifferenceLeg(call, difference, "borne", LedgerAccount::thb("house"), receivable(customer));
}

} // namespace truvamate
