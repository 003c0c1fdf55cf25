#include "ui/orders/neworderform.h"

#include "client/requestkey.h"
#include "ui/orders/customerpicker.h"
#include "ui/orders/orderlines.h"
#include "ui/orders/typedplay.h"
#include "ui/style/text.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int quotePauseMs = 150;

} // namespace

NewOrderForm::NewOrderForm(const DeskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_customer(new CustomerPicker(context, this))
    , m_draw(new QComboBox(this))
    , m_play(new QLineEdit(this))
    , m_playProblem(makeLabel({}, TextRole::Secondary, this))
    , m_powerPlay(new QCheckBox(this))
    , m_doublePlay(new QCheckBox(tr("&Double Play"), this))
    , m_lines(new OrderLinesList(this))
    , m_missed(new QComboBox(this))
    , m_reference(new QLineEdit(this))
    , m_quoteText(makeLabel({}, TextRole::Secondary, this))
    , m_charge(makeLabel({}, TextRole::Title, this))
    , m_banner(new Banner(this))
    , m_take(new QPushButton(this))
    , m_clear(new QPushButton(tr("Clear form"), this))
    , m_quoting(new QTimer(this))
{
    setObjectName(QStringLiteral("newOrderForm"));
    build();
    m_quoting->setSingleShot(true);
    m_quoting->setInterval(quotePauseMs);
    connect(m_quoting, &QTimer::timeout, this, &NewOrderForm::askQuote);
    connect(m_customer, &CustomerPicker::chosen, this, &NewOrderForm::update);
    connect(m_customer, &CustomerPicker::chosen, this, &NewOrderForm::typed);
    connect(m_customer, &CustomerPicker::chosen, this, [this] {
        if (m_customer->customer()) {
            m_play->setFocus();
        }
    });
    connect(m_customer, &CustomerPicker::typedChanged, this, &NewOrderForm::typed);
    connect(m_customer, &CustomerPicker::failed, m_banner, &Banner::showError);
    connect(m_draw, &QComboBox::currentIndexChanged, this, &NewOrderForm::showAddOns);
    connect(m_play, &QLineEdit::returnPressed, this, &NewOrderForm::addTypedLine);
    connect(m_play, &QLineEdit::textChanged, this, [this] {
        showPlayHint();
        Q_EMIT typed();
    });
    connect(m_lines, &OrderLinesList::linesChanged, this, [this] {
        m_quote.reset();
        showQuote();
        m_quoting->start();
        Q_EMIT typed();
    });
    connect(m_missed, &QComboBox::currentIndexChanged, this, &NewOrderForm::typed);
    connect(m_reference, &QLineEdit::textChanged, this, &NewOrderForm::typed);
    connect(m_take, &QPushButton::clicked, this, &NewOrderForm::take);
    connect(m_clear, &QPushButton::clicked, this, &NewOrderForm::clear);
    connect(m_banner, &Banner::actionRequested, this, &NewOrderForm::askQuote);
    showAddOns();
    showQuote();
}

void NewOrderForm::build()
{
    setSurface(this);
    m_draw->setObjectName(QStringLiteral("newOrderDraw"));
    m_draw->setAccessibleName(tr("Draw"));
    m_missed->setObjectName(QStringLiteral("missedChoice"));
    m_missed->setAccessibleName(tr("If a draw is missed"));
    m_missed->addItem(tr("If a draw is missed: refund"), QStringLiteral("refund"));
    m_missed->addItem(tr("If a draw is missed: move to the next one"), QStringLiteral("roll"));
    m_reference->setObjectName(QStringLiteral("reference"));
    m_reference->setAccessibleName(tr("Older shop's reference"));
    m_reference->setPlaceholderText(tr("Older shop's reference, if there is one"));
    m_quoteText->setObjectName(QStringLiteral("quote"));
    m_charge->setObjectName(QStringLiteral("charge"));
    m_banner->setObjectName(QStringLiteral("newOrderBanner"));
    m_banner->clear();
    m_take->setObjectName(QStringLiteral("takeOrder"));
    setKind(m_take, ButtonKind::Primary);
    setKeyHint(m_take, QKeySequence(Qt::CTRL | Qt::Key_Return));
    setKind(m_clear, ButtonKind::Quiet);
    m_clear->setObjectName(QStringLiteral("clearForm"));
    auto *close = new QPushButton(tr("Close"), this);
    setKind(close, ButtonKind::Quiet);
    setKeyHint(close, Qt::Key_Escape);
    connect(close, &QPushButton::clicked, this, &NewOrderForm::closeRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("New order"), TextRole::Title, this));
    head->addStretch(1);
    head->addWidget(close);
    layout->addLayout(head);
    layout->addWidget(m_banner);
    layout->addWidget(m_customer);
    layout->addWidget(buildLines(), 1);
    layout->addWidget(m_missed);
    layout->addWidget(m_reference);
    layout->addWidget(m_quoteText);
    layout->addWidget(m_charge);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    buttons->addWidget(m_take);
    layout->addLayout(buttons);
}

