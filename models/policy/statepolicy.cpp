#include "models/policy/statepolicy.h"

namespace truvamate {

namespace {

Instant easternMidnight(int year, int month, int day)
{
    return Instant::fromLocal(QDate(year, month, day), QTime(0, 0), easternZone());
}

} // namespace

QString stateStandingCode(StateStanding standing)
{
    switch (standing) {
    case StateStanding::NotCleared:
        return QStringLiteral("not_cleared");
    case StateStanding::Allowed:
        return QStringLiteral("allowed");
    case StateStanding::Banned:
        return QStringLiteral("banned");
    }
    Q_UNREACHABLE();
}

Result<StateStanding> stateStandingFromCode(const QString &code)
{
    for (const StateStanding standing :
         {StateStanding::NotCleared, StateStanding::Allowed, StateStanding::Banned}) {
        if (code == stateStandingCode(standing)) {
            return standing;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("state_policy.unknown_standing"),
                QStringLiteral("“%1” is not how a state can stand.").arg(code));
}

Result<Done> validateStatePolicy(const StatePolicy &policy)
{
    if (!usJurisdictions().contains(policy.state)) {
        return fail(ErrorKind::Invalid, QStringLiteral("state_policy.unknown_state"),
                    QStringLiteral("“%1” is not the code of a US state, such as IN.").arg(policy.state));
    }
    const bool documented = !policy.document.isEmpty() && !policy.reviewer.isEmpty() && policy.expiresAt;
    if (policy.standing == StateStanding::Allowed && !documented) {
        return fail(ErrorKind::Invalid, QStringLiteral("state_policy.undocumented"),
                    QStringLiteral("%1 can be allowed only with a document, a reviewer and an expiry.")
                        .arg(policy.state));
    }
    if (policy.expiresAt && *policy.expiresAt <= policy.validFrom) {
        return fail(ErrorKind::Invalid, QStringLiteral("state_policy.expires_before_start"),
                    QStringLiteral("A state's row cannot expire before it starts."));
    }
    return Done{};
}

std::optional<StatePolicy> statePolicyAt(const std::vector<StatePolicy> &recorded, const QString &state,
                                         Instant when)
{
    std::optional<StatePolicy> found;
    for (const StatePolicy &policy : recorded) {
        const bool applies = policy.state == state && policy.validFrom <= when;
        if (applies && (!found || policy.validFrom >= found->validFrom)) {
            found = policy;
        }
    }
    return found;
}

const QStringList &usJurisdictions()
{
    static const QStringList codes
        = QStringLiteral(
              "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH "
              "NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VI VT WA WI WV WY")
              .split(QLatin1Char(' '));
    return codes;
}

std::vector<StatePolicy> initialStatePolicies()
{
    std::vector<StatePolicy> policies;
    for (const QString &state : usJurisdictions()) {
        policies.push_back(
            {state, StateStanding::NotCleared, easternMidnight(1992, 1, 1), std::nullopt, {}, {}});
    }
    policies.push_back({QStringLiteral("IN"), StateStanding::Allowed, easternMidnight(2018, 1, 1),
                        easternMidnight(2019, 1, 1),
                        QStringLiteral("Review of Indiana for the sample day of 2018"),
                        QStringLiteral("Sample workspace")});
    policies.push_back({QStringLiteral("TX"),
                        StateStanding::Banned,
                        easternMidnight(2025, 6, 20),
                        std::nullopt,
                        QStringLiteral("Texas SB 3070"),
                        {}});
    policies.push_back({QStringLiteral("IN"),
                        StateStanding::Banned,
                        easternMidnight(2025, 7, 1),
                        std::nullopt,
                        QStringLiteral("Indiana SB 94, HB 1053"),
                        {}});
    return policies;
}

} // namespace truvamate
