#pragma once

#include "tests/campaign/task.h"

namespace truvamate::campaign {

/// What a counter does without a person: scans photos, decides to bind each to the order of its number, and
/// sends. Prints "kept ID SERIAL SHA256" where the console would beep. `task.path` is a folder with
/// orders.txt (one id a line), outbox/ and objects/. Where the task names a server it does so over HTTP, as
/// the console does; then the folder has the session too, in place of a keychain. Ends by itself only as
/// "drain": when everything kept is sent. Answers the exit code.
int runScanTask(const Task &task, const QString &folder);

/// The slip of a number: its serial as printed, and the bytes of its photo, 60 to 600 kB.
QString serialOfScan(int number);
QByteArray photoOfScan(int number);
inline constexpr int mostScansARound = 12;

} // namespace truvamate::campaign
