#pragma once

#include "models/operations/operation.h"

/// Buying the paper: shops and their cut-offs, what has to be bought until when, who holds which line, and
/// how lines are best put on slips. The agent's answers have types of their own: no customer, no price in
/// baht, no note of staff.
namespace truvamate {

/// The shop's own time of day at which it stops selling a game, from the draw `effectiveFrom` on.
struct ShopCutoff
{
    QString game;
    QString localTime; ///< "21:45" in the shop's zone, on that zone's date of the draw
    DrawDate effectiveFrom;
};
BOOST_DESCRIBE_STRUCT(ShopCutoff, (), (game, localTime, effectiveFrom))

struct Shop
{
    ShopId id;
    QString name;
    QString state; ///< "IN"
    QString zone; ///< IANA; Indiana has two
    std::optional<QString> terminal;
    bool active = true;
    std::vector<ShopCutoff> cutoffs; ///< every one recorded, newest first
};
BOOST_DESCRIBE_STRUCT(Shop, (), (id, name, state, zone, terminal, active, cutoffs))

struct ShopList
{
    std::vector<Shop> data;
};
BOOST_DESCRIBE_STRUCT(ShopList, (), (data))

struct ListShops
{
    struct Request
    {
        std::optional<QString> state;
    };
    using Response = ShopList;
    static constexpr OperationInfo info{"purchase.list_shops", Method::Get, "/api/admin/shops",
                                        Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(ListShops::Request, (), (state))

struct AddShop
{
    struct Request
    {
        QString name;
        QString state;
        QString zone;
        std::optional<QString> terminal;
    };
    using Response = Shop;
    static constexpr OperationInfo info{"purchase.add_shop",       Method::Post,   "/api/admin/shops",
                                        Permission::SettingsWrite, Effect::Writes, Repeat::Harmless,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(AddShop::Request, (), (name, state, zone, terminal))

/// Adds a dated cut-off; nothing is overwritten, the one recorded last for the newest date counts.
struct SetShopCutoff
{
    struct Request
    {
        ShopId shopId;
        QString game;
        QString localTime;
        DrawDate effectiveFrom;
    };
    using Response = Shop;
    static constexpr OperationInfo info{
        "purchase.set_shop_cutoff", Method::Post,   "/api/admin/shops/{shop_id}/cutoffs",
        Permission::SettingsWrite,  Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(SetShopCutoff::Request, (), (shopId, game, localTime, effectiveFrom))

/// What is to be bought for one draw at one shop.
struct PurchaseRun
{
    DrawId drawId;
    QString game;
    DrawDate drawDate;
    Instant drawAt;
    Instant cutOff; ///< the earlier of the shop's cut-off and the draw less the house's margin
    std::int64_t minutesLeft = 0; ///< to the cut-off, never below 0
    bool closed = false; ///< the cut-off has passed: what is left will be missed
    std::int64_t lines = 0; ///< paid, not bought, and held by nobody or by the asker
    std::int64_t orders = 0;
    std::int64_t mine = 0; ///< of these, held by the asker
    std::int64_t heldByOthers = 0; ///< beside `lines`
    Usd ticketCost; ///< what `lines` will cost at the terminal
    Instant oldestPaidAt;
    std::int64_t linesAtRisk = 0; ///< will not be reached before the cut-off at the shop's present pace
    std::int64_t bought = 0; ///< lines of this draw that a slip serves already, of any shop
    std::int64_t slips = 0; ///< that serve them
};
BOOST_DESCRIBE_STRUCT(PurchaseRun, (),
                      (drawId, game, drawDate, drawAt, cutOff, minutesLeft, closed, lines, orders, mine,
                       heldByOthers, ticketCost, oldestPaidAt, linesAtRisk, bought, slips))

struct PurchaseRuns
{
    std::int64_t linesPerHour = 0; ///< the pace that linesAtRisk reckons with
    std::vector<PurchaseRun> data; ///< by cut-off, then by the age of the oldest line
};
BOOST_DESCRIBE_STRUCT(PurchaseRuns, (), (linesPerHour, data))

struct ListPurchaseRuns
{
    struct Request
    {
        ShopId shopId;
    };
    using Response = PurchaseRuns;
    static constexpr OperationInfo info{"purchase.list_runs", Method::Get, "/api/admin/shops/{shop_id}/runs",
                                        Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(ListPurchaseRuns::Request, (), (shopId))

/// One line as the agent sees it.
struct LineToBuy
{
    LottoTicketId ticketId;
    OrderId orderId;
    QString orderNumber;
    int lineNumber = 0;
    QString game;
    DrawId drawId;
    DrawDate drawDate;
    QString selection; ///< "chosen", "house_pick", "terminal_pick"
    std::vector<int> numbers; ///< empty for a terminal pick: the terminal chooses
    std::optional<int> special;
    bool powerPlay = false; ///< Power Play or Megaplier
    bool doublePlay = false;
    Usd ticketPrice; ///< at the terminal
    Instant paidAt;
    Instant cutOff;
    std::optional<LeaseId> leaseId; ///< only the asker's own
};
BOOST_DESCRIBE_STRUCT(LineToBuy, (),
                      (ticketId, orderId, orderNumber, lineNumber, game, drawId, drawDate, selection, numbers,
                       special, powerPlay, doublePlay, ticketPrice, paidAt, cutOff, leaseId))

/// The lines of one run, oldest first.
struct ListLinesToBuy
{
    struct Request
    {
        ShopId shopId;
        DrawId drawId;
        PageRequest page;
    };
    using Response = Page<LineToBuy>;
    static constexpr OperationInfo info{"purchase.list_lines", Method::Get,
                                        "/api/admin/shops/{shop_id}/runs/{draw_id}/lines",
                                        Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(ListLinesToBuy::Request, (), (shopId, drawId, page))

/// A play to fill in on a slip, and the lines that it serves: one for every draw of the slip.
struct ProposedPlay
{
    QString letter;
    std::vector<int> numbers; ///< empty: let the terminal pick
    std::optional<int> special;
    std::vector<LottoTicketId> ticketIds;
};
BOOST_DESCRIBE_STRUCT(ProposedPlay, (), (letter, numbers, special, ticketIds))

struct ProposedSlip
{
    OrderId orderId;
    QString orderNumber;
    QString game;
    std::vector<DrawDate> drawDates;
    bool powerPlay = false;
    bool doublePlay = false;
    std::vector<ProposedPlay> plays; ///< at most five
    Usd price;
};
BOOST_DESCRIBE_STRUCT(ProposedSlip, (),
                      (orderId, orderNumber, game, drawDates, powerPlay, doublePlay, plays, price))

struct SlipPlan
{
    std::vector<ProposedSlip> slips;
    Usd price;
};
BOOST_DESCRIBE_STRUCT(SlipPlan, (), (slips, price))

/// Proposes the fewest slips for lines; a slip never mixes orders, games or add-ons.
struct PackSlips
{
    struct Request
    {
        ShopId shopId;
        std::vector<LottoTicketId> ticketIds;
        std::optional<bool> oneDrawASlip; ///< where a terminal sells no slip for several draws
    };
    using Response = SlipPlan;
    static constexpr OperationInfo info{"purchase.pack_slips", Method::Post,
                                        "/api/admin/shops/{shop_id}/slip-plan", Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(PackSlips::Request, (), (shopId, ticketIds, oneDrawASlip))

/// Who buys which lines, until when. A line has one holder.
struct Lease
{
    LeaseId id;
    ShopId shopId;
    QString holder;
    bool mine = false;
    Instant takenAt;
    Instant expiresAt; ///< the earliest cut-off of its lines
    std::vector<LottoTicketId> ticketIds; ///< still held
};
BOOST_DESCRIBE_STRUCT(Lease, (), (id, shopId, holder, mine, takenAt, expiresAt, ticketIds))

/// All or none. Refused with lease.held, which names the lines that somebody else holds.
struct TakeLease
{
    struct Request
    {
        ShopId shopId;
        std::vector<LottoTicketId> ticketIds;
    };
    using Response = Lease;
    static constexpr OperationInfo info{"purchase.take_lease",    Method::Post,   "/api/admin/leases",
                                        Permission::PurchaseWork, Effect::Writes, Repeat::ByKey,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(TakeLease::Request, (), (shopId, ticketIds))

struct ReleaseLease
{
    struct Request
    {
        LeaseId leaseId;
    };
    using Response = Nothing;
    static constexpr OperationInfo info{
        "purchase.release_lease", Method::Delete, "/api/admin/leases/{lease_id}",
        Permission::PurchaseWork, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(ReleaseLease::Request, (), (leaseId))

/// Takes lines that somebody else holds. The former holder may be printing them at this moment, so a reason
/// is asked and both find a warning in the order's timeline.
struct TakeOverLease
{
    struct Request
    {
        ShopId shopId;
        std::vector<LottoTicketId> ticketIds;
        QString reason;
    };
    using Response = Lease;
    static constexpr OperationInfo info{
        "purchase.take_over_lease", Method::Post,   "/api/admin/leases/take-over",
        Permission::PurchaseWork,   Effect::Writes, Repeat::ByKey,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(TakeOverLease::Request, (), (shopId, ticketIds, reason))

struct LeaseList
{
    std::vector<Lease> data;
};
BOOST_DESCRIBE_STRUCT(LeaseList, (), (data))

/// The live leases of a shop.
struct ListLeases
{
    struct Request
    {
        ShopId shopId;
    };
    using Response = LeaseList;
    static constexpr OperationInfo info{"purchase.list_leases", Method::Get,
                                        "/api/admin/shops/{shop_id}/leases", Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(ListLeases::Request, (), (shopId))

/// What became of the paid lines that nobody bought before a draw closed.
struct MissedLines
{
    std::int64_t refundedLines = 0;
    std::int64_t rolledLines = 0;
    std::int64_t waitingLines
        = 0; ///< left to a person: on a late slip that is undecided, or see the incident
    std::int64_t orders = 0;
};
BOOST_DESCRIBE_STRUCT(MissedLines, (), (refundedLines, rolledLines, waitingLines, orders))

/// Refunds in full or rolls to the next draw, as each customer chose; a line that the next draw cannot take
/// (another price or other numbers) is refunded. Runs order by order and can be run again.
struct SettleMissedLines
{
    struct Request
    {
        DrawId drawId;
    };
    using Response = MissedLines;
    static constexpr OperationInfo info{
        "purchase.settle_missed",   Method::Post,          "/api/admin/lotto/draws/{draw_id}/missed",
        Permission::PurchaseManage, Effect::WritesInSteps, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(SettleMissedLines::Request, (), (drawId))

/// What SettleMissedLines would do now; it changes nothing.
struct PreviewMissedLines
{
    struct Request
    {
        DrawId drawId;
    };
    struct Response
    {
        MissedLines lines;
        Thb refund; ///< of all lines that are refunded
        std::optional<DrawDate> rolledTo; ///< where the first of the rolled lines goes
        std::int64_t wantedRoll = 0; ///< of the refunded, how many were to be rolled and cannot
    };
    static constexpr OperationInfo info{"purchase.preview_missed", Method::Get,
                                        "/api/admin/lotto/draws/{draw_id}/missed",
                                        Permission::PurchaseManage};
};
BOOST_DESCRIBE_STRUCT(PreviewMissedLines::Request, (), (drawId))
BOOST_DESCRIBE_STRUCT(PreviewMissedLines::Response, (), (lines, refund, rolledTo, wantedRoll))

} // namespace truvamate
