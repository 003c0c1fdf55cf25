#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"
#include "models/identity/roles.h"

#include <vector>

namespace truvamate {

class Dispatcher;

/// Which workspace this is.
void serveWorkspace(Dispatcher &dispatcher);

/// Consoles older than this do not understand what is answered any more.
inline constexpr char oldestClientVersion[] = "0.1.0";

enum class WorkspaceEnvironment { Live, Training, Sample };

/// "live", "training", "sample".
QString environmentCode(WorkspaceEnvironment environment);
Result<WorkspaceEnvironment> environmentFromCode(const QString &code);

/// A person who is there from the first day. Everybody later comes through operations and approvals.
struct FirstPerson
{
    QString name;
    QString email;
    std::vector<Role> roles; ///< the first is the primary one
    QString password = {}; ///< empty: none, as on sample workspaces, where people are picked
};

struct WorkspaceSpec
{
    QString name;
    WorkspaceEnvironment environment = WorkspaceEnvironment::Live;
    std::vector<FirstPerson> people;
};

struct WorkspaceInfo
{
    QUuid id;
    QString name;
    WorkspaceEnvironment environment = WorkspaceEnvironment::Live;
    std::int64_t restoreEpoch = 0;
};

/// Fills a migrated, empty database (no state is allowed in it): the workspace's row, the system's own
/// account, games with every edition and prize, the first people. Answers their ids in the order given.
/// Refused for a database that has a workspace already (workspace.exists). A refusal of one of the people
/// says in its details which: {"person": 0} is the first.
Result<std::vector<UserId>> createWorkspace(Database &db, const Clock &clock, RandomSource &random,
                                            const WorkspaceSpec &spec);

Result<WorkspaceInfo> readWorkspace(Database &db);

/// The account in whose name jobs act; the same in every workspace.
UserId systemUser();

} // namespace truvamate
