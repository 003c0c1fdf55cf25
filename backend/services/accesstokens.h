#pragma once

#include "models/identifiers.h"

#include <optional>

namespace truvamate {

struct TokenSettings
{
    QByteArray accessSecret;
    QByteArray refreshSecret;
    std::int64_t accessSeconds = 15 * 60;
    std::int64_t refreshSeconds = 7 * 24 * 60 * 60;
};

/// Tokens of a server. An access token is a JWT (HS256) that names a session and lives for minutes; whether
/// the session still counts is asked of its row each time. A refresh token names a session and a generation
/// of it. Neither is stored.
class AccessTokens
{
public:
    explicit AccessTokens(TokenSettings settings)
        : m_settings(std::move(settings))
    {
    }

    std::int64_t accessSeconds() const { return m_settings.accessSeconds; }
    std::int64_t refreshSeconds() const { return m_settings.refreshSeconds; }

    QString issue(SessionId session, UserId user, Instant now) const;
    /// The session of a token that is ours and not expired. Any other header than the one we write, such as
    /// one that names no algorithm, is no token of ours.
    std::optional<SessionId> verify(const QString &token, Instant now) const;

    /// salt is of the session's row, so that neither the secret nor the database alone makes a token.
    QString refreshToken(SessionId session, std::int64_t generation, const QString &salt) const;
    struct Refresh
    {
        SessionId session;
        std::int64_t generation = 0;
    };
    /// What a refresh token says of itself; isRefreshToken tells whether it is true.
    static std::optional<Refresh> readRefreshToken(const QString &token);
    bool isRefreshToken(const QString &token, const Refresh &refresh, const QString &salt) const;

    /// Says that its bearer has signed in to this account before, so that strangers who guess do not slow
    /// down a known device.
    QString deviceKey(UserId user) const;
    bool isDeviceKey(const QString &key, UserId user) const;

private:
    QByteArray deviceMac(UserId user, const QByteArray &nonce) const;

    TokenSettings m_settings;
};

} // namespace truvamate
