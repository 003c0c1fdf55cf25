#include "backend/services/workspace.h"

#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/services/passwords.h"
#include "backend/storage/transaction.h"
#include "backend/storage/userstore.h"
#include "backend/storage/workspacestore.h"
#include "models/games/edition.h"
#include "models/operations/workspace.h"

namespace truvamate {

namespace {

Result<Done> insertGames(Database &db)
{
    for (const Game game : allGames) {
        TRY_DO(insertGame(db, game));
    }
    for (const Edition &edition : allEditions()) {
        TRY_DO(insertEdition(db, edition));
    }
    return Done();
}

Result<Done> insertFirst(Database &db, UserId id, const FirstPerson &person, Instant now)
{
    if (person.roles.empty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("workspace.no_role"),
                    QStringLiteral("%1 has no role.").arg(person.name));
    }
    // An address that somebody signs in with is kept as it is looked for.
    TRY(email, person.password.isEmpty() ? Result<QString>(person.email) : normalisedEmail(person.email));
    TRY_DO(insertPerson(db,
                        {id, QStringLiteral("staff"), roleCode(person.roles.front()), person.name, email,
                         systemUser(), now}));
    for (const Role role : person.roles) {
        TRY_DO(insertRole(db, id, role, systemUser(), now));
    }
    if (!person.password.isEmpty()) {
        TRY(hash, hashPassword(person.password));
        TRY_DO(updatePasswordHash(db, id, hash, now));
    }
    return Done();
}

Result<std::vector<UserId>> insertPeople(Database &db, const Clock &clock, RandomSource &random,
                                         const std::vector<FirstPerson> &people)
{
    const Instant now = clock.now();
    std::vector<UserId> ids;
    for (const FirstPerson &person : people) {
        const auto id = UserId::make(clock, random);
        TRY_DO(insertFirst(db, id, person, now).map_error([&](Error error) {
            error.details[QStringLiteral("person")] = int(ids.size());
            return error;
        }));
        ids.push_back(id);
    }
    return ids;
}

Result<WorkspaceAbout> aboutWorkspace(Call &call, const Nothing &)
{
    TRY(workspace, readWorkspace(call.db));
    TRY(schema, schemaVersion(call.db));
    const bool isLive = workspace.environment == WorkspaceEnvironment::Live;
    TRY(hasPasswords, hasStaffWithPassword(call.db));
    return WorkspaceAbout{workspace.id.toString(QUuid::WithoutBraces),
                          workspace.name,
                          environmentCode(workspace.environment),
                          isLive || hasPasswords,
                          workspace.restoreEpoch,
                          schema,
                          QString::fromLatin1(oldestClientVersion)};
}

} // namespace

QString environmentCode(WorkspaceEnvironment environment)
{
    switch (environment) {
    case WorkspaceEnvironment::Live:
        return QStringLiteral("live");
    case WorkspaceEnvironment::Training:
        return QStringLiteral("training");
    case WorkspaceEnvironment::Sample:
        break;
    }
    return QStringLiteral("sample");
}

Result<WorkspaceEnvironment> environmentFromCode(const QString &code)
{
    for (const auto environment :
         {WorkspaceEnvironment::Live, WorkspaceEnvironment::Training, WorkspaceEnvironment::Sample}) {
        if (environmentCode(environment) == code) {
            return environment;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("workspace.unknown_environment"),
                QStringLiteral("“%1” is no kind of workspace; live, training and sample are.").arg(code));
}

UserId systemUser()
{
    return UserId(QUuid(QStringLiteral("00000000-0000-7000-8000-000000000001")));
}

Result<std::vector<UserId>> createWorkspace(Database &db, const Clock &clock, RandomSource &random,
                                            const WorkspaceSpec &spec)
{
    return inTransaction(db, QStringLiteral("create workspace"), [&]() -> Result<std::vector<UserId>> {
        TRY(existing, findWorkspace(db));
        if (existing) {
            return fail(
                ErrorKind::Conflict, QStringLiteral("workspace.exists"),
                QStringLiteral("This database already holds the workspace “%1”.").arg(existing->name));
        }
        const Instant now = clock.now();
        TRY_DO(insertWorkspace(db,
                               {makeUuidV7(now.ms, random), spec.name, environmentCode(spec.environment), 0,
                                QStringLiteral(TRUVAMATE_VERSION), now}));
        TRY_DO(insertPerson(db,
                            {systemUser(), QStringLiteral("system"), QStringLiteral("system"),
                             QStringLiteral("Truvamate"), std::nullopt, std::nullopt, now}));
        TRY_DO(insertGames(db));
        return insertPeople(db, clock, random, spec.people);
    });
}

Result<WorkspaceInfo> readWorkspace(Database &db)
{
    TRY(row, findWorkspace(db));
    if (!row) {
        return fail(ErrorKind::NotFound, QStringLiteral("workspace.none"),
                    QStringLiteral("This database holds no workspace yet."));
    }
    TRY(environment, environmentFromCode(row->environment));
    return WorkspaceInfo{row->id, row->name, environment, row->restoreEpoch};
}

void serveWorkspace(Dispatcher &dispatcher)
{
    dispatcher.serve<AboutWorkspace>(aboutWorkspace);
}

} // namespace truvamate
