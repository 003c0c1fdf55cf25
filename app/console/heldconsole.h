#pragma once

#include "app/console/consolehost.h"
#include "client/secretstore.h"
#include "ui/shell/consolewindow.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"
#include "ui/shell/watchdog.h"

#include <QSettings>
#include <QTemporaryDir>

namespace truvamate {

/// One console with everything around it, as its program composes it, in a place of its own that goes with
/// it, for the tour and for benchmarks. Its workspaces have a clock that stands.
class HeldConsole
{
public:
    /// language: "en" or "th".
    HeldConsole(const QString &language, const QString &scanProgram, Instant standingAt);

    ConsoleWindow &window() { return m_window; }
    Preferences &preferences() { return m_preferences; }
    Watchdog &watchdog() { return m_watchdog; }
    /// These are null until a workspace is open.
    ManualClock *clock();
    Transport *transport();

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    Preferences m_preferences;
    ProgramLanguage m_language;
    MemoryStore m_secrets;
    ConsoleHost m_host;
    Watchdog m_watchdog;
    ConsoleWindow m_window;
};

} // namespace truvamate
