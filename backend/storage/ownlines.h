#pragma once

#include "backend/storage/database.h"
#include "models/operations/orderviews.h"

namespace truvamate {

/// A line with the order it stands in.
struct OwnedLine
{
    OrderId order;
    QString orderNumber;
    OrderLine line;
    std::optional<FileId> front; ///< the picture of its slip
};

struct OwnedLineFilter
{
    UserId customer;
    std::optional<QString> game;
    std::optional<DrawDate> drawDate;
};
/// The newest orders' first.
Result<Page<OwnedLine>> listOwnedLines(Database &db, const OwnedLineFilter &filter,
                                       const PageRequest &request);
/// By line number.
Result<std::vector<OwnedLine>> findOwnedLines(Database &db, OrderId order);
/// Nothing where the customer has no such line.
Result<std::optional<OwnedLine>> findOwnedLine(Database &db, UserId customer, LottoTicketId ticket);

} // namespace truvamate
