#include "ui/tobuy/runpane.h"

#include "ui/style/text.h"
#include "ui/tobuy/runwords.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/pill.h"
#include "ui/words/formats.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

RunPane::RunPane(RunKeeper &runs, const Clock &clock, const Steps &steps, QWidget *parent)
    : QFrame(parent)
    , m_runs(runs)
    , m_clock(clock)
    , m_steps(steps)
    , m_title(makeLabel({}, TextRole::Title, this))
    , m_cutOff(makeLabel({}, TextRole::BodyStrong, this))
    , m_facts(makeLabel({}, TextRole::Secondary, this))
    , m_pace(new Pill(this))
    , m_print(new QPushButton(tr("Print the slips"), this))
    , m_leases(new QWidget(this))
    , m_leaseRows(new QVBoxLayout(m_leases))
    , m_slips(new SlipPlanTable(this))
{
    setObjectName(QStringLiteral("runPane"));
    m_title->setObjectName(QStringLiteral("runTitle"));
    m_cutOff->setObjectName(QStringLiteral("runCutOff"));
    m_facts->setObjectName(QStringLiteral("runFacts"));
    m_pace->setObjectName(QStringLiteral("runPace"));
    m_print->setObjectName(QStringLiteral("printSlips"));
    setKeyHint(m_print, QKeySequence(Qt::CTRL | Qt::Key_P));
    setKind(m_print, ButtonKind::Quiet);
    setSurface(this);
    m_leaseRows->setContentsMargins(0, 0, 0, 0);
    m_leaseRows->setSpacing(metrics::unit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(buildHead(steps));
    layout->addWidget(m_leases);
    layout->addWidget(m_slips, 1);
    connect(&runs, &RunKeeper::changed, this, &RunPane::showRun);
    connect(m_slips, &SlipPlanTable::checksChanged, this, &RunPane::updateSteps);
    connect(m_print, &QPushButton::clicked, this, &RunPane::printRequested);
    showRun();
}

QWidget *RunPane::buildHead(const Steps &steps)
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    auto *first = new QHBoxLayout;
    first->setSpacing(metrics::gap);
    first->addWidget(m_title, 1);
    first->addWidget(m_pace);
    layout->addLayout(first);
    layout->addWidget(m_cutOff);
    layout->addWidget(m_facts);
    layout->addSpacing(metrics::unit);
    auto *buttons = new FlowLayout;
    m_hold = actionButton(steps.hold, ButtonKind::Primary, head);
    m_letGo = actionButton(steps.letGo, ButtonKind::Normal, head);
    buttons->addWidget(m_hold);
    buttons->addWidget(m_letGo);
    buttons->addWidget(actionButton(steps.scan, ButtonKind::Normal, head));
    buttons->addWidget(m_print);
    layout->addLayout(buttons);
    return head;
}

QTimeZone RunPane::zone() const
{
    const Shop *shop = m_runs.shop();
    return shop ? QTimeZone(shop->zone.toLatin1()) : easternZone();
}

void RunPane::show(const SlipPlan &plan)
{
    m_plays = playsToFillIn(plan, m_runs.linesOfRun());
    m_slips->show(m_plays);
    updateSteps();
}

void RunPane::tick()
{
    showRun();
}

void RunPane::showRun()
{
    const PurchaseRun *run = m_runs.run();
    for (QWidget *part : {static_cast<QWidget *>(m_cutOff), static_cast<QWidget *>(m_facts),
                          static_cast<QWidget *>(m_pace)}) {
        part->setVisible(run != nullptr);
    }
    m_title->setText(run                      ? runwords::title(*run)
                         : m_runs.hasLoaded() ? tr("Nothing waits to be bought")
                                              : tr("Loading what is to be bought…"));
    showLeases();
    updateSteps();
    if (!run) {
        return;
    }
    const Instant now = m_clock.now();
    m_cutOff->setText(runwords::cutOff(*run, zone(), now));
    m_pace->setState(runwords::pace(*run, m_runs.linesPerHour(), zone(), now));
    m_facts->setText(tr("%1 of %2 to buy for %3 · %4 bought on %5")
                         .arg(tr("%n plays", nullptr, static_cast<int>(run->lines)),
                              tr("%n orders", nullptr, static_cast<int>(run->orders)),
                              words::money(run->ticketCost), words::count(run->bought),
                              tr("%n slips", nullptr, static_cast<int>(run->slips))));
}

/// One line for each person who holds something, so that nobody buys what somebody else is printing.
void RunPane::showLeases()
{
    while (QLayoutItem *item = m_leaseRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Lease &lease : m_runs.leasesOfOthers()) {
        auto *row = new QWidget(m_leases);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(metrics::gap);
        auto *sign = new IconLabel(row);
        sign->setIcon(QStringLiteral("hold"), metrics::iconSize, Tone::Warning);
        layout->addWidget(sign);
        layout->addWidget(
            makeLabel(tr("%1 holds %2 since %3, until %4 at the shop")
                          .arg(lease.holder,
                               tr("%n plays", nullptr, static_cast<int>(lease.ticketIds.size())),
                               runwords::clockTime(lease.takenAt, zone()),
                               runwords::clockTime(lease.expiresAt, zone())),
                      TextRole::Body, row),
            1);
        auto *take = new QPushButton(tr("Take over…"), row);
        take->setObjectName(QStringLiteral("takeOverButton"));
        take->setAccessibleName(tr("Take over what %1 holds").arg(lease.holder));
        setKind(take, ButtonKind::Quiet);
        connect(take, &QPushButton::clicked, this, [this, lease] { Q_EMIT takeOverRequested(lease); });
        layout->addWidget(take);
        m_leaseRows->addWidget(row);
    }
    m_leases->setVisible(!m_runs.leasesOfOthers().empty());
}

void RunPane::updateSteps()
{
    const PurchaseRun *run = m_runs.run();
    const auto checked = m_slips->checkedLines().size();
    const auto free = run ? run->lines - run->mine : 0;
    m_steps.hold->setEnabled(run && !run->closed && free > 0);
    m_steps.letGo->setEnabled(m_runs.holdsRun());
    m_steps.scan->setEnabled(run != nullptr);
    m_print->setEnabled(!m_plays.empty());
    m_hold->setText(checked > 0 ? tr("Hold the %n checked plays", nullptr, static_cast<int>(checked))
                                : tr("Hold %n plays for me", nullptr, static_cast<int>(free)));
    m_letGo->setText(run && run->mine > 0 ? tr("Let %n plays go", nullptr, static_cast<int>(run->mine))
                                          : m_steps.letGo->text());
}

} // namespace truvamate
