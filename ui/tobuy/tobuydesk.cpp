#include "ui/tobuy/tobuydesk.h"

#include "ui/exports/paper.h"
#include "ui/style/text.h"
#include "ui/tobuy/runpane.h"
#include "ui/tobuy/runwords.h"
#include "ui/tobuy/slipsheet.h"
#include "ui/widgets/cells.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/reasondialog.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace truvamate {

namespace {

const QString deskId = QStringLiteral("tobuy");
constexpr int tickMs = 15'000;
constexpr int listWidth = 520; // pixels at 100 %: every column of a run
constexpr int paneWidth = 740;

/// A run as its row shows it: with the shop's zone and the clock of that moment.
struct RunRow
{
    PurchaseRun run;
    QTimeZone zone;
    Instant now;
};

Cell cutOffCell(const RunRow &row)
{
    const std::int64_t left = (row.run.cutOff.ms - row.now.ms) / 1000;
    const QString time = QLocale().toString(row.run.cutOff.inZone(row.zone), QStringLiteral("ddd HH:mm"));
    Cell cell = textCell(left > 0 ? ToBuyDesk::tr("%1, in %2").arg(time, words::timeLeft(left))
                                  : ToBuyDesk::tr("%1, passed").arg(time));
    cell.toolTip = words::bothClocks(row.run.cutOff);
    cell.moment = row.run.cutOff;
    return cell;
}

Cell stateCellOf(const RunRow &row)
{
    const PurchaseRun &run = row.run;
    const auto waiting = run.lines + run.heldByOthers;
    if (waiting == 0) {
        return stateCell({ToBuyDesk::tr("all bought"), QStringLiteral("check"), Tone::Good});
    }
    if (run.closed) {
        return stateCell({ToBuyDesk::tr("missed"), QStringLiteral("stop"), Tone::Wrong});
    }
    if (run.linesAtRisk > 0) {
        return stateCell({ToBuyDesk::tr("late"), QStringLiteral("warning"), Tone::Wrong});
    }
    return stateCell({ToBuyDesk::tr("on time"), QStringLiteral("clock"), Tone::Neutral});
}

std::vector<TableColumn> columns()
{
    std::vector<TableColumn> all;
    const auto add = [&all](const char *id, const QString &title, int characters, auto cell) {
        all.push_back(columnOf<RunRow>(QLatin1String(id), title, std::move(cell)));
        all.back().characters = characters;
    };
    add("run", ToBuyDesk::tr("Run"), 13, [](const RunRow &row) {
        Cell cell = strongCell(QStringLiteral("%1 %2").arg(words::gameShortName(row.run.game),
                                                           words::shortDrawDate(row.run.drawDate)));
        cell.toolTip = runwords::title(row.run);
        return cell;
    });
    add("cut_off", ToBuyDesk::tr("Cut-off at the shop"), 22, cutOffCell);
    add("lines", ToBuyDesk::tr("To buy"), 6, [](const RunRow &row) { return countCell(row.run.lines); });
    all.back().isNumber = true;
    add("others", ToBuyDesk::tr("Others"), 6,
        [](const RunRow &row) { return countCell(row.run.heldByOthers); });
    all.back().isNumber = true;
    add("state", ToBuyDesk::tr("State"), 10, stateCellOf);
    return all;
}

} // namespace

DeskDescription toBuyDesk()
{
    return {
        deskId, ToBuyDesk::tr("To buy"), QStringLiteral("cart"), Permission::PurchaseWork,
        [](const DeskContext &context, QWidget *parent) -> Desk * { return new ToBuyDesk(context, parent); }};
}

ToBuyDesk::ToBuyDesk(const DeskContext &context, QWidget *parent)
    : Desk(parent)
    , m_context(context)
    , m_runs(new RunKeeper(context, this))
    , m_shop(new QComboBox(this))
    , m_banner(new Banner(this))
    , m_model(new PagedTableModel(this))
    , m_table(new PagedTable(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("toBuyDesk"));
    addActions();
    build();
    connectParts();
    m_banner->clear();
    m_runs->load();
}

QAction *ToBuyDesk::addAction(const char *id, const QString &text, Qt::Key key, const QString &icon)
{
    Actions::Spec spec;
    spec.id = QLatin1String(id);
    spec.text = text;
    spec.group = tr("To buy");
    spec.key = QKeySequence(QKeyCombination(Qt::ALT | Qt::SHIFT, key));
    spec.icon = icon;
    spec.permission = Permission::PurchaseWork;
    spec.desk = deskId;
    return m_context.actions.add(spec, this);
}

