#include "backend/services/draws.h"

#include "backend/services/dispatcher.h"
#include "backend/services/drawprojection.h"
#include "backend/services/resultevents.h"
#include "backend/storage/claimstore.h"
#include "backend/storage/drawstore.h"
#include "backend/storage/resultstore.h"
#include "backend/storage/transaction.h"
#include "models/orders/transitions.h"

#include <algorithm>

namespace truvamate {

namespace {

constexpr int longestSpan = 400; // days

tl::unexpected<Error> staleDraw(const DrawSummary &draw)
{
    return fail(ErrorKind::Stale, QStringLiteral("draw.stale"),
                QStringLiteral("%1 changed since you read it; please look again.").arg(drawText(draw)),
                toJson(draw));
}

Result<Done> validateSpan(DrawDate from, DrawDate to)
{
    const qint64 days = from.date().daysTo(to.date());
    if (days < 0 || days > longestSpan) {
        return fail(ErrorKind::Invalid, QStringLiteral("draw.bad_span"),
                    QStringLiteral("Draws are opened for a span of 0 to %1 days; %2 to %3 is %4.")
                        .arg(longestSpan)
                        .arg(from.toText(), to.toText())
                        .arg(days));
    }
    return Done();
}

Result<OpenDraws::Response> handleOpen(Call &call, const OpenDraws::Request &request)
{
    TRY(game, gameFromCode(request.game));
    const DrawDate from = request.from.value_or(DrawDate(call.now.inZone(easternZone()).date()));
    TRY_DO(validateSpan(from, request.until));
    OpenDraws::Response response;
    for (const ScheduledDraw &draw : drawsBetween(game, from, request.until)) {
        const bool isHeld = draw.at <= call.now;
        const DrawId id = call.newId<DrawId>();
        TRY(added, insertDraw(call.db, id, draw, isHeld ? QStringLiteral("closed") : QStringLiteral("open")));
        if (added) {
            ++response.created;
            TRY_DO(call.event(QStringLiteral("draw"), id.uuid(),
                              QLatin1String(isHeld ? resultevents::drawClosed : resultevents::drawOpened)));
        }
    }
    TRY_DO(call.audit(QStringLiteral("draw"), gameCode(game),
                      {{QStringLiteral("from"), from.toString()},
                       {QStringLiteral("until"), request.until.toString()},
                       {QStringLiteral("created"), static_cast<qint64>(response.created)}}));
    TRY(draws, drawsOfSpan(call.db, gameCode(game), from, request.until));
    response.draws = std::move(draws);
    return response;
}

Result<Page<DrawSummary>> handleList(Call &call, const ListDraws::Request &request)
{
    return listDraws(call.db, request, call.now);
}

/// The row has the amount; its event tells who entered it, when and from where.
std::optional<AdvertisedJackpot> jackpotOf(const DrawSummary &draw,
                                           const std::vector<TimelineEntry> &timeline)
{
    if (!draw.advertisedJackpot) {
        return std::nullopt;
    }
    const TimelineEntry *newest = nullptr;
    for (const TimelineEntry &entry : timeline) {
        const bool isJackpot = entry.code == QLatin1String(resultevents::drawJackpotSet);
        if (isJackpot && (!newest || newest->at < entry.at)) {
            newest = &entry;
        }
    }
    if (!newest) {
        return AdvertisedJackpot{*draw.advertisedJackpot, {}, {}, {}};
    }
    return AdvertisedJackpot{*draw.advertisedJackpot,
                             newest->arguments.value(QLatin1String("source")).toString(), newest->at,
                             newest->actorName};
}

Result<DrawDetail> handleGet(Call &call, const GetDraw::Request &request)
{
    TRY(draw, findDraw(call.db, request.drawId));
    if (!draw) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.unknown"),
                    QStringLiteral("There is no such draw."));
    }
    DrawDetail detail;
    detail.draw = *draw;
    TRY(results, resultVersions(call.db, draw->id));
    TRY(counts, countsOfDraw(call.db, draw->id));
    if (!results.empty()) {
        TRY(imports, importsOf(call.db, draw->id));
        for (ImportedResult &import : imports) {
            import.differs = import.result != results.front().result;
        }
        detail.imports = std::move(imports);
    }
    detail.results = std::move(results);
    TRY(timeline, timelineOf(call.db, QStringLiteral("draw"), draw->id.uuid()));
    detail.jackpot = jackpotOf(*draw, timeline);
    std::reverse(timeline.begin(), timeline.end());
    detail.timeline = std::move(timeline);
    detail.lines = counts.lines;
    detail.bought = counts.bought;
    detail.unbought = counts.unbought;
    detail.plays = counts.plays;
    detail.wins = counts.wins;
    detail.openEntries = counts.openEntries;
    return detail;
}

