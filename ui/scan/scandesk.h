#pragma once

#include "ui/shell/desk.h"

namespace truvamate {

/// The agent's counter: photos and codes in, bound slips out.
DeskDescription scanDesk();

} // namespace truvamate
