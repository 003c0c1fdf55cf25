#include "backend/storage/migrator.h"

#include "backend/storage/backup.h"
#include "backend/storage/schemastate.h"
#include "backend/storage/transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace truvamate {

namespace {

/// Files up to this size are read through before every start; larger ones only before they are changed.
constexpr qint64 cheapToCheckBytes = 256LL * 1024 * 1024;

Result<QString> quotedRole(const QString &role)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z_][a-z0-9_]{0,62}$"));
    if (!shape.match(role).hasMatch()) {
        return fail(ErrorKind::Invalid, QStringLiteral("storage.bad_role"),
                    QStringLiteral("“%1” is not a name for a database role; use a-z, 0-9 and _.").arg(role));
    }
    return QString(QLatin1Char('"') + role + QLatin1Char('"'));
}

Result<Done> lockForMigration(Database &database)
{
    if (database.dialect().isSqlite()) {
        return Done{}; // BEGIN IMMEDIATE has locked out every other writer
    }
    return database.statement(QStringLiteral("SELECT 1 AS locked FROM pg_advisory_xact_lock(1414681174)"))
        .value<int>()
        .map([](int) { return Done{}; });
}

Result<Done> checkForeignKeys(Database &database)
{
    if (!database.dialect().isSqlite()) {
        return Done{};
    }
    TRY(broken,
        database.statement(QStringLiteral("SELECT \"table\" AS broken FROM pragma_foreign_key_check LIMIT 1"))
            .one([](const Row &row) { return row.text("broken"); }));
    if (broken) {
        return fail(
            ErrorKind::Internal, QStringLiteral("storage.broken_keys"),
            QStringLiteral("After the migration a row of “%1” would refer to one that does not exist.")
                .arg(*broken));
    }
    return Done{};
}

/// Outside a transaction another program's first step could fall between two of the questions.
Result<SchemaState> readWholeState(Database &database, const MigrationSet &set, const QVersionNumber &program)
{
    return inTransaction(
        database, QStringLiteral("read schema"), [&] { return readSchemaState(database, set, program); },
        Transaction::Mode::Snapshot);
}

/// One run of `migrate`.
class Run
{
public:
    Run(Database &database, const MigrationSet &set, const Clock &clock, const MigrateOptions &options)
        : m_database(database)
        , m_set(set)
        , m_clock(clock)
        , m_options(options)
    {
    }

    Result<MigrationReport> all()
    {
        TRY(before, readWholeState(m_database, m_set, m_options.program));
        m_report.before = before;
        if (m_database.dialect().isSqlite()
            && (before.isPending() || QFileInfo(m_database.config().path).size() <= cheapToCheckBytes)) {
            TRY_DO(checkIntegrity(m_database));
        }
        for (bool more = before.isPending(); more;) {
            TRY(stepped, step());
            more = stepped;
        }
        if (!m_database.dialect().isSqlite() && m_options.serviceRole) {
            TRY_DO(grant());
        }
        return m_report;
    }

private:
    /// Applies the next missing step, if there is one still: another program may have been faster.
    Result<bool> step()
    {
        TRY(transaction, Transaction::begin(m_database, QStringLiteral("migrate")));
        TRY_DO(lockForMigration(m_database));
        TRY(state, readSchemaState(m_database, m_set, m_options.program));
        if (!state.isPending()) {
            return false;
        }
        if (state.applied > 0) {
            TRY_DO(secure(state.applied + 1));
        }
        const Migration &migration = m_set.migrations()[static_cast<std::size_t>(state.applied)];
        if (state.applied == 0) {
            TRY_DO(createMigrationTable(m_database));
        }
        if (const auto ran = apply(migration); !ran) {
            dropNeedlessBackup();
            Error error = ran.error();
            error.details[QStringLiteral("migration")] = migration.number;
            return fail(std::move(error));
        }
        TRY_DO(transaction.commit());
        m_report.applied.push_back(migration.number);
        return migration.number < m_set.newest();
    }

    Result<Done> apply(const Migration &migration)
    {
        TRY_DO(m_database.runScript(migration.sql));
        TRY_DO(checkForeignKeys(m_database));
        return recordMigration(m_database, migration, m_clock.now());
    }

