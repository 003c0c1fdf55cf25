#include "ui/shell/settingsdialog.h"

#include "client/session.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sessionspane.h"
#include "ui/style/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

QComboBox *makeChoice(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_form(new QFormLayout)
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    setMinimumWidth(56 * QFontMetrics(font()).averageCharWidth());
    QFormLayout *form = m_form;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Look"), makeLook());
    form->addRow(tr("Size of everything"), makeScale());
    form->addRow(tr("Language"), makeLanguage());
    form->addRow(tr("Sounds"), makeSounds());
    form->addRow(tr("This computer"), makeDevice());
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeButton"));
    setKeyHint(close, Qt::Key_Escape);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::space);
    layout->addWidget(makeLabel(tr("Settings"), TextRole::Title, this));
    layout->addLayout(form);
    layout->addWidget(makeLabel(tr("For everybody who works at this computer."), TextRole::Secondary, this));
    layout->addWidget(close, 0, Qt::AlignRight);
    // The one change that words of this dialog cannot follow.
    connect(&preferences, &Preferences::languageChanged, this, &QDialog::reject);
}

void SettingsDialog::addSessions(Transport &transport, const Session &session)
{
    m_form->addRow(tr("You are signed in on"), new SessionsPane(transport, session.zone(), this));
}

QWidget *SettingsDialog::makeLook()
{
    QComboBox *box = makeChoice(QStringLiteral("lookBox"), tr("Look"), this);
    box->addItem(tr("As the system"), static_cast<int>(Preferences::Look::System));
    box->addItem(tr("Light"), static_cast<int>(Preferences::Look::Light));
    box->addItem(tr("Dark"), static_cast<int>(Preferences::Look::Dark));
    box->setCurrentIndex(box->findData(static_cast<int>(m_preferences.look())));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_preferences.setLook(static_cast<Preferences::Look>(box->currentData().toInt()));
    });
    return box;
}

QWidget *SettingsDialog::makeScale()
{
    QComboBox *box = makeChoice(QStringLiteral("scaleBox"), tr("Size of everything"), this);
    for (const int percent : {100, 110, 125, 150, 175, 200}) {
        box->addItem(tr("%1 %").arg(percent), percent);
    }
    box->setCurrentIndex(std::max(0, box->findData(m_preferences.scalePercent())));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { m_preferences.setScalePercent(box->currentData().toInt()); });
    return box;
}

QWidget *SettingsDialog::makeLanguage()
{
    QComboBox *box = makeChoice(QStringLiteral("languageBox"), tr("Language"), this);
    // Each in its own words, so that nobody is locked out.
    box->addItem(QStringLiteral("English"), QStringLiteral("en"));
    box->addItem(QStringLiteral("ไทย"), QStringLiteral("th"));
    box->setCurrentIndex(box->findData(m_preferences.language()));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { m_preferences.setLanguage(box->currentData().toString()); });
    return box;
}

QWidget *SettingsDialog::makeSounds()
{
    auto *box = new QCheckBox(tr("Sounds of matches and stops"), this);
    box->setObjectName(QStringLiteral("soundsBox"));
    box->setChecked(m_preferences.areSoundsOn());
    connect(box, &QCheckBox::toggled, this, [this](bool on) { m_preferences.setSoundsOn(on); });
    return box;
}

QWidget *SettingsDialog::makeDevice()
{
    auto *edit = new QLineEdit(m_preferences.deviceName(), this);
    edit->setObjectName(QStringLiteral("deviceEdit"));
    edit->setAccessibleName(tr("Name of this computer"));
    edit->setMaxLength(80);
    connect(edit, &QLineEdit::editingFinished, this,
            [this, edit] { m_preferences.setDeviceName(edit->text()); });
    return edit;
}

} // namespace truvamate
