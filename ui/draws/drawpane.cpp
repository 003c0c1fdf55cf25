#include "ui/draws/drawpane.h"

#include "ui/draws/checksection.h"
#include "ui/draws/drawwords.h"
#include "ui/draws/entrysection.h"
#include "ui/draws/factssection.h"
#include "ui/draws/historysection.h"
#include "ui/style/text.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/numberballs.h"
#include "ui/widgets/pill.h"
#include "ui/words/formats.h"

#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace truvamate {

DrawPane::DrawPane(const DeskContext &context, const Steps &steps, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_steps(steps)
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget(this))
    , m_title(makeLabel({}, TextRole::Title, m_content))
    , m_state(new Pill(m_content))
    , m_situation(makeLabel({}, TextRole::Body, m_content))
    , m_banner(new Banner(m_content))
    , m_result(new QWidget(m_content))
    , m_balls(new NumberBalls(m_result))
    , m_resultText(makeLabel({}, TextRole::BodyStrong, m_result))
    , m_verifiedBy(makeLabel({}, TextRole::Secondary, m_result))
    , m_entries(new EntrySection(context, m_content))
    , m_check(new CheckSection(context, m_content))
    , m_figures(new FactsSection(context, m_content))
    , m_history(new HistorySection(context.session.zone(), m_content))
{
    build();
    connectActions();
    connect(&context.transport, &Transport::changed, this, [this](const QString &entity, const QString &id) {
        if (entity == QLatin1String("draw") && id == m_id) {
            refresh();
        }
    });
}

void DrawPane::build()
{
    setObjectName(QStringLiteral("drawPane"));
    setSurface(this);
    m_empty->show(QStringLiteral("draw"), tr("No draw is chosen"),
                  tr("Choose one from the list or the calendar to enter, verify and check its result."));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_scroll->setAccessibleName(tr("Draw"));
    m_scroll->setWidget(m_content);
    setSurface(m_content);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap + metrics::unit);
    buildHeader(layout);
    buildButtons(layout);
    buildResult(layout);
    layout->addWidget(m_entries);
    layout->addWidget(m_check);
    addLine(layout);
    layout->addWidget(m_figures);
    addLine(layout);
    layout->addWidget(m_history);
    layout->addStretch(1);
    const auto stepTaken = [this] {
        refresh();
        Q_EMIT changed();
    };
    connect(m_entries, &EntrySection::changed, this, stepTaken);
    connect(m_check, &CheckSection::changed, this, stepTaken);
    connect(m_figures, &FactsSection::changed, this, stepTaken);
    connect(m_banner, &Banner::actionRequested, this, &DrawPane::refresh);
}

void DrawPane::addLine(QVBoxLayout *layout)
{
    auto *line = new QFrame(m_content);
    line->setFrameShape(QFrame::HLine);
    layout->addWidget(line);
}

void DrawPane::buildHeader(QVBoxLayout *layout)
{
    auto *head = new FlowLayout;
    m_title->setWordWrap(false);
    head->addWidget(m_title);
    head->addWidget(m_state);
    layout->addLayout(head);
    layout->addWidget(m_situation);
    layout->addWidget(m_banner);
    m_title->setObjectName(QStringLiteral("drawTitle"));
    m_state->setObjectName(QStringLiteral("drawState"));
    m_situation->setObjectName(QStringLiteral("drawSituation"));
    m_banner->clear();
}

void DrawPane::buildButtons(QVBoxLayout *layout)
{
    auto *row = new FlowLayout;
    for (QAction *action : {m_steps.enter, m_steps.compare, m_steps.correct, m_steps.cancel}) {
        const ButtonKind kind = action == m_steps.enter ? ButtonKind::Primary
            : action == m_steps.cancel                  ? ButtonKind::Quiet
                                                        : ButtonKind::Normal;
        auto *button = actionButton(action, kind, m_content);
        row->addWidget(button);
        m_buttons.emplace_back(action, button);
    }
    layout->addLayout(row);
}