    /// The write lock is held, so the copy is exactly what the first step is about to change.
    Result<Done> secure(int number)
    {
        if (!m_report.applied.empty() || !m_report.backup.isEmpty()) {
            return Done{};
        }
        if (m_database.dialect().isSqlite()) {
            // A file that cannot be written says so before it is copied.
            TRY_DO(m_database.runScript(QStringLiteral("DELETE FROM schema_migrations WHERE number < 0")));
            TRY(backup, backUpBeforeMigration(m_database.config(), number));
            m_report.backup = backup;
            return Done{};
        }
        if (!m_options.backupExists) {
            return fail(ErrorKind::Conflict, QStringLiteral("storage.backup_needed"),
                        QStringLiteral("The database %1 is in use and has to be changed. Make a backup first "
                                       "(pg_dump), then say so and start again.")
                            .arg(m_database.config().toText()));
        }
        return Done{};
    }

    /// Nothing was changed, so a program that starts again and again does not fill the disk with copies.
    void dropNeedlessBackup()
    {
        if (m_report.applied.empty() && !m_report.backup.isEmpty()) {
            QFile::remove(m_report.backup);
        }
    }

    Result<Done> grant()
    {
        TRY(role, quotedRole(*m_options.serviceRole));
        TRY(transaction, Transaction::begin(m_database, QStringLiteral("grant")));
        TRY_DO(lockForMigration(m_database));
        QString grants = m_set.grants();
        TRY_DO(m_database.runScript(grants.replace(QLatin1String("{{service_role}}"), role)));
        return transaction.commit();
    }

    Database &m_database;
    const MigrationSet &m_set;
    const Clock &m_clock;
    const MigrateOptions &m_options;
    MigrationReport m_report;
};

} // namespace

Result<MigrationReport> migrate(const DatabaseConfig &owner, const MigrationSet &set, const Clock &clock,
                                const MigrateOptions &options)
{
    DatabaseConfig config = owner;
    // Rebuilding a table needs its keys unchecked until the end, and SQLite cannot switch that inside a
    // transaction.
    config.foreignKeys = false;
    // A second program waits while the first one migrates.
    config.busyTimeoutMs = std::max(config.busyTimeoutMs, 60'000);
    TRY(database, Database::open(config));
    return Run(*database, set, clock, options).all();
}

Result<SchemaState> requireCurrentSchema(Database &database, const MigrationSet &set,
                                         const QVersionNumber &program)
{
    TRY(state, readSchemaState(database, set, program));
    if (state.isPending()) {
        return fail(
            ErrorKind::Unavailable, QStringLiteral("storage.behind"),
            QStringLiteral("The database %1 is at step %2 of %3 and has to be migrated by its owner first.")
                .arg(database.config().toText())
                .arg(state.applied)
                .arg(state.newest));
    }
    return state;
}

Result<Done> createServiceRole(Database &owner, const QString &role, const QString &password)
{
    TRY(quoted, quotedRole(role));
    TRY(passwordText, Codec<QString>::write(owner.dialect(), password));
    const QString secret = password.isEmpty()
        ? QStringLiteral("NULL")
        : QString(QLatin1Char('\'') + passwordText.toString().replace(QLatin1Char('\''), QLatin1String("''"))
                  + QLatin1Char('\''));
    return inTransaction(owner, QStringLiteral("create service role"), [&]() -> Result<Done> {
        TRY_DO(lockForMigration(owner));
        TRY(exists,
            owner.statement(QStringLiteral("SELECT count(*) FROM pg_roles WHERE rolname = :role"))
                .bind("role", role)
                .value<int>());
        return owner.runScript(
            QStringLiteral("%1 ROLE %2 LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD %3")
                .arg(exists ? QStringLiteral("ALTER") : QStringLiteral("CREATE"), quoted, secret));
    });
}

Result<Done> checkIntegrity(Database &database)
{
    if (!database.dialect().isSqlite()) {
        return Done{};
    }
    TRY(found, database.statement(QStringLiteral("PRAGMA quick_check(1)")).value<QString>());
    if (found != QLatin1String("ok")) {
        return fail(ErrorKind::Internal, QStringLiteral("storage.corrupt"),
                    QStringLiteral("The database %1 is damaged (%2). Restore it from a backup.")
                        .arg(database.config().toText(), found.simplified()));
    }
    return Done{};
}

} // namespace truvamate
