#pragma once

#include "models/result.h"

namespace truvamate {

inline constexpr qsizetype leastPasswordCharacters = 10;
/// Of UTF-8; bcrypt ignores what follows.
inline constexpr qsizetype mostPasswordBytes = 72;

/// Errors: password.too_short, password.too_long.
Result<Done> checkPassword(const QString &password);

} // namespace truvamate
