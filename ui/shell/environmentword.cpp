#include "ui/shell/environmentword.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

struct EnvironmentWords
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentWords)
};

} // namespace

StateWord environmentWord(const WorkspaceFacts &facts)
{
    if (facts.isLive()) {
        return {EnvironmentWords::tr("LIVE · real orders and money"), QStringLiteral("check"), Tone::Good};
    }
    if (facts.environment == QLatin1String("training")) {
        return {EnvironmentWords::tr("TRAINING · nothing here is real"), QStringLiteral("flag"), Tone::Prize};
    }
    return {EnvironmentWords::tr("SAMPLE · everything in it is invented"), QStringLiteral("flag"),
            Tone::Warning};
}

} // namespace truvamate
