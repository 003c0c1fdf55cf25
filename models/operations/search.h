#pragma once

#include "models/operations/operation.h"

/// Finding things by what a person types, pastes or scans, and hearing of what changed.
namespace truvamate {

/// One thing that was found. What of it is shown depends on who asks: whoever may not see customers gets
/// slips and orders without them.
struct FoundThing
{
    QString kind; ///< "order", "slip", "customer", "payment"
    QString id; ///< of that thing
    std::optional<OrderId> orderId; ///< the order it is or belongs to
    QString title; ///< order number, serial, customer's name, payment reference
    std::optional<QString>
        detail; ///< customer's name, masked phone, or the order number of a slip or payment
    std::optional<QString> state; ///< stable code of that kind; none where the reader may not know it
};
BOOST_DESCRIBE_STRUCT(FoundThing, (), (kind, id, orderId, title, detail, state))

struct FoundThings
{
    std::vector<FoundThing> data; ///< exact hits first
};
BOOST_DESCRIBE_STRUCT(FoundThings, (), (data))

/// By order number or its beginning, an older shop's reference, any spelling of a whole serial, a payment's
/// whole reference, a customer's phone number or part of their name. At most six of a kind.
struct FindAnything
{
    struct Request
    {
        QString text; ///< under two characters finds nothing
    };
    using Response = FoundThings;
    static constexpr OperationInfo info{"search.find", Method::Get, "/api/admin/search", std::nullopt};
};
BOOST_DESCRIBE_STRUCT(FindAnything::Request, (), (text))

/// That something happened to a thing; what it was stands in the thing's timeline.
struct ChangeNotice
{
    EventId id;
    QString entity; ///< "order", "slip", "draw", "claim", …
    QString entityId;
    QString code; ///< "order.created"
};
BOOST_DESCRIBE_STRUCT(ChangeNotice, (), (id, entity, entityId, code))

struct ChangeList
{
    std::vector<ChangeNotice> data; ///< oldest first
    QString cursor; ///< for the next question
    bool isMore = false; ///< ask again at once
};
BOOST_DESCRIBE_STRUCT(ChangeList, (), (data, cursor, isMore))

/// What happened since the cursor of an earlier answer; without one, only the cursor of now. Transactions end
/// out of order, so that the last few seconds come again: readers drop the notices they have seen.
/// Errors: changes.bad_cursor.
struct ListChanges
{
    struct Request
    {
        std::optional<QString> cursor;
    };
    using Response = ChangeList;
    static constexpr OperationInfo info{"changes.list", Method::Get, "/api/admin/changes", std::nullopt};
};
BOOST_DESCRIBE_STRUCT(ListChanges::Request, (), (cursor))

} // namespace truvamate
