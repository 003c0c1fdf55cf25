#include "backend/storage/settingsstore.h"

#include "backend/storage/keyset.h"

namespace truvamate {

namespace {

const QString selectRates
    = QStringLiteral("SELECT r.id, r.thb_per_usd, r.source, r.effective_from, r.recorded_at, r.recorded_by, "
                     "u.display_name AS recorded_by_name, r.approval_id FROM fx_rates r JOIN users u ON u.id "
                     "= r.recorded_by ");

RateRow readRate(const Row &row)
{
    return RateRow{row.id<RateId>("id"),         row.get<ExchangeRate>("thb_per_usd"),
                   row.text("source"),           row.instant("effective_from"),
                   row.instant("recorded_at"),   row.id<UserId>("recorded_by"),
                   row.text("recorded_by_name"), row.get<std::optional<ApprovalId>>("approval_id")};
}

} // namespace

Result<Done> insertRate(Database &db, const RateRow &row)
{
    TRY_DO(db.statement(
                 QStringLiteral("INSERT INTO fx_rates (id, thb_per_usd, source, effective_from, recorded_at, "
                                "recorded_by) VALUES (:id, :rate, :source, :from, :at, :by)"))
               .bind("id", row.id)
               .bind("rate", row.rate)
               .bind("source", row.source)
               .bind("from", row.effectiveFrom)
               .bind("at", row.recordedAt)
               .bind("by", row.recordedBy)
               .exec());
    return Done();
}

Result<std::optional<RateRow>> findRate(Database &db, RateId id)
{
    return db.statement(selectRates + QStringLiteral("WHERE r.id = :id")).bind("id", id).one(readRate);
}

Result<std::optional<RateRow>> findRateInForce(Database &db, Instant now)
{
    return db
        .statement(selectRates
                   + QStringLiteral("WHERE r.approval_id IS NOT NULL AND r.effective_from <= :now "
                                    "ORDER BY r.effective_from DESC, r.recorded_at DESC, r.id DESC LIMIT 1"))
        .bind("now", now)
        .one(readRate);
}

Result<Page<RateRow>> listRateRows(Database &db, const PageRequest &request)
{
    TRY(after, positionOf(request));
    auto statement = db.statement(
        selectRates + (after ? QStringLiteral("WHERE (r.effective_from, r.id) < (:at, :id) ") : QString())
        + QStringLiteral("ORDER BY r.effective_from DESC, r.id DESC LIMIT :limit"));
    if (after) {
        statement.bind("at", after->at).bind("id", after->id);
    }
    const int limit = pageLimit(request);
    TRY(rows, statement.bind("limit", limit + 1).all(readRate));
    TRY(count,
        db.statement(
              QStringLiteral("SELECT count(*) AS n FROM (SELECT 1 FROM fx_rates LIMIT :most) AS counted"))
            .bind("most", mostCounted + 1)
            .value<std::int64_t>());
    return pageOf(std::move(rows), limit, count, [](const RateRow &row) {
        return cursorOf({row.effectiveFrom, row.id.uuid()});
    });
}

} // namespace truvamate
