#include "backend/storage/policystore.h"

namespace truvamate {

namespace {

const QString selectPolicies = QStringLiteral("SELECT id, state, status, document, reviewer, valid_from, "
                                              "expires_at, recorded_at, recorded_by, approval_id "
                                              "FROM state_policies ");

StatePolicyRow readPolicy(const Row &row)
{
    StatePolicyRow result;
    result.id = row.id<StatePolicyId>("id");
    result.policy.state = row.text("state");
    // The column's CHECK lets nothing else in; what could not be read would not be allowed.
    result.policy.standing = stateStandingFromCode(row.text("status")).value_or(StateStanding::NotCleared);
    result.policy.document = row.get<std::optional<QString>>("document").value_or(QString());
    result.policy.reviewer = row.get<std::optional<QString>>("reviewer").value_or(QString());
    result.policy.validFrom = row.instant("valid_from");
    result.policy.expiresAt = row.get<std::optional<Instant>>("expires_at");
    result.recordedAt = row.instant("recorded_at");
    result.recordedBy = row.id<UserId>("recorded_by");
    result.approval = row.get<std::optional<ApprovalId>>("approval_id");
    return result;
}

std::optional<QString> textOrNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

Result<Done> insertStatePolicy(Database &db, const StatePolicyRow &row)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO state_policies (id, state, status, document, reviewer, valid_from, "
                            "expires_at, recorded_at, recorded_by) VALUES (:id, :state, :status, :document, "
                            ":reviewer, :from, :until, :at, :by)"))
               .bind("id", row.id)
               .bind("state", row.policy.state)
               .bind("status", stateStandingCode(row.policy.standing))
               .bind("document", textOrNull(row.policy.document))
               .bind("reviewer", textOrNull(row.policy.reviewer))
               .bind("from", row.policy.validFrom)
               .bind("until", row.policy.expiresAt)
               .bind("at", row.recordedAt)
               .bind("by", row.recordedBy)
               .exec());
    return Done();
}

Result<std::optional<StatePolicyRow>> findStatePolicy(Database &db, StatePolicyId id)
{
    return db.statement(selectPolicies + QStringLiteral("WHERE id = :id")).bind("id", id).one(readPolicy);
}

Result<std::vector<StatePolicy>> listApprovedStatePolicies(Database &db, const std::optional<QString> &state)
{
    return db
        .statement(selectPolicies
                   + QStringLiteral("WHERE approval_id IS NOT NULL AND (:every OR state = :state) "
                                    "ORDER BY recorded_at, id"))
        .bind("every", !state)
        .bind("state", state.value_or(QString()))
        .all([](const Row &row) { return readPolicy(row).policy; });
}

Result<QStringList> statesWithPendingPolicy(Database &db)
{
    TRY(states,
        db.statement(QStringLiteral("SELECT p.state FROM state_policies p JOIN approvals a "
                                    "ON a.kind = 'policy.state' AND a.subject_id = p.id "
                                    "AND a.decision = 'pending'"))
            .all([](const Row &row) { return row.text("state"); }));
    return QStringList(states.begin(), states.end());
}

Result<Done> insertLegalAdvice(Database &db, QUuid id, UserId user, const LegalAdvice &advice)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO legal_acknowledgements (id, user_id, statement, acknowledged_at) "
                            "VALUES (:id, :user, :statement, :at)"))
               .bind("id", id)
               .bind("user", user)
               .bind("statement", advice.statement)
               .bind("at", advice.at)
               .exec());
    return Done();
}

Result<std::optional<LegalAdvice>> findLatestLegalAdvice(Database &db)
{
    return db
        .statement(QStringLiteral("SELECT statement, acknowledged_at FROM legal_acknowledgements "
                                  "ORDER BY acknowledged_at DESC, id DESC LIMIT 1"))
        .one([](const Row &row) {
            return LegalAdvice{row.text("statement"), row.instant("acknowledged_at")};
        });
}

Result<std::optional<CustomerStanding>> findCustomerStanding(Database &db, UserId customer)
{
    return db
        .statement(QStringLiteral(
            "SELECT u.kind, u.status, p.date_of_birth, p.kyc_status, p.staff_household, "
            "COALESCE((SELECT c.version FROM consents c WHERE c.user_id = u.id AND c.document = 'terms' "
            "ORDER BY c.accepted_at DESC, c.id DESC LIMIT 1), '') AS consent, "
            "(SELECT count(*) FROM sanctions_hits h WHERE h.user_id = u.id AND h.outcome <> "
            "'false_positive') AS hits "
            "FROM users u JOIN customer_profiles p ON p.user_id = u.id WHERE u.id = :id"))
        .bind("id", customer)
        .one([](const Row &row) {
            return CustomerStanding{row.text("kind"),
                                    row.text("status"),
                                    row.get<QDate>("date_of_birth"),
                                    row.text("kyc_status"),
                                    row.boolean("staff_household"),
                                    row.text("consent"),
                                    row.integer("hits") > 0};
        });
}

Result<Thb> spentSince(Database &db, UserId customer, std::optional<Instant> since,
                       std::optional<OrderId> without)
{
    // No order is from before 1970, and none has the nil id.
    return db
        .statement(QStringLiteral(
            "SELECT CAST(COALESCE(SUM(o.total_thb - COALESCE((SELECT SUM(r.amount_thb) FROM refunds r "
            "WHERE r.order_id = o.id), 0)), 0) AS bigint) AS spent FROM lotto_orders o "
            "WHERE o.customer_id = :customer AND o.created_at >= :since AND o.id <> :without "
            "AND o.status NOT IN ('cancelled', 'payment_failed')"))
        .bind("customer", customer)
        .bind("since", since.value_or(Instant{0}))
        .bind("without",
              without ? without->uuid() : QUuid(QStringLiteral("00000000-0000-0000-0000-000000000001")))
        .value<std::int64_t>()
        .map(&Thb::fromMinor);
}

Result<std::optional<Thb>> personalLimit(Database &db, UserId customer, const QString &period, Instant now)
{
    return db
        .statement(QStringLiteral(
            "SELECT amount_thb FROM spending_limits WHERE user_id = :customer AND period = :period "
            "AND effective_from <= :now ORDER BY recorded_at DESC, effective_from DESC, id DESC "
            "LIMIT 1"))
        .bind("customer", customer)
        .bind("period", period)
        .bind("now", now)
        .one([](const Row &row) { return row.thb("amount_thb"); });
}

Result<std::optional<ExclusionRow>> findExclusion(Database &db, UserId customer, Instant now)
{
    return db
        .statement(
            QStringLiteral("SELECT starts_at, ends_at FROM self_exclusions WHERE user_id = :customer "
                           "AND starts_at <= :now AND (ends_at IS NULL OR ends_at > :now) "
                           "ORDER BY CASE WHEN ends_at IS NULL THEN 0 ELSE 1 END, ends_at DESC LIMIT 1"))
        .bind("customer", customer)
        .bind("now", now)
        .one([](const Row &row) {
            return ExclusionRow{row.instant("starts_at"), row.get<std::optional<Instant>>("ends_at")};
        });
}

Result<std::optional<Instant>> latestSanctionsPublication(Database &db)
{
    return db
        .statement(
            QStringLiteral("SELECT published_at FROM sanctions_lists ORDER BY published_at DESC LIMIT 1"))
        .one([](const Row &row) { return row.instant("published_at"); });
}

} // namespace truvamate
