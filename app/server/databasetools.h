#pragma once

#include "backend/storage/config.h"

namespace truvamate {

/// PostgreSQL's own programs, which come with its client package. Errors: server.no_tool, server.tool_failed
/// (with what it said last).

/// The whole database as one snapshot sees it, in the custom format. The snapshot is one that another
/// connection exported and keeps.
Result<Done> dumpDatabase(const DatabaseConfig &database, const QString &snapshot, const QString &file);
/// Everything in one transaction, without owners and rights.
Result<Done> loadDatabase(const DatabaseConfig &database, const QString &file);

} // namespace truvamate
