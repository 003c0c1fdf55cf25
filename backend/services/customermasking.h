#pragma once

#include <QString>

namespace truvamate {

/// "0801234567" → "•••-•••-4567".
QString maskedPhone(const QString &phone);
/// "somchai@example.com" → "s•••@example.com".
QString maskedEmail(const QString &email);

} // namespace truvamate
