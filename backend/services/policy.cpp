#include "backend/services/policy.h"

#include "backend/services/settings.h"
#include "backend/storage/policystore.h"
#include "models/identity/thaiid.h"

namespace truvamate {

namespace {

Instant startOfDay(Instant now)
{
    return Instant::fromLocal(bangkokDate(now), QTime(0, 0), bangkokZone());
}

Instant startOfMonth(Instant now)
{
    const QDate today = bangkokDate(now);
    return Instant::fromLocal(QDate(today.year(), today.month(), 1), QTime(0, 0), bangkokZone());
}

Result<std::vector<SpendingLimit>> loadLimits(Call &call, const GateSubject &subject)
{
    std::vector<SpendingLimit> limits;
    for (const LimitPeriod period : {LimitPeriod::Day, LimitPeriod::Month}) {
        const bool isDay = period == LimitPeriod::Day;
        const Instant since = isDay ? startOfDay(call.now) : startOfMonth(call.now);
        TRY(spent, spentSince(call.db, subject.customer, since, subject.order));
        TRY(house, thbSetting(call.db, isDay ? setting::houseDayLimit : setting::houseMonthLimit, call.now));
        limits.push_back({LimitOwner::House, period, house, spent});
        TRY(personal, personalLimit(call.db, subject.customer, limitPeriodCode(period), call.now));
        if (personal) {
            limits.push_back({LimitOwner::Personal, period, *personal, spent});
        }
    }
    return limits;
}

Result<Done> loadStanding(Call &call, const GateSubject &subject, GateFacts &facts)
{
    TRY(standing, findCustomerStanding(call.db, subject.customer));
    if (!standing) {
        return fail(ErrorKind::NotFound, QStringLiteral("customer.unknown"),
                    QStringLiteral("There is no such customer."));
    }
    // Prizes are paid whatever became of the account.
    if (facts.occasion != GateOccasion::Payout && standing->status != QLatin1String("active")) {
        return fail(ErrorKind::Forbidden, QStringLiteral("policy.customer_suspended"),
                    QStringLiteral("The account of this customer is %1.").arg(standing->status));
    }
    TRY(kyc, kycStandingFromCode(standing->kycStatus));
    facts.birthDate = standing->birthDate;
    facts.consentAccepted = standing->consentAccepted;
    facts.kyc = kyc;
    facts.sanctionsMatch = standing->hasSanctionsHit;
    facts.isStaff = standing->kind == QLatin1String("staff");
    facts.isStaffHousehold = standing->isStaffHousehold;
    TRY(exclusion, findExclusion(call.db, subject.customer, call.now));
    facts.selfExcluded = exclusion.has_value();
    facts.selfExclusionEnds = exclusion ? exclusion->endsAt : std::nullopt;
    return Done();
}

Result<Done> loadHouseRules(Call &call, GateFacts &facts)
{
    TRY(consent, settingInForce(call.db, QString::fromLatin1(setting::consentVersion), call.now));
    TRY(threshold, thbSetting(call.db, setting::kycThreshold, call.now));
    TRY(published, latestSanctionsPublication(call.db));
    TRY(advice, findLatestLegalAdvice(call.db));
    facts.consentCurrent = consent;
    facts.kycThreshold = threshold;
    facts.sanctionsListPublished = published;
    facts.ownerTookAdvice = advice.has_value();
    return Done();
}

} // namespace

Result<std::optional<StatePolicy>> statePolicyInForce(Database &db, const QString &state, Instant now)
{
    std::vector<StatePolicy> rows;
    for (const StatePolicy &policy : initialStatePolicies()) {
        // An allowance always needs the approval of two people.
        if (policy.standing != StateStanding::Allowed) {
            rows.push_back(policy);
        }
    }
    TRY(approved, listApprovedStatePolicies(db, state));
    rows.insert(rows.end(), approved.begin(), approved.end());
    return statePolicyAt(rows, state, now);
}

Result<GateFacts> loadGateFacts(Call &call, GateOccasion occasion, const GateSubject &subject)
{
    GateFacts facts;
    facts.occasion = occasion;
    facts.now = call.now;
    TRY_DO(loadStanding(call, subject, facts));
    TRY_DO(loadHouseRules(call, facts));
    TRY(spent, spentSince(call.db, subject.customer, std::nullopt, subject.order));
    facts.spentInAll = spent;
    facts.orderTotal = occasion == GateOccasion::Payout ? Thb() : subject.amount;
    TRY(limits, loadLimits(call, subject));
    facts.limits = limits;
    if (subject.state) {
        facts.state = *subject.state;
        TRY(policy, statePolicyInForce(call.db, *subject.state, call.now));
        facts.statePolicy = policy;
    }
    return facts;
}

Result<Done> passGate(Call &call, GateOccasion occasion, const GateSubject &subject)
{
    TRY(facts, loadGateFacts(call, occasion, subject));
    return requireGate(facts);
}

} // namespace truvamate
