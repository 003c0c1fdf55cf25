#include "backend/storage/custodystore.h"

namespace truvamate {

namespace {

/// Slips whose latest event names the place.
ListQuery placeQuery(PlaceId place)
{
    return {QStringLiteral("custody"),
            QStringLiteral("s.id, s.serial, o.order_number, s.binding, c.happened_at, u.display_name"),
            QStringLiteral("custody_events c JOIN physical_tickets s ON s.id = c.slip_id "
                           "JOIN users u ON u.id = c.person LEFT JOIN lotto_orders o ON o.id = s.order_id"),
            QStringLiteral(
                "c.place_id = :place AND NOT EXISTS (SELECT 1 FROM custody_events later WHERE "
                "later.slip_id = c.slip_id AND (later.happened_at, later.id) > (c.happened_at, c.id))"),
            {QStringLiteral("c.happened_at"), SortKey::Kind::Instant, false},
            QStringLiteral("c.id"),
            {{QStringLiteral("place"), place.toString()}}};
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
    return fetchPage(
        db, placeQuery(place), page, [&](Statement &statement) { statement.bind("place", place); }, readSlip);
}

Result<std::vector<SlipInPlace>> allSlipsInPlace(Database &db, PlaceId place)
{
    const ListQuery query = placeQuery(place);
    const QString sql = QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY c.happened_at, c.id")
                            .arg(query.columns, query.from, query.where);
    return db.statement(sql).bind("place", place).all(readSlip);
}

} // namespace truvamate