QWidget *NewOrderForm::buildLines()
{
    m_play->setObjectName(QStringLiteral("play"));
    m_play->setAccessibleName(tr("Numbers of a line"));
    m_playProblem->setObjectName(QStringLiteral("playProblem"));
    m_lines->setObjectName(QStringLiteral("newOrderLines"));
    m_lines->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_draw);
    layout->addWidget(m_play);
    layout->addWidget(m_playProblem);
    auto *ways = new QWidget(part);
    auto *flow = new FlowLayout(ways);
    const auto addWay = [&](const QString &text, const QString &selection) {
        auto *button = new QPushButton(text, ways);
        button->setObjectName(selection);
        connect(button, &QPushButton::clicked, this, [this, selection] { addPicked(selection); });
        flow->insertWidget(flow->count(), button);
    };
    addWay(tr("+ &House pick"), QStringLiteral("house_pick"));
    addWay(tr("+ &Terminal pick"), QStringLiteral("terminal_pick"));
    m_powerPlay->setObjectName(QStringLiteral("powerPlay"));
    m_doublePlay->setObjectName(QStringLiteral("doublePlay"));
    flow->insertWidget(flow->count(), m_powerPlay);
    flow->insertWidget(flow->count(), m_doublePlay);
    layout->addWidget(ways);
    layout->addWidget(m_lines, 1);
    layout->addWidget(
        makeLabel(tr("Del takes a line off · P and D switch its add-ons"), TextRole::Secondary, part));
    return part;
}

void NewOrderForm::setDraws(std::vector<DrawSummary> draws)
{
    const QString before = draw() ? draw()->id.toString() : m_wantedDraw;
    m_draws = std::move(draws);
    const QSignalBlocker blocker(m_draw);
    m_draw->clear();
    const Instant now = m_context.clock.now();
    for (const DrawSummary &one : m_draws) {
        m_draw->addItem(tr("%1 %2, drawn in %3")
                            .arg(words::gameName(one.game), words::shortDrawDate(one.drawDate),
                                 words::timeLeft((one.drawAt.ms - now.ms) / 1000)),
                        one.id.toString());
        if (one.id.toString() == before) {
            m_draw->setCurrentIndex(m_draw->count() - 1);
        }
    }
    m_lines->setDraws(m_draws);
    showAddOns();
}

const DrawSummary *NewOrderForm::draw() const
{
    const int place = m_draw->currentIndex();
    return place < 0 || place >= static_cast<int>(m_draws.size()) ? nullptr
                                                                  : &m_draws[static_cast<std::size_t>(place)];
}

void NewOrderForm::begin()
{
    if (m_customer->customer()) {
        m_play->setFocus(Qt::ShortcutFocusReason);
    } else {
        m_customer->focusText();
    }
}

void NewOrderForm::showAddOns()
{
    const DrawSummary *chosen = draw();
    const bool hasMultiplier = chosen && hasMultiplierAddOn(*chosen);
    m_powerPlay->setVisible(hasMultiplier);
    if (hasMultiplier) {
        m_powerPlay->setText(QLatin1Char('&') + multiplierName(*chosen));
    } else {
        m_powerPlay->setChecked(false);
    }
    const bool hasDouble = chosen && hasDoublePlay(*chosen);
    m_doublePlay->setVisible(hasDouble);
    if (!hasDouble) {
        m_doublePlay->setChecked(false);
    }
    m_play->setPlaceholderText(chosen ? QStringLiteral("2 25 36 43 61 24") : tr("No draw is open for sale"));
    m_play->setEnabled(chosen != nullptr);
    showPlayHint();
    update();
}

