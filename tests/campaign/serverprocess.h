#pragma once

#include "tests/support/testdatabases.h"

#include <QProcess>

namespace truvamate::campaign {

/// What truvamate-server is run with beside a test's PostgreSQL database: key file, anchor, objects, secrets.
class ServerHouse
{
public:
    static Result<std::unique_ptr<ServerHouse>> make(const testing::TestDatabase &database,
                                                     const QString &objectFolder);

    QProcessEnvironment environment() const { return m_environment; }
    /// Runs it with --verify; 0 where all is right. What it said stands in `said`.
    Result<int> verify(QString &said) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// A truvamate-server with a clock that was moved to an instant.
class ServerProcess
{
public:
    static Result<std::unique_ptr<ServerProcess>> start(const ServerHouse &house, Instant now);
    ~ServerProcess() { kill(); }

    quint16 port() const { return m_port; }
    qint64 process() const { return m_process.processId(); }
    /// SIGKILL.
    void kill();
    /// SIGTERM: what runs comes to its end.
    void stop();

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace truvamate::campaign
