#include "backend/storage/claimstore.h"

#include "backend/storage/listing.h"

namespace truvamate {

namespace {

const QString claimColumns = QStringLiteral(
    "c.id, c.slip_id, s.order_id, o.order_number, s.state AS shop_state, s.serial, c.path, c.claimant, "
    "c.state, "
    "c.expected_usd, c.gross_usd, c.withheld_usd, c.received_into, c.received_from, c.received_at, c.reason, "
    "u.display_name AS opened_by_name, c.opened_at, c.version, "
    "(SELECT count(*) FROM claim_wins k JOIN wins w ON w.result_id = k.result_id "
    "AND w.slip_play_id = k.slip_play_id AND w.drawing = k.drawing WHERE k.claim_id = c.id AND k.active "
    "AND w.prize_usd IS NULL) AS unpriced");
const QString claimTables
    = QStringLiteral("claims c JOIN physical_tickets s ON s.id = c.slip_id "
                     "LEFT JOIN lotto_orders o ON o.id = s.order_id JOIN users u ON u.id = c.opened_by");

ClaimSummary readClaim(const Row &row)
{
    ClaimSummary claim;
    claim.id = row.id<ClaimId>("id");
    claim.slipId = row.id<SlipId>("slip_id");
    claim.orderId = row.get<std::optional<OrderId>>("order_id");
    claim.orderNumber = row.get<std::optional<QString>>("order_number");
    claim.shopState = row.text("shop_state");
    claim.serialEnding = row.text("serial").right(3);
    claim.path = row.text("path");
    claim.claimant = row.text("claimant");
    claim.state = row.text("state");
    claim.expected = row.usd("expected_usd");
    claim.unpriced = row.integer("unpriced");
    claim.gross = row.get<std::optional<Usd>>("gross_usd");
    claim.withheld = row.get<std::optional<Usd>>("withheld_usd");
    claim.receivedInto = row.get<std::optional<QString>>("received_into");
    claim.receivedFrom = row.get<std::optional<QString>>("received_from");
    claim.receivedAt = row.get<std::optional<Instant>>("received_at");
    claim.reason = row.get<std::optional<QString>>("reason");
    claim.openedByName = row.text("opened_by_name");
    claim.openedAt = row.instant("opened_at");
    claim.version = row.integer("version");
    return claim;
}

ClaimWin readClaimWin(const Row &row)
{
    ClaimWin win;
    win.resultId = row.id<ResultVersionId>("result_id");
    win.drawId = row.id<DrawId>("draw_id");
    win.slipPlayId = row.id<SlipPlayId>("slip_play_id");
    win.letter = row.text("letter");
    win.drawing = row.text("drawing");
    win.tier = row.text("tier");
    win.prize = row.get<std::optional<Usd>>("prize_usd");
    win.unpricedReason = row.get<std::optional<QString>>("unpriced_reason");
    win.active = row.boolean("active");
    win.forHouse = row.boolean("for_house");
    win.received = row.get<std::optional<Usd>>("received_usd");
    win.withheld = row.get<std::optional<Usd>>("withheld_usd");
    return win;
}

} // namespace

Result<std::optional<ClaimableSlip>> findClaimableSlip(Database &db, SlipId slip, bool lock)
{
    if (lock) {
        TRY_DO(db.statement(QStringLiteral("SELECT id FROM physical_tickets WHERE id = :id")
                            + db.dialect().forUpdate())
                   .bind("id", slip)
                   .one([](const Row &row) { return row.id<SlipId>("id"); }));
    }
    return db
        .statement(
            QStringLiteral("SELECT s.id, s.state, s.binding, s.order_id, o.order_number, s.serial, "
                           "h.name AS shop_name FROM physical_tickets s JOIN shops h ON h.id = s.shop_id "
                           "LEFT JOIN lotto_orders o ON o.id = s.order_id WHERE s.id = :id"))
        .bind("id", slip)
        .one([](const Row &row) {
            return ClaimableSlip{row.id<SlipId>("id"),
                                 row.text("state"),
                                 row.text("binding"),
                                 row.get<std::optional<OrderId>>("order_id"),
                                 row.get<std::optional<QString>>("order_number"),
                                 row.text("serial"),
                                 row.text("shop_name")};
        });
}

Result<Done> insertClaim(Database &db, const ClaimSummary &claim, UserId openedBy)
{
    TRY_DO(
        db.statement(QStringLiteral(
                         "INSERT INTO claims (id, slip_id, path, claimant, state, expected_usd, opened_by, "
                         "opened_at) VALUES (:id, :slip, :path, :claimant, :state, :expected, :by, :at)"))
            .bind("id", claim.id)
            .bind("slip", claim.slipId)
            .bind("path", claim.path)
            .bind("claimant", claim.claimant)
            .bind("state", claim.state)
            .bind("expected", claim.expected)
            .bind("by", openedBy)
            .bind("at", claim.openedAt)
            .exec());
    return Done();
}

Result<std::optional<ClaimSummary>> findClaim(Database &db, ClaimId id, bool lock)
{
    if (lock) {
        TRY_DO(db.statement(QStringLiteral("SELECT id FROM claims WHERE id = :id") + db.dialect().forUpdate())
                   .bind("id", id)
                   .one([](const Row &row) { return row.id<ClaimId>("id"); }));
    }
    return db.statement(QStringLiteral("SELECT %1 FROM %2 WHERE c.id = :id").arg(claimColumns, claimTables))
        .bind("id", id)
        .one(readClaim);
}

Result<Page<ClaimSummary>> listClaims(Database &db, const ListClaims::Request &request)
{
    ListFilter filter;
    filter.equals("c.state", "state", request.state);
    filter.equals("s.order_id", "order", request.orderId);
    filter.equals("c.slip_id", "slip", request.slipId);
    filter.either(request.atRetailer, QStringLiteral("c.path = 'retailer'"), "at_retailer");
    filter.begins("o.order_number", "search", request.search);
    filter.either(request.open, QStringLiteral("c.state IN ('opened', 'submitted')"), "open");
    filter.either(request.awaitsPayout,
                  QStringLiteral("c.state = 'received' AND s.order_id IS NOT NULL AND NOT EXISTS "
                                 "(SELECT 1 FROM payouts p WHERE p.claim_id = c.id "
                                 "AND p.state NOT IN ('cancelled', 'superseded'))"),
                  "awaits_payout");
    const ListQuery list{QStringLiteral("claims"),
                         claimColumns,
                         claimTables,
                         {},
                         {QStringLiteral("c.opened_at"), SortKey::Kind::Instant},
                         QStringLiteral("c.id"),
                         {}};
    return fetchList(db, list, filter, request.page, readClaim);
}

Result<bool> writeClaim(Database &db, const ClaimSummary &claim)
{
    TRY(changed,
        db.statement(QStringLiteral(
                         "UPDATE claims SET state = :state, expected_usd = :expected, gross_usd = :gross, "
                         "withheld_usd = :withheld, received_into = :into, received_from = :from, "
                         "received_at = :at, reason = :reason, version = version + 1 "
                         "WHERE id = :id AND version = :version"))
            .bind("state", claim.state)
            .bind("expected", claim.expected)
            .bind("gross", claim.gross)
            .bind("withheld", claim.withheld)
            .bind("into", claim.receivedInto)
            .bind("from", claim.receivedFrom)
            .bind("at", claim.receivedAt)
            .bind("reason", claim.reason)
            .bind("id", claim.id)
            .bind("version", claim.version)
            .exec());
    return changed == 1;
}

Result<Done> insertClaimWin(Database &db, ClaimId claim, SlipId slip, const ClaimWin &win)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO claim_wins (claim_id, slip_id, result_id, slip_play_id, draw_id, "
                            "drawing, active, for_house, received_usd, withheld_usd) VALUES (:claim, :slip, "
                            ":result, :play, :draw, :drawing, :active, :house, :received, :withheld)"))
               .bind("claim", claim)
               .bind("slip", slip)
               .bind("result", win.resultId)
               .bind("play", win.slipPlayId)
               .bind("draw", win.drawId)
               .bind("drawing", win.drawing)
               .bind("active", win.active)
               .bind("house", win.forHouse)
               .bind("received", win.received)
               .bind("withheld", win.withheld)
               .exec());
    return Done();
}

