#pragma once

#include "models/time.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace truvamate {

/// One-time codes by time (RFC 6238: SHA-1, six digits, 30 seconds), as every authenticator app makes them.
namespace totp {

inline constexpr int secretBytes = 20;
inline constexpr std::int64_t stepSeconds = 30;

std::int64_t stepAt(Instant when);
QString codeAt(const QByteArray &secret, std::int64_t step);

/// The step that the code belongs to: the present one or a neighbour, later than `lastStep`. Nothing where
/// the code is wrong, old, or was used.
std::optional<std::int64_t> acceptedStep(const QByteArray &secret, const QString &code, Instant now,
                                         std::int64_t lastStep);

/// For typing: base32 without padding.
QString textOf(const QByteArray &secret);
/// What an authenticator app makes of it, groups of letters too. Nothing where it is no base32.
std::optional<QByteArray> secretOf(const QString &text);
/// For a QR code: "otpauth://totp/…".
QString uriOf(const QByteArray &secret, const QString &issuer, const QString &account);

} // namespace totp

} // namespace truvamate
