#pragma once

#include "models/result.h"

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <vector>

namespace truvamate::bench {

/// One line of a benchmark: our value and, where there is a peer, ours divided by the peer's in the same run.
struct Line
{
    QString bench;
    QString metric;
    double value = 0;
    QString unit = QStringLiteral("ms");
    QString peer = {};
    double peerValue = 0;
};

/// Prints {"bench","metric","value","unit","peer","peer_value","ratio"} on a line of its own.
void print(const Line &line);

double medianOf(std::vector<double> values);
/// Median milliseconds of `runs` runs after one that is not counted; stops at the first error.
Result<double> medianMs(int runs, const std::function<Result<Done>()> &run);
/// Milliseconds of one run.
Result<double> onceMs(const std::function<Result<Done>()> &run);
/// Ours and the peer's in turn, A B A B …, so that a machine whose speed drifts is fair to both: the medians.
Result<std::pair<double, double>> pairedMs(int runs, const std::function<Result<Done>()> &ours,
                                           const std::function<Result<Done>()> &peer);

} // namespace truvamate::bench
