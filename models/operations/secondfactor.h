#pragma once

#include "models/operations/operation.h"

/// The second factor that staff of a server need: codes of an authenticator app, and recovery codes for the
/// day the telephone is gone.
namespace truvamate {

struct SecondFactorSecret
{
    QString secret; ///< base32, for typing
    QString uri; ///< "otpauth://totp/…", for a QR code
};
BOOST_DESCRIBE_STRUCT(SecondFactorSecret, (), (secret, uri))

/// Makes a new secret; it counts once a code of it was given. Error: auth.second_factor_set.
struct BeginSecondFactor
{
    using Request = Nothing;
    using Response = SecondFactorSecret;
    static constexpr OperationInfo info{"auth.begin_second_factor",
                                        Method::Post,
                                        "/api/auth/second-factor",
                                        std::nullopt,
                                        Effect::Writes,
                                        Repeat::Harmless,
                                        RateClass::SigningIn,
                                        Audience::Staff,
                                        true};
};

struct RecoveryCodes
{
    std::vector<QString> codes; ///< shown once, each good once
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (codes))

/// The first code of the app. The session may do everything from now on. Errors: auth.code_wrong,
/// auth.second_factor_set, auth.second_factor_not_begun.
struct ConfirmSecondFactor
{
    struct Request
    {
        QString code;
    };
    using Response = RecoveryCodes;
    static constexpr OperationInfo info{"auth.confirm_second_factor",
                                        Method::Post,
                                        "/api/auth/second-factor/confirmation",
                                        std::nullopt,
                                        Effect::Writes,
                                        Repeat::Harmless,
                                        RateClass::SigningIn,
                                        Audience::Staff,
                                        true};
};
BOOST_DESCRIBE_STRUCT(ConfirmSecondFactor::Request, (), (code))

/// For somebody who lost telephone and codes: a second person approves, then the next sign-in sets up a new
/// one.
struct ProposeSecondFactorReset
{
    struct Request
    {
        UserId userId;
        QString reason;
    };
    struct Response
    {
        ApprovalId approvalId;
    };
    static constexpr OperationInfo info{"staff.propose_second_factor_reset", Method::Post,
                                        "/api/admin/staff/{user_id}/second-factor-reset",
                                        Permission::StaffAdmin, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(ProposeSecondFactorReset::Request, (), (userId, reason))
BOOST_DESCRIBE_STRUCT(ProposeSecondFactorReset::Response, (), (approvalId))

} // namespace truvamate
