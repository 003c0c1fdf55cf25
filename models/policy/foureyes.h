#pragma once

#include "models/identifiers.h"
#include "models/orders/transitions.h"
#include "models/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace truvamate {

/// Lower-case hex SHA-256 over the canonical JSON of what is shown: amount, beneficiary, rate, row and result
/// versions.
QString seenDigest(const QJsonObject &seen);

struct Proposal
{
    QString digest; ///< of what the proposer saw
    UserId proposer;
    ApprovalDecision decision = ApprovalDecision::Pending;
};

/// The person about to decide, and where their account comes from.
struct Decider
{
    UserId id;
    bool permitted = false; ///< holds the permission that this kind of proposal asks for
    std::optional<UserId> createdBy; ///< nothing for the workspace's first owner
    std::optional<UserId> activatedBy; ///< who approved the account into use, where that was recorded
};

/// What a workspace with a single person does: refuse, or let it pass with a mark shown on every screen and
/// statement.
enum class SoloRule { Refuse, Mark };
enum class ApprovalMark { FourEyes, Solo };

struct House
{
    int people = 0; ///< staff accounts in use that could decide this
    SoloRule soloRule = SoloRule::Refuse;
};

/// Whether this person may approve this proposal as it stands now. `seenNow` is read again at the decision:
/// any change since the proposal voids it. Refusals: "approval.decided", "permission.denied",
/// "approval.superseded", "approval.same_person", "approval.needs_second_person", "approval.own_account".
Result<ApprovalMark> requireFourEyes(const Proposal &proposal, const Decider &decider,
                                     const QJsonObject &seenNow, const House &house);

/// Whether `activator` may approve an account into use: neither its creator nor itself
/// ("approval.own_account").
Result<Done> requireActivation(UserId account, std::optional<UserId> createdBy, UserId activator);

} // namespace truvamate
