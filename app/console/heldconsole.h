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

/// One console with everything around it, as its program composes it, in a place of its own, for the tour and
/// for benchmarks.
class HeldConsole
{
public:
    /// Its workspaces have a clock that stands, and its place goes with it. language: "en" or "th".
    HeldConsole(const QString &language, const QString &scanProgram, Instant standingAt);
    /// For a practice server with that clock, which must outlive it. What it keeps on this computer is in the
    /// folder.
    HeldConsole(const QString &language, const QString &scanProgram, const Clock &serverClock,
                const QString &folder);

    ConsoleWindow &window() { return m_window; }
    Preferences &preferences() { return m_preferences; }
    Watchdog &watchdog() { return m_watchdog; }
    /// Null until a workspace of this computer is open.
    ManualClock *clock();
    /// Null until a workspace is open.
    Transport *transport();

private:
    HeldConsole(const QString &language, const QString &scanProgram, const EmbeddedOptions &options,
                const QString &folder);

    QTemporaryDir m_ownFolder;
    QString m_folder;
    QSettings m_settings;
    Preferences m_preferences;
    ProgramLanguage m_language;
    MemoryStore m_secrets;
    ConsoleHost m_host;
    Watchdog m_watchdog;
    ConsoleWindow m_window;
};

} // namespace truvamate
