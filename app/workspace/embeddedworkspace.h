#pragma once

#include "app/workspace/inprocesstransport.h"
#include "backend/backend.h"
#include "backend/services/workspace.h"

#include <optional>

namespace truvamate {

/// How an embedded workspace is run. A standing clock and repeatable chance are for sample and training
/// workspaces only.
struct EmbeddedOptions
{
    std::optional<Instant> standingAt; ///< the clock stands here until it is moved
    std::optional<std::uint64_t> seed; ///< chance from a seed instead of the operating system
    DatabaseConfig::Durability durability = DatabaseConfig::Durability::Full;
};

/// A whole workspace in one folder, with its backend on threads of this process: workspace.sqlite, its key
/// file (workspace.sqlite.keys, readable by its owner only) and objects/. A convenience, not a security
/// boundary: whoever has the folder has everything in it.
class EmbeddedWorkspace
{
public:
    /// True where the folder holds a workspace's database, whatever its state.
    static bool isIn(const QString &folder);
    /// Where its parts stand in the folder.
    static QString databaseIn(const QString &folder);
    static QString objectsIn(const QString &folder);

    /// Makes the folder where needed and fills it. Errors: workspace.exists, workspace.clock (a standing
    /// clock or a seed on a live workspace), workspace.folder, those of storage and of the key file.
    static Result<std::unique_ptr<EmbeddedWorkspace>> create(const QString &folder, const WorkspaceSpec &spec,
                                                             const EmbeddedOptions &options = {});
    /// Opens what is there and migrates it, after a backup beside it. Errors: workspace.none,
    /// workspace.clock, sealing.key_missing, storage.newer, storage.foreign, storage.corrupt and others.
    static Result<std::unique_ptr<EmbeddedWorkspace>> open(const QString &folder,
                                                           const EmbeddedOptions &options = {});
    ~EmbeddedWorkspace();

    /// From now on the clock of a sample or training workspace goes on from this instant at the pace of real
    /// time, whenever it is opened without a standing clock. Kept in clock.json. Error: workspace.folder.
    static Result<Done> goOnFrom(const QString &folder, Instant when);

    const WorkspaceInfo &info() const { return m_info; }
    QString folder() const { return m_folder; }
    /// The people of createWorkspace in the order of its spec; empty for one that was opened.
    const std::vector<UserId> &firstPeople() const { return m_firstPeople; }
    Transport &transport() { return *m_transport; }
    const Backend &backend() const { return *m_backend; }
    const Clock &clock() const { return *m_clock; }
    /// Null unless the clock stands.
    ManualClock *standingClock() { return m_standingClock; }
    QString databaseVersion() const { return m_databaseVersion; } ///< "SQLite 3.40.1"
    int schemaVersion() const { return m_schemaVersion; }
    /// For library calls of a program beside the transport.
    const DatabaseConfig &databaseConfig() const { return m_config; }

private:
    EmbeddedWorkspace(const QString &folder, const EmbeddedOptions &options);
    Result<Done> fill(const WorkspaceSpec &spec);
    Result<Done> readInfo();
    Result<Done> readVersions();
    Result<Done> start(const KeyRing &ring);

    QString m_folder;
    DatabaseConfig m_config;
    WorkspaceInfo m_info;
    std::vector<UserId> m_firstPeople;
    QString m_databaseVersion;
    int m_schemaVersion = 0;
    bool m_isRepeatable = false;
    ManualClock *m_standingClock = nullptr;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<RandomSource> m_random;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<InProcessTransport> m_transport;
};

} // namespace truvamate
