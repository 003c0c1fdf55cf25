#include "backend/services/checking.h"

#include "backend/services/checknotices.h"
#include "backend/services/checkpreview.h"
#include "backend/services/correctioneffects.h"
#include "backend/services/corrections.h"
#include "backend/services/dispatcher.h"
#include "backend/services/drawprojection.h"
#include "backend/services/draws.h"
#include "backend/services/resultevents.h"
#include "backend/storage/checkstore.h"
#include "backend/storage/drawstore.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/resultstore.h"
#include "backend/storage/transaction.h"
#include "backend/storage/winstore.h"

namespace truvamate {

namespace {

constexpr std::int64_t ordersAtOnce = 5'000;
constexpr int incidentsAtOnce = 1'000;

struct Begun
{
    CheckRunRow run;
    std::int64_t added = 0;
};

Result<Done> refuseOtherDigest(Call &call, const CheckInput &input, int version,
                               const CommitCheck::Request &request)
{
    if (!request.digest) {
        return Done();
    }
    TRY(preview, previewCheck(call.db, input, version));
    if (preview.digest != *request.digest) {
        return fail(
            ErrorKind::Stale, QStringLiteral("check.preview_changed"),
            QStringLiteral(
                "The plays or the result changed since you looked at the dry run; please look again."),
            toJson(preview));
    }
    return Done();
}

Result<CheckRunRow> runOf(Call &call, const CheckInput &input, int version)
{
    TRY(found, findCheckRun(call.db, input.resultId));
    if (found) {
        return *found;
    }
    CheckRunRow run;
    run.id = call.newId<CheckRunId>();
    run.drawId = input.drawId;
    run.resultId = input.resultId;
    run.resultVersion = version;
    run.state = QStringLiteral("checking");
    run.startedBy = call.principal.user;
    run.startedAt = call.now;
    TRY_DO(insertCheckRun(call.db, run));
    return run;
}

/// Reaches "checked" from where the draw stands; statuses of orders are computed from it, so it goes first.
Result<Done> markChecked(Call &call, const DrawSummary &draw, std::int64_t added)
{
    const bool isReopened = draw.status == QLatin1String("settled") && added > 0;
    if (draw.status == QLatin1String("verified") || isReopened) {
        TRY_DO(moveDraw(call, draw, QStringLiteral("checked")));
    }
    return Done();
}

/// The check itself: every winner in one statement a drawing, and all that follows from it at once.
Result<Begun> begin(Call &call, const CommitCheck::Request &request)
{
    TRY(draw, lockedDraw(call, request.drawId));
    TRY(input, checkInputOf(call.db, draw));
    TRY_DO(refuseOtherDigest(call, input, *draw.resultVersion, request));
    TRY(run, runOf(call, input, *draw.resultVersion));
    TRY(added, insertWins(call.db, input));
    const bool isNew = run.state == QLatin1String("checking");
    if (isNew || added > 0) {
        TRY(winners, countWins(call.db, input.resultId));
        run.winners = winners;
        run.state = QStringLiteral("projecting");
        run.ordersProjected = 0;
        run.projectedUpTo.reset();
        run.finishedAt.reset();
        TRY_DO(writeCheckRun(call.db, run));
    }
    TRY_DO(markChecked(call, draw, added));
    if (isNew && *draw.resultVersion > 1) {
        TRY(versions, resultVersions(call.db, draw.id));
        TRY_DO(followCorrection(call, draw.id, versions));
    }
    TRY_DO(call.audit(QStringLiteral("draw"), draw.id.toString(),
                      {{QStringLiteral("result"), input.resultId.toString()},
                       {QStringLiteral("added"), static_cast<qint64>(added)}}));
    return Begun{run, added};
}

Result<Done> reportMismatches(Call &call, DrawId draw)
{
    TRY(mismatches, findMismatches(call.db, draw, incidentsAtOnce));
    for (const Mismatch &mismatch : mismatches) {
        TRY_DO(insertMismatchIncident(call.db, makeUuidV7(call.now.ms, call.random), mismatch,
                                      call.principal.user, call.now));
        TRY_DO(call.event(QStringLiteral("slip"), mismatch.slip.uuid(),
                          QLatin1String(resultevents::slipPrintDiffers),
                          {{QStringLiteral("letter"), mismatch.letter},
                           {QStringLiteral("line_number"), mismatch.lineNumber}}));
    }
    return Done();
}

Result<CheckRunRow> finish(Call &call, CheckRunRow run)
{
    TRY(plays, countPrintedPlays(call.db, run.drawId));
    run.plays = plays;
    run.state = QStringLiteral("done");
    run.finishedAt = call.now;
    TRY_DO(writeCheckRun(call.db, run));
    TRY_DO(reportMismatches(call, run.drawId));
    const QJsonObject counts{{QStringLiteral("version"), run.resultVersion},
                             {QStringLiteral("plays"), static_cast<qint64>(run.plays)},
                             {QStringLiteral("winners"), static_cast<qint64>(run.winners)}};
    TRY_DO(call.event(QStringLiteral("draw"), run.drawId.uuid(), QLatin1String(resultevents::drawChecked),
                      counts));
    TRY_DO(call.audit(QStringLiteral("draw"), run.drawId.toString(), counts));
    return run;
}

/// The next orders: their statuses, their events and mails, and how far the run is, together.
Result<CheckRunRow> projectStep(Call &call, CheckRunRow run, const std::vector<OrderNotice> &notices)
{
    TRY(batch, projectOrdersOfDraw(call.db, run.drawId, run.projectedUpTo, ordersAtOnce, call.now));
    if (batch.lastOrder) {
        TRY_DO(insertNotices(call.db, noticesBetween(notices, run.projectedUpTo, *batch.lastOrder),
                             call.principal.user, call.now));
        run.projectedUpTo = batch.lastOrder;
        run.ordersProjected += batch.count;
    }
    if (batch.count < ordersAtOnce) {
        return finish(call, run);
    }
    TRY_DO(writeCheckRun(call.db, run));
    return run;
}

CheckRun answer(const CheckRunRow &run, std::int64_t added)
{
    return {run.id, run.drawId,    run.resultVersion, run.state, run.plays, run.winners, run.ordersProjected,
            added,  run.startedAt, run.finishedAt};
}

Result<CheckRun> handleCommit(Call &call, const CommitCheck::Request &request)
{
    TRY(begun, inTransaction(call.db, QStringLiteral("check draw"), [&] { return begin(call, request); }));
    CheckRunRow run = begun.run;
    call.reportProgress(run.ordersProjected, 0); // every win is stored; the orders are counted next
    if (run.state != QLatin1String("projecting") || call.stop.stop_requested()) {
        return answer(run, begun.added);
    }
    TRY(notices, noticesOf(call, run));
    TRY(orders, countOrdersOfDraw(call.db, run.drawId));
    while (run.state == QLatin1String("projecting") && !call.stop.stop_requested()) {
        call.reportProgress(run.ordersProjected, orders);
        TRY(next, inTransaction(call.db, QStringLiteral("project checked orders"), [&] {
                return projectStep(call, run, notices);
            }));
        run = next;
    }
    call.reportProgress(run.ordersProjected, orders);
    return answer(run, begun.added);
}

Result<CheckPreview> handleDryRun(Call &call, const CheckDryRun::Request &request)
{
    TRY(draw, findDraw(call.db, request.drawId));
    if (!draw) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.unknown"),
                    QStringLiteral("There is no such draw."));
    }
    TRY(input, checkInputOf(call.db, *draw));
    return previewCheck(call.db, input, *draw->resultVersion);
}

