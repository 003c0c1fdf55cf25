#pragma once

#include "models/result.h"

#include <boost/system/error_code.hpp>

#include <optional>

/// What the sockets refuse before anybody else sees it.
namespace truvamate {

/// What was wrong with a request that could not be read; nothing where the connection just ended.
std::optional<Error> readError(const boost::system::error_code &code);
Error upgradeNeeded();
Error tooManyListeners(int most);
Error serverBusy();

} // namespace truvamate
