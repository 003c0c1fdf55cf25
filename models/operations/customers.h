#pragma once

#include "models/operations/operation.h"

/// Customers, their limits, bank account and identity checks. Personal fields are masked everywhere but in
/// the answer of RevealCustomer.
namespace truvamate {

using ExclusionId = Id<struct ExclusionTag>;
using SanctionsListId = Id<struct SanctionsListTag>;

struct CustomerSummary
{
    UserId id;
    QString fullName;
    std::optional<QString> phone; ///< masked: "•••-•••-4567"
    QString kycStatus; ///< "pending", "verified", "rejected"
    QString status;
    bool isExcluded = false; ///< by their own wish, now
    Instant createdAt;
};
BOOST_DESCRIBE_STRUCT(CustomerSummary, (), (id, fullName, phone, kycStatus, status, isExcluded, createdAt))

struct SpendingLimitView
{
    QString period; ///< "day", "month", in Bangkok
    Thb amount;
    Instant effectiveFrom;
};
BOOST_DESCRIBE_STRUCT(SpendingLimitView, (), (period, amount, effectiveFrom))

struct Exclusion
{
    Instant startsAt;
    std::optional<Instant> endsAt; ///< none: for good
};
BOOST_DESCRIBE_STRUCT(Exclusion, (), (startsAt, endsAt))

struct CustomerDetail
{
    UserId id;
    QString fullName;
    std::optional<QString> phone; ///< masked
    std::optional<QString> email; ///< masked: "s•••@example.com"
    int age = 0; ///< in Bangkok, today
    QString language; ///< "th", "en"
    std::optional<QString> province;
    QString status;
    bool staffHousehold = false;
    std::optional<QString> idType; ///< "thai_id", "passport", once a number is recorded
    std::optional<QString> beneficiaryBank;
    std::optional<QString> beneficiaryLast4;
    QString kycStatus;
    std::optional<KycCaseId> openCase;
    std::optional<QString> consentVersion; ///< the latest accepted
    std::vector<SpendingLimitView> limits; ///< in force and to come
    std::optional<Exclusion> exclusion; ///< in force now
    int openSanctionsHits = 0;
    Instant createdAt;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CustomerDetail, (),
                      (id, fullName, phone, email, age, language, province, status, staffHousehold, idType,
                       beneficiaryBank, beneficiaryLast4, kycStatus, openCase, consentVersion, limits,
                       exclusion, openSanctionsHits, createdAt, version))

/// Errors: customer.too_young, customer.consent_outdated, customer.email_taken, customer.bad_phone, …
struct CreateCustomer
{
    struct Request
    {
        QString fullName;
        std::optional<QString> phone;
        std::optional<QString> email;
        QString dateOfBirth; ///< ISO, Christian era: "1990-04-13"
        QString language; ///< "th", "en"
        QString consentVersion; ///< of the terms that the customer accepted
        std::optional<QString> province;
        bool staffHousehold = false; ///< lives with a member of staff
    };
    using Response = CustomerDetail;
    static constexpr OperationInfo info{"customers.create", Method::Post, "/api/admin/customers",
                                        Permission::CustomersWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(CreateCustomer::Request, (),
                      (fullName, phone, email, dateOfBirth, language, consentVersion, province,
                       staffHousehold))

/// Sorted by name. search is a part of the name, or a whole phone number.
struct ListCustomers
{
    struct Request
    {
        std::optional<QString> search;
        std::optional<QString> kycStatus;
        PageRequest page;
    };
    using Response = Page<CustomerSummary>;
    static constexpr OperationInfo info{"customers.list", Method::Get, "/api/admin/customers",
                                        Permission::CustomersRead};
};
BOOST_DESCRIBE_STRUCT(ListCustomers::Request, (), (search, kycStatus, page))

struct GetCustomer
{
    struct Request
    {
        UserId customerId;
    };
    using Response = CustomerDetail;
    static constexpr OperationInfo info{"customers.get", Method::Get, "/api/admin/customers/{customer_id}",
                                        Permission::CustomersRead};
};
BOOST_DESCRIBE_STRUCT(GetCustomer::Request, (), (customerId))

struct RevealedField
{
    QString value;
    int hideAfterSeconds = 60;
};
BOOST_DESCRIBE_STRUCT(RevealedField, (), (value, hideAfterSeconds))

/// One field in the clear: "phone", "email", "date_of_birth"; "id_number" also needs kyc.read, "beneficiary"
/// payouts.confirm. The reason stands in the audit log, the value does not.
struct RevealCustomer
{
    struct Request
    {
        UserId customerId;
        QString field;
        QString reason;
    };
    using Response = RevealedField;
    static constexpr OperationInfo info{"customers.reveal", Method::Post,
                                        "/api/admin/customers/{customer_id}/reveal",
                                        Permission::CustomersReveal, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(RevealCustomer::Request, (), (customerId, field, reason))

/// Errors: id.bad_check_digit and others of a Thai number, customer.duplicate_id.
struct SetIdNumber
{
    struct Request
    {
        UserId customerId;
        QString idType; ///< "thai_id", "passport"
        QString number;
        std::int64_t version = 0;
    };
    using Response = CustomerDetail;
    static constexpr OperationInfo info{"customers.set_id_number", Method::Put,
                                        "/api/admin/customers/{customer_id}/id-number",
                                        Permission::CustomersWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(SetIdNumber::Request, (), (customerId, idType, number, version))

struct ProposedBeneficiary
{
    ApprovalId approvalId;
};
BOOST_DESCRIBE_STRUCT(ProposedBeneficiary, (), (approvalId))

/// Where prizes are to be paid; counts once a second person approved it.
struct ProposeBeneficiary
{
    struct Request
    {
        UserId customerId;
        QString bank;
        QString accountName;
        QString accountNumber;
    };
    using Response = ProposedBeneficiary;
    static constexpr OperationInfo info{"customers.propose_beneficiary", Method::Post,
                                        "/api/admin/customers/{customer_id}/beneficiary",
                                        Permission::CustomersWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(ProposeBeneficiary::Request, (), (customerId, bank, accountName, accountNumber))

/// Lower limits count at once, higher ones after a day.
struct SetSpendingLimit
{
    struct Request
    {
        UserId customerId;
        QString period;
        Thb amount;
    };
    using Response = SpendingLimitView;
    static constexpr OperationInfo info{"customers.set_limit", Method::Put,
                                        "/api/admin/customers/{customer_id}/limits",
                                        Permission::CustomersWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(SetSpendingLimit::Request, (), (customerId, period, amount))

/// From this moment; it can be made longer and never shorter.
struct SelfExclude
{
    struct Request
    {
        UserId customerId;
        std::optional<Instant> until; ///< none: for good
    };
    using Response = Exclusion;
    static constexpr OperationInfo info{"customers.self_exclude", Method::Post,
                                        "/api/admin/customers/{customer_id}/self-exclusion",
                                        Permission::CustomersWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(SelfExclude::Request, (), (customerId, until))

} // namespace truvamate
