#include "client/outbox/retry.h"

#include <QTimer>

#include <algorithm>

namespace truvamate {

namespace {

constexpr std::uint64_t firstDelayMs = 1000;
constexpr std::uint64_t longestDelayMs = 120'000;

} // namespace

std::chrono::milliseconds retryDelay(int failures, RandomSource &random)
{
    const int doublings = std::clamp(failures - 1, 0, 10);
    const std::uint64_t whole = std::min(longestDelayMs, firstDelayMs << doublings);
    return std::chrono::milliseconds(whole - random.below(whole / 2 + 1));
}

bool mayHelpToRetry(const Error &error)
{
    return error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Unauthenticated;
}

Later laterByTimer()
{
    return [](std::chrono::milliseconds delay, QObject *context, std::function<void()> function) {
        QTimer::singleShot(delay, context, std::move(function));
    };
}

} // namespace truvamate