void ToBuyDesk::addActions()
{
    m_hold = addAction("tobuy.hold", tr("Hold for me"), Qt::Key_T, QStringLiteral("hold"));
    m_letGo = addAction("tobuy.let_go", tr("Let go"), Qt::Key_G, QStringLiteral("undo"));
    m_takeOver = addAction("tobuy.take_over", tr("Take over…"), Qt::Key_V, QStringLiteral("swap"));
    m_scan = addAction("tobuy.scan", tr("Scan them"), Qt::Key_N, QStringLiteral("scan"));
    QAction *shop = addAction("tobuy.shop", tr("Choose the shop"), Qt::Key_P, QStringLiteral("place"));
    connect(m_hold, &QAction::triggered, this, &ToBuyDesk::hold);
    connect(m_letGo, &QAction::triggered, m_runs, &RunKeeper::releaseRun);
    connect(m_takeOver, &QAction::triggered, this, &ToBuyDesk::takeFirstOver);
    connect(m_scan, &QAction::triggered, this, [this] {
        if (const PurchaseRun *run = m_runs->run()) {
            m_context.shell.open({QStringLiteral("scan"), run->drawId.toString(), QStringLiteral("run")});
        }
    });
    connect(shop, &QAction::triggered, this, [this] {
        m_shop->setFocus();
        m_shop->showPopup();
    });
}

