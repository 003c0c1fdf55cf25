#include "models/games/calendar.h"

#include <QLocale>

#include <algorithm>

namespace truvamate {

namespace {

/// Longest stretch without a draw of either game is four days; two weeks are beyond doubt.
constexpr int searchDays = 14;

Instant drawInstant(const Edition &edition, DrawDate date)
{
    return Instant::fromLocal(date.date(), edition.drawTime, QTimeZone(edition.zoneId));
}

} // namespace

Result<ScheduledDraw> drawOn(Game game, DrawDate date)
{
    TRY(edition, editionFor(game, date));
    if (!edition->isDrawDay(date)) {
        return fail(ErrorKind::Invalid, QStringLiteral("draw.not_a_draw_day"),
                    QStringLiteral("%1 holds no draw on %2 %3.")
                        .arg(gameName(game), QLocale::c().dayName(date.date().dayOfWeek()), date.toText()));
    }
    return ScheduledDraw{game, date, drawInstant(*edition, date)};
}

std::vector<ScheduledDraw> drawsBetween(Game game, DrawDate from, DrawDate to)
{
    std::vector<ScheduledDraw> draws;
    if (!from.isValid() || !to.isValid()) {
        return draws;
    }
    for (QDate day = from.date(); day <= to.date(); day = day.addDays(1)) {
        if (const auto draw = drawOn(game, DrawDate(day))) {
            draws.push_back(*draw);
        }
    }
    return draws;
}

Result<ScheduledDraw> nextDraw(Game game, Instant atOrAfter)
{
    const QDate today = atOrAfter.inZone(easternZone()).date();
    const QDate first = std::max(today, allEditionsOf(game).front()->firstDraw.date());
    for (const ScheduledDraw &draw :
         drawsBetween(game, DrawDate(first), DrawDate(first.addDays(searchDays)))) {
        if (draw.at >= atOrAfter) {
            return draw;
        }
    }
    return fail(
        ErrorKind::Internal, QStringLiteral("draw.none_ahead"),
        QStringLiteral("No draw of %1 was found after %2.").arg(gameName(game), atOrAfter.toString()));
}

Result<Instant> salesClose(Game game, DrawDate date, const SalesCutOff &cutOff)
{
    if (!cutOff.shopZone.isValid()) {
        return fail(ErrorKind::Invalid, QStringLiteral("shop.no_zone"),
                    QStringLiteral("The shop has no valid time zone, such as America/New_York."));
    }
    if (cutOff.buffer < std::chrono::minutes::zero()) {
        return fail(ErrorKind::Invalid, QStringLiteral("shop.negative_buffer"),
                    QStringLiteral("Sales cannot close after the draw."));
    }
    TRY(draw, drawOn(game, date));
    const Instant house = draw.at.plusSeconds(-std::chrono::seconds(cutOff.buffer).count());
    if (!cutOff.stateCutOff) {
        return house;
    }
    const QDate localDate = draw.at.inZone(cutOff.shopZone).date();
    return std::min(house, Instant::fromLocal(localDate, *cutOff.stateCutOff, cutOff.shopZone));
}

QString bangkokText(Instant when)
{
    return QLocale::c().toString(when.inZone(bangkokZone()), QStringLiteral("ddd d MMM yyyy HH:mm"));
}

} // namespace truvamate
