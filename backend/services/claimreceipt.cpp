#include "backend/services/claimreceipt.h"

#include "backend/services/ledger.h"

#include <algorithm>

namespace truvamate {

namespace {

Result<std::vector<std::int64_t>> observedShares(const std::vector<ClaimWin> &active,
                                                 const ReceiveClaim::Request &request)
{
    std::vector<std::int64_t> shares;
    Usd sum;
    for (const ClaimWin &win : active) {
        const auto own
            = std::find_if(request.prizes.begin(), request.prizes.end(), [&](const ObservedPrize &prize) {
                  return prize.slipPlayId == win.slipPlayId && prize.drawId == win.drawId
                      && prize.drawing == win.drawing;
              });
        if (own == request.prizes.end() || own->gross < Usd()) {
            return fail(ErrorKind::Invalid, QStringLiteral("claim.prize_missing"),
                        QStringLiteral("The amount that was paid for play %1 is missing.").arg(win.letter));
        }
        shares.push_back(own->gross.minor());
        sum += own->gross;
    }
    if (request.prizes.size() != active.size() || sum != request.gross) {
        return fail(ErrorKind::Invalid, QStringLiteral("claim.prizes_do_not_add_up"),
                    QStringLiteral("The amounts of the single plays add up to %1, not to %2.")
                        .arg(toText(sum), toText(request.gross)),
                    {{QStringLiteral("sum"), json::write(sum)},
                     {QStringLiteral("gross"), json::write(request.gross)}});
    }
    return shares;
}

Result<std::vector<std::int64_t>> pricedShares(const std::vector<ClaimWin> &active, Usd gross)
{
    if (active.size() == 1) {
        return std::vector<std::int64_t>{gross.minor()};
    }
    std::vector<std::int64_t> weights;
    for (const ClaimWin &win : active) {
        if (!win.prize) {
            return fail(
                ErrorKind::Invalid, QStringLiteral("claim.prize_missing"),
                QStringLiteral("No table prices play %1, so the amount of each play has to be entered.")
                    .arg(win.letter),
                {{QStringLiteral("letter"), win.letter}});
        }
        weights.push_back(win.prize->minor());
    }
    return allocate(gross.minor(), weights);
}

Usd sumOf(const std::vector<ClaimWin> &wins, bool forHouse, std::optional<Usd> ClaimWin::*amount)
{
    Usd sum;
    for (const ClaimWin &win : wins) {
        if (win.forHouse == forHouse) {
            sum += (win.*amount).value_or(Usd());
        }
    }
    return sum;
}

Result<Done> postPart(Call &call, const ClaimSummary &claim, const QString &part, const LedgerAccount &into,
                      const LedgerAccount &owner, Usd gross, Usd withheld)
{
    const QString key = QStringLiteral("claim:%1:%2").arg(claim.id.toString(), part);
    if (gross > withheld) {
        TRY_DO(postTransfer(call,
                            {key, QStringLiteral("claim_received"), claim.id.uuid(), into, owner,
                             (gross - withheld).minor()}));
    }
    if (withheld > Usd()) {
        TRY_DO(postTransfer(call,
                            {key + QStringLiteral(":withheld"), QStringLiteral("claim_withheld"),
                             claim.id.uuid(), LedgerAccount::usd("withheld_tax"), owner, withheld.minor()}));
    }
    return Done();
}

} // namespace

Result<std::vector<ClaimWin>> splitReceipt(const std::vector<ClaimWin> &active,
                                           const ReceiveClaim::Request &request)
{
    TRY(shares,
        request.prizes.empty() ? pricedShares(active, request.gross) : observedShares(active, request));
    TRY(withheld, allocate(request.withheld.minor(), shares));
    std::vector<ClaimWin> wins = active;
    for (std::size_t i = 0; i < wins.size(); ++i) {
        wins[i].received = Usd::fromMinor(shares[i]);
        wins[i].withheld = Usd::fromMinor(withheld[i]);
    }
    return wins;
}

Result<Done> postReceipt(Call &call, const ClaimSummary &claim, const std::vector<ClaimWin> &wins,
                         std::optional<UserId> customer, std::optional<UserId> agent)
{
    const LedgerAccount into
        = agent ? LedgerAccount::usd("agent_cash", agent->toString()) : LedgerAccount::usd("bank");
    if (customer) {
        TRY_DO(postPart(call, claim, QStringLiteral("customer"), into,
                        LedgerAccount::usd("customer_prize", customer->toString()),
                        sumOf(wins, false, &ClaimWin::received), sumOf(wins, false, &ClaimWin::withheld)));
    }
    return postPart(call, claim, QStringLiteral("house"), into, LedgerAccount::usd("house"),
                    sumOf(wins, true, &ClaimWin::received), sumOf(wins, true, &ClaimWin::withheld));
}

} // namespace truvamate
