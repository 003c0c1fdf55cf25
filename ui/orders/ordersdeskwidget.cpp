#include "ui/orders/ordersdeskwidget.h"

#include "ui/exports/exportpanel.h"
#include "ui/orders/bulkbar.h"
#include "ui/orders/neworderform.h"
#include "ui/orders/notebox.h"
#include "ui/orders/ordercolumns.h"
#include "ui/orders/ordercommands.h"
#include "ui/orders/orderpane.h"
#include "ui/orders/ordersdesk.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/widgets/pagedtable.h"
#include "ui/words/formats.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int refreshPauseMs = 500;
constexpr auto splitterKey = "orders/splitter";
constexpr auto layoutKey = "orders/columns";

} // namespace

DeskDescription ordersDesk()
{
    return {QStringLiteral("orders"), OrdersDesk::tr("Orders"), QStringLiteral("orders"),
            Permission::OrdersRead, [](const DeskContext &context, QWidget *parent) -> Desk * {
                return new OrdersDesk(context, parent);
            }};
}

OrdersDesk::OrdersDesk(const DeskContext &context, QWidget *parent)
    : Desk(parent)
    , m_context(context)
    , m_model(new PagedTableModel(this))
    , m_commands(new OrderCommands(context, this))
    , m_refreshing(new QTimer(this))
{
    setObjectName(QStringLiteral("ordersDesk"));
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(buildSide());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({1000, 380});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->restoreState(m_context.settings.value(QLatin1String(splitterKey)).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_context.settings.setValue(QLatin1String(splitterKey), m_splitter->saveState()); });
    m_refreshing->setSingleShot(true);
    m_refreshing->setInterval(refreshPauseMs);
    connect(m_refreshing, &QTimer::timeout, this, &OrdersDesk::refresh);
    connectList();
    connectPane();
    addActions();
    fetchChoices();
    m_filter->chooseView(QStringLiteral("all"));
    countViews();
}

QWidget *OrdersDesk::buildList()
{
    auto *list = new QWidget(m_splitter);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::gap);
    layout->setSpacing(metrics::gap);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(makeLabel(tr("Orders"), TextRole::Title, list));
    m_count = makeLabel({}, TextRole::Body, list);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setWordWrap(false);
    head->addWidget(m_count);
    head->addStretch(1);
    auto *exporting = new QPushButton(icon(QStringLiteral("export")), tr("Export"), list);
    exporting->setObjectName(QStringLiteral("export"));
    setKeyHint(exporting, QKeySequence(Qt::CTRL | Qt::Key_E));
    connect(exporting, &QPushButton::clicked, this, &OrdersDesk::exportList);
    head->addWidget(exporting);
    m_new = new QPushButton(tr("New order"), list);
    m_new->setObjectName(QStringLiteral("newOrder"));
    setKind(m_new, ButtonKind::Primary);
    setKeyHint(m_new, QKeySequence(Qt::CTRL | Qt::Key_N));
    m_new->setVisible(m_context.session.may(Permission::OrdersWrite));
    connect(m_new, &QPushButton::clicked, this, &OrdersDesk::createNew);
    head->addWidget(m_new);
    layout->addLayout(head);

    m_filter = new FilterBar(list);
    m_filter->setSettings(&m_context.settings);
    m_filter->setToday(m_context.clock.now().inZone(bangkokZone()).date());
    layout->addWidget(m_filter);
    m_table = new PagedTable(list);
    m_table->view()->setAccessibleName(tr("Orders"));
    m_model->setColumns(orderColumns(m_context.clock));
    m_table->setModel(m_model);
    m_table->setCheckable(m_context.session.may(Permission::OrdersWrite));
    layout->addWidget(m_table, 1);
    m_bulk = new BulkBar(m_context, m_table, list);
    layout->addWidget(m_bulk);
    m_export = new ExportPanel(list);
    layout->addWidget(m_export);
    layout->addWidget(
        makeLabel(tr("J K move · Enter opens · Space checks · Ctrl+F filters"), TextRole::Secondary, list));
    return list;
}

