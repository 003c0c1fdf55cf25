#include "ui/draws/drawwords.h"

#include "models/games/edition.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace truvamate::drawwords {

namespace {

struct Draws
{
    Q_DECLARE_TR_FUNCTIONS(Draws)
};

const Edition *editionOf(const DrawSummary &draw)
{
    const auto edition = editionByCode(draw.edition);
    return edition ? *edition : nullptr;
}

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString ballsText(const std::vector<int> &numbers, int special)
{
    QStringList texts;
    for (const int number : numbers) {
        texts.append(twoDigits(number));
    }
    return texts.join(QLatin1Char(' ')) + QStringLiteral(" + ") + twoDigits(special);
}

QString listed(const QStringList &words)
{
    if (words.size() < 2) {
        return words.join(QString());
    }
    return Draws::tr("%1 and %2")
        .arg(QStringList(words.mid(0, words.size() - 1)).join(QStringLiteral(", ")), words.back());
}

QString beforeResult(const DrawFacts &facts)
{
    if (facts.ownWaiting()) {
        return Draws::tr("Your entry is kept. A second person has to enter the result from another source.");
    }
    if (facts.disagrees()) {
        return Draws::tr("The entries differ, so none counts yet.");
    }
    if (facts.othersWaiting() > 0) {
        return Draws::tr("Another person has entered the result. Theirs stays hidden until you have read "
                         "yours from another source and entered it.");
    }
    return Draws::tr("The draw is held and its result is due. Two people enter it, each from a source of "
                     "their own.");
}

QString afterResult(const DrawFacts &facts)
{
    if (facts.detail.openEntries > 0 || facts.disagrees()) {
        return Draws::tr("A correction is under way; the verified result stands until two people agree.");
    }
    if (facts.isCheckUnfinished()) {
        return Draws::tr(
                   "The check is not finished; orders brought up to date: %1 of %2. Commit it again to go "
                   "on.")
            .arg(words::count(facts.check.run->ordersProjected), words::count(facts.check.orders));
    }
    if (facts.draw().status == QLatin1String("verified")) {
        return Draws::tr("The result is verified. Look at the dry run, then commit the check.");
    }
    if (facts.draw().status == QLatin1String("settled")) {
        return Draws::tr("Every win is paid out or settled.");
    }
    return facts.detail.wins == 0
        ? Draws::tr("The draw is checked: nothing was won.")
        : Draws::tr("The draw is checked; its wins are being claimed and paid out.");
}

} // namespace

QString title(const DrawSummary &draw)
{
    return QStringLiteral("%1 · %2").arg(words::gameName(draw.game), words::drawDate(draw.drawDate));
}

QString specialName(const DrawSummary &draw)
{
    const auto game = gameFromCode(draw.game);
    return game ? specialBallName(*game) : QString();
}

QString multiplierName(const DrawSummary &draw)
{
    const Edition *edition = editionOf(draw);
    return edition && edition->multiplier.kind == MultiplierKind::PerDraw
            && draw.drawDate >= edition->multiplier.since
        ? edition->multiplier.name
        : QString();
}

bool hasDoublePlay(const DrawSummary &draw)
{
    const Edition *edition = editionOf(draw);
    return edition && edition->hasDoublePlay;
}

QString resultText(const DrawSummary &draw, const ResultNumbers &result)
{
    QString text = ballsText(result.numbers, result.special);
    if (result.multiplier) {
        const QString name = multiplierName(draw);
        text += QStringLiteral(", %1 %2X")
                    .arg(name.isEmpty() ? Draws::tr("multiplier") : name)
                    .arg(*result.multiplier);
    }
    if (result.doublePlayNumbers && result.doublePlaySpecial) {
        text += QStringLiteral(", Double Play ")
            + ballsText(*result.doublePlayNumbers, *result.doublePlaySpecial);
    }
    return text;
}

QString differingText(const DrawSummary &draw, const std::vector<QString> &fields)
{
    QStringList names;
    for (const QString &field : fields) {
        if (field == QLatin1String("special")) {
            names.append(specialName(draw));
        } else if (field == QLatin1String("multiplier")) {
            const QString name = multiplierName(draw);
            names.append(name.isEmpty() ? Draws::tr("multiplier") : name);
        } else if (field == QLatin1String("double_play")) {
            names.append(QStringLiteral("Double Play"));
        } else {
            names.append(Draws::tr("number %1").arg(field.mid(1)));
        }
    }
    return listed(names);
}

std::vector<QString> differingFields(const ResultNumbers &a, const ResultNumbers &b)
{
    std::vector<QString> fields;
    for (std::size_t i = 0; i < 5 && i < a.numbers.size() && i < b.numbers.size(); ++i) {
        if (a.numbers[i] != b.numbers[i]) {
            fields.push_back(QStringLiteral("n%1").arg(i + 1));
        }
    }
    if (a.special != b.special) {
        fields.push_back(QStringLiteral("special"));
    }
    if (a.multiplier != b.multiplier) {
        fields.push_back(QStringLiteral("multiplier"));
    }
    if (a.doublePlayNumbers != b.doublePlayNumbers || a.doublePlaySpecial != b.doublePlaySpecial) {
        fields.push_back(QStringLiteral("double_play"));
    }
    return fields;
}

QString situation(const DrawFacts &facts, Instant now)
{
    if (facts.draw().status == QLatin1String("cancelled")) {
        return Draws::tr("The draw was cancelled; it has no result.");
    }
    if (!facts.isHeld(now)) {
        return Draws::tr("Held in %1. Lines can still be ordered and bought.")
            .arg(words::timeLeft((facts.draw().drawAt.ms - now.ms) / 1000));
    }
    return facts.isVerified() ? afterResult(facts) : beforeResult(facts);
}

StateWord state(const DrawFacts &facts)
{
    if (facts.isVerified() && facts.isCheckUnfinished()) {
        return {Draws::tr("Check not finished"), QStringLiteral("warning"), Tone::Warning};
    }
    if (facts.disagrees()) {
        return {Draws::tr("Entries differ"), QStringLiteral("warning"), Tone::Wrong};
    }
    return words::drawStatus(facts.draw().status);
}

QString disagreementAdvice(const DrawFacts &facts, UserId reader)
{
    QStringList others;
    for (const ResultEntry &entry : facts.entries.data) {
        if (entry.person != reader && !others.contains(entry.personName)) {
            others.append(entry.personName);
        }
    }
    return Draws::tr(
               "You: look at your source again and enter the result anew. %1: the same, with theirs. Your "
               "two new entries have to agree. Or ask a third person, who has not seen either, to enter "
               "it from a source of their own.")
        .arg(listed(others));
}

int plural(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace truvamate::drawwords
