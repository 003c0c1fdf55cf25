#pragma once

#include "models/identity/roles.h"
#include "models/schema.h"

#include <algorithm>
#include <any>
#include <optional>
#include <vector>

/// What the console, a server and a program may ask of the backend. An operation is a struct with a Request,
/// a Response and one `info` line; the line gives the route, the permission check, the audit entry and the
/// in-process call.
///
///     struct AddOrderNote {
///         struct Request { OrderId orderId; QString body; };
///         using Response = OrderNote;
///         static constexpr OperationInfo info{"orders.add_note", Method::Post,
///         "/api/admin/orders/{order_id}/notes",
///                                             Permission::OrdersWrite, Effect::Writes};
///     };
///     BOOST_DESCRIBE_STRUCT(AddOrderNote::Request, (), (orderId, body))
///
/// Requests carry ids of files, never bytes. A request that changes a versioned row has a field `version`; a
/// stale one answers Stale with the current row in the details.
namespace truvamate {

enum class Method { Get, Post, Put, Delete };

enum class Effect {
    Reads,
    Writes, ///< one transaction, opened and committed around the handler, with its audit row
    WritesInSteps, ///< the handler commits in steps of its own and can be resumed
};

/// What a repeated request does.
enum class Repeat {
    Harmless, ///< reading, or refused by a key or a version of its own
    ByKey, ///< needs an idempotency key; the first answer is stored and given again
};

enum class RateClass { Reading, Writing, Scanning, SigningIn };

/// Who may call an operation at all; staff need its permission beside.
enum class Audience {
    Staff,
    Customers, ///< signed in, about what is their own
    SignedIn, ///< staff and customers
    Anybody, ///< without a session too
};

/// "staff", "customers", "signed_in", "anybody"
QString audienceCode(Audience audience);

struct OperationInfo
{
    const char *name;
    Method method;
    const char *path;
    std::optional<Permission> permission; ///< of staff; none: whatever their roles
    Effect effect = Effect::Reads;
    Repeat repeat = Repeat::Harmless;
    RateClass rateClass = RateClass::Reading;
    Audience audience = Audience::Staff;
    /// May be called by staff who still have to set up their second factor.
    bool whileEnrolling = false;
};

/// Which kind of account somebody has.
enum class Party { Nobody, Customer, Staff };

/// Who asks, as found from the session's token and never from the request.
struct Principal
{
    UserId user;
    QString name;
    std::vector<Role> roles;
    SessionId session;
    bool isEnrolling = false; ///< signed in without the second factor that staff of a server need
    Party party = Party::Nobody;

    bool may(Permission permission) const
    {
        return std::any_of(roles.begin(), roles.end(), [&](Role role) { return roleHas(role, permission); });
    }
};

/// What travels beside a request in both transports.
struct Envelope
{
    QString token;
    QString idempotencyKey;
    QString address = {}; ///< of the network, as the edge sees it; empty inside a process
};

/// An operation with its types erased, so that transports and the dispatcher need no templates. Requests and
/// responses travel in std::any as the operation's own types.
struct ErasedOperation
{
    const OperationInfo *info;
    QJsonObject (*requestToJson)(const std::any &request);
    Result<std::any> (*requestFromJson)(const QJsonObject &json);
    QJsonObject (*responseToJson)(const std::any &response);
    Result<std::any> (*responseFromJson)(const QJsonObject &json);
    const Schema &(*requestSchema)();
    const Schema &(*responseSchema)();
};

template <typename Operation> const ErasedOperation &erased()
{
    using Request = typename Operation::Request;
    using Response = typename Operation::Response;
    static const ErasedOperation operation{
        &Operation::info,
        [](const std::any &request) { return toJson(std::any_cast<const Request &>(request)); },
        [](const QJsonObject &json) {
            return fromJson<Request>(json).map([](Request r) { return std::any(std::move(r)); });
        },
        [](const std::any &response) { return toJson(std::any_cast<const Response &>(response)); },
        [](const QJsonObject &json) {
            return fromJson<Response>(json).map([](Response r) { return std::any(std::move(r)); });
        },
        &schemaOf<Request>,
        &schemaOf<Response>,
    };
    return operation;
}

/// Which part of a list to give. sort is one of the list's published keys.
struct PageRequest
{
    int limit = 50; ///< 1 to 200
    std::optional<QString> cursor;
    std::optional<QString> sort;
    std::optional<bool> descending;
};
BOOST_DESCRIBE_STRUCT(PageRequest, (), (limit, cursor, sort, descending))

template <typename T> struct Page
{
    std::vector<T> data;
    std::optional<QString> next; ///< cursor of the next page; none at the end
    std::int64_t count = 0; ///< matching rows, at most 10,000
    bool countCapped = false; ///< there are more than count
    BOOST_DESCRIBE_CLASS(Page, (), (data, next, count, countCapped), (), ())
};

struct Nothing
{
};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

/// One line of a timeline: a code and its arguments, put into words by the reader's language.
struct TimelineEntry
{
    EventId id;
    Instant at;
    QString code; ///< "order.created"
    QJsonObject arguments;
    QString actorName;
};
BOOST_DESCRIBE_STRUCT(TimelineEntry, (), (id, at, code, arguments, actorName))

} // namespace truvamate
