#include "ui/scan/runpanel.h"

#include "ui/style/text.h"
#include "ui/tobuy/runwords.h"
#include "ui/widgets/pill.h"
#include "ui/words/formats.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace truvamate {

RunPanel::RunPanel(RunKeeper &runs, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_runs(runs)
    , m_clock(clock)
    , m_shop(choice(QStringLiteral("shopChoice"), tr("Shop")))
    , m_place(choice(QStringLiteral("placeChoice"), tr("Where the paper is put")))
    , m_run(choice(QStringLiteral("runChoice"), tr("Run")))
    , m_cutOff(makeLabel({}, TextRole::Secondary, this))
    , m_done(makeLabel({}, TextRole::Figure, this))
    , m_total(makeLabel({}, TextRole::Body, this))
    , m_counts(makeLabel({}, TextRole::Secondary, this))
    , m_bar(new QProgressBar(this))
    , m_missing(new QPushButton(this))
    , m_lease(new QPushButton(this))
    , m_pace(new Pill(this))
{
    setObjectName(QStringLiteral("runPanel"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("kind", QStringLiteral("card"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_done->setObjectName(QStringLiteral("runDone"));
    m_total->setObjectName(QStringLiteral("runTotal"));
    m_missing->setObjectName(QStringLiteral("missingButton"));
    m_lease->setObjectName(QStringLiteral("leaseButton"));
    m_pace->setObjectName(QStringLiteral("pace"));
    m_bar->setAccessibleName(tr("Bought of this run"));
    m_bar->setTextVisible(false);
    setKind(m_missing, ButtonKind::Quiet);
    for (QLabel *label : {m_done, m_total, m_counts}) {
        label->setWordWrap(false);
    }
    auto *choices = new QHBoxLayout;
    choices->setSpacing(metrics::gap);
    // Which draw it is must be read whole; names of shops and places may be cut.
    m_run->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_run->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    for (QComboBox *named : {m_shop, m_place}) {
        named->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    choices->addWidget(m_run);
    choices->addWidget(m_shop, 1);
    choices->addWidget(m_place, 1);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_cutOff, 1);
    head->addWidget(m_pace);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(metrics::gap);
    figures->addWidget(m_done, 0, Qt::AlignVCenter);
    figures->addWidget(m_total, 0, Qt::AlignVCenter);
    figures->addStretch(1);
    figures->addWidget(m_lease);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::space);
    foot->addWidget(m_counts);
    foot->addWidget(m_bar, 1);
    foot->addWidget(m_missing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::gap + metrics::unit, metrics::space,
                               metrics::gap + metrics::unit);
    layout->setSpacing(metrics::gap);
    layout->addLayout(choices);
    layout->addLayout(head);
    layout->addLayout(figures);
    layout->addLayout(foot);
    connect(m_shop, &QComboBox::activated, this, &RunPanel::chooseShop);
    connect(m_place, &QComboBox::activated, this, &RunPanel::choosePlace);
    connect(m_run, &QComboBox::activated, this, &RunPanel::chooseRun);
    connect(m_missing, &QPushButton::clicked, this, &RunPanel::missingRequested);
    connect(m_lease, &QPushButton::clicked, this, &RunPanel::pressLease);
    connect(&runs, &RunKeeper::shopsChanged, this, &RunPanel::showShops);
    connect(&runs, &RunKeeper::changed, this, &RunPanel::showRun);
    showShops();
    showRun();
}

QComboBox *RunPanel::choice(const QString &name, const QString &accessibleName)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setAccessibleName(accessibleName);
    combo->setToolTip(accessibleName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(10);
    return combo;
}

void RunPanel::showShops()
{
    m_shop->clear();
    for (const Shop &shop : m_runs.shops()) {
        m_shop->addItem(shop.name);
        if (m_runs.shop() && shop.id == m_runs.shop()->id) {
            m_shop->setCurrentIndex(m_shop->count() - 1);
        }
    }
    m_place->clear();
    m_place->addItem(tr("No place yet"));
    for (const Place &place : m_runs.places()) {
        m_place->addItem(place.name);
        if (m_runs.place() == place.id) {
            m_place->setCurrentIndex(m_place->count() - 1);
        }
    }
}

void RunPanel::chooseShop(int index)
{
    if (index >= 0 && index < static_cast<int>(m_runs.shops().size())) {
        m_runs.chooseShop(m_runs.shops().at(static_cast<std::size_t>(index)).id);
    }
}

void RunPanel::choosePlace(int index)
{
    const bool isNone = index <= 0 || index > static_cast<int>(m_runs.places().size());
    m_runs.choosePlace(isNone ? std::nullopt
                              : std::optional(m_runs.places().at(static_cast<std::size_t>(index) - 1).id));
}

void RunPanel::chooseRun(int index)
{
    if (index >= 0 && index < static_cast<int>(m_runs.runs().size())) {
        m_runs.chooseRun(m_runs.runs().at(static_cast<std::size_t>(index)).drawId);
    }
}

void RunPanel::openShops()
{
    m_shop->setFocus();
    m_shop->showPopup();
}

void RunPanel::openPlaces()
{
    m_place->setFocus();
    m_place->showPopup();
}

void RunPanel::pressLease()
{
    if (m_runs.holdsRun()) {
        m_runs.releaseRun();
    } else {
        m_runs.takeRun();
    }
}

void RunPanel::tick()
{
    showRun();
}

void RunPanel::showRun()
{
    m_run->clear();
    for (const PurchaseRun &each : m_runs.runs()) {
        m_run->addItem(runwords::title(each));
        if (m_runs.run() && each.drawId == m_runs.run()->drawId) {
            m_run->setCurrentIndex(m_run->count() - 1);
        }
    }
    const PurchaseRun *run = m_runs.run();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_missing), static_cast<QWidget *>(m_lease),
          static_cast<QWidget *>(m_pace), static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_done)}) {
        widget->setVisible(run != nullptr);
    }
    if (!run) {
        m_cutOff->setText({});
        m_total->setText(m_runs.hasLoaded() ? tr("Nothing waits to be bought.")
                                            : tr("Loading what is to be bought…"));
        return;
    }
    const auto open = run->lines + run->heldByOthers;
    m_done->setText(words::count(run->bought));
    m_total->setText(tr("of %n plays", nullptr, static_cast<int>(run->bought + open)));
    m_counts->setText(tr("%1 to go · %2 bound")
                          .arg(tr("%n orders", nullptr, static_cast<int>(run->orders)),
                               tr("%n slips", nullptr, static_cast<int>(run->slips))));
    m_bar->setRange(0, static_cast<int>(run->bought + open));
    m_bar->setValue(static_cast<int>(run->bought));
    m_missing->setText(tr("Missing: %n plays", nullptr, static_cast<int>(open)));
    m_missing->setEnabled(open > 0);
    m_lease->setText(m_runs.holdsRun() ? tr("Let %n lines go", nullptr, static_cast<int>(run->mine))
                                       : tr("Hold %n lines for me", nullptr, static_cast<int>(run->lines)));
    m_lease->setEnabled(run->lines > 0 && !run->closed);
    showPace(*run);
}

void RunPanel::showPace(const PurchaseRun &run)
{
    const Shop *shop = m_runs.shop();
    const QTimeZone zone = shop ? QTimeZone(shop->zone.toLatin1()) : easternZone();
    const Instant now = m_clock.now();
    m_cutOff->setText(runwords::cutOff(run, zone, now));
    m_pace->setState(runwords::pace(run, m_runs.linesPerHour(), zone, now));
}

} // namespace truvamate
