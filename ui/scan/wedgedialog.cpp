#include "ui/scan/wedgedialog.h"

#include "ui/style/text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace truvamate {

WedgeDialog::WedgeDialog(WedgeFilter &filter, QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_filter(filter)
    , m_settings(settings)
    , m_before(filter.profile())
    , m_prefix(new QLineEdit(m_before.prefix, this))
    , m_suffix(new QLineEdit(m_before.suffix, this))
    , m_terminator(new QComboBox(this))
    , m_delay(new QSpinBox(this))
    , m_tried(makeLabel(tr("Scan any code to try it."), TextRole::Secondary, this))
{
    setObjectName(QStringLiteral("handScanner"));
    setWindowTitle(tr("Hand scanner"));
    setModal(true);
    m_tried->setObjectName(QStringLiteral("tried"));
    m_terminator->addItems({tr("Enter"), tr("Tab"), tr("nothing")});
    m_terminator->setCurrentIndex(static_cast<int>(m_before.terminator));
    m_delay->setRange(5, 500);
    m_delay->setSuffix(tr(" ms"));
    m_delay->setValue(m_before.delayMs);
    auto *form = new QFormLayout;
    form->addRow(tr("Sent before a code"), m_prefix);
    form->addRow(tr("Sent after a code"), m_suffix);
    form->addRow(tr("Key at the end"), m_terminator);
    form->addRow(tr("Longest time between its keys"), m_delay);
    auto *buttons = new QDialogButtonBox(this);
    auto *keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    setKind(keep, ButtonKind::Primary);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_tried);
    layout->addWidget(buttons);
    const auto tryNow = [this] { m_filter.setProfile(entered()); };
    connect(m_prefix, &QLineEdit::textEdited, this, tryNow);
    connect(m_suffix, &QLineEdit::textEdited, this, tryNow);
    connect(m_terminator, &QComboBox::activated, this, tryNow);
    connect(m_delay, &QSpinBox::valueChanged, this, tryNow);
    connect(buttons, &QDialogButtonBox::accepted, this, &WedgeDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &WedgeDialog::reject);
}

WedgeProfile WedgeDialog::entered() const
{
    WedgeProfile profile = m_before;
    profile.prefix = m_prefix->text();
    profile.suffix = m_suffix->text();
    profile.terminator = static_cast<WedgeProfile::Terminator>(m_terminator->currentIndex());
    profile.delayMs = m_delay->value();
    return profile;
}

void WedgeDialog::showScan(const QString &code)
{
    m_tried->setText(tr("It read %1 (%n characters).", nullptr, static_cast<int>(code.size())).arg(code));
}

void WedgeDialog::save()
{
    entered().save(m_settings);
    m_filter.setProfile(entered());
    accept();
}

void WedgeDialog::reject()
{
    m_filter.setProfile(m_before);
    QDialog::reject();
}

} // namespace truvamate
