#include "models/policy/gate.h"

#include "models/identity/thaiid.h"
#include "models/json.h"

#include <QJsonArray>
#include <QStringList>

namespace truvamate {

namespace {

using Refusals = std::vector<GateRefusal>;

constexpr std::int64_t daySeconds = 86'400;

QString dayText(Instant when)
{
    return DrawDate(bangkokDate(when)).toText();
}

bool isBuying(const GateFacts &facts)
{
    return facts.occasion != GateOccasion::Payout;
}

void checkAge(const GateFacts &facts, Refusals &refusals)
{
    const auto old = requireAge(facts.birthDate, facts.now);
    if (!old) {
        refusals.push_back({old.error().code, old.error().message});
    }
}

void checkConsent(const GateFacts &facts, Refusals &refusals)
{
    if (facts.consentAccepted.isEmpty()) {
        refusals.push_back({QStringLiteral("policy.consent_missing"),
                            QStringLiteral("The customer has not accepted the terms.")});
    } else if (facts.occasion == GateOccasion::AcceptOrder && facts.consentAccepted != facts.consentCurrent) {
        refusals.push_back(
            {QStringLiteral("policy.consent_outdated"),
             QStringLiteral("The customer accepted version %1 of the terms; version %2 is in force.")
                 .arg(facts.consentAccepted, facts.consentCurrent)});
    }
}

void checkKyc(const GateFacts &facts, Refusals &refusals)
{
    if (facts.kyc == KycStanding::Verified) {
        return;
    }
    if (facts.kyc == KycStanding::Rejected) {
        refusals.push_back({QStringLiteral("policy.kyc_rejected"),
                            QStringLiteral("The customer's identity check was rejected.")});
        return;
    }
    const Thb spend = facts.spentInAll + facts.orderTotal;
    if (!isBuying(facts)) {
        refusals.push_back(
            {QStringLiteral("policy.kyc_required"),
             QStringLiteral("A prize is paid only to a customer whose identity is verified.")});
    } else if (spend > facts.kycThreshold) {
        refusals.push_back({QStringLiteral("policy.kyc_required"),
                            QStringLiteral("Spend would reach %1; beyond %2 the identity must be verified.")
                                .arg(toText(spend), toText(facts.kycThreshold)),
                            {{QStringLiteral("spend"), json::write(spend)},
                             {QStringLiteral("threshold"), json::write(facts.kycThreshold)}}});
    }
}

void checkLimits(const GateFacts &facts, Refusals &refusals)
{
    if (facts.occasion != GateOccasion::AcceptOrder) {
        return;
    }
    for (const SpendingLimit &limit : facts.limits) {
        if (limit.spent + facts.orderTotal <= limit.limit) {
            continue;
        }
        const bool personal = limit.owner == LimitOwner::Personal;
        refusals.push_back(
            {personal ? QStringLiteral("policy.personal_limit") : QStringLiteral("policy.house_limit"),
             QStringLiteral("%1 limit a %2 is %3; %4 is spent and this order is %5.")
                 .arg(personal ? QStringLiteral("The customer's own") : QStringLiteral("The house's"),
                      limitPeriodCode(limit.period), toText(limit.limit), toText(limit.spent),
                      toText(facts.orderTotal)),
             {{QStringLiteral("period"), limitPeriodCode(limit.period)},
              {QStringLiteral("limit"), json::write(limit.limit)},
              {QStringLiteral("spent"), json::write(limit.spent)},
              {QStringLiteral("order"), json::write(facts.orderTotal)}}});
    }
}

void checkSelfExclusion(const GateFacts &facts, Refusals &refusals)
{
    if (!isBuying(facts) || !facts.selfExcluded) {
        return;
    }
    refusals.push_back(
        {QStringLiteral("policy.self_excluded"),
         facts.selfExclusionEnds ? QStringLiteral("The customer is self-excluded until %1.")
                                       .arg(dayText(*facts.selfExclusionEnds))
                                 : QStringLiteral("The customer is self-excluded without an end."),
         facts.selfExclusionEnds ? QJsonObject{{QStringLiteral("until"), facts.selfExclusionEnds->toString()}}
                                 : QJsonObject()});
}

void checkSanctions(const GateFacts &facts, Refusals &refusals)
{
    if (!facts.sanctionsListPublished) {
        refusals.push_back({QStringLiteral("policy.sanctions_list_missing"),
                            QStringLiteral("No sanctions list has been loaded.")});
    } else if (facts.sanctionsListPublished->plusSeconds(sanctionsListDays * daySeconds) < facts.now) {
        refusals.push_back(
            {QStringLiteral("policy.sanctions_list_old"),
             QStringLiteral("The sanctions list is of %1, older than %2 days; load a newer one.")
                 .arg(dayText(*facts.sanctionsListPublished))
                 .arg(sanctionsListDays),
             {{QStringLiteral("published"), facts.sanctionsListPublished->toString()},
              {QStringLiteral("days"), sanctionsListDays}}});
    }
    if (facts.sanctionsMatch) {
        refusals.push_back(
            {QStringLiteral("policy.sanctions_match"),
             QStringLiteral("The customer matches an entry of the sanctions list that is not cleared.")});
    }
}

void checkStaff(const GateFacts &facts, Refusals &refusals)
{
    if (facts.isStaff) {
        refusals.push_back(
            {QStringLiteral("policy.staff"), QStringLiteral("Staff may not play through their own house.")});
    } else if (facts.isStaffHousehold) {
        refusals.push_back({QStringLiteral("policy.household"),
                            QStringLiteral("Members of a staff household may not play through the house.")});
    }
}

GateRefusal notCleared(const QString &state)
{
    return {QStringLiteral("policy.state_not_cleared"),
            QStringLiteral("Buying in %1 is not cleared.").arg(state)};
}

void checkState(const GateFacts &facts, Refusals &refusals)
{
    if (!isBuying(facts)) {
        return;
    }
    if (!facts.ownerTookAdvice) {
        refusals.push_back(
            {QStringLiteral("policy.no_advice_recorded"),
             QStringLiteral("The owner has not recorded that advice was taken on this business.")});
    }
    if (facts.state.isEmpty()) {
        refusals.push_back(
            {QStringLiteral("policy.state_unknown"), QStringLiteral("The state of purchase is not known.")});
    } else if (!facts.statePolicy || facts.statePolicy->state != facts.state) {
        refusals.push_back(notCleared(facts.state));
    } else if (facts.statePolicy->standing == StateStanding::Banned) {
        refusals.push_back({QStringLiteral("policy.state_banned"),
                            QStringLiteral("Buying for others is banned in %1 since %2.")
                                .arg(facts.state, dayText(facts.statePolicy->validFrom))});
    } else if (facts.statePolicy->standing != StateStanding::Allowed
               || !validateStatePolicy(*facts.statePolicy) || facts.statePolicy->validFrom > facts.now) {
        refusals.push_back(notCleared(facts.state));
    } else if (*facts.statePolicy->expiresAt <= facts.now) {
        refusals.push_back({QStringLiteral("policy.state_expired"),
                            QStringLiteral("The clearance of %1 expired on %2.")
                                .arg(facts.state, dayText(*facts.statePolicy->expiresAt))});
    }
}

} // namespace

QString kycStandingCode(KycStanding standing)
{
    switch (standing) {
    case KycStanding::Pending:
        return QStringLiteral("pending");
    case KycStanding::Verified:
        return QStringLiteral("verified");
    case KycStanding::Rejected:
        return QStringLiteral("rejected");
    }
    Q_UNREACHABLE();
}

Result<KycStanding> kycStandingFromCode(const QString &code)
{
    for (const KycStanding standing : {KycStanding::Pending, KycStanding::Verified, KycStanding::Rejected}) {
        if (code == kycStandingCode(standing)) {
            return standing;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("kyc.unknown_status"),
                QStringLiteral("“%1” is not a status of an identity check.").arg(code));
}

QString limitPeriodCode(LimitPeriod period)
{
    return period == LimitPeriod::Day ? QStringLiteral("day") : QStringLiteral("month");
}

Result<LimitPeriod> limitPeriodFromCode(const QString &code)
{
    for (const LimitPeriod period : {LimitPeriod::Day, LimitPeriod::Month}) {
        if (code == limitPeriodCode(period)) {
            return period;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("limit.unknown_period"),
                QStringLiteral("“%1” is not the period of a limit; day and month are.").arg(code));
}

std::vector<GateRefusal> gateRefusals(const GateFacts &facts)
{
    Refusals refusals;
    checkAge(facts, refusals);
    checkConsent(facts, refusals);
    checkKyc(facts, refusals);
    checkLimits(facts, refusals);
    checkSelfExclusion(facts, refusals);
    checkSanctions(facts, refusals);
    checkStaff(facts, refusals);
    checkState(facts, refusals);
    return refusals;
}

Result<Done> requireGate(const GateFacts &facts)
{
    const Refusals refusals = gateRefusals(facts);
    if (refusals.empty()) {
        return Done{};
    }
    QStringList sentences;
    QJsonArray list;
    for (const GateRefusal &refusal : refusals) {
        sentences.append(refusal.sentence);
        list.append(QJsonObject{{QStringLiteral("code"), refusal.code},
                                {QStringLiteral("message"), refusal.sentence},
                                {QStringLiteral("arguments"), refusal.arguments}});
    }
    return fail(ErrorKind::Forbidden, refusals.front().code, sentences.join(QLatin1Char(' ')),
                {{QStringLiteral("refusals"), list}});
}

Instant limitTakesEffect(std::optional<Thb> current, std::optional<Thb> requested, Instant now)
{
    const bool lower = requested && (!current || *requested <= *current);
    return lower ? now : now.plusSeconds(daySeconds);
}

Result<Done> requireExclusionChange(std::optional<Instant> currentEnd, std::optional<Instant> requestedEnd)
{
    const bool shorter = !currentEnd ? requestedEnd.has_value() : requestedEnd && *requestedEnd < *currentEnd;
    if (!shorter) {
        return Done{};
    }
    return fail(ErrorKind::Forbidden, QStringLiteral("policy.exclusion_shortened"),
                currentEnd ? QStringLiteral("A self-exclusion that runs until %1 cannot be shortened.")
                                 .arg(dayText(*currentEnd))
                           : QStringLiteral("A self-exclusion without an end cannot be shortened."));
}

} // namespace truvamate
