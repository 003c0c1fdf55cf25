#pragma once

#include "backend/services/call.h"

namespace truvamate {

/// Brings the stored statuses of every order with a line in the draw up to date, in transactions of a few
/// thousand orders each. For handlers that write in steps, after the draw moved.
Result<Done> projectDraw(Call &call, DrawId draw);

} // namespace truvamate
