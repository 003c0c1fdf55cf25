#pragma once

#include "models/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace truvamate {

/// One ordered line. Its draw's progress is the draw's, not the line's.
enum class LineState {
    Ordered,
    Leased, ///< an agent holds it to buy
    Bought, ///< a play of a bound slip serves it
    Missed, ///< its draw closed before it was bought
    Rolled, ///< moved to a later draw, as the customer chose
    Cancelled,
    Refunded,
};

enum class PaymentState { Pending, Processing, Completed, Failed, Refunded, Disputed };

/// How a slip stands to its order.
enum class SlipBinding {
    Bound,
    Quarantined, ///< arrived after the draw closed; waits for a second person
    Rejected,
    Orphan, ///< the house's: serves no order
};

enum class ClaimState { Opened, Submitted, Received, Refused, Withdrawn };

enum class PayoutState { Proposed, Approved, Held, Sent, Confirmed, Cancelled, Superseded };

enum class DrawStatus { Scheduled, Open, Closed, ResultEntered, Verified, Checked, Settled, Cancelled };

enum class ApprovalDecision { Pending, Approved, Rejected, Void };

/// The table of one entity: its name in sentences, and each state with its code and what may follow.
template <typename State> struct StateTable
{
    struct Row
    {
        State state;
        const char *code;
        std::vector<State> next;
    };
    const char *entity;
    std::vector<Row> rows;
};

template <typename State> const StateTable<State> &stateTable();
template <> const StateTable<LineState> &stateTable();
template <> const StateTable<PaymentState> &stateTable();
template <> const StateTable<SlipBinding> &stateTable();
template <> const StateTable<ClaimState> &stateTable();
template <> const StateTable<PayoutState> &stateTable();
template <> const StateTable<DrawStatus> &stateTable();
template <> const StateTable<ApprovalDecision> &stateTable();

namespace transitions {

tl::unexpected<Error> refuse(const char *entity, const QString &from, const QString &to,
                             const QStringList &allowed);
tl::unexpected<Error> unknownState(const char *entity, const QString &code);

template <typename State> const typename StateTable<State>::Row &rowOf(State state)
{
    for (const auto &row : stateTable<State>().rows) {
        if (row.state == state) {
            return row;
        }
    }
    Q_UNREACHABLE();
}

} // namespace transitions

template <typename State> QString stateCode(State state)
{
    return QString::fromLatin1(transitions::rowOf(state).code);
}

template <typename State> Result<State> stateFromCode(const QString &code)
{
    for (const auto &row : stateTable<State>().rows) {
        if (code == QLatin1String(row.code)) {
            return row.state;
        }
    }
    return transitions::unknownState(stateTable<State>().entity, code);
}

template <typename State> const std::vector<State> &nextStates(State from)
{
    return transitions::rowOf(from).next;
}

/// Succeeds for an allowed move; otherwise a conflict that names both states and what is allowed.
template <typename State> Result<Done> requireTransition(State from, State to)
{
    QStringList allowed;
    for (const State next : nextStates(from)) {
        if (next == to) {
            return Done{};
        }
        allowed.append(stateCode(next));
    }
    return transitions::refuse(stateTable<State>().entity, stateCode(from), stateCode(to), allowed);
}

} // namespace truvamate
