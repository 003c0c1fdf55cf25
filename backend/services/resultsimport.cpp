#include "backend/services/dispatcher.h"
#include "backend/services/draws.h"
#include "backend/services/resultevents.h"
#include "backend/services/resultsparts.h"
#include "backend/storage/drawstore.h"
#include "backend/storage/resultstore.h"
#include "backend/storage/transaction.h"

#include <algorithm>
#include <map>
#include <set>

namespace truvamate {

namespace {

constexpr std::size_t resultsAtOnce = 100;
constexpr std::size_t mostResults = 10'000;

/// Keeps what the source says of a draw; answers whether it said something else before, or nothing.
Result<bool> keepImport(Call &call, const DrawSummary &draw, const QString &source,
                        const ResultNumbers &result)
{
    TRY(changed,
        storeImport(call.db, makeUuidV7(call.now.ms, call.random), draw.id, {source, result, call.now, false},
                    call.principal.user));
    if (changed) {
        TRY_DO(call.event(QStringLiteral("draw"), draw.id.uuid(),
                          QLatin1String(resultevents::drawResultImported),
                          {{QStringLiteral("source"), source}}));
    }
    return changed;
}

Result<ImportResult::Response> handleImport(Call &call, const ImportResult::Request &request)
{
    TRY(draw, heldDraw(call, request.drawId));
    TRY(source, checkSource(request.source));
    TRY(checked,
        checkNumbers(draw,
                     {request.numbers, request.special, request.multiplier, request.doublePlayNumbers,
                      request.doublePlaySpecial}));
    TRY(changed, keepImport(call, draw, source, checked.result));
    TRY_DO(call.audit(QStringLiteral("draw"), draw.id.toString(), {{QStringLiteral("source"), source}}));
    return ImportResult::Response{changed};
}

Result<Done> checkFeed(const ImportFeed::Request &request)
{
    if (request.results.empty() || request.results.size() > mostResults) {
        return fail(ErrorKind::Invalid, QStringLiteral("result.feed_size"),
                    QStringLiteral("A feed of 1 to %1 results can be imported at once, not of %2.")
                        .arg(mostResults)
                        .arg(request.results.size()));
    }
    std::set<DrawDate> dates;
    for (const FeedResult &row : request.results) {
        if (!dates.insert(row.drawDate).second) {
            return fail(
                ErrorKind::Invalid, QStringLiteral("result.feed_repeats"),
                QStringLiteral("The feed says two things of the draw of %1.").arg(row.drawDate.toText()));
        }
    }
    return Done();
}

/// The draws of this workspace among those that the feed speaks of.
Result<std::map<DrawDate, DrawSummary>> knownDraws(Call &call, const QString &game,
                                                   const std::vector<FeedResult> &results)
{
    const auto [first, last]
        = std::minmax_element(results.begin(), results.end(), [](const FeedResult &a, const FeedResult &b) {
              return a.drawDate < b.drawDate;
          });
    TRY(draws, drawsOfSpan(call.db, game, first->drawDate, last->drawDate));
    std::map<DrawDate, DrawSummary> known;
    for (const DrawSummary &draw : draws) {
        known.emplace(draw.drawDate, draw);
    }
    return known;
}

Result<Done> noteDifference(Call &call, const DrawSummary &draw, const ResultNumbers &feed,
                            ImportFeed::Response &answer)
{
    if (!draw.resultVersion) {
        return Done();
    }
    TRY(versions, resultVersions(call.db, draw.id));
    if (!versions.empty() && versions.front().result != feed) {
        answer.differing.push_back(
            {draw.id, draw.drawDate, versions.front().version, versions.front().result, feed});
    }
    return Done();
}

/// One row. What is wrong with it alone is written down and holds up no other.
Result<Done> importRow(Call &call, const DrawSummary &known, const QString &source, const FeedResult &row,
                       ImportFeed::Response &answer)
{
    const auto refuse = [&](const Error &error) -> Result<Done> {
        if (error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Internal) {
            return fail(error);
        }
        answer.refused.push_back({row.drawDate, error.code, error.message});
        return Done();
    };
    const auto draw = heldDraw(call, known.id);
    if (!draw) {
        return refuse(draw.error());
    }
    const auto checked = checkNumbers(*draw, row.result);
    if (!checked) {
        return refuse(checked.error());
    }
    TRY(changed, keepImport(call, *draw, source, checked->result));
    ++(changed ? answer.imported : answer.same);
    return noteDifference(call, *draw, checked->result, answer);
}

Result<ImportFeed::Response> importSome(Call &call, const ImportFeed::Request &request, const QString &source,
                                        const std::map<DrawDate, DrawSummary> &known, std::size_t begin,
                                        ImportFeed::Response answer)
{
    const std::size_t end = std::min(begin + resultsAtOnce, request.results.size());
    for (std::size_t i = begin; i < end; ++i) {
        const FeedResult &row = request.results[i];
        const auto draw = known.find(row.drawDate);
        if (draw == known.end()) {
            ++answer.unknown;
            continue;
        }
        TRY_DO(importRow(call, draw->second, source, row, answer));
    }
    TRY_DO(call.audit(
        QStringLiteral("draw"), request.game,
        {{QStringLiteral("source"), source}, {QStringLiteral("results"), static_cast<qint64>(end - begin)}}));
    return answer;
}

Result<ImportFeed::Response> handleImportFeed(Call &call, const ImportFeed::Request &request)
{
    TRY_DO(gameFromCode(request.game));
    TRY(source, checkSource(request.source));
    TRY_DO(checkFeed(request));
    TRY(known, knownDraws(call, request.game, request.results));
    ImportFeed::Response answer;
    const auto total = static_cast<std::int64_t>(request.results.size());
    for (std::size_t begin = 0; begin < request.results.size(); begin += resultsAtOnce) {
        if (call.stop.stop_requested()) {
            answer.stopped = true;
            break;
        }
        call.reportProgress(static_cast<std::int64_t>(begin), total);
        TRY(next, inTransaction(call.db, QStringLiteral("import results"), [&] {
                return importSome(call, request, source, known, begin, answer);
            }));
        answer = std::move(next);
    }
    if (!answer.stopped) {
        call.reportProgress(total, total);
    }
    return answer;
}

} // namespace

void serveImports(Dispatcher &dispatcher)
{
    dispatcher.serve<ImportResult>(handleImport);
    dispatcher.serve<ImportFeed>(handleImportFeed);
}

} // namespace truvamate
