#pragma once

#include "backend/storage/database.h"
#include "models/operations/claims.h"

namespace truvamate {

/// What a claim needs to know of its slip.
struct ClaimableSlip
{
    SlipId id;
    QString state; ///< US state, "IN"
    QString binding;
    std::optional<OrderId> order;
    std::optional<QString> orderNumber;
    QString serial;
    QString shopName;
};
/// Locked where it is asked for, so that two claims cannot be opened on a slip at once.
Result<std::optional<ClaimableSlip>> findClaimableSlip(Database &db, SlipId slip, bool lock);

Result<Done> insertClaim(Database &db, const ClaimSummary &claim, UserId openedBy);
/// Locks the row until the transaction ends where lock is asked for.
Result<std::optional<ClaimSummary>> findClaim(Database &db, ClaimId id, bool lock = false);
Result<Page<ClaimSummary>> listClaims(Database &db, const ListClaims::Request &request);
/// Writes state, what was received, expected and reason if the row still has the version; answers whether it
/// had.
Result<bool> writeClaim(Database &db, const ClaimSummary &claim);

Result<Done> insertClaimWin(Database &db, ClaimId claim, SlipId slip, const ClaimWin &win);
/// In the order of draw, letter and drawing; those that a correction replaced too.
Result<std::vector<ClaimWin>> winsOfClaim(Database &db, ClaimId claim);
Result<Done> writeClaimWin(Database &db, ClaimId claim, const ClaimWin &win);
/// Lets the wins of a claim be claimed again.
Result<Done> releaseClaimWins(Database &db, ClaimId claim);

/// What earlier claims already received for a play's prize, where a correction raised it since.
struct ReceivedBefore
{
    SlipPlayId slipPlay;
    DrawId draw;
    QString drawing;
    Usd received;
};
Result<std::vector<ReceivedBefore>> receivedBefore(Database &db, SlipId slip);

/// Claims on a draw that are neither refused nor withdrawn.
Result<std::vector<ClaimId>> claimsOnDraw(Database &db, DrawId draw);
/// A play's win in one result.
struct StoredWin
{
    QString tier;
    std::optional<Usd> prize;
};
Result<std::optional<StoredWin>> findWin(Database &db, ResultVersionId result, SlipPlayId play,
                                         const QString &drawing);

/// The events of one claim, payout or other entity, oldest first.
Result<std::vector<TimelineEntry>> timelineOf(Database &db, const QString &entity, QUuid id);

} // namespace truvamate
