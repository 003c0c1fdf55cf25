#include "ui/orders/refunddialog.h"

#include "ui/style/text.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

QString numbersOf(const OrderLine &line)
{
    if (line.numbers.empty()) {
        return words::selection(line.selection);
    }
    QStringList figures;
    for (const int number : line.numbers) {
        figures += QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    }
    return figures.join(QLatin1Char(' '))
        + (line.special ? QStringLiteral(" + %1").arg(*line.special, 2, 10, QLatin1Char('0')) : QString());
}

} // namespace

RefundDialog::RefundDialog(const OrderDetail &order, QWidget *parent)
    : QDialog(parent)
    , m_order(order)
    , m_banner(new Banner(this))
    , m_lines(new QListWidget(this))
    , m_amount(makeLabel({}, TextRole::BodyStrong, this))
    , m_reason(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_confirm(new QPushButton(this))
{
    setObjectName(QStringLiteral("refundDialog"));
    setWindowTitle(tr("Refund %1").arg(order.order.orderNumber));
    m_lines->setObjectName(QStringLiteral("refundLines"));
    m_lines->setAccessibleName(tr("Lines to refund"));
    m_reason->setObjectName(QStringLiteral("refundReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_text->setObjectName(QStringLiteral("refundText"));
    m_text->setAccessibleName(tr("Reason in words"));
    m_text->setPlaceholderText(tr("Why, in words"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 4);
    m_confirm->setObjectName(QStringLiteral("confirmRefund"));
    m_confirm->setAutoDefault(false);
    m_back->setAutoDefault(false);
    setKind(m_confirm, ButtonKind::Danger);
    setKeyHint(m_confirm, QKeySequence(Qt::CTRL | Qt::Key_Return));
    for (const char *code : {"customer_request", "missed_draw", "house_fault", "policy", "other"}) {
        m_reason->addItem(words::refundReason(QLatin1String(code)), QLatin1String(code));
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::gap);
    layout->addWidget(makeLabel(windowTitle(), TextRole::Title, this));
    layout->addWidget(m_banner);
    layout->addWidget(makeLabel(tr("Space chooses a line. What was paid for it goes back to where the "
                                   "payment came from."),
                                TextRole::Body, this));
    layout->addWidget(m_lines);
    layout->addWidget(m_amount);
    layout->addWidget(m_reason);
    layout->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_confirm);
    layout->addLayout(buttons);
    m_banner->clear();
    fillLines();
    connect(m_lines, &QListWidget::itemChanged, this, &RefundDialog::update);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &RefundDialog::update);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RefundDialog::update);
    connect(m_back, &QPushButton::clicked, this, &RefundDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &RefundDialog::confirmed);
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());
    update();
}

void RefundDialog::fillLines()
{
    for (std::size_t place = 0; place < m_order.lines.size(); ++place) {
        const OrderLine &line = m_order.lines[place];
        if (line.refunded) {
            continue;
        }
        QStringList facts{numbersOf(line), words::shortDrawDate(line.drawDate), words::money(line.charge)};
        if (line.placement) {
            facts += tr("bought");
        } else if (line.leased) {
            facts += tr("with an agent");
        }
        auto *item = new QListWidgetItem(facts.join(QStringLiteral(" · ")), m_lines);
        item->setData(Qt::UserRole, static_cast<int>(place));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isOpen = !line.placement && !line.leased;
        item->setCheckState(isOpen ? Qt::Checked : Qt::Unchecked);
    }
    m_lines->setCurrentRow(0);
    const int rows = std::clamp(m_lines->count(), 2, 8);
    m_lines->setFixedHeight(rows * std::max(20, m_lines->sizeHintForRow(0)) + 2 * metrics::gap);
}

std::vector<LottoTicketId> RefundDialog::lines() const
{
    std::vector<LottoTicketId> chosen;
    for (int row = 0; row < m_lines->count(); ++row) {
        if (m_lines->item(row)->checkState() == Qt::Checked) {
            const int place = m_lines->item(row)->data(Qt::UserRole).toInt();
            chosen.push_back(m_order.lines[static_cast<std::size_t>(place)].id);
        }
    }
    return chosen;
}

Thb RefundDialog::amount() const
{
    Thb sum;
    const auto chosen = lines();
    for (const OrderLine &line : m_order.lines) {
        if (std::find(chosen.begin(), chosen.end(), line.id) != chosen.end()) {
            sum += line.charge;
        }
    }
    return sum;
}

bool RefundDialog::isAnyBought() const
{
    const auto chosen = lines();
    return std::any_of(m_order.lines.begin(), m_order.lines.end(), [&](const OrderLine &line) {
        return line.placement && std::find(chosen.begin(), chosen.end(), line.id) != chosen.end();
    });
}

QString RefundDialog::reasonCode() const
{
    return m_reason->currentData().toString();
}

QString RefundDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

void RefundDialog::update()
{
    const QString money = words::money(amount());
    const bool isForTwo = isAnyBought();
    m_amount->setText(isForTwo
                          ? tr("%1 goes back after a second person approved it: a bought line is refunded "
                               "only as a fault of the house.")
                                .arg(money)
                          : tr("%1 goes back.").arg(money));
    m_confirm->setText(isForTwo ? tr("Ask to refund %1").arg(money) : tr("Refund %1").arg(money));
    m_confirm->setEnabled(!m_isBusy && !lines().empty() && !text().isEmpty());
    m_confirm->setToolTip(lines().empty()        ? tr("Choose a line first.")
                              : text().isEmpty() ? tr("Say why first.")
                                                 : QString());
    m_back->setEnabled(!m_isBusy);
}

void RefundDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_lines->setEnabled(!busy);
    m_reason->setEnabled(!busy);
    m_text->setReadOnly(busy);
    update();
}

void RefundDialog::showError(const Error &error)
{
    m_banner->showError(error);
}

void RefundDialog::reject()
{
    if (!m_isBusy) {
        QDialog::reject();
    }
}

void RefundDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (m_confirm->isEnabled()) {
            Q_EMIT confirmed();
        }
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace truvamate
