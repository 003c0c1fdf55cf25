#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

namespace truvamate {

/// What a mail's token is good for.
namespace tokenpurpose {
inline constexpr QLatin1String verifyEmail("verify_email");
inline constexpr QLatin1String resetPassword("reset_password");
} // namespace tokenpurpose

struct AccountTokenRow
{
    QString hash;
    UserId user;
    QString purpose;
    Instant createdAt;
    Instant expiresAt;
};
Result<Done> insertAccountToken(Database &db, const AccountTokenRow &row);
/// Whose token it is, where it is good for this now and the account is active.
Result<std::optional<UserId>> findTokenUser(Database &db, const QString &hash, const QString &purpose,
                                            Instant now);
/// False where somebody else took it meanwhile.
Result<bool> takeAccountToken(Database &db, const QString &hash);
Result<Done> removeTokensOf(Database &db, UserId user, const QString &purpose);
Result<Done> removeExpiredTokens(Database &db, Instant now);

/// Somebody named an e-mail address: to be looked up and answered by mail.
struct AccountRequestRow
{
    QUuid id;
    QString purpose; ///< "verify_email", "reset_password", "account_exists"
    QString email;
    Instant requestedAt;
};
Result<Done> insertAccountRequest(Database &db, const AccountRequestRow &row);
/// The oldest one that no other worker holds, taken off the queue. Inside a transaction.
Result<std::optional<AccountRequestRow>> takeAccountRequest(Database &db);

/// Those that nobody answered, because no mail server is named.
Result<Done> removeOldAccountRequests(Database &db, Instant before);

/// An account as mails need it.
struct MailAccountRow
{
    UserId id;
    bool isCustomer = false;
    bool isActive = false;
    bool isVerified = false; ///< the e-mail address
    std::optional<QString> email;
    QString name;
    QString language; ///< "th", "en"
};
Result<std::optional<MailAccountRow>> findMailAccount(Database &db, const QString &email);
Result<std::optional<MailAccountRow>> findMailAccount(Database &db, UserId id);

/// Does nothing where it is verified already.
Result<Done> writeEmailVerified(Database &db, UserId user, Instant now);

} // namespace truvamate