Result<std::vector<ClaimWin>> winsOfClaim(Database &db, ClaimId claim)
{
    return db
        .statement(
            QStringLiteral("SELECT k.result_id, k.draw_id, k.slip_play_id, p.letter, k.drawing, w.tier, "
                           "w.prize_usd, w.unpriced_reason, k.active, k.for_house, k.received_usd, "
                           "k.withheld_usd FROM claim_wins k JOIN slip_plays p ON p.id = k.slip_play_id "
                           "JOIN wins w ON w.result_id = k.result_id AND w.slip_play_id = k.slip_play_id "
                           "AND w.drawing = k.drawing WHERE k.claim_id = :claim "
                           "ORDER BY k.draw_id, p.letter, k.drawing DESC, k.result_id"))
        .bind("claim", claim)
        .all(readClaimWin);
}

Result<Done> writeClaimWin(Database &db, ClaimId claim, const ClaimWin &win)
{
    TRY_DO(db.statement(
                 QStringLiteral("UPDATE claim_wins SET active = :active, received_usd = :received, "
                                "withheld_usd = :withheld WHERE claim_id = :claim AND result_id = :result "
                                "AND slip_play_id = :play AND drawing = :drawing"))
               .bind("active", win.active)
               .bind("received", win.received)
               .bind("withheld", win.withheld)
               .bind("claim", claim)
               .bind("result", win.resultId)
               .bind("play", win.slipPlayId)
               .bind("drawing", win.drawing)
               .exec());
    return Done();
}

