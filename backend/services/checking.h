#pragma once

#include "backend/services/call.h"

namespace truvamate {

class Dispatcher;

void serveChecking(Dispatcher &dispatcher);

} // namespace truvamate
