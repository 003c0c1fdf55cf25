#include "backend/services/purchase.h"

#include "backend/services/binding.h"
#include "backend/services/custody.h"
#include "backend/services/dispatcher.h"
#include "backend/services/purchasepacking.h"
#include "backend/services/quarantine.h"
#include "backend/services/shops.h"
#include "backend/storage/leasestore.h"

namespace truvamate {

namespace {

constexpr std::int64_t paceWindowMinutes = 30;
constexpr std::int64_t paceSampleLines = 5; ///< fewer lines say nothing about a pace
constexpr std::int64_t assumedLinesPerHour = 120;

/// How many lines an hour the shop binds now, from its last half hour.
Result<std::int64_t> linesPerHour(Database &db, ShopId shop, Instant now)
{
    TRY(bound, linesBoundSince(db, shop, now.plusSeconds(-paceWindowMinutes * 60)));
    return bound < paceSampleLines ? assumedLinesPerHour : bound * 60 / paceWindowMinutes;
}

PurchaseRun runOf(const DrawNeed &need, Instant cutOff, Instant now, std::int64_t pace)
{
    PurchaseRun run;
    run.drawId = need.drawId;
    run.game = need.game;
    run.drawDate = need.drawDate;
    run.drawAt = need.drawAt;
    run.cutOff = cutOff;
    run.minutesLeft = std::max<std::int64_t>(0, (cutOff.ms - now.ms) / 60'000);
    run.closed = cutOff <= now;
    run.lines = need.lines;
    run.orders = need.orders;
    run.mine = need.mine;
    run.heldByOthers = need.heldByOthers;
    run.ticketCost = need.ticketCost;
    run.oldestPaidAt = need.oldestPaidAt;
    run.bought = need.bought;
    run.slips = need.slips;
    run.linesAtRisk = std::max<std::int64_t>(0, need.lines - run.minutesLeft * pace / 60);
    return run;
}

Result<PurchaseRuns> serveListRuns(Call &call, const ListPurchaseRuns::Request &request)
{
    TRY(shop, shopById(call.db, request.shopId));
    TRY(pace, linesPerHour(call.db, shop.id, call.now));
    TRY(margin, houseMargin(call));
    TRY(needs, drawNeeds(call.db, call.principal.user, call.now));
    PurchaseRuns runs;
    runs.linesPerHour = pace;
    for (const DrawNeed &need : needs) {
        TRY(cutOff, purchaseCutOff(shop, margin, need.game, need.drawDate));
        runs.data.push_back(runOf(need, cutOff, call.now, pace));
    }
    std::ranges::sort(runs.data, [](const PurchaseRun &a, const PurchaseRun &b) {
        return std::tie(a.cutOff.ms, a.oldestPaidAt.ms, a.drawId)
            < std::tie(b.cutOff.ms, b.oldestPaidAt.ms, b.drawId);
    });
    return runs;
}

LineToBuy shownToAgent(const OrderedLine &line, Instant cutOff, UserId asker)
{
    LineToBuy shown;
    shown.ticketId = line.id;
    shown.orderId = line.orderId;
    shown.orderNumber = line.orderNumber;
    shown.lineNumber = line.lineNumber;
    shown.game = line.game;
    shown.drawId = line.drawId;
    shown.drawDate = line.drawDate;
    shown.selection = line.selection;
    shown.numbers = line.numbers;
    shown.special = line.special;
    shown.powerPlay = line.powerPlay;
    shown.doublePlay = line.doublePlay;
    shown.ticketPrice = line.ticketPrice;
    shown.paidAt = line.paidAt.value_or(Instant());
    shown.cutOff = cutOff;
    if (line.holder && line.holder->agent == asker) {
        shown.leaseId = line.holder->leaseId;
    }
    return shown;
}

Result<Page<LineToBuy>> serveListLines(Call &call, const ListLinesToBuy::Request &request)
{
    TRY(shop, shopById(call.db, request.shopId));
    const UserId asker = call.principal.user;
    TRY(margin, houseMargin(call));
    TRY(lines, linesToBuy(call.db, request.drawId, asker, call.now, request.page));
    Page<LineToBuy> shown{{}, lines.next, lines.count, lines.countCapped};
    for (const OrderedLine &line : lines.data) {
        TRY(cutOff, purchaseCutOff(shop, margin, line.game, line.drawDate));
        shown.data.push_back(shownToAgent(line, cutOff, asker));
    }
    return shown;
}

Result<SlipPlan> servePackSlips(Call &call, const PackSlips::Request &request)
{
    TRY_DO(shopById(call.db, request.shopId));
    std::vector<OrderedLine> lines;
    for (const LottoTicketId id : request.ticketIds) {
        TRY(line, findLine(call.db, id, call.now));
        if (!line) {
            return fail(ErrorKind::NotFound, QStringLiteral("line.unknown"),
                        QStringLiteral("There is no such line."));
        }
        TRY_DO(mayBeBought(*line));
        lines.push_back(*std::move(line));
    }
    return packSlips(std::move(lines), request.oneDrawASlip.value_or(false));
}

} // namespace

QString lineText(const OrderedLine &line)
{
    return QStringLiteral("%1 line %2").arg(line.orderNumber).arg(line.lineNumber);
}

Result<Done> mayBeBought(const OrderedLine &line)
{
    const auto refuse = [&](const char *code, const QString &why) {
        return fail(ErrorKind::Conflict, QString::fromLatin1(code), QString(lineText(line) + u' ' + why),
                    {{QStringLiteral("ticket_id"), line.id.toString()}});
    };
    if (!line.paidAt) {
        return refuse("line.unpaid", QStringLiteral("is not paid."));
    }
    if (line.cancelled) {
        return refuse("line.cancelled", QStringLiteral("is cancelled."));
    }
    if (line.refunded) {
        return refuse("line.refunded", QStringLiteral("has been refunded."));
    }
    if (line.serial) {
        return refuse("line.bought", QStringLiteral("is bought already, on slip %1.").arg(*line.serial));
    }
    return Done{};
}

void servePurchaseRuns(Dispatcher &dispatcher)
{
    dispatcher.serve<ListPurchaseRuns>(serveListRuns);
    dispatcher.serve<ListLinesToBuy>(serveListLines);
    dispatcher.serve<PackSlips>(servePackSlips);
}

void servePurchase(Dispatcher &dispatcher)
{
    serveShops(dispatcher);
    servePurchaseRuns(dispatcher);
    servePurchaseLeases(dispatcher);
    serveMissedLines(dispatcher);
    serveBinding(dispatcher);
    serveSlips(dispatcher);
    serveCaptures(dispatcher);
    serveOrphans(dispatcher);
    serveCustody(dispatcher);
    serveIncidents(dispatcher);
}

void addPurchaseApprovals(Approvals &approvals)
{
    addLateBindingApproval(approvals);
}

} // namespace truvamate
