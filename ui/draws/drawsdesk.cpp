#include "ui/draws/drawsdesk.h"

#include "models/games/game.h"
#include "ui/draws/drawpane.h"
#include "ui/draws/drawwords.h"
#include "ui/draws/entrysection.h"
#include "ui/draws/feedimportdialog.h"
#include "ui/draws/monthgrid.h"
#include "ui/draws/opendrawsdialog.h"
#include "ui/exports/exportpanel.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/pagedtablemodel.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace truvamate {

namespace {

const QString deskId = QStringLiteral("draws");
const QString dueView = QStringLiteral("due");
constexpr int badgeInterval = 60'000; // ms: draws become due by themselves

Cell textCell(const QString &text)
{
    Cell cell;
    cell.text = text;
    return cell;
}

/// This year's without the year, as everywhere in a narrow list.
Cell drawCell(const DrawSummary &draw, int thisYear)
{
    const bool isThisYear = draw.drawDate.date().year() == thisYear;
    Cell cell = textCell(QStringLiteral("%1 %2").arg(words::gameShortName(draw.game),
                                                     isThisYear ? words::shortDrawDate(draw.drawDate)
                                                                : words::drawDate(draw.drawDate)));
    cell.isStrong = true;
    cell.toolTip = drawwords::title(draw);
    return cell;
}

Cell timeCell(const DrawSummary &draw, const QTimeZone &zone)
{
    Cell cell = textCell(QLocale().toString(draw.drawAt.inZone(zone), QStringLiteral("ddd HH:mm")));
    cell.toolTip = words::bothClocks(draw.drawAt);
    cell.moment = draw.drawAt;
    return cell;
}

/// Jackpots are advertised in whole millions; another amount is shown in full.
QString jackpotText(Usd amount)
{
    constexpr std::int64_t million = 100'000'000; // cents
    return amount.minor() % million == 0
        ? DrawsDesk::tr("$%1 million").arg(words::count(amount.minor() / million))
        : words::money(amount);
}

Cell jackpotCell(const DrawSummary &draw)
{
    if (!draw.advertisedJackpot) {
        return {};
    }
    Cell cell = textCell(jackpotText(*draw.advertisedJackpot));
    cell.toolTip = words::money(*draw.advertisedJackpot);
    cell.amount = CellAmount{draw.advertisedJackpot->minor(), Currency::Usd};
    return cell;
}

Cell stateCell(const DrawSummary &draw)
{
    Cell cell;
    cell.state = words::drawStatus(draw.status);
    cell.text = cell.state->text;
    return cell;
}

std::vector<TableColumn> columns(int thisYear)
{
    std::vector<TableColumn> all;
    const auto add = [&all](const char *id, const QString &title, int characters, auto cell) {
        all.push_back(columnOf<DrawSummary>(QLatin1String(id), title, cell));
        all.back().characters = characters;
    };
    add("draw", DrawsDesk::tr("Draw"), 13,
        [thisYear](const DrawSummary &draw) { return drawCell(draw, thisYear); });
    all.back().sortKey = QStringLiteral("draw_at");
    add("bangkok", DrawsDesk::tr("Bangkok"), 9,
        [](const DrawSummary &draw) { return timeCell(draw, bangkokZone()); });
    add("eastern", DrawsDesk::tr("US Eastern"), 9,
        [](const DrawSummary &draw) { return timeCell(draw, easternZone()); });
    add("jackpot", DrawsDesk::tr("Jackpot"), 11, jackpotCell);
    all.back().isNumber = true;
    all.back().isAmount = true;
    add("state", DrawsDesk::tr("State"), 18, stateCell);
    return all;
}

} // namespace

DeskDescription drawsDesk()
{
    return {
        deskId, DrawsDesk::tr("Draws"), QStringLiteral("draw"), Permission::DrawsRead,
        [](const DeskContext &context, QWidget *parent) -> Desk * { return new DrawsDesk(context, parent); }};
}