void ToBuyDesk::build()
{
    m_pane = new RunPane(*m_runs, m_context.clock, {m_hold, m_letGo, m_scan}, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(m_pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({metrics::scaled(listWidth), metrics::scaled(paneWidth)});
}

QWidget *ToBuyDesk::buildList()
{
    auto *list = new QWidget(this);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);
    auto *head = new QHBoxLayout;
    auto *title = makeLabel(tr("To buy"), TextRole::Title, list);
    title->setWordWrap(false);
    head->addWidget(title);
    head->addStretch(1);
    m_shop->setObjectName(QStringLiteral("toBuyShop"));
    m_shop->setAccessibleName(tr("Shop"));
    m_shop->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_shop->setMinimumContentsLength(18);
    head->addWidget(m_shop);
    layout->addLayout(head);
    m_model->setColumns(columns());
    m_table->setObjectName(QStringLiteral("runTable"));
    m_table->setModel(m_model);
    m_table->view()->setAccessibleName(tr("Runs"));
    m_table->setEmptyState(QStringLiteral("check"), tr("Nothing waits to be bought"),
                           tr("Paid lines of draws that are still open show here, the next cut-off first."));
    layout->addWidget(m_table, 1);
    m_model->setFetch([this](const PageRequest &, QObject *context, PagedTableModel::Reply reply) {
        const Shop *shop = m_runs->shop();
        const QTimeZone zone = shop ? QTimeZone(shop->zone.toLatin1()) : easternZone();
        RowPage page;
        for (const PurchaseRun &run : m_runs->runs()) {
            page.rows.push_back({run.drawId.toString(), std::any(RunRow{run, zone, m_context.clock.now()})});
        }
        page.count = std::ssize(page.rows);
        QTimer::singleShot(0, context, [page, reply] { reply(page); });
    });
    return list;
}

void ToBuyDesk::connectParts()
{
    connect(m_runs, &RunKeeper::shopsChanged, this, &ToBuyDesk::showShops);
    connect(m_runs, &RunKeeper::changed, this, &ToBuyDesk::showRuns);
    connect(m_runs, &RunKeeper::refused, m_banner, &Banner::showError);
    connect(m_banner, &Banner::actionRequested, this, &ToBuyDesk::refresh);
    connect(m_shop, &QComboBox::activated, this, [this](int index) {
        m_runs->chooseShop(m_runs->shops().at(static_cast<std::size_t>(index)).id);
    });
    connect(m_table, &PagedTable::currentChanged, this, [this](const QString &id) {
        const auto draw = DrawId::fromString(id);
        if (draw && (!m_runs->run() || m_runs->run()->drawId != *draw)) {
            m_runs->chooseRun(*draw);
            Q_EMIT stateChanged();
        }
    });
    connect(m_table, &PagedTable::opened, this, [this] { m_pane->slips()->table()->view()->setFocus(); });
    connect(m_pane, &RunPane::takeOverRequested, this, &ToBuyDesk::askTakeOver);
    connect(m_pane, &RunPane::printRequested, this, &ToBuyDesk::print);
    auto *tick = new QTimer(this);
    tick->setInterval(tickMs);
    connect(tick, &QTimer::timeout, this, [this] {
        m_pane->tick();
        if (isVisible()) {
            m_runs->refreshSoon();
        }
    });
    tick->start();
}

void ToBuyDesk::showShops()
{
    m_shop->clear();
    for (const Shop &shop : m_runs->shops()) {
        m_shop->addItem(shop.name);
        if (m_runs->shop() && shop.id == m_runs->shop()->id) {
            m_shop->setCurrentIndex(m_shop->count() - 1);
        }
    }
}

void ToBuyDesk::showRuns()
{
    if (const auto &error = m_runs->error()) {
        m_banner->showError(*error);
        return;
    }
    m_model->refresh();
    int waiting = 0;
    for (const PurchaseRun &run : m_runs->runs()) {
        waiting += run.closed ? 0 : static_cast<int>(run.lines);
    }
    Q_EMIT badgeChanged(waiting);
    m_takeOver->setEnabled(!m_runs->leasesOfOthers().empty());
    if (const PurchaseRun *run = m_runs->run()) {
        m_table->setCurrentId(run->drawId.toString());
    }
    fetchPlan();
}

/// How the lines of the run go on slips; an answer to an earlier question is dropped.
void ToBuyDesk::fetchPlan()
{
    const std::uint64_t generation = ++m_planGeneration;
    PackSlips::Request request;
    for (const LineToBuy &line : m_runs->linesOfRun()) {
        request.ticketIds.push_back(line.ticketId);
    }
    if (!m_runs->shop() || request.ticketIds.empty()) {
        m_pane->show({});
        return;
    }
    request.shopId = m_runs->shop()->id;
    m_context.transport.call<PackSlips>(request, this, [this, generation](const Result<SlipPlan> &plan) {
        if (generation != m_planGeneration) {
            return;
        }
        if (plan) {
            m_pane->show(*plan);
        } else {
            m_banner->showError(plan.error());
        }
    });
}

void ToBuyDesk::hold()
{
    m_banner->clear();
    const auto checked = m_pane->slips()->checkedLines();
    if (checked.empty()) {
        m_runs->takeRun();
    } else {
        m_runs->take(checked);
        m_pane->slips()->table()->clearChecks();
    }
}

void ToBuyDesk::takeFirstOver()
{
    if (!m_runs->leasesOfOthers().empty()) {
        askTakeOver(m_runs->leasesOfOthers().front());
    }
}

void ToBuyDesk::askTakeOver(const Lease &lease)
{
    ReasonDialog::Question question;
    question.title = tr("Take over from %1").arg(lease.holder);
    question.sentence = tr("%1 may be buying these %n plays at this moment. Ask first: what both of you buy "
                           "is paid twice, and "
                           "the second ticket is the house's.",
                           nullptr, static_cast<int>(lease.ticketIds.size()))
                            .arg(lease.holder);
    question.confirmText = tr("Take %n plays over", nullptr, static_cast<int>(lease.ticketIds.size()));
    question.isDangerous = true;
    auto *dialog = new ReasonDialog(question, window());
    dialog->setObjectName(QStringLiteral("takeOverDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::confirmed, this, [this, dialog, lease] {
        dialog->setBusy(true);
        m_runs->takeOver(lease, dialog->text(), dialog, [dialog](const Result<Lease> &taken) {
            dialog->setBusy(false);
            if (taken) {
                dialog->accept();
            } else {
                dialog->showError(taken.error());
            }
        });
    });
    dialog->open();
}

void ToBuyDesk::activate()
{
    m_runs->followChoice();
    m_table->view()->setFocus();
}

void ToBuyDesk::open(const Link &link)
{
    if (const auto draw = DrawId::fromString(link.id)) {
        m_runs->chooseRun(*draw);
    }
}

void ToBuyDesk::refresh()
{
    m_banner->clear();
    m_runs->load();
}

void ToBuyDesk::print()
{
    const PurchaseRun *run = m_runs->run();
    if (!run || !m_runs->shop() || m_pane->plays().empty()) {
        return;
    }
    const QString html = slipSheetHtml(*run, *m_runs->shop(), m_pane->plays(), m_context.clock.now());
    openPrintDialog(this, tr("Print the slips of %1").arg(runwords::title(*run)), runwords::title(*run),
                    html);
}

void ToBuyDesk::moveCurrent(int rows)
{
    m_table->moveCurrent(rows);
}

QJsonObject ToBuyDesk::saveState() const
{
    return {{QStringLiteral("run"), m_table->currentId()},
            {QStringLiteral("slips"), m_pane->slips()->table()->layout()}};
}

void ToBuyDesk::restoreState(const QJsonObject &state)
{
    if (const auto draw = DrawId::fromString(state.value(QLatin1String("run")).toString())) {
        m_runs->chooseRun(*draw);
    }
    m_pane->slips()->table()->setLayout(state.value(QLatin1String("slips")).toObject());
}

} // namespace truvamate
