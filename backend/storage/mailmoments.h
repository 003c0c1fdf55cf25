#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"
#include "models/money.h"

#include <QDate>

/// What mails that no change brings about are to tell, and whom.
namespace truvamate {

/// An order whose lines for a draw are bought.
struct DueReminder
{
    OrderId order;
    QString orderNumber;
    UserId customer;
    DrawId draw;
    QString game;
    DrawDate drawDate;
    std::int64_t lines = 0;

    QString dedupeKey() const;
};
/// Of draws within (now, now + ahead], at most `limit`, without those that were queued. An order that was
/// bought within that time has just had a mail about it and gets none.
Result<std::vector<DueReminder>> dueReminders(Database &db, Instant now, std::int64_t aheadSeconds,
                                              std::int64_t limit);

/// One day of the house.
struct DayFigures
{
    std::int64_t orders = 0; ///< taken
    Thb ordered;
    std::int64_t payments = 0; ///< captured
    Thb paid;
    std::int64_t slips = 0; ///< of paper that came in
    Usd slipsCost;
    std::int64_t payouts = 0; ///< confirmed
    Thb paidOut;
    std::int64_t customers = 0; ///< new
    std::int64_t failedMails = 0; ///< queued that day
};
/// Of the instants in [from, until).
Result<DayFigures> dayFigures(Database &db, Instant from, Instant until);

/// Active admins and owners with an address who have no mail of that template about that day (subject) yet;
/// none where the workspace is younger than the day.
Result<std::vector<UserId>> reportReaders(Database &db, const QString &templateName, QUuid day,
                                          Instant dayEnds);

} // namespace truvamate
