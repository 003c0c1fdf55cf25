#include "ui/orders/paymentdialog.h"

#include "client/requestkey.h"
#include "ui/orders/ordercolumns.h"
#include "ui/style/text.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int typingPauseMs = 250;

struct Way
{
    const char *provider;
    const char *method;
};
constexpr Way ways[] = {{"promptpay", "promptpay"},
                        {"bank_transfer", "bank_transfer"},
                        {"stripe", "credit_card"},
                        {"omise", "credit_card"}};

} // namespace

PaymentDialog::PaymentDialog(const DeskContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_banner(new Banner(this))
    , m_amount(new MoneyField(Currency::Thb, this))
    , m_text(new QLineEdit(this))
    , m_orders(new QListWidget(this))
    , m_hint(makeLabel({}, TextRole::Secondary, this))
    , m_method(new QComboBox(this))
    , m_reference(new QLineEdit(this))
    , m_day(new DateField(this))
    , m_time(new QLineEdit(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_post(new QPushButton(tr("Post payment"), this))
    , m_typing(new QTimer(this))
{
    setObjectName(QStringLiteral("paymentDialog"));
    setWindowTitle(tr("Match and post a payment"));
    build();
    const QDateTime now = m_context.clock.now().inZone(bangkokZone());
    m_day->setToday(now.date());
    m_day->setDate(now.date());
    m_time->setText(now.time().toString(QStringLiteral("HH:mm")));
    m_banner->clear();
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &PaymentDialog::match);
    connect(m_amount, &MoneyField::amountChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_amount, m_reference, m_day, m_time}) {
        connect(field, &QLineEdit::textChanged, this, &PaymentDialog::update);
    }
    connect(m_orders, &QListWidget::currentRowChanged, this, &PaymentDialog::update);
    connect(m_back, &QPushButton::clicked, this, &PaymentDialog::reject);
    connect(m_post, &QPushButton::clicked, this, &PaymentDialog::post);
    update();
    m_amount->setFocus();
}

void PaymentDialog::build()
{
    m_amount->setObjectName(QStringLiteral("paymentAmount"));
    m_text->setObjectName(QStringLiteral("paymentText"));
    m_text->setPlaceholderText(tr("What the payer wrote, such as an order number"));
    m_orders->setObjectName(QStringLiteral("paymentOrders"));
    m_orders->setFixedHeight(fontMetrics().lineSpacing() * 7);
    m_method->setObjectName(QStringLiteral("paymentMethod"));
    m_reference->setObjectName(QStringLiteral("paymentReference"));
    m_day->setObjectName(QStringLiteral("paymentDay"));
    m_time->setObjectName(QStringLiteral("paymentTime"));
    m_time->setFixedWidth(fontMetrics().averageCharWidth() * 10);
    m_post->setObjectName(QStringLiteral("postPayment"));
    m_post->setAutoDefault(false);
    m_back->setAutoDefault(false);
    setKind(m_post, ButtonKind::Primary);
    setKeyHint(m_post, QKeySequence(Qt::CTRL | Qt::Key_Return));
    for (const Way &way : ways) {
        const QString provider = words::paymentMethod(QLatin1String(way.provider));
        m_method->addItem(qstrcmp(way.provider, way.method) == 0
                              ? provider
                              : tr("%1, %2").arg(words::paymentMethod(QLatin1String(way.method)), provider));
    }
    m_orders->setWordWrap(true);
    m_orders->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::gap);
    layout->addWidget(makeLabel(windowTitle(), TextRole::Title, this));
    layout->addWidget(m_banner);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    const auto row = [&](const QString &name, QWidget *field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    row(tr("&Amount"), m_amount);
    row(tr("&Message"), m_text);
    row(tr("&Order"), m_orders);
    form->addRow(QString(), m_hint);
    row(tr("&Way"), m_method);
    row(tr("&Reference"), m_reference);
    auto *when = new QWidget(this);
    auto *whenLayout = new QHBoxLayout(when);
    whenLayout->setContentsMargins(0, 0, 0, 0);
    whenLayout->addWidget(m_day, 1);
    whenLayout->addWidget(m_time);
    m_day->setAccessibleName(tr("Day received, in Bangkok"));
    m_time->setAccessibleName(tr("Time received, in Bangkok"));
    form->addRow(tr("Received, Bangkok"), when);
    layout->addLayout(form);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_post);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 76, sizeHint().height());
}

void PaymentDialog::suggest(const OrderSummary &order)
{
    m_suggested = order;
    m_amount->setMinor(order.charge.minor());
    m_typing->stop();
    showCandidates({});
    match();
}