QWidget *OrdersDesk::buildSide()
{
    m_side = new QStackedWidget(m_splitter);
    m_side->setMinimumWidth(metrics::scaled(320));
    m_pane = new OrderPane(m_context, m_commands, m_side);
    m_form = new NewOrderForm(m_context, m_side);
    m_side->addWidget(m_pane);
    m_side->addWidget(m_form);
    return m_side;
}

void OrdersDesk::connectList()
{
    m_filter->setViews(QStringLiteral("orders"), orderViews(m_context.session.view().userId));
    m_filter->setLayoutSource([this] { return m_table->layout(); });
    m_table->setLayout(
        QJsonDocument::fromJson(m_context.settings.value(QLatin1String(layoutKey)).toByteArray()).object());
    showFields();
    connect(m_filter, &FilterBar::layoutChosen, m_table, &PagedTable::setLayout);
    connect(m_filter, &FilterBar::changed, this, &OrdersDesk::applyFilter);
    connect(m_filter, &FilterBar::rowsRequested, this, [this] {
        m_table->view()->setFocus();
        if (!m_table->view()->currentIndex().isValid()) {
            m_table->moveCurrent(1);
        }
    });
    connect(m_table, &PagedTable::layoutChanged, this, [this] {
        m_context.settings.setValue(QLatin1String(layoutKey),
                                    QJsonDocument(m_table->layout()).toJson(QJsonDocument::Compact));
        Q_EMIT stateChanged();
    });
    connect(m_table, &PagedTable::currentChanged, this, &OrdersDesk::showOrder);
    connect(m_table, &PagedTable::opened, this, [this](const QString &id) {
        closeForm();
        showOrder(id);
        m_pane->focusSteps();
    });
    connect(m_table, &PagedTable::emptyActionRequested, this, [this] {
        if (isNarrowed()) {
            m_filter->chooseView(QStringLiteral("all"));
        } else {
            createNew();
        }
    });
    connect(m_model, &PagedTableModel::countChanged, this,
            [this] { m_count->setText(words::cappedCount(m_model->count(), m_model->isCountCapped())); });
    connect(m_bulk, &BulkBar::changed, this, &OrdersDesk::refresh);
    connect(&m_context.transport, &Transport::changed, this, [this](const QString &entity) {
        static const QStringList shown{QStringLiteral("order"),  QStringLiteral("draw"),
                                       QStringLiteral("slip"),   QStringLiteral("claim"),
                                       QStringLiteral("payout"), QStringLiteral("customer")};
        if (shown.contains(entity)) {
            refreshSoon();
        }
    });
}

void OrdersDesk::connectPane()
{
    connect(m_pane, &OrderPane::loaded, this, &OrdersDesk::takeChanged);
    connect(m_pane, &OrderPane::leaveRequested, this, [this] { m_table->view()->setFocus(); });
    connect(m_pane, &OrderPane::previousRequested, this, [this] { moveCurrent(-1); });
    connect(m_pane, &OrderPane::nextRequested, this, [this] { moveCurrent(1); });
    connect(m_pane, &OrderPane::paymentRequested, this, [this] { matchPayment(true); });
    connect(m_pane, &OrderPane::customerOrdersRequested, this, &OrdersDesk::showCustomer);
    connect(m_pane->noteBox(), &NoteBox::typed, this, &OrdersDesk::stateChanged);
    connect(m_commands, &OrderCommands::changed, this, &OrdersDesk::refreshSoon);
    connect(m_commands, &OrderCommands::touched, this, &OrdersDesk::refreshSoon);
    connect(m_form, &NewOrderForm::typed, this, &OrdersDesk::stateChanged);
    connect(m_form, &NewOrderForm::closeRequested, this, [this] {
        closeForm();
        m_table->view()->setFocus();
    });
    connect(m_form, &NewOrderForm::taken, this, [this](const OrderDetail &order) {
        closeForm();
        m_table->setCurrentId(order.order.id.toString());
        m_table->view()->setFocus();
        refreshSoon();
    });
}

bool OrdersDesk::isNarrowed() const
{
    return !m_filter->values().isEmpty();
}

