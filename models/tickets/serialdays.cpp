#include "models/tickets/serialdays.h"

#include "models/tickets/serial.h"

#include <algorithm>
#include <map>
#include <set>

namespace truvamate {

std::optional<QDate> learnDayZero(const SerialRule &rule, const std::vector<KnownSlip> &slips)
{
    if (rule.hasLetters) {
        return std::nullopt;
    }
    std::map<QDate, std::set<QString>> serials;
    std::size_t all = 0;
    for (const KnownSlip &slip : slips) {
        bool isNumber = false;
        const int day = slip.serial.left(rule.groups.front()).toInt(&isNumber);
        if (isNumber && slip.boughtOn.isValid()) {
            all += serials[slip.boughtOn.addDays(-day)].insert(slip.serial).second ? 1 : 0;
        }
    }
    const auto most
        = std::ranges::max_element(serials, {}, [](const auto &each) { return each.second.size(); });
    if (most == serials.end() || most->second.size() < 2 || 2 * most->second.size() <= all) {
        return std::nullopt;
    }
    return most->first;
}

SerialRule withLearntDayZero(SerialRule rule, const std::vector<KnownSlip> &slips)
{
    if (const auto dayZero = learnDayZero(rule, slips)) {
        rule.dayZero = dayZero;
    }
    return rule;
}

std::optional<Reason> serialDayDoubt(const SerialRule &rule, const QString &canonicalSerial,
                                     std::optional<QDate> soldOn, std::optional<DrawDate> lastDraw)
{
    const auto day = purchaseDay(rule, canonicalSerial);
    if (!day) {
        return std::nullopt;
    }
    const QString dayText = DrawDate(*day).toText();
    if (soldOn && *soldOn != *day) {
        return Reason{QStringLiteral("match.day_disagrees"),
                      QStringLiteral("The serial belongs to %1, but %2 is printed as the day of sale.")
                          .arg(dayText, DrawDate(*soldOn).toText())};
    }
    if (lastDraw && DrawDate(*day) > *lastDraw) {
        return Reason{QStringLiteral("match.serial_after_draw"),
                      QStringLiteral("The serial belongs to %1, which is after the draw.").arg(dayText)};
    }
    return std::nullopt;
}

} // namespace truvamate
