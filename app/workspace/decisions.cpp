#include "app/workspace/decisions.h"

namespace truvamate {

namespace {

Result<Approval> decide(StaffClient &person, ApprovalId id, bool approve, std::optional<QString> reason)
{
    TRY(shown, person.call<GetApproval>({id}));
    return person.call<DecideApproval>({id, shown.digest, approve, std::move(reason)});
}

} // namespace

Result<Approval> approveNow(StaffClient &person, ApprovalId approval)
{
    return decide(person, approval, true, std::nullopt);
}

Result<Approval> rejectNow(StaffClient &person, ApprovalId approval, const QString &reason)
{
    return decide(person, approval, false, reason);
}

} // namespace truvamate
