#include "ui/payouts/paymentform.h"

#include "ui/style/text.h"
#include "ui/widgets/fields.h"
#include "ui/words/formats.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace truvamate {

PaymentForm::PaymentForm(Step step, QWidget *parent)
    : QWidget(parent)
    , m_step(step)
{
    const bool isSending = step == Step::Send;
    const QString prefix = isSending ? QStringLiteral("send") : QStringLiteral("confirm");
    setObjectName(prefix + QStringLiteral("Form"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_sentence = makeLabel({}, TextRole::Body, this);
    form->addRow(m_sentence);
    m_reference = new QLineEdit(this);
    m_reference->setObjectName(prefix + QStringLiteral("Reference"));
    m_reference->setAccessibleName(tr("Bank reference"));
    m_reference->setMaxLength(100);
    if (isSending) {
        form->addRow(tr("Bank reference"), m_reference);
    } else {
        m_reference->hide();
    }
    m_amount = new MoneyField(Currency::Thb, this);
    m_amount->setObjectName(prefix + QStringLiteral("Amount"));
    m_amount->setAccessibleName(tr("Amount, typed once more"));
    form->addRow(tr("Amount once more"), m_amount);
    m_says = makeLabel({}, TextRole::Secondary, this);
    m_says->setObjectName(prefix + QStringLiteral("Says"));
    form->addRow(m_says);
    m_pay = new QPushButton(this);
    m_pay->setObjectName(prefix + QStringLiteral("Pay"));
    m_pay->setAutoDefault(false);
    setKind(m_pay, ButtonKind::Primary);
    const QKeySequence key(Qt::CTRL | Qt::Key_Return);
    setKeyHint(m_pay, key);
    auto *button = new QHBoxLayout;
    button->addWidget(m_pay);
    button->addStretch(1);
    form->addRow(button);
    auto *shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_pay, [this] { m_pay->click(); });
    connect(m_pay, &QPushButton::clicked, this, &PaymentForm::payRequested);
    for (QLineEdit *field : {m_reference, static_cast<QLineEdit *>(m_amount)}) {
        connect(field, &QLineEdit::textChanged, this, &PaymentForm::update);
        connect(field, &QLineEdit::textEdited, this, &PaymentForm::touched);
    }
}

void PaymentForm::setAmount(Thb amount, const QString &beneficiary)
{
    m_payable = amount;
    m_sentence->setText(m_step == Step::Send
                            ? tr("Tell the bank to pay %1 to %2, then enter its reference.")
                                  .arg(words::money(amount), beneficiary)
                            : tr("Confirm that %1 to %2 has left the bank. This cannot be taken back.")
                                  .arg(words::money(amount), beneficiary));
    update();
}

QString PaymentForm::problem() const
{
    if (m_step == Step::Send && m_reference->text().trimmed().isEmpty()) {
        return tr("Enter the bank's reference.");
    }
    const auto typed = m_amount->thb();
    if (!typed) {
        return tr("Type the amount: %1.").arg(words::money(m_payable));
    }
    if (*typed != m_payable) {
        return tr("%1 was typed, but %2 is to be paid.").arg(words::money(*typed), words::money(m_payable));
    }
    return {};
}

void PaymentForm::update()
{
    const QString wrong = problem();
    m_says->setText(wrong);
    setInvalid(m_amount, m_amount->thb() && *m_amount->thb() != m_payable);
    m_pay->setText(m_step == Step::Send ? tr("Sent %1").arg(words::money(m_payable))
                                        : tr("%1 left the bank").arg(words::money(m_payable)));
    m_pay->setAccessibleName(m_pay->text());
    m_pay->setEnabled(wrong.isEmpty() && !m_isBusy);
}

QString PaymentForm::reference() const
{
    return m_reference->text().simplified();
}

void PaymentForm::setBusy(bool busy)
{
    m_isBusy = busy;
    update();
}

void PaymentForm::begin()
{
    (m_step == Step::Send ? m_reference : static_cast<QLineEdit *>(m_amount))->setFocus();
}

void PaymentForm::clear()
{
    m_reference->clear();
    m_amount->clear();
}

QJsonObject PaymentForm::typed() const
{
    if (m_reference->text().isEmpty() && m_amount->text().isEmpty()) {
        return {};
    }
    return {{QStringLiteral("reference"), m_reference->text()}, {QStringLiteral("amount"), m_amount->text()}};
}

void PaymentForm::setTyped(const QJsonObject &typed)
{
    m_reference->setText(typed.value(QLatin1String("reference")).toString());
    m_amount->setText(typed.value(QLatin1String("amount")).toString());
}

} // namespace truvamate
