#include "ui/orders/typedplay.h"

#include "ui/widgets/typedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace truvamate {

namespace {

constexpr int figuresOfPlay = 12; ///< six numbers of two figures each

std::vector<int> numbersIn(const QString &text)
{
    static const QRegularExpression figures(QStringLiteral("[0-9]+"));
    std::vector<int> numbers;
    auto match = figures.globalMatch(text);
    while (match.hasNext()) {
        const QString run = match.next().captured();
        if (run.size() == figuresOfPlay) {
            for (int at = 0; at < figuresOfPlay; at += 2) {
                numbers.push_back(run.mid(at, 2).toInt());
            }
        } else {
            numbers.push_back(run.size() > 4 ? 9999 : run.toInt());
        }
    }
    return numbers;
}

} // namespace

Result<Play> playFromTyped(const Edition &edition, const QString &text)
{
    const QString plain = withPlainDigits(text);
    static const QRegularExpression others(QStringLiteral("[^0-9\\s,;.+\\-/|]"));
    std::vector<int> numbers = numbersIn(plain);
    if (plain.contains(others) || numbers.size() != 6) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("play.typed"),
            QCoreApplication::translate("truvamate::TypedPlay",
                                        "Type five numbers of 1 to %1 and then one of 1 to %2, such as 2 "
                                        "25 36 43 61 24.")
                .arg(edition.mainMax)
                .arg(edition.specialMax));
    }
    const int special = numbers.back();
    numbers.pop_back();
    return parsePlay(edition, std::move(numbers), special);
}

} // namespace truvamate
