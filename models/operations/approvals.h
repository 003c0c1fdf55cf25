#pragma once

#include "models/operations/operation.h"

namespace truvamate {

/// Something one person proposed and another has to decide, with what the second person is shown.
struct Approval
{
    ApprovalId id;
    QString kind; ///< "payout", "settings.rate", "binding.late", …
    QString subjectId;
    QString digest; ///< of `seen`; a decision names the digest it was made on
    QJsonObject seen;
    UserId proposedBy;
    QString proposedByName;
    Instant proposedAt;
    QString decision; ///< "pending", "approved", "rejected", "void"
    std::optional<UserId> decidedBy;
    std::optional<Instant> decidedAt;
    std::optional<QString> reason;
};
BOOST_DESCRIBE_STRUCT(Approval, (),
                      (id, kind, subjectId, digest, seen, proposedBy, proposedByName, proposedAt, decision,
                       decidedBy, decidedAt, reason))

struct ListApprovals
{
    struct Request
    {
        std::optional<QString> decision; ///< all where none is named
        std::optional<QString> kind;
        std::optional<QString> kindPrefix; ///< "payout" takes "payout_house_loss" too
        /// Pending, and neither proposed by the caller nor by whoever made the caller's account.
        std::optional<bool> decidableByMe;
        PageRequest page; ///< sorted by proposed_at
    };
    using Response = Page<Approval>;
    static constexpr OperationInfo info{"approvals.list", Method::Get, "/api/admin/approvals",
                                        Permission::ApprovalsRead};
};
BOOST_DESCRIBE_STRUCT(ListApprovals::Request, (), (decision, kind, kindPrefix, decidableByMe, page))

struct GetApproval
{
    struct Request
    {
        ApprovalId approvalId;
    };
    using Response = Approval;
    static constexpr OperationInfo info{"approvals.get", Method::Get, "/api/admin/approvals/{approval_id}",
                                        Permission::ApprovalsRead};
};
BOOST_DESCRIBE_STRUCT(GetApproval::Request, (), (approvalId))

/// Approves or rejects. Refused for the proposer (approval.same_person), for an account that the proposer
/// created (approval.own_account), and when what was proposed has changed (approval.superseded, which voids
/// it).
struct DecideApproval
{
    struct Request
    {
        ApprovalId approvalId;
        QString digest; ///< of what the decider was shown
        bool approve = false;
        std::optional<QString> reason; ///< needed to reject
    };
    using Response = Approval;
    static constexpr OperationInfo info{"approvals.decide", Method::Post,
                                        "/api/admin/approvals/{approval_id}/decision",
                                        Permission::ApprovalsDecide, Effect::WritesInSteps};
};
BOOST_DESCRIBE_STRUCT(DecideApproval::Request, (), (approvalId, digest, approve, reason))

} // namespace truvamate
