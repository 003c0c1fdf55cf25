#pragma once

#include "models/operations/operation.h"

/// The audit log and the events that notices are made of.
namespace truvamate {

struct AuditEntry
{
    QString id;
    Instant at;
    std::optional<UserId> actor; ///< none where nobody was signed in
    std::optional<QString> actorName;
    QString operation;
    QString entity;
    QString entityId;
    QString outcome; ///< "done", "refused"
    QJsonObject details;
    std::optional<std::int64_t> sequence; ///< its place in the sealed chain, once sealed
};
BOOST_DESCRIBE_STRUCT(AuditEntry, (),
                      (id, at, actor, actorName, operation, entity, entityId, outcome, details, sequence))

/// Newest first.
struct ListAudit
{
    struct Request
    {
        std::optional<UserId> actor;
        std::optional<QString> entity;
        std::optional<QString> entityId;
        std::optional<QString> operation;
        std::optional<QString> outcome;
        std::optional<Instant> from;
        std::optional<Instant> until;
        PageRequest page;
    };
    using Response = Page<AuditEntry>;
    static constexpr OperationInfo info{"audit.list", Method::Get, "/api/admin/audit", Permission::AuditRead};
};
BOOST_DESCRIBE_STRUCT(ListAudit::Request, (),
                      (actor, entity, entityId, operation, outcome, from, until, page))

struct Event
{
    EventId id;
    Instant at;
    QString entity;
    QString entityId;
    QString code;
    QJsonObject arguments;
    QString actorName;
};
BOOST_DESCRIBE_STRUCT(Event, (), (id, at, entity, entityId, code, arguments, actorName))

struct EventList
{
    std::vector<Event> data;
    std::optional<EventId> last; ///< to ask on from
};
BOOST_DESCRIBE_STRUCT(EventList, (), (data, last))

/// What happened after an event, oldest first; without one, the newest. Only of things the person may read.
struct ListEvents
{
    struct Request
    {
        std::optional<EventId> after;
        int limit = 100; ///< 1 to 500
    };
    using Response = EventList;
    static constexpr OperationInfo info{"events.list", Method::Get, "/api/admin/events", std::nullopt};
};
BOOST_DESCRIBE_STRUCT(ListEvents::Request, (), (after, limit))

} // namespace truvamate