void OrdersDesk::showEmptyState()
{
    const QString symbol = QStringLiteral("orders");
    if (isNarrowed()) {
        m_table->setEmptyState(symbol, tr("No order here"), tr("Take a filter off, or look at another view."),
                               tr("Show all orders"));
    } else {
        m_table->setEmptyState(symbol, tr("No order yet"), tr("Orders stand here from when they are taken."),
                               m_context.session.may(Permission::OrdersWrite) ? tr("New order") : QString());
    }
}

void OrdersDesk::applyFilter()
{
    showEmptyState();
    const QJsonObject values = m_filter->values();
    m_model->setFetch(fetchOf<ListOrders>(
        m_context.transport, [values] { return orderRequest(values); },
        [](const OrderSummary &order) { return order.id.toString(); }));
    Q_EMIT stateChanged();
}

void OrdersDesk::showOrder(const QString &id)
{
    const auto order = OrderId::fromString(id);
    m_pane->open(order ? *order : OrderId());
    Q_EMIT stateChanged();
}

/// The list shows the row as the detail has it, without asking again.
void OrdersDesk::takeChanged(const OrderDetail &order)
{
    m_model->replace(order.order.id.toString(), std::any(order.order));
}

void OrdersDesk::refreshSoon()
{
    // Not put off by further events: a long check sends them all the time.
    if (!m_refreshing->isActive()) {
        m_refreshing->start();
    }
}

void OrdersDesk::refresh()
{
    m_refreshing->stop();
    m_model->refresh();
    m_pane->reload();
    countViews();
}

void OrdersDesk::countViews()
{
    for (const FilterBar::View &view : m_filter->views()) {
        ListOrders::Request request = orderRequest(view.values);
        request.page.limit = 1;
        m_context.transport.call<ListOrders>(std::move(request), this,
                                             [this, id = view.id](const Result<Page<OrderSummary>> &answer) {
                                                 if (answer) {
                                                     takeCount(id, *answer);
                                                 }
                                             });
    }
}

void OrdersDesk::takeCount(const QString &viewId, const Page<OrderSummary> &page)
{
    m_filter->setCount(viewId, page.count, page.countCapped);
    if (viewId == QLatin1String("attention")) {
        Q_EMIT badgeChanged(static_cast<int>(page.count));
    }
}

void OrdersDesk::fetchChoices()
{
    m_context.transport.call<ListStaff>({}, this, [this](const Result<StaffList> &answer) {
        if (!answer) {
            return;
        }
        m_choices.staff.clear();
        for (const StaffMember &person : answer->data) {
            if (person.status == QLatin1String("active")) {
                m_choices.staff.push_back(person);
            }
        }
        m_pane->setStaff(m_choices.staff);
        m_bulk->setStaff(m_choices.staff);
        showFields();
    });
    ListDraws::Request recent;
    recent.from = DrawDate(m_context.clock.now().inZone(easternZone()).date().addDays(-30));
    recent.page.limit = 200;
    m_context.transport.call<ListDraws>(
        std::move(recent), this, [this](const Result<Page<DrawSummary>> &answer) {
            if (!answer) {
                return;
            }
            m_choices.draws = answer->data;
            showFields();
            std::vector<DrawSummary> open;
            for (const DrawSummary &draw : answer->data) {
                if (draw.status == QLatin1String("open") && draw.drawAt > m_context.clock.now()) {
                    open.push_back(draw);
                }
            }
            m_form->setDraws(std::move(open));
        });
}

void OrdersDesk::showFields()
{
    m_filter->setFields(orderFilterFields(m_choices));
}

void OrdersDesk::showCustomer(UserId customer, const QString &name)
{
    const QString id = customer.toString();
    const bool isKnown = std::any_of(m_choices.customers.begin(), m_choices.customers.end(),
                                     [&](const auto &one) { return one.first == id; });
    if (!isKnown) {
        m_choices.customers.emplace_back(id, name);
        showFields();
    }
    m_filter->chooseView(QStringLiteral("all"));
    m_filter->setValues({{QStringLiteral("customer"), id}});
}

} // namespace truvamate
