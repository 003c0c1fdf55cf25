#include "models/orders/status.h"
#include "models/orders/transitions.h"

#include <QSet>
#include <QTest>

using namespace truvamate;

namespace {

template <typename State> void checkTable(int states, State start)
{
    const StateTable<State> &table = stateTable<State>();
    QCOMPARE(static_cast<int>(table.rows.size()), states);
    QSet<QString> codes;
    QSet<int> reached = {static_cast<int>(start)};
    for (int i = 0; i < states; ++i) {
        const auto state = static_cast<State>(i);
        QCOMPARE(static_cast<int>(table.rows[static_cast<std::size_t>(i)].state), i);
        QCOMPARE(*stateFromCode<State>(stateCode(state)), state);
        codes.insert(stateCode(state));
        for (int j = 0; j < states; ++j) {
            const auto to = static_cast<State>(j);
            const auto &next = nextStates(state);
            const bool listed = std::find(next.begin(), next.end(), to) != next.end();
            const auto moved = requireTransition(state, to);
            QCOMPARE(moved.has_value(), listed);
            QVERIFY(!listed || i != j);
            if (!moved) {
                QVERIFY(moved.error().message.contains(
                    QString(stateCode(to)).replace(QLatin1Char('_'), QLatin1Char(' '))));
                QCOMPARE(moved.error().details[QStringLiteral("allowed")].toArray().size(),
                         static_cast<qsizetype>(next.size()));
            }
        }
        for (const State to : nextStates(state)) {
            reached.insert(static_cast<int>(to));
        }
    }
    QCOMPARE(codes.size(), states);
    QCOMPARE(reached.size(), states);
    QVERIFY(!stateFromCode<State>(QStringLiteral("nowhere")));
}

/// Three lines, paid, bought, drawn, checked, nothing won: each case changes what it needs.
OrderFacts checkedFacts()
{
    OrderFacts facts;
    facts.paymentPosted = true;
    facts.lines = facts.liveLines = facts.placed = facts.drawClosed = 3;
    facts.resultEntered = facts.resultVerified = facts.checked = 3;
    return facts;
}

QStringList actionCodes(const OrderFacts &facts)
{
    QStringList codes;
    for (const OrderAction action : nextActions(facts)) {
        codes.append(orderActionCode(action));
    }
    return codes;
}

} // namespace

