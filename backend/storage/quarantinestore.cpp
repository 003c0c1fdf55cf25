#include "backend/storage/quarantinestore.h"

namespace truvamate {

namespace {

QJsonArray toArray(const std::vector<WantedPlacement> &placements)
{
    QJsonArray array;
    for (const WantedPlacement &placement : placements) {
        array.append(QJsonObject{{QStringLiteral("slip_play_id"), placement.slipPlayId.toString()},
                                 {QStringLiteral("draw_id"), placement.drawId.toString()},
                                 {QStringLiteral("ticket_id"), placement.ticketId.toString()}});
    }
    return array;
}

template <typename IdType> IdType idIn(const QJsonObject &object, const char *key)
{
    return IdType(QUuid::fromString(object.value(QLatin1String(key)).toString()));
}

std::vector<WantedPlacement> fromArray(const QJsonArray &array)
{
    std::vector<WantedPlacement> placements;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        placements.push_back({idIn<SlipPlayId>(object, "slip_play_id"), idIn<DrawId>(object, "draw_id"),
                              idIn<LottoTicketId>(object, "ticket_id")});
    }
    return placements;
}

} // namespace

Result<Done> insertQuarantine(Database &db, const QuarantineRecord &record)
{
    TRY_DO(
        db.statement(QStringLiteral("INSERT INTO quarantined_bindings (id, slip_id, order_id, reason_code, "
                                    "placements, state, approval_id, received_at, settled_at) "
                                    "VALUES (:id, :slip, :order, :reason, :placements, :state, :approval, "
                                    ":received, :settled)"))
            .bind("id", record.id)
            .bind("slip", record.slipId)
            .bind("order", record.orderId)
            .bind("reason", record.reasonCode)
            .bind("placements", toArray(record.placements))
            .bind("state", record.state)
            .bind("approval", record.approvalId)
            .bind("received", record.receivedAt)
            .bind("settled", record.settledAt)
            .exec());
    return Done{};
}

Result<Done> setQuarantineApproval(Database &db, SlipId slip, ApprovalId approval)
{
    TRY_DO(db.statement(QStringLiteral(
                            "UPDATE quarantined_bindings SET approval_id = :approval WHERE slip_id = :slip"))
               .bind("approval", approval)
               .bind("slip", slip)
               .exec());
    return Done{};
}

Result<std::optional<QuarantineRecord>> findQuarantine(Database &db, SlipId slip)
{
    return db
        .statement(
            QStringLiteral("SELECT id, slip_id, order_id, reason_code, placements, state, approval_id, "
                           "received_at, settled_at FROM quarantined_bindings WHERE slip_id = :slip"))
        .bind("slip", slip)
        .one([](const Row &row) {
            return QuarantineRecord{row.id<QuarantineId>("id"),
                                    row.id<SlipId>("slip_id"),
                                    row.id<OrderId>("order_id"),
                                    row.text("reason_code"),
                                    fromArray(row.get<QJsonArray>("placements")),
                                    row.text("state"),
                                    row.get<std::optional<ApprovalId>>("approval_id"),
                                    row.instant("received_at"),
                                    row.get<std::optional<Instant>>("settled_at")};
        });
}

Result<Done> settleQuarantine(Database &db, SlipId slip, const QString &state, Instant at)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE quarantined_bindings SET state = :state, settled_at = :at "
                                       "WHERE slip_id = :slip AND state = 'waiting'"))
               .bind("state", state)
               .bind("at", at)
               .bind("slip", slip)
               .exec());
    return Done{};
}

Result<std::vector<LottoTicketId>> linesInQuarantine(Database &db, OrderId order)
{
    std::vector<LottoTicketId> lines;
    TRY_DO(db.statement(QStringLiteral("SELECT placements FROM quarantined_bindings "
                                       "WHERE order_id = :order AND state = 'waiting'"))
               .bind("order", order)
               .forEachRow([&](const Row &row) {
                   for (const WantedPlacement &placement : fromArray(row.get<QJsonArray>("placements"))) {
                       lines.push_back(placement.ticketId);
                   }
               }));
    return lines;
}

} // namespace truvamate
