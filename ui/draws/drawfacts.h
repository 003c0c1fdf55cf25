#pragma once

#include "models/operations/checking.h"
#include "models/operations/results.h"

namespace truvamate {

/// All that the desk knows of the draw it shows, as the reader may see it.
struct DrawFacts
{
    DrawDetail detail;
    std::vector<ResultEntry> mine; ///< the reader's own entries of this draw, newest first
    ListResultEntries::Response entries; ///< that may be seen: agreed ones, and those the reader is part of
    GetCheck::Response check;

    const DrawSummary &draw() const { return detail.draw; }
    bool isHeld(Instant now) const { return draw().drawAt <= now; }
    bool isVerified() const { return draw().resultVersion.has_value(); }
    int nextVersion() const { return draw().resultVersion.value_or(0) + 1; }
    /// The reader's entry that waits for another person; null where there is none.
    const ResultEntry *ownWaiting() const
    {
        for (const ResultEntry &entry : mine) {
            if (entry.state == QLatin1String("open")) {
                return &entry;
            }
        }
        return nullptr;
    }
    /// Entries of further people that wait: how many, never what they say.
    std::int64_t othersWaiting() const { return detail.openEntries - (ownWaiting() ? 1 : 0); }
    /// The reader is one of the people whose entries of the next version disagree.
    bool disagrees() const
    {
        return !entries.data.empty() && entries.data.front().forVersion == nextVersion();
    }
    bool isCheckUnfinished() const { return check.run && check.run->state != QLatin1String("done"); }
};

} // namespace truvamate
