#include "backend/services/resultsparts.h"

#include "backend/services/draws.h"
#include "backend/services/resultevents.h"
#include "backend/services/results.h"
#include "models/games/resultcheck.h"

namespace truvamate {

namespace {

ResultNumbers wireNumbers(const DrawResult &result)
{
    const auto vectorOf = [](const MainNumbers &numbers) {
        return std::vector<int>(numbers.values().begin(), numbers.values().end());
    };
    ResultNumbers numbers{
        vectorOf(result.winning.numbers), result.winning.special, result.multiplier, {}, {}};
    if (result.doublePlay) {
        numbers.doublePlayNumbers = vectorOf(result.doublePlay->numbers);
        numbers.doublePlaySpecial = result.doublePlay->special;
    }
    return numbers;
}

} // namespace

Result<CheckedNumbers> checkNumbers(const DrawSummary &draw, const ResultNumbers &given)
{
    TRY(edition, editionOf(draw));
    TRY(winning, parsePlay(*edition, given.numbers, given.special));
    DrawResult result{winning, given.multiplier, std::nullopt};
    if (given.doublePlayNumbers.has_value() != given.doublePlaySpecial.has_value()) {
        return fail(ErrorKind::Invalid, QStringLiteral("result.double_play_incomplete"),
                    QStringLiteral("Double Play needs its five numbers and its Powerball, or neither."));
    }
    if (given.doublePlayNumbers) {
        TRY(doublePlay, parsePlay(*edition, *given.doublePlayNumbers, *given.doublePlaySpecial));
        result.doublePlay = doublePlay;
    }
    TRY(warnings, validateResult(edition->game, draw.drawDate, result, draw.advertisedJackpot));
    CheckedNumbers checked{wireNumbers(result), {}};
    for (const ResultWarning &warning : warnings) {
        checked.warnings.push_back({warning.code, warning.message});
    }
    return checked;
}

Result<QString> checkSource(const QString &given)
{
    const QString source = given.simplified();
    if (sourceKey(source).isEmpty() || source.size() > 100) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("result.source_needed"),
            QStringLiteral("Please name the source that you read the result from, in 1 to 100 characters."));
    }
    return source;
}

Result<DrawSummary> heldDraw(Call &call, DrawId id)
{
    TRY(draw, lockedDraw(call, id));
    if (draw.status == QLatin1String("cancelled")) {
        return fail(ErrorKind::Conflict, QStringLiteral("result.draw_cancelled"),
                    QStringLiteral("%1 was cancelled, so it has no result.").arg(drawText(draw)));
    }
    if (draw.drawAt > call.now) {
        return fail(ErrorKind::Conflict, QStringLiteral("result.draw_not_held"),
                    QStringLiteral("%1 is held at %2 in New York; it has no result yet.")
                        .arg(drawText(draw),
                             draw.drawAt.inZone(easternZone()).toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    }
    if (draw.status == QLatin1String("scheduled") || draw.status == QLatin1String("open")) {
        TRY_DO(call.event(QStringLiteral("draw"), draw.id.uuid(), QLatin1String(resultevents::drawClosed)));
        return moveDraw(call, draw, QStringLiteral("closed"));
    }
    return draw;
}

QString sourceKey(const QString &source)
{
    QString key;
    for (const QChar character : source) {
        if (character.isLetterOrNumber()) {
            key += character.toLower();
        }
    }
    return key;
}

} // namespace truvamate
