#include "ui/payouts/winpane.h"

#include "ui/payouts/sumtable.h"
#include "ui/style/text.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace truvamate {

namespace {

const QString openStep = QStringLiteral("payouts.open_claim");

} // namespace

WinPane::WinPane(const DeskContext &context, QWidget *parent)
    : RecordPane(context, parent)
{
    setObjectName(QStringLiteral("winPane"));
    addHeading(tr("What it won"));
    m_wins = new SumTable(widget());
    m_wins->setObjectName(QStringLiteral("winAmounts"));
    content()->addWidget(m_wins);
    m_form = new QWidget(widget());
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, metrics::gap, 0, 0);
    m_path = new QComboBox(m_form);
    m_path->setObjectName(QStringLiteral("claimPath"));
    m_path->setAccessibleName(tr("Way to claim"));
    m_pathNote = makeLabel({}, TextRole::Secondary, m_form);
    m_pathNote->setObjectName(QStringLiteral("claimPathNote"));
    m_claimant = new QLineEdit(m_form);
    m_claimant->setObjectName(QStringLiteral("claimant"));
    m_claimant->setAccessibleName(tr("Who signs the claim"));
    m_claimant->setPlaceholderText(tr("Taxes follow the signature"));
    m_claimant->setMaxLength(200);
    form->addRow(tr("Way to claim"), m_path);
    form->addRow(QString(), m_pathNote);
    form->addRow(tr("Who signs"), m_claimant);
    content()->addWidget(m_form);
    m_form->hide();
    connect(m_path, &QComboBox::currentIndexChanged, this, [this] {
        updateNote();
        Q_EMIT typedChanged();
    });
    connect(m_claimant, &QLineEdit::textEdited, this, &WinPane::typedChanged);
    connect(m_claimant, &QLineEdit::returnPressed, this, [this] { start(openStep); });
}

void WinPane::show(const WinRow &win)
{
    const bool isOther = win.slipId != m_win.slipId;
    m_win = win;
    if (isOther) {
        m_offer.reset();
        m_claimant->clear();
        m_form->hide();
        m_wins->setRows({});
        forgetRefusal();
        showHead(win.orderNumber.value_or(tr("The house's slip")),
                 {tr("Won"), QStringLiteral("star"), Tone::Prize}, {});
        showSteps({});
        showTimeline({});
    }
    reload();
}

void WinPane::reload()
{
    const SlipId slip = m_win.slipId;
    context().transport.call<PreviewClaim>({slip}, this, [this, slip](Result<ClaimOffer> offer) {
        if (slip != m_win.slipId) {
            return;
        }
        if (!offer) {
            banner()->showError(offer.error());
            return;
        }
        showOffer(*offer);
    });
}

void WinPane::showOffer(const ClaimOffer &offer)
{
    m_offer = offer;
    if (offer.wins.empty()) {
        showHead(offer.orderNumber.value_or(tr("The house's slip")),
                 {tr("Claimed"), QStringLiteral("check"), Tone::Neutral},
                 tr("Every win of this slip is claimed."));
        m_form->hide();
        showSteps({});
        return;
    }
    const QString where = tr("Slip …%1 of %2, %3").arg(offer.serialEnding, offer.shopName, offer.shopState);
    const QString what = offer.unpriced == 0
        ? tr("%1 won %2. Paper is claimed whole, in the state that sold it.")
              .arg(where, words::money(offer.expected))
        : tr("%1 won a prize that the lottery announces. It is claimed at a claim centre.").arg(where);
    showHead(offer.orderNumber.value_or(tr("The house's slip")),
             {tr("Won"), QStringLiteral("star"), Tone::Prize}, what);
    std::vector<SumTable::Row> rows;
    for (const ClaimWin &win : offer.wins) {
        rows.push_back({tr("Play %1: %2").arg(win.letter, words::tierName(win.tier)),
                        win.unpricedReason ? words::unpricedReason(*win.unpricedReason) : QString(),
                        win.prize ? words::money(*win.prize) : tr("to be announced"), false});
    }
    rows.push_back({tr("Expected"),
                    tr("A shop in %1 pays slips below %2; %3 may be withheld elsewhere.")
                        .arg(offer.shopState, words::money(offer.retailerLimit),
                             words::percent(offer.expectedWithholding)),
                    offer.unpriced > 0 ? tr("to be announced") : words::money(offer.expected), true});
    m_wins->setRows(rows);
    showPaths(offer.paths);
    m_form->show();
    if (!m_waitingTyped.isEmpty()) {
        setTyped(std::exchange(m_waitingTyped, {}));
    }
    showSteps({openStep});
}

void WinPane::showPaths(const std::vector<ClaimPathOffer> &paths)
{
    const QString chosen = m_path->currentData().toString();
    const QSignalBlocker quiet(m_path);
    m_path->clear();
    int usual = -1;
    for (const ClaimPathOffer &path : paths) {
        m_path->addItem(words::claimPath(path.path), path.path);
        if (usual < 0 && path.allowed) {
            usual = m_path->count() - 1;
        }
    }
    const int kept = m_path->findData(chosen);
    m_path->setCurrentIndex(kept >= 0 ? kept : usual);
    updateNote();
}

void WinPane::updateNote()
{
    if (!m_offer || m_path->currentIndex() < 0) {
        return;
    }
    const ClaimPathOffer &path = m_offer->paths[static_cast<std::size_t>(m_path->currentIndex())];
    m_pathNote->setText(path.allowed ? QString()
                                     : words::errorSentence({ErrorKind::Conflict,
                                                             path.refusalCode.value_or(QString()),
                                                             path.refusal.value_or(QString()),
                                                             {}}));
    m_pathNote->setVisible(!path.allowed);
    setInvalid(m_path, !path.allowed);
}

void WinPane::start(const QString &step)
{
    if (step != openStep || !m_offer || m_offer->wins.empty() || isBusy()) {
        return;
    }
    if (m_claimant->text().trimmed().isEmpty()) {
        m_claimant->setFocus();
        banner()->showMessage(Tone::Warning, QStringLiteral("edit"),
                              tr("Please name who signs the claim: taxes follow the signature."));
        return;
    }
    open();
}

void WinPane::open()
{
    setBusy(true);
    context().transport.call<OpenClaim>(
        {m_offer->slipId, m_path->currentData().toString(), m_claimant->text().simplified()}, this,
        [this](Result<ClaimDetail> opened) {
            if (!opened) {
                showRefusal(opened.error());
                return;
            }
            m_claimant->clear();
            finishStep(tr("Claim opened: %1 are expected.").arg(words::money(opened->claim.expected)));
            Q_EMIT openRequested(
                {QStringLiteral("payouts"), opened->claim.id.toString(), QStringLiteral("claim")});
        });
}

QJsonObject WinPane::typed() const
{
    if (m_claimant->text().isEmpty()) {
        return {};
    }
    return {{QStringLiteral("slip"), m_win.slipId.toString()},
            {QStringLiteral("path"), m_path->currentData().toString()},
            {QStringLiteral("claimant"), m_claimant->text()}};
}

void WinPane::setTyped(const QJsonObject &typed)
{
    if (typed.value(QLatin1String("slip")).toString() != m_win.slipId.toString()) {
        return;
    }
    m_claimant->setText(typed.value(QLatin1String("claimant")).toString());
    const QString path = typed.value(QLatin1String("path")).toString();
    if (m_path->findData(path) < 0) {
        m_path->addItem(words::claimPath(path), path);
    }
    m_path->setCurrentIndex(m_path->findData(path));
}

} // namespace truvamate