DrawsDesk::DrawsDesk(const DeskContext &context, QWidget *parent)
    : Desk(parent)
    , m_context(context)
    , m_filter(new FilterBar(this))
    , m_model(new PagedTableModel(this))
    , m_table(new PagedTable(this))
    , m_export(new ExportPanel(this))
    , m_month(new MonthGrid(this))
    , m_monthTitle(makeLabel({}, TextRole::BodyStrong, this))
    , m_count(makeLabel({}, TextRole::Secondary, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_minute(new QTimer(this))
{
    setObjectName(QStringLiteral("drawsDesk"));
    registerActions();
    build();
    connectParts();
    const QDate today = context.clock.now().inZone(easternZone()).date();
    m_month->setToday(today);
    m_month->showMonth(today);
    m_filter->chooseView(dueView);
    applyFilter();
    loadBadge();
}

void DrawsDesk::registerActions()
{
    const QString group = tr("Draws");
    const auto add = [&](const char *id, const QString &text, Qt::Key key, const char *iconName,
                         Permission permission, Qt::Modifiers with = Qt::CTRL | Qt::SHIFT) {
        const QKeySequence keys(QKeyCombination(with, key));
        return m_context.actions.add(
            {QLatin1String(id), text, group, keys, QLatin1String(iconName), permission, deskId, {}}, this);
    };
    const Qt::Modifiers rarely = Qt::ALT | Qt::SHIFT;
    DrawPane::Steps steps;
    steps.enter = add("draws.enter", tr("Enter result"), Qt::Key_E, "edit", Permission::ResultsEnter);
    steps.compare = add("draws.compare", tr("Compare entries"), Qt::Key_V, "swap", Permission::ResultsEnter);
    steps.dryRun
        = add("draws.dry_run", tr("Dry run of the check"), Qt::Key_K, "search", Permission::CheckingRun);
    steps.commit = add("draws.commit", tr("Commit check"), Qt::Key_G, "check", Permission::CheckingRun);
    steps.correct = add("draws.correct", tr("Correct result…"), Qt::Key_J, "undo", Permission::ResultsEnter);
    m_import = add("draws.import", tr("Import results…"), Qt::Key_I, "import", Permission::ResultsEnter);
    m_closeDue
        = add("draws.close_due", tr("Close due draws"), Qt::Key_D, "lock", Permission::ResultsEnter, rarely);
    m_openAhead = add("draws.open_ahead", tr("Open draws ahead…"), Qt::Key_A, "calendar",
                      Permission::CheckingRun, rarely);
    steps.cancel
        = add("draws.cancel", tr("Cancel draw…"), Qt::Key_Z, "cross", Permission::CheckingRun, rarely);
    for (QAction *step :
         {steps.enter, steps.compare, steps.dryRun, steps.commit, steps.correct, steps.cancel}) {
        step->setEnabled(false);
    }
    m_pane = new DrawPane(m_context, steps, this);
}

void DrawsDesk::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(m_pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 6);
}

QWidget *DrawsDesk::buildList()
{
    auto *list = new QWidget(this);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);
    buildFilter();
    buildTable();
    layout->addWidget(buildHead());
    layout->addWidget(m_filter);
    layout->addWidget(buildMonth());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_export);
    return list;
}

QWidget *DrawsDesk::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QVBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    auto *top = new QHBoxLayout;
    auto *title = makeLabel(tr("Draws"), TextRole::Title, head);
    title->setWordWrap(false);
    top->addWidget(title);
    top->addWidget(m_count);
    top->addStretch(1);
    row->addLayout(top);
    auto *buttons = new FlowLayout;
    for (QAction *action : {m_import, m_closeDue, m_openAhead}) {
        auto *button
            = actionButton(action, action == m_import ? ButtonKind::Normal : ButtonKind::Quiet, head);
        buttons->addWidget(button);
        const bool isHeld = m_context.session.may(*m_context.actions.specOf(action)->permission);
        button->setVisible(isHeld);
    }
    row->addLayout(buttons);
    return head;
}

