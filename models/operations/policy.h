#pragma once

#include "models/operations/operation.h"

/// In which states may be bought, and whether a customer passes the gate. Nothing here says that anything is
/// legal.
namespace truvamate {

struct StatePolicyView
{
    QString state; ///< "IN"
    QString status; ///< "allowed", "banned", "not_cleared", as it counts now
    QString reason; ///< "approved", "expired", "no_approval", "house_default"
    std::optional<QString> document;
    std::optional<QString> reviewer;
    std::optional<Instant> validFrom;
    std::optional<Instant> expiresAt;
    bool isPending = false; ///< a proposal waits for a second person
};
BOOST_DESCRIBE_STRUCT(StatePolicyView, (),
                      (state, status, reason, document, reviewer, validFrom, expiresAt, isPending))

struct StatePolicyList
{
    std::vector<StatePolicyView> data; ///< every state, by code
    std::optional<QString>
        adviceStatement; ///< the owner's latest acknowledgement that legal advice was taken
    std::optional<Instant> adviceAt;
};
BOOST_DESCRIBE_STRUCT(StatePolicyList, (), (data, adviceStatement, adviceAt))

struct ListStatePolicies
{
    using Request = Nothing;
    using Response = StatePolicyList;
    static constexpr OperationInfo info{"policy.states", Method::Get, "/api/admin/state-policies",
                                        Permission::DrawsRead};
};

struct ProposedStatePolicy
{
    StatePolicyId policyId;
    ApprovalId approvalId;
};
BOOST_DESCRIBE_STRUCT(ProposedStatePolicy, (), (policyId, approvalId))

/// "allowed" needs a document, a reviewer and an expiry.
struct ProposeStatePolicy
{
    struct Request
    {
        QString state;
        QString status;
        std::optional<QString> document;
        std::optional<QString> reviewer;
        std::optional<Instant> validFrom;
        std::optional<Instant> expiresAt;
    };
    using Response = ProposedStatePolicy;
    static constexpr OperationInfo info{"policy.propose_state", Method::Post, "/api/admin/state-policies",
                                        Permission::StatePolicyWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(ProposeStatePolicy::Request, (),
                      (state, status, document, reviewer, validFrom, expiresAt))

/// The owner says, in their own words, that legal advice was taken.
struct AcknowledgeLegalAdvice
{
    struct Request
    {
        QString statement;
    };
    using Response = Nothing;
    static constexpr OperationInfo info{"policy.acknowledge_advice", Method::Post, "/api/admin/legal-advice",
                                        Permission::StatePolicyWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(AcknowledgeLegalAdvice::Request, (), (statement))

struct PolicyRefusal
{
    QString code;
    QString message;
};
BOOST_DESCRIBE_STRUCT(PolicyRefusal, (), (code, message))

struct PolicyAnswer
{
    bool passes = false;
    std::vector<PolicyRefusal> refusals; ///< all of them, not only the first
};
BOOST_DESCRIBE_STRUCT(PolicyAnswer, (), (passes, refusals))

/// What the gate would say now, before anything is tried.
struct CheckPolicy
{
    struct Request
    {
        UserId customerId;
        QString occasion; ///< "order", "purchase", "payout"
        Thb amount;
        std::optional<QString> state;
    };
    using Response = PolicyAnswer;
    static constexpr OperationInfo info{"policy.check", Method::Post, "/api/admin/policy/check",
                                        Permission::CustomersRead};
};
BOOST_DESCRIBE_STRUCT(CheckPolicy::Request, (), (customerId, occasion, amount, state))

} // namespace truvamate
