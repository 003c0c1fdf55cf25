#pragma once

#include "models/result.h"

#include <QString>

/// Programs that are started and watched from outside.
namespace truvamate::bench {

QString programBeside(const QString &name);

/// What a process holds in memory now, in MB; 0 where that cannot be told.
double residentMb(qint64 process);

/// The console and DB Browser for SQLite on the same workspace under a display of their own: milliseconds
/// from the start to the window, and memory then. Says so where Xvfb, xdotool or sqlitebrowser is missing.
Result<Done> benchStart(const QString &workspace);

} // namespace truvamate::bench
