#include "backend/services/approvals.h"

#include "backend/services/dispatcher.h"
#include "backend/storage/approvalstore.h"
#include "backend/storage/transaction.h"
#include "models/policy/foureyes.h"

namespace truvamate {

namespace {

Result<Approval> loadApproval(Database &db, ApprovalId id, bool lock = false)
{
    TRY(approval, findApproval(db, id, lock));
    if (!approval) {
        return fail(ErrorKind::NotFound, QStringLiteral("approval.unknown"),
                    QStringLiteral("There is no such approval."));
    }
    return *std::move(approval);
}

Result<QUuid> subjectOf(const Approval &approval)
{
    return QUuid::fromString(approval.subjectId);
}

Result<Page<Approval>> handleList(Call &call, const ListApprovals::Request &request)
{
    return listApprovals(call.db, request, call.principal.user);
}

Result<Approval> handleGet(Call &call, const GetApproval::Request &request)
{
    return loadApproval(call.db, request.approvalId);
}

Result<Approval> handleDecide(Call &call, const DecideApproval::Request &request)
{
    return call.approvals.decide(call, request);
}

} // namespace

void Approvals::add(ApprovalKind kind)
{
    const QString code = kind.code;
    const bool isNew = m_kinds.emplace(code, std::move(kind)).second;
    Q_ASSERT_X(isNew, "Approvals", qPrintable(code));
}

Result<const ApprovalKind *> Approvals::kindOf(const QString &code) const
{
    const auto found = m_kinds.find(code);
    if (found == m_kinds.end()) {
        return fail(ErrorKind::Internal, QStringLiteral("approval.unknown_kind"),
                    QStringLiteral("“%1” is not a kind of approval.").arg(code));
    }
    return &found->second;
}

Result<ApprovalId> Approvals::propose(Call &call, const QString &kindCode, QUuid subject) const
{
    TRY(kind, kindOf(kindCode));
    TRY(pending, findPendingApproval(call.db, kindCode, subject));
    if (pending) {
        return fail(ErrorKind::Conflict, QStringLiteral("approval.already_pending"),
                    QStringLiteral("%1 already proposed this; it waits for a second person.")
                        .arg(pending->proposedByName));
    }
    TRY(seen, kind->seen(call, subject));
    Approval approval;
    approval.id = call.newId<ApprovalId>();
    approval.kind = kindCode;
    approval.subjectId = subject.toString(QUuid::WithoutBraces);
    approval.seen = seen;
    approval.digest = jsonDigest(seen);
    approval.proposedBy = call.principal.user;
    approval.proposedAt = call.now;
    approval.decision = QStringLiteral("pending");
    TRY_DO(insertApproval(call.db, approval));
    TRY_DO(call.event(QStringLiteral("approval"), approval.id.uuid(), QStringLiteral("approval.proposed"),
                      {{QStringLiteral("kind"), kindCode}, {QStringLiteral("subject"), approval.subjectId}}));
    TRY_DO(call.audit(QStringLiteral("approval"), approval.id.toString(),
                      {{QStringLiteral("kind"), kindCode}, {QStringLiteral("digest"), approval.digest}}));
    return approval.id;
}

Result<Done> Approvals::withdraw(Call &call, const QString &kindCode, QUuid subject,
                                 const QString &reason) const
{
    TRY(kind, kindOf(kindCode));
    TRY(pending, findPendingApproval(call.db, kindCode, subject));
    if (pending) {
        TRY_DO(settle(call, *kind, *pending, QStringLiteral("void"), reason));
    }
    return Done();
}

Result<Done> Approvals::mayDecide(Call &call, const ApprovalKind &kind, const Approval &approval,
                                  const QJsonObject &seenNow) const
{
    TRY(decision, stateFromCode<ApprovalDecision>(approval.decision));
    TRY(creator, creatorOf(call.db, call.principal.user));
    TRY(staff, countActiveStaff(call.db));
    const Proposal proposal{approval.digest, approval.proposedBy, decision};
    const Decider decider{call.principal.user, call.principal.may(kind.decide), creator, std::nullopt};
    TRY_DO(requireFourEyes(proposal, decider, seenNow, {static_cast<int>(staff), SoloRule::Refuse}));
    return Done();
}

Result<Approval> Approvals::settle(Call &call, const ApprovalKind &kind, Approval approval,
                                   const QString &decision, const std::optional<QString> &reason) const
{
    approval.decision = decision;
    approval.decidedBy = call.principal.user;
    approval.decidedAt = call.now;
    approval.reason = reason;
    TRY(written, writeDecision(call.db, approval));
    if (!written) {
        return fail(ErrorKind::Conflict, QStringLiteral("approval.decided"),
                    QStringLiteral("Somebody else decided this a moment ago."));
    }
    const auto &effect = decision == QLatin1String("approved") ? kind.apply
        : decision == QLatin1String("rejected")                ? kind.reject
                                                               : kind.voided;
    if (effect) {
        TRY_DO(effect(call, approval));
    }
    TRY_DO(call.event(
        QStringLiteral("approval"), approval.id.uuid(), QStringLiteral("approval.") + decision,
        {{QStringLiteral("kind"), approval.kind}, {QStringLiteral("subject"), approval.subjectId}}));
    TRY_DO(call.audit(QStringLiteral("approval"), approval.id.toString(),
                      {{QStringLiteral("decision"), decision}, {QStringLiteral("digest"), approval.digest}}));
    return approval;
}

Result<Approval> Approvals::decide(Call &call, const DecideApproval::Request &request) const
{
    if (!request.approve && (!request.reason || request.reason->trimmed().isEmpty())) {
        return fail(ErrorKind::Invalid, QStringLiteral("approval.reason_needed"),
                    QStringLiteral("Please say why this is rejected."));
    }
    std::optional<Error> superseded;
    // A void approval has to be committed although the attempt to approve it is refused.
    TRY(approval, inTransaction(call.db, QStringLiteral("decide approval"), [&]() -> Result<Approval> {
            TRY(stored, loadApproval(call.db, request.approvalId, true));
            TRY(kind, kindOf(stored.kind));
            TRY(subject, subjectOf(stored));
            TRY(seen, kind->seen(call, subject));
            const auto allowed = mayDecide(call, *kind, stored, seen);
            if (!allowed && allowed.error().code == QLatin1String("approval.superseded")) {
                superseded = allowed.error();
                return settle(call, *kind, stored, QStringLiteral("void"),
                              QStringLiteral("changed after it was proposed"));
            }
            TRY_DO(allowed);
            if (request.digest != stored.digest) {
                return fail(ErrorKind::Stale, QStringLiteral("approval.other_digest"),
                            QStringLiteral("This is not what you were shown; please look again."),
                            toJson(stored));
            }
            return settle(call, *kind, stored,
                          request.approve ? QStringLiteral("approved") : QStringLiteral("rejected"),
                          request.reason);
        }));
    if (superseded) {
        return fail(*superseded);
    }
    return approval;
}

void serveApprovals(Dispatcher &dispatcher)
{
    dispatcher.serve<ListApprovals>(handleList);
    dispatcher.serve<GetApproval>(handleGet);
    dispatcher.serve<DecideApproval>(handleDecide);
}

} // namespace truvamate
