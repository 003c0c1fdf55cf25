#include "ui/orders/ordersections.h"

#include "ui/style/text.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/numberballs.h"
#include "ui/widgets/pill.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

StateWord stateOf(const OrderLine &line)
{
    const bool isQuarantined = line.placement && line.placement->binding == QLatin1String("quarantined");
    return words::lineState(line.drawStatus, line.cancelledAt.has_value(), line.refunded.has_value(),
                            line.leased, line.placement.has_value(), isQuarantined, !line.wins.empty());
}

/// The draw, the add-ons, the paper and what was won, as far as there is any.
QString lineFacts(const OrderLine &line)
{
    QStringList facts{words::gameShortName(line.game) + QLatin1Char(' ')
                      + words::shortDrawDate(line.drawDate)};
    if (line.powerPlay) {
        facts += line.game == QLatin1String("powerball") ? OrderSection::tr("Power Play")
                                                         : OrderSection::tr("Megaplier");
    }
    if (line.doublePlay) {
        facts += OrderSection::tr("Double Play");
    }
    if (line.selection != QLatin1String("chosen")) {
        facts += words::selection(line.selection);
    }
    if (line.placement) {
        facts += OrderSection::tr("slip …%1, play %2, %3")
                     .arg(line.placement->serialEnding, line.placement->playLetter, line.placement->state);
    }
    for (const LineWin &win : line.wins) {
        facts += win.prize
            ? OrderSection::tr("%1: %2").arg(words::tierName(win.tier), words::money(*win.prize))
            : words::tierName(win.tier);
    }
    if (line.refunded) {
        facts += OrderSection::tr("refunded %1").arg(words::money(*line.refunded));
    }
    return facts.join(QStringLiteral(" · "));
}

QWidget *lineRow(const OrderLine &line, QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setObjectName(QStringLiteral("line_%1").arg(line.lineNumber));
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(metrics::gap, metrics::unit, metrics::gap, metrics::unit);
    layout->setHorizontalSpacing(metrics::gap);
    layout->setVerticalSpacing(2);
    auto *balls = new NumberBalls(row);
    if (line.numbers.empty()) {
        balls->setInstead(words::selection(line.selection));
    } else {
        balls->setBalls(ballsOf(line.numbers, line.special));
    }
    auto *state = new Pill(stateOf(line), row);
    layout->addWidget(balls, 0, 0, Qt::AlignLeft | Qt::AlignVCenter);
    layout->addWidget(state, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(makeLabel(lineFacts(line), TextRole::Secondary, row), 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    return row;
}

void addFact(QGridLayout *grid, const QString &title, QWidget *value)
{
    const int row = grid->rowCount();
    QLabel *label = makeLabel(title, TextRole::Body, value->parentWidget());
    label->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(label, row, 0);
    grid->addWidget(value, row, 1, Qt::AlignRight);
}

void addText(QGridLayout *grid, QWidget *parent, const QString &title, const QString &text,
             TextRole role = TextRole::Body)
{
    QLabel *value = makeLabel(text, role, parent);
    value->setAlignment(Qt::AlignRight);
    value->setAccessibleName(title + QStringLiteral(": ") + text);
    addFact(grid, title, value);
}

QGridLayout *addGrid(QVBoxLayout *layout)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::space);
    grid->setVerticalSpacing(metrics::unit);
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    return grid;
}

void addAmounts(QGridLayout *grid, QWidget *body, const OrderDetail &order)
{
    addText(grid, body, OrderSection::tr("Tickets, %n", nullptr, static_cast<int>(order.order.totalTickets)),
            words::money(order.ticketCost));
    addText(grid, body, OrderSection::tr("Service"), words::money(order.serviceFee));
    addText(grid, body, OrderSection::tr("Total in dollars"), words::money(order.order.total));
    addText(grid, body, OrderSection::tr("Rate"), words::rate(order.thbPerUsd));
    addText(grid, body, OrderSection::tr("Total"), words::money(order.order.charge), TextRole::BodyStrong);
    addText(grid, body, OrderSection::tr("Received"), words::money(order.captured));
    if (!order.refunded.isZero()) {
        addText(grid, body, OrderSection::tr("Refunded"), words::money(order.refunded));
    }
    addText(grid, body, OrderSection::tr("Commission on a prize"), words::percent(order.commission));
}

StateWord kycWord(const QString &code)
{
    if (code == QLatin1String("verified")) {
        return {OrderSection::tr("Verified"), QStringLiteral("check"), Tone::Good};
    }
    if (code == QLatin1String("rejected")) {
        return {OrderSection::tr("Rejected"), QStringLiteral("cross"), Tone::Wrong};
    }
    return {OrderSection::tr("Not verified"), QStringLiteral("clock"), Tone::Warning};
}

} // namespace

OrderSection::OrderSection(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::unit);
    m_layout->addWidget(makeLabel(title, TextRole::Secondary, this));
    hide();
}

void OrderSection::clear()
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
        m_body = nullptr;
    }
    hide();
}

QVBoxLayout *OrderSection::begin()
{
    clear();
    m_body = new QWidget(this);
    m_layout->addWidget(m_body);
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    setVisible(true);
    return layout;
}

