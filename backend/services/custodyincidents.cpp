#include "backend/services/custody.h"
#include "backend/services/dispatcher.h"
#include "backend/services/purchasecodes.h"
#include "backend/storage/incidentstore.h"

namespace truvamate {

namespace {

Result<Page<Incident>> serveListIncidents(Call &call, const ListIncidents::Request &request)
{
    return listIncidents(call.db, {request.open, request.code}, request.page);
}

Result<Incident> serveResolveIncident(Call &call, const ResolveIncident::Request &request)
{
    TRY(incident, findIncident(call.db, request.incidentId));
    if (!incident) {
        return fail(ErrorKind::NotFound, QStringLiteral("incident.unknown"),
                    QStringLiteral("There is no such incident."));
    }
    const QString note = request.note.simplified();
    if (note.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("incident.no_note"),
                    QStringLiteral("Please say how the incident was settled."));
    }
    TRY(resolved, resolveIncident(call.db, incident->id, call.principal.user, call.now));
    if (!resolved) {
        return fail(ErrorKind::Conflict, QStringLiteral("incident.resolved"),
                    QStringLiteral("%1 has settled this incident already.")
                        .arg(incident->resolvedBy.value_or(QStringLiteral("Somebody"))));
    }
    TRY_DO(call.event(QStringLiteral("incident"), incident->id.uuid(), purchaseevent::incidentResolved,
                      {{QStringLiteral("code"), incident->code}, {QStringLiteral("note"), note}}));
    TRY_DO(call.audit(QStringLiteral("incident"), incident->id.toString(), {{QStringLiteral("note"), note}}));
    TRY(now, findIncident(call.db, incident->id));
    return *std::move(now);
}

} // namespace

Result<Done> openIncident(Call &call, const QString &code, const std::optional<SlipId> &slip,
                          const std::optional<OrderId> &order, const QJsonObject &details)
{
    const auto id = call.newId<IncidentId>();
    TRY_DO(insertIncident(call.db, {id, code, slip, order, details, call.principal.user, call.now}));
    const QJsonObject arguments{{QStringLiteral("code"), code},
                                {QStringLiteral("incident_id"), id.toString()}};
    if (slip) {
        TRY_DO(call.event(QStringLiteral("slip"), slip->uuid(), purchaseevent::incidentOpened, arguments));
    }
    if (order) {
        TRY_DO(call.event(QStringLiteral("order"), order->uuid(), purchaseevent::incidentOpened, arguments));
    }
    return Done{};
}

void serveIncidents(Dispatcher &dispatcher)
{
    dispatcher.serve<ListIncidents>(serveListIncidents);
    dispatcher.serve<ResolveIncident>(serveResolveIncident);
}

} // namespace truvamate
