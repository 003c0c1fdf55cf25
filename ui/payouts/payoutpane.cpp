#include "ui/payouts/payoutpane.h"

#include "ui/payouts/approvalpart.h"
#include "ui/payouts/paymentform.h"
#include "ui/payouts/payoutsum.h"
#include "ui/payouts/statementdialog.h"
#include "ui/style/text.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"

#include <QBoxLayout>
#include <QLabel>

namespace truvamate {

namespace {

bool isState(const PayoutSummary &payout, const char *state)
{
    return payout.state == QLatin1String(state);
}

} // namespace

PayoutPane::PayoutPane(const DeskContext &context, QWidget *parent)
    : RecordPane(context, parent)
{
    setObjectName(QStringLiteral("payoutPane"));
    m_approval = new ApprovalPart(context, widget());
    content()->addWidget(m_approval);
    m_send = new PaymentForm(PaymentForm::Step::Send, widget());
    m_confirm = new PaymentForm(PaymentForm::Step::Confirm, widget());
    content()->addWidget(m_send);
    content()->addWidget(m_confirm);
    m_sumHeading = addHeading(tr("Each cent"));
    m_sum = new SumTable(widget());
    m_sum->setObjectName(QStringLiteral("payoutAmounts"));
    content()->addWidget(m_sum);
    connect(m_send, &PaymentForm::payRequested, this, &PayoutPane::send);
    connect(m_confirm, &PaymentForm::payRequested, this, &PayoutPane::confirm);
    connect(m_send, &PaymentForm::touched, this, &PayoutPane::typedChanged);
    connect(m_confirm, &PaymentForm::touched, this, &PayoutPane::typedChanged);
    connect(m_approval, &ApprovalPart::loaded, this, &PayoutPane::updateSteps);
    connect(m_approval, &ApprovalPart::decided, this, [this](bool approved) {
        finishStep(approved ? tr("Payout of %1 approved.").arg(words::money(m_payout->payout.netThb))
                            : tr("Payout rejected."));
        reload();
    });
    connect(m_approval, &ApprovalPart::refused, this, [this](const Error &error) {
        const bool isOver = error.kind == ErrorKind::Conflict || error.kind == ErrorKind::Stale;
        if (isOver) {
            showRefusal(error);
            Q_EMIT written();
        }
    });
}

void PayoutPane::show(PayoutId payout)
{
    if (payout != m_id) {
        m_id = payout;
        m_payout.reset();
        forgetRefusal();
        m_approval->show({});
        m_send->clear();
        m_confirm->clear();
        m_send->hide();
        m_confirm->hide();
        m_sumHeading->hide();
        m_sum->setRows({});
        showHead(tr("Payout"), {}, {});
        showSteps({});
        showTimeline({});
    }
    reload();
}

void PayoutPane::reload()
{
    const PayoutId id = m_id;
    context().transport.call<GetPayout>({id}, this, [this, id](Result<PayoutDetail> payout) {
        if (id != m_id) {
            return;
        }
        if (!payout) {
            banner()->showError(payout.error());
            return;
        }
        showPayout(*payout);
    });
}

void PayoutPane::showPayout(const PayoutDetail &payout)
{
    m_payout = payout;
    const PayoutSummary &summary = payout.payout;
    showHead(summary.orderNumber, words::payoutState(summary.state), reasonOf());
    m_sum->setRows(payoutSum({summary.gross,
                              summary.withheld,
                              summary.commission,
                              summary.net,
                              summary.rate,
                              summary.netThb,
                              std::nullopt,
                              {},
                              summary.beneficiary}));
    showTimeline(payout.timeline);
    showForms();
    if (!isRefused()) {
        showWarnings();
    }
    m_send->setBusy(false);
    m_confirm->setBusy(false);
    m_approval->show(isState(summary, "proposed") ? summary.approvalId : std::nullopt);
    updateSteps();
    if (!m_waitingTyped.isEmpty()) {
        setTyped(std::exchange(m_waitingTyped, {}));
    }
}

QString PayoutPane::reasonOf() const
{
    const PayoutSummary &payout = m_payout->payout;
    const Instant now = context().clock.now();
    const auto when = [&](const std::optional<Instant> &at) {
        return words::moment(at.value_or(payout.proposedAt), bangkokZone(), now);
    };
    const QString proposed = tr("%1 proposed to pay %2 to %3, %4.")
                                 .arg(payout.proposedByName, words::money(payout.netThb), payout.beneficiary,
                                      when(payout.proposedAt));
    const QString approver = payout.approvedByName.value_or(tr("somebody"));
    if (isState(payout, "proposed")) {
        return proposed + QLatin1Char(' ') + tr("Another person has to approve it.");
    }
    if (isState(payout, "approved")) {
        return tr("%1 approved it, %2. The bank is to be told to pay %3 to %4.")
            .arg(approver, when(payout.approvedAt), words::money(payout.netThb), payout.beneficiary);
    }
    if (isState(payout, "held")) {
        return tr("Stopped for now: %1").arg(payout.reason.value_or(tr("no reason was given")));
    }
    if (isState(payout, "sent")) {
        return tr("The bank was told, %1, reference %2. It waits for the money to leave.")
            .arg(when(payout.sentAt), payout.bankReference.value_or(QString()));
    }
    if (isState(payout, "confirmed")) {
        return tr("%1 left the bank, %2, reference %3.")
            .arg(words::money(payout.netThb), when(payout.confirmedAt),
                 payout.bankReference.value_or(QString()));
    }
    if (isState(payout, "superseded")) {
        return tr("What it was proposed on has changed, so it is void. Propose it again from its claim.");
    }
    return payout.reason ? tr("Not paid: %1").arg(*payout.reason) : proposed;
}

void PayoutPane::showWarnings()
{
    const PayoutSummary &payout = m_payout->payout;
    const bool isLive = isState(payout, "proposed") || isState(payout, "approved") || isState(payout, "held");
    if (isLive && !m_payout->resultIsNewest) {
        banner()->showMessage(
            Tone::Wrong, QStringLiteral("warning"),
            tr("The result was corrected after this payout was proposed. It can't be sent: cancel "
               "it, and propose it again on the new result."));
        return;
    }
    Thb open;
    for (const PayoutDifference &difference : m_payout->differences) {
        open += difference.state == QLatin1String("open") ? difference.amount : Thb();
    }
    if (open > Thb()) {
        banner()->showMessage(Tone::Warning, QStringLiteral("warning"),
                              tr("A corrected result shows that %1 was paid too much. It is settled under "
                                 "Differences.")
                                  .arg(words::money(open)));
        return;
    }
    banner()->clear();
}

void PayoutPane::showForms()
{
    const PayoutSummary &payout = m_payout->payout;
    const bool mayPay = context().session.may(Permission::PayoutsConfirm);
    m_send->setAmount(payout.netThb, payout.beneficiary);
    m_confirm->setAmount(payout.netThb, payout.beneficiary);
    m_send->setVisible(mayPay && isState(payout, "approved") && m_payout->resultIsNewest);
    m_confirm->setVisible(mayPay && isState(payout, "sent"));
}

void PayoutPane::updateSteps()
{
    if (!m_payout) {
        return;
    }
    const PayoutSummary &payout = m_payout->payout;
    const QString statement = QStringLiteral("payouts.statement");
    const QString cancel = QStringLiteral("payouts.cancel_payout");
    QStringList steps;
    if (isState(payout, "proposed")) {
        if (m_approval->canDecide()) {
            steps.append(QStringLiteral("payouts.approve"));
        }
        steps << statement << cancel;
    } else if (isState(payout, "approved")) {
        if (m_payout->resultIsNewest) {
            steps.append(QStringLiteral("payouts.send"));
        }
        steps << statement << QStringLiteral("payouts.hold") << cancel;
    } else if (isState(payout, "held")) {
        if (m_payout->resultIsNewest) {
            steps.append(QStringLiteral("payouts.release"));
        }
        steps << statement << cancel;
    } else if (isState(payout, "sent")) {
        steps << QStringLiteral("payouts.confirm") << statement;
    } else {
        steps << statement;
    }
    showSteps(steps,
              {{QStringLiteral("payouts.approve"), QStringLiteral("payouts.send"),
                QStringLiteral("payouts.confirm")},
               {cancel, QStringLiteral("payouts.hold")}});
    // The panel shows the same amounts while it asks.
    m_sumHeading->setVisible(!m_approval->isPending());
    m_sum->setVisible(!m_approval->isPending());
}

void PayoutPane::start(const QString &step)
{
    if (!m_payout || isBusy() || !steps().contains(step)) {
        return;
    }
    if (step == QLatin1String("payouts.approve")) {
        ensureWidgetVisible(m_approval);
        m_approval->focusDecision();
    } else if (step == QLatin1String("payouts.send")) {
        ensureWidgetVisible(m_send);
        m_send->begin();
    } else if (step == QLatin1String("payouts.confirm")) {
        ensureWidgetVisible(m_confirm);
        m_confirm->begin();
    } else if (step == QLatin1String("payouts.hold")) {
        askWhy(true);
    } else if (step == QLatin1String("payouts.cancel_payout")) {
        askWhy(false);
    } else if (step == QLatin1String("payouts.release")) {
        release();
    } else if (step == QLatin1String("payouts.statement")) {
        openStatement();
    }
}

void PayoutPane::take(const Result<PayoutDetail> &payout, const QString &sentence)
{
    if (!payout) {
        // A form with an old version waits until the new one is read.
        const bool isStale = payout.error().kind == ErrorKind::Stale;
        m_send->setBusy(isStale);
        m_confirm->setBusy(isStale);
        showRefusal(payout.error());
        return;
    }
    m_send->clear();
    m_confirm->clear();
    Q_EMIT typedChanged();
    finishStep(sentence);
    showPayout(*payout);
}

void PayoutPane::send()
{
    if (isBusy() || !m_payout) {
        return;
    }
    setBusy(true);
    m_send->setBusy(true);
    context().transport.call<SendPayout>(
        {m_id, m_send->reference(), m_payout->payout.version}, this, [this](Result<PayoutDetail> payout) {
            take(payout, tr("Sent; confirm it when the money has left the bank."));
        });
}

void PayoutPane::confirm()
{
    if (isBusy() || !m_payout) {
        return;
    }
    setBusy(true);
    m_confirm->setBusy(true);
    context().transport.call<ConfirmPayout>(
        {m_id, m_payout->payout.version}, this,
        [this](Result<PayoutDetail> payout) { take(payout, tr("Paid out; the customer is told by mail.")); });
}

void PayoutPane::release()
{
    setBusy(true);
    context().transport.call<ReleasePayout>(
        {m_id, m_payout->payout.version}, this,
        [this](Result<PayoutDetail> payout) { take(payout, tr("The payout goes on.")); });
}

void PayoutPane::askWhy(bool isHold)
{
    const PayoutSummary &payout = m_payout->payout;
    ReasonDialog::Question question;
    question.title = isHold ? tr("Hold the payout of %1").arg(payout.orderNumber)
                            : tr("Cancel the payout of %1").arg(payout.orderNumber);
    question.sentence = isHold ? tr("%1 to %2 is not sent until somebody releases it.")
                                     .arg(words::money(payout.netThb), payout.beneficiary)
                               : tr("%1 to %2 is not paid. Its claim can be proposed again; what the "
                                    "approval posted is posted back.")
                                     .arg(words::money(payout.netThb), payout.beneficiary);
    question.confirmText
        = isHold ? tr("Hold payout") : tr("Cancel payout of %1").arg(words::money(payout.netThb));
    question.isDangerous = !isHold;
    auto *dialog = new ReasonDialog(question, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto answer = [this, dialog, isHold](Result<PayoutDetail> changed) {
        dialog->setBusy(false);
        if (!changed) {
            dialog->showError(changed.error());
            reload();
            return;
        }
        dialog->accept();
        take(changed, isHold ? tr("The payout is held.") : tr("The payout is cancelled."));
    };
    connect(dialog, &ReasonDialog::confirmed, this, [this, dialog, answer, isHold] {
        dialog->setBusy(true);
        const std::int64_t version = m_payout->payout.version;
        if (isHold) {
            context().transport.call<HoldPayout>({m_id, dialog->text(), version}, dialog, answer);
        } else {
            context().transport.call<CancelPayout>({m_id, dialog->text(), version}, dialog, answer);
        }
    });
    dialog->open();
}

void PayoutPane::openStatement()
{
    setBusy(true);
    context().transport.call<PayoutStatement>({m_id}, this,
                                              [this](Result<PayoutStatement::Response> statement) {
                                                  setBusy(false);
                                                  if (!statement) {
                                                      banner()->showError(statement.error());
                                                      return;
                                                  }
                                                  auto *dialog = new StatementDialog(*statement, window());
                                                  dialog->setAttribute(Qt::WA_DeleteOnClose);
                                                  dialog->open();
                                              });
}

QJsonObject PayoutPane::typed() const
{
    const QJsonObject sending = m_send->typed();
    const QJsonObject confirming = m_confirm->typed();
    if (sending.isEmpty() && confirming.isEmpty()) {
        return {};
    }
    return {{QStringLiteral("payout"), m_id.toString()},
            {QStringLiteral("send"), sending},
            {QStringLiteral("confirm"), confirming}};
}

void PayoutPane::setTyped(const QJsonObject &typed)
{
    if (typed.value(QLatin1String("payout")).toString() != m_id.toString()) {
        return;
    }
    if (!m_payout) {
        m_waitingTyped = typed;
        return;
    }
    m_send->setTyped(typed.value(QLatin1String("send")).toObject());
    m_confirm->setTyped(typed.value(QLatin1String("confirm")).toObject());
}

} // namespace truvamate