void showOrderLines(OrderSection &section, const OrderDetail &order)
{
    QVBoxLayout *layout = section.begin();
    auto *card = new QFrame(layout->parentWidget());
    card->setProperty("kind", QStringLiteral("card"));
    card->setFrameShape(QFrame::StyledPanel);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(metrics::unit, metrics::unit, metrics::unit, metrics::unit);
    rows->setSpacing(0);
    for (const OrderLine &line : order.lines) {
        rows->addWidget(lineRow(line, card));
    }
    layout->addWidget(card);
}

OrderFactsSection::OrderFactsSection(QWidget *parent)
    : OrderSection(tr("Customer and amounts"), parent)
{
}

void OrderFactsSection::show(const OrderDetail &order, const std::optional<CustomerDetail> &customer)
{
    QVBoxLayout *layout = begin();
    QWidget *body = layout->parentWidget();
    QGridLayout *grid = addGrid(layout);
    auto *name = new QPushButton(order.order.customerName, body);
    name->setObjectName(QStringLiteral("customerOrders"));
    name->setToolTip(tr("Show every order of this customer"));
    name->setAccessibleName(tr("Customer %1, show every order").arg(order.order.customerName));
    setKind(name, ButtonKind::Quiet);
    connect(name, &QPushButton::clicked, this, &OrderFactsSection::customerOrdersRequested);
    addFact(grid, tr("Customer"), name);
    if (customer) {
        addFact(grid, tr("Identity"), new Pill(kycWord(customer->kycStatus), body));
        if (customer->phone) {
            addText(grid, body, tr("Phone"), *customer->phone);
        }
    }
    addText(grid, body, tr("Assigned to"), order.order.assigneeName.value_or(tr("Nobody")));
    addText(grid, body, tr("If a draw is missed"),
            order.missedDrawChoice == QLatin1String("roll") ? tr("move to the next draw") : tr("refund"));
    addText(grid, body, tr("Taken by"), order.createdByName);
    addAmounts(grid, body, order);
}

OrderMoneySection::OrderMoneySection(QWidget *parent)
    : OrderSection(tr("Payments"), parent)
{
}

void OrderMoneySection::show(const OrderDetail &order, Instant now, bool mayDecide)
{
    if (order.payments.empty() && order.refunds.empty()) {
        clear();
        return;
    }
    QVBoxLayout *layout = begin();
    QWidget *body = layout->parentWidget();
    for (const Payment &payment : order.payments) {
        auto *head = new QHBoxLayout;
        head->addWidget(makeLabel(words::money(payment.amount), TextRole::BodyStrong, body));
        head->addWidget(new Pill(words::paymentStatus(payment.status), body));
        head->addStretch(1);
        layout->addLayout(head);
        QStringList facts{words::paymentMethod(payment.method), payment.reference,
                          words::moment(payment.receivedAt, bangkokZone(), now), payment.postedByName};
        if (payment.reviewReason) {
            facts += words::paymentReviewReason(*payment.reviewReason);
        }
        layout->addWidget(makeLabel(facts.join(QStringLiteral(" · ")), TextRole::Secondary, body));
        if (payment.status != QLatin1String("processing") || !mayDecide) {
            continue;
        }
        auto *buttons = new QWidget(body);
        auto *flow = new FlowLayout(buttons);
        for (const bool accept : {true, false}) {
            auto *button
                = new QPushButton(accept ? tr("Accept this payment…") : tr("Give it back…"), buttons);
            button->setObjectName((accept ? QStringLiteral("accept_") : QStringLiteral("return_"))
                                  + payment.reference);
            connect(button, &QPushButton::clicked, this,
                    [this, payment, accept] { Q_EMIT decisionRequested(payment, accept); });
            flow->insertWidget(flow->count(), button);
        }
        layout->addWidget(buttons);
    }
    for (const Refund &refund : order.refunds) {
        layout->addWidget(
            makeLabel(tr("Refunded %1").arg(words::money(refund.amount)), TextRole::Body, body));
        const QStringList facts{words::refundReason(refund.reasonCode), refund.reason, refund.refundedByName,
                                words::moment(refund.refundedAt, bangkokZone(), now)};
        layout->addWidget(makeLabel(facts.join(QStringLiteral(" · ")), TextRole::Secondary, body));
    }
}

void showOrderNotes(OrderSection &section, const OrderDetail &order, Instant now)
{
    if (order.notes.empty()) {
        section.clear();
        return;
    }
    QVBoxLayout *layout = section.begin();
    QWidget *body = layout->parentWidget();
    for (const OrderNote &note : order.notes) {
        layout->addWidget(makeLabel(note.body, TextRole::Body, body));
        QStringList facts{note.authorName, words::moment(note.writtenAt, bangkokZone(), now)};
        if (note.followUpOn) {
            facts += OrderSection::tr("follow up on %1").arg(words::drawDate(*note.followUpOn));
        }
        layout->addWidget(makeLabel(facts.join(QStringLiteral(" · ")), TextRole::Secondary, body));
    }
}

} // namespace truvamate
