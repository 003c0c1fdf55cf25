#include "ui/tobuy/runwords.h"

#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QCoreApplication>

#include <algorithm>

namespace truvamate {

namespace {

class RunWords
{
    Q_DECLARE_TR_FUNCTIONS(truvamate::RunWords)
};

QString twoFigures(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString runwords::title(const PurchaseRun &run)
{
    return RunWords::tr("%1, %2").arg(words::gameName(run.game), words::shortDrawDate(run.drawDate));
}

QString runwords::clockTime(Instant when, const QTimeZone &zone)
{
    return when.inZone(zone).toString(QStringLiteral("HH:mm"));
}

QString runwords::cutOff(const PurchaseRun &run, const QTimeZone &zone, Instant now)
{
    const std::int64_t left = std::max<std::int64_t>(0, (run.cutOff.ms - now.ms) / 1000);
    const QString time = clockTime(run.cutOff, zone);
    return left > 0 ? RunWords::tr("Cut-off %1 at the shop, in %2").arg(time, words::timeLeft(left))
                    : RunWords::tr("The cut-off was %1 at the shop").arg(time);
}

StateWord runwords::pace(const PurchaseRun &run, std::int64_t linesPerHour, const QTimeZone &zone,
                         Instant now)
{
    const std::int64_t left = std::max<std::int64_t>(0, (run.cutOff.ms - now.ms) / 1000);
    if (run.lines == 0) {
        return {RunWords::tr("All bought"), QStringLiteral("check"), Tone::Good};
    }
    if (left == 0) {
        return {RunWords::tr("Too late: %n plays are missed", nullptr, static_cast<int>(run.lines)),
                QStringLiteral("stop"), Tone::Wrong};
    }
    const std::int64_t anHour = std::max<std::int64_t>(1, linesPerHour);
    const std::int64_t missed = std::max<std::int64_t>(0, run.lines - left * anHour / 3600);
    if (missed > 0) {
        return {RunWords::tr("Late: %n plays will be missed at this pace", nullptr, static_cast<int>(missed)),
                QStringLiteral("warning"), Tone::Wrong};
    }
    const Instant finish = now.plusSeconds(run.lines * 3600 / anHour);
    return {RunWords::tr("On time: done by %1 at this pace").arg(clockTime(finish, zone)),
            QStringLiteral("check"), Tone::Good};
}

Cell runwords::numbers(const std::vector<int> &numbers, std::optional<int> special)
{
    Cell cell;
    cell.numbers = numbers;
    cell.special = special;
    if (numbers.empty()) {
        cell.text = RunWords::tr("Terminal picks");
        return cell;
    }
    QStringList figures;
    std::ranges::transform(numbers, std::back_inserter(figures), twoFigures);
    cell.text = figures.join(u' ') + QStringLiteral(" · ") + twoFigures(special.value_or(0));
    return cell;
}

QString runwords::addOns(const QString &game, bool powerPlay, bool doublePlay)
{
    QStringList words;
    if (powerPlay) {
        words.append(game == QLatin1String("powerball") ? QStringLiteral("Power Play")
                                                        : QStringLiteral("Megaplier"));
    }
    if (doublePlay) {
        words.append(QStringLiteral("Double Play"));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace truvamate
