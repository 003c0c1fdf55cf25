#include "models/games/resultcheck.h"

#include <QLocale>
#include <QStringList>

namespace truvamate {

namespace {

QString allowedText(const MultiplierRule &rule)
{
    QStringList texts;
    for (const int value : rule.values) {
        texts.append(QString::number(value) + QLatin1Char('X'));
    }
    return texts.join(QStringLiteral(", "));
}

Result<Done> validateDrawDay(const Edition &edition, DrawDate date)
{
    if (edition.isDrawDay(date)) {
        return Done{};
    }
    QStringList days;
    for (const int day : edition.weekdays) {
        days.append(QLocale::c().dayName(day));
    }
    return fail(ErrorKind::Invalid, QStringLiteral("result.no_draw_that_day"),
                QStringLiteral("%1 holds no draw on %2 %3; its draw days are %4.")
                    .arg(gameName(edition.game), QLocale::c().dayName(date.date().dayOfWeek()), date.toText(),
                         days.join(QStringLiteral(", "))));
}

Result<Done> validateWasDrawn(const Edition &edition, DrawDate date, int value)
{
    const MultiplierRule &rule = edition.multiplier;
    const bool drawn = rule.kind == MultiplierKind::PerDraw && date >= rule.since;
    if (drawn) {
        return Done{};
    }
    return fail(ErrorKind::Invalid, QStringLiteral("result.multiplier_not_drawn"),
                QStringLiteral("No multiplier was drawn for %1 on %2, so %3X cannot be its result.")
                    .arg(gameName(edition.game), date.toText())
                    .arg(value));
}

Result<Done> validateTenTimes(const Edition &edition, int value, std::optional<Usd> jackpot,
                              std::vector<ResultWarning> &warnings)
{
    const MultiplierRule &rule = edition.multiplier;
    if (value != 10 || !rule.tenTimesUpToJackpot) {
        return Done{};
    }
    if (!jackpot) {
        warnings.push_back(
            {QStringLiteral("result.jackpot_unknown"),
             QStringLiteral("A 10X is drawn only up to an advertised jackpot of %1, and the jackpot "
                            "of this draw is not entered.")
                 .arg(toText(*rule.tenTimesUpToJackpot))});
        return Done{};
    }
    if (*jackpot > *rule.tenTimesUpToJackpot) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("result.ten_times_above_limit"),
            QStringLiteral("A 10X is drawn only up to an advertised jackpot of %1; this draw advertised %2.")
                .arg(toText(*rule.tenTimesUpToJackpot), toText(*jackpot)));
    }
    return Done{};
}

Result<Done> validateMultiplier(const Edition &edition, DrawDate date, std::optional<int> multiplier,
                                std::optional<Usd> jackpot, std::vector<ResultWarning> &warnings)
{
    const MultiplierRule &rule = edition.multiplier;
    if (!multiplier) {
        if (rule.kind == MultiplierKind::PerDraw && date >= rule.since) {
            warnings.push_back(
                {QStringLiteral("result.multiplier_missing"),
                 QStringLiteral("The %1 value is missing; plays with %1 cannot be priced without it.")
                     .arg(rule.name)});
        }
        return Done{};
    }
    TRY_DO(validateWasDrawn(edition, date, *multiplier));
    if (!rule.allows(*multiplier)) {
        return fail(ErrorKind::Invalid, QStringLiteral("result.multiplier_out_of_range"),
                    QStringLiteral("%1 %2X does not exist in the rules since %3; it is one of %4.")
                        .arg(rule.name)
                        .arg(*multiplier)
                        .arg(edition.firstDraw.toText(), allowedText(rule)));
    }
    return validateTenTimes(edition, *multiplier, jackpot, warnings);
}

Result<Done> validateDoublePlay(const Edition &edition, const std::optional<Play> &numbers,
                                std::vector<ResultWarning> &warnings)
{
    if (!numbers) {
        if (edition.hasDoublePlay) {
            warnings.push_back(
                {QStringLiteral("result.double_play_missing"),
                 QStringLiteral("The Double Play numbers are missing; Double Play is not checked yet.")});
        }
        return Done{};
    }
    if (!edition.hasDoublePlay) {
        return fail(ErrorKind::Invalid, QStringLiteral("result.no_double_play"),
                    QStringLiteral("%1 has no Double Play draw in the rules since %2.")
                        .arg(gameName(edition.game), edition.firstDraw.toText()));
    }
    return validatePlay(edition, *numbers);
}

} // namespace

Result<std::vector<ResultWarning>> validateResult(Game game, DrawDate date, const DrawResult &result,
                                                  std::optional<Usd> advertisedJackpot)
{
    TRY(edition, editionFor(game, date));
    std::vector<ResultWarning> warnings;
    TRY_DO(validateDrawDay(*edition, date));
    TRY_DO(validatePlay(*edition, result.winning));
    TRY_DO(validateMultiplier(*edition, date, result.multiplier, advertisedJackpot, warnings));
    TRY_DO(validateDoublePlay(*edition, result.doublePlay, warnings));
    return warnings;
}

} // namespace truvamate
