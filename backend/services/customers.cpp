#include "backend/services/customers.h"

#include "backend/services/customermasking.h"
#include "backend/services/customersparts.h"
#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/services/kyc.h"
#include "backend/services/settings.h"
#include "backend/storage/customerlimitstore.h"
#include "backend/storage/kycstore.h"
#include "backend/storage/policystore.h"
#include "models/identity/thaiid.h"
#include "models/operations/peopleevents.h"

namespace truvamate {

Result<std::optional<QString>> normalisedPhone(const std::optional<QString> &text)
{
    QString phone = text.value_or(QString()).trimmed();
    phone.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
    if (phone.isEmpty()) {
        return std::optional<QString>();
    }
    const QString digits = phone.startsWith(QLatin1Char('+')) ? phone.mid(1) : phone;
    bool isNumber = digits.size() >= 8 && digits.size() <= 15;
    for (const QChar character : digits) {
        isNumber = isNumber && character >= QLatin1Char('0') && character <= QLatin1Char('9');
    }
    if (!isNumber) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("customer.bad_phone"),
            QStringLiteral("“%1” is not a phone number: 8 to 15 digits are needed.").arg(text->left(40)));
    }
    return std::optional<QString>(phone);
}

namespace {

const QString customerEntity = QStringLiteral("customer");
const QString termsDocument = QStringLiteral("terms");

Result<QDate> birthDateOf(const QString &text, Instant now)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || date.year() < 1900 || date > bangkokDate(now)) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("customer.bad_birth_date"),
            QStringLiteral("“%1” is not a date of birth such as 1990-04-13; years are of the Christian era.")
                .arg(text.left(20)));
    }
    TRY_DO(requireAge(date, now));
    return date;
}

Result<std::optional<QString>> freeEmail(Database &db, const std::optional<QString> &text)
{
    if (!text || text->trimmed().isEmpty()) {
        return std::optional<QString>();
    }
    TRY(email, normalisedEmail(*text));
    TRY(isTaken, isEmailTaken(db, email));
    if (isTaken) {
        return fail(ErrorKind::Conflict, QStringLiteral("customer.email_taken"),
                    QStringLiteral("Another account has this e-mail address already."));
    }
    return std::optional<QString>(email);
}

Result<CustomerDetail> createCustomer(Call &call, const CreateCustomer::Request &request)
{
    TRY(row, checkedCustomer(call, request));
    TRY(email, freeEmail(call.db, request.email));
    row.email = email;
    TRY_DO(requireTermsInForce(call, request.consentVersion));
    TRY_DO(insertCustomer(call.db, row, call.principal.user));
    TRY_DO(recordConsent(call, row.id, request.consentVersion, request.language));
    TRY_DO(screenCustomer(call, row.id, row.fullName));
    TRY_DO(call.event(customerEntity, row.id.uuid(), events::customerCreated));
    TRY_DO(
        call.audit(customerEntity, row.id.toString(), {{QStringLiteral("consent"), request.consentVersion}}));
    return customerDetail(call, row.id);
}

Result<Page<CustomerSummary>> listCustomers(Call &call, const ListCustomers::Request &request)
{
    CustomerFilter filter;
    const QString search
        = request.search.value_or(QString()).trimmed().normalized(QString::NormalizationForm_C);
    const auto phone = normalisedPhone(search);
    (phone && *phone ? filter.phone : filter.namePart) = phone && *phone ? **phone : search;
    filter.kycStatus = request.kycStatus;
    filter.now = call.now;
    TRY(rows, listCustomerRows(call.db, filter, request.page));
    Page<CustomerSummary> page{{}, rows.next, rows.count, rows.countCapped};
    for (const CustomerListRow &row : rows.data) {
        page.data.push_back({row.id, row.fullName,
                             row.phone ? std::optional(maskedPhone(*row.phone)) : std::nullopt, row.kycStatus,
                             row.status, row.isExcluded, row.createdAt});
    }
    return page;
}

Result<CustomerDetail> getCustomer(Call &call, const GetCustomer::Request &request)
{
    return customerDetail(call, request.customerId);
}

/// Of each period the limit in force and those to come.
Result<std::vector<SpendingLimitView>> limitsOf(Call &call, UserId id)
{
    TRY(rows, listSpendingLimits(call.db, id));
    std::vector<SpendingLimitView> limits;
    for (const SpendingLimitRow &row : rows) {
        const bool hasBegun = row.effectiveFrom <= call.now;
        if (hasBegun) {
            std::erase_if(limits, [&](const SpendingLimitView &view) { return view.period == row.period; });
        }
        limits.push_back({row.period, row.amount, row.effectiveFrom});
    }
    return limits;
}

} // namespace

