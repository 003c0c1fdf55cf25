#include "models/orders/status.h"

namespace truvamate {

namespace {

/// "1 of 3 lines is …": the verb follows the first number, the noun the second.
QString share(int count, int of, const QString &what)
{
    return QStringLiteral("%1 of %2 %3 %4 %5")
        .arg(count)
        .arg(of)
        .arg(of == 1 ? QStringLiteral("line") : QStringLiteral("lines"),
             count == 1 ? QStringLiteral("is") : QStringLiteral("are"), what);
}

StatusReason reason(const char *code, const QString &sentence, const QJsonObject &arguments = {})
{
    return {QStringLiteral("order_reason.") + QLatin1String(code), arguments, sentence};
}

StatusReason confirmed(const OrderFacts &facts)
{
    QString sentence
        = QStringLiteral("Paid; ") + share(facts.placed, facts.liveLines, QStringLiteral("bought"));
    if (facts.missed > 0) {
        sentence += QStringLiteral(", and %1 missed the draw").arg(facts.missed);
    }
    return reason(facts.missed > 0 ? "missed" : "confirmed", sentence + QLatin1Char('.'),
                  {{QStringLiteral("bought"), facts.placed},
                   {QStringLiteral("lines"), facts.liveLines},
                   {QStringLiteral("missed"), facts.missed}});
}

StatusReason progress(const char *code, int done, int lines, const QString &what)
{
    return reason(code, share(done, lines, what),
                  {{QStringLiteral("done"), done}, {QStringLiteral("lines"), lines}});
}

StatusReason won(const OrderFacts &facts)
{
    const QJsonObject arguments{{QStringLiteral("wins"), facts.wins},
                                {QStringLiteral("jackpots"), facts.jackpots}};
    if (facts.jackpots == 0) {
        return reason(
            "partial_win",
            QStringLiteral("Every line is checked; wins: %1. No claim is open yet.").arg(facts.wins),
            arguments);
    }
    return reason(
        "jackpot",
        QStringLiteral("Every line is checked; wins: %1, jackpots among them: %2. No claim is open yet.")
            .arg(facts.wins)
            .arg(facts.jackpots),
        arguments);
}

StatusReason payingOut(const OrderFacts &facts)
{
    const QString sentence
        = QStringLiteral("%1 of %2 wins settled; claims open %3, received %4; payouts proposed %5, "
                         "approved %6, sent %7.")
              .arg(facts.winsSettled)
              .arg(facts.wins)
              .arg(facts.claimsOpen)
              .arg(facts.claimsReceived)
              .arg(facts.payoutsProposed)
              .arg(facts.payoutsApproved)
              .arg(facts.payoutsSent);
    return reason("payout_processing", sentence,
                  {{QStringLiteral("settled"), facts.winsSettled},
                   {QStringLiteral("wins"), facts.wins},
                   {QStringLiteral("claims_open"), facts.claimsOpen},
                   {QStringLiteral("claims_received"), facts.claimsReceived},
                   {QStringLiteral("payouts_proposed"), facts.payoutsProposed},
                   {QStringLiteral("payouts_approved"), facts.payoutsApproved},
                   {QStringLiteral("payouts_sent"), facts.payoutsSent}});
}

StatusReason completed(const OrderFacts &facts)
{
    if (facts.wins == 0) {
        return reason("completed_no_win", QStringLiteral("No line won, and the customer was told."));
    }
    return reason("completed",
                  QStringLiteral("Wins settled: %1 of %2.").arg(facts.winsSettled).arg(facts.wins),
                  {{QStringLiteral("settled"), facts.winsSettled}, {QStringLiteral("wins"), facts.wins}});
}

StatusReason cancelled(const OrderFacts &facts)
{
    if (facts.refundedLines > 0) {
        return reason(
            "cancelled_refunded",
            QStringLiteral("Cancelled; ")
                + share(facts.refundedLines, facts.lines, QStringLiteral("refunded.")),
            {{QStringLiteral("refunded"), facts.refundedLines}, {QStringLiteral("lines"), facts.lines}});
    }
    return facts.paymentPosted
        ? reason("refund_owed", QStringLiteral("Cancelled after payment; the refund is still to be made."))
        : reason("cancelled_unpaid", QStringLiteral("Cancelled before any payment."));
}

} // namespace

StatusReason statusReason(const OrderFacts &facts)
{
    switch (orderStatus(facts)) {
    case OrderStatus::Pending:
        return reason("pending", QStringLiteral("No payment has arrived."));
    case OrderStatus::PaymentPending:
        return reason("payment_pending", QStringLiteral("A payment is under way and not yet posted."));
    case OrderStatus::PaymentFailed:
        return reason("payment_failed", QStringLiteral("The last payment failed; no money has arrived."));
    case OrderStatus::Confirmed:
        return confirmed(facts);
    case OrderStatus::PurchasedUsa:
        return progress("purchased_usa", facts.drawClosed, facts.liveLines,
                        QStringLiteral("past the close of sales; all are bought."));
    case OrderStatus::WaitingDraw:
        return progress("waiting_draw", facts.resultEntered, facts.liveLines,
                        QStringLiteral("drawn with a result entered."));
    case OrderStatus::CheckingResults:
        return progress("checking_results", facts.checked, facts.liveLines,
                        QStringLiteral("checked against a verified result."));
    case OrderStatus::NoWin:
        return reason(
            "no_win",
            QStringLiteral("Every line is checked and none won; the customer is still to be told."));
    case OrderStatus::PartialWin:
    case OrderStatus::Jackpot:
        return won(facts);
    case OrderStatus::PayoutProcessing:
        return payingOut(facts);
    case OrderStatus::Completed:
        return completed(facts);
    case OrderStatus::Cancelled:
        return cancelled(facts);
    }
    Q_UNREACHABLE();
}

QString whyItIsSo(const OrderFacts &facts)
{
    return statusReason(facts).sentence;
}

} // namespace truvamate
