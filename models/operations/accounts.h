#pragma once

#include "models/operations/operation.h"

/// A customer's own account. What is asked with an e-mail address is answered alike whether there is an
/// account or not: only a mail to that address says which.
namespace truvamate {

/// From 20 years on, in Bangkok today. An address that has an account is told so by mail, and nothing
/// changes. Errors: those of a new customer (customer.too_young, customer.consent_outdated, …),
/// email.malformed, password.too_short, password.too_long, auth.wait.
struct Register
{
    struct Request
    {
        QString email;
        QString password; ///< 10 characters to 72 bytes
        QString fullName;
        std::optional<QString> phone;
        QString dateOfBirth; ///< ISO, Christian era: "1990-04-13"
        QString language; ///< of the mails and of the terms: "th", "en"
        QString consentVersion; ///< of the terms that were accepted
        std::optional<QString> province;
    };
    using Response = Nothing;
    static constexpr OperationInfo info{"auth.register",      Method::Post,          "/api/auth/register",
                                        std::nullopt,         Effect::WritesInSteps, Repeat::Harmless,
                                        RateClass::SigningIn, Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(Register::Request, (),
                      (email, password, fullName, phone, dateOfBirth, language, consentVersion, province))

/// With the token of the mail, once. Error: auth.token_invalid.
struct VerifyEmail
{
    struct Request
    {
        QString token;
    };
    using Response = Nothing;
    static constexpr OperationInfo info{"auth.verify_email",  Method::Post,          "/api/auth/verify-email",
                                        std::nullopt,         Effect::WritesInSteps, Repeat::Harmless,
                                        RateClass::SigningIn, Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(VerifyEmail::Request, (), (token))

/// Another mail with a token, where the address waits for one. Errors: email.malformed, auth.wait.
struct ResendVerification
{
    struct Request
    {
        QString email;
    };
    using Response = Nothing;
    static constexpr OperationInfo info{"auth.resend_verification",
                                        Method::Post,
                                        "/api/auth/resend-verification",
                                        std::nullopt,
                                        Effect::WritesInSteps,
                                        Repeat::Harmless,
                                        RateClass::SigningIn,
                                        Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(ResendVerification::Request, (), (email))

/// A mail with a token to set a new password, where a customer has the address. Staff ask whoever administers
/// accounts. Errors: email.malformed, auth.wait.
struct ForgotPassword
{
    struct Request
    {
        QString email;
    };
    using Response = Nothing;
    static constexpr OperationInfo info{
        "auth.forgot_password", Method::Post,     "/api/auth/forgot-password", std::nullopt,
        Effect::WritesInSteps,  Repeat::Harmless, RateClass::SigningIn,        Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(ForgotPassword::Request, (), (email))

/// With the token of the mail, once; it ends every session of the account. Whoever has the mail has the
/// address, so it counts as verified. Errors: auth.token_invalid, password.….
struct ResetPassword
{
    struct Request
    {
        QString token;
        QString newPassword;
    };
    using Response = Nothing;
    static constexpr OperationInfo info{
        "auth.reset_password", Method::Post,     "/api/auth/reset-password", std::nullopt,
        Effect::WritesInSteps, Repeat::Harmless, RateClass::SigningIn,       Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(ResetPassword::Request, (), (token, newPassword))

/// What a customer sees of themselves, in the clear.
struct OwnProfile
{
    QString email;
    bool emailVerified = false;
    QString fullName;
    std::optional<QString> phone;
    QString dateOfBirth; ///< ISO, Christian era
    QString language; ///< "th", "en"
    std::optional<QString> addressLine1;
    std::optional<QString> addressLine2;
    std::optional<QString> city;
    std::optional<QString> province;
    std::optional<QString> postalCode;
    QString kycStatus; ///< "pending", "verified", "rejected"
    std::optional<QString> consentVersion; ///< of the terms accepted last
    QString consentCurrent; ///< of the terms in force; another one has to be accepted before ordering
    Instant createdAt;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(OwnProfile, (),
                      (email, emailVerified, fullName, phone, dateOfBirth, language, addressLine1,
                       addressLine2, city, province, postalCode, kycStatus, consentVersion, consentCurrent,
                       createdAt, version))

struct GetOwnProfile
{
    using Request = Nothing;
    using Response = OwnProfile;
    static constexpr OperationInfo info{"profile.get",      Method::Get,        "/api/auth/profile",
                                        std::nullopt,       Effect::Reads,      Repeat::Harmless,
                                        RateClass::Reading, Audience::Customers};
};

/// All of it anew: what is left out is emptied. Name, date of birth and address of e-mail stay what they are:
/// identity checks rest on them. Errors: profile.stale with the profile of now, customer.bad_phone, ….
struct UpdateOwnProfile
{
    struct Request
    {
        std::optional<QString> phone;
        QString language;
        std::optional<QString> addressLine1;
        std::optional<QString> addressLine2;
        std::optional<QString> city;
        std::optional<QString> province;
        std::optional<QString> postalCode;
        std::int64_t version = 0;
    };
    using Response = OwnProfile;
    static constexpr OperationInfo info{"profile.update",   Method::Put,        "/api/auth/update-profile",
                                        std::nullopt,       Effect::Writes,     Repeat::Harmless,
                                        RateClass::Writing, Audience::Customers};
};
BOOST_DESCRIBE_STRUCT(UpdateOwnProfile::Request, (),
                      (phone, language, addressLine1, addressLine2, city, province, postalCode, version))

/// The version in force and no other. Error: customer.consent_outdated.
struct AcceptTerms
{
    struct Request
    {
        QString consentVersion;
        QString language; ///< in which they were read
    };
    using Response = OwnProfile;
    static constexpr OperationInfo info{"profile.accept_terms", Method::Post,       "/api/auth/terms",
                                        std::nullopt,           Effect::Writes,     Repeat::Harmless,
                                        RateClass::Writing,     Audience::Customers};
};
BOOST_DESCRIBE_STRUCT(AcceptTerms::Request, (), (consentVersion, language))

} // namespace truvamate
