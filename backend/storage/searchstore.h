#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

#include <vector>

namespace truvamate {

struct PaymentHit
{
    PaymentId id;
    OrderId order;
    QString orderNumber;
    QString reference;
    QString status;
};
/// By one of the whole references, whatever the provider.
Result<std::vector<PaymentHit>> findPayments(Database &db, const std::vector<QString> &references);

struct EventHead
{
    EventId id;
    QString entity;
    QUuid entityId;
    QString code;
};
/// Events whose id is above this one, oldest first, at most `limit`.
Result<std::vector<EventHead>> eventsAfter(Database &db, QUuid after, int limit);

} // namespace truvamate
