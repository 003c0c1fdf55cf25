#include "backend/services/accounts.h"

#include "backend/services/accounttokens.h"
#include "backend/services/backendparts.h"
#include "backend/services/customers.h"
#include "backend/services/customersparts.h"
#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/services/kyc.h"
#include "backend/services/passwords.h"
#include "backend/services/signindelay.h"
#include "backend/storage/sessionliststore.h"
#include "backend/storage/transaction.h"
#include "backend/storage/userstore.h"
#include "models/identity/passwordrule.h"
#include "models/operations/peopleevents.h"

namespace truvamate {

namespace {

const QString accountEntity = QStringLiteral("account");
const QString accountExists = QStringLiteral("account_exists");
const QString passwordChanged = QStringLiteral("password_changed");

/// Counts what is asked for an address, known or not, so that nobody floods a mailbox.
Result<Done> countMailsTo(Call &call, const QString &email)
{
    return beginTry(call, accountTokenHash(QStringLiteral("mail|") + email));
}

Result<QString> digestOf(const Call &call, const QString &email)
{
    TRY(sealer, sealerOf(call));
    return sealer->blindIndex(QStringLiteral("email"), email);
}

/// Leaves word that a mail is wanted. Whether the address has an account is looked up when the mail is made:
/// neither the answer nor its time tells.
Result<Done> askForMail(Call &call, const QString &purpose, const QString &email)
{
    TRY(digest, digestOf(call, email));
    TRY_DO(insertAccountRequest(call.db, {makeUuidV7(call.now.ms, call.random), purpose, email, call.now}));
    return call.audit(accountEntity, digest, {{QStringLiteral("purpose"), purpose}});
}

Result<Nothing> mailOnRequest(Call &call, const QString &purpose, const QString &address)
{
    TRY(email, normalisedEmail(address));
    TRY_DO(countMailsTo(call, email));
    return inTransaction(call.db, QStringLiteral("ask for mail"), [&]() -> Result<Nothing> {
        TRY_DO(askForMail(call, purpose, email));
        return Nothing();
    });
}

Result<Nothing> resendVerification(Call &call, const ResendVerification::Request &request)
{
    return mailOnRequest(call, tokenpurpose::verifyEmail, request.email);
}

Result<Nothing> forgotPassword(Call &call, const ForgotPassword::Request &request)
{
    return mailOnRequest(call, tokenpurpose::resetPassword, request.email);
}

CreateCustomer::Request asNewCustomer(const Register::Request &request)
{
    CreateCustomer::Request wanted;
    wanted.fullName = request.fullName;
    wanted.phone = request.phone;
    wanted.dateOfBirth = request.dateOfBirth;
    wanted.language = request.language;
    wanted.consentVersion = request.consentVersion;
    wanted.province = request.province;
    return wanted;
}

Result<Done> addAccount(Call &call, const CustomerRow &row, const QString &hash,
                        const Register::Request &request)
{
    call.principal.user = row.id;
    TRY_DO(insertCustomer(call.db, row, row.id));
    TRY_DO(updatePasswordHash(call.db, row.id, hash, call.now));
    TRY_DO(recordConsent(call, row.id, request.consentVersion, request.language, call.address));
    TRY_DO(screenCustomer(call, row.id, row.fullName));
    TRY_DO(call.event(QStringLiteral("customer"), row.id.uuid(), events::customerCreated));
    return askForMail(call, tokenpurpose::verifyEmail, *row.email);
}

/// Whoever comes second at the same moment finds the address taken.
Result<Nothing> addOrTell(Call &call, const CustomerRow &row, const QString &hash,
                          const Register::Request &request)
{
    const Principal asked = call.principal;
    const auto attempt = [&]() -> Result<Nothing> {
        call.principal = asked;
        TRY(isTaken, isEmailTaken(call.db, *row.email));
        TRY_DO(isTaken ? askForMail(call, accountExists, *row.email) : addAccount(call, row, hash, request));
        return Nothing();
    };
    auto added = inTransaction(call.db, QStringLiteral("register"), attempt);
    if (!added && added.error().code == QLatin1String("storage.unique")) {
        added = inTransaction(call.db, QStringLiteral("register"), attempt);
    }
    if (!added) {
        call.principal = asked;
    }
    return added;
}

Result<Nothing> registerCustomer(Call &call, const Register::Request &request)
{
    TRY(email, normalisedEmail(request.email));
    TRY(row, checkedCustomer(call, asNewCustomer(request)));
    TRY_DO(requireTermsInForce(call, request.consentVersion));
    TRY_DO(checkPassword(request.password));
    TRY_DO(countMailsTo(call, email));
    // For an address that is taken too, because it is what takes the time.
    TRY(hash, hashPassword(request.password));
    row.email = email;
    return addOrTell(call, row, hash, request);
}

tl::unexpected<Error> tokenInvalid()
{
    return fail(ErrorKind::Invalid, QStringLiteral("auth.token_invalid"),
                QStringLiteral("This link was used before, is too old, or is not ours."),
                {{QStringLiteral("field"), QStringLiteral("token")}});
}

Result<UserId> userOfToken(Call &call, const QString &token, const QString &purpose)
{
    TRY(user, findTokenUser(call.db, accountTokenHash(token), purpose, call.now));
    if (!user) {
        return tokenInvalid();
    }
    return *user;
}

/// Inside a transaction: the token is used up, whoever else holds it.
Result<UserId> takeToken(Call &call, const QString &token, const QString &purpose)
{
    TRY(user, userOfToken(call, token, purpose));
    TRY(isTaken, takeAccountToken(call.db, accountTokenHash(token)));
    if (!isTaken) {
        return tokenInvalid();
    }
    call.principal.user = user;
    return user;
}

Result<Nothing> verifyEmail(Call &call, const VerifyEmail::Request &request)
{
    return inTransaction(call.db, QStringLiteral("verify e-mail"), [&]() -> Result<Nothing> {
        TRY(user, takeToken(call, request.token, tokenpurpose::verifyEmail));
        TRY_DO(removeTokensOf(call.db, user, tokenpurpose::verifyEmail));
        TRY_DO(writeEmailVerified(call.db, user, call.now));
        TRY_DO(call.event(QStringLiteral("customer"), user.uuid(), events::customerEmailVerified));
        TRY_DO(call.audit(accountEntity, user.toString(),
                          {{QStringLiteral("email"), QStringLiteral("verified")}}));
        return Nothing();
    });
}

Result<Done> tellPasswordChanged(Call &call, UserId user)
{
    const QUuid id = makeUuidV7(call.now.ms, call.random);
    return call.mail(user, passwordChanged, user.uuid(),
                     passwordChanged + QLatin1Char(':') + id.toString(QUuid::WithoutBraces), {}, 2);
}

Result<Nothing> resetPassword(Call &call, const ResetPassword::Request &request)
{
    TRY_DO(checkPassword(request.newPassword));
    TRY_DO(userOfToken(call, request.token, tokenpurpose::resetPassword));
    TRY(hash, hashPassword(request.newPassword));
    return inTransaction(call.db, QStringLiteral("reset password"), [&]() -> Result<Nothing> {
        TRY(user, takeToken(call, request.token, tokenpurpose::resetPassword));
        TRY_DO(removeTokensOf(call.db, user, tokenpurpose::resetPassword));
        TRY_DO(removeTokensOf(call.db, user, tokenpurpose::verifyEmail));
        TRY_DO(updatePasswordHash(call.db, user, hash, call.now));
        TRY_DO(writeEmailVerified(call.db, user, call.now));
        TRY_DO(revokeSessionsOf(call.db, user, std::nullopt, call.now));
        TRY_DO(tellPasswordChanged(call, user));
        TRY_DO(call.audit(accountEntity, user.toString(),
                          {{QStringLiteral("password"), QStringLiteral("reset")}}));
        return Nothing();
    });
}

} // namespace

Result<Nothing> changeOwnPassword(Call &call, const SetPassword::Request &request)
{
    const UserId user = call.principal.user;
    if (request.userId && !(*request.userId == user)) {
        return fail(ErrorKind::Forbidden, QStringLiteral("password.not_yours"),
                    QStringLiteral("Customers change their own password only."));
    }
    TRY_DO(checkPassword(request.newPassword));
    const QString key = accountTokenHash(QStringLiteral("password|") + user.toString());
    TRY_DO(beginTry(call, key));
    TRY(signer, findSigner(call.db, user));
    if (!signer || !passwordMatches(request.currentPassword.value_or(QString()), signer->passwordHash)) {
        return fail(ErrorKind::Forbidden, QStringLiteral("password.wrong"),
                    QStringLiteral("The current password is not right."));
    }
    TRY(hash, hashPassword(request.newPassword));
    return inTransaction(call.db, QStringLiteral("set password"), [&]() -> Result<Nothing> {
        TRY_DO(updatePasswordHash(call.db, user, hash, call.now));
        TRY_DO(revokeSessionsOf(call.db, user, call.principal.session, call.now));
        TRY_DO(removeTokensOf(call.db, user, tokenpurpose::resetPassword));
        TRY_DO(tryWentWell(call, key));
        TRY_DO(tellPasswordChanged(call, user));
        TRY_DO(call.audit(accountEntity, user.toString(),
                          {{QStringLiteral("password"), QStringLiteral("set")}}));
        return Nothing();
    });
}

void serveAccounts(Dispatcher &dispatcher)
{
    dispatcher.serve<Register>(registerCustomer);
    dispatcher.serve<VerifyEmail>(verifyEmail);
    dispatcher.serve<ResendVerification>(resendVerification);
    dispatcher.serve<ForgotPassword>(forgotPassword);
    dispatcher.serve<ResetPassword>(resetPassword);
    serveProfiles(dispatcher);
}

} // namespace truvamate
