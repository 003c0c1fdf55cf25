#include "ui/payouts/differencepane.h"

#include "ui/payouts/approvalpart.h"
#include "ui/payouts/sumtable.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QBoxLayout>

#include <algorithm>

namespace truvamate {

DifferencePane::DifferencePane(const DeskContext &context, QWidget *parent)
    : RecordPane(context, parent)
{
    setObjectName(QStringLiteral("differencePane"));
    m_approval = new ApprovalPart(context, widget());
    content()->addWidget(m_approval);
    m_sum = new SumTable(widget());
    m_sum->setObjectName(QStringLiteral("differenceAmounts"));
    content()->addWidget(m_sum);
    connect(m_approval, &ApprovalPart::loaded, this, &DifferencePane::updateSteps);
    connect(m_approval, &ApprovalPart::decided, this, [this](bool approved) {
        finishStep(approved ? tr("The house bears %1.").arg(words::money(m_difference.amount))
                            : tr("The house does not bear it; the customer owes it."));
        reload();
    });
    connect(m_approval, &ApprovalPart::refused, this, &DifferencePane::showRefusal);
}

void DifferencePane::show(const PayoutDifference &difference)
{
    if (difference.id != m_difference.id) {
        forgetRefusal();
        m_approval->show({});
    }
    showDifference(difference);
    reload();
}

void DifferencePane::showDifference(const PayoutDifference &difference)
{
    m_difference = difference;
    const QString amount = words::money(difference.amount);
    const QString found = tr("Version %1 of the result shows that %2 was paid too much.")
                              .arg(QString::number(difference.resultVersion), amount);
    QString next;
    if (difference.state == QLatin1String("void")) {
        next = tr("A later result undid it.");
    } else if (difference.state == QLatin1String("settled")) {
        next = difference.treatment == QLatin1String("house_loss") ? tr("The house bore it.")
                                                                   : tr("The customer paid it back.");
    } else if (difference.approvalId) {
        next = tr("It is proposed that the house bears it.");
    } else {
        next = tr("The customer owes it until it is paid back or the house bears it.");
    }
    showHead(difference.orderNumber, words::payoutDifferenceState(difference.state),
             found + QLatin1Char(' ') + next);
    m_sum->setRows({{tr("Paid too much"), words::differenceTreatment(difference.treatment), amount, true}});
    m_approval->show(difference.state == QLatin1String("open") ? difference.approvalId : std::nullopt);
    updateSteps();
}

void DifferencePane::reload()
{
    context().transport.call<GetPayout>(
        {m_difference.payoutId}, this, [this, id = m_difference.id](Result<PayoutDetail> payout) {
            if (id != m_difference.id) {
                return;
            }
            if (!payout) {
                banner()->showError(payout.error());
                return;
            }
            const auto found = std::ranges::find(payout->differences, id, &PayoutDifference::id);
            if (found != payout->differences.end()) {
                showDifference(*found);
            }
            showTimeline(payout->timeline);
        });
}

void DifferencePane::updateSteps()
{
    QStringList steps;
    if (m_difference.state == QLatin1String("open")) {
        if (m_approval->canDecide()) {
            steps.append(QStringLiteral("payouts.approve"));
        }
        steps.append(QStringLiteral("payouts.paid_back"));
        if (!m_difference.approvalId) {
            steps.append(QStringLiteral("payouts.house_loss"));
        }
    }
    steps.append(QStringLiteral("payouts.open_payout"));
    showSteps(steps);
}

void DifferencePane::start(const QString &step)
{
    if (isBusy() || !steps().contains(step)) {
        return;
    }
    if (step == QLatin1String("payouts.approve")) {
        m_approval->focusDecision();
    } else if (step == QLatin1String("payouts.paid_back")) {
        ask(QStringLiteral("receivable"));
    } else if (step == QLatin1String("payouts.house_loss")) {
        ask(QStringLiteral("house_loss"));
    } else if (step == QLatin1String("payouts.open_payout")) {
        Q_EMIT openRequested(
            {QStringLiteral("payouts"), m_difference.payoutId.toString(), QStringLiteral("payout")});
    }
}

void DifferencePane::ask(const QString &treatment)
{
    const bool isLoss = treatment == QLatin1String("house_loss");
    const QString amount = words::money(m_difference.amount);
    ReasonDialog::Question question;
    question.title = isLoss ? tr("Let the house bear %1").arg(amount) : tr("%1 was paid back").arg(amount);
    question.sentence = isLoss
        ? tr("Another person has to approve that the customer of %1 owes nothing.")
              .arg(m_difference.orderNumber)
        : tr("The customer of %1 paid the whole amount back into the bank.").arg(m_difference.orderNumber);
    question.confirmText
        = isLoss ? tr("Propose a loss of %1").arg(amount) : tr("Record %1 paid back").arg(amount);
    question.isDangerous = true;
    question.needsText = false;
    auto *dialog = new ReasonDialog(question, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::confirmed, this, [this, dialog, treatment] {
        dialog->accept();
        settle(treatment);
    });
    dialog->open();
}

void DifferencePane::settle(const QString &treatment)
{
    setBusy(true);
    context().transport.call<SettleDifference>(
        {m_difference.id, treatment}, this, [this, treatment](Result<PayoutDifference> settled) {
            if (!settled) {
                showRefusal(settled.error());
                return;
            }
            finishStep(treatment == QLatin1String("house_loss")
                           ? tr("Proposed; another person has to approve the loss.")
                           : tr("%1 was paid back.").arg(words::money(settled->amount)));
            reload();
        });
}

} // namespace truvamate