class tst_Status : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableIsComplete()
    {
        checkTable<LineState>(7, LineState::Ordered);
        checkTable<PaymentState>(6, PaymentState::Pending);
        checkTable<SlipBinding>(4, SlipBinding::Quarantined);
        checkTable<ClaimState>(5, ClaimState::Opened);
        checkTable<PayoutState>(7, PayoutState::Proposed);
        checkTable<DrawStatus>(8, DrawStatus::Scheduled);
        checkTable<ApprovalDecision>(4, ApprovalDecision::Pending);
    }

    void aRefusalNamesBothStatesAndTheWay()
    {
        const auto refused = requireTransition(DrawStatus::Closed, DrawStatus::Verified);
        QCOMPARE(refused.error().code, QStringLiteral("draw.transition_refused"));
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(
            refused.error().message,
            QStringLiteral("A draw that is closed cannot become verified; it can become result entered or "
                           "cancelled."));
        QCOMPARE(requireTransition(PayoutState::Confirmed, PayoutState::Cancelled).error().message,
                 QStringLiteral("A payout that is confirmed cannot become cancelled; it is at its end."));
        QVERIFY(!requireTransition(PayoutState::Proposed, PayoutState::Sent));
        QVERIFY(!requireTransition(PayoutState::Held, PayoutState::Sent));
        QVERIFY(requireTransition(DrawStatus::Settled, DrawStatus::Verified));
    }

    void codesRoundTrip()
    {
        const QStringList seeds
            = QStringLiteral("pending payment_pending payment_failed confirmed purchased_usa "
                             "waiting_draw checking_results no_win partial_win jackpot "
                             "payout_processing completed cancelled")
                  .split(QLatin1Char(' '));
        QStringList codes;
        for (const OrderStatus status : allOrderStatuses()) {
            codes.append(orderStatusCode(status));
            QCOMPARE(*orderStatusFromCode(codes.last()), status);
        }
        QCOMPARE(codes, seeds);
        QCOMPARE(*orderStatusFromCode(QStringLiteral("PENDING")), OrderStatus::PaymentPending);
        QCOMPARE(*orderStatusFromCode(QStringLiteral("PAID")), OrderStatus::Confirmed);
        QCOMPARE(*orderStatusFromCode(QStringLiteral("FAILED")), OrderStatus::PaymentFailed);
        QVERIFY(!orderStatusFromCode(QStringLiteral("paid")));
        for (const char *code : {"pending", "completed", "failed", "refunded", "partially_refunded"}) {
            QCOMPARE(orderPaymentStatusCode(*orderPaymentStatusFromCode(QLatin1String(code))),
                     QLatin1String(code));
        }
        for (const char *code : {"not_purchased", "in_progress", "completed", "failed"}) {
            QCOMPARE(usaPurchaseStatusCode(*usaPurchaseStatusFromCode(QLatin1String(code))),
                     QLatin1String(code));
        }
        for (const char *code : {"not_applicable", "pending", "processing", "completed", "failed"}) {
            QCOMPARE(orderPayoutStatusCode(*orderPayoutStatusFromCode(QLatin1String(code))),
                     QLatin1String(code));
        }
        for (const OrderAction action : allOrderActions()) {
            QCOMPARE(*orderActionFromCode(orderActionCode(action)), action);
        }
        QCOMPARE(allOrderActions().size(), static_cast<std::size_t>(OrderAction::Refund) + 1);
    }

    void theStatusFollowsTheFacts_data()
    {
        QTest::addColumn<OrderFacts>("facts");
        QTest::addColumn<QString>("statuses"); // order, payment, purchase, payout
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("why");
        const auto row
            = [](const char *name, const char *statuses, const char *actions, const char *why, auto change) {
                  OrderFacts facts = checkedFacts();
                  change(facts);
                  QTest::newRow(name) << facts << QString::fromLatin1(statuses)
                                      << QString::fromLatin1(actions) << QString::fromLatin1(why);
              };
        const auto unpaid = [](OrderFacts &f) {
            f = OrderFacts{};
            f.lines = f.liveLines = 3;
        };
        row("new", "pending pending not_purchased not_applicable", "post_payment cancel",
            "No payment has arrived.", unpaid);
        row("payment pending", "payment_pending pending not_purchased not_applicable", "post_payment cancel",
            "A payment is under way and not yet posted.", [&](OrderFacts &f) {
                unpaid(f);
                f.paymentPending = f.paymentFailed = true;
            });
        row("payment failed", "payment_failed failed not_purchased not_applicable", "post_payment cancel",
            "The last payment failed; no money has arrived.", [&](OrderFacts &f) {
                unpaid(f);
                f.paymentFailed = true;
            });
        row("paid, nothing bought", "confirmed completed not_purchased not_applicable", "bind_slip cancel",
            "Paid; 0 of 3 lines are bought.", [&](OrderFacts &f) {
                unpaid(f);
                f.paymentPosted = true;
            });
        row("paid after a failure, one bought", "confirmed completed in_progress not_applicable", "bind_slip",
            "Paid; 1 of 3 lines is bought.", [&](OrderFacts &f) {
                unpaid(f);
                f.paymentPosted = f.paymentFailed = true;
                f.placed = 1;
            });
        row("one line missed its draw", "confirmed completed failed not_applicable",
            "refund_missed roll_missed", "Paid; 2 of 3 lines are bought, and 1 missed the draw.",
            [&](OrderFacts &f) {
                f.placed = f.drawClosed = f.resultEntered = f.resultVerified = f.checked = 2;
                f.missed = 1;
            });
        row("all bought, sales open", "purchased_usa completed completed not_applicable", "",
            "1 of 3 lines is past the close of sales; all are bought.", [](OrderFacts &f) {
                f.drawClosed = 1;
                f.resultEntered = f.resultVerified = f.checked = 0;
            });
        row("one draw without a result", "waiting_draw completed completed not_applicable", "enter_result",
            "2 of 3 lines are drawn with a result entered.",
            [](OrderFacts &f) { f.resultEntered = f.resultVerified = f.checked = 2; });
        row("a result to verify", "checking_results completed completed not_applicable", "verify_result",
            "2 of 3 lines are checked against a verified result.",
            [](OrderFacts &f) { f.resultVerified = f.checked = 2; });
        row("a result to check", "checking_results completed completed not_applicable", "run_check",
            "0 of 3 lines are checked against a verified result.", [](OrderFacts &f) { f.checked = 0; });
        row("an early win waits for the last line", "waiting_draw completed completed pending",
            "enter_result", "2 of 3 lines are drawn with a result entered.", [](OrderFacts &f) {
                f.resultEntered = f.resultVerified = f.checked = 2;
                f.wins = 1;
            });
        row("nothing won", "no_win completed completed not_applicable", "tell_customer",
            "Every line is checked and none won; the customer is still to be told.", [](OrderFacts &) {});
        row("nothing won, told", "completed completed completed not_applicable", "",
            "No line won, and the customer was told.", [](OrderFacts &f) { f.customerTold = true; });
        row("won", "partial_win completed completed pending", "open_claim",
            "Every line is checked; wins: 1. No claim is open yet.", [](OrderFacts &f) {
                f.wins = 1;
                f.customerTold = true;
            });
        row("jackpot", "jackpot completed completed pending", "open_claim",
            "Every line is checked; wins: 2, jackpots among them: 1. No claim is open yet.",
            [](OrderFacts &f) {
                f.wins = 2;
                f.jackpots = 1;
            });
        row("one of two wins claimed", "payout_processing completed completed processing",
            "open_claim receive_claim",
            "0 of 2 wins settled; claims open 1, received 0; payouts proposed 0, approved 0, sent 0.",
            [](OrderFacts &f) {
                f.wins = 2;
                f.claimsOpen = 1;
            });
        row("claim received", "payout_processing completed completed processing", "propose_payout",
            "0 of 1 wins settled; claims open 0, received 1; payouts proposed 0, approved 0, sent 0.",
            [](OrderFacts &f) { f.wins = f.claimsReceived = 1; });
        row("payout proposed", "payout_processing completed completed processing", "approve_payout",
            "0 of 1 wins settled; claims open 0, received 0; payouts proposed 1, approved 0, sent 0.",
            [](OrderFacts &f) { f.wins = f.payoutsProposed = 1; });
        row("payout approved", "payout_processing completed completed processing", "send_payout",
            "0 of 1 wins settled; claims open 0, received 0; payouts proposed 0, approved 1, sent 0.",
            [](OrderFacts &f) { f.wins = f.payoutsApproved = 1; });
        row("payout sent", "payout_processing completed completed processing", "confirm_payout",
            "0 of 1 wins settled; claims open 0, received 0; payouts proposed 0, approved 0, sent 1.",
            [](OrderFacts &f) { f.wins = f.payoutsSent = 1; });
        row("paid out", "completed completed completed completed", "", "Wins settled: 1 of 1.",
            [](OrderFacts &f) { f.wins = f.winsSettled = f.payoutsConfirmed = 1; });
        row("refused by the lottery", "completed completed completed failed", "", "Wins settled: 1 of 1.",
            [](OrderFacts &f) { f.wins = f.winsSettled = f.claimsRefused = 1; });
        row("one line refunded", "no_win partially_refunded completed not_applicable", "tell_customer",
            "Every line is checked and none won; the customer is still to be told.", [](OrderFacts &f) {
                f.lines = 4;
                f.refundedLines = 1;
            });
        row("every line refunded", "cancelled refunded not_purchased not_applicable", "",
            "Cancelled; 3 of 3 lines are refunded.", [](OrderFacts &f) {
                f.liveLines = f.placed = f.drawClosed = f.resultEntered = f.resultVerified = f.checked = 0;
                f.refundedLines = 3;
            });
        row("cancelled unpaid", "cancelled pending not_purchased not_applicable", "",
            "Cancelled before any payment.", [&](OrderFacts &f) {
                unpaid(f);
                f.cancelled = true;
            });
        row("cancelled, refund owed", "cancelled completed not_purchased not_applicable", "refund",
            "Cancelled after payment; the refund is still to be made.", [&](OrderFacts &f) {
                unpaid(f);
                f.paymentPosted = f.cancelled = true;
            });
    }
    void theStatusFollowsTheFacts()
    {
        QFETCH(OrderFacts, facts);
        QFETCH(QString, statuses);
        QFETCH(QString, actions);
        QFETCH(QString, why);
        const QStringList found = {
            orderStatusCode(orderStatus(facts)), orderPaymentStatusCode(orderPaymentStatus(facts)),
            usaPurchaseStatusCode(usaPurchaseStatus(facts)), orderPayoutStatusCode(orderPayoutStatus(facts))};
        QCOMPARE(found.join(QLatin1Char(' ')), statuses);
        QCOMPARE(actionCodes(facts).join(QLatin1Char(' ')), actions);
        QCOMPARE(whyItIsSo(facts), why);
        QVERIFY(statusReason(facts).code.startsWith(QLatin1String("order_reason.")));
        for (const OrderAction action : allOrderActions()) {
            const auto allowed = requireAction(facts, action);
            QCOMPARE(allowed.has_value(), actions.split(QLatin1Char(' ')).contains(orderActionCode(action)));
            QVERIFY(allowed || allowed.error().message.contains(why));
        }
    }

    void aRefusedStepNamesTheAllowedOnes()
    {
        OrderFacts facts;
        facts.lines = facts.liveLines = 1;
        const auto refused = requireAction(facts, OrderAction::OpenClaim);
        QCOMPARE(refused.error().code, QStringLiteral("order.step_refused"));
        QCOMPARE(refused.error().message,
                 QStringLiteral(
                     "“open_claim” is not possible while the order is pending. No payment has arrived. What "
                     "can be done now: post_payment, cancel."));
        facts.paymentPosted = true;
        const StatusReason reason = statusReason(facts);
        QCOMPARE(reason.code, QStringLiteral("order_reason.confirmed"));
        QCOMPARE(reason.arguments[QStringLiteral("bought")].toInt(-1), 0);
        QCOMPARE(reason.arguments[QStringLiteral("lines")].toInt(-1), 1);
    }

    void theAgentMayOnlyBind()
    {
        for (const OrderAction action : allOrderActions()) {
            QCOMPARE(roleHas(Role::Agent, permissionFor(action)), action == OrderAction::BindSlip);
        }
    }
};

QTEST_APPLESS_MAIN(tst_Status)
#include "tst_status.moc"
