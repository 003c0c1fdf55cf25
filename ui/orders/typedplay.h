#pragma once

#include "models/games/play.h"

#include <optional>

namespace truvamate {

/// A play as a person types it: "2 25 36 43 61 24", also with commas, dashes, a plus before the special
/// number, or figures run together in twos ("022536436124"). Checked against the edition; the error says what
/// is wrong in words.
Result<Play> playFromTyped(const Edition &edition, const QString &text);

} // namespace truvamate
