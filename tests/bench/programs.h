#pragma once

#include "models/result.h"
#include "tests/support/processmemory.h"

#include <QString>

/// Programs that are started and watched from outside.
namespace truvamate::bench {

QString programBeside(const QString &name);

using testing::residentMb;

/// The console and DB Browser for SQLite on the same workspace under a display of their own: milliseconds
/// from the start to the window, and memory then. Says so where Xvfb, xdotool or sqlitebrowser is missing.
Result<Done> benchStart(const QString &workspace);

} // namespace truvamate::bench
