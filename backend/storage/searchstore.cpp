#include "backend/storage/searchstore.h"

namespace truvamate {

Result<std::vector<PaymentHit>> findPayments(Database &db, const std::vector<QString> &references)
{
    QStringList names;
    for (std::size_t i = 0; i < references.size(); ++i) {
        names.append(QStringLiteral(":reference%1").arg(i));
    }
    if (names.isEmpty()) {
        return std::vector<PaymentHit>();
    }
    // The providers are named so that the key over provider and reference serves.
    Statement statement = db.statement(
        QStringLiteral("SELECT p.id, p.order_id, o.order_number, p.reference, p.status FROM payments p "
                       "JOIN lotto_orders o ON o.id = p.order_id WHERE p.provider IN ('promptpay', "
                       "'bank_transfer', 'stripe', 'omise') AND p.reference IN (%1) ORDER BY p.id LIMIT 6")
            .arg(names.join(QLatin1Char(','))));
    for (std::size_t i = 0; i < references.size(); ++i) {
        statement.bind("reference" + std::to_string(i), references[i]);
    }
    return statement.all([](const Row &row) {
        return PaymentHit{row.id<PaymentId>("id"), row.id<OrderId>("order_id"), row.text("order_number"),
                          row.text("reference"), row.text("status")};
    });
}

Result<std::vector<EventHead>> eventsAfter(Database &db, QUuid after, int limit)
{
    return db
        .statement(QStringLiteral("SELECT id, entity, entity_id, code FROM events WHERE id > :after "
                                  "ORDER BY id LIMIT :limit"))
        .bind("after", after)
        .bind("limit", limit)
        .all([](const Row &row) {
            return EventHead{row.id<EventId>("id"), row.text("entity"), row.get<QUuid>("entity_id"),
                             row.text("code")};
        });
}

} // namespace truvamate
