#pragma once

#include "app/server/settings.h"
#include "backend/services/workspace.h"

#include <QTextStream>

namespace truvamate {

/// The commands that do something and end.

/// Brings the schema to the newest step as its owner and gives the serving role its rights; makes that role
/// where it is missing. Answers what was done, in words. Errors: settings.missing (no owner), storage.….
Result<QString> migrateServer(const ServerSettings &settings, const Clock &clock, bool backupExists);

struct NewAdmin
{
    QString email;
    QString name;
    Role role = Role::Owner;
    QString password; ///< may be empty where the workspace is not live
    QString workspace; ///< the name, where there is none yet
    WorkspaceEnvironment environment = WorkspaceEnvironment::Live;
};
/// Whoever has the owner's role of the database may let somebody in: the first person, which makes the
/// workspace and its key file too, and later ones where nobody is left who could. It stands in the audit log.
Result<UserId> createAdmin(const ServerSettings &settings, const Clock &clock, RandomSource &random,
                           const NewAdmin &admin);

/// Audit chain, anchor, ledger, projections and files. Prints what it looked at; answers how much is wrong.
Result<std::int64_t> verifyServer(const ServerSettings &settings, QTextStream &out);

/// Seals the key file with the passphrase of the settings. Errors: settings.missing and those of wrapKeyFile.
Result<Done> wrapKeys(const ServerSettings &settings);

} // namespace truvamate
