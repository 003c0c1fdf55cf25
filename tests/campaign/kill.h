#pragma once

#include "models/result.h"

#include <QString>

namespace truvamate::campaign {

/// Kills a process that posts orders and payments at random moments, `rounds` times, and compares after each
/// kill: every acknowledged payment is there exactly once, and the books explain themselves.
Result<Done> killPostings(const QString &database, int rounds, quint64 seed);

/// Kills a process that checks a draw at random moments, `rounds` times; the next one resumes. In the end
/// every win is there once and every order's status is right.
Result<Done> killChecks(const QString &database, int rounds, quint64 seed);

/// Kills a truvamate-server on PostgreSQL at random moments, `rounds` times, while it takes orders and
/// payments and checks a draw over HTTP. Every acknowledged change is there once, clients that got no answer
/// repeat theirs, and --verify finds nothing.
Result<Done> killServer(int rounds, quint64 seed);

/// Kills a counter at random moments while it scans and binds, `rounds` times; the next one goes on where it
/// was. Every scan that was beeped is there after each kill, and bound exactly once in the end.
Result<Done> killScans(const QString &database, int rounds, quint64 seed);

/// The same with a counter that speaks HTTP to a truvamate-server on PostgreSQL, as a console at the agent's
/// does. In the end every photo is there once and byte for byte, every line that was bound is held by nobody
/// and every other one by the agent, the session of the first run still holds, and --verify finds nothing.
Result<Done> killConsole(int rounds, quint64 seed);

} // namespace truvamate::campaign