QWidget *DrawsDesk::buildMonth()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::unit);
    row->addWidget(m_monthTitle);
    row->addStretch(1);
    const auto step = [&](const QString &iconName, const QString &name, int months) {
        auto *button = new QPushButton(icon(iconName), {}, box);
        setKind(button, ButtonKind::Quiet);
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QPushButton::clicked, this,
                [this, months] { m_month->showMonth(m_month->month().addMonths(months)); });
        row->addWidget(button);
    };
    step(QStringLiteral("chevron-left"), tr("Month before"), -1);
    step(QStringLiteral("chevron-right"), tr("Month after"), 1);
    layout->addLayout(row);
    layout->addWidget(m_month);
    return box;
}

void DrawsDesk::buildFilter()
{
    using Field = FilterField;
    std::vector<std::pair<QString, QString>> games;
    for (const Game game : allGames) {
        games.emplace_back(gameCode(game), gameName(game));
    }
    std::vector<std::pair<QString, QString>> states;
    for (const char *status :
         {"open", "closed", "result_entered", "verified", "checked", "settled", "cancelled"}) {
        states.emplace_back(QLatin1String(status), words::drawStatus(QLatin1String(status)).text);
    }
    m_filter->setObjectName(QStringLiteral("drawFilter"));
    m_filter->setSettings(&m_context.settings);
    m_filter->setToday(m_context.clock.now().inZone(easternZone()).date());
    m_filter->setFields(
        {{QStringLiteral("game"), tr("Game"), Field::Kind::Choice, games},
         {QStringLiteral("status"), tr("State"), Field::Kind::Choice, states},
         {QStringLiteral("result"), tr("Result"), Field::Kind::Choice, {{dueView, tr("due")}}},
         {QStringLiteral("when"),
          tr("When"),
          Field::Kind::Choice,
          {{QStringLiteral("ahead"), tr("ahead")}, {QStringLiteral("held"), tr("held")}}},
         {QStringLiteral("from"), tr("From"), Field::Kind::Day, {}},
         {QStringLiteral("to"), tr("To"), Field::Kind::Day, {}}});
    const auto view = [](const QString &id, const QString &name, const QJsonObject &values) {
        FilterBar::View built;
        built.id = id;
        built.name = name;
        built.values = values;
        built.isBuiltIn = true;
        return built;
    };
    m_filter->setViews(
        deskId,
        {view(dueView, tr("Result due"), {{QStringLiteral("result"), dueView}}),
         view(QStringLiteral("ahead"), tr("Ahead"), {{QStringLiteral("when"), QStringLiteral("ahead")}}),
         view(QStringLiteral("held"), tr("Held"), {{QStringLiteral("when"), QStringLiteral("held")}}),
         view(QStringLiteral("all"), tr("All"), {})});
    m_filter->setLayoutSource([this] { return m_table->layout(); });
}

void DrawsDesk::buildTable()
{
    m_model->setColumns(columns(m_context.clock.now().inZone(easternZone()).date().year()));
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("drawTable"));
    m_table->view()->setAccessibleName(tr("Draws"));
}

void DrawsDesk::connectParts()
{
    connect(m_filter, &FilterBar::changed, this, &DrawsDesk::applyFilter);
    connect(m_filter, &FilterBar::layoutChosen, m_table, &PagedTable::setLayout);
    connect(m_filter, &FilterBar::rowsRequested, this, &DrawsDesk::activate);
    connect(m_table, &PagedTable::currentChanged, this, [this](const QString &id) {
        if (!id.isEmpty()) {
            showDraw(id);
        }
    });
    connect(m_table, &PagedTable::opened, this, [this](const QString &id) {
        showDraw(id);
        m_pane->focusWork();
    });
    connect(m_table, &PagedTable::emptyActionRequested, this,
            [this] { m_filter->chooseView(QStringLiteral("ahead")); });
    connect(m_model, &PagedTableModel::countChanged, this,
            [this] { m_count->setText(words::cappedCount(m_model->count(), m_model->isCountCapped())); });
    connect(m_model, &PagedTableModel::loaded, this, [this] {
        if (m_pane->drawId().isEmpty() && m_model->rowCount() > 0) {
            m_table->setCurrentId(m_model->idAt(0));
        }
    });
    connect(m_month, &MonthGrid::monthChanged, this, &DrawsDesk::loadMonth);
    connect(m_month, &MonthGrid::drawChosen, this, [this](const QString &id) {
        m_table->setCurrentId(id);
        showDraw(id);
    });
    connect(m_pane, &DrawPane::loaded, m_month, &MonthGrid::setCurrentDraw);
    connect(m_pane, &DrawPane::changed, this, [this] {
        m_model->refresh();
        loadMonth();
        loadBadge();
    });
    connect(m_pane->entries(), &EntrySection::stateChanged, this, &Desk::stateChanged);
    connect(m_import, &QAction::triggered, this, [this] { importFeed(); });
    connect(m_closeDue, &QAction::triggered, this, &DrawsDesk::closeDue);
    connect(m_openAhead, &QAction::triggered, this, &DrawsDesk::createNew);
    connect(&m_context.transport, &Transport::changed, this, [this](const QString &entity) {
        if (entity == QLatin1String("draw")) {
            m_model->refresh();
            loadMonth();
            loadBadge();
        }
    });
    connect(m_minute, &QTimer::timeout, this, &DrawsDesk::loadBadge);
    m_minute->start(badgeInterval);
}

