#include "app/console/heldconsole.h"

#include "app/console/desks.h"
#include "ui/style/consolestyle.h"

#include <QDir>

namespace truvamate {

namespace {

/// A screen of a small office laptop.
constexpr QSize windowSize(1440, 900);

EmbeddedOptions standing(Instant when)
{
    EmbeddedOptions options;
    options.standingAt = when;
    return options;
}

} // namespace

HeldConsole::HeldConsole(const QString &language, const QString &scanProgram, const EmbeddedOptions &options,
                         const QString &folder)
    : m_folder(folder.isEmpty() ? m_ownFolder.path() : folder)
    , m_settings(QDir(m_folder).filePath(QStringLiteral("console.ini")), QSettings::IniFormat)
    , m_preferences(m_settings)
    , m_host(m_secrets, options)
    , m_window({m_settings, m_preferences, m_language, m_host, m_secrets, m_watchdog, m_folder,
                QDir(m_folder).filePath(QStringLiteral("sample")),
                QDir(m_folder).filePath(QStringLiteral("live")), scanProgram, consoleDesks})
{
    m_preferences.setLook(Preferences::Look::Light);
    m_preferences.setSoundsOn(false);
    m_preferences.setLanguage(language);
    m_language.use(language);
    applyLook(false, m_preferences.scalePercent());
    m_window.resize(windowSize);
    m_window.show();
    m_watchdog.start();
}

HeldConsole::HeldConsole(const QString &language, const QString &scanProgram, Instant standingAt)
    : HeldConsole(language, scanProgram, standing(standingAt), QString())
{
}

HeldConsole::HeldConsole(const QString &language, const QString &scanProgram, const Clock &serverClock,
                         const QString &folder)
    : HeldConsole(language, scanProgram, EmbeddedOptions(), folder)
{
    m_host.server().setClock(serverClock);
}

ManualClock *HeldConsole::clock()
{
    return m_host.embedded().workspace() ? m_host.embedded().workspace()->standingClock() : nullptr;
}

Transport *HeldConsole::transport()
{
    return m_host.embedded().workspace() ? &m_host.embedded().workspace()->transport()
                                         : static_cast<Transport *>(m_host.server().transport());
}

} // namespace truvamate