void DrawPane::buildResult(QVBoxLayout *layout)
{
    auto *box = new QVBoxLayout(m_result);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(metrics::unit);
    auto *row = new FlowLayout;
    m_resultText->setWordWrap(false);
    row->addWidget(m_balls);
    row->addWidget(m_resultText);
    box->addLayout(row);
    box->addWidget(m_verifiedBy);
    layout->addWidget(m_result);
    m_result->setObjectName(QStringLiteral("verifiedResult"));
    m_balls->setObjectName(QStringLiteral("verifiedBalls"));
    m_resultText->setObjectName(QStringLiteral("verifiedText"));
    m_verifiedBy->setObjectName(QStringLiteral("verifiedBy"));
}

void DrawPane::connectActions()
{
    connect(m_steps.enter, &QAction::triggered, this, [this] { m_entries->openEntry(); });
    connect(m_steps.compare, &QAction::triggered, this, [this] {
        m_entries->openComparison();
        m_scroll->ensureWidgetVisible(m_entries);
    });
    connect(m_steps.correct, &QAction::triggered, this, [this] { m_entries->openCorrection(); });
    connect(m_steps.cancel, &QAction::triggered, this, &DrawPane::askCancel);
    connect(m_steps.dryRun, &QAction::triggered, this, [this] {
        m_check->runDry();
        m_scroll->ensureWidgetVisible(m_check);
    });
    connect(m_steps.commit, &QAction::triggered, this, [this] {
        m_check->commit();
        m_scroll->ensureWidgetVisible(m_check);
    });
}

/// For a draw that never took place; paper that is printed for it stands in the way, and the backend says so.
void DrawPane::askCancel()
{
    const DrawSummary draw = m_facts.draw();
    ReasonDialog::Question question;
    question.title = tr("Cancel %1").arg(drawwords::title(draw));
    question.sentence = tr("Its lines are refunded or moved to the next draw, as their customers chose. This "
                           "cannot be taken back.");
    question.confirmText = tr("Cancel the draw");
    question.isDangerous = true;
    auto *dialog = new ReasonDialog(question, this);
    dialog->setObjectName(QStringLiteral("cancelDrawDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::confirmed, this, [this, dialog, draw] {
        dialog->setBusy(true);
        m_context.transport.call<CancelDraw>(
            {draw.id, dialog->text(), draw.version}, dialog,
            [this, dialog, draw](const Result<DrawSummary> &cancelled) {
                dialog->setBusy(false);
                if (!cancelled) {
                    dialog->showError(cancelled.error());
                    return;
                }
                dialog->accept();
                m_context.shell.toast(Tone::Good, tr("%1 is cancelled.").arg(drawwords::title(draw)));
                refresh();
                Q_EMIT changed();
            });
    });
    dialog->open();
}

void DrawPane::showDraw(const QString &id)
{
    if (id == m_id) {
        return;
    }
    m_id = id;
    m_banner->clear();
    if (id.isEmpty()) {
        ++m_generation;
        m_facts = DrawFacts();
        m_stack->setCurrentWidget(m_empty);
        showActions();
        return;
    }
    load();
}

void DrawPane::refresh()
{
    if (!m_id.isEmpty()) {
        load();
    }
}

void DrawPane::load()
{
    const int generation = ++m_generation;
    const auto id = DrawId::fromString(m_id);
    if (!id) {
        showError(generation, id.error());
        return;
    }
    m_context.transport.call<GetDraw>({*id}, this, [this, generation](const Result<DrawDetail> &detail) {
        if (!detail) {
            showError(generation, detail.error());
            return;
        }
        DrawFacts facts;
        facts.detail = *detail;
        loadEntries(generation, std::move(facts));
    });
}

void DrawPane::loadEntries(int generation, DrawFacts facts)
{
    if (!m_context.session.may(Permission::ResultsEnter)) {
        loadCheck(generation, std::move(facts));
        return;
    }
    const DrawId id = facts.draw().id;
    m_context.transport.call<MyResultEntries>(
        {id}, this,
        [this, generation, facts = std::move(facts)](const Result<MyResultEntries::Response> &mine) mutable {
            if (!mine) {
                showError(generation, mine.error());
                return;
            }
            facts.mine = mine->data;
            loadVisible(generation, std::move(facts));
        });
}

