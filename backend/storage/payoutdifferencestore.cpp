#include "backend/storage/payoutstore.h"

#include "backend/storage/listing.h"

namespace truvamate {

namespace {

const QString differenceColumns = QStringLiteral(
    "f.id, f.payout_id, p.order_id, o.order_number, r.version AS result_version, f.amount_thb, "
    "f.treatment, f.state, f.opened_at, f.settled_at, "
    "(SELECT a.id FROM approvals a WHERE a.kind = 'payout_house_loss' AND a.subject_id = f.id "
    "AND a.decision = 'pending') AS waiting_approval");
const QString differenceTables
    = QStringLiteral("payout_differences f JOIN payouts p ON p.id = f.payout_id "
                     "JOIN lotto_orders o ON o.id = p.order_id JOIN draw_results r ON r.id = f.result_id");

PayoutDifference readDifference(const Row &row)
{
    return {row.id<PayoutDifferenceId>("id"),
            row.id<PayoutId>("payout_id"),
            row.id<OrderId>("order_id"),
            row.text("order_number"),
            row.get<int>("result_version"),
            row.thb("amount_thb"),
            row.text("treatment"),
            row.text("state"),
            row.instant("opened_at"),
            row.get<std::optional<Instant>>("settled_at"),
            row.get<std::optional<ApprovalId>>("waiting_approval")};
}

} // namespace

Result<Usd> commissionGivenUp(Database &db, PayoutId payout)
{
    return db
        .statement(QStringLiteral(
            "SELECT CAST(COALESCE(sum(CASE event WHEN 'payout_commission_given_up' THEN amount "
            "ELSE -amount END), 0) AS bigint) AS given_up FROM ledger_transfers "
            "WHERE subject_id = :payout AND event IN ('payout_commission_given_up', "
            "'payout_commission_taken_again')"))
        .bind("payout", payout)
        .value<Usd>();
}

Result<Done> insertDifference(Database &db, const PayoutDifference &difference, ResultVersionId result)
{
    TRY_DO(
        db.statement(QStringLiteral(
                         "INSERT INTO payout_differences (id, payout_id, result_id, amount_thb, treatment, "
                         "state, opened_at) VALUES (:id, :payout, :result, :amount, :treatment, :state, "
                         ":at)"))
            .bind("id", difference.id)
            .bind("payout", difference.payoutId)
            .bind("result", result)
            .bind("amount", difference.amount)
            .bind("treatment", difference.treatment)
            .bind("state", difference.state)
            .bind("at", difference.openedAt)
            .exec());
    return Done();
}

Result<std::optional<PayoutDifference>> findDifference(Database &db, PayoutDifferenceId id, bool lock)
{
    if (lock) {
        TRY_DO(db.statement(QStringLiteral("SELECT id FROM payout_differences WHERE id = :id")
                            + db.dialect().forUpdate())
                   .bind("id", id)
                   .one([](const Row &row) { return row.id<PayoutDifferenceId>("id"); }));
    }
    return db
        .statement(
            QStringLiteral("SELECT %1 FROM %2 WHERE f.id = :id").arg(differenceColumns, differenceTables))
        .bind("id", id)
        .one(readDifference);
}

Result<std::vector<PayoutDifference>> differencesOf(Database &db, PayoutId payout)
{
    return db
        .statement(QStringLiteral("SELECT %1 FROM %2 WHERE f.payout_id = :payout ORDER BY f.opened_at, f.id")
                       .arg(differenceColumns, differenceTables))
        .bind("payout", payout)
        .all(readDifference);
}

Result<Page<PayoutDifference>> listDifferences(Database &db, const ListDifferences::Request &request)
{
    ListFilter filter;
    filter.equals("f.state", "state", request.state);
    filter.begins("o.order_number", "search", request.search);
    const ListQuery list{QStringLiteral("payout_differences"),
                         differenceColumns,
                         differenceTables,
                         {},
                         {QStringLiteral("f.opened_at"), SortKey::Kind::Instant},
                         QStringLiteral("f.id"),
                         {}};
    return fetchList(db, list, filter, request.page, readDifference);
}

Result<bool> closeDifference(Database &db, const PayoutDifference &difference,
                             const std::optional<ApprovalId> &approval)
{
    TRY(changed,
        db.statement(QStringLiteral("UPDATE payout_differences SET treatment = :treatment, state = :state, "
                                    "approval_id = :approval, settled_at = :at WHERE id = :id "
                                    "AND state = 'open'"))
            .bind("treatment", difference.treatment)
            .bind("state", difference.state)
            .bind("approval", approval)
            .bind("at", difference.settledAt)
            .bind("id", difference.id)
            .exec());
    return changed == 1;
}

} // namespace truvamate
