#pragma once

#include "backend/http/message.h"
#include "models/result.h"
#include "models/time.h"

#include <QJsonObject>

#include <atomic>
#include <optional>

namespace truvamate {

/// A clock that goes on at the pace of real time from wherever it was set: for tours and tests of a server.
/// Safe across threads.
class DevelopmentClock final : public Clock
{
public:
    Instant now() const override { return {SystemClock().now().ms + m_shiftMs}; }
    void set(Instant when) { m_shiftMs = when.ms - SystemClock().now().ms; }

private:
    std::atomic<std::int64_t> m_shiftMs = 0;
};

/// POST /api/dev/clock {"now": "2025-11-27T09:00:00Z"} sets the clock; it answers what it shows. Nothing for
/// other requests. Errors: request.not_json, time.not_an_instant.
std::optional<Result<QJsonObject>> answerClock(DevelopmentClock &clock, const HttpRequest &request);

} // namespace truvamate
