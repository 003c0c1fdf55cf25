#pragma once

#include "models/result.h"

#include <QtGlobal>

namespace truvamate::campaign {

/// Clients on two server processes with one PostgreSQL take and pay orders for some seconds. Then as many
/// audit rows are there as changes were acknowledged, and --verify finds nothing. Then the database's owner
/// deletes the newest rows and builds the chain again: --verify finds it against the anchor.
Result<Done> loadServers(int clients, int seconds);

} // namespace truvamate::campaign
