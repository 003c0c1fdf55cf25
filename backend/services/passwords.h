#pragma once

#include "models/result.h"

#include <QString>

#include <optional>

namespace truvamate {

/// bcrypt, cost 12. Errors: password.too_long (bcrypt would ignore what follows 72 bytes of UTF-8),
/// password.too_short (under 10 characters).
Result<QString> hashPassword(const QString &password);

/// Takes as long for an account without a hash as for one with a wrong password, so that the time tells
/// nothing.
bool passwordMatches(const QString &password, const std::optional<QString> &hash);

} // namespace truvamate
