#include "tests/bench/measure.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace truvamate::bench {

namespace {

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

} // namespace

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const Line &line)
{
    QJsonObject object{{QStringLiteral("bench"), line.bench},
                       {QStringLiteral("metric"), line.metric},
                       {QStringLiteral("value"), rounded(line.value)},
                       {QStringLiteral("unit"), line.unit}};
    if (!line.peer.isEmpty()) {
        object.insert(QStringLiteral("peer"), line.peer);
        object.insert(QStringLiteral("peer_value"), rounded(line.peerValue));
        object.insert(QStringLiteral("ratio"), rounded(line.value / line.peerValue));
    }
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

Result<double> onceMs(const std::function<Result<Done>()> &run)
{
    QElapsedTimer timer;
    timer.start();
    TRY_DO(run());
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Result<double> medianMs(int runs, const std::function<Result<Done>()> &run)
{
    TRY_DO(run());
    std::vector<double> values;
    for (int i = 0; i < runs; ++i) {
        TRY(ms, onceMs(run));
        values.push_back(ms);
    }
    return medianOf(values);
}

Result<std::pair<double, double>> pairedMs(int runs, const std::function<Result<Done>()> &ours,
                                           const std::function<Result<Done>()> &peer)
{
    TRY_DO(ours());
    TRY_DO(peer());
    std::vector<double> ourValues;
    std::vector<double> peerValues;
    for (int i = 0; i < runs; ++i) {
        TRY(a, onceMs(ours));
        TRY(b, onceMs(peer));
        ourValues.push_back(a);
        peerValues.push_back(b);
    }
    return std::pair(medianOf(ourValues), medianOf(peerValues));
}

} // namespace truvamate::bench
