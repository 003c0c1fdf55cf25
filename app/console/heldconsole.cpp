#include "app/console/heldconsole.h"

#include "app/console/desks.h"
#include "ui/style/consolestyle.h"

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

HeldConsole::HeldConsole(const QString &language, const QString &scanProgram, Instant standingAt)
    : m_settings(m_folder.filePath(QStringLiteral("console.ini")), QSettings::IniFormat)
    , m_preferences(m_settings)
    , m_host(m_secrets, standing(standingAt))
    , m_window({m_settings, m_preferences, m_language, m_host, m_secrets, m_watchdog, m_folder.path(),
                m_folder.filePath(QStringLiteral("sample")), m_folder.filePath(QStringLiteral("live")),
                scanProgram, consoleDesks})
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

ManualClock *HeldConsole::clock()
{
    return m_host.embedded().workspace() ? m_host.embedded().workspace()->standingClock() : nullptr;
}

Transport *HeldConsole::transport()
{
    return m_host.embedded().workspace() ? &m_host.embedded().workspace()->transport() : nullptr;
}

} // namespace truvamate
