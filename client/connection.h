#pragma once

#include "models/time.h"

#include <optional>

namespace truvamate {

/// Whether the backend can be reached, as far as a console knows.
struct ConnectionState
{
    enum class Kind {
        Connected,
        Reconnecting, ///< lost a moment ago; the next try comes by itself
        Offline, ///< lost for longer; tries go on, further apart
        Refused, ///< somebody answers who is not trusted: nothing was said to them
    };

    Kind kind = Kind::Connected;
    std::optional<Instant> since; ///< when it was lost, by this computer's clock; none while connected
    std::optional<Error> reason; ///< what the last try ended with; none while connected

    bool isConnected() const { return kind == Kind::Connected; }
};

} // namespace truvamate
