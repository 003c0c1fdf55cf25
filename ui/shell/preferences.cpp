#include "ui/shell/preferences.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <QSettings>
#include <QSysInfo>

#include <algorithm>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

namespace truvamate {

namespace {

const QString lookKey = QStringLiteral("look");
const QString scaleKey = QStringLiteral("scale");
const QString languageKey = QStringLiteral("language");
const QString soundsKey = QStringLiteral("sounds");
const QString deviceKey = QStringLiteral("device");
const QString folderKey = QStringLiteral("workspace_folder");
const QString serverKey = QStringLiteral("server/address");
const QString serverWorkspaceKey = QStringLiteral("server/workspace");

QString lookCode(Preferences::Look look)
{
    switch (look) {
    case Preferences::Look::Light:
        return QStringLiteral("light");
    case Preferences::Look::Dark:
        return QStringLiteral("dark");
    case Preferences::Look::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace

Preferences::Preferences(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_isSystemDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto follow = [this](Qt::ColorScheme scheme) {
        m_isSystemDark = scheme == Qt::ColorScheme::Dark;
        if (look() == Look::System) {
            Q_EMIT lookChanged();
        }
    };
    m_isSystemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, follow);
#endif
}

Preferences::Look Preferences::look() const
{
    const QString code = m_settings.value(lookKey).toString();
    for (const Look look : {Look::Light, Look::Dark}) {
        if (lookCode(look) == code) {
            return look;
        }
    }
    return Look::System;
}

void Preferences::setLook(Look look)
{
    if (this->look() != look) {
        m_settings.setValue(lookKey, lookCode(look));
        Q_EMIT lookChanged();
    }
}

bool Preferences::isDark() const
{
    return look() == Look::System ? m_isSystemDark : look() == Look::Dark;
}

int Preferences::scalePercent() const
{
    return std::clamp(m_settings.value(scaleKey, 100).toInt(), 100, 200);
}

void Preferences::setScalePercent(int percent)
{
    const int allowed = std::clamp(percent, 100, 200);
    if (scalePercent() != allowed) {
        m_settings.setValue(scaleKey, allowed);
        Q_EMIT lookChanged();
    }
}

QString Preferences::language() const
{
    const bool isSystemThai = QLocale::system().language() == QLocale::Thai;
    const QString chosen
        = m_settings.value(languageKey, isSystemThai ? QStringLiteral("th") : QStringLiteral("en"))
              .toString();
    return chosen == QLatin1String("th") ? chosen : QStringLiteral("en");
}

void Preferences::setLanguage(const QString &code)
{
    if (language() != code) {
        m_settings.setValue(languageKey, code);
        Q_EMIT languageChanged();
    }
}

bool Preferences::areSoundsOn() const
{
    return m_settings.value(soundsKey, true).toBool();
}

void Preferences::setSoundsOn(bool on)
{
    if (areSoundsOn() != on) {
        m_settings.setValue(soundsKey, on);
        Q_EMIT soundsChanged();
    }
}

QString Preferences::deviceName() const
{
    const QString name = m_settings.value(deviceKey).toString().trimmed();
    return (name.isEmpty() ? QSysInfo::machineHostName() : name).left(80);
}

void Preferences::setDeviceName(const QString &name)
{
    m_settings.setValue(deviceKey, name.trimmed());
}

QString Preferences::workspaceFolder() const
{
    return m_settings.value(folderKey).toString();
}

void Preferences::setWorkspaceFolder(const QString &folder)
{
    m_settings.setValue(folderKey, folder);
}

QString Preferences::server() const
{
    return m_settings.value(serverKey).toString();
}

QString Preferences::serverWorkspace() const
{
    return m_settings.value(serverWorkspaceKey).toString();
}

void Preferences::setServer(const QString &address, const QString &workspaceId)
{
    m_settings.setValue(serverKey, address);
    m_settings.setValue(serverWorkspaceKey, workspaceId);
}

} // namespace truvamate
