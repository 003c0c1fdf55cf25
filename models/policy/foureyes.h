#pragma once

#include "models/identifiers.h"
#include "models/identity/roles.h"
#include "models/orders/transitions.h"
#include "models/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace truvamate {

/// Everything that takes two people.
enum class ApprovalKind {
    Payout,
    Refund,
    BankCredit, ///< a transfer credited by hand
    LateBinding,
    ResultCorrection,
    HouseLoss,
    Rate,
    Fees,
    StatePolicy,
    BankDetails,
    StaffActivation,
    Roles,
    TotpReset,
};

const std::vector<ApprovalKind> &allApprovalKinds();
/// "payout", "bank_credit", …
QString approvalKindCode(ApprovalKind kind);
Result<ApprovalKind> approvalKindFromCode(const QString &code);
/// What the approver must hold.
Permission approvalPermission(ApprovalKind kind);

/// Lower-case hex SHA-256 over the canonical JSON of what was seen (amount, beneficiary, rate, versions) and
/// its kind.
QString approvalDigest(ApprovalKind kind, const QJsonObject &seen);

struct Proposal
{
    ApprovalKind kind = ApprovalKind::Payout;
    QString digest; ///< of what the proposer saw
    UserId proposer;
    ApprovalDecision decision = ApprovalDecision::Pending;
};

/// The person about to approve, and where their account comes from.
struct Approver
{
    UserId id;
    Role role = Role::Support;
    std::optional<UserId> createdBy; ///< nothing for the workspace's first owner
    std::optional<UserId> activatedBy; ///< who approved the account into use
};

/// What a workspace with a single person does: refuse, or let it pass with a mark shown on every screen and
/// statement.
enum class SoloRule { Refuse, Mark };
enum class ApprovalMark { FourEyes, Solo };

struct House
{
    int people = 0; ///< staff accounts in use that could approve
    SoloRule soloRule = SoloRule::Refuse;
};

/// Decides whether this person may approve this proposal as it stands now. `seenNow` is read again at the
/// approval: any change since the proposal voids it. Refusals: "approval.not_pending",
/// "approval.not_permitted", "approval.changed", "approval.own_proposal", "approval.needs_second_person",
/// "approval.account_not_in_use", "approval.account_by_its_creator".
Result<ApprovalMark> requireFourEyes(const Proposal &proposal, const Approver &approver,
                                     const QJsonObject &seenNow, const House &house);

} // namespace truvamate
