#include "backend/services/accesstokens.h"

#include "backend/services/cryptography.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace truvamate {

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

const QByteArray &jwtHeader()
{
    static const QByteArray header = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(urlSafe);
    return header;
}

/// Nothing for text that is not exactly what the encoder writes.
std::optional<QByteArray> decoded(const QByteArray &text)
{
    const auto result
        = QByteArray::fromBase64Encoding(text, urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    return result && (*result).toBase64(urlSafe) == text ? std::optional(*result) : std::nullopt;
}

QByteArray refreshMessage(SessionId session, std::int64_t generation, const QString &salt)
{
    return "refresh|" + session.toString().toLatin1() + '|' + QByteArray::number(qint64(generation)) + '|'
        + salt.toLatin1();
}

} // namespace

QString AccessTokens::issue(SessionId session, UserId user, Instant now) const
{
    const qint64 seconds = now.ms / 1000;
    const QJsonObject claims{{QStringLiteral("iss"), QStringLiteral("truvamate")},
                             {QStringLiteral("sub"), user.toString()},
                             {QStringLiteral("sid"), session.toString()},
                             {QStringLiteral("iat"), seconds},
                             {QStringLiteral("exp"), seconds + qint64(m_settings.accessSeconds)}};
    const QByteArray payload = QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(urlSafe);
    const QByteArray signedPart = jwtHeader() + '.' + payload;
    return QString::fromLatin1(signedPart + '.'
                               + hmacSha256(m_settings.accessSecret, signedPart).toBase64(urlSafe));
}

std::optional<SessionId> AccessTokens::verify(const QString &token, Instant now) const
{
    const QByteArrayList parts = token.toLatin1().split('.');
    if (parts.size() != 3 || parts[0] != jwtHeader()) {
        return std::nullopt;
    }
    const auto mac = decoded(parts[2]);
    const auto payload = decoded(parts[1]);
    const QByteArray signedPart = parts[0] + '.' + parts[1];
    if (!mac || !payload || !equalInConstantTime(*mac, hmacSha256(m_settings.accessSecret, signedPart))) {
        return std::nullopt;
    }
    const QJsonObject claims = QJsonDocument::fromJson(*payload).object();
    const auto session = SessionId::fromString(claims.value(QLatin1String("sid")).toString());
    const bool isCurrent = claims.value(QLatin1String("exp")).toInteger() * 1000 > now.ms;
    return session && isCurrent ? std::optional(*session) : std::nullopt;
}

QString AccessTokens::refreshToken(SessionId session, std::int64_t generation, const QString &salt) const
{
    const QByteArray mac = hmacSha256(m_settings.refreshSecret, refreshMessage(session, generation, salt));
    return QStringLiteral("%1.%2.%3")
        .arg(session.toString())
        .arg(generation)
        .arg(QString::fromLatin1(mac.toBase64(urlSafe)));
}

std::optional<AccessTokens::Refresh> AccessTokens::readRefreshToken(const QString &token)
{
    const QStringList parts = token.split(QLatin1Char('.'));
    if (parts.size() != 3) {
        return std::nullopt;
    }
    bool isNumber = false;
    const qint64 generation = parts[1].toLongLong(&isNumber);
    const auto session = SessionId::fromString(parts[0]);
    return session && isNumber ? std::optional(Refresh{*session, generation}) : std::nullopt;
}

bool AccessTokens::isRefreshToken(const QString &token, const Refresh &refresh, const QString &salt) const
{
    return equalInConstantTime(token.toLatin1(),
                               refreshToken(refresh.session, refresh.generation, salt).toLatin1());
}

QByteArray AccessTokens::deviceMac(UserId user, const QByteArray &nonce) const
{
    return hmacSha256(m_settings.refreshSecret, "device|" + user.toString().toLatin1() + '|' + nonce);
}

QString AccessTokens::deviceKey(UserId user) const
{
    const QByteArray nonce = secureRandomBytes(16).toBase64(urlSafe);
    return QString::fromLatin1(nonce + '.' + deviceMac(user, nonce).toBase64(urlSafe));
}

bool AccessTokens::isDeviceKey(const QString &key, UserId user) const
{
    const QByteArrayList parts = key.toLatin1().split('.');
    return parts.size() == 2 && equalInConstantTime(parts[1], deviceMac(user, parts[0]).toBase64(urlSafe));
}

} // namespace truvamate
