#include "ui/widgets/foureyespanel.h"

#include "ui/style/text.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pill.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace truvamate {

FourEyesPanel::FourEyesPanel(QWidget *parent)
    : QWidget(parent)
    , m_proposed(makeLabel({}, TextRole::Secondary, this))
    , m_state(new Pill(this))
    , m_rowsPane(new QWidget(this))
    , m_refusal(new Banner(this))
    , m_error(new Banner(this))
    , m_decision(new QWidget(this))
    , m_approve(new QPushButton(tr("Approve"), m_decision))
    , m_reject(new QPushButton(tr("Reject…"), m_decision))
    , m_rejection(new QWidget(this))
    , m_reason(new QPlainTextEdit(m_rejection))
    , m_back(new QPushButton(tr("Back"), m_rejection))
    , m_confirmReject(new QPushButton(tr("Reject"), m_rejection))
{
    m_proposed->setObjectName(QStringLiteral("proposed"));
    m_rowsPane->setObjectName(QStringLiteral("rows"));
    new QGridLayout(m_rowsPane);
    m_rowsPane->layout()->setContentsMargins(0, 0, 0, 0);
    buildDecision();
    buildRefusal();

    auto *head = new QHBoxLayout;
    head->addWidget(m_proposed, 1);
    head->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit * 3);
    layout->addLayout(head);
    layout->addWidget(m_rowsPane);
    layout->addWidget(m_refusal);
    layout->addWidget(m_error);
    layout->addWidget(m_decision);
    layout->addWidget(m_rejection);
    layout->addStretch(1);

    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &FourEyesPanel::decide);
    }
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_rejection);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] { setRejecting(false); });
    m_decision->hide();
    m_rejection->hide();
}

void FourEyesPanel::buildDecision()
{
    setKind(m_approve, ButtonKind::Primary);
    setKeyHint(m_approve, QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_approve->setObjectName(QStringLiteral("approve"));
    m_approve->setAccessibleName(m_approve->text());
    m_reject->setObjectName(QStringLiteral("reject"));
    m_reject->setAccessibleName(m_reject->text());
    auto *layout = new QHBoxLayout(m_decision);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_approve);
    layout->addWidget(m_reject);
    layout->addStretch(1);
    connect(m_approve, &QPushButton::clicked, this, [this] { Q_EMIT approveRequested(m_digest); });
    connect(m_reject, &QPushButton::clicked, this, [this] { setRejecting(true); });
}

void FourEyesPanel::buildRefusal()
{
    m_reason->setObjectName(QStringLiteral("rejectReason"));
    m_reason->setAccessibleName(tr("Why it is rejected"));
    m_reason->setPlaceholderText(tr("Say why; the proposer reads it"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(metrics::scaled(60));
    m_back->setObjectName(QStringLiteral("rejectBack"));
    m_back->setAccessibleName(m_back->text());
    setKeyHint(m_back, Qt::Key_Escape);
    m_confirmReject->setObjectName(QStringLiteral("confirmReject"));
    m_confirmReject->setAccessibleName(m_confirmReject->text());
    setKind(m_confirmReject, ButtonKind::Danger);
    setKeyHint(m_confirmReject, QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_confirmReject);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(m_rejection);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_reason);
    layout->addLayout(buttons);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &FourEyesPanel::updateButtons);
    connect(m_back, &QPushButton::clicked, this, [this] { setRejecting(false); });
    connect(m_confirmReject, &QPushButton::clicked, this,
            [this] { Q_EMIT rejectRequested(m_digest, m_reason->toPlainText().trimmed()); });
}

void FourEyesPanel::showRows(const std::vector<std::pair<QString, QString>> &rows)
{
    const QList<QLabel *> labels = m_rowsPane->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(labels);
    delete m_rowsPane->layout();
    auto *grid = new QGridLayout(m_rowsPane);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::space);
    grid->setVerticalSpacing(metrics::unit + 2);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto &[label, value] : rows) {
        QLabel *name = makeLabel(label, TextRole::Body, m_rowsPane);
        name->setForegroundRole(QPalette::PlaceholderText);
        name->setWordWrap(false);
        QLabel *content = makeLabel(value, TextRole::Body, m_rowsPane);
        content->setAccessibleName(tr("%1: %2").arg(label, value));
        grid->addWidget(name, line, 0, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(content, line, 1);
        ++line;
    }
}

void FourEyesPanel::setApproval(const Approval &approval,
                                const std::vector<std::pair<QString, QString>> &rows, const QString &refusal)
{
    const bool isSame = approval.digest == m_digest && !m_digest.isEmpty();
    m_digest = approval.digest;
    m_proposed->setText(
        tr("Proposed by %1, %2")
            .arg(approval.proposedByName, words::fullMoment(approval.proposedAt, bangkokZone())));
    m_proposed->setToolTip(words::bothClocks(approval.proposedAt));
    m_state->setState(words::approvalDecision(approval.decision));
    showRows(rows);
    const bool isPending = approval.decision == QLatin1String("pending");
    const bool mayDecide = isPending && refusal.isEmpty();
    m_refusal->clear();
    if (isPending && !refusal.isEmpty()) {
        m_refusal->showMessage(Tone::Neutral, QStringLiteral("lock"), refusal);
    }
    if (!isSame) {
        m_reason->clear();
        m_error->clear();
    }
    m_isRejecting = m_isRejecting && isSame && mayDecide;
    m_decision->setVisible(mayDecide && !m_isRejecting);
    m_rejection->setVisible(mayDecide && m_isRejecting);
    m_isBusy = false;
    updateButtons();
}

void FourEyesPanel::setRejecting(bool isRejecting)
{
    if (m_isBusy) {
        return;
    }
    m_isRejecting = isRejecting;
    m_decision->setVisible(!isRejecting);
    m_rejection->setVisible(isRejecting);
    updateButtons();
    if (isRejecting) {
        m_reason->setFocus();
    } else {
        m_reject->setFocus();
    }
}

void FourEyesPanel::updateButtons()
{
    m_approve->setEnabled(!m_isBusy);
    m_reject->setEnabled(!m_isBusy);
    m_reason->setReadOnly(m_isBusy);
    m_back->setEnabled(!m_isBusy);
    m_confirmReject->setEnabled(!m_isBusy && !m_reason->toPlainText().trimmed().isEmpty());
}

void FourEyesPanel::decide()
{
    QPushButton *button = m_isRejecting ? m_confirmReject : m_approve;
    if (button->isVisible()) {
        button->click();
    }
}

void FourEyesPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    updateButtons();
}

void FourEyesPanel::showError(const Error &error)
{
    setBusy(false);
    m_error->showError(error);
}

} // namespace truvamate
