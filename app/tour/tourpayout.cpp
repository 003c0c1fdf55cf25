#include "app/tour/tour.h"

#include "app/tour/expect.h"
#include "app/workspace/decisions.h"
#include "models/operations/books.h"
#include "models/operations/claims.h"
#include "models/operations/payouts.h"

namespace truvamate::tour {

Result<ClaimDetail> Tour::claim()
{
    return m_cast->adminA.call<OpenClaim>({m_slip, QStringLiteral("retailer"), m_cast->agent.name()});
}

Result<QString> Tour::openClaim()
{
    TRY_DO(setClock(QDate(2018, 7, 2), QTime(10, 0)));
    TRY(opened, claim());
    m_claim = opened.claim.id;
    TRY_DO(expect(opened.claim.expected == dollars(4),
                  QStringLiteral("%1 are expected and should be $4.00.").arg(toText(opened.claim.expected))));
    return QStringLiteral("%1 takes %2 to a retailer; %3 are expected.")
        .arg(opened.claim.claimant, m_paper->serial(), toText(opened.claim.expected));
}

Result<ClaimDetail> Tour::receive()
{
    TRY(opened, m_cast->adminA.call<GetClaim>({m_claim}));
    TRY(submitted, m_cast->adminA.call<SubmitClaim>({m_claim, opened.claim.version}));
    ReceiveClaim::Request request;
    request.claimId = m_claim;
    request.gross = dollars(4);
    request.receivedInto = QStringLiteral("agent_cash");
    request.agentId = m_cast->agent.id();
    request.receivedFrom = QStringLiteral("Hoosier Lottery retailer 763169");
    request.receivedAt = now();
    request.version = submitted.claim.version;
    return m_cast->adminA.call<ReceiveClaim>(request);
}

Result<QString> Tour::receiveClaim()
{
    TRY(received, receive());
    TRY_DO(expect(received.claim.state == QLatin1String("received") && received.claim.gross == dollars(4),
                  QStringLiteral("The claim is %1.").arg(received.claim.state)));
    return QStringLiteral("%1 received in cash from %2, %3 withheld.")
        .arg(toText(*received.claim.gross), *received.claim.receivedFrom,
             toText(received.claim.withheld.value_or(Usd())));
}

Result<PayoutDetail> Tour::propose()
{
    return m_cast->adminA.call<ProposePayout>({m_claim});
}

Result<QString> Tour::approveOwnPayout()
{
    TRY(proposed, propose());
    m_payout = proposed.payout.id;
    TRY_DO(expect(proposed.payout.approvalId.has_value(), QStringLiteral("The payout needs no approval.")));
    m_payoutApproval = *proposed.payout.approvalId;
    TRY(refusal, refusalOf(approveNow(m_cast->adminA, m_payoutApproval), "approval.same_person"));
    return QStringLiteral("%1 proposes to pay %2 and tries to approve it: %3")
        .arg(m_cast->adminA.name(), toText(proposed.payout.netThb), refusal);
}

Result<PayoutDetail> Tour::pay()
{
    TRY_DO(approveNow(m_cast->finance, m_payoutApproval));
    TRY(approved, m_cast->finance.call<GetPayout>({m_payout}));
    TRY(sent,
        m_cast->finance.call<SendPayout>(
            {m_payout, QStringLiteral("KBANK-20180702-0001"), approved.payout.version}));
    return m_cast->finance.call<ConfirmPayout>({m_payout, sent.payout.version});
}

Result<QString> Tour::payOut()
{
    TRY(confirmed, pay());
    const PayoutSummary &payout = confirmed.payout;
    const QString sum = QStringLiteral("%1 gross, %2 withheld, %3 commission, %4 net at %5 = %6")
                            .arg(toText(payout.gross), toText(payout.withheld), toText(payout.commission),
                                 toText(payout.net), payout.rate.toString(), toText(payout.netThb));
    TRY_DO(expect(payout.state == QLatin1String("confirmed") && payout.commission == cents(40)
                      && payout.net == cents(360) && payout.netThb == baht(126),
                  QStringLiteral("The payout is %1: %2.").arg(payout.state, sum)));
    return QStringLiteral("%1, approved by %2, sent to %3 and confirmed.")
        .arg(sum, payout.approvedByName.value_or(QString()), payout.beneficiary);
}

Result<QString> Tour::complete()
{
    TRY(detail, order(m_order));
    TRY_DO(expectStatus(m_order, QStringLiteral("completed")));
    return QStringLiteral(
               "Order %1 is completed; the customer is told of the win of %2 and of its payout by mail.")
        .arg(detail.order.orderNumber, toText(dollars(4)));
}

Result<QString> Tour::verifyBooks()
{
    TRY(report, m_cast->finance.call<VerifyBooks>({}));
    QStringList findings;
    for (const BooksFinding &finding : report.findings) {
        findings.append(finding.sentence);
    }
    TRY_DO(expect(findings.isEmpty(), findings.join(u' ')));
    return QStringLiteral("%1 transfers in %2 accounts of %3 orders: the books balance.")
        .arg(report.transfers)
        .arg(report.accounts.size())
        .arg(report.orders);
}

Result<QString> Tour::readTimeline()
{
    TRY(timeline, m_cast->adminA.call<OrderTimeline>({m_order}));
    QStringList codes;
    for (const TimelineEntry &entry : timeline.entries) {
        codes.append(entry.code);
    }
    return codes.join(QStringLiteral(", "));
}

} // namespace truvamate::tour
