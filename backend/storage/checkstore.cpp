#include "backend/storage/checkstore.h"

namespace truvamate {

namespace {

/// Slips that do not count are few and indexed, so they are excluded rather than all others looked up.
const QString slipCounts = QStringLiteral("d.slip_id NOT IN (SELECT q.id FROM physical_tickets q "
                                          "WHERE q.binding IN ('quarantined', 'rejected'))");

const QString printedPlays
    = QString(QStringLiteral("SELECT count(*) FROM slip_draws d CROSS JOIN slip_plays p "
                             "WHERE d.draw_id = :draw AND p.slip_id = d.slip_id AND ")
              + slipCounts);

/// How many of a play's numbers were drawn. CASE is two to three times faster than IN on SQLite.
QString matchesText()
{
    QStringList numbers;
    for (int i = 1; i <= 5; ++i) {
        numbers
            += QStringLiteral("(CASE p.n%1 WHEN :w1 THEN 1 WHEN :w2 THEN 1 WHEN :w3 THEN 1 WHEN :w4 THEN 1 "
                              "WHEN :w5 THEN 1 ELSE 0 END)")
                   .arg(i);
    }
    return numbers.join(QStringLiteral(" + "));
}

QString prizeRowsText()
{
    QStringList rows;
    for (int i = 0; i < tierCount; ++i) {
        rows += QStringLiteral(
                    "(CAST(:m%1 AS integer), CAST(:h%1 AS boolean), CAST(:tier%1 AS text), "
                    "CAST(:plain%1 AS bigint), CAST(:why_plain%1 AS text), CAST(:added%1 AS bigint), "
                    "CAST(:why_added%1 AS text), CAST(:unit%1 AS bigint), CAST(:always%1 AS boolean))")
                    .arg(i);
    }
    return rows.join(QStringLiteral(", "));
}

/// Every winner of one drawing. Each tier needs the special ball or three numbers, which drops all but one
/// play in twenty-five before anything is joined. CROSS JOIN keeps SQLite to this order; PostgreSQL plans as
/// it likes.
QString winnersText(bool isDoublePlay)
{
    const QString drawing = isDoublePlay ? QStringLiteral("double_play") : QStringLiteral("main");
    return QStringLiteral(R"(
SELECT r.id AS result_id, p.id AS slip_play_id, d.draw_id, '%1' AS drawing, p.slip_id, t.tier,
    CASE WHEN t.always THEN NULL
        WHEN s.state = 'CA' AND '%1' = 'main' THEN NULL
        WHEN t.unit IS NOT NULL THEN t.unit * p.multiplier
        WHEN p.power_play THEN t.added ELSE t.plain END AS prize_usd,
    CASE WHEN t.always THEN 'prize.jackpot_share'
        WHEN s.state = 'CA' AND '%1' = 'main' THEN 'prize.pari_mutuel'
        WHEN t.unit IS NOT NULL THEN CASE WHEN p.multiplier IS NULL THEN 'prize.multiplier_missing' END
        WHEN p.power_play THEN t.why_added ELSE t.why_plain END AS unpriced_reason
FROM draw_results r CROSS JOIN slip_draws d CROSS JOIN slip_plays p CROSS JOIN physical_tickets s CROSS JOIN prizes t
WHERE r.id = :result AND d.draw_id = r.draw_id AND p.slip_id = d.slip_id %2
    AND (p.special = :special OR %3 >= 3)
    AND s.id = p.slip_id AND s.binding IN ('bound', 'orphan')
    AND t.main_matches = %3 AND t.special_match = (p.special = :special))")
        .arg(drawing, isDoublePlay ? QStringLiteral("AND p.double_play") : QString(), matchesText());
}

QString withPrizes()
{
    return QStringLiteral(
               "WITH prizes (main_matches, special_match, tier, plain, why_plain, added, why_added, unit, "
               "always) AS (VALUES %1)")
        .arg(prizeRowsText());
}

QString insertText(bool isDoublePlay)
{
    return withPrizes()
        + QStringLiteral(
               " INSERT INTO wins (result_id, slip_play_id, draw_id, drawing, slip_id, tier, prize_usd, "
               "unpriced_reason) ")
        + winnersText(isDoublePlay)
        + QStringLiteral(" ON CONFLICT (result_id, slip_play_id, drawing) DO NOTHING");
}

QString tiersText(bool isDoublePlay)
{
    return withPrizes()
        + QStringLiteral(" SELECT w.drawing, w.tier, count(*) AS found, "
                         "sum(CASE WHEN w.prize_usd IS NULL THEN 1 ELSE 0 END) AS unpriced, "
                         "CAST(COALESCE(sum(w.prize_usd), 0) AS bigint) AS total FROM (")
        + winnersText(isDoublePlay) + QStringLiteral(") AS w GROUP BY w.drawing, w.tier");
}

struct TierValues
{
    std::optional<Usd> plain;
    std::optional<QString> whyPlain;
    std::optional<Usd> added;
    std::optional<QString> whyAdded;
    std::optional<Usd> unit;
    bool always = false; ///< never priced from a table
};

std::optional<QString> reasonBeside(const std::optional<Usd> &amount, const QString &reason)
{
    return amount ? std::nullopt : std::optional(reason);
}

TierValues mainValues(const Edition &edition, const PrizeRow &row)
{
    TierValues values;
    values.always = row.jackpotShare;
    values.plain = row.plain;
    values.whyPlain = reasonBeside(row.plain, row.plainUnpriced);
    // Where the add-on was not sold, a mark of it on a play changes nothing.
    const bool sold = edition.multiplier.isAddOn();
    values.added = sold ? row.withAddOn : row.plain;
    values.whyAdded = sold ? reasonBeside(row.withAddOn, row.withAddOnUnpriced) : values.whyPlain;
    values.unit = row.perPlayUnit;
    return values;
}

TierValues doublePlayValues(const PrizeRow &row)
{
    TierValues values;
    values.plain = row.doublePlay;
    values.whyPlain = reasonBeside(row.doublePlay, QStringLiteral("prize.not_verified"));
    values.added = values.plain;
    values.whyAdded = values.whyPlain;
    return values;
}

void bindDrawing(Statement &statement, const CheckInput &input, bool isDoublePlay)
{
    const std::vector<int> &numbers = isDoublePlay ? *input.result.doublePlayNumbers : input.result.numbers;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        statement.bind('w' + std::to_string(i + 1), numbers[i]);
    }
    statement.bind("special",
                   isDoublePlay ? input.result.doublePlaySpecial.value_or(0) : input.result.special);
    statement.bind("result", input.resultId);
    const std::vector<PrizeRow> rows = prizeTable(*input.edition, input.result.multiplier);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string n = std::to_string(i);
        const TierValues values
            = isDoublePlay ? doublePlayValues(rows[i]) : mainValues(*input.edition, rows[i]);
        statement.bind("m" + n, rows[i].mainMatches)
            .bind("h" + n, rows[i].specialMatch)
            .bind("tier" + n, tierCode(rows[i].tier))
            .bind("plain" + n, values.plain)
            .bind("why_plain" + n, values.whyPlain)
            .bind("added" + n, values.added)
            .bind("why_added" + n, values.whyAdded)
            .bind("unit" + n, values.unit)
            .bind("always" + n, values.always);
    }
}

