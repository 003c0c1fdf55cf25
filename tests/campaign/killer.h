#pragma once

#include "tests/campaign/task.h"

#include <QStringList>

namespace truvamate::campaign {

struct Outcome
{
    QStringList acknowledged; ///< whole lines that the process printed
    bool killed = false; ///< false where it ended by itself first
    int exitCode = 0;
};

/// Starts this program on a task and kills it (SIGKILL) after so many microseconds, counted from its start.
Result<Outcome> runAndKill(const Task &task, std::int64_t afterMicroseconds);
/// Starts it and waits for its end; answers how long it took.
Result<std::int64_t> runToEndMicroseconds(const Task &task);

} // namespace truvamate::campaign
