#pragma once

#include "models/result.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace truvamate::bench {

/// What clients ask a server on this machine for.
struct LoadPlan
{
    quint16 port = 0;
    int connections = 16; ///< kept open; on each one request at a time
    std::chrono::milliseconds warmUp{500}; ///< not counted
    std::chrono::milliseconds time{3'000};
    int status = 200; ///< any other answer ends the load with bench.answer
    std::function<QByteArray()> next; ///< the bytes of the next request
    qint64 process = 0; ///< the server's, whose work is measured too
};

struct Load
{
    double perSecond = 0;
    std::vector<double> milliseconds; ///< of every request that was counted
    int rounds = 1;
    double processorMs = 0; ///< of the server's process for one request

    /// part 0.5 is the median.
    double percentile(double part) const;
    /// Another round of as long a time.
    Load &operator+=(const Load &other);
};

/// One thread holds all connections and looks at nothing but status and length of an answer, so that it costs
/// little beside the server. Errors: bench.answer, bench.connection.
Result<Load> runLoad(const LoadPlan &plan);

/// One request on a connection of its own; the answer's status and body.
struct Answered
{
    int status = 0;
    QByteArray body;
};
Result<Answered> askOnce(quint16 port, const QByteArray &request);

/// So many connections that said something once and then nothing, for as long as this lives.
class IdleConnections
{
public:
    static Result<std::unique_ptr<IdleConnections>> open(quint16 port, int count, const QByteArray &request);
    ~IdleConnections();

private:
    struct Sockets;
    explicit IdleConnections(std::unique_ptr<Sockets> sockets);
    std::unique_ptr<Sockets> m_sockets;
};

} // namespace truvamate::bench
