#pragma once

#include "models/result.h"
#include "models/time.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace truvamate {

/// How a US state stands. Buying is refused unless a row says Allowed: no row is a refusal too.
enum class StateStanding { NotCleared, Allowed, Banned };

/// "not_cleared", "allowed", "banned"
QString stateStandingCode(StateStanding standing);
Result<StateStanding> stateStandingFromCode(const QString &code);

/// One dated row, recorded with the approval of two people. Rows are never changed; a later one replaces.
struct StatePolicy
{
    QString state; ///< two capitals, "IN"
    StateStanding standing = StateStanding::NotCleared;
    Instant validFrom;
    std::optional<Instant> expiresAt; ///< must be set where Allowed
    QString document; ///< what the decision rests on; must be set where Allowed
    QString reviewer; ///< must be set where Allowed

    friend bool operator==(const StatePolicy &, const StatePolicy &) = default;
};

/// An Allowed row without document, reviewer or expiry is refused, as is a code that is no US jurisdiction.
Result<Done> validateStatePolicy(const StatePolicy &policy);

/// The row in force at an instant: the latest valid one of that state, in the order recorded where two start
/// together.
std::optional<StatePolicy> statePolicyAt(const std::vector<StatePolicy> &recorded, const QString &state,
                                         Instant when);

/// The 50 states, DC, Puerto Rico and the US Virgin Islands.
const QStringList &usJurisdictions();

/// What a new workspace starts with: every present-day state not cleared, Texas and Indiana banned, and
/// Indiana allowed for 2018, when the sample day happens.
std::vector<StatePolicy> initialStatePolicies();

} // namespace truvamate
