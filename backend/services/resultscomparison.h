#pragma once

#include "models/operations/results.h"

#include <functional>

namespace truvamate {

/// What one more entry does to the entries of the same result version. Pure, so that it can be tried on every
/// case.
struct Comparison
{
    enum class Outcome { Waiting, Verified, Disagreed };

    Outcome outcome = Outcome::Waiting;
    std::optional<ResultEntryId> agreedWith; ///< the entry of another person from another source
    std::vector<ResultEntryId> disagreed; ///< open entries that say something else
};

/// `earlier` are the entries of the version, in the order they were entered. `independent` says whether two
/// people can check each other. Entries that disagreed were shown to the people who made them, so only
/// somebody new can agree with one of those.
Comparison compareEntry(const ResultEntry &entry, const std::vector<ResultEntry> &earlier,
                        const std::function<bool(UserId, UserId)> &independent);

/// In which fields entries differ: "n1" … "n5", "special", "multiplier", "double_play".
std::vector<QString> differingFields(const std::vector<ResultEntry> &entries);

} // namespace truvamate
