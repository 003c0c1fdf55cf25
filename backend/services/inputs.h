#pragma once

#include "backend/services/call.h"

namespace truvamate {

/// The text without space around it. Errors: "<code>" where it is empty or longer than `most` characters;
/// what names the field in the sentence, such as "The name".
Result<QString> requiredText(const QString &text, const char *code, const QString &what, int most = 200);

/// The same, where nothing may be given: empty text counts as nothing.
Result<std::optional<QString>> optionalText(const std::optional<QString> &text, const char *code,
                                            const QString &what, int most = 200);

/// An e-mail in the one form that is stored and looked up: trimmed, lower case. Error: email.malformed.
Result<QString> normalisedEmail(const QString &text);

/// Beside the operation's own permission. Error: permission.denied.
Result<Done> requirePermission(const Call &call, Permission permission);

} // namespace truvamate
