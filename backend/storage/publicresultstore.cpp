#include "backend/storage/publicresultstore.h"

#include "backend/storage/listing.h"
#include "backend/storage/resultstore.h"

namespace truvamate {

namespace {

QString columns()
{
    return QStringLiteral("d.id, d.game, d.draw_date, d.draw_at, r.version, ") + resultNumberColumns();
}

const QString source
    = QStringLiteral("draws d JOIN draw_results r ON r.draw_id = d.id AND r.version = d.result_version");

PublicResult readResult(const Row &row)
{
    return {row.id<DrawId>("id"),   row.text("game"),       row.drawDate("draw_date"),
            row.instant("draw_at"), readResultNumbers(row), row.get<int>("version")};
}

} // namespace

Result<Page<PublicResult>> listPublicResults(Database &db, const DrawHistory::Request &request)
{
    ListFilter filter;
    filter.equals("d.game", "game", request.game);
    filter.compares("d.draw_date", ">=", "from", request.from);
    filter.compares("d.draw_date", "<=", "to", request.to);
    const ListQuery list{QStringLiteral("public_results"),
                         columns(),
                         source,
                         {},
                         {QStringLiteral("d.draw_at"), SortKey::Kind::Instant, true},
                         QStringLiteral("d.id"),
                         {}};
    return fetchList(db, list, filter, request.page, readResult);
}

Result<std::optional<PublicResult>> findPublicResult(Database &db, const QString &game, DrawDate date)
{
    return db
        .statement(QStringLiteral("SELECT %1 FROM %2 WHERE d.game = :game AND d.draw_date = :date")
                       .arg(columns(), source))
        .bind("game", game)
        .bind("date", date)
        .one(readResult);
}

Result<std::optional<Usd>> advertisedJackpot(Database &db, const QString &game, DrawDate date)
{
    return db
        .statement(QStringLiteral("SELECT advertised_jackpot_usd FROM draws WHERE game = :game "
                                  "AND draw_date = :date"))
        .bind("game", game)
        .bind("date", date)
        .one([](const Row &row) { return row.get<std::optional<Usd>>("advertised_jackpot_usd"); })
        .map([](const auto &found) { return found.value_or(std::nullopt); });
}

} // namespace truvamate