Result<std::int64_t> insertDrawing(Database &db, const CheckInput &input, bool isDoublePlay)
{
    static const QString mainSql = insertText(false);
    static const QString doubleSql = insertText(true);
    Statement statement = db.statement(isDoublePlay ? doubleSql : mainSql);
    bindDrawing(statement, input, isDoublePlay);
    return statement.exec();
}

Result<std::vector<FoundTier>> findDrawing(Database &db, const CheckInput &input, bool isDoublePlay)
{
    Statement statement = db.statement(tiersText(isDoublePlay));
    bindDrawing(statement, input, isDoublePlay);
    return statement.all([](const Row &row) {
        return FoundTier{row.text("drawing"), row.text("tier"), row.integer("found"), row.integer("unpriced"),
                         row.usd("total")};
    });
}

} // namespace

Result<std::int64_t> insertWins(Database &db, const CheckInput &input)
{
    TRY(added, insertDrawing(db, input, false));
    if (input.hasDoublePlay()) {
        TRY(further, insertDrawing(db, input, true));
        added += further;
    }
    return added;
}

Result<std::vector<FoundTier>> findTiers(Database &db, const CheckInput &input)
{
    TRY(tiers, findDrawing(db, input, false));
    if (input.hasDoublePlay()) {
        TRY(further, findDrawing(db, input, true));
        tiers.insert(tiers.end(), further.begin(), further.end());
    }
    return tiers;
}

