#pragma once

#include "backend/storage/database.h"
#include "models/operations/payouts.h"

namespace truvamate {

/// What an order froze and where its customer's prizes go.
struct PayoutTerms
{
    UserId customer;
    QString orderNumber;
    BasisPoints commission;
    std::optional<QString> bank;
    std::optional<QString> last4;
    QByteArray sealedAccount; ///< as stored; another account has other bytes even with the same last digits
};
Result<std::optional<PayoutTerms>> findPayoutTerms(Database &db, OrderId order);

/// What a received claim owes its customer: its shares of wins of the newest, checked results.
struct OwedPrize
{
    ResultVersionId resultId;
    DrawId drawId;
    int resultVersion = 0;
    int newestVersion = 0; ///< of the draw
    QString drawStatus;
    Usd gross;
    Usd withheld;
};
/// By result, in the order of their ids; the house's shares are left out.
Result<std::vector<OwedPrize>> owedPrizes(Database &db, ClaimId claim);
/// True while the newest result of any draw of the claim is not checked.
Result<bool> awaitsCheck(Database &db, ClaimId claim);

Result<Done> insertPayout(Database &db, const PayoutSummary &payout, RateId rate, UserId proposedBy,
                          const std::vector<ResultVersionId> &results);
Result<Done> linkApproval(Database &db, PayoutId payout, ApprovalId approval);
/// Locks the row until the transaction ends where lock is asked for.
Result<std::optional<PayoutSummary>> findPayout(Database &db, PayoutId id, bool lock = false);
Result<std::optional<PayoutId>> livePayoutOf(Database &db, ClaimId claim);
/// The order of another payout that was sent with this reference.
Result<std::optional<QString>> orderPaidWith(Database &db, const QString &bankReference, PayoutId except);
Result<Page<PayoutSummary>> listPayouts(Database &db, const ListPayouts::Request &request);
/// Writes state, instants, bank reference and reason if the row still has the version; answers whether it
/// had.
Result<bool> writePayout(Database &db, const PayoutSummary &payout,
                         const std::optional<UserId> &approvedBy = {});
Result<bool> resultIsNewest(Database &db, PayoutId payout);
/// Our commission of a payout that corrections gave up so far.
Result<Usd> commissionGivenUp(Database &db, PayoutId payout);
/// Payouts that stand on any result of a draw, in one of the states, locked.
Result<std::vector<PayoutId>> payoutsOnDraw(Database &db, DrawId draw, const QStringList &states);

struct RateFacts
{
    QString source;
    Instant effectiveFrom;
};
Result<RateFacts> rateOfPayout(Database &db, PayoutId payout);

Result<Done> insertDifference(Database &db, const PayoutDifference &difference, ResultVersionId result);
Result<std::optional<PayoutDifference>> findDifference(Database &db, PayoutDifferenceId id,
                                                       bool lock = false);
Result<std::vector<PayoutDifference>> differencesOf(Database &db, PayoutId payout);
Result<Page<PayoutDifference>> listDifferences(Database &db, const ListDifferences::Request &request);
/// Only an open difference is closed; answers whether it was.
Result<bool> closeDifference(Database &db, const PayoutDifference &difference,
                             const std::optional<ApprovalId> &approval);

/// How many payouts rest on a result of a draw, by state, and what they come to.
struct PayoutCount
{
    QString state;
    std::int64_t count = 0;
    Thb amount;
};
Result<std::vector<PayoutCount>> payoutCountsOnDraw(Database &db, DrawId draw);

} // namespace truvamate
