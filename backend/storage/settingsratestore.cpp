#include "backend/storage/settingsstore.h"

#include "backend/storage/page.h"

namespace truvamate {

namespace {

const QString rateColumns
    = QStringLiteral("r.id, r.thb_per_usd, r.source, r.effective_from, r.recorded_at, r.recorded_by, "
                     "u.display_name AS recorded_by_name, r.approval_id");
const QString rateTables = QStringLiteral("fx_rates r JOIN users u ON u.id = r.recorded_by");
const QString selectRates = QStringLiteral("SELECT %1 FROM %2 ").arg(rateColumns, rateTables);

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
    ListQuery list;
    list.name = QStringLiteral("rates");
    list.columns = rateColumns;
    list.from = rateTables;
    list.sort
        = {QStringLiteral("r.effective_from"), SortKey::Kind::Instant, request.descending.value_or(true)};
    list.id = QStringLiteral("r.id");
    return fetchPage(
        db, list, request, [](Statement &) {}, readRate);
}

} // namespace truvamate
