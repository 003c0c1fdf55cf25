#include "backend/services/customers.h"

#include "backend/services/customersparts.h"
#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "models/identity/thaiid.h"
#include "models/operations/peopleevents.h"

#include <QJsonDocument>

namespace truvamate {

namespace {

const QString customerEntity = QStringLiteral("customer");
const QString beneficiaryKind = QStringLiteral("customer.beneficiary");
const QString idPurpose = QStringLiteral("customer.id_number");

SealPlace idPlace(UserId customer)
{
    return {QStringLiteral("customer_profiles"), QStringLiteral("id_number_sealed"), customer.toString()};
}

SealPlace beneficiaryPlace(UserId customer)
{
    return {QStringLiteral("customer_profiles"), QStringLiteral("beneficiary_sealed"), customer.toString()};
}

SealPlace proposalPlace(QUuid proposal)
{
    return {QStringLiteral("beneficiary_proposals"), QStringLiteral("sealed"),
            proposal.toString(QUuid::WithoutBraces)};
}

/// The number in the one form that is sealed and indexed.
Result<QString> normalisedId(const QString &type, const QString &number)
{
    if (type == QLatin1String("thai_id")) {
        return ThaiId::parse(number).map([](const ThaiId &id) { return id.digits(); });
    }
    if (type != QLatin1String("passport")) {
        return fail(ErrorKind::Invalid, QStringLiteral("customer.unknown_id_type"),
                    QStringLiteral("“%1” is not a kind of ID; thai_id and passport are.").arg(type));
    }
    QString passport = number.trimmed().toUpper();
    passport.remove(QLatin1Char(' '));
    bool isPassport = passport.size() >= 5 && passport.size() <= 20;
    for (const QChar character : passport) {
        isPassport = isPassport && character.unicode() < 128 && character.isLetterOrNumber();
    }
    if (!isPassport) {
        return fail(ErrorKind::Invalid, QStringLiteral("customer.bad_passport"),
                    QStringLiteral("A passport number has 5 to 20 letters and digits."));
    }
    return passport;
}

Result<Done> refuseDuplicate(Call &call, UserId customer, const QString &index)
{
    TRY(holder, findCustomerByIdIndex(call.db, index));
    if (holder && !(*holder == customer)) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("customer.duplicate_id"),
            QStringLiteral("Another customer is registered with this ID number; one person has one account."),
            {{QStringLiteral("customer_id"), holder->toString()}});
    }
    return Done();
}

Result<CustomerDetail> setIdNumber(Call &call, const SetIdNumber::Request &request)
{
    TRY(sealer, sealerOf(call));
    TRY(number, normalisedId(request.idType, request.number));
    TRY(row, loadCustomer(call.db, request.customerId));
    const QString index = sealer->blindIndex(idPurpose, request.idType + QLatin1Char(':') + number);
    TRY_DO(refuseDuplicate(call, row.id, index));
    TRY(isCurrent, raiseCustomerVersion(call.db, row.id, request.version, call.now));
    if (!isCurrent) {
        TRY(now, customerDetail(call, row.id));
        return fail(ErrorKind::Stale, QStringLiteral("customer.stale"),
                    QStringLiteral("%1 was changed by somebody else meanwhile.").arg(row.fullName),
                    toJson(now));
    }
    TRY(sealed, sealer->sealText(number, idPlace(row.id)));
    TRY_DO(updateIdNumber(call.db, row.id, request.idType, sealed, index));
    TRY_DO(call.event(customerEntity, row.id.uuid(), events::customerIdRecorded,
                      {{QStringLiteral("id_type"), request.idType}}));
    TRY_DO(call.audit(customerEntity, row.id.toString(),
                      {{QStringLiteral("id_type"), request.idType}, {QStringLiteral("id_digest"), index}}));
    return customerDetail(call, row.id);
}

QString orNone(const std::optional<QString> &text)
{
    return text.value_or(QString());
}

Result<QString> revealedBeneficiary(Call &call, const CustomerRow &row)
{
    TRY_DO(requirePermission(call, Permission::PayoutsConfirm));
    TRY(account, beneficiaryOf(call, row.id));
    return QStringLiteral("%1 · %2 · %3").arg(account.bank, account.accountNumber, account.accountName);
}

Result<QString> revealedIdNumber(Call &call, const CustomerRow &row)
{
    TRY_DO(requirePermission(call, Permission::KycRead));
    if (!row.idNumberSealed) {
        return QString();
    }
    TRY(sealer, sealerOf(call));
    return sealer->openText(*row.idNumberSealed, idPlace(row.id));
}

Result<QString> fieldOf(Call &call, const CustomerRow &row, const QString &field)
{
    if (field == QLatin1String("phone")) {
        return orNone(row.phone);
    }
    if (field == QLatin1String("email")) {
        return orNone(row.email);
    }
    if (field == QLatin1String("date_of_birth")) {
        return row.birthDate.toString(Qt::ISODate);
    }
    if (field == QLatin1String("id_number")) {
        return revealedIdNumber(call, row);
    }
    if (field == QLatin1String("beneficiary")) {
        return revealedBeneficiary(call, row);
    }
    return fail(ErrorKind::Invalid, QStringLiteral("customer.unknown_field"),
                QStringLiteral("“%1” is not a field that can be revealed.").arg(field.left(40)));
}

Result<RevealedField> revealCustomer(Call &call, const RevealCustomer::Request &request)
{
    TRY(reason, requiredText(request.reason, "customer.reason_needed", QStringLiteral("The reason"), 300));
    TRY(row, loadCustomer(call.db, request.customerId));
    TRY(value, fieldOf(call, row, request.field));
    if (value.isEmpty()) {
        return fail(ErrorKind::NotFound, QStringLiteral("customer.field_empty"),
                    QStringLiteral("Nothing is recorded there for %1.").arg(row.fullName));
    }
    TRY_DO(call.audit(customerEntity, row.id.toString(),
                      {{QStringLiteral("revealed"), request.field}, {QStringLiteral("reason"), reason}}));
    return RevealedField{value};
}

