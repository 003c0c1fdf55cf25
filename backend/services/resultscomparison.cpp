#include "backend/services/resultscomparison.h"

#include "backend/services/results.h"

#include <algorithm>

namespace truvamate {

namespace {

bool isIn(const ResultEntry &entry, const char *state)
{
    return entry.state == QLatin1String(state);
}

bool wasShown(UserId person, const std::vector<ResultEntry> &entries)
{
    return std::any_of(entries.begin(), entries.end(), [&](const ResultEntry &entry) {
        return entry.person == person && isIn(entry, "disagreed");
    });
}

} // namespace

Comparison compareEntry(const ResultEntry &entry, const std::vector<ResultEntry> &earlier,
                        const std::function<bool(UserId, UserId)> &independent)
{
    Comparison comparison;
    const bool isBlind = !wasShown(entry.person, earlier);
    const auto couldVerify = [&](const ResultEntry &other) {
        return other.result == entry.result && sourceKey(other.source) != sourceKey(entry.source)
            && independent(other.person, entry.person);
    };
    for (const ResultEntry &other : earlier) {
        if (other.person == entry.person) {
            continue;
        }
        const bool counts = isIn(other, "open") || (isBlind && isIn(other, "disagreed"));
        if (counts && !comparison.agreedWith && couldVerify(other)) {
            comparison.agreedWith = other.id;
        }
        if (isIn(other, "open") && other.result != entry.result) {
            comparison.disagreed.push_back(other.id);
        }
    }
    if (comparison.agreedWith) {
        comparison.outcome = Comparison::Outcome::Verified;
    } else if (!comparison.disagreed.empty()) {
        comparison.outcome = Comparison::Outcome::Disagreed;
    }
    return comparison;
}

std::vector<QString> differingFields(const std::vector<ResultEntry> &entries)
{
    std::vector<QString> fields;
    const auto differs = [&](auto value) {
        return std::any_of(entries.begin(), entries.end(), [&](const ResultEntry &entry) {
            return value(entry.result) != value(entries.front().result);
        });
    };
    for (std::size_t i = 0; i < 5; ++i) {
        if (differs([i](const ResultNumbers &result) { return result.numbers.at(i); })) {
            fields.push_back(QStringLiteral("n%1").arg(i + 1));
        }
    }
    if (differs([](const ResultNumbers &result) { return result.special; })) {
        fields.push_back(QStringLiteral("special"));
    }
    if (differs([](const ResultNumbers &result) { return result.multiplier; })) {
        fields.push_back(QStringLiteral("multiplier"));
    }
    if (differs([](const ResultNumbers &result) {
            return std::pair(result.doublePlayNumbers, result.doublePlaySpecial);
        })) {
        fields.push_back(QStringLiteral("double_play"));
    }
    return fields;
}

} // namespace truvamate