ListDraws::Request DrawsDesk::request() const
{
    const auto chosen = [this](const char *field) -> std::optional<QString> {
        const QString value = m_filter->value(QLatin1String(field));
        return value.isEmpty() ? std::nullopt : std::optional(value);
    };
    const auto day = [&](const char *field) -> std::optional<DrawDate> {
        const QDate date = QDate::fromString(chosen(field).value_or(QString()), Qt::ISODate);
        return date.isValid() ? std::optional(DrawDate(date)) : std::nullopt;
    };
    ListDraws::Request request;
    request.game = chosen("game");
    request.status = chosen("status");
    request.from = day("from");
    request.to = day("to");
    if (chosen("result") == dueView) {
        request.resultDue = true;
    }
    const DrawDate today(m_context.clock.now().inZone(easternZone()).date());
    if (chosen("when") == QStringLiteral("ahead")) {
        request.from = std::max(today, request.from.value_or(today));
    } else if (chosen("when") == QStringLiteral("held")) {
        request.to = std::min(today, request.to.value_or(today));
    }
    return request;
}

void DrawsDesk::applyFilter()
{
    const bool isAhead = m_filter->value(QStringLiteral("when")) == QLatin1String("ahead");
    const bool isDue = m_filter->value(QStringLiteral("result")) == dueView;
    m_table->setEmptyState(
        QStringLiteral("draw"), isDue ? tr("No result is due") : tr("No draw"),
        isDue ? tr("Every draw that was held has a verified result. The next ones are ahead.")
              : tr("No draw fits this filter. Draws are opened ahead from the calendar."),
        isDue ? tr("Show draws ahead") : QString());
    m_model->sortBy(QStringLiteral("draw_at"), !isAhead);
    m_model->setFetch(fetchOf<ListDraws>(
        m_context.transport, [this] { return request(); },
        [](const DrawSummary &draw) { return draw.id.toString(); }));
    Q_EMIT stateChanged();
}

void DrawsDesk::showDraw(const QString &id)
{
    m_pane->showDraw(id);
    Q_EMIT stateChanged();
}

void DrawsDesk::loadMonth()
{
    const QDate first = m_month->month();
    m_monthTitle->setText(QLocale().standaloneMonthName(first.month()) + QLatin1Char(' ')
                          + QString::number(first.year()));
    ListDraws::Request request;
    request.from = DrawDate(first);
    request.to = DrawDate(first.addMonths(1).addDays(-1));
    request.page.limit = PagedTableModel::pageSize;
    m_context.transport.call<ListDraws>(request, this, [this, first](const Result<Page<DrawSummary>> &page) {
        // A month that was left meanwhile is of no interest.
        if (page && first == m_month->month()) {
            m_month->setDraws(page->data, m_context.clock.now());
        }
    });
}