void NewOrderForm::showPlayHint()
{
    setInvalid(m_play, false);
    m_playProblem->setText(draw() ? tr("Five of 1 to %1, then one of 1 to %2 · Enter adds the line")
                                        .arg(draw()->mainMax)
                                        .arg(draw()->specialMax)
                                  : QString());
}

LineRequest NewOrderForm::newLine(const QString &selection) const
{
    LineRequest line;
    line.drawId = draw()->id;
    line.selection = selection;
    line.powerPlay = m_powerPlay->isChecked();
    line.doublePlay = m_doublePlay->isChecked();
    return line;
}

void NewOrderForm::addTypedLine()
{
    if (m_play->text().trimmed().isEmpty() || !draw()) {
        return;
    }
    const auto edition = editionByCode(draw()->edition);
    const auto play = edition ? playFromTyped(**edition, m_play->text()) : fail(edition.error());
    if (!play) {
        setInvalid(m_play, true);
        m_playProblem->setText(words::errorSentence(play.error()));
        m_play->selectAll();
        return;
    }
    LineRequest line = newLine(QStringLiteral("chosen"));
    line.numbers = std::vector<int>(play->numbers.values().begin(), play->numbers.values().end());
    line.special = play->special;
    m_lines->add(line);
    m_play->clear();
}

void NewOrderForm::addPicked(const QString &selection)
{
    if (draw()) {
        m_lines->add(newLine(selection));
    }
}

void NewOrderForm::askQuote()
{
    ++m_asked;
    if (m_lines->lines().empty()) {
        m_quote.reset();
        m_banner->clear();
        showQuote();
        return;
    }
    m_context.transport.call<QuoteOrder>({m_lines->lines()}, this,
                                         [this, asked = m_asked](const Result<OrderQuote> &answer) {
                                             if (asked != m_asked) {
                                                 return;
                                             }
                                             if (answer) {
                                                 m_quote = *answer;
                                                 m_banner->clear();
                                             } else {
                                                 m_quote.reset();
                                                 m_banner->showError(answer.error());
                                             }
                                             showQuote();
                                         });
}

void NewOrderForm::showQuote()
{
    if (!m_quote) {
        m_charge->setText(m_lines->lines().empty() ? QString() : tr("Asking for the price…"));
        m_quoteText->setText(
            m_lines->lines().empty() ? tr("The price stands here as soon as there is a line.") : QString());
        update();
        return;
    }
    m_charge->setText(words::money(m_quote->charge));
    m_quoteText->setText(
        QStringList{tr("Tickets %1 + service %2 = %3")
                        .arg(words::money(m_quote->ticketCost), words::money(m_quote->serviceFee),
                             words::money(m_quote->total)),
                    tr("Rate %1").arg(words::rate(m_quote->thbPerUsd)),
                    tr("Commission on a prize %1").arg(words::percent(m_quote->commission)),
                    tr("Sales close %1").arg(words::bothClocks(m_quote->salesClose))}
            .join(QLatin1Char('\n')));
    update();
}

QString NewOrderForm::problem() const
{
    if (!m_customer->customer()) {
        return tr("Choose the customer.");
    }
    if (m_lines->lines().empty()) {
        return tr("Add a line.");
    }
    return m_quote ? QString() : tr("The price is not known yet.");
}

void NewOrderForm::update()
{
    const QString missing = problem();
    m_take->setText(m_quote ? tr("Take order for %1").arg(words::money(m_quote->charge)) : tr("Take order"));
    m_take->setEnabled(!m_isBusy && missing.isEmpty());
    m_take->setToolTip(missing);
    m_take->setAccessibleDescription(missing);
    m_clear->setEnabled(!m_isBusy && !isEmpty());
}

void NewOrderForm::setBusy(bool busy)
{
    m_isBusy = busy;
    update();
}

/// The terms that are recorded are those the customer accepted last.
void NewOrderForm::take()
{
    if (m_isBusy || !problem().isEmpty()) {
        return;
    }
    setBusy(true);
    m_banner->clear();
    m_context.transport.call<GetCustomer>({m_customer->customer()->id}, this,
                                          [this](const Result<CustomerDetail> &answer) {
                                              if (!answer) {
                                                  takeRefusal(answer.error());
                                                  return;
                                              }
                                              takeOrder(answer->consentVersion.value_or(QString()));
                                          });
}

