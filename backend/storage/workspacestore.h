#pragma once

#include "backend/storage/database.h"
#include "models/games/edition.h"
#include "models/identifiers.h"
#include "models/identity/roles.h"

namespace truvamate {

struct WorkspaceRow
{
    QUuid id;
    QString name;
    QString environment;
    std::int64_t restoreEpoch = 0;
    QString oldestProgram;
    Instant createdAt;
};
Result<Done> insertWorkspace(Database &db, const WorkspaceRow &row);
Result<std::optional<WorkspaceRow>> findWorkspace(Database &db);

Result<Done> updateRestoreEpoch(Database &db, std::int64_t epoch);

/// Number of the last migration.
Result<int> schemaVersion(Database &db);

Result<Done> insertGame(Database &db, Game game);
/// The edition and the prizes that its tables know, main and Double Play.
Result<Done> insertEdition(Database &db, const Edition &edition);

struct PersonRow
{
    UserId id;
    QString kind; ///< "customer", "staff", "system"
    QString role;
    QString name;
    std::optional<QString> email;
    std::optional<UserId> createdBy;
    Instant at;
};
Result<Done> insertPerson(Database &db, const PersonRow &row);
Result<Done> insertRole(Database &db, UserId user, Role role, std::optional<UserId> grantedBy, Instant at);

} // namespace truvamate