Result<Done> checkLanguage(const QString &language)
{
    if (language != QLatin1String("th") && language != QLatin1String("en")) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("customer.unknown_language"),
            QStringLiteral("“%1” is not a language of this system; th and en are.").arg(language.left(20)));
    }
    return Done();
}

Result<CustomerRow> checkedCustomer(Call &call, const CreateCustomer::Request &request)
{
    TRY(name, requiredText(request.fullName, "customer.name_needed", QStringLiteral("The name"), 160));
    TRY(phone, normalisedPhone(request.phone));
    TRY(born, birthDateOf(request.dateOfBirth, call.now));
    TRY(province, optionalText(request.province, "customer.province", QStringLiteral("The province"), 80));
    TRY_DO(checkLanguage(request.language));
    CustomerRow row;
    row.id = call.newId<UserId>();
    row.fullName = name.normalized(QString::NormalizationForm_C);
    row.phone = phone;
    row.birthDate = born;
    row.language = request.language;
    row.province = province;
    row.staffHousehold = request.staffHousehold;
    row.createdAt = call.now;
    return row;
}

Result<Done> requireTermsInForce(Call &call, const QString &version)
{
    TRY(current, settingInForce(call.db, QString::fromLatin1(setting::consentVersion), call.now));
    if (version != current) {
        return fail(ErrorKind::Conflict, QStringLiteral("customer.consent_outdated"),
                    QStringLiteral("The customer accepted version %1 of the terms; version %2 is in force.")
                        .arg(version.left(40), current));
    }
    return Done();
}

Result<Done> recordConsent(Call &call, UserId customer, const QString &version, const QString &language,
                           const QString &address)
{
    return insertConsent(call.db,
                         {makeUuidV7(call.now.ms, call.random), customer, termsDocument, version, language,
                          call.now, address.isEmpty() ? std::nullopt : std::optional(address)});
}

Result<CustomerRow> loadCustomer(Database &db, UserId id)
{
    TRY(row, findCustomer(db, id));
    if (!row) {
        return fail(ErrorKind::NotFound, QStringLiteral("customer.unknown"),
                    QStringLiteral("There is no such customer."));
    }
    return *std::move(row);
}

Result<CustomerDetail> customerDetail(Call &call, UserId id)
{
    TRY(row, loadCustomer(call.db, id));
    TRY(openCase, findOpenKycCase(call.db, id));
    TRY(consent, latestConsent(call.db, id, termsDocument));
    TRY(limits, limitsOf(call, id));
    TRY(exclusion, findExclusion(call.db, id, call.now));
    TRY(hits, countOpenHits(call.db, id));
    CustomerDetail detail;
    detail.id = row.id;
    detail.fullName = row.fullName;
    detail.phone = row.phone ? std::optional(maskedPhone(*row.phone)) : std::nullopt;
    detail.email = row.email ? std::optional(maskedEmail(*row.email)) : std::nullopt;
    detail.age = ageOn(row.birthDate, bangkokDate(call.now));
    detail.language = row.language;
    detail.province = row.province;
    detail.status = row.status;
    detail.staffHousehold = row.staffHousehold;
    detail.idType = row.idType;
    detail.beneficiaryBank = row.beneficiaryBank;
    detail.beneficiaryLast4 = row.beneficiaryLast4;
    detail.kycStatus = row.kycStatus;
    detail.openCase = openCase;
    detail.consentVersion = consent;
    detail.limits = limits;
    detail.exclusion
        = exclusion ? std::optional(Exclusion{exclusion->startsAt, exclusion->endsAt}) : std::nullopt;
    detail.openSanctionsHits = static_cast<int>(hits);
    detail.createdAt = row.createdAt;
    detail.version = row.version;
    return detail;
}

Result<std::shared_ptr<const Sealer>> sealerOf(const Call &call)
{
    if (!call.parts.sealer) {
        return fail(
            ErrorKind::Internal, QStringLiteral("sealing.key_missing"),
            QStringLiteral("This workspace was opened without its keys, so sealed data cannot be used."));
    }
    return call.parts.sealer;
}

void serveCustomers(Dispatcher &dispatcher)
{
    dispatcher.serve<CreateCustomer>(createCustomer);
    dispatcher.serve<ListCustomers>(listCustomers);
    dispatcher.serve<GetCustomer>(getCustomer);
    serveCustomerSecrets(dispatcher);
    serveCustomerLimits(dispatcher);
}

} // namespace truvamate
