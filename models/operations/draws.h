#pragma once

#include "models/operations/operation.h"

/// Draws of both games: made from the calendar, closed when they are held, shown with their result once it is
/// verified. Statuses: "scheduled", "open", "closed", "result_entered", "verified", "checked", "settled",
/// "cancelled".
namespace truvamate {

/// Winning numbers, of one entry, one feed or one verified version.
struct ResultNumbers
{
    std::vector<int> numbers; ///< five
    int special = 0;
    std::optional<int> multiplier; ///< Power Play or Megaplier, where one value is drawn for all
    std::optional<std::vector<int>> doublePlayNumbers; ///< five
    std::optional<int> doublePlaySpecial;

    friend bool operator==(const ResultNumbers &, const ResultNumbers &) = default;
};
BOOST_DESCRIBE_STRUCT(ResultNumbers, (), (numbers, special, multiplier, doublePlayNumbers, doublePlaySpecial))

struct DrawSummary
{
    DrawId id;
    QString game; ///< "powerball" or "mega_millions"
    DrawDate drawDate;
    Instant drawAt;
    QString zone; ///< IANA: "America/New_York"
    QString edition; ///< "powerball-2015-10"
    int mainMax = 0;
    int specialMax = 0;
    std::optional<Usd> advertisedJackpot; ///< the annuity, as advertised before the draw
    QString status;
    std::optional<int> resultVersion; ///< of the verified result, where there is one
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(DrawSummary, (),
                      (id, game, drawDate, drawAt, zone, edition, mainMax, specialMax, advertisedJackpot,
                       status, resultVersion, version))

/// A verified result. A correction is a further version; earlier ones stay.
struct ResultVersion
{
    ResultVersionId id;
    int version = 0;
    ResultNumbers result;
    UserId enteredBy;
    QString enteredByName;
    QString enteredSource;
    UserId verifiedBy;
    QString verifiedByName;
    QString verifiedSource;
    Instant verifiedAt;
    std::optional<QString> reason; ///< of a correction
};
BOOST_DESCRIBE_STRUCT(ResultVersion, (),
                      (id, version, result, enteredBy, enteredByName, enteredSource, verifiedBy,
                       verifiedByName, verifiedSource, verifiedAt, reason))

/// What a feed said, beside the verified result.
struct ImportedResult
{
    QString source;
    ResultNumbers result;
    Instant importedAt;
    bool differs = false; ///< from the newest verified version
};
BOOST_DESCRIBE_STRUCT(ImportedResult, (), (source, result, importedAt, differs))

/// The advertised annuity as it was last entered, and where it was read.
struct AdvertisedJackpot
{
    Usd amount;
    QString source; ///< empty where none was named
    Instant enteredAt;
    QString enteredByName;
};
BOOST_DESCRIBE_STRUCT(AdvertisedJackpot, (), (amount, source, enteredAt, enteredByName))

struct DrawDetail
{
    DrawSummary draw;
    std::vector<ResultVersion> results; ///< newest first; none before the first is verified
    std::vector<ImportedResult> imports; ///< none before a result is verified, so that entries stay blind
    std::optional<AdvertisedJackpot> jackpot;
    std::int64_t lines = 0; ///< ordered and not cancelled
    std::int64_t bought = 0; ///< lines that a slip serves
    std::int64_t unbought = 0; ///< paid lines that no slip serves: to buy, and missed once the draw is held
    std::int64_t plays = 0; ///< printed on slips that count
    std::int64_t wins = 0; ///< of the newest result
    std::int64_t openEntries = 0; ///< how many wait for another person, never what they say
    std::vector<TimelineEntry> timeline; ///< newest first
};
BOOST_DESCRIBE_STRUCT(DrawDetail, (),
                      (draw, results, imports, jackpot, lines, bought, unbought, plays, wins, openEntries,
                       timeline))

/// Makes the draws of a game from the calendar. Those that exist are left as they are.
struct OpenDraws
{
    struct Request
    {
        QString game;
        DrawDate until;
        std::optional<DrawDate> from; ///< today in US Eastern time where it is not given; at most 400 days
    };
    struct Response
    {
        std::int64_t created = 0;
        std::vector<DrawSummary> draws; ///< all of the span, in order
    };
    static constexpr OperationInfo info{
        "draws.open",   Method::Post,     "/api/admin/draws", Permission::CheckingRun,
        Effect::Writes, Repeat::Harmless, RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(OpenDraws::Request, (), (game, until, from))
BOOST_DESCRIBE_STRUCT(OpenDraws::Response, (), (created, draws))

struct ListDraws
{
    struct Request
    {
        std::optional<QString> game;
        std::optional<QString> status;
        std::optional<DrawDate> from;
        std::optional<DrawDate> to;
        std::optional<bool> resultDue; ///< true: held, and without a verified result
        PageRequest page; ///< sorted by draw_at, the earliest first
    };
    using Response = Page<DrawSummary>;
    static constexpr OperationInfo info{"draws.list", Method::Get, "/api/draws", Permission::DrawsRead};
};
BOOST_DESCRIBE_STRUCT(ListDraws::Request, (), (game, status, from, to, resultDue, page))

struct GetDraw
{
    struct Request
    {
        DrawId drawId;
    };
    using Response = DrawDetail;
    static constexpr OperationInfo info{"draws.get", Method::Get, "/api/draws/{draw_id}",
                                        Permission::DrawsRead};
};
BOOST_DESCRIBE_STRUCT(GetDraw::Request, (), (drawId))

/// Enters the advertised annuity jackpot. Refused once a result is verified.
struct SetJackpot
{
    struct Request
    {
        DrawId drawId;
        Usd jackpot;
        std::int64_t version = 0;
        std::optional<QString> source; ///< where it was read, at most 100 characters
    };
    using Response = DrawSummary;
    static constexpr OperationInfo info{
        "draws.set_jackpot",     Method::Put,    "/api/admin/draws/{draw_id}/jackpot",
        Permission::CheckingRun, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(SetJackpot::Request, (), (drawId, jackpot, version, source))

/// Closes every draw whose moment has passed. Run by a timer and before results are entered.
struct CloseDueDraws
{
    using Request = Nothing;
    struct Response
    {
        std::vector<DrawId> closed;
    };
    static constexpr OperationInfo info{
        "draws.close_due",        Method::Post,          "/api/admin/draws/close-due",
        Permission::ResultsEnter, Effect::WritesInSteps, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(CloseDueDraws::Response, (), (closed))

/// Cancels a draw that has no result: lines that nobody bought can then be refunded or rolled
/// (purchase.settle_missed). Refused while paper is printed for it. A draw that is cancelled already stays as
/// it is, whatever the version.
struct CancelDraw
{
    struct Request
    {
        DrawId drawId;
        QString reason;
        std::int64_t version = 0;
    };
    using Response = DrawSummary;
    static constexpr OperationInfo info{
        "draws.cancel",          Method::Post,          "/api/admin/draws/{draw_id}/cancel",
        Permission::CheckingRun, Effect::WritesInSteps, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(CancelDraw::Request, (), (drawId, reason, version))

} // namespace truvamate