void DrawPane::loadVisible(int generation, DrawFacts facts)
{
    const DrawId id = facts.draw().id;
    // While the reader's own correction waits or others' do, what may be seen is of the verified version.
    std::optional<int> version;
    if (facts.isVerified() && facts.detail.openEntries > 0) {
        version = facts.draw().resultVersion;
    }
    m_context.transport.call<ListResultEntries>(
        {id, version}, this,
        [this, generation,
         facts = std::move(facts)](const Result<ListResultEntries::Response> &entries) mutable {
            if (!entries) {
                showError(generation, entries.error());
                return;
            }
            facts.entries = *entries;
            loadCheck(generation, std::move(facts));
        });
}

void DrawPane::loadCheck(int generation, DrawFacts facts)
{
    if (!facts.isVerified() || !m_context.session.may(Permission::CheckingRun)) {
        showFacts(generation, facts);
        return;
    }
    const DrawId id = facts.draw().id;
    m_context.transport.call<GetCheck>(
        {id}, this,
        [this, generation, facts = std::move(facts)](const Result<GetCheck::Response> &check) mutable {
            if (!check) {
                showError(generation, check.error());
                return;
            }
            facts.check = *check;
            showFacts(generation, facts);
        });
}

void DrawPane::showError(int generation, const Error &error)
{
    if (generation != m_generation) {
        return;
    }
    m_stack->setCurrentWidget(m_scroll);
    m_banner->showError(error);
}

void DrawPane::showFacts(int generation, const DrawFacts &facts)
{
    if (generation != m_generation) {
        return;
    }
    m_facts = facts;
    m_banner->clear();
    m_stack->setCurrentWidget(m_scroll);
    showHeader();
    showResult();
    m_entries->showFacts(facts);
    m_check->showFacts(facts);
    m_figures->showFacts(facts);
    m_history->showFacts(facts, m_context.clock.now());
    showActions();
    Q_EMIT loaded(facts.draw());
}

void DrawPane::showHeader()
{
    m_title->setText(drawwords::title(m_facts.draw()));
    m_state->setState(drawwords::state(m_facts));
    m_situation->setText(drawwords::situation(m_facts, m_context.clock.now()));
}

void DrawPane::showResult()
{
    const bool isVerified = !m_facts.detail.results.empty();
    m_result->setVisible(isVerified);
    if (!isVerified) {
        return;
    }
    const ResultVersion &version = m_facts.detail.results.front();
    m_balls->setBalls(ballsOf(version.result.numbers, version.result.special));
    m_balls->setAccessibleName(drawwords::resultText(m_facts.draw(), version.result));
    m_resultText->setText(drawwords::resultText(m_facts.draw(), version.result));
    m_verifiedBy->setText(tr("Verified by %1 from %2, after %3 from %4, %5")
                              .arg(version.verifiedByName, version.verifiedSource, version.enteredByName,
                                   version.enteredSource, words::bothClocks(version.verifiedAt)));
}

/// An action is off while its desk is behind, whatever is set here; its button must not go with it.
void DrawPane::showActions()
{
    const bool isShown = !m_id.isEmpty() && !m_facts.draw().id.isNull();
    const bool isHeld = isShown && m_facts.isHeld(m_context.clock.now());
    const bool mayRun = isShown && m_context.session.may(Permission::CheckingRun);
    const std::pair<QAction *, bool> steps[] = {
        {m_steps.enter,
         isShown && (m_entries->canEnter() || (m_entries->canCorrect() && m_facts.detail.openEntries > 0))},
        {m_steps.compare, isHeld && m_context.session.may(Permission::ResultsEnter)},
        {m_steps.correct, isShown && m_entries->canCorrect()},
        {m_steps.cancel,
         mayRun && !m_facts.isVerified() && m_facts.draw().status != QLatin1String("cancelled")},
        {m_steps.dryRun, mayRun && m_facts.isVerified()},
        {m_steps.commit, mayRun && m_facts.isVerified()},
    };
    for (const auto &[action, isPossible] : steps) {
        action->setEnabled(isPossible);
        const auto found = std::ranges::find(m_buttons, action, &std::pair<QAction *, QPushButton *>::first);
        if (found != m_buttons.end()) {
            found->second->setVisible(isPossible);
        }
    }
}

void DrawPane::focusWork()
{
    for (const auto &[action, button] : m_buttons) {
        if (button->isVisible() && button->isEnabled()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace truvamate