/// Thai accounts have 10 to 15 digits.
Result<QString> accountDigits(const QString &text)
{
    QString digits = text;
    digits.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
    bool isAccount = digits.size() >= 8 && digits.size() <= 20;
    for (const QChar character : digits) {
        isAccount = isAccount && character >= QLatin1Char('0') && character <= QLatin1Char('9');
    }
    if (!isAccount) {
        return fail(ErrorKind::Invalid, QStringLiteral("customer.bad_account"),
                    QStringLiteral("An account number has 8 to 20 digits."));
    }
    return digits;
}

QByteArray accountText(const QString &name, const QString &number)
{
    return QJsonDocument(QJsonArray{name, number}).toJson(QJsonDocument::Compact);
}

Result<ProposedBeneficiary> proposeBeneficiary(Call &call, const ProposeBeneficiary::Request &request)
{
    TRY(sealer, sealerOf(call));
    TRY(row, loadCustomer(call.db, request.customerId));
    TRY(bank, requiredText(request.bank, "customer.bank_needed", QStringLiteral("The bank"), 60));
    TRY(name,
        requiredText(request.accountName, "customer.account_name_needed",
                     QStringLiteral("The account's name"), 160));
    TRY(number, accountDigits(request.accountNumber));
    const QUuid id = makeUuidV7(call.now.ms, call.random);
    TRY(sealed, sealer->seal(accountText(name, number), proposalPlace(id)));
    TRY_DO(insertBeneficiaryProposal(
        call.db, {id, row.id, bank, sealed, number.right(4), call.now, call.principal.user}));
    TRY_DO(call.audit(customerEntity, row.id.toString(),
                      {{QStringLiteral("bank"), bank}, {QStringLiteral("last4"), number.right(4)}}));
    TRY(approval, call.approvals.propose(call, beneficiaryKind, id));
    return ProposedBeneficiary{approval};
}

Result<BeneficiaryProposalRow> loadProposal(Database &db, QUuid id)
{
    TRY(row, findBeneficiaryProposal(db, id));
    if (!row) {
        return fail(ErrorKind::NotFound, QStringLiteral("customer.unknown_proposal"),
                    QStringLiteral("There is no such proposal of a bank account."));
    }
    return *std::move(row);
}

/// The account's name and number are shown in the clear nowhere; a keyed digest makes the approval fit only
/// them.
Result<QJsonObject> seenBeneficiary(Call &call, QUuid subject)
{
    TRY(sealer, sealerOf(call));
    TRY(proposal, loadProposal(call.db, subject));
    TRY(customer, loadCustomer(call.db, proposal.user));
    TRY(account, sealer->open(proposal.sealed, proposalPlace(subject)));
    return QJsonObject{
        {QStringLiteral("customer"), customer.fullName},
        {QStringLiteral("customer_id"), customer.id.toString()},
        {QStringLiteral("customer_version"), qint64(customer.version)},
        {QStringLiteral("bank"), proposal.bank},
        {QStringLiteral("last4"), proposal.last4},
        {QStringLiteral("bank_now"), orNone(customer.beneficiaryBank)},
        {QStringLiteral("last4_now"), orNone(customer.beneficiaryLast4)},
        {QStringLiteral("account_digest"),
         sealer->blindIndex(QStringLiteral("customer.beneficiary"), QString::fromUtf8(account))}};
}

Result<Done> applyBeneficiary(Call &call, const Approval &approval)
{
    TRY(sealer, sealerOf(call));
    const QUuid id = QUuid::fromString(approval.subjectId);
    TRY(proposal, loadProposal(call.db, id));
    TRY(account, sealer->open(proposal.sealed, proposalPlace(id)));
    TRY(sealed, sealer->seal(account, beneficiaryPlace(proposal.user)));
    TRY_DO(approveBeneficiary(call.db, proposal, sealed, approval.id, call.now));
    return call.event(customerEntity, proposal.user.uuid(), events::customerBeneficiaryChanged,
                      {{QStringLiteral("bank"), proposal.bank}, {QStringLiteral("last4"), proposal.last4}});
}

} // namespace

Result<Beneficiary> beneficiaryOf(Call &call, UserId customer)
{
    TRY(row, loadCustomer(call.db, customer));
    if (!row.beneficiarySealed) {
        return fail(ErrorKind::Conflict, QStringLiteral("customer.no_beneficiary"),
                    QStringLiteral("No approved bank account is recorded for %1.").arg(row.fullName));
    }
    TRY(sealer, sealerOf(call));
    TRY(account, sealer->open(*row.beneficiarySealed, beneficiaryPlace(customer)));
    const QJsonArray parts = QJsonDocument::fromJson(account).array();
    return Beneficiary{orNone(row.beneficiaryBank), parts.at(0).toString(), parts.at(1).toString(),
                       orNone(row.beneficiaryLast4)};
}

void serveCustomerSecrets(Dispatcher &dispatcher)
{
    dispatcher.serve<SetIdNumber>(setIdNumber);
    dispatcher.serve<RevealCustomer>(revealCustomer);
    dispatcher.serve<ProposeBeneficiary>(proposeBeneficiary);
}

void addCustomerApprovals(Approvals &approvals)
{
    approvals.add({beneficiaryKind, Permission::PayoutsApprove, seenBeneficiary, applyBeneficiary, {}, {}});
}

} // namespace truvamate
