#pragma once

#include "backend/storage/database.h"
#include "models/games/prizes.h"
#include "models/operations/checking.h"
#include "models/operations/draws.h"

/// What counts in a check: the plays printed on bound slips and on orphans; quarantined and rejected slips do
/// not.
namespace truvamate {

/// One verified result and the rules it is held against.
struct CheckInput
{
    ResultVersionId resultId;
    DrawId drawId;
    ResultNumbers result;
    const Edition *edition = nullptr;

    bool hasDoublePlay() const { return edition->hasDoublePlay && result.doublePlayNumbers.has_value(); }
};

/// Writes every winner of both drawings that is not written yet and answers how many it added.
Result<std::int64_t> insertWins(Database &db, const CheckInput &input);

struct FoundTier
{
    QString drawing;
    QString tier;
    std::int64_t found = 0;
    std::int64_t unpriced = 0;
    Usd total;
};
/// What insertWins would find, by drawing and tier, without writing.
Result<std::vector<FoundTier>> findTiers(Database &db, const CheckInput &input);

struct PlayCounts
{
    std::int64_t plays = 0;
    std::int64_t doublePlays = 0;
    std::int64_t orphans = 0;
};
Result<PlayCounts> countPlays(Database &db, DrawId draw);
/// The first of these alone.
Result<std::int64_t> countPrintedPlays(Database &db, DrawId draw);
Result<std::int64_t> countWins(Database &db, ResultVersionId result);

/// A printed play that differs from the line it serves.
struct Mismatch
{
    SlipId slip;
    OrderId order;
    QString letter;
    int lineNumber = 0;
};
/// At most `limit` of those that have no incident yet.
Result<std::vector<Mismatch>> findMismatches(Database &db, DrawId draw, int limit);
Result<std::int64_t> countMismatches(Database &db, DrawId draw);
Result<Done> insertMismatchIncident(Database &db, QUuid id, const Mismatch &mismatch, UserId reporter,
                                    Instant at);

/// The run of a result version, as it stands.
struct CheckRunRow
{
    CheckRunId id;
    DrawId drawId;
    ResultVersionId resultId;
    int resultVersion = 0;
    QString state;
    std::int64_t plays = 0;
    std::int64_t winners = 0;
    std::int64_t ordersProjected = 0;
    std::optional<OrderId> projectedUpTo;
    UserId startedBy;
    Instant startedAt;
    std::optional<Instant> finishedAt;
};
Result<std::optional<CheckRunRow>> findCheckRun(Database &db, ResultVersionId result);
Result<Done> insertCheckRun(Database &db, const CheckRunRow &run);
Result<Done> writeCheckRun(Database &db, const CheckRunRow &run);

/// What an order won in one result, through its placements.
struct OrderWin
{
    OrderId order;
    UserId customer;
    bool told = false; ///< the customer was told the result of the order before
    std::int64_t wins = 0;
    std::int64_t unpriced = 0;
    Usd prize;
};
/// By order id, after `after`.
Result<std::vector<OrderWin>> ordersThatWon(Database &db, ResultVersionId result,
                                            const std::optional<OrderId> &after);

/// One event and one mail for many orders at a time.
struct OrderNotice
{
    QUuid eventId;
    QUuid mailId;
    OrderId order;
    UserId customer;
    QString eventCode;
    std::optional<QString> mailTemplate; ///< none: an event and no mail
    QString dedupeKey;
    QJsonObject arguments;
};
Result<Done> insertNotices(Database &db, const std::vector<OrderNotice> &notices, UserId actor, Instant at);

/// Draws that are checked to the end and whose every win is settled: paid out, the house's, or refused.
Result<std::vector<DrawId>> drawsToSettle(Database &db);

} // namespace truvamate
