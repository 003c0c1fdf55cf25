#pragma once

#include "backend/services/call.h"
#include "models/operations/approvals.h"

#include <map>

namespace truvamate {

class Dispatcher;

/// One kind of thing that needs two people: what the second one is shown, and what a decision does.
struct ApprovalKind
{
    QString code;
    Permission decide; ///< who may decide it, beside ApprovalsDecide
    /// What an approver is shown, from the rows as they are now: amounts, beneficiary, rate, row and result
    /// versions.
    std::function<Result<QJsonObject>(Call &, QUuid subject)> seen;
    std::function<Result<Done>(Call &, const Approval &)> apply;
    /// Optional: the second person said no.
    std::function<Result<Done>(Call &, const Approval &)> reject;
    /// Optional: the subject changed after it was proposed, so the approval is void.
    std::function<Result<Done>(Call &, const Approval &)> voided;
};

/// Four eyes: the only way to money-out, late bindings, rates, fees, state policy, roles and bank details.
class Approvals
{
public:
    void add(ApprovalKind kind);

    /// Inside the transaction of the proposal. One pending approval a subject.
    Result<ApprovalId> propose(Call &call, const QString &kind, QUuid subject) const;
    /// Withdraws what is pending for a subject, if anything is, as when the subject is cancelled.
    Result<Done> withdraw(Call &call, const QString &kind, QUuid subject, const QString &reason) const;
    Result<Approval> decide(Call &call, const DecideApproval::Request &request) const;

private:
    Result<const ApprovalKind *> kindOf(const QString &code) const;
    Result<Done> mayDecide(Call &call, const ApprovalKind &kind, const Approval &approval,
                           const QJsonObject &seenNow) const;
    Result<Approval> settle(Call &call, const ApprovalKind &kind, Approval approval, const QString &decision,
                            const std::optional<QString> &reason) const;

    std::map<QString, ApprovalKind> m_kinds;
};

void serveApprovals(Dispatcher &dispatcher);

} // namespace truvamate
