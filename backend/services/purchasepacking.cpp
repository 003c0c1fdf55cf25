#include "backend/services/purchasepacking.h"

#include "models/games/calendar.h"
#include "models/orders/pricing.h"

#include <map>
#include <span>
#include <tuple>

namespace truvamate {

namespace {

constexpr std::size_t mostPlays = 5;

/// What all plays of one slip have in common.
struct SlipKey
{
    QString orderNumber;
    OrderId orderId;
    QString game;
    QString edition;
    bool powerPlay = false;
    bool doublePlay = false;

    friend bool operator<(const SlipKey &a, const SlipKey &b)
    {
        return std::tie(a.orderNumber, a.orderId, a.game, a.edition, a.powerPlay, a.doublePlay)
            < std::tie(b.orderNumber, b.orderId, b.game, b.edition, b.powerPlay, b.doublePlay);
    }
};

/// One play with the lines it serves, by draw date.
struct PlayRow
{
    int firstLine = 0;
    std::vector<int> numbers;
    std::optional<int> special;
    std::vector<DrawDate> dates;
    std::vector<LottoTicketId> ticketIds;
};

bool isNextDraw(Game game, DrawDate earlier, DrawDate later)
{
    return drawsBetween(game, DrawDate(earlier.date().addDays(1)), later).size() == 1;
}

/// The rows of one key: equal plays of consecutive draws are joined; two equal plays of one draw stay two
/// rows.
std::vector<PlayRow> rowsOf(std::vector<OrderedLine> lines, Game game, bool oneDrawASlip)
{
    std::ranges::sort(lines, [](const OrderedLine &a, const OrderedLine &b) {
        return std::tuple(a.drawDate, a.lineNumber) < std::tuple(b.drawDate, b.lineNumber);
    });
    std::vector<PlayRow> rows;
    for (const OrderedLine &line : lines) {
        const auto continues = [&](const PlayRow &row) {
            return !oneDrawASlip && !line.numbers.empty() && row.numbers == line.numbers
                && row.special == line.special && isNextDraw(game, row.dates.back(), line.drawDate);
        };
        auto row = std::ranges::find_if(rows, continues);
        if (row == rows.end()) {
            rows.push_back({line.lineNumber, line.numbers, line.special, {}, {}});
            row = std::prev(rows.end());
        }
        row->dates.push_back(line.drawDate);
        row->ticketIds.push_back(line.id);
    }
    std::ranges::stable_sort(rows, {}, &PlayRow::firstLine);
    return rows;
}

Result<ProposedSlip> slipOf(const SlipKey &key, Game game, std::span<const PlayRow> rows)
{
    ProposedSlip slip;
    slip.orderId = key.orderId;
    slip.orderNumber = key.orderNumber;
    slip.game = key.game;
    slip.drawDates = rows.front().dates;
    slip.powerPlay = key.powerPlay;
    slip.doublePlay = key.doublePlay;
    TRY(price, ticketCost({game, slip.drawDates.front(), key.powerPlay, key.doublePlay, TicketKind::Single}));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        slip.plays.push_back({QString(QChar(u'A' + static_cast<char16_t>(i))), rows[i].numbers,
                              rows[i].special, rows[i].ticketIds});
    }
    slip.price = price * static_cast<std::int64_t>(rows.size() * slip.drawDates.size());
    return slip;
}

} // namespace

Result<SlipPlan> packSlips(std::vector<OrderedLine> lines, bool oneDrawASlip)
{
    std::map<SlipKey, std::vector<OrderedLine>> byKey;
    for (OrderedLine &line : lines) {
        const SlipKey key{line.orderNumber, line.orderId,   line.game,
                          line.edition,     line.powerPlay, line.doublePlay};
        byKey[key].push_back(std::move(line));
    }
    SlipPlan plan;
    for (auto &[key, ofKey] : byKey) {
        TRY(game, gameFromCode(key.game));
        std::map<std::vector<DrawDate>, std::vector<PlayRow>> byDates;
        for (PlayRow &row : rowsOf(std::move(ofKey), game, oneDrawASlip)) {
            byDates[row.dates].push_back(std::move(row));
        }
        for (const auto &[dates, rows] : byDates) {
            for (std::size_t at = 0; at < rows.size(); at += mostPlays) {
                const std::span part(rows.data() + at, std::min(mostPlays, rows.size() - at));
                TRY(slip, slipOf(key, game, part));
                plan.price += slip.price;
                plan.slips.push_back(std::move(slip));
            }
        }
    }
    return plan;
}

} // namespace truvamate
