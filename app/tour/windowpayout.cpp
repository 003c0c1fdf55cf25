#include "app/tour/windowtour.h"

#include "app/tour/expect.h"
#include "ui/widgets/pagedtable.h"

#include <QComboBox>
#include <QPushButton>

// At the Payouts desk.
namespace truvamate::tour {

Result<ClaimDetail> WindowTour::claimOfSlip()
{
    ListClaims::Request request;
    request.slipId = m_slip;
    TRY(claims, m_cast->adminA.call<ListClaims>(request));
    TRY_DO(expect(claims.data.size() == 1,
                  QStringLiteral("%1 claims of the slip, and 1 should be.").arg(claims.data.size())));
    return m_cast->adminA.call<GetClaim>({claims.data.front().id});
}

Result<ClaimDetail> WindowTour::claim()
{
    TRY_DO(sit(m_cast->adminA, QStringLiteral("payouts")));
    TRY_DO(hand().chooseFirstOf(QStringLiteral("wins")));
    TRY_DO(untilStep(QStringLiteral("payouts.open_claim")));
    TRY_DO(hand().act(QStringLiteral("payouts.open_claim")));
    TRY_DO(hand().untilFocus("claimant"));
    hand().type(m_cast->agent.name());
    TRY_DO(picture(QStringLiteral("win")));
    TRY_DO(hand().act(QStringLiteral("payouts.open_claim")));
    TRY_DO(untilStep(QStringLiteral("payouts.receive_claim")));
    return claimOfSlip();
}

Result<ClaimDetail> WindowTour::receive()
{
    TRY_DO(sit(m_cast->adminA, QStringLiteral("payouts")));
    TRY_DO(hand().act(QStringLiteral("payouts.receive_claim")));
    TRY_DO(hand().untilFocus("receiveGross"));
    TRY_DO(hand().until(QStringLiteral("the agent who holds the cash"), [this] {
        const auto *agents = hand().find<QComboBox>("receiveAgent");
        return agents && agents->currentText() == m_cast->agent.name();
    }));
    TRY_DO(hand().fill("receiveFrom", QStringLiteral("Hoosier Lottery retailer 763169")));
    TRY_DO(picture(QStringLiteral("claim")));
    hand().press(Qt::CTRL | Qt::Key_Return);
    TRY_DO(untilStep(QStringLiteral("payouts.propose")));
    TRY_DO(picture(QStringLiteral("claim-received")));
    return claimOfSlip();
}

Result<PayoutDetail> WindowTour::propose()
{
    TRY_DO(sit(m_cast->adminA, QStringLiteral("payouts")));
    TRY_DO(untilStep(QStringLiteral("payouts.propose")));
    TRY_DO(hand().act(QStringLiteral("payouts.propose")));
    TRY_DO(hand().untilShown("payoutPane"));
    TRY_DO(untilStep(QStringLiteral("payouts.statement")));
    TRY_DO(picture(QStringLiteral("own-proposal")));
    TRY_DO(expect(!hand().find("approve"), QStringLiteral("The proposer is offered to approve it.")));
    TRY(claimed, claimOfSlip());
    TRY_DO(expect(claimed.payoutId.has_value(), QStringLiteral("No payout was proposed.")));
    return m_cast->adminA.call<GetPayout>({*claimed.payoutId});
}

Result<PayoutDetail> WindowTour::pay()
{
    TRY_DO(sit(m_cast->finance, QStringLiteral("payouts")));
    TRY_DO(hand().chooseFirstOf(QStringLiteral("approve")));
    TRY_DO(untilStep(QStringLiteral("payouts.approve")));
    TRY_DO(hand().act(QStringLiteral("payouts.approve")));
    TRY_DO(hand().untilShown("fourEyes"));
    TRY_DO(picture(QStringLiteral("four-eyes")));
    hand().press(Qt::CTRL | Qt::Key_Return);
    TRY_DO(untilStep(QStringLiteral("payouts.send")));
    TRY_DO(hand().act(QStringLiteral("payouts.send")));
    TRY_DO(hand().untilFocus("sendReference"));
    hand().type(QStringLiteral("KBANK-20180702-0001"));
    TRY_DO(hand().fill("sendAmount", QStringLiteral("126.00")));
    TRY_DO(picture(QStringLiteral("send")));
    hand().press(Qt::CTRL | Qt::Key_Return);
    TRY_DO(untilStep(QStringLiteral("payouts.confirm")));
    TRY_DO(hand().act(QStringLiteral("payouts.confirm")));
    TRY_DO(hand().untilFocus("confirmAmount"));
    hand().type(QStringLiteral("126.00"));
    hand().press(Qt::CTRL | Qt::Key_Return);
    TRY_DO(hand().untilGone("confirmForm"));
    TRY_DO(picture(QStringLiteral("paid")));
    TRY_DO(hand().act(QStringLiteral("payouts.statement")));
    TRY_DO(hand().untilShown("statementDialog"));
    TRY_DO(picture(QStringLiteral("statement")));
    hand().press(Qt::Key_Escape);
    TRY_DO(hand().untilGone("statementDialog"));
    return m_cast->finance.call<GetPayout>({m_payout});
}

} // namespace truvamate::tour