Result<Done> releaseClaimWins(Database &db, ClaimId claim)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE claim_wins SET active = FALSE WHERE claim_id = :claim"))
               .bind("claim", claim)
               .exec());
    return Done();
}

Result<std::vector<ReceivedBefore>> receivedBefore(Database &db, SlipId slip)
{
    return db
        .statement(
            QStringLiteral("SELECT k.slip_play_id, k.draw_id, k.drawing, "
                           "CAST(max(k.received_usd) AS bigint) AS received FROM claim_wins k "
                           "JOIN claims c ON c.id = k.claim_id WHERE k.slip_id = :slip AND NOT k.active "
                           "AND c.state = 'received' AND k.received_usd IS NOT NULL "
                           "GROUP BY k.slip_play_id, k.draw_id, k.drawing"))
        .bind("slip", slip)
        .all([](const Row &row) {
            return ReceivedBefore{row.id<SlipPlayId>("slip_play_id"), row.id<DrawId>("draw_id"),
                                  row.text("drawing"), row.usd("received")};
        });
}

Result<std::vector<ClaimId>> claimsOnDraw(Database &db, DrawId draw)
{
    return db
        .statement(
            QStringLiteral("SELECT c.id FROM claims c WHERE c.state IN ('opened', 'submitted', 'received') "
                           "AND EXISTS (SELECT 1 FROM claim_wins k WHERE k.claim_id = c.id "
                           "AND k.draw_id = :draw) ORDER BY c.id"))
        .bind("draw", draw)
        .all([](const Row &row) { return row.id<ClaimId>("id"); });
}

Result<std::optional<StoredWin>> findWin(Database &db, ResultVersionId result, SlipPlayId play,
                                         const QString &drawing)
{
    return db
        .statement(QStringLiteral(
            "SELECT tier, prize_usd FROM wins WHERE result_id = :result AND slip_play_id = :play "
            "AND drawing = :drawing"))
        .bind("result", result)
        .bind("play", play)
        .bind("drawing", drawing)
        .one([](const Row &row) {
            return StoredWin{row.text("tier"), row.get<std::optional<Usd>>("prize_usd")};
        });
}

Result<std::vector<TimelineEntry>> timelineOf(Database &db, const QString &entity, QUuid id)
{
    return db
        .statement(
            QStringLiteral("SELECT e.id, e.happened_at, e.code, e.arguments, u.display_name AS actor_name "
                           "FROM events e JOIN users u ON u.id = e.actor WHERE e.entity = :entity "
                           "AND e.entity_id = :id ORDER BY e.happened_at, e.id"))
        .bind("entity", entity)
        .bind("id", id)
        .all([](const Row &row) {
            return TimelineEntry{row.id<EventId>("id"), row.instant("happened_at"), row.text("code"),
                                 row.json("arguments"), row.text("actor_name")};
        });
}

} // namespace truvamate