void PaymentDialog::match()
{
    const auto amount = m_amount->thb();
    if (!amount || amount->isZero()) {
        return;
    }
    const QString text = m_text->text().trimmed();
    m_context.transport.call<MatchPayment>(
        {*amount, text.isEmpty() ? std::nullopt : std::optional(text)}, this,
        [this, asked = ++m_asked](const Result<MatchPayment::Response> &answer) {
            if (asked != m_asked) {
                return;
            }
            if (!answer) {
                m_banner->showError(answer.error());
                return;
            }
            showCandidates(*answer);
        });
}

void PaymentDialog::addCandidate(const OrderSummary &order)
{
    const bool isThere = std::any_of(m_candidates.begin(), m_candidates.end(),
                                     [&](const OrderSummary &one) { return one.id == order.id; });
    if (isThere) {
        return;
    }
    m_candidates.push_back(order);
    new QListWidgetItem(QStringList{order.orderNumber, words::money(order.charge), order.customerName,
                                    orderDrawText(order.draw), words::orderStatus(order.status).text}
                            .join(QStringLiteral(" · ")),
                        m_orders);
}

void PaymentDialog::showCandidates(const MatchPayment::Response &found)
{
    const auto before = chosen() ? std::optional(chosen()->id) : std::nullopt;
    m_orders->clear();
    m_candidates.clear();
    if (m_suggested) {
        addCandidate(*m_suggested);
    }
    for (const OrderSummary &order : found.candidates) {
        addCandidate(order);
    }
    int row = found.certain && !m_suggested ? 0 : -1;
    for (std::size_t place = 0; place < m_candidates.size(); ++place) {
        if (m_candidates[place].id == before) {
            row = static_cast<int>(place);
        }
    }
    if (row < 0 && m_suggested) {
        row = 0;
    }
    m_orders->setCurrentRow(row);
    m_hint->setText(m_candidates.empty() ? tr("No unpaid order has this amount.")
                        : found.certain  ? tr("The message names this order, and the amount is its own.")
                                         : tr("Choose the order that this money is for."));
    update();
}

const OrderSummary *PaymentDialog::chosen() const
{
    const int row = m_orders->currentRow();
    return row < 0 || row >= static_cast<int>(m_candidates.size())
        ? nullptr
        : &m_candidates[static_cast<std::size_t>(row)];
}

std::optional<Instant> PaymentDialog::receivedAt() const
{
    const auto day = m_day->date();
    const QTime time = QTime::fromString(m_time->text().trimmed(), QStringLiteral("H:mm"));
    return day && time.isValid() ? std::optional(Instant::fromLocal(*day, time, bangkokZone()))
                                 : std::nullopt;
}

QString PaymentDialog::problem() const
{
    if (!m_amount->thb()) {
        return m_amount->problem().isEmpty() ? tr("Type the amount.") : m_amount->problem();
    }
    if (!chosen()) {
        return tr("Choose the order.");
    }
    if (m_reference->text().trimmed().isEmpty()) {
        return tr("Type the bank's reference.");
    }
    if (!receivedAt()) {
        return m_day->date() ? tr("Type the time as 14:05.") : m_day->problem();
    }
    return {};
}

void PaymentDialog::update()
{
    const QString missing = problem();
    m_post->setEnabled(!m_isBusy && missing.isEmpty());
    m_post->setToolTip(missing);
    m_post->setAccessibleDescription(missing);
    m_back->setEnabled(!m_isBusy);
}

void PaymentDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    update();
}

void PaymentDialog::post()
{
    if (m_isBusy || !problem().isEmpty()) {
        return;
    }
    const Way &way = ways[m_method->currentIndex()];
    PostPayment::Request request;
    request.orderId = chosen()->id;
    request.provider = QLatin1String(way.provider);
    request.method = QLatin1String(way.method);
    request.reference = m_reference->text().trimmed();
    request.amount = *m_amount->thb();
    request.receivedAt = *receivedAt();
    const QString content = jsonDigest(toJson(request));
    if (m_keyContent != content) {
        m_keyContent = content;
        m_key = newRequestKey();
    }
    CallOptions options;
    options.idempotencyKey = m_key;
    m_banner->clear();
    setBusy(true);
    m_context.transport.call<PostPayment>(
        std::move(request), this,
        [this](const Result<Payment> &answer) {
            setBusy(false);
            if (!answer) {
                m_banner->showError(answer.error());
                return;
            }
            m_context.shell.toast(answer->status == QLatin1String("completed") ? Tone::Good
                                                                               : Tone::Information,
                                  tr("%1 for %2: %3.")
                                      .arg(words::money(answer->amount), answer->orderNumber,
                                           words::paymentStatus(answer->status).text));
            Q_EMIT posted(*answer);
            accept();
        },
        std::move(options));
}

void PaymentDialog::reject()
{
    if (!m_isBusy) {
        QDialog::reject();
    }
}

void PaymentDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        post();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace truvamate
