#pragma once

#include "tests/campaign/task.h"

#include <QStringList>

namespace truvamate::campaign {

struct Outcome
{
    QStringList acknowledged; ///< whole lines that the process printed after it was ready
    bool killed = false; ///< false where it ended by itself first
    int exitCode = 0;
};

/// What the time until a kill is counted from: the start hits the opening of the database too; ready leaves
/// a slow connection out.
enum class CountFrom { Start, Ready };

/// Starts this program on a task and kills it (SIGKILL) after so many microseconds.
Result<Outcome> runAndKill(const Task &task, CountFrom from, std::int64_t microseconds);
/// Starts it and waits for its end; answers how long it took.
Result<std::int64_t> runToEndMicroseconds(const Task &task);

} // namespace truvamate::campaign
