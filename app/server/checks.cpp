#include "app/server/checks.h"

#include "backend/http/address.h"
#include "backend/services/wrappedkeys.h"
#include "backend/storage/migrator.h"
#include "backend/storage/restorestore.h"
#include "backend/storage/serverstate.h"

#include <cstdlib>

namespace truvamate {

namespace {

constexpr std::int64_t mostClockDifferenceMs = 120'000;

Result<Done> checkClock(Database &db, const Clock &clock)
{
    TRY(theirs, databaseClock(db));
    const std::int64_t difference = std::abs(clock.now().ms - theirs.ms);
    if (difference > mostClockDifferenceMs) {
        return fail(
            ErrorKind::Unavailable, QStringLiteral("server.wrong_clock"),
            QStringLiteral("The clocks of this machine and of the database are %1 seconds apart; cut-offs "
                           "would be missed. Set them right first.")
                .arg(difference / 1000));
    }
    return Done();
}

Result<Done> checkRole(Database &db)
{
    TRY(mayRewrite, mayRewriteHistory(db));
    if (mayRewrite) {
        return fail(
            ErrorKind::Forbidden, QStringLiteral("server.too_powerful"),
            QStringLiteral("The role of database.url may change the audit log or the ledger. Serve as a role "
                           "that --migrate has made, not as the owner."));
    }
    return Done();
}

bool servesThisMachineOnly(const ServerSettings &settings)
{
    return isLoopback(plainAddress(settings.http.address)) && !settings.isBehindProxy;
}

/// Rows may be in already while their restore epoch is still the old one.
Result<Done> checkRestored(Database &db)
{
    TRY(isInterrupted, hasSchemaAside(db));
    if (isInterrupted) {
        return fail(ErrorKind::Conflict, QStringLiteral("server.restore_interrupted"),
                    QStringLiteral("A restore of this database was interrupted. Run it again to its end."));
    }
    return Done();
}

Result<Done> checkIsLive(const WorkspaceInfo &workspace, const ServerSettings &settings)
{
    if (workspace.environment != WorkspaceEnvironment::Live && !servesThisMachineOnly(settings)) {
        return fail(
            ErrorKind::Forbidden, QStringLiteral("server.not_live"),
            QStringLiteral("“%1” is no live workspace: people are picked from a list there. It is served on "
                           "127.0.0.1 only.")
                .arg(workspace.name));
    }
    return Done();
}

} // namespace

Result<WorkspaceInfo> checkServer(const ServerSettings &settings, const Clock &clock)
{
    TRY_DO(checkSecrecy(settings));
    TRY(db, Database::open(settings.http.database));
    TRY_DO(checkRestored(*db));
    TRY(set, MigrationSet::embedded(DatabaseKind::Postgresql));
    TRY_DO(requireCurrentSchema(*db, set));
    TRY_DO(checkRole(*db));
    TRY_DO(checkClock(*db, clock));
    TRY(workspace, readWorkspace(*db));
    TRY_DO(checkIsLive(workspace, settings));
    TRY_DO(readKeyFile(settings.keyFile, settings.keyPassphrase));
    return workspace;
}

Result<Done> checkMayMoveClock(const WorkspaceInfo &workspace, const ServerSettings &settings)
{
    if (workspace.environment == WorkspaceEnvironment::Live) {
        return fail(
            ErrorKind::Forbidden, QStringLiteral("server.clock"),
            QStringLiteral("“%1” is a live workspace: its clock cannot be moved. Start without --clock.")
                .arg(workspace.name));
    }
    if (!servesThisMachineOnly(settings)) {
        return fail(ErrorKind::Forbidden, QStringLiteral("server.clock"),
                    QStringLiteral("A clock that can be moved is served on 127.0.0.1 only."));
    }
    return Done();
}

} // namespace truvamate
