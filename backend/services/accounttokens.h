#pragma once

#include "backend/storage/accounttokenstore.h"
#include "models/time.h"

namespace truvamate {

inline constexpr std::int64_t verifyTokenSeconds = 48 * 60 * 60;
inline constexpr std::int64_t resetTokenSeconds = 60 * 60;

/// A new token for a mail; only its digest is stored. Inside a transaction.
Result<QString> issueAccountToken(Database &db, UserId user, const QString &purpose, Instant now);
/// How a token is stored.
QString accountTokenHash(const QString &token);

} // namespace truvamate
