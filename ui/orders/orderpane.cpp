#include "ui/orders/orderpane.h"

#include "client/requestkey.h"
#include "models/operations/orders.h"
#include "models/orders/status.h"
#include "ui/orders/notebox.h"
#include "ui/orders/ordercommands.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/timelineview.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

QPushButton *arrow(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), QString(), parent);
    setKind(button, ButtonKind::Quiet);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

OrderPane::OrderPane(const DeskContext &context, OrderCommands *commands, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_commands(commands)
{
    setObjectName(QStringLiteral("orderPane"));
    build();
    connect(commands, &OrderCommands::changed, this, [this](const OrderDetail &order) {
        if (order.order.id == m_id) {
            show(order);
            fetchTimeline();
        }
        Q_EMIT loaded(order);
    });
    connect(commands, &OrderCommands::touched, this, [this](const OrderId &order) {
        if (order == m_id) {
            reload();
        }
    });
    connect(commands, &OrderCommands::failed, this, &OrderPane::showError);
    connect(commands, &OrderCommands::mergeOffered, this, &OrderPane::offerMerge);
    connect(commands, &OrderCommands::busyChanged, m_steps, &QWidget::setDisabled);
    open(OrderId());
}

void OrderPane::build()
{
    setSurface(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_nothing = new EmptyState(this);
    m_nothing->show(QStringLiteral("orders"), tr("No order is open"),
                    tr("Choose one in the list with the arrows or J and K."));
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Order"));
    m_scroll->setWidget(buildContent());
    outer->addWidget(m_nothing, 1);
    outer->addWidget(m_scroll, 1);
}

QWidget *OrderPane::buildContent()
{
    auto *content = new QWidget(m_scroll);
    setSurface(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(3 * metrics::unit);

    auto *head = new QHBoxLayout;
    m_number = makeLabel({}, TextRole::Title, content);
    m_number->setObjectName(QStringLiteral("orderNumber"));
    m_number->setWordWrap(false);
    m_state = new Pill(content);
    m_state->setObjectName(QStringLiteral("orderState"));
    auto *up = arrow(QStringLiteral("chevron-up"), tr("Previous order"), content);
    auto *down = arrow(QStringLiteral("chevron-down"), tr("Next order"), content);
    connect(up, &QPushButton::clicked, this, &OrderPane::previousRequested);
    connect(down, &QPushButton::clicked, this, &OrderPane::nextRequested);
    head->addWidget(m_number);
    head->addStretch(1);
    head->addWidget(up);
    head->addWidget(down);
    layout->addLayout(head);
    auto *state = new QHBoxLayout;
    state->addWidget(m_state);
    state->addStretch(1);
    layout->addLayout(state);
    m_reason = makeLabel({}, TextRole::Body, content);
    m_reason->setObjectName(QStringLiteral("orderReason"));
    layout->addWidget(m_reason);
    m_banner = new Banner(content);
    m_banner->setObjectName(QStringLiteral("orderBanner"));
    m_banner->clear();
    connect(m_banner, &Banner::actionRequested, this, [this] {
        m_banner->clear();
        if (const auto action = std::exchange(m_bannerAction, nullptr)) {
            action();
        } else {
            reload();
        }
    });
    layout->addWidget(m_banner);
    m_steps = new QWidget(content);
    m_stepFlow = new FlowLayout(m_steps);
    layout->addWidget(m_steps);
    m_lines = new OrderSection(tr("Tickets"), content);
    m_facts = new OrderFactsSection(content);
    m_money = new OrderMoneySection(content);
    m_notes = new OrderSection(tr("Notes"), content);
    m_note = new NoteBox(content);
    m_history = new OrderSection(tr("What happened"), content);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_lines, m_facts, m_money, m_notes, m_note, m_history}) {
        layout->addWidget(part);
    }
    m_timelineView = new TimelineView(content);
    m_timelineView->setObjectName(QStringLiteral("timeline"));
    m_timelineView->setAccessibleName(tr("What happened to the order"));
    m_history->begin();
    layout->addWidget(m_timelineView);
    layout->addStretch(1);
    connect(m_note, &NoteBox::saveRequested, this, &OrderPane::saveNote);
    connect(
        m_money, &OrderMoneySection::decisionRequested, this,
        [this](const Payment &payment, bool accept) { m_commands->decideLate(*m_order, payment, accept); });
    connect(m_facts, &OrderFactsSection::customerOrdersRequested, this, [this] {
        Q_EMIT customerOrdersRequested(m_order->order.customerId, m_order->order.customerName);
    });
    return content;
}

void OrderPane::setStaff(std::vector<StaffMember> staff)
{
    m_staff = std::move(staff);
}

void OrderPane::open(OrderId order)
{
    const bool isOther = order != m_id || order == OrderId();
    m_id = order;
    ++m_asked;
    if (isOther) {
        m_order.reset();
        m_customer.reset();
        m_timeline.clear();
        m_banner->clear();
        m_bannerAction = nullptr;
    }
    m_note->showFor(order == OrderId() ? QString() : order.toString());
    m_nothing->setVisible(order == OrderId());
    m_scroll->setVisible(order != OrderId() && m_order.has_value());
    if (order != OrderId()) {
        reload();
    }
}

void OrderPane::reload()
{
    if (m_id == OrderId()) {
        return;
    }
    m_context.transport.call<GetOrder>({m_id}, this,
                                       [this, asked = m_asked](const Result<OrderDetail> &answer) {
                                           if (asked != m_asked) {
                                               return;
                                           }
                                           if (!answer) {
                                               m_scroll->setVisible(true);
                                               showError(answer.error());
                                               return;
                                           }
                                           show(*answer);
                                           fetchTimeline();
                                           fetchCustomer();
                                           Q_EMIT loaded(*answer);
                                       });
}

void OrderPane::fetchTimeline()
{
    m_context.transport.call<OrderTimeline>({m_id}, this,
                                            [this, asked = m_asked](const Result<Timeline> &answer) {
                                                if (asked != m_asked || !answer) {
                                                    return;
                                                }
                                                m_timeline = answer->entries;
                                                m_timelineView->setEntries(m_timeline, m_context.clock.now());
                                            });
}

void OrderPane::fetchCustomer()
{
    if (!m_context.session.may(Permission::CustomersRead)) {
        return;
    }
    m_context.transport.call<GetCustomer>({m_order->order.customerId}, this,
                                          [this, asked = m_asked](const Result<CustomerDetail> &answer) {
                                              if (asked == m_asked && answer && m_order) {
                                                  m_customer = *answer;
                                                  m_facts->show(*m_order, m_customer);
                                              }
                                          });
}

void OrderPane::show(const OrderDetail &order)
{
    const QJsonObject json = toJson(order);
    if (m_order && m_shown == json) {
        return; // nothing to build anew under the reader's eyes
    }
    m_shown = json;
    m_order = order;
    const Instant now = m_context.clock.now();
    m_number->setText(order.order.orderNumber);
    m_state->setState(words::orderStatus(order.order.status));
    m_reason->setText(words::reasonSentence(order.reason));
    showSteps();
    showOrderLines(*m_lines, order);
    m_facts->show(order, m_customer);
    m_money->show(order, now, m_context.session.may(Permission::PaymentsPost));
    showOrderNotes(*m_notes, order, now);
    m_note->setToday(now.inZone(bangkokZone()).date());
    m_note->setVisible(m_context.session.may(Permission::OrdersWrite));
    m_nothing->hide();
    m_scroll->show();
}

/// The first step that is possible is the one to take; the others stay quiet beside it.
void OrderPane::showSteps()
{
    QString focused;
    while (m_stepFlow->count() > 0) {
        QLayoutItem *item = m_stepFlow->takeAt(0);
        if (item->widget()->hasFocus()) {
            focused = item->widget()->objectName();
        }
        item->widget()->setObjectName(QString());
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const OrderStep &step : m_order->steps) {
        if (step.action != QLatin1String("cancel") && step.action != QLatin1String("refund")) {
            addStep(step);
        }
    }
    if (m_context.session.may(Permission::OrdersWrite)) {
        auto *assign = new QPushButton(tr("Assign…"), m_steps);
        assign->setObjectName(QStringLiteral("step_assign"));
        connect(assign, &QPushButton::clicked, this, &OrderPane::openAssignMenu);
        m_stepFlow->insertWidget(m_stepFlow->count(), assign);
        assign->show();
    }
    for (const OrderStep &step : m_order->steps) {
        if (step.action == QLatin1String("cancel") || step.action == QLatin1String("refund")) {
            addStep(step);
        }
    }
    auto *again = focused.isEmpty() ? nullptr : m_steps->findChild<QPushButton *>(focused);
    if (again && again->isEnabled()) {
        again->setFocus();
    } else if (std::exchange(m_wantsFocus, false) || !focused.isEmpty()) {
        focusSteps();
    }
}

void OrderPane::addStep(const OrderStep &step)
{
    const auto action = orderActionFromCode(step.action);
    if (!action || !m_context.session.may(permissionFor(*action))) {
        return;
    }
    auto *button = new QPushButton(words::orderActionName(step.action), m_steps);
    button->setObjectName(QStringLiteral("step_") + step.action);
    button->setEnabled(step.allowed);
    if (step.refusal) {
        button->setToolTip(*step.refusal);
        button->setAccessibleDescription(*step.refusal);
    }
    if (m_stepFlow->count() == 0 && step.allowed) {
        setKind(button, ButtonKind::Primary);
    }
    connect(button, &QPushButton::clicked, this, [this, code = step.action] { take(code); });
    m_stepFlow->insertWidget(m_stepFlow->count(), button);
    button->show();
}

void OrderPane::focusSteps()
{
    m_wantsFocus = !m_order;
    if (m_wantsFocus) {
        return;
    }
    for (int place = 0; place < m_stepFlow->count(); ++place) {
        QWidget *step = m_stepFlow->itemAt(place)->widget();
        if (step->isEnabled()) {
            step->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    m_note->focusText();
}

void OrderPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

std::optional<Link> OrderPane::linkOf(const QString &action) const
{
    if (action == QLatin1String("bind_slip")) {
        return Link{QStringLiteral("scan"), m_id.toString(), QStringLiteral("order")};
    }
    if (action == QLatin1String("enter_result") || action == QLatin1String("verify_result")
        || action == QLatin1String("run_check") || action.endsWith(QLatin1String("_missed"))) {
        return Link{QStringLiteral("draws"), m_order->order.draw.drawId.toString(), QStringLiteral("draw")};
    }
    if (action.endsWith(QLatin1String("_claim")) || action.endsWith(QLatin1String("_payout"))) {
        return Link{QStringLiteral("payouts"), m_id.toString(), QStringLiteral("order")};
    }
    return std::nullopt;
}

bool OrderPane::take(const QString &action)
{
    if (!m_order) {
        return false;
    }
    const auto step = std::find_if(m_order->steps.begin(), m_order->steps.end(),
                                   [&](const OrderStep &one) { return one.action == action; });
    if (step == m_order->steps.end() || !step->allowed) {
        say(step != m_order->steps.end() && step->refusal
                ? *step->refusal
                : tr("This step is not possible for %1 now.").arg(m_order->order.orderNumber));
        return false;
    }
    if (action == QLatin1String("cancel")) {
        m_commands->cancel(*m_order);
    } else if (action == QLatin1String("refund")) {
        m_commands->refund(*m_order);
    } else if (action == QLatin1String("tell_customer")) {
        m_commands->tellCustomer(*m_order);
    } else if (action == QLatin1String("post_payment")) {
        Q_EMIT paymentRequested();
    } else if (const auto link = linkOf(action)) {
        m_context.shell.open(*link);
    }
    return true;
}

void OrderPane::say(const QString &sentence)
{
    m_bannerAction = nullptr;
    m_banner->showMessage(Tone::Warning, QStringLiteral("info"), sentence);
}

void OrderPane::openAssignMenu()
{
    if (!m_order) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("assignMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, std::optional<UserId> person) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_order->order.assignee == person);
        connect(action, &QAction::triggered, this, [this, person] { m_commands->assign(*m_order, person); });
    };
    add(tr("Me"), m_context.session.view().userId);
    add(tr("Nobody"), std::nullopt);
    menu->addSeparator();
    for (const StaffMember &person : m_staff) {
        if (person.id != m_context.session.view().userId) {
            add(QString(person.name).replace(QLatin1Char('&'), QLatin1String("&&")), person.id);
        }
    }
    menu->setActiveAction(menu->actions().first());
    const auto *below = m_steps->findChild<QPushButton *>(QStringLiteral("step_assign"));
    menu->popup(below ? below->mapToGlobal(QPoint(0, below->height())) : mapToGlobal(QPoint()));
}

/// The text stays until the backend has it; a second try of the same text is the same request.
void OrderPane::saveNote()
{
    const QString text = m_note->text();
    const auto followUp = m_note->followUpOn();
    const QString content = m_id.toString() + text + (followUp ? followUp->toString() : QString());
    if (m_noteKeyText != content) {
        m_noteKeyText = content;
        m_noteKey = newRequestKey();
    }
    m_note->setBusy(true);
    m_commands->addNote(m_id, text, followUp, m_noteKey, [this, id = m_id](const Result<OrderNote> &answer) {
        m_note->setBusy(false);
        if (!answer) {
            m_bannerAction = [this] { saveNote(); };
            m_banner->showError(answer.error());
            return;
        }
        m_noteKeyText.clear();
        m_note->clearFor(id.toString());
        m_context.shell.toast(Tone::Good, tr("The note is saved."));
        if (id == m_id) {
            reload();
        }
    });
}

void OrderPane::showError(const Error &error)
{
    m_bannerAction = nullptr;
    m_banner->showError(error);
}

void OrderPane::offerMerge(const Error &whatChanged, const OrderDetail &now, std::function<void()> again)
{
    if (now.order.id != m_id) {
        return;
    }
    show(now);
    fetchTimeline();
    m_bannerAction = std::move(again);
    m_banner->showMessage(Tone::Warning, QStringLiteral("warning"), words::errorSentence(whatChanged),
                          tr("Apply mine again"));
    Q_EMIT loaded(now);
}

} // namespace truvamate
