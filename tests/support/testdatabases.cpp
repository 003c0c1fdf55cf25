#include "tests/support/testdatabases.h"

#include "models/random.h"

#include <QCoreApplication>
#include <QFile>

#include <optional>

namespace truvamate::testing {

namespace {

constexpr Instant migratedAt{1'530'360'000'000}; // 2018-06-30T12:00:00Z

DatabaseKind kindOf(const QString &name)
{
    return name == databaseKindName(DatabaseKind::Sqlite) ? DatabaseKind::Sqlite : DatabaseKind::Postgresql;
}

QString serverText()
{
    return qEnvironmentVariable("TRUVAMATE_TEST_POSTGRES");
}

Result<DatabaseConfig> serverConfig(const QString &databaseName)
{
    TRY(config, DatabaseConfig::postgresql(serverText()));
    if (!databaseName.isEmpty()) {
        config.databaseName = databaseName;
    }
    return config;
}

/// CREATE and DROP DATABASE run outside transactions, from the server's own database.
Result<Done> onServer(const QString &sql)
{
    TRY(config, serverConfig(QString()));
    TRY(database, Database::open(config));
    return database->runScript(sql);
}

QString uniqueName(const QString &what)
{
    static int count = 0;
    return QStringLiteral("truvamate_%1_%2_%3")
        .arg(what)
        .arg(QCoreApplication::applicationPid())
        .arg(++count);
}

/// What is migrated once in a process and copied for every test.
struct Templates
{
    std::unique_ptr<QTemporaryDir> directory;
    QString sqliteFile;
    QString postgresqlName;
    bool hasRole = false;
};

Templates &templates()
{
    static Templates made;
    return made;
}

void dropTemplates()
{
    Templates &made = templates();
    if (!made.postgresqlName.isEmpty()) {
        static_cast<void>(onServer(QStringLiteral("DROP DATABASE IF EXISTS ") + made.postgresqlName));
    }
    if (made.hasRole) {
        static_cast<void>(onServer(QStringLiteral("DROP ROLE IF EXISTS ") + TestDatabases::serviceRole()));
    }
    made = Templates();
}

void dropTemplatesAtExit()
{
    static const bool once = (qAddPostRoutine(dropTemplates), true);
    static_cast<void>(once);
}

Result<Done> ensureRole()
{
    if (templates().hasRole) {
        return Done{};
    }
    dropTemplatesAtExit();
    TRY(config, serverConfig(QString()));
    TRY(database, Database::open(config));
    TRY_DO(createServiceRole(*database, TestDatabases::serviceRole(), QString()));
    templates().hasRole = true;
    return Done{};
}

Result<Done> migrateTemplate(const DatabaseConfig &config)
{
    TRY(set, MigrationSet::embedded(config.kind));
    MigrateOptions options;
    if (config.kind == DatabaseKind::Postgresql) {
        options.serviceRole = TestDatabases::serviceRole();
    }
    return migrate(config, set, ManualClock(migratedAt), options).map([](const MigrationReport &) {
        return Done{};
    });
}

Result<QString> sqliteTemplate()
{
    Templates &made = templates();
    if (made.sqliteFile.isEmpty()) {
        dropTemplatesAtExit();
        made.directory = std::make_unique<QTemporaryDir>();
        const QString file = made.directory->filePath(QStringLiteral("template.sqlite"));
        TRY_DO(migrateTemplate(DatabaseConfig::sqlite(file)));
        made.sqliteFile = file;
    }
    return made.sqliteFile;
}

Result<QString> postgresqlTemplate()
{
    Templates &made = templates();
    if (made.postgresqlName.isEmpty()) {
        TRY_DO(ensureRole());
        const QString name = uniqueName(QStringLiteral("template"));
        TRY_DO(onServer(QStringLiteral("CREATE DATABASE %1").arg(name)));
        made.postgresqlName = name;
        TRY(config, serverConfig(name));
        TRY_DO(migrateTemplate(config));
    }
    return made.postgresqlName;
}

std::unique_ptr<Database> openOrDie(const DatabaseConfig &config)
{
    auto opened = Database::open(config);
    if (!opened) {
        qFatal("the test database cannot be opened: %s", qPrintable(opened.error().message));
    }
    return *std::move(opened);
}

} // namespace

TestDatabase::~TestDatabase()
{
    m_serviceConnection.reset();
    m_ownerConnection.reset();
    if (m_kind == DatabaseKind::Postgresql) {
        static_cast<void>(
            onServer(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(m_owner.databaseName)));
    }
}

Database &TestDatabase::service()
{
    if (!m_serviceConnection) {
        m_serviceConnection = openOrDie(serviceConfig());
    }
    return *m_serviceConnection;
}

Database &TestDatabase::owner()
{
    if (!m_ownerConnection) {
        m_ownerConnection = openOrDie(ownerConfig());
    }
    return *m_ownerConnection;
}

DatabaseConfig TestDatabase::serviceConfig() const
{
    DatabaseConfig config = m_owner;
    if (m_kind == DatabaseKind::Postgresql) {
        config.user = TestDatabases::serviceRole();
        config.password.clear();
    }
    return config;
}

DatabaseConfig TestDatabase::ownerConfig() const
{
    return m_owner;
}

void TestDatabases::addRows()
{
    QTest::addColumn<QString>("databaseKind");
    for (const QString &kind : kinds()) {
        QTest::newRow(qPrintable(kind)) << kind;
    }
}

QString TestDatabases::reasonToSkip(const QString &kind)
{
    if (kindOf(kind) == DatabaseKind::Postgresql && serverText().isEmpty()) {
        return QStringLiteral("TRUVAMATE_TEST_POSTGRES names no PostgreSQL server");
    }
    return {};
}

Result<std::unique_ptr<TestDatabase>> TestDatabases::fresh(const QString &kind)
{
    std::unique_ptr<TestDatabase> database(new TestDatabase);
    if (kindOf(kind) == DatabaseKind::Sqlite) {
        TRY(file, sqliteTemplate());
        TRY(made, empty(kind));
        QFile::copy(file, made->m_owner.path);
        return made;
    }
    TRY(source, postgresqlTemplate());
    const QString name = uniqueName(QStringLiteral("test"));
    TRY_DO(onServer(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(name, source)));
    TRY(config, serverConfig(name));
    database->m_kind = DatabaseKind::Postgresql;
    database->m_owner = config;
    return database;
}

Result<std::unique_ptr<TestDatabase>> TestDatabases::empty(const QString &kind)
{
    std::unique_ptr<TestDatabase> database(new TestDatabase);
    database->m_kind = kindOf(kind);
    if (database->isSqlite()) {
        database->m_directory = std::make_unique<QTemporaryDir>();
        database->m_owner
            = DatabaseConfig::sqlite(database->m_directory->filePath(QStringLiteral("test.sqlite")));
        // Nothing here has to survive a power cut.
        database->m_owner.durability = DatabaseConfig::Durability::Normal;
        return database;
    }
    TRY_DO(ensureRole());
    const QString name = uniqueName(QStringLiteral("test"));
    TRY_DO(onServer(QStringLiteral("CREATE DATABASE %1").arg(name)));
    TRY(config, serverConfig(name));
    database->m_owner = config;
    return database;
}

QString TestDatabases::serviceRole()
{
    return QStringLiteral("truvamate_service_%1").arg(QCoreApplication::applicationPid());
}

} // namespace truvamate::testing