Result<GetCheck::Response> handleGetCheck(Call &call, const GetCheck::Request &request)
{
    TRY(draw, findDraw(call.db, request.drawId));
    if (!draw) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.unknown"),
                    QStringLiteral("There is no such draw."));
    }
    GetCheck::Response response;
    if (!draw->resultVersion) {
        return response;
    }
    TRY(input, checkInputOf(call.db, *draw));
    TRY(run, findCheckRun(call.db, input.resultId));
    if (run) {
        response.run = answer(*run, 0);
        TRY(orders, countOrdersOfDraw(call.db, draw->id));
        response.orders = orders;
    }
    return response;
}

Result<SettleDraws::Response> handleSettle(Call &call, const Nothing &)
{
    TRY(draws, drawsToSettle(call.db));
    for (const DrawId id : draws) {
        TRY(draw, lockedDraw(call, id));
        TRY_DO(moveDraw(call, draw, QStringLiteral("settled")));
        TRY_DO(call.event(QStringLiteral("draw"), id.uuid(), QLatin1String(resultevents::drawSettled)));
    }
    TRY_DO(call.audit(QStringLiteral("draw"), QStringLiteral("settled"),
                      {{QStringLiteral("settled"), json::write(draws)}}));
    return SettleDraws::Response{std::move(draws)};
}

Result<Page<WinRow>> handleListWins(Call &call, const ListWins::Request &request)
{
    return listWins(call.db, request);
}

} // namespace

void serveChecking(Dispatcher &dispatcher)
{
    serveCorrectionEffects(dispatcher);
    dispatcher.serve<CheckDryRun>(handleDryRun);
    dispatcher.serve<CommitCheck>(handleCommit);
    dispatcher.serve<GetCheck>(handleGetCheck);
    dispatcher.serve<SettleDraws>(handleSettle);
    dispatcher.serve<ListWins>(handleListWins);
}

} // namespace truvamate
