#include "models/games/play.h"

#include <algorithm>

namespace truvamate {

namespace {

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

tl::unexpected<Error> outOfRange(const QString &what, int number, int maximum, DrawDate since)
{
    return fail(ErrorKind::Invalid, QStringLiteral("play.out_of_range"),
                QStringLiteral("%1 %2 is out of range: 1 to %3 since %4.")
                    .arg(what)
                    .arg(number)
                    .arg(maximum)
                    .arg(since.toText()));
}

} // namespace

Result<MainNumbers> MainNumbers::fromSorted(const std::vector<int> &numbers)
{
    if (numbers.size() != Edition::mainCount) {
        return fail(ErrorKind::Invalid, QStringLiteral("play.wrong_count"),
                    QStringLiteral("A play has five numbers; %1 were given.").arg(numbers.size()));
    }
    std::array<int, 5> values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = numbers[i];
        if (values[i] < 1) {
            return fail(ErrorKind::Invalid, QStringLiteral("play.out_of_range"),
                        QStringLiteral("The number %1 is out of range: numbers start at 1.").arg(values[i]));
        }
        if (i > 0 && values[i] == values[i - 1]) {
            return fail(ErrorKind::Invalid, QStringLiteral("play.duplicate"),
                        QStringLiteral("The number %1 stands twice in one play.").arg(values[i]));
        }
        if (i > 0 && values[i] < values[i - 1]) {
            return fail(ErrorKind::Invalid, QStringLiteral("play.not_sorted"),
                        QStringLiteral("The numbers of a play rise; %1 stands after %2.")
                            .arg(values[i])
                            .arg(values[i - 1]));
        }
    }
    return MainNumbers(values);
}

Result<MainNumbers> MainNumbers::fromAnyOrder(std::vector<int> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    return fromSorted(numbers);
}

bool MainNumbers::contains(int number) const
{
    return std::binary_search(m_values.begin(), m_values.end(), number);
}

QString Play::toText() const
{
    QString text;
    for (const int number : numbers.values()) {
        text += twoDigits(number) + QLatin1Char(' ');
    }
    return text + QStringLiteral("+ ") + twoDigits(special);
}

Result<Done> validatePlay(const Edition &edition, const Play &play)
{
    if (play.numbers.highest() > edition.mainMax) {
        return outOfRange(QStringLiteral("%1 number").arg(gameName(edition.game)), play.numbers.highest(),
                          edition.mainMax, edition.matrixSince);
    }
    if (play.special < 1 || play.special > edition.specialMax) {
        return outOfRange(specialBallName(edition.game), play.special, edition.specialMax,
                          edition.matrixSince);
    }
    return Done{};
}

Result<Play> parsePlay(const Edition &edition, std::vector<int> numbers, int special)
{
    TRY(sorted, MainNumbers::fromAnyOrder(std::move(numbers)));
    const Play play{sorted, special};
    TRY_DO(validatePlay(edition, play));
    return play;
}

Result<Play> parsePlay(Game game, DrawDate date, std::vector<int> numbers, int special)
{
    TRY(edition, editionFor(game, date));
    return parsePlay(*edition, std::move(numbers), special);
}

} // namespace truvamate
