#pragma once

#include "backend/storage/page.h"

#include <vector>

namespace truvamate {

/// Who holds a line at the moment that was asked about.
struct LineHolder
{
    LeaseId leaseId;
    UserId agent;
    QString name;
    Instant expiresAt;
};

/// One ordered line with everything that decides whether it may be bought. For services only: what an agent
/// is shown is copied field by field.
struct OrderedLine
{
    LottoTicketId id;
    OrderId orderId;
    QString orderNumber;
    UserId customerId;
    QString missedDrawChoice; ///< "refund" or "roll"
    int lineNumber = 0;
    DrawId drawId;
    QString game;
    DrawDate drawDate;
    Instant drawAt;
    QString drawStatus;
    QString edition;
    QString selection;
    std::vector<int> numbers; ///< empty for a terminal pick that is not bound
    std::optional<int> special;
    bool powerPlay = false;
    bool doublePlay = false;
    Usd ticketPrice;
    Thb passThrough;
    Thb fee;
    std::optional<Instant> paidAt;
    bool cancelled = false; ///< the line or its order
    bool refunded = false;
    std::optional<QString> serial; ///< of the slip that it is placed on
    std::optional<LineHolder> holder; ///< of a lease that is live

    bool isWaiting() const { return paidAt && !cancelled && !refunded && !serial; }
};

/// What a draw still needs, at one moment and for one asker.
struct DrawNeed
{
    DrawId drawId;
    QString game;
    DrawDate drawDate;
    Instant drawAt;
    std::int64_t lines = 0; ///< held by nobody or by the asker
    std::int64_t orders = 0;
    std::int64_t mine = 0;
    std::int64_t heldByOthers = 0;
    Usd ticketCost;
    Instant oldestPaidAt;
    std::int64_t bought = 0; ///< lines of the draw that a slip serves already
    std::int64_t slips = 0; ///< that serve them
};

/// Paid lines that no slip serves yet, of draws after `now`.
Result<std::vector<DrawNeed>> drawNeeds(Database &db, UserId asker, Instant now);
/// Those of one draw that are held by nobody or by the asker, by age.
Result<Page<OrderedLine>> linesToBuy(Database &db, DrawId draw, UserId asker, Instant now,
                                     const PageRequest &page);

Result<std::optional<OrderedLine>> findLine(Database &db, LottoTicketId id, Instant now);
/// Every line of an order in its order, also those that may not be bought.
Result<std::vector<OrderedLine>> linesOfOrder(Database &db, OrderId order, Instant now);
/// Paid lines of a draw that no slip serves, of the next order after `after`; empty at the end.
Result<std::vector<OrderedLine>> nextUnboughtOrder(Database &db, DrawId draw,
                                                   const std::optional<OrderId> &after, Instant now);

/// Holds a row against other transactions until this one ends. Lock lines in the order of their ids, after
/// their order.
Result<Done> lockLine(Database &db, LottoTicketId id);

/// Writes the numbers that a terminal chose.
Result<Done> setLineNumbers(Database &db, LottoTicketId id, const std::vector<int> &numbers, int special);
Result<Done> clearLineNumbers(Database &db, LottoTicketId id);
/// Moves a line to another draw with the same limits.
Result<Done> moveLineToDraw(Database &db, LottoTicketId id, DrawId draw);

/// Lines bound at a shop since an instant: its pace.
Result<std::int64_t> linesBoundSince(Database &db, ShopId shop, Instant since);

} // namespace truvamate
