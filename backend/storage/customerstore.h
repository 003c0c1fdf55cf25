#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"
#include "models/operations/operation.h"

#include <vector>

namespace truvamate {

/// A customer as stored; id number and bank account are sealed.
struct CustomerRow
{
    UserId id;
    QString fullName;
    std::optional<QString> phone; ///< digits, with + where the number is abroad
    std::optional<QString> email;
    QDate birthDate;
    QString language;
    std::optional<QString> province;
    QString status;
    bool staffHousehold = false;
    QString kycStatus;
    std::optional<QString> idType;
    std::optional<QByteArray> idNumberSealed;
    std::optional<QString> beneficiaryBank;
    std::optional<QByteArray> beneficiarySealed;
    std::optional<QString> beneficiaryLast4;
    Instant createdAt;
    std::int64_t version = 1;
};
/// Writes both rows of a new customer.
Result<Done> insertCustomer(Database &db, const CustomerRow &row, UserId createdBy);
Result<std::optional<CustomerRow>> findCustomer(Database &db, UserId id);
/// Whether any account, of staff or of a customer, has this e-mail.
Result<bool> isEmailTaken(Database &db, const QString &email);

struct ConsentRow
{
    QUuid id;
    UserId user;
    QString document;
    QString version;
    QString language;
    Instant acceptedAt;
    std::optional<QString> address; ///< of the network it was accepted from
};
/// One that was given before stays as it is.
Result<Done> insertConsent(Database &db, const ConsentRow &row);

struct CustomerFilter
{
    QString namePart; ///< empty for all
    QString phone; ///< digits; empty for all
    std::optional<QString> kycStatus;
    Instant now; ///< for who is excluded at the moment
};
struct CustomerListRow
{
    UserId id;
    QString fullName;
    std::optional<QString> phone;
    QString kycStatus;
    QString status;
    bool isExcluded = false;
    Instant createdAt;
};
/// By name, then id; in the same order on both databases. Errors: page.bad_cursor.
Result<Page<CustomerListRow>> listCustomerRows(Database &db, const CustomerFilter &filter,
                                               const PageRequest &request);

/// Counts up the version. Answers false where the row has another version.
Result<bool> raiseCustomerVersion(Database &db, UserId id, std::int64_t version, Instant now);
Result<Done> updateIdNumber(Database &db, UserId id, const QString &type, const QByteArray &sealed,
                            const QString &index);
Result<std::optional<UserId>> findCustomerByIdIndex(Database &db, const QString &index);

struct BeneficiaryProposalRow
{
    QUuid id;
    UserId user;
    QString bank;
    QByteArray sealed;
    QString last4;
    Instant recordedAt;
    UserId recordedBy;
};
Result<Done> insertBeneficiaryProposal(Database &db, const BeneficiaryProposalRow &row);
Result<std::optional<BeneficiaryProposalRow>> findBeneficiaryProposal(Database &db, QUuid id);
/// The proposal becomes what the profile says; sealed is sealed for the profile.
Result<Done> approveBeneficiary(Database &db, const BeneficiaryProposalRow &row, const QByteArray &sealed,
                                ApprovalId approval, Instant now);

} // namespace truvamate
