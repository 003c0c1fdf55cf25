#include "app/sample/samplestory.h"

#include "app/sample/sampletoday.h"
#include "models/operations/checking.h"
#include "models/operations/draws.h"

namespace truvamate::sample {

namespace {

/// The draws that the story is about, oldest first.
struct Acts
{
    const SampleDraw *settled = nullptr; ///< every prize paid, every customer told
    const SampleDraw *paying = nullptr; ///< prizes at every stage, a jackpot among them
    const SampleDraw *verified = nullptr; ///< a result, not checked yet
    const SampleDraw *waiting = nullptr; ///< drawn, no result yet
    const SampleDraw *next = nullptr; ///< still on sale
};

const SampleDraw *lastBefore(const SampleHouse &house, Instant when)
{
    const SampleDraw *found = nullptr;
    for (const SampleDraw &draw : house.draws) {
        if (draw.at < when) {
            found = &draw;
        }
    }
    return found;
}

Result<Acts> chooseActs(const SampleHouse &house, Instant end)
{
    constexpr std::int64_t day = 86'400;
    Acts acts;
    acts.waiting = lastBefore(house, end);
    acts.verified = acts.waiting ? lastBefore(house, acts.waiting->at.plusSeconds(-2 * day)) : nullptr;
    acts.paying = acts.verified ? lastBefore(house, acts.verified->at.plusSeconds(-5 * day)) : nullptr;
    acts.settled = acts.paying ? lastBefore(house, acts.paying->at.plusSeconds(-5 * day)) : nullptr;
    for (const SampleDraw &draw : house.draws) {
        if (!acts.next && draw.at > end) {
            acts.next = &draw;
        }
    }
    if (!acts.settled || !acts.next || acts.settled->at < house.now().plusSeconds(2 * day)) {
        return fail(ErrorKind::Invalid, QStringLiteral("sample.options"),
                    QStringLiteral("There are too few draws around that day for a sample workspace."));
    }
    return acts;
}

/// A wall-clock time of the draw's own date, or of days after it, in US Eastern time.
Instant eastern(const SampleDraw &draw, int days, QTime time)
{
    return Instant::fromLocal(draw.date.date().addDays(days), time, easternZone());
}

/// What an order of a past draw was made for.
OrderWish wishOf(SampleHouse &house, const SampleDraw &draw, int n, bool withJackpot)
{
    OrderWish wish;
    wish.lines = 1 + house.below(3);
    wish.powerPlay = n % 5 == 1;
    wish.terminalPick = n % 7 == 2;
    wish.missedDrawChoice = n % 4 == 0 ? QStringLiteral("roll") : QStringLiteral("refund");
    const auto aim = [&](int main, bool special) {
        const auto [numbers, ball] = numbersWith(house, draw, main, special);
        wish.firstLine = numbers;
        wish.firstSpecial = ball;
    };
    if (withJackpot && n == 7) {
        aim(5, true);
    } else if (n % 12 == 0) {
        aim(1, true);
    } else if (n % 12 == 4) {
        aim(3, false);
    } else if (n % 30 == 9) {
        aim(3, true);
    }
    return wish;
}

struct Sold
{
    OrderDetail order;
    UserId customer;
};

Result<std::vector<Sold>> sell(SampleHouse &house, const SampleDraw &draw, int count, bool withJackpot)
{
    std::vector<Sold> sold;
    for (int n = 0; n < count; ++n) {
        const SampleCustomer &customer = house.customers.at(
            static_cast<std::size_t>(house.below(static_cast<int>(house.customers.size()))));
        const SampleCustomer &buyer = customer.isVerified ? customer : house.customers.front();
        TRY(order, takeOrder(house, buyer, draw, wishOf(house, draw, n, withJackpot)));
        TRY_DO(payOrder(house, order));
        sold.push_back({order, buyer.id});
    }
    return sold;
}

Result<std::vector<BoughtSlip>> buy(SampleHouse &house, const SampleDraw &draw, const std::vector<Sold> &sold)
{
    std::vector<BoughtSlip> slips;
    for (const Sold &each : sold) {
        StaffClient &agent = slips.size() % 3 == 2 ? house.staff->agentB : house.staff->agentA;
        TRY(slip, buySlip(house, agent, each.order, draw));
        slips.push_back(slip);
    }
    return slips;
}

/// Orders on the day before, slips on the afternoon of the draw.
Result<std::vector<Sold>> sellAndBuy(SampleHouse &house, const SampleDraw &draw, int count, bool withJackpot)
{
    house.moveTo(eastern(draw, -1, QTime(23, 0)));
    TRY_DO(refreshSanctions(house));
    TRY(sold, sell(house, draw, count, withJackpot));
    house.moveTo(eastern(draw, 0, QTime(12, 0)));
    TRY_DO(buy(house, draw, sold));
    house.say(QStringLiteral("%1 orders for the draw of %2").arg(count).arg(draw.date.toText()));
    return sold;
}

Result<Done> drawAndCheck(SampleHouse &house, const SampleDraw &draw)
{
    house.moveTo(eastern(draw, 0, QTime(23, 20)));
    TRY_DO(verifyResult(house, draw));
    return checkDraw(house, draw);
}

PrizeStage stageOf(int n, bool payAll)
{
    constexpr std::array stages{PrizeStage::Opened, PrizeStage::Received, PrizeStage::Proposed,
                                PrizeStage::Approved, PrizeStage::Paid};
    return payAll ? PrizeStage::Paid : stages.at(static_cast<std::size_t>(n) % stages.size());
}

/// Prizes at the shop two days later. One of the slips that wait is left alone, and so is what no table
/// prices.
Result<Done> bringPrizes(SampleHouse &house, const std::vector<Sold> &sold, bool payAll)
{
    int n = 0;
    for (const Sold &each : sold) {
        ListWins::Request request;
        request.orderId = each.order.order.id;
        request.unclaimed = true;
        TRY(wins, house.staff->adminA.call<ListWins>(request));
        const bool isPriced = std::all_of(wins.data.begin(), wins.data.end(),
                                          [](const WinRow &win) { return win.prize.has_value(); });
        const bool isLeft = !payAll && n % 6 == 5;
        if (wins.data.empty() || !isPriced) {
            continue;
        }
        if (!isLeft) {
            TRY_DO(bringPrize(house, wins.data.front().slipId, each.customer, stageOf(n, payAll)));
        }
        ++n;
    }
    return Done();
}

Result<Done> tellLosers(SampleHouse &house, const std::vector<Sold> &sold, int everyNth)
{
    int n = 0;
    for (const Sold &each : sold) {
        TRY(detail, house.staff->support.call<GetOrder>({each.order.order.id}));
        if (detail.order.status == QLatin1String("no_win") && n++ % everyNth == 0) {
            TRY_DO(tellCustomer(house, each.order.order.id));
        }
    }
    return Done();
}

Result<Done> playSettled(SampleHouse &house, const SampleDraw &draw)
{
    TRY(sold, sellAndBuy(house, draw, 60, false));
    TRY_DO(drawAndCheck(house, draw));
    house.moveTo(eastern(draw, 2, QTime(10, 0)));
    TRY_DO(bringPrizes(house, sold, true));
    return tellLosers(house, sold, 1);
}

Result<Done> playPaying(SampleHouse &house, const SampleDraw &draw)
{
    TRY(sold, sellAndBuy(house, draw, 45, true));
    TRY_DO(drawAndCheck(house, draw));
    house.moveTo(eastern(draw, 2, QTime(10, 0)));
    // Before the payouts: a proposal is void once the rate it stands on is no longer in force.
    TRY_DO(changeRate(house));
    TRY_DO(bringPrizes(house, sold, false));
    return tellLosers(house, sold, 2);
}

Result<Done> playVerified(SampleHouse &house, const SampleDraw &draw)
{
    TRY_DO(sellAndBuy(house, draw, 25, false));
    house.moveTo(eastern(draw, 0, QTime(23, 20)));
    return verifyResult(house, draw);
}

/// One slip of this draw comes after it was held.
Result<Done> playWaiting(SampleHouse &house, const Acts &acts, Instant end)
{
    const SampleDraw &draw = *acts.waiting;
    TRY_DO(sellAndBuy(house, draw, 22, false));
    TRY(late, sell(house, draw, 1, false));
    TRY_DO(playAfternoon(house, *acts.next));
    house.moveTo(draw.at.plusSeconds(900));
    TRY_DO(house.staff->adminA.call<CloseDueDraws>({}));
    TRY_DO(buySlip(house, house.staff->agentB, late.front().order, draw));
    house.moveTo(end.plusSeconds(-3 * 3'600));
    return playToday(house, *acts.next);
}

} // namespace

Result<Done> tellStory(SampleHouse &house, Instant end)
{
    TRY(acts, chooseActs(house, end));
    TRY_DO(playSettled(house, *acts.settled));
    TRY_DO(playPaying(house, *acts.paying));
    TRY_DO(playVerified(house, *acts.verified));
    return playWaiting(house, acts, end);
}

} // namespace truvamate::sample
