#include "ui/orders/customerpicker.h"

#include "ui/style/text.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int typingPauseMs = 200;
constexpr int mostFound = 8;

} // namespace

CustomerPicker::CustomerPicker(const DeskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_hint(makeLabel({}, TextRole::Secondary, this))
    , m_typing(new QTimer(this))
{
    m_text->setObjectName(QStringLiteral("customerText"));
    m_text->setAccessibleName(tr("Customer"));
    m_text->setPlaceholderText(tr("Name or phone number"));
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("customerList"));
    m_list->setAccessibleName(tr("Customers found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addWidget(m_hint);
    m_hint->hide();
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &CustomerPicker::search);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        if (std::exchange(m_customer, std::nullopt)) {
            Q_EMIT chosen();
        }
        m_typing->start();
        Q_EMIT typedChanged();
    });
    connect(m_list, &QListWidget::itemClicked, this, &CustomerPicker::takeCurrent);
    setFocusProxy(m_text);
}

QString CustomerPicker::typed() const
{
    return m_text->text();
}

void CustomerPicker::setTyped(const QString &text)
{
    m_text->setText(text);
    m_typing->start();
}

void CustomerPicker::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void CustomerPicker::clear()
{
    m_customer.reset();
    m_text->clear();
    m_list->hide();
    m_hint->hide();
}

void CustomerPicker::choose(const CustomerSummary &customer)
{
    m_customer = customer;
    m_typing->stop();
    ++m_asked;
    m_text->setText(customer.fullName);
    m_list->hide();
    QStringList facts;
    if (customer.phone) {
        facts += *customer.phone;
    }
    facts += customer.kycStatus == QLatin1String("verified") ? tr("identity verified")
                                                             : tr("identity not verified");
    if (customer.isExcluded) {
        facts += tr("excluded by their own wish");
    }
    m_hint->setText(facts.join(QStringLiteral(" · ")));
    m_hint->show();
    Q_EMIT chosen();
}

void CustomerPicker::search()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty() || m_customer) {
        m_list->hide();
        return;
    }
    ListCustomers::Request request;
    request.search = text;
    request.page.limit = mostFound;
    m_context.transport.call<ListCustomers>(
        std::move(request), this, [this, asked = ++m_asked](const Result<Page<CustomerSummary>> &answer) {
            if (asked != m_asked) {
                return;
            }
            if (answer) {
                showFound(answer->data);
            } else {
                Q_EMIT failed(answer.error());
            }
        });
}

void CustomerPicker::showFound(const std::vector<CustomerSummary> &found)
{
    m_found = found;
    m_list->clear();
    for (const CustomerSummary &customer : found) {
        const QString phone = customer.phone.value_or(QString());
        m_list->addItem(phone.isEmpty() ? customer.fullName
                                        : QString(customer.fullName + QStringLiteral(" · ") + phone));
    }
    m_list->setVisible(!found.empty());
    m_list->setCurrentRow(0);
    const int rowHeight = std::max(m_list->sizeHintForRow(0), fontMetrics().lineSpacing());
    m_list->setFixedHeight(std::max(1, m_list->count()) * rowHeight + 2 * metrics::unit);
    m_hint->setVisible(found.empty());
    m_hint->setText(tr("No customer is called so. A part of the name is enough."));
}

void CustomerPicker::takeCurrent()
{
    const int row = m_list->currentRow();
    if (!m_list->isHidden() && row >= 0 && row < static_cast<int>(m_found.size())) {
        choose(CustomerSummary(m_found[static_cast<std::size_t>(row)]));
    }
}

bool CustomerPicker::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_text || event->type() != QEvent::KeyPress || m_list->isHidden()) {
        return QWidget::eventFilter(object, event);
    }
    switch (static_cast<const QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeCurrent();
        return true;
    case Qt::Key_Escape:
        m_list->hide();
        return true;
    default:
        return false;
    }
}

} // namespace truvamate
