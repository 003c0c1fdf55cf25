#include "backend/storage/approvalstore.h"

#include "backend/storage/listing.h"

namespace truvamate {

namespace {

const QString approvalColumns = QStringLiteral(
    "a.id, a.kind, a.subject_id, a.digest, a.seen, a.proposed_by, u.display_name AS proposed_by_name, "
    "a.proposed_at, a.decision, a.decided_by, a.decided_at, a.reason");
const QString approvalTables = QStringLiteral("approvals a JOIN users u ON u.id = a.proposed_by");

QString selectApproval(const QString &condition)
{
    return QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(approvalColumns, approvalTables, condition);
}

Approval readApproval(const Row &row)
{
    Approval approval;
    approval.id = row.id<ApprovalId>("id");
    approval.kind = row.text("kind");
    approval.subjectId = row.get<QUuid>("subject_id").toString(QUuid::WithoutBraces);
    approval.digest = row.text("digest");
    approval.seen = row.json("seen");
    approval.proposedBy = row.id<UserId>("proposed_by");
    approval.proposedByName = row.text("proposed_by_name");
    approval.proposedAt = row.instant("proposed_at");
    approval.decision = row.text("decision");
    approval.decidedBy = row.get<std::optional<UserId>>("decided_by");
    approval.decidedAt = row.get<std::optional<Instant>>("decided_at");
    approval.reason = row.get<std::optional<QString>>("reason");
    return approval;
}

} // namespace

Result<Done> insertApproval(Database &db, const Approval &approval)
{
    TRY_DO(
        db.statement(QStringLiteral("INSERT INTO approvals (id, kind, subject_id, digest, seen, proposed_by, "
                                    "proposed_at) VALUES (:id, :kind, :subject, :digest, :seen, :by, :at)"))
            .bind("id", approval.id)
            .bind("kind", approval.kind)
            .bind("subject", QUuid::fromString(approval.subjectId))
            .bind("digest", approval.digest)
            .bind("seen", approval.seen)
            .bind("by", approval.proposedBy)
            .bind("at", approval.proposedAt)
            .exec());
    return Done();
}

Result<std::optional<Approval>> findApproval(Database &db, ApprovalId id, bool lock)
{
    if (lock) {
        TRY_DO(db.statement(QStringLiteral("SELECT id FROM approvals WHERE id = :id ")
                            + db.dialect().forUpdate())
                   .bind("id", id)
                   .one([](const Row &) { return true; }));
    }
    return db.statement(selectApproval(QStringLiteral("a.id = :id"))).bind("id", id).one(readApproval);
}

Result<std::optional<Approval>> findPendingApproval(Database &db, const QString &kind, QUuid subject)
{
    return db
        .statement(selectApproval(
            QStringLiteral("a.kind = :kind AND a.subject_id = :subject AND a.decision = 'pending'")))
        .bind("kind", kind)
        .bind("subject", subject)
        .one(readApproval);
}

Result<bool> writeDecision(Database &db, const Approval &approval)
{
    TRY(rows,
        db.statement(
              QStringLiteral("UPDATE approvals SET decision = :decision, decided_by = :by, "
                             "decided_at = :at, reason = :reason WHERE id = :id AND decision = 'pending'"))
            .bind("decision", approval.decision)
            .bind("by", approval.decidedBy)
            .bind("at", approval.decidedAt)
            .bind("reason", approval.reason)
            .bind("id", approval.id)
            .exec());
    return rows == 1;
}

Result<std::optional<UserId>> creatorOf(Database &db, UserId user)
{
    TRY(creator,
        db.statement(QStringLiteral("SELECT created_by FROM users WHERE id = :user"))
            .bind("user", user)
            .one([](const Row &row) { return row.get<std::optional<UserId>>("created_by"); }));
    return creator ? *creator : std::nullopt;
}

Result<std::int64_t> countActiveStaff(Database &db)
{
    return db
        .statement(
            QStringLiteral("SELECT count(*) AS n FROM users WHERE kind = 'staff' AND status = 'active'"))
        .value<std::int64_t>();
}

Result<Page<Approval>> listApprovals(Database &db, const ListApprovals::Request &request, UserId asker)
{
    ListFilter filter;
    filter.equals("a.decision", "decision", request.decision);
    filter.equals("a.kind", "kind", request.kind);
    if (request.kindPrefix) {
        filter.compares("a.kind", ">=", "kind_from", request.kindPrefix);
        filter.compares("a.kind", "<", "kind_before",
                        std::optional(QString(*request.kindPrefix + QLatin1Char('~'))));
    }
    if (request.decidableByMe) {
        TRY(creator, creatorOf(db, asker));
        const UserId maker = creator.value_or(asker);
        filter.either(request.decidableByMe,
                      QStringLiteral("a.decision = 'pending' AND a.proposed_by NOT IN ('%1', '%2')")
                          .arg(asker.toString(), maker.toString()),
                      "decidable");
    }
    const ListQuery list{QStringLiteral("approvals"),
                         approvalColumns,
                         approvalTables,
                         {},
                         {QStringLiteral("a.proposed_at"), SortKey::Kind::Instant},
                         QStringLiteral("a.id"),
                         {}};
    return fetchList(db, list, filter, request.page, readApproval);
}

} // namespace truvamate