Result<DrawSummary> handleSetJackpot(Call &call, const SetJackpot::Request &request)
{
    TRY(draw, lockedDraw(call, request.drawId));
    if (request.jackpot <= Usd()) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("draw.jackpot_not_positive"),
            QStringLiteral("An advertised jackpot is above zero, not %1.").arg(toText(request.jackpot)));
    }
    if (draw.resultVersion) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("draw.result_verified"),
            QStringLiteral("The result of %1 is verified, so its advertised jackpot can no longer change.")
                .arg(drawText(draw)));
    }
    const QString source = request.source.value_or(QString()).simplified();
    if (source.size() > 100) {
        return fail(ErrorKind::Invalid, QStringLiteral("draw.source_too_long"),
                    QStringLiteral("The source of a jackpot has at most 100 characters."));
    }
    TRY(written, writeJackpot(call.db, draw.id, request.version, request.jackpot));
    if (!written) {
        return staleDraw(draw);
    }
    QJsonObject arguments{{QStringLiteral("jackpot"), json::write(request.jackpot)}};
    if (!source.isEmpty()) {
        arguments.insert(QStringLiteral("source"), source);
    }
    TRY_DO(call.event(QStringLiteral("draw"), draw.id.uuid(), QLatin1String(resultevents::drawJackpotSet),
                      arguments));
    TRY_DO(call.audit(QStringLiteral("draw"), draw.id.toString(), arguments));
    return lockedDraw(call, draw.id);
}

Result<CloseDueDraws::Response> closeDue(Call &call)
{
    TRY(due, dueDraws(call.db, call.now));
    CloseDueDraws::Response response;
    for (const DrawSummary &draw : due) {
        TRY(closed, moveDraw(call, draw, QStringLiteral("closed")));
        TRY_DO(call.event(QStringLiteral("draw"), closed.id.uuid(), QLatin1String(resultevents::drawClosed)));
        response.closed.push_back(draw.id);
    }
    TRY_DO(call.audit(QStringLiteral("draw"), QStringLiteral("due"),
                      {{QStringLiteral("closed"), json::write(response.closed)}}));
    return response;
}

Result<CloseDueDraws::Response> handleCloseDue(Call &call, const Nothing &)
{
    TRY(response, inTransaction(call.db, QStringLiteral("close due draws"), [&] { return closeDue(call); }));
    for (const DrawId draw : response.closed) {
        TRY_DO(projectDraw(call, draw));
    }
    return response;
}

Result<Done> mayBeCancelled(Call &call, const DrawSummary &draw, const CancelDraw::Request &request)
{
    if (request.version != draw.version) {
        return staleDraw(draw);
    }
    if (request.reason.simplified().isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("draw.no_reason"),
                    QStringLiteral("Please say why %1 is cancelled.").arg(drawText(draw)));
    }
    TRY(slips, slipsOfDraw(call.db, draw.id));
    if (slips > 0) {
        return fail(ErrorKind::Conflict, QStringLiteral("draw.has_slips"),
                    QStringLiteral("%1 cannot be cancelled: %2 slip(s) are printed for it.")
                        .arg(drawText(draw))
                        .arg(slips),
                    {{QStringLiteral("slips"), static_cast<qint64>(slips)}});
    }
    return Done();
}

Result<DrawSummary> cancelOnce(Call &call, const CancelDraw::Request &request)
{
    TRY(draw, lockedDraw(call, request.drawId));
    if (draw.status == QLatin1String("cancelled")) {
        return draw;
    }
    TRY_DO(mayBeCancelled(call, draw, request));
    TRY(cancelled, moveDraw(call, draw, QStringLiteral("cancelled")));
    const QJsonObject arguments{{QStringLiteral("reason"), request.reason.simplified()}};
    TRY_DO(call.event(QStringLiteral("draw"), draw.id.uuid(), QLatin1String(resultevents::drawCancelled),
                      arguments));
    TRY_DO(call.audit(QStringLiteral("draw"), draw.id.toString(), arguments));
    return cancelled;
}

/// Repeated after it was stopped half-way, it only brings the orders up to date.
Result<DrawSummary> handleCancel(Call &call, const CancelDraw::Request &request)
{
    TRY(cancelled,
        inTransaction(call.db, QStringLiteral("cancel draw"), [&] { return cancelOnce(call, request); }));
    TRY_DO(projectDraw(call, cancelled.id));
    return cancelled;
}

} // namespace

Result<DrawSummary> lockedDraw(Call &call, DrawId id)
{
    TRY(draw, findDraw(call.db, id, true));
    if (!draw) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.unknown"),
                    QStringLiteral("There is no such draw."));
    }
    return *draw;
}

Result<DrawSummary> moveDraw(Call &call, const DrawSummary &draw, const QString &status)
{
    TRY(from, stateFromCode<DrawStatus>(draw.status));
    TRY(to, stateFromCode<DrawStatus>(status));
    TRY_DO(requireTransition(from, to));
    TRY(written, writeDrawStatus(call.db, draw, status));
    if (!written) {
        return staleDraw(draw);
    }
    DrawSummary moved = draw;
    moved.status = status;
    ++moved.version;
    return moved;
}

Result<const Edition *> editionOf(const DrawSummary &draw)
{
    return editionByCode(draw.edition);
}

QString drawText(const DrawSummary &draw)
{
    const auto game = gameFromCode(draw.game);
    return QStringLiteral("%1 of %2").arg(game ? gameName(*game) : draw.game, draw.drawDate.toText());
}

void serveDraws(Dispatcher &dispatcher)
{
    dispatcher.serve<OpenDraws>(handleOpen);
    dispatcher.serve<ListDraws>(handleList);
    dispatcher.serve<GetDraw>(handleGet);
    dispatcher.serve<SetJackpot>(handleSetJackpot);
    dispatcher.serve<CloseDueDraws>(handleCloseDue);
    dispatcher.serve<CancelDraw>(handleCancel);
}

} // namespace truvamate