void DrawsDesk::loadBadge()
{
    ListDraws::Request due;
    due.resultDue = true;
    due.page.limit = 1;
    m_context.transport.call<ListDraws>(due, this, [this](const Result<Page<DrawSummary>> &page) {
        if (page) {
            m_filter->setCount(dueView, page->count, page->countCapped);
            Q_EMIT badgeChanged(static_cast<int>(page->count));
        }
    });
}

void DrawsDesk::importFeed(const QString &path)
{
    if (!m_context.session.may(Permission::ResultsEnter)) {
        return;
    }
    auto *dialog = new FeedImportDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, &DrawsDesk::refresh);
    dialog->open();
    if (!path.isEmpty()) {
        dialog->readFile(path);
    }
}

void DrawsDesk::closeDue()
{
    m_closeDue->setEnabled(false);
    m_context.transport.call<CloseDueDraws>({}, this, [this](const Result<CloseDueDraws::Response> &answer) {
        m_closeDue->setEnabled(true);
        if (!answer) {
            m_context.shell.toast(Tone::Wrong, words::errorSentence(answer.error()));
            return;
        }
        m_context.shell.toast(Tone::Information,
                              answer->closed.empty()
                                  ? tr("No draw is due to be closed.")
                                  : tr("%Ln draw(s) are closed.", nullptr,
                                       drawwords::plural(static_cast<std::int64_t>(answer->closed.size()))));
        refresh();
    });
}

void DrawsDesk::activate()
{
    m_table->view()->setFocus(Qt::OtherFocusReason);
}

void DrawsDesk::open(const Link &link)
{
    if (link.id.isEmpty()) {
        if (!link.kind.isEmpty()) {
            m_filter->chooseView(dueView);
        }
        return;
    }
    m_table->setCurrentId(link.id);
    showDraw(link.id);
}

void DrawsDesk::refresh()
{
    m_model->refresh();
    m_pane->refresh();
    loadMonth();
    loadBadge();
}

void DrawsDesk::focusFilter()
{
    m_filter->focusText();
}

void DrawsDesk::createNew()
{
    if (!m_context.session.may(Permission::CheckingRun)) {
        return;
    }
    auto *dialog = new OpenDrawsDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OpenDrawsDialog::opened, this, [this](std::int64_t created) {
        m_context.shell.toast(Tone::Good, tr("%Ln draw(s) are opened.", nullptr, drawwords::plural(created)));
        refresh();
    });
    dialog->open();
}

void DrawsDesk::exportList()
{
    m_export->askAndExport(m_table, QStringLiteral("draws"));
}

void DrawsDesk::moveCurrent(int rows)
{
    m_table->moveCurrent(rows);
}

bool DrawsDesk::takeFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        const QString ending = QFileInfo(path).suffix().toLower();
        if (ending == QLatin1String("csv") || ending == QLatin1String("json")
            || ending == QLatin1String("txt")) {
            importFeed(path);
            return true;
        }
    }
    return false;
}

QJsonObject DrawsDesk::saveState() const
{
    return {{QStringLiteral("draw"), m_pane->drawId()},
            {QStringLiteral("filter"), m_filter->values()},
            {QStringLiteral("view"), m_filter->currentView()},
            {QStringLiteral("month"), m_month->month().toString(Qt::ISODate)},
            {QStringLiteral("entries"), m_pane->entries()->state()}};
}

void DrawsDesk::restoreState(const QJsonObject &state)
{
    m_pane->entries()->restoreState(state.value(QLatin1String("entries")).toObject());
    const QString view = state.value(QLatin1String("view")).toString();
    if (!view.isEmpty()) {
        m_filter->chooseView(view);
    }
    if (state.contains(QLatin1String("filter"))) {
        m_filter->setValues(state.value(QLatin1String("filter")).toObject());
    }
    applyFilter();
    const QString draw = state.value(QLatin1String("draw")).toString();
    if (!draw.isEmpty()) {
        open({deskId, draw, {}});
    }
    const QDate month = QDate::fromString(state.value(QLatin1String("month")).toString(), Qt::ISODate);
    if (month.isValid() && draw.isEmpty()) {
        m_month->showMonth(month);
    }
}

} // namespace truvamate
