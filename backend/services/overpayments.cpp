#include "backend/services/overpayments.h"

#include "backend/services/approvals.h"
#include "backend/services/ledger.h"
#include "backend/services/payoutledger.h"
#include "backend/services/resultevents.h"
#include "models/orders/payout.h"

namespace truvamate {

namespace {

const QString payoutEntity = QStringLiteral("payout");

/// All zero where nothing is owed, or where nothing would be left after commission.
Result<PayoutAmount> amountOwed(Call &call, const PayoutSummary &payout, const PayoutTerms &terms)
{
    TRY(owed, owedPrizes(call.db, payout.claimId));
    Usd gross;
    Usd withheld;
    for (const OwedPrize &prize : owed) {
        gross += prize.gross;
        withheld += prize.withheld;
    }
    if (gross.isZero()) {
        return PayoutAmount{};
    }
    const auto amount = payoutAmount(gross, withheld, terms.commission, payout.rate);
    if (!amount && amount.error().code == QLatin1String("payout.nothing_left")) {
        return PayoutAmount{};
    }
    return amount;
}

Result<Done> giveUpCommission(Call &call, const PayoutSummary &payout, Usd owed, const ResultVersion &now)
{
    TRY(before, commissionGivenUp(call.db, payout.id));
    const Usd further = payout.commission - owed - before;
    if (further.isZero()) {
        return Done();
    }
    const LedgerAccount commission = LedgerAccount::usd("commission");
    const LedgerAccount house = LedgerAccount::usd("house");
    const bool isMore = further > Usd();
    return postTransfer(
        call,
        {QStringLiteral("payout:%1:commission:%2").arg(payout.id.toString(), now.id.toString()),
         isMore ? QStringLiteral("payout_commission_given_up")
                : QStringLiteral("payout_commission_taken_again"),
         payout.id.uuid(), isMore ? commission : house, isMore ? house : commission,
         isMore ? further.minor() : -further.minor()});
}

Result<Thb> voidOpenOnes(Call &call, const PayoutSummary &payout)
{
    Thb settled;
    TRY(differences, differencesOf(call.db, payout.id));
    for (PayoutDifference difference : differences) {
        if (difference.state == QLatin1String("settled")) {
            settled += difference.amount;
        }
        if (difference.state != QLatin1String("open")) {
            continue;
        }
        difference.state = QStringLiteral("void");
        difference.settledAt = call.now;
        TRY_DO(closeDifference(call.db, difference, std::nullopt));
        TRY_DO(postDifferenceVoid(call, difference, payout.customerId));
        TRY_DO(call.approvals.withdraw(call, QStringLiteral("payout_house_loss"), difference.id.uuid(),
                                       QStringLiteral("the result was corrected again")));
        TRY_DO(call.event(payoutEntity, payout.id.uuid(), QLatin1String(resultevents::payoutDifferenceVoid),
                          {{QStringLiteral("amount"), json::write(difference.amount)}}));
    }
    return settled;
}

} // namespace

Result<Done> settleOverpayment(Call &call, const PayoutSummary &payout, const PayoutTerms &terms,
                               const ResultVersion &now)
{
    TRY(owed, amountOwed(call, payout, terms));
    TRY_DO(giveUpCommission(call, payout, std::min(owed.commission, payout.commission), now));
    TRY(settled, voidOpenOnes(call, payout));
    const Thb open = payout.netThb - owed.netThb - settled;
    const QJsonObject arguments{{QStringLiteral("version"), now.version},
                                {QStringLiteral("amount"), json::write(open)}};
    if (open < Thb()) {
        return settled > Thb() ? call.event(payoutEntity, payout.id.uuid(),
                                            QLatin1String(resultevents::payoutOverRecovered), arguments)
                               : Result<Done>(Done());
    }
    if (open.isZero()) {
        return Done();
    }
    PayoutDifference difference;
    difference.id = call.newId<PayoutDifferenceId>();
    difference.payoutId = payout.id;
    difference.amount = open;
    difference.treatment = QStringLiteral("receivable");
    difference.state = QStringLiteral("open");
    difference.openedAt = call.now;
    TRY_DO(insertDifference(call.db, difference, now.id));
    TRY_DO(postDifference(call, difference, payout.customerId));
    TRY_DO(call.audit(payoutEntity, payout.id.toString(), arguments));
    return call.event(payoutEntity, payout.id.uuid(), QLatin1String(resultevents::payoutDifferenceFound),
                      arguments);
}

} // namespace truvamate
