#include "backend/http/metrics.h"

namespace truvamate {

namespace {

constexpr std::int64_t bounds[] = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000};

QByteArray seconds(double value)
{
    return QByteArray::number(value, 'g', 9);
}

void gauge(QByteArray &out, const char *name, const char *help, std::int64_t value, const char *type)
{
    out += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n' + name + ' '
        + QByteArray::number(qint64(value)) + '\n';
}

} // namespace

void Metrics::count(const QByteArray &operation, int status, std::int64_t microseconds)
{
    const std::lock_guard lock(m_mutex);
    ++m_answers[{operation, status}];
    Times &times = m_times[operation];
    ++times.count;
    times.microseconds += microseconds;
    for (const std::int64_t bound : bounds) {
        times.upTo[bound] += microseconds <= bound * 1000 ? 1 : 0;
    }
}

QByteArray Metrics::text(const ServerGauges &gauges) const
{
    QByteArray out;
    gauge(out, "truvamate_connections", "Open connections.", gauges.connections, "gauge");
    gauge(out, "truvamate_connections_refused_total", "Connections closed for want of room.", gauges.refused,
          "counter");
    gauge(out, "truvamate_listening", "Connections that are told of changes.", gauges.listening, "gauge");
    gauge(out, "truvamate_requests_waiting", "Requests that wait for a worker.", gauges.waiting, "gauge");
    gauge(out, "truvamate_verified_timestamp_seconds", "When log, books and files were last checked.",
          gauges.verifiedAt, "gauge");
    gauge(out, "truvamate_verification_faults", "What was wrong then.", gauges.faults, "gauge");
    const std::lock_guard lock(m_mutex);
    out += "# HELP truvamate_answers_total Answers by operation and status.\n"
           "# TYPE truvamate_answers_total counter\n";
    for (const auto &[key, number] : m_answers) {
        out += "truvamate_answers_total{operation=\"" + key.first + "\",status=\""
            + QByteArray::number(key.second) + "\"} " + QByteArray::number(qint64(number)) + '\n';
    }
    out += "# HELP truvamate_answer_seconds Time from a request read to its answer.\n"
           "# TYPE truvamate_answer_seconds histogram\n";
    for (const auto &[operation, times] : m_times) {
        const QByteArray label = "{operation=\"" + operation + '"';
        for (const auto &[bound, number] : times.upTo) {
            out += "truvamate_answer_seconds_bucket" + label + ",le=\""
                + seconds(static_cast<double>(bound) / 1000) + "\"} " + QByteArray::number(qint64(number))
                + '\n';
        }
        const QByteArray all = QByteArray::number(qint64(times.count)) + '\n';
        out += "truvamate_answer_seconds_bucket" + label + ",le=\"+Inf\"} " + all;
        out += "truvamate_answer_seconds_sum" + label + "} "
            + seconds(static_cast<double>(times.microseconds) / 1e6) + '\n';
        out += "truvamate_answer_seconds_count" + label + "} " + all;
    }
    return out;
}

} // namespace truvamate
