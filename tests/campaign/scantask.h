#pragma once

#include "tests/campaign/task.h"

namespace truvamate::campaign {

/// What a counter does without a person: scans photos, decides to bind each to the order of its number, and
/// sends. Prints "kept ID SERIAL SHA256" where the console would beep. `task.path` is a folder with
/// orders.txt (one id a line), outbox/ and objects/. Ends by itself only as "drain": when everything kept is
/// sent. Answers the exit code.
int runScanTask(const Task &task, const QString &folder);

/// The slip of a number: its serial as printed, and the bytes of its photo.
QString serialOfScan(int number);
QByteArray photoOfScan(int number);
inline constexpr int mostScansARound = 12;

} // namespace truvamate::campaign
