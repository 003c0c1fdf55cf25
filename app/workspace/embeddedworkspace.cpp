#include "app/workspace/embeddedworkspace.h"

#include "backend/services/files.h"
#include "backend/storage/databaseversion.h"
#include "backend/storage/migrator.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace truvamate {

namespace {

tl::unexpected<Error> clockRefused(const QString &name)
{
    return fail(ErrorKind::Forbidden, QStringLiteral("workspace.clock"),
                QStringLiteral("“%1” is a live workspace: it goes by the time and the chance of this "
                               "computer, and neither can be set.")
                    .arg(name));
}

Result<Done> makeFolder(const QString &folder)
{
    if (!QDir().mkpath(EmbeddedWorkspace::objectsIn(folder))) {
        return fail(ErrorKind::Unavailable, QStringLiteral("workspace.folder"),
                    QStringLiteral("The folder “%1” cannot be made or written to.").arg(folder));
    }
    return Done();
}

Result<Done> migrateSchema(const DatabaseConfig &config, const Clock &clock)
{
    TRY(set, MigrationSet::embedded(config.kind));
    TRY_DO(migrate(config, set, clock));
    return Done();
}

/// The key file of an attempt that failed before is used again: something may be sealed with it.
Result<KeyRing> keysFor(const QString &database)
{
    const QString path = keyFileBeside(database);
    if (!QFileInfo::exists(path)) {
        TRY_DO(createKeyFile(path, KeyRing::generate()));
    }
    return readKeyFile(path);
}

QString clockFileIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("clock.json"));
}

const QString shiftKey = QStringLiteral("shift_ms");

std::int64_t readShift(const QString &folder)
{
    QFile file(clockFileIn(folder));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return QJsonDocument::fromJson(file.readAll()).object()[shiftKey].toInteger();
}

/// Real time, as far on or back as the workspace's own day is.
class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(std::int64_t shiftMs)
        : m_shiftMs(shiftMs)
    {
    }
    Instant now() const override { return {SystemClock().now().ms + m_shiftMs}; }

private:
    std::int64_t m_shiftMs;
};

} // namespace

EmbeddedWorkspace::EmbeddedWorkspace(const QString &folder, const EmbeddedOptions &options)
    : m_folder(QDir(folder).absolutePath())
    , m_config(DatabaseConfig::sqlite(databaseIn(m_folder)))
    , m_isRepeatable(options.standingAt || options.seed)
{
    m_config.durability = options.durability;
    if (options.standingAt) {
        auto clock = std::make_unique<ManualClock>(*options.standingAt);
        m_standingClock = clock.get();
        m_clock = std::move(clock);
    } else {
        m_clock = std::make_unique<SystemClock>();
    }
    if (options.seed) {
        m_random = std::make_unique<SeededRandom>(*options.seed);
    } else {
        m_random = std::make_unique<SystemRandom>();
    }
}

EmbeddedWorkspace::~EmbeddedWorkspace() = default;

QString EmbeddedWorkspace::databaseIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("workspace.sqlite"));
}

QString EmbeddedWorkspace::objectsIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("objects"));
}

bool EmbeddedWorkspace::isIn(const QString &folder)
{
    return QFileInfo::exists(databaseIn(folder));
}

Result<std::unique_ptr<EmbeddedWorkspace>> EmbeddedWorkspace::create(const QString &folder,
                                                                     const WorkspaceSpec &spec,
                                                                     const EmbeddedOptions &options)
{
    std::unique_ptr<EmbeddedWorkspace> workspace(new EmbeddedWorkspace(folder, options));
    if (workspace->m_isRepeatable && spec.environment == WorkspaceEnvironment::Live) {
        return clockRefused(spec.name);
    }
    TRY_DO(makeFolder(workspace->m_folder));
    TRY_DO(migrateSchema(workspace->m_config, *workspace->m_clock));
    TRY(keys, keysFor(workspace->m_config.path));
    TRY_DO(workspace->fill(spec));
    TRY_DO(workspace->start(keys));
    return workspace;
}

Result<std::unique_ptr<EmbeddedWorkspace>> EmbeddedWorkspace::open(const QString &folder,
                                                                   const EmbeddedOptions &options)
{
    if (!isIn(folder)) {
        return fail(ErrorKind::NotFound, QStringLiteral("workspace.none"),
                    QStringLiteral("There is no workspace in “%1”.").arg(QDir(folder).absolutePath()));
    }
    std::unique_ptr<EmbeddedWorkspace> workspace(new EmbeddedWorkspace(folder, options));
    TRY_DO(migrateSchema(workspace->m_config, *workspace->m_clock));
    TRY_DO(workspace->readInfo());
    if (workspace->m_isRepeatable && workspace->m_info.environment == WorkspaceEnvironment::Live) {
        return clockRefused(workspace->m_info.name);
    }
    TRY(keys, readKeyFile(keyFileBeside(workspace->m_config.path)));
    TRY_DO(makeFolder(workspace->m_folder));
    TRY_DO(workspace->start(keys));
    return workspace;
}

Result<Done> EmbeddedWorkspace::fill(const WorkspaceSpec &spec)
{
    TRY(db, Database::open(m_config));
    TRY(people, createWorkspace(*db, *m_clock, *m_random, spec));
    m_firstPeople = people;
    TRY(info, readWorkspace(*db));
    m_info = info;
    return Done();
}

Result<Done> EmbeddedWorkspace::readInfo()
{
    TRY(db, Database::open(m_config));
    TRY(info, readWorkspace(*db));
    m_info = info;
    const std::int64_t shift = readShift(m_folder);
    if (shift != 0 && !m_standingClock && m_info.environment != WorkspaceEnvironment::Live) {
        m_clock = std::make_unique<ShiftedClock>(shift);
    }
    return Done();
}

Result<Done> EmbeddedWorkspace::goOnFrom(const QString &folder, Instant when)
{
    const QJsonObject shift{{shiftKey, qint64(when.ms - SystemClock().now().ms)}};
    QSaveFile file(clockFileIn(folder));
    const QByteArray bytes = QJsonDocument(shift).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(ErrorKind::Unavailable, QStringLiteral("workspace.folder"),
                    QStringLiteral("The folder “%1” cannot be made or written to.").arg(folder));
    }
    return Done();
}

Result<Done> EmbeddedWorkspace::readVersions()
{
    TRY(db, Database::open(m_config));
    TRY(set, MigrationSet::embedded(m_config.kind));
    TRY(schema, readSchemaState(*db, set, QVersionNumber::fromString(QLatin1String(TRUVAMATE_VERSION))));
    TRY(version, truvamate::databaseVersion(*db));
    m_schemaVersion = schema.applied;
    m_databaseVersion = version;
    return Done();
}

Result<Done> EmbeddedWorkspace::start(const KeyRing &ring)
{
    TRY_DO(readVersions());
    TRY(sealer, Sealer::make(ring));
    m_backend
        = std::make_unique<Backend>(*m_clock, *m_random,
                                    BackendParts{std::make_shared<const Sealer>(std::move(sealer)),
                                                 std::make_shared<LocalObjectStore>(objectsIn(m_folder))});
    TRY(transport,
        InProcessTransport::open(
            m_backend->dispatcher(), m_config,
            [this](Database &db, const QString &token, const QString &kind, const QByteArray &bytes) {
                return storeUpload(*m_backend, db, token, kind, bytes);
            }));
    m_transport = std::move(transport);
    return Done();
}

} // namespace truvamate
