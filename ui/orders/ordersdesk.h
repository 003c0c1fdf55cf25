#pragma once

#include "ui/shell/desk.h"

namespace truvamate {

/// Orders: found, looked at, moved on, taken anew.
DeskDescription ordersDesk();

} // namespace truvamate
