#pragma once

#include "backend/services/call.h"

namespace truvamate {

class Dispatcher;

void serveCorrectionEffects(Dispatcher &dispatcher);

} // namespace truvamate
