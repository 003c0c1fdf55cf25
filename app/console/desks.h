#pragma once

#include "ui/shell/desk.h"

namespace truvamate {

/// The desks of the console, in the order they are listed, in the present language.
std::vector<DeskDescription> consoleDesks();

} // namespace truvamate
