#include "models/orders/transitions.h"

#include <QJsonArray>

namespace truvamate {

template <> const StateTable<LineState> &stateTable()
{
    using S = LineState;
    static const StateTable<S> table{
        "line",
        {
            {S::Ordered, "ordered", {S::Leased, S::Bought, S::Missed, S::Cancelled}},
            {S::Leased, "leased", {S::Ordered, S::Bought, S::Missed}},
            // A wrong slip is unbound only while the draw is open; the service asks the draw.
            {S::Bought, "bought", {S::Ordered}},
            {S::Missed, "missed", {S::Bought, S::Rolled, S::Refunded}},
            {S::Rolled, "rolled", {}},
            {S::Cancelled, "cancelled", {S::Refunded}},
            {S::Refunded, "refunded", {}},
        }};
    return table;
}

template <> const StateTable<PaymentState> &stateTable()
{
    using S = PaymentState;
    static const StateTable<S> table{
        "payment",
        {
            {S::Pending, "pending", {S::Processing, S::Completed, S::Failed}},
            {S::Processing, "processing", {S::Completed, S::Failed, S::Refunded}},
            {S::Completed, "completed", {S::Refunded, S::Disputed}},
            {S::Failed, "failed", {}},
            {S::Refunded, "refunded", {}},
            {S::Disputed, "disputed", {S::Completed, S::Refunded}},
        }};
    return table;
}

template <> const StateTable<SlipBinding> &stateTable()
{
    using S = SlipBinding;
    static const StateTable<S> table{"slip",
                                     {
                                         {S::Bound, "bound", {S::Orphan}},
                                         {S::Quarantined, "quarantined", {S::Bound, S::Rejected}},
                                         {S::Rejected, "rejected", {S::Orphan}},
                                         {S::Orphan, "orphan", {S::Bound, S::Quarantined}},
                                     }};
    return table;
}

template <> const StateTable<ClaimState> &stateTable()
{
    using S = ClaimState;
    static const StateTable<S> table{
        "claim",
        {
            {S::Opened, "opened", {S::Submitted, S::Received, S::Refused, S::Withdrawn}},
            {S::Submitted, "submitted", {S::Received, S::Refused}},
            {S::Received, "received", {}},
            {S::Refused, "refused", {}},
            {S::Withdrawn, "withdrawn", {}},
        }};
    return table;
}

template <> const StateTable<PayoutState> &stateTable()
{
    using S = PayoutState;
    static const StateTable<S> table{
        "payout",
        {
            {S::Proposed, "proposed", {S::Approved, S::Cancelled, S::Superseded}},
            {S::Approved, "approved", {S::Sent, S::Held, S::Cancelled}},
            // Held for a corrected result it is not released but cancelled and proposed again; the service
            // asks the result.
            {S::Held, "held", {S::Approved, S::Cancelled}},
            {S::Sent, "sent", {S::Confirmed}},
            {S::Confirmed, "confirmed", {}},
            {S::Cancelled, "cancelled", {}},
            {S::Superseded, "superseded", {}},
        }};
    return table;
}

template <> const StateTable<DrawStatus> &stateTable()
{
    using S = DrawStatus;
    static const StateTable<S> table{"draw",
                                     {
                                         {S::Scheduled, "scheduled", {S::Open, S::Closed, S::Cancelled}},
                                         {S::Open, "open", {S::Closed, S::Cancelled}},
                                         {S::Closed, "closed", {S::ResultEntered, S::Cancelled}},
                                         {S::ResultEntered, "result_entered", {S::Verified, S::Closed}},
                                         {S::Verified, "verified", {S::Checked}},
                                         // A correction verifies a new result version, and the draw is
                                         // checked again; a slip that is released late is checked after all.
                                         {S::Checked, "checked", {S::Settled, S::Verified}},
                                         {S::Settled, "settled", {S::Verified, S::Checked}},
                                         {S::Cancelled, "cancelled", {}},
                                     }};
    return table;
}

template <> const StateTable<ApprovalDecision> &stateTable()
{
    using S = ApprovalDecision;
    static const StateTable<S> table{"approval",
                                     {
                                         {S::Pending, "pending", {S::Approved, S::Rejected, S::Void}},
                                         {S::Approved, "approved", {S::Void}},
                                         {S::Rejected, "rejected", {}},
                                         {S::Void, "void", {}},
                                     }};
    return table;
}

namespace transitions {

namespace {

QString words(const QString &code)
{
    return QString(code).replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace

tl::unexpected<Error> refuse(const char *entity, const QString &from, const QString &to,
                             const QStringList &allowed)
{
    const QString name = QString::fromLatin1(entity);
    const QString options = allowed.isEmpty()
        ? QStringLiteral("it is at its end")
        : QStringLiteral("it can become ") + words(allowed.join(QStringLiteral(" or ")));
    const QString article = name == QLatin1String("approval") ? QStringLiteral("An") : QStringLiteral("A");
    return fail(ErrorKind::Conflict, name + QStringLiteral(".transition_refused"),
                QStringLiteral("%1 %2 that is %3 cannot become %4; %5.")
                    .arg(article, name, words(from), words(to), options),
                {{QStringLiteral("from"), from},
                 {QStringLiteral("to"), to},
                 {QStringLiteral("allowed"), QJsonArray::fromStringList(allowed)}});
}

tl::unexpected<Error> unknownState(const char *entity, const QString &code)
{
    const QString name = QString::fromLatin1(entity);
    return fail(ErrorKind::Invalid, name + QStringLiteral(".unknown_state"),
                QStringLiteral("“%1” is not a state of a %2.").arg(code, name));
}

} // namespace transitions

} // namespace truvamate
