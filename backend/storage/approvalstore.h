#pragma once

#include "backend/storage/database.h"
#include "models/operations/approvals.h"

namespace truvamate {

Result<Done> insertApproval(Database &db, const Approval &approval);
/// Locks the row until the transaction ends where lock is asked for.
Result<std::optional<Approval>> findApproval(Database &db, ApprovalId id, bool lock = false);
Result<std::optional<Approval>> findPendingApproval(Database &db, const QString &kind, QUuid subject);
/// Only a pending approval is decided; answers whether it was.
Result<bool> writeDecision(Database &db, const Approval &approval);
/// `asker` is whom decidableByMe means.
Result<Page<Approval>> listApprovals(Database &db, const ListApprovals::Request &request, UserId asker);
/// Who made a person's account.
Result<std::optional<UserId>> creatorOf(Database &db, UserId user);
/// How many members of staff can sign in.
Result<std::int64_t> countActiveStaff(Database &db);

} // namespace truvamate
