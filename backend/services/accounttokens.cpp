#include "backend/services/accounttokens.h"

#include "backend/services/cryptography.h"

#include <QCryptographicHash>

namespace truvamate {

QString accountTokenHash(const QString &token)
{
    // Thirty-two random bytes cannot be guessed, so a plain digest is enough.
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<QString> issueAccountToken(Database &db, UserId user, const QString &purpose, Instant now)
{
    const QString token = QString::fromLatin1(
        secureRandomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const bool isReset = purpose == tokenpurpose::resetPassword;
    TRY_DO(removeExpiredTokens(db, now));
    const Instant expires = now.plusSeconds(isReset ? resetTokenSeconds : verifyTokenSeconds);
    TRY_DO(insertAccountToken(db, {accountTokenHash(token), user, purpose, now, expires}));
    return token;
}

} // namespace truvamate
