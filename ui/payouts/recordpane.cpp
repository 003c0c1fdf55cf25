#include "ui/payouts/recordpane.h"

#include "ui/style/text.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/timelineview.h"
#include "ui/words/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

namespace truvamate {

RecordPane::RecordPane(const DeskContext &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What is looked at"));
    auto *page = new QWidget(this);
    setSurface(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);

    auto *head = new QHBoxLayout;
    m_title = makeLabel({}, TextRole::Title, page);
    m_title->setObjectName(QStringLiteral("recordTitle"));
    m_state = new Pill(page);
    m_state->setObjectName(QStringLiteral("recordState"));
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addStretch(1);
    layout->addLayout(head);
    m_reason = makeLabel({}, TextRole::Body, page);
    m_reason->setObjectName(QStringLiteral("recordReason"));
    layout->addWidget(m_reason);
    m_banner = new Banner(page);
    m_banner->setObjectName(QStringLiteral("recordBanner"));
    m_banner->clear();
    layout->addWidget(m_banner);
    m_buttons = new QWidget(page);
    m_flow = new FlowLayout(m_buttons);
    layout->addWidget(m_buttons);
    auto *content = new QVBoxLayout;
    content->setSpacing(metrics::gap);
    m_content = content;
    layout->addLayout(content);
    m_timelineHeading = makeLabel(tr("What happened"), TextRole::Secondary, page);
    layout->addWidget(m_timelineHeading);
    m_timeline = new TimelineView(page);
    m_timeline->setObjectName(QStringLiteral("recordTimeline"));
    layout->addWidget(m_timeline);
    layout->addStretch(1);
    setWidget(page);
    connect(m_banner, &Banner::actionRequested, this, &RecordPane::reload);
}

void RecordPane::showHead(const QString &title, const StateWord &state, const QString &reason)
{
    m_title->setText(title);
    m_state->setState(state);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    setAccessibleName(tr("%1, %2").arg(title, state.text));
}

QPushButton *RecordPane::makeButton(const QString &step, bool isPrimary, bool isLast)
{
    const QAction *action = m_context.actions.find(step);
    auto *button = new QPushButton(action != nullptr ? action->text() : step, m_buttons);
    button->setObjectName(step);
    button->setAccessibleName(button->text());
    setKind(button, isPrimary ? ButtonKind::Primary : isLast ? ButtonKind::Quiet : ButtonKind::Normal);
    button->setAutoDefault(false);
    button->setEnabled(!m_isBusy);
    if (action != nullptr) {
        setKeyHint(button, action->shortcut());
    }
    connect(button, &QPushButton::clicked, this, [this, step] { start(step); });
    return button;
}

void RecordPane::showSteps(const QStringList &steps, const Looks &looks)
{
    m_steps.clear();
    const auto before = m_buttons->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (QPushButton *button : before) {
        m_flow->removeWidget(button);
        button->hide();
        button->setObjectName({});
        button->deleteLater(); // one of them may be the one that was pressed
    }
    for (const QString &step : steps) {
        const QAction *action = m_context.actions.find(step);
        if (action == nullptr || !action->isVisible()) {
            continue;
        }
        const bool isPrimary = m_steps.isEmpty() && !looks.hasOwnButton.contains(step);
        m_flow->insertWidget(m_flow->count(), makeButton(step, isPrimary, looks.quiet.contains(step)));
        m_steps.append(step);
    }
    m_buttons->setVisible(!m_steps.isEmpty());
    Q_EMIT stepsChanged();
}

void RecordPane::showTimeline(const std::vector<TimelineEntry> &entries)
{
    m_timelineHeading->setVisible(!entries.empty());
    m_timeline->setVisible(!entries.empty());
    m_timeline->setEntries({entries.rbegin(), entries.rend()}, m_context.clock.now());
}

QLabel *RecordPane::addHeading(const QString &text)
{
    QLabel *heading = makeLabel(text, TextRole::Secondary, widget());
    m_content->addWidget(heading);
    return heading;
}

void RecordPane::setBusy(bool busy)
{
    m_isBusy = busy;
    if (busy) {
        forgetRefusal();
    }
    const auto buttons = m_buttons->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        button->setEnabled(!busy);
    }
}

void RecordPane::showRefusal(const Error &error)
{
    setBusy(false);
    m_isRefused = true;
    if (error.kind == ErrorKind::Stale || error.kind == ErrorKind::Conflict) {
        reload();
    }
    m_banner->showError(error);
    ensureWidgetVisible(m_banner);
}

void RecordPane::forgetRefusal()
{
    m_isRefused = false;
    m_banner->clear();
}

void RecordPane::finishStep(const QString &sentence)
{
    setBusy(false);
    forgetRefusal();
    m_context.shell.toast(Tone::Good, sentence);
    Q_EMIT written();
}

} // namespace truvamate
