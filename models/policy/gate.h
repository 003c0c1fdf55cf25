#pragma once

#include "models/money.h"
#include "models/policy/statepolicy.h"
#include "models/result.h"
#include "models/time.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace truvamate {

/// When the gate is asked. No role passes it by.
enum class GateOccasion { AcceptOrder, PurchaseRun, Payout };

enum class KycStanding { Pending, Verified, Rejected };

/// "pending", "verified", "rejected"
QString kycStandingCode(KycStanding standing);
Result<KycStanding> kycStandingFromCode(const QString &code);

enum class LimitOwner { Personal, House };
enum class LimitPeriod { Day, Month };

/// "day", "month"
QString limitPeriodCode(LimitPeriod period);
Result<LimitPeriod> limitPeriodFromCode(const QString &code);

struct SpendingLimit
{
    LimitOwner owner = LimitOwner::House;
    LimitPeriod period = LimitPeriod::Day;
    Thb limit;
    Thb spent; ///< in the period so far, on Bangkok's calendar, without the order at hand
};

/// A sanctions list is too old after this many days.
inline constexpr int sanctionsListDays = 7;

/// Everything the gate looks at. Left as it is, it refuses.
struct GateFacts
{
    GateOccasion occasion = GateOccasion::AcceptOrder;
    Instant now;
    QDate birthDate;
    QString consentAccepted; ///< the latest version the customer accepted; empty for none
    QString consentCurrent;
    KycStanding kyc = KycStanding::Pending;
    Thb kycThreshold; ///< spend beyond this needs a verified identity
    Thb spentInAll; ///< captured so far, less refunds, without the order at hand
    Thb orderTotal; ///< of the order at hand; zero at a payout
    std::vector<SpendingLimit> limits;
    bool selfExcluded = false;
    std::optional<Instant> selfExclusionEnds; ///< nothing where it has no end
    std::optional<Instant> sanctionsListPublished;
    bool sanctionsMatch = false; ///< an entry that is open or confirmed
    bool isStaff = false;
    bool isStaffHousehold = false;
    bool ownerTookAdvice = false; ///< the owner recorded that legal advice was taken
    QString state; ///< where it is or will be bought
    std::optional<StatePolicy> statePolicy; ///< the row in force there now
};

/// One reason against, with a stable code such as "policy.self_excluded".
struct GateRefusal
{
    QString code;
    QString sentence;
    QJsonObject arguments; ///< the facts of the sentence, for translations: amounts, dates, counts
    /// The arguments say nothing that the sentence does not.
    friend bool operator==(const GateRefusal &a, const GateRefusal &b)
    {
        return a.code == b.code && a.sentence == b.sentence;
    }
};

/// Every reason against; empty when the way is free. At a payout spend limits, self-exclusion and state do
/// not count: prizes are paid; identity must be verified whatever was spent.
std::vector<GateRefusal> gateRefusals(const GateFacts &facts);

/// The same as one error: the code of the first reason, all sentences, and details.refusals with every code.
Result<Done> requireGate(const GateFacts &facts);

/// A lower limit holds at once, a higher one (or none) a day later.
Instant limitTakesEffect(std::optional<Thb> current, std::optional<Thb> requested, Instant now);

/// Self-exclusion can be prolonged, never shortened. Nothing stands for "without end".
Result<Done> requireExclusionChange(std::optional<Instant> currentEnd, std::optional<Instant> requestedEnd);

} // namespace truvamate
