#pragma once

#include "backend/storage/config.h"
#include "models/time.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryFile>

#include <memory>

namespace truvamate::bench {

/// The folder beside the programs where npm put the server of tests/bench/peers with what it needs; made on
/// first use. Empty where node or npm cannot be had; `reason` says which.
QString installedPeer(QString &reason);

/// That server, on the same database and at the same moment as ours.
class ExpressPeer
{
public:
    struct Settings
    {
        QString folder; ///< of installedPeer
        DatabaseConfig database;
        QStringList statements; ///< that it may run
        QString tokenSecret;
        Instant now;
        int workers = 1; ///< processes that share the port
    };

    static Result<std::unique_ptr<ExpressPeer>> start(const Settings &settings);
    ~ExpressPeer();

    quint16 port() const { return m_port; }
    qint64 process() const { return m_process.processId(); }

private:
    QTemporaryFile m_statements;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace truvamate::bench