void NewOrderForm::takeOrder(const QString &consentVersion)
{
    CreateOrder::Request request;
    request.customerId = m_customer->customer()->id;
    request.lines = m_lines->lines();
    request.missedDrawChoice = m_missed->currentData().toString();
    request.consentVersion = consentVersion;
    request.quotedCharge = m_quote->charge;
    if (const QString reference = m_reference->text().trimmed(); !reference.isEmpty()) {
        request.externalReference = reference;
    }
    const QString content = jsonDigest(toJson(request));
    if (m_keyContent != content) {
        m_keyContent = content;
        m_key = newRequestKey();
    }
    CallOptions options;
    options.idempotencyKey = m_key;
    m_context.transport.call<CreateOrder>(
        std::move(request), this,
        [this](const Result<OrderDetail> &answer) {
            if (!answer) {
                takeRefusal(answer.error());
                return;
            }
            setBusy(false);
            m_context.shell.toast(
                Tone::Good,
                tr("%1 is taken: %2.").arg(answer->order.orderNumber, words::money(answer->order.charge)));
            clear();
            Q_EMIT taken(*answer);
        },
        std::move(options));
}

void NewOrderForm::takeRefusal(const Error &error)
{
    setBusy(false);
    m_banner->showError(error);
    if (error.code == QLatin1String("order.price_changed")) {
        if (const auto quote = fromJson<OrderQuote>(error.details)) {
            m_quote = *quote;
            showQuote();
        }
    }
}

void NewOrderForm::clear()
{
    m_customer->clear();
    m_play->clear();
    m_reference->clear();
    m_missed->setCurrentIndex(0);
    m_powerPlay->setChecked(false);
    m_doublePlay->setChecked(false);
    m_keyContent.clear();
    m_banner->clear();
    m_lines->setLines({});
    update();
    m_customer->focusText();
    Q_EMIT typed();
}

bool NewOrderForm::isEmpty() const
{
    return m_customer->typed().isEmpty() && m_play->text().isEmpty() && m_lines->lines().empty()
        && m_reference->text().isEmpty();
}

QJsonObject NewOrderForm::saveState() const
{
    if (isEmpty()) {
        return {};
    }
    QJsonObject state{{QStringLiteral("play"), m_play->text()},
                      {QStringLiteral("lines"), json::write(m_lines->lines())},
                      {QStringLiteral("missed"), m_missed->currentData().toString()},
                      {QStringLiteral("reference"), m_reference->text()},
                      {QStringLiteral("draw"), m_draw->currentData().toString()}};
    // A chosen customer is kept as an id: what is written to the disk names nobody.
    if (m_customer->customer()) {
        state.insert(QStringLiteral("customer"), m_customer->customer()->id.toString());
    } else {
        state.insert(QStringLiteral("customer_text"), m_customer->typed());
    }
    return state;
}

void NewOrderForm::restoreState(const QJsonObject &state)
{
    if (state.isEmpty()) {
        return;
    }
    if (const auto customer = UserId::fromString(state.value(QLatin1String("customer")).toString())) {
        fetchCustomer(*customer);
    } else {
        m_customer->setTyped(state.value(QLatin1String("customer_text")).toString());
    }
    m_wantedDraw = state.value(QLatin1String("draw")).toString();
    m_draw->setCurrentIndex(std::max(0, m_draw->findData(m_wantedDraw)));
    m_play->setText(state.value(QLatin1String("play")).toString());
    m_missed->setCurrentIndex(
        std::max(0, m_missed->findData(state.value(QLatin1String("missed")).toString())));
    m_reference->setText(state.value(QLatin1String("reference")).toString());
    const auto lines
        = json::read<std::vector<LineRequest>>(state.value(QLatin1String("lines")), QStringLiteral("lines"));
    if (lines) {
        m_lines->setLines(*lines);
    }
}

void NewOrderForm::fetchCustomer(UserId customer)
{
    m_context.transport.call<GetCustomer>({customer}, this, [this](const Result<CustomerDetail> &answer) {
        if (!answer || m_customer->customer()) {
            return;
        }
        CustomerSummary summary;
        summary.id = answer->id;
        summary.fullName = answer->fullName;
        summary.phone = answer->phone;
        summary.kycStatus = answer->kycStatus;
        summary.isExcluded = answer->exclusion.has_value();
        m_customer->choose(summary);
    });
}

void NewOrderForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        take();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace truvamate
