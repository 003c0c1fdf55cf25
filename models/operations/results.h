#pragma once

#include "models/operations/draws.h"

/// Results are entered blind by two people from two sources. Nobody is shown another's open entry in any
/// list, event, audit row or error.
namespace truvamate {

/// What one person read from one named source.
struct ResultEntry
{
    ResultEntryId id;
    DrawId drawId;
    int forVersion = 0; ///< the result version that it would become
    UserId person;
    QString personName;
    QString source;
    ResultNumbers result;
    std::optional<QString> reason;
    QString state; ///< "open", "agreed", "disagreed", "withdrawn"
    Instant enteredAt;
};
BOOST_DESCRIBE_STRUCT(ResultEntry, (),
                      (id, drawId, forVersion, person, personName, source, result, reason, state, enteredAt))

struct EntryWarning
{
    QString code; ///< "result.multiplier_missing", "result.jackpot_unknown", "result.double_play_missing"
    QString message;
};
BOOST_DESCRIBE_STRUCT(EntryWarning, (), (code, message))

/// Enters a result, or a correction of the verified one, which needs a reason. The second of two equal
/// entries by two people from two sources verifies it. Different ones verify neither: both become disagreed
/// and have to be entered again, or a third person settles it. An equal entry by the same person or from the
/// same source verifies nothing.
struct EnterResult
{
    struct Request
    {
        DrawId drawId;
        QString source; ///< where it was read: "powerball.com", "NY Open Data"
        std::vector<int> numbers; ///< five, in any order
        int special = 0;
        std::optional<int> multiplier;
        std::optional<std::vector<int>> doublePlayNumbers;
        std::optional<int> doublePlaySpecial;
        std::optional<QString> reason;
    };
    struct Response
    {
        ResultEntryId entryId;
        QString outcome; ///< "waiting", "verified", "disagreed"
        QString message; ///< what has to happen next; the same for every entry that waits
        int forVersion = 0;
        std::vector<EntryWarning> warnings;
    };
    static constexpr OperationInfo info{
        "results.enter",          Method::Post,          "/api/admin/draws/{draw_id}/entries",
        Permission::ResultsEnter, Effect::WritesInSteps, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(EnterResult::Request, (),
                      (drawId, source, numbers, special, multiplier, doublePlayNumbers, doublePlaySpecial,
                       reason))
BOOST_DESCRIBE_STRUCT(EnterResult::Response, (), (entryId, outcome, message, forVersion, warnings))

/// Takes one's own open entry back.
struct WithdrawEntry
{
    struct Request
    {
        ResultEntryId entryId;
    };
    using Response = ResultEntry;
    static constexpr OperationInfo info{
        "results.withdraw_entry", Method::Delete,        "/api/admin/result-entries/{entry_id}",
        Permission::ResultsEnter, Effect::WritesInSteps, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(WithdrawEntry::Request, (), (entryId))

/// One's own entries, newest first.
struct MyResultEntries
{
    struct Request
    {
        std::optional<DrawId> drawId;
    };
    struct Response
    {
        std::vector<ResultEntry> data; ///< at most 200
    };
    static constexpr OperationInfo info{"results.my_entries", Method::Get, "/api/admin/result-entries/mine",
                                        Permission::ResultsEnter};
};
BOOST_DESCRIBE_STRUCT(MyResultEntries::Request, (), (drawId))
BOOST_DESCRIBE_STRUCT(MyResultEntries::Response, (), (data))

/// The entries of a draw that may be seen: all once the version is verified; before that only those that
/// disagreed, and only by the people who disagreed, so that a third person stays blind.
struct ListResultEntries
{
    struct Request
    {
        DrawId drawId;
        std::optional<int> version; ///< the newest where it is not given
    };
    struct Response
    {
        std::vector<ResultEntry> data;
        std::vector<QString> differing; ///< "n1" … "n5", "special", "multiplier", "double_play"
    };
    static constexpr OperationInfo info{"results.entries", Method::Get, "/api/admin/draws/{draw_id}/entries",
                                        Permission::ResultsEnter};
};
BOOST_DESCRIBE_STRUCT(ListResultEntries::Request, (), (drawId, version))
BOOST_DESCRIBE_STRUCT(ListResultEntries::Response, (), (data, differing))

/// Keeps what a feed said as evidence. It never verifies anything and is not shown before a result is
/// verified.
struct ImportResult
{
    struct Request
    {
        DrawId drawId;
        QString source;
        std::vector<int> numbers;
        int special = 0;
        std::optional<int> multiplier;
        std::optional<std::vector<int>> doublePlayNumbers;
        std::optional<int> doublePlaySpecial;
    };
    struct Response
    {
        bool changed = false; ///< the feed said something else before, or nothing
    };
    static constexpr OperationInfo info{
        "results.import",         Method::Post,   "/api/admin/draws/{draw_id}/imports",
        Permission::ResultsEnter, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(ImportResult::Request, (),
                      (drawId, source, numbers, special, multiplier, doublePlayNumbers, doublePlaySpecial))
BOOST_DESCRIBE_STRUCT(ImportResult::Response, (), (changed))

/// What a feed says of one draw.
struct FeedResult
{
    DrawDate drawDate;
    ResultNumbers result;
};
BOOST_DESCRIBE_STRUCT(FeedResult, (), (drawDate, result))

/// A draw of which a feed and the verified result say different things.
struct FeedDifference
{
    DrawId drawId;
    DrawDate drawDate;
    int version = 0; ///< of the verified result
    ResultNumbers verified;
    ResultNumbers feed;
};
BOOST_DESCRIBE_STRUCT(FeedDifference, (), (drawId, drawDate, version, verified, feed))

struct FeedRefusal
{
    DrawDate drawDate;
    QString code;
    QString message;
};
BOOST_DESCRIBE_STRUCT(FeedRefusal, (), (drawDate, code, message))

/// ImportResult for a whole feed, in steps. Stopped, what was imported stays, and the same call goes on from
/// the start without harm. A draw that refuses its row holds up no other.
struct ImportFeed
{
    struct Request
    {
        QString game;
        QString source;
        std::vector<FeedResult> results; ///< 1 to 10,000
    };
    struct Response
    {
        std::int64_t imported = 0; ///< said something else before, or nothing
        std::int64_t same = 0; ///< known already
        std::int64_t unknown = 0; ///< of draws that this workspace does not have
        std::vector<FeedDifference> differing;
        std::vector<FeedRefusal> refused;
        bool stopped = false; ///< asked to end before it was through
    };
    static constexpr OperationInfo info{
        "results.import_feed", Method::Post,     "/api/admin/result-imports", Permission::ResultsEnter,
        Effect::WritesInSteps, Repeat::Harmless, RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(ImportFeed::Request, (), (game, source, results))
BOOST_DESCRIBE_STRUCT(ImportFeed::Response, (), (imported, same, unknown, differing, refused, stopped))

} // namespace truvamate
