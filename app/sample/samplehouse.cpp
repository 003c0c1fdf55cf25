#include "app/sample/samplehouse.h"

#include <QDir>

namespace truvamate::sample {

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

} // namespace truvamate::sample
