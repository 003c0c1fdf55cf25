#include "backend/services/accounts.h"
#include "backend/services/customers.h"
#include "backend/services/customersparts.h"
#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/services/settings.h"
#include "backend/storage/profilestore.h"
#include "models/operations/peopleevents.h"

namespace truvamate {

namespace {

const QString customerEntity = QStringLiteral("customer");

Result<OwnProfile> loadOwnProfile(Call &call)
{
    TRY(profile, findOwnProfile(call.db, call.principal.user));
    if (!profile) {
        return fail(ErrorKind::NotFound, QStringLiteral("customer.unknown"),
                    QStringLiteral("There is no such customer."));
    }
    TRY(current, settingInForce(call.db, QString::fromLatin1(setting::consentVersion), call.now));
    profile->consentCurrent = current;
    return *std::move(profile);
}

Result<OwnProfile> getOwnProfile(Call &call, const Nothing &)
{
    return loadOwnProfile(call);
}

Result<UpdateOwnProfile::Request> checkedProfile(const UpdateOwnProfile::Request &request)
{
    constexpr int longestLine = 160;
    const auto line = [](const std::optional<QString> &text, const char *name) {
        return optionalText(text, "profile.text_too_long", QLatin1String(name), longestLine);
    };
    TRY_DO(checkLanguage(request.language));
    TRY(phone, normalisedPhone(request.phone));
    TRY(line1, line(request.addressLine1, "The first line of the address"));
    TRY(line2, line(request.addressLine2, "The second line of the address"));
    TRY(city, line(request.city, "The city"));
    TRY(province, line(request.province, "The province"));
    TRY(postal, line(request.postalCode, "The postal code"));
    return UpdateOwnProfile::Request{phone, request.language, line1,  line2,
                                     city,  province,         postal, request.version};
}

Result<OwnProfile> updateOwnProfile(Call &call, const UpdateOwnProfile::Request &request)
{
    TRY(checked, checkedProfile(request));
    TRY(isRaised, raiseCustomerVersion(call.db, call.principal.user, request.version, call.now));
    if (!isRaised) {
        TRY(current, loadOwnProfile(call));
        return fail(ErrorKind::Stale, QStringLiteral("profile.stale"),
                    QStringLiteral("The profile was changed since it was read."), toJson(current));
    }
    TRY_DO(writeOwnProfile(call.db, call.principal.user, checked));
    TRY_DO(call.event(customerEntity, call.principal.user.uuid(), events::customerProfileChanged));
    TRY_DO(call.audit(customerEntity, call.principal.user.toString(),
                      {{QStringLiteral("profile"), QStringLiteral("changed")}}));
    return loadOwnProfile(call);
}

Result<OwnProfile> acceptTerms(Call &call, const AcceptTerms::Request &request)
{
    TRY_DO(checkLanguage(request.language));
    TRY_DO(requireTermsInForce(call, request.consentVersion));
    TRY_DO(recordConsent(call, call.principal.user, request.consentVersion, request.language, call.address));
    TRY_DO(call.event(customerEntity, call.principal.user.uuid(), events::customerTermsAccepted,
                      {{QStringLiteral("version"), request.consentVersion}}));
    TRY_DO(call.audit(customerEntity, call.principal.user.toString(),
                      {{QStringLiteral("consent"), request.consentVersion}}));
    return loadOwnProfile(call);
}

} // namespace

void serveProfiles(Dispatcher &dispatcher)
{
    dispatcher.serve<GetOwnProfile>(getOwnProfile);
    dispatcher.serve<UpdateOwnProfile>(updateOwnProfile);
    dispatcher.serve<AcceptTerms>(acceptTerms);
}

} // namespace truvamate
