#pragma once

#include "app/server/settings.h"
#include "backend/services/workspace.h"

namespace truvamate {

/// Everything a server wants to be sure of before it serves: its secrets, the database as the role that
/// serves, its schema, its clock within two minutes of ours, the workspace, the key file. A workspace that is
/// not live lets people in without a password, so it is served to this machine only. Further errors:
/// server.restore_interrupted, server.wrong_clock, server.too_powerful, server.not_live, those of storage and
/// sealing.
Result<WorkspaceInfo> checkServer(const ServerSettings &settings, const Clock &clock);

/// Whether a server may have a clock that can be moved: never for a live workspace, nor where other machines
/// are served. Error: server.clock.
Result<Done> checkMayMoveClock(const WorkspaceInfo &workspace, const ServerSettings &settings);

} // namespace truvamate