Result<std::int64_t> countPrintedPlays(Database &db, DrawId draw)
{
    return db.statement(printedPlays).bind("draw", draw).value<std::int64_t>();
}

Result<PlayCounts> countPlays(Database &db, DrawId draw)
{
    TRY(all, countPrintedPlays(db, draw));
    TRY(withDouble,
        db.statement(printedPlays + QStringLiteral(" AND p.double_play"))
            .bind("draw", draw)
            .value<std::int64_t>());
    TRY(placed,
        db.statement(
              QStringLiteral("SELECT count(*) FROM placements d WHERE d.draw_id = :draw AND d.active AND ")
              + slipCounts)
            .bind("draw", draw)
            .value<std::int64_t>());
    return PlayCounts{all, withDouble, all - placed};
}

Result<std::int64_t> countWins(Database &db, ResultVersionId result)
{
    return db.statement(QStringLiteral("SELECT count(*) FROM wins WHERE result_id = :result"))
        .bind("result", result)
        .value<std::int64_t>();
}

namespace {

const QString mismatchText = QStringLiteral(R"(
FROM placements l JOIN slip_plays p ON p.id = l.slip_play_id JOIN lotto_tickets t ON t.id = l.ticket_id
WHERE l.draw_id = :draw AND l.active AND t.n1 IS NOT NULL
    AND (p.n1 <> t.n1 OR p.n2 <> t.n2 OR p.n3 <> t.n3 OR p.n4 <> t.n4 OR p.n5 <> t.n5 OR p.special <> t.special
        OR p.power_play <> t.power_play OR p.double_play <> t.double_play))");

} // namespace

Result<std::int64_t> countMismatches(Database &db, DrawId draw)
{
    return db.statement(QStringLiteral("SELECT count(*)") + mismatchText)
        .bind("draw", draw)
        .value<std::int64_t>();
}

Result<std::vector<Mismatch>> findMismatches(Database &db, DrawId draw, int limit)
{
    return db
        .statement(QStringLiteral("SELECT l.slip_id, l.order_id, p.letter, t.line_number") + mismatchText
                   + QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM incidents i WHERE i.slip_id = l.slip_id "
                                    "AND i.order_id = l.order_id AND i.code = 'print_differs_from_line') "
                                    "ORDER BY l.slip_id, p.letter LIMIT :limit"))
        .bind("draw", draw)
        .bind("limit", limit)
        .all([](const Row &row) {
            return Mismatch{row.id<SlipId>("slip_id"), row.id<OrderId>("order_id"), row.text("letter"),
                            row.get<int>("line_number")};
        });
}

Result<Done> insertMismatchIncident(Database &db, QUuid id, const Mismatch &mismatch, UserId reporter,
                                    Instant at)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO incidents (id, code, slip_id, order_id, details, reported_by, "
                            "reported_at) VALUES (:id, 'print_differs_from_line', :slip, :order, :details, "
                            ":reporter, :at)"))
               .bind("id", id)
               .bind("slip", mismatch.slip)
               .bind("order", mismatch.order)
               .bind("details",
                     QJsonObject{{QStringLiteral("letter"), mismatch.letter},
                                 {QStringLiteral("line_number"), mismatch.lineNumber}})
               .bind("reporter", reporter)
               .bind("at", at)
               .exec());
    return Done();
}

} // namespace truvamate
