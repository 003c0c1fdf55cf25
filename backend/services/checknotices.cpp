#include "backend/services/checknotices.h"

#include "backend/services/resultevents.h"
#include "backend/storage/resultstore.h"

#include <algorithm>
#include <map>

namespace truvamate {

namespace {

QJsonObject argumentsOf(const CheckRunRow &run, const OrderWin &win)
{
    return {{QStringLiteral("draw_id"), run.drawId.toString()},
            {QStringLiteral("version"), run.resultVersion},
            {QStringLiteral("wins"), static_cast<qint64>(win.wins)},
            {QStringLiteral("unpriced"), static_cast<qint64>(win.unpriced)},
            {QStringLiteral("prize"), json::write(win.prize)}};
}

OrderNotice noticeOf(Call &call, const CheckRunRow &run, const OrderWin &win, const char *code,
                     const char *mail)
{
    const QString key = QStringLiteral("%1:%2:%3:%4:%5:%6")
                            .arg(QLatin1String(mail), run.resultId.toString(), win.order.toString())
                            .arg(win.wins)
                            .arg(win.unpriced)
                            .arg(win.prize.minor());
    return {QUuid::createUuidV5(run.resultId.uuid(), key),
            makeUuidV7(call.now.ms, call.random),
            win.order,
            win.customer,
            QLatin1String(code),
            QString(QLatin1String(mail)),
            key,
            argumentsOf(run, win)};
}

bool sameWin(const OrderWin &a, const OrderWin &b)
{
    return a.wins == b.wins && a.unpriced == b.unpriced && a.prize == b.prize;
}

/// Both lists by order id. An order that won before and does not any more has a win of nothing.
std::vector<OrderNotice> correctionNotices(Call &call, const CheckRunRow &run,
                                           const std::vector<OrderWin> &before,
                                           const std::vector<OrderWin> &now)
{
    std::map<OrderId, std::pair<const OrderWin *, const OrderWin *>> both;
    for (const OrderWin &win : before) {
        both[win.order].first = &win;
    }
    for (const OrderWin &win : now) {
        both[win.order].second = &win;
    }
    std::vector<OrderNotice> notices;
    for (const auto &[order, pair] : both) {
        const auto [old, current] = pair;
        if (old && current && sameWin(*old, *current)) {
            continue;
        }
        const OrderWin nothing{order, old ? old->customer : current->customer, true, 0, 0, Usd()};
        const bool wasTold = old || current->told;
        notices.push_back(noticeOf(call, run, current ? *current : nothing,
                                   resultevents::orderResultCorrected,
                                   wasTold ? "result_correction" : "winner_notification"));
    }
    return notices;
}

} // namespace

Result<std::vector<OrderNotice>> noticesOf(Call &call, const CheckRunRow &run)
{
    TRY(now, ordersThatWon(call.db, run.resultId, run.projectedUpTo));
    if (run.resultVersion > 1) {
        TRY(versions, resultVersions(call.db, run.drawId));
        for (const ResultVersion &version : versions) {
            if (version.version == run.resultVersion - 1) {
                TRY(before, ordersThatWon(call.db, version.id, run.projectedUpTo));
                return correctionNotices(call, run, before, now);
            }
        }
    }
    std::vector<OrderNotice> notices;
    notices.reserve(now.size());
    for (const OrderWin &win : now) {
        notices.push_back(noticeOf(call, run, win, resultevents::orderWon, "winner_notification"));
    }
    return notices;
}

std::vector<OrderNotice> noticesBetween(const std::vector<OrderNotice> &notices,
                                        const std::optional<OrderId> &after, OrderId last)
{
    const auto byOrder = [](const OrderNotice &notice, OrderId order) { return notice.order < order; };
    const auto isAfter = [](OrderId order, const OrderNotice &notice) { return order < notice.order; };
    const auto begin
        = after ? std::upper_bound(notices.begin(), notices.end(), *after, isAfter) : notices.begin();
    auto end = std::lower_bound(begin, notices.end(), last, byOrder);
    if (end != notices.end() && end->order == last) {
        ++end;
    }
    return {begin, end};
}

} // namespace truvamate
