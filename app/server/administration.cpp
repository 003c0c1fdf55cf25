#include "app/server/administration.h"

#include "backend/services/inputs.h"
#include "backend/services/passwords.h"
#include "backend/services/verification.h"
#include "backend/services/wrappedkeys.h"
#include "backend/storage/migrator.h"
#include "backend/storage/recordstore.h"
#include "backend/storage/transaction.h"
#include "backend/storage/userstore.h"
#include "backend/storage/workspacestore.h"

#include <QDir>
#include <QFileInfo>

namespace truvamate {

namespace {

Result<DatabaseConfig> ownerOf(const ServerSettings &settings)
{
    if (!settings.owner) {
        return fail(ErrorKind::Invalid, QStringLiteral("settings.missing"),
                    QStringLiteral("This needs the role that owns the tables: database.owner_url."));
    }
    return *settings.owner;
}

Result<bool> hasWorkspace(Database &db)
{
    return findWorkspace(db).map([](const auto &row) { return row.has_value(); });
}

/// Data that are sealed later need it, and only the first person is there to see that it is kept.
Result<Done> makeKeyFile(const QString &path, const QString &passphrase)
{
    if (QFileInfo::exists(path)) {
        return Done();
    }
    QDir().mkpath(QFileInfo(path).path());
    return createKeyFile(path, KeyRing::generate(), passphrase);
}

Result<UserId> insertAdmin(Database &db, const Clock &clock, RandomSource &random, const NewAdmin &admin)
{
    TRY(email, normalisedEmail(admin.email));
    TRY(taken, findStaffByEmail(db, email));
    if (taken) {
        return fail(ErrorKind::Conflict, QStringLiteral("staff.email_taken"),
                    QStringLiteral("%1 has this e-mail address already.").arg(taken->name));
    }
    const Instant now = clock.now();
    const auto id = UserId::make(clock, random);
    TRY_DO(insertPerson(
        db, {id, QStringLiteral("staff"), roleCode(admin.role), admin.name, email, systemUser(), now}));
    TRY_DO(insertRole(db, id, admin.role, systemUser(), now));
    if (!admin.password.isEmpty()) {
        TRY(hash, hashPassword(admin.password));
        TRY_DO(updatePasswordHash(db, id, hash, now));
    }
    TRY_DO(insertAudit(db,
                       {makeUuidV7(now.ms, random),
                        now,
                        systemUser(),
                        std::nullopt,
                        QStringLiteral("server.create_admin"),
                        QStringLiteral("staff"),
                        id.toString(),
                        false,
                        {{QStringLiteral("role"), roleCode(admin.role)}}}));
    return id;
}

} // namespace

Result<Done> wrapKeys(const ServerSettings &settings)
{
    if (settings.keyPassphrase.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("settings.missing"),
                    QStringLiteral("This needs a passphrase: secrets.key_passphrase."));
    }
    return wrapKeyFile(settings.keyFile, settings.keyPassphrase);
}

Result<QString> migrateServer(const ServerSettings &settings, const Clock &clock, bool backupExists)
{
    TRY(owner, ownerOf(settings));
    const DatabaseConfig &service = settings.http.database;
    if (owner.user == service.user) {
        return fail(ErrorKind::Invalid, QStringLiteral("server.too_powerful"),
                    QStringLiteral(
                        "database.url and database.owner_url name the same role; the server has to serve as "
                        "one that owns nothing."));
    }
    {
        TRY(db, Database::open(owner));
        TRY_DO(createServiceRole(*db, service.user, service.password));
    }
    TRY(set, MigrationSet::embedded(DatabaseKind::Postgresql));
    MigrateOptions options;
    options.serviceRole = service.user;
    options.backupExists = backupExists;
    TRY(report, migrate(owner, set, clock, options));
    return QStringLiteral("%1: schema %2, %3 step(s) applied; “%4” may serve.")
        .arg(owner.toText())
        .arg(set.newest())
        .arg(report.applied.size())
        .arg(service.user);
}

Result<UserId> createAdmin(const ServerSettings &settings, const Clock &clock, RandomSource &random,
                           const NewAdmin &admin)
{
    TRY(owner, ownerOf(settings));
    TRY(db, Database::open(owner));
    TRY(exists, hasWorkspace(*db));
    if (exists) {
        TRY(workspace, readWorkspace(*db));
        if (workspace.environment == WorkspaceEnvironment::Live && admin.password.isEmpty()) {
            return fail(ErrorKind::Invalid, QStringLiteral("password.too_short"),
                        QStringLiteral("A live workspace needs a password."));
        }
        return inTransaction(*db, QStringLiteral("create admin"),
                             [&] { return insertAdmin(*db, clock, random, admin); });
    }
    if (admin.environment == WorkspaceEnvironment::Live && admin.password.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("password.too_short"),
                    QStringLiteral("A live workspace needs a password."));
    }
    TRY_DO(makeKeyFile(settings.keyFile, settings.keyPassphrase));
    TRY(people,
        createWorkspace(
            *db, clock, random,
            {admin.workspace, admin.environment, {{admin.name, admin.email, {admin.role}, admin.password}}}));
    return people.front();
}

Result<std::int64_t> verifyServer(const ServerSettings &settings, QTextStream &out)
{
    TRY(db, Database::open(settings.http.database));
    LocalObjectStore objects(settings.objectFolder);
    TRY(verified, verifyWorkspace(*db, objects, settings.anchorFile, SystemClock().now()));
    const AuditCheck &audit = verified.audit;
    out << "audit log: " << qint64(audit.sealed) << " sealed, " << qint64(audit.unsealed) << " not yet\n";
    for (const AuditFault &fault : audit.faults) {
        out << "  wrong: row " << qint64(fault.sequence) << ' ' << fault.code << '\n';
    }
    for (const AnchorRestore &restore : audit.restores) {
        out << "  restored from a backup at " << restore.at.toString() << ": row " << qint64(restore.sequence)
            << " was the last; the anchor had seen " << qint64(restore.newestLost) << '\n';
    }
    const BooksReport &books = verified.books;
    out << "books: " << qint64(books.transfers) << " transfers, " << qint64(books.orders) << " orders\n";
    for (const BooksFinding &finding : books.findings) {
        out << "  wrong: " << finding.code << ' ' << finding.sentence << '\n';
    }
    const FilesCheck &files = verified.files;
    out << "files: " << qint64(files.rows) << " rows, " << qint64(files.objects) << " objects\n";
    for (const FileFault &fault : files.faults) {
        out << "  wrong: " << fault.key << ' ' << fault.code << '\n';
    }
    return verified.faults();
}

} // namespace truvamate
