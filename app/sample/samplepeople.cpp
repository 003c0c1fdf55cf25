#include "app/sample/samplehouse.h"

#include "app/sample/identitycard.h"
#include "app/sample/samplenames.h"
#include "app/sample/samplepicture.h"
#include "app/workspace/decisions.h"
#include "models/identity/thaiid.h"
#include "models/operations/kyc.h"

namespace truvamate::sample {

namespace {

/// Of ten customers: six verified, one whose document was turned down, one waiting, two not asked yet.
enum class Standing { Verified, TurnedDown, Waiting, NotAsked };

Standing standingOf(int customer)
{
    switch (customer % 10) {
    case 3:
        return Standing::TurnedDown;
    case 6:
        return Standing::Waiting;
    case 5:
    case 9:
        return Standing::NotAsked;
    default:
        return Standing::Verified;
    }
}

/// Twelve digits and the one that makes the check fit.
QString idNumber(SampleHouse &house)
{
    QString digits = QString::number(1 + house.below(8));
    while (digits.size() < 12) {
        digits += QString::number(house.below(10));
    }
    for (int check = 0; check < 10; ++check) {
        const QString whole = digits + QString::number(check);
        if (ThaiId::parse(whole)) {
            return whole;
        }
    }
    Q_UNREACHABLE();
}

Result<SampleCustomer> addCustomer(SampleHouse &house, int n)
{
    TRY_DO(house.step());
    const SampleName name = sampleName(n);
    CreateCustomer::Request request;
    request.fullName = name.thai;
    request.phone = QStringLiteral("0800%1").arg(100'000 + n);
    request.email = name.romanised.toLower().replace(u' ', u'.') + QStringLiteral("@example.com");
    // Old enough on the first day, whichever day that is.
    const int youngest = std::min(1999, house.now().inZone(bangkokZone()).date().year() - 21);
    request.dateOfBirth = QDate(youngest - 44 + house.below(45), 1 + house.below(12), 1 + house.below(28))
                              .toString(Qt::ISODate);
    request.language = n % 12 == 0 ? QStringLiteral("en") : QStringLiteral("th");
    request.consentVersion = QStringLiteral("1");
    TRY(created, house.staff->support.call<CreateCustomer>(request));
    return SampleCustomer{created.id, name.thai, name.romanised};
}

Result<KycCase> openCase(SampleHouse &house, const SampleCustomer &customer, const FileId &document)
{
    StaffClient &support = house.staff->support;
    TRY(detail, support.call<GetCustomer>({customer.id}));
    TRY_DO(
        support.call<SetIdNumber>({customer.id, QStringLiteral("thai_id"), idNumber(house), detail.version}));
    TRY(opened, support.call<OpenKycCase>({customer.id}));
    return support.call<AddKycDocument>({opened.id, QStringLiteral("id_front"), document});
}

Result<Done> decideCase(SampleHouse &house, const KycCase &kycCase, Standing standing)
{
    DecideKycCase::Request decision;
    decision.caseId = kycCase.id;
    decision.version = kycCase.version;
    decision.outcome
        = standing == Standing::Verified ? QStringLiteral("verified") : QStringLiteral("rejected_retry");
    if (standing == Standing::TurnedDown) {
        decision.label = QStringLiteral("document_unreadable");
        decision.customerMessage = QStringLiteral("ภาพไม่ชัด กรุณาถ่ายใหม่อีกครั้ง");
    }
    TRY_DO(house.staff->kyc.call<DecideKycCase>(decision));
    return Done();
}

} // namespace

Result<Done> addCustomers(SampleHouse &house)
{
    for (int n = 0; n < house.options.customers; ++n) {
        TRY(customer, addCustomer(house, n));
        const Standing standing = standingOf(n);
        if (standing != Standing::NotAsked) {
            TRY(card, drawIdentityCard(customer.romanised));
            TRY(document, storePicture(house, house.staff->support, card, QStringLiteral("kyc_document")));
            TRY(kycCase, openCase(house, customer, document));
            if (standing != Standing::Waiting) {
                TRY_DO(decideCase(house, kycCase, standing));
            }
        }
        customer.isVerified = standing == Standing::Verified;
        house.customers.push_back(customer);
        house.moveOn(90);
        if (n % 50 == 49) {
            house.say(QStringLiteral("%1 customers").arg(n + 1));
        }
    }
    return Done();
}

Result<Done> addBeneficiary(SampleHouse &house, SampleCustomer &customer)
{
    if (customer.hasBeneficiary) {
        return Done();
    }
    TRY(proposed,
        house.staff->adminA.call<ProposeBeneficiary>(
            {customer.id, house.below(2) == 0 ? QStringLiteral("KBANK") : QStringLiteral("SCB"),
             customer.fullName, QString::number(1'000'000'000 + house.below(900'000'000))}));
    TRY_DO(approveNow(house.staff->owner, proposed.approvalId));
    customer.hasBeneficiary = true;
    return Done();
}

} // namespace truvamate::sample
