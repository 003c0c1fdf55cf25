#pragma once

#include "models/random.h"
#include "models/result.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace truvamate {

/// How long to wait after so many failed tries in a row (from 1): doubles from one second to two minutes, and
/// chance takes up to half of it away, so that a counter's machines do not all come back at once.
std::chrono::milliseconds retryDelay(int failures, RandomSource &random);

/// Whether the same request may succeed later as it stands: the line is cut, the server is busy or restarts.
bool mayHelpToRetry(const Error &error);

/// Calls the function later, on the context's thread and never after it is gone. Passed in, so that tests
/// need not wait.
using Later = std::function<void(std::chrono::milliseconds, QObject *context, std::function<void()>)>;
Later laterByTimer();

} // namespace truvamate
