#pragma once

#include "models/result.h"

#include <QString>

#include <optional>

namespace truvamate {

/// bcrypt, cost 12. Errors: those of checkPassword (models/identity/passwordrule.h).
Result<QString> hashPassword(const QString &password);

/// Takes as long for an account without a hash as for one with a wrong password, so that the time tells
/// nothing.
bool passwordMatches(const QString &password, const std::optional<QString> &hash);

} // namespace truvamate
