#pragma once

#include "models/operations/operation.h"

namespace truvamate {

/// Where a page goes on in a list sorted by (instant, id).
struct TimePosition
{
    Instant at;
    QUuid id;
};

QString cursorOf(const TimePosition &position);
/// Errors: page.bad_cursor.
Result<std::optional<TimePosition>> positionOf(const PageRequest &page);
/// 1 to 200, whatever was asked.
int pageLimit(const PageRequest &page);

/// The most rows that a list counts.
inline constexpr std::int64_t mostCounted = 10'000;

/// Cuts a page out of rows of which one more than the limit was read. position(row) gives the cursor of a
/// row.
template <typename T, typename Position>
Page<T> pageOf(std::vector<T> rows, int limit, std::int64_t counted, Position &&position)
{
    Page<T> page;
    if (static_cast<int>(rows.size()) > limit) {
        rows.erase(rows.begin() + limit, rows.end());
        page.next = position(rows.back());
    }
    page.data = std::move(rows);
    page.count = std::min(counted, mostCounted);
    page.countCapped = counted > mostCounted;
    return page;
}

} // namespace truvamate
