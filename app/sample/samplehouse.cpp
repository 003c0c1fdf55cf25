#include "app/sample/samplehouse.h"

#include <QDir>

#include <algorithm>

namespace truvamate::sample {

namespace {

/// Orders and what is done with each, beside the customers; near enough for a progress bar.
constexpr int stepsWithoutCustomers = 640;

} // namespace

SampleHouse::SampleHouse(const SampleOptions &wanted)
    : options(wanted)
    , random(wanted.seed ^ 0x5a3317)
    , keys(QStringLiteral("sample-%1").arg(wanted.seed))
    , temporaryFile(QDir(wanted.folder).filePath(QStringLiteral("sample-picture.tmp")))
{
}

void SampleHouse::moveTo(Instant when)
{
    if (when > now()) {
        workspace->standingClock()->set(when);
    }
}

void SampleHouse::moveOn(int seconds)
{
    workspace->standingClock()->advanceSeconds(seconds);
}

void SampleHouse::say(const QString &sentence) const
{
    if (options.progress) {
        options.progress(sentence);
    }
}

Result<Done> SampleHouse::step()
{
    if (options.stop.stop_requested()) {
        return fail(ErrorKind::Unavailable, QStringLiteral("workspace.stopped"),
                    QStringLiteral("Making the sample workspace was stopped."));
    }
    ++steps;
    if (options.counted) {
        options.counted(std::min(99, steps * 100 / (options.customers + stepsWithoutCustomers)));
    }
    return Done();
}

} // namespace truvamate::sample
