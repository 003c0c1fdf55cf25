#include "backend/services/audit.h"
#include "backend/services/dispatcher.h"

namespace truvamate {

namespace {

/// What a person must be allowed to read to be told about an entity's events.
struct EventAudience
{
    const char *entity;
    Permission permission;
};

constexpr EventAudience audiences[] = {
    {"order", Permission::OrdersRead},       {"payment", Permission::OrdersRead},
    {"refund", Permission::OrdersRead},      {"draw", Permission::DrawsRead},
    {"slip", Permission::PurchaseRead},      {"lease", Permission::PurchaseRead},
    {"shop", Permission::PurchaseRead},      {"incident", Permission::PurchaseRead},
    {"claim", Permission::ClaimsRead},       {"payout", Permission::PayoutsRead},
    {"customer", Permission::CustomersRead}, {"staff", Permission::StaffRead},
    {"approval", Permission::ApprovalsRead}, {"setting", Permission::ApprovalsRead},
    {"state_policy", Permission::DrawsRead}, {"sanctions_list", Permission::KycRead},
    {"file", Permission::AuditRead},         {"workspace", Permission::AuditRead},
};

QStringList readableEntities(const Principal &principal)
{
    QStringList entities;
    for (const EventAudience &audience : audiences) {
        if (principal.may(audience.permission)) {
            entities += QString::fromLatin1(audience.entity);
        }
    }
    return entities;
}

Result<Page<AuditEntry>> listAudit(Call &call, const ListAudit::Request &request)
{
    return listAuditRows(call.db, request);
}

Result<EventList> listEvents(Call &call, const ListEvents::Request &request)
{
    EventList list;
    const QStringList entities = readableEntities(call.principal);
    if (!entities.isEmpty()) {
        TRY(events, listEventRows(call.db, request.after, entities, std::clamp(request.limit, 1, 500)));
        list.data = std::move(events);
    }
    list.last = list.data.empty() ? request.after : std::optional(list.data.back().id);
    return list;
}

} // namespace

void serveAudit(Dispatcher &dispatcher)
{
    dispatcher.serve<ListAudit>(listAudit);
    dispatcher.serve<ListEvents>(listEvents);
}

} // namespace truvamate
