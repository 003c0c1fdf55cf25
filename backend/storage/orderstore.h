#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

/// Orders and their lines as rows. Statuses are not here: storage/orderprojection.h writes them.
namespace truvamate {

struct OrderRow
{
    OrderId id;
    QString number;
    std::optional<QString> externalReference;
    UserId customer;
    std::int64_t lines = 0;
    Usd ticketCost;
    Usd serviceFee;
    Thb charge;
    std::int64_t thbPerUsd = 0; ///< scaled by a million
    RateId rate;
    FeeScheduleId feeSchedule;
    BasisPoints commission;
    QString consentVersion;
    QString missedDrawChoice;
    std::optional<UserId> assignee;
    std::optional<Instant> paidAt;
    std::optional<Instant> customerToldAt;
    std::optional<Instant> cancelledAt;
    UserId createdBy;
    Instant createdAt;
    std::int64_t version = 1;
};

/// A new order, with statuses of an order that nothing has happened to.
Result<Done> insertOrder(Database &db, const OrderRow &row);
Result<std::optional<OrderRow>> findOrder(Database &db, OrderId order);
/// The same, locked until the transaction ends.
Result<std::optional<OrderRow>> lockOrder(Database &db, OrderId order);
Result<std::optional<OrderId>> findOrderByNumber(Database &db, const QString &number);

/// Each raises the row's version.
Result<Done> touchOrder(Database &db, OrderId order, Instant now);
Result<Done> writeAssignee(Database &db, OrderId order, std::optional<UserId> assignee, Instant now);
Result<Done> writePaid(Database &db, OrderId order, Instant paidAt, Instant now);
Result<Done> writeTold(Database &db, OrderId order, Instant now);
Result<Done> writeCancelled(Database &db, OrderId order, const QString &reason, Instant now);

struct TicketRow
{
    LottoTicketId id;
    OrderId order;
    int lineNumber = 0;
    DrawId draw;
    int mainMax = 0;
    int specialMax = 0;
    QString selection;
    std::optional<std::array<int, 5>> numbers;
    std::optional<int> special;
    bool powerPlay = false;
    bool doublePlay = false;
    Usd ticketPrice;
    Usd serviceFee;
    Thb passThrough;
    Thb fee;

    Thb charge() const { return passThrough + fee; }
};
Result<Done> insertTicket(Database &db, const TicketRow &row);

/// How a line stands, for what may still be done with it.
struct LineStanding
{
    LottoTicketId id;
    int lineNumber = 0;
    DrawId draw;
    QString drawStatus;
    Instant drawAt;
    QString game;
    DrawDate drawDate;
    Thb passThrough;
    Thb fee;
    bool cancelled = false;
    bool refunded = false;
    bool leased = false;
    bool bought = false; ///< a printed play serves it
    bool won = false; ///< by the newest result

    Thb charge() const { return passThrough + fee; }
    bool isLive() const { return !cancelled && !refunded; }
};
/// By line number. The order should be locked by the caller before it acts on them.
Result<std::vector<LineStanding>> loadLineStandings(Database &db, OrderId order);
Result<Done> cancelTicket(Database &db, LottoTicketId ticket, Instant now);

struct NoteRow
{
    NoteId id;
    OrderId order;
    UserId author;
    QString body;
    std::optional<DrawDate> followUpOn;
    Instant writtenAt;
};
Result<Done> insertNote(Database &db, const NoteRow &row);

/// Whether a person is staff in use, and so can be given an order.
Result<bool> isActiveStaff(Database &db, UserId user);

} // namespace truvamate
