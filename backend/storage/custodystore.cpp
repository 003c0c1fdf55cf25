#include "backend/storage/custodystore.h"

namespace truvamate {

namespace {

QString latestInPlace()
{
    return QStringLiteral(
        "FROM custody_events c JOIN physical_tickets s ON s.id = c.slip_id "
        "JOIN users u ON u.id = c.person LEFT JOIN lotto_orders o ON o.id = s.order_id "
        "WHERE c.place_id = :place AND NOT EXISTS (SELECT 1 FROM custody_events later "
        "WHERE later.slip_id = c.slip_id AND (later.happened_at, later.id) > (c.happened_at, c.id)) ");
}

QString slipColumns()
{
    return QStringLiteral("SELECT s.id, s.serial, o.order_number, s.binding, c.happened_at, u.display_name ");
}

SlipInPlace readSlip(const Row &row)
{
    return {row.id<SlipId>("id"), row.text("serial"),         row.get<std::optional<QString>>("order_number"),
            row.text("binding"),  row.instant("happened_at"), row.text("display_name")};
}

} // namespace

Result<Done> insertCustody(Database &db, const CustodyRecord &record)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO custody_events (id, slip_id, slip_state, place_id, person, "
                            "happened_at, note) VALUES (:id, :slip, :state, :place, :person, :at, :note)"))
               .bind("id", record.id)
               .bind("slip", record.slipId)
               .bind("state", record.slipState)
               .bind("place", record.placeId)
               .bind("person", record.person)
               .bind("at", record.at)
               .bind("note", record.note)
               .exec());
    return Done{};
}

Result<std::vector<CustodyEntry>> custodyOfSlip(Database &db, SlipId slip)
{
    return db
        .statement(QStringLiteral(
            "SELECT c.slip_id, c.place_id, p.name, p.kind, u.display_name, c.happened_at, c.note "
            "FROM custody_events c JOIN places p ON p.id = c.place_id "
            "JOIN users u ON u.id = c.person WHERE c.slip_id = :slip "
            "ORDER BY c.happened_at DESC, c.id DESC"))
        .bind("slip", slip)
        .all([](const Row &row) {
            return CustodyEntry{row.id<SlipId>("slip_id"),
                                row.id<PlaceId>("place_id"),
                                row.text("name"),
                                row.text("kind"),
                                row.text("display_name"),
                                row.instant("happened_at"),
                                row.get<std::optional<QString>>("note")};
        });
}

Result<Page<SlipInPlace>> slipsInPlace(Database &db, PlaceId place, const PageRequest &page)
{
    TRY(after, positionOf(page));
    const int limit = pageLimit(page);
    const QString beyond
        = after ? QStringLiteral("AND (c.happened_at, s.id) > (:afterAt, :afterId) ") : QString();
    const QString sql = slipColumns() + latestInPlace() + beyond
        + QStringLiteral("ORDER BY c.happened_at, s.id LIMIT :limit");
    Statement rows = db.statement(sql);
    rows.bind("place", place).bind("limit", limit + 1);
    if (after) {
        rows.bind("afterAt", after->at).bind("afterId", after->id);
    }
    TRY(found, rows.all(readSlip));
    const QString countSql = QStringLiteral("SELECT count(*) FROM (SELECT s.id ") + latestInPlace()
        + QStringLiteral("LIMIT :most) AS counted");
    TRY(counted,
        db.statement(countSql).bind("place", place).bind("most", mostCounted + 1).value<std::int64_t>());
    return pageOf(std::move(found), limit, counted, [](const SlipInPlace &slip) {
        return cursorOf({slip.since, slip.slipId.uuid()});
    });
}

Result<std::vector<SlipInPlace>> allSlipsInPlace(Database &db, PlaceId place)
{
    const QString sql = slipColumns() + latestInPlace() + QStringLiteral("ORDER BY c.happened_at, s.id");
    return db.statement(sql).bind("place", place).all(readSlip);
}

} // namespace truvamate
