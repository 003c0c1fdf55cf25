#include "ui/payouts/claimpane.h"

#include "models/operations/identity.h"
#include "ui/payouts/payoutsum.h"
#include "ui/payouts/receiveform.h"
#include "ui/payouts/sumtable.h"
#include "ui/style/text.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QBoxLayout>
#include <QLabel>

namespace truvamate {

ClaimPane::ClaimPane(const DeskContext &context, QWidget *parent)
    : RecordPane(context, parent)
{
    setObjectName(QStringLiteral("claimPane"));
    m_previewHeading = addHeading(tr("What the customer would get"));
    m_sum = new SumTable(widget());
    m_sum->setObjectName(QStringLiteral("payoutPreview"));
    content()->addWidget(m_sum);
    m_formHeading = addHeading(tr("What the lottery paid"));
    m_form = new ReceiveForm(context.clock, widget());
    m_form->setObjectName(QStringLiteral("receiveForm"));
    content()->addWidget(m_form);
    m_winsHeading = addHeading(tr("What it won"));
    m_wins = new SumTable(widget());
    m_wins->setObjectName(QStringLiteral("claimAmounts"));
    content()->addWidget(m_wins);
    connect(m_form, &ReceiveForm::touched, this, &ClaimPane::typedChanged);
    connect(m_form, &ReceiveForm::recordRequested, this, &ClaimPane::record);
}

void ClaimPane::show(ClaimId claim)
{
    if (claim != m_id) {
        m_id = claim;
        m_claim.reset();
        m_preview.reset();
        forgetRefusal();
        showHead(tr("Claim"), {}, {});
        showSteps({});
        showTimeline({});
        for (QWidget *part : {static_cast<QWidget *>(m_previewHeading), static_cast<QWidget *>(m_sum),
                              static_cast<QWidget *>(m_formHeading), static_cast<QWidget *>(m_form),
                              static_cast<QWidget *>(m_winsHeading), static_cast<QWidget *>(m_wins)}) {
            part->hide();
        }
    }
    loadAgents();
    reload();
}

void ClaimPane::reload()
{
    const ClaimId id = m_id;
    context().transport.call<GetClaim>({id}, this, [this, id](Result<ClaimDetail> claim) {
        if (id != m_id) {
            return;
        }
        if (!claim) {
            banner()->showError(claim.error());
            return;
        }
        showClaim(*claim);
    });
}

void ClaimPane::loadAgents()
{
    context().transport.call<ListStaff>({}, this, [this](Result<StaffList> staff) {
        if (staff) {
            m_form->setAgents(staff->data);
        }
    });
}

void ClaimPane::showClaim(const ClaimDetail &claim)
{
    m_claim = claim;
    const ClaimSummary &summary = claim.claim;
    showHead(summary.orderNumber.value_or(tr("The house's slip")), words::claimState(summary.state),
             reasonOf(summary));
    const bool isOpen
        = summary.state == QLatin1String("opened") || summary.state == QLatin1String("submitted");
    const bool canReceive = isOpen && context().session.may(Permission::ClaimsWrite);
    m_form->setClaim(claim);
    m_form->setBusy(false);
    m_form->setVisible(canReceive);
    m_formHeading->setVisible(canReceive);
    showWins();
    showSteps(possibleSteps(),
              {{QStringLiteral("payouts.receive_claim")},
               {QStringLiteral("payouts.refuse_claim"), QStringLiteral("payouts.withdraw_claim")}});
    showTimeline(claim.timeline);
    askForPreview();
    if (!m_waitingTyped.isEmpty()) {
        m_form->setTyped(std::exchange(m_waitingTyped, {}));
    }
}

QString ClaimPane::reasonOf(const ClaimSummary &claim) const
{
    const QString slip
        = tr("Slip …%1, %2, by way of: %3; %4 signs.")
              .arg(claim.serialEnding, claim.shopState, words::claimPath(claim.path), claim.claimant);
    if (claim.state == QLatin1String("received")) {
        const QString got
            = tr("%1 received from %2 on %3.")
                  .arg(words::money(claim.gross.value_or(Usd())), claim.receivedFrom.value_or(QString()),
                       words::moment(claim.receivedAt.value_or(Instant()), easternZone(),
                                     context().clock.now()));
        const QString next = !claim.orderId ? tr("The slip serves no order: the prize is the house's.")
            : m_claim && m_claim->payoutId  ? tr("Its payout is under way.")
                                            : tr("Its payout is to be proposed.");
        return got + QLatin1Char(' ') + next + QLatin1Char(' ') + slip;
    }
    if (claim.reason) {
        return tr("Why: %1").arg(*claim.reason) + QLatin1Char(' ') + slip;
    }
    return slip;
}

void ClaimPane::showWins()
{
    const ClaimSummary &claim = m_claim->claim;
    std::vector<SumTable::Row> rows;
    for (const ClaimWin &win : m_claim->wins) {
        const auto paid = win.received ? win.received : win.prize;
        QString note = win.unpricedReason ? words::unpricedReason(*win.unpricedReason) : QString();
        if (!win.active && claim.state != QLatin1String("refused")
            && claim.state != QLatin1String("withdrawn")) {
            note = tr("A corrected result replaced this win.");
        } else if (win.forHouse) {
            note = tr("The play serves no ordered line: its prize is the house's.");
        }
        rows.push_back({tr("Play %1: %2").arg(win.letter, words::tierName(win.tier)), note,
                        paid ? words::money(*paid) : tr("to be announced"), false});
    }
    const bool isAnnounced = claim.unpriced > 0 && claim.expected == Usd();
    rows.push_back(
        {tr("Expected"), {}, isAnnounced ? tr("to be announced") : words::money(claim.expected), true});
    if (claim.gross) {
        rows.push_back({tr("Received"),
                        tr("Into: %1").arg(words::receivedInto(claim.receivedInto.value_or(QString()))),
                        words::money(*claim.gross), false});
        rows.push_back({tr("Of it withheld"), {}, words::money(claim.withheld.value_or(Usd())), false});
        if (*claim.gross != claim.expected && claim.unpriced == 0) {
            rows.push_back({tr("Difference"), claim.reason.value_or(QString()),
                            words::money(*claim.gross - claim.expected), false});
        }
    }
    m_winsHeading->show();
    m_wins->setRows(rows);
}

QStringList ClaimPane::possibleSteps() const
{
    const ClaimSummary &claim = m_claim->claim;
    if (claim.state == QLatin1String("opened")) {
        return {QStringLiteral("payouts.receive_claim"), QStringLiteral("payouts.submit_claim"),
                QStringLiteral("payouts.refuse_claim"), QStringLiteral("payouts.withdraw_claim")};
    }
    if (claim.state == QLatin1String("submitted")) {
        return {QStringLiteral("payouts.receive_claim"), QStringLiteral("payouts.refuse_claim")};
    }
    if (claim.state == QLatin1String("received") && m_claim->payoutId) {
        return {QStringLiteral("payouts.open_payout")};
    }
    return m_preview ? QStringList{QStringLiteral("payouts.propose")} : QStringList();
}

void ClaimPane::askForPreview()
{
    const ClaimSummary &claim = m_claim->claim;
    const bool applies = claim.state == QLatin1String("received") && claim.orderId && !m_claim->payoutId
        && context().session.may(Permission::PayoutsRead);
    m_previewHeading->setVisible(applies && m_preview);
    m_sum->setVisible(applies && m_preview);
    if (!applies) {
        m_preview.reset();
        return;
    }
    const ClaimId id = m_id;
    context().transport.call<PreviewPayout>({id}, this, [this, id](Result<PayoutPreview> preview) {
        if (id == m_id && m_claim && !m_claim->payoutId) {
            showPreview(preview);
        }
    });
}

void ClaimPane::showPreview(const Result<PayoutPreview> &preview)
{
    m_previewHeading->setVisible(preview.has_value());
    m_sum->setVisible(preview.has_value());
    if (!preview) {
        m_preview.reset();
        if (!isRefused()) {
            banner()->showError(preview.error());
        }
    } else {
        m_preview = *preview;
        m_sum->setRows(payoutSum({preview->gross, preview->withheld, preview->commission, preview->net,
                                  preview->rate, preview->netThb, preview->commissionShare,
                                  preview->rateSource, preview->beneficiary}));
    }
    showSteps(possibleSteps());
}

void ClaimPane::start(const QString &step)
{
    if (!m_claim || isBusy() || !steps().contains(step)) {
        return;
    }
    if (step == QLatin1String("payouts.receive_claim")) {
        ensureWidgetVisible(m_form);
        m_form->focusGross();
    } else if (step == QLatin1String("payouts.submit_claim")) {
        submit();
    } else if (step == QLatin1String("payouts.refuse_claim")) {
        end(true);
    } else if (step == QLatin1String("payouts.withdraw_claim")) {
        end(false);
    } else if (step == QLatin1String("payouts.propose")) {
        propose();
    } else if (step == QLatin1String("payouts.open_payout")) {
        Q_EMIT openRequested(
            {QStringLiteral("payouts"), m_claim->payoutId->toString(), QStringLiteral("payout")});
    }
}

void ClaimPane::take(const Result<ClaimDetail> &claim, const QString &sentence)
{
    m_form->setBusy(!claim && claim.error().kind == ErrorKind::Stale);
    if (!claim) {
        showRefusal(claim.error());
        return;
    }
    showClaim(*claim);
    finishStep(sentence);
}

void ClaimPane::record()
{
    const auto request = m_form->request();
    if (!request || isBusy()) {
        return;
    }
    setBusy(true);
    m_form->setBusy(true);
    context().transport.call<ReceiveClaim>(*request, this, [this](Result<ClaimDetail> claim) {
        if (claim) {
            m_form->clear();
            Q_EMIT typedChanged();
        }
        take(claim,
             claim ? tr("%1 recorded as received.").arg(words::money(claim->claim.gross.value_or(Usd())))
                   : QString());
    });
}

void ClaimPane::submit()
{
    setBusy(true);
    context().transport.call<SubmitClaim>(
        {m_id, m_claim->claim.version}, this,
        [this](Result<ClaimDetail> claim) { take(claim, tr("The claim is with the lottery.")); });
}

void ClaimPane::propose()
{
    setBusy(true);
    context().transport.call<ProposePayout>({m_id}, this, [this](Result<PayoutDetail> payout) {
        if (!payout) {
            showRefusal(payout.error());
            return;
        }
        finishStep(tr("Payout of %1 proposed; another person has to approve it.")
                       .arg(words::money(payout->payout.netThb)));
        Q_EMIT openRequested(
            {QStringLiteral("payouts"), payout->payout.id.toString(), QStringLiteral("payout")});
    });
}

void ClaimPane::end(bool isRefusal)
{
    ReasonDialog::Question question;
    const QString number = m_claim->claim.orderNumber.value_or(tr("the house's slip"));
    question.title = isRefusal ? tr("The lottery refused the claim of %1").arg(number)
                               : tr("Withdraw the claim of %1").arg(number);
    question.sentence = tr("The claim ends without money; the wins of %1 can be claimed again.")
                            .arg(words::money(m_claim->claim.expected));
    question.confirmText = isRefusal ? tr("Record refusal") : tr("Withdraw claim");
    question.isDangerous = true;
    auto *dialog = new ReasonDialog(question, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto answer = [this, dialog](Result<ClaimDetail> claim) {
        dialog->setBusy(false);
        if (!claim) {
            dialog->showError(claim.error());
            reload();
            return;
        }
        dialog->accept();
        take(claim, tr("The claim ended without money."));
    };
    connect(dialog, &ReasonDialog::confirmed, this, [this, dialog, answer, isRefusal] {
        dialog->setBusy(true);
        if (isRefusal) {
            context().transport.call<RefuseClaim>({m_id, dialog->text(), m_claim->claim.version}, dialog,
                                                  answer);
        } else {
            context().transport.call<WithdrawClaim>({m_id, dialog->text(), m_claim->claim.version}, dialog,
                                                    answer);
        }
    });
    dialog->open();
}

QJsonObject ClaimPane::typed() const
{
    return m_form->typed();
}

void ClaimPane::setTyped(const QJsonObject &typed)
{
    if (m_claim) {
        m_form->setTyped(typed);
    } else {
        m_waitingTyped = typed;
    }
}

} // namespace truvamate
