#pragma once

#include "backend/storage/database.h"
#include "backend/storage/page.h"
#include "models/operations/custody.h"

namespace truvamate {

struct IncidentRecord
{
    IncidentId id;
    QString code;
    std::optional<SlipId> slipId;
    std::optional<OrderId> orderId;
    QJsonObject details;
    UserId reportedBy;
    Instant reportedAt;
};

struct IncidentFilter
{
    std::optional<bool> open;
    std::optional<QString> code;
};

Result<Done> insertIncident(Database &db, const IncidentRecord &record);
Result<std::optional<Incident>> findIncident(Database &db, IncidentId id);
Result<std::vector<Incident>> incidentsOfSlip(Database &db, SlipId slip);
/// Newest first.
Result<Page<Incident>> listIncidents(Database &db, const IncidentFilter &filter, const PageRequest &page);
/// False when it was resolved before.
Result<bool> resolveIncident(Database &db, IncidentId id, UserId by, Instant at);

} // namespace truvamate
