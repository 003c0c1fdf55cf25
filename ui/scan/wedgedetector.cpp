#include "ui/scan/wedgedetector.h"

#include <QSettings>

#include <utility>

namespace truvamate {

namespace {

constexpr QLatin1String prefixKey("scan/hand_scanner/prefix");
constexpr QLatin1String suffixKey("scan/hand_scanner/suffix");
constexpr QLatin1String terminatorKey("scan/hand_scanner/terminator");
constexpr QLatin1String delayKey("scan/hand_scanner/delay_ms");

} // namespace

WedgeProfile WedgeProfile::load(const QSettings &settings)
{
    WedgeProfile profile;
    profile.prefix = settings.value(prefixKey).toString();
    profile.suffix = settings.value(suffixKey).toString();
    profile.terminator = static_cast<Terminator>(qBound(0, settings.value(terminatorKey, 0).toInt(), 2));
    profile.delayMs = qBound(5, settings.value(delayKey, profile.delayMs).toInt(), 500);
    return profile;
}

void WedgeProfile::save(QSettings &settings) const
{
    settings.setValue(prefixKey, prefix);
    settings.setValue(suffixKey, suffix);
    settings.setValue(terminatorKey, static_cast<int>(terminator));
    settings.setValue(delayKey, delayMs);
}

WedgeDetector::WedgeDetector(WedgeProfile profile)
    : m_profile(std::move(profile))
{
}

bool WedgeDetector::isInBurst(qint64 at) const
{
    return !m_held.isEmpty() && at - m_last <= m_profile.delayMs;
}

WedgeDetector::Outcome WedgeDetector::character(QChar character, qint64 at)
{
    Outcome outcome = isInBurst(at) ? Outcome() : pause();
    m_held += character;
    m_last = at;
    outcome.isHeld = true;
    return outcome;
}

WedgeDetector::Outcome WedgeDetector::terminator(WedgeProfile::Terminator kind, qint64 at)
{
    if (!isInBurst(at) || kind != m_profile.terminator) {
        return pause();
    }
    return end();
}

WedgeDetector::Outcome WedgeDetector::pause()
{
    if (m_profile.terminator == WedgeProfile::Terminator::None) {
        Outcome outcome = end();
        outcome.isHeld = false; // the key that ended it is another one
        return outcome;
    }
    return {!std::exchange(m_held, {}).isEmpty(), false, std::nullopt};
}

WedgeDetector::Outcome WedgeDetector::end()
{
    const QString burst = std::exchange(m_held, {});
    const auto code = codeOf(burst);
    return code ? Outcome{false, true, code} : Outcome{!burst.isEmpty(), false, std::nullopt};
}

std::optional<QString> WedgeDetector::codeOf(const QString &burst) const
{
    if (!burst.startsWith(m_profile.prefix) || !burst.endsWith(m_profile.suffix)) {
        return std::nullopt;
    }
    const qsizetype length = burst.size() - m_profile.prefix.size() - m_profile.suffix.size();
    return length < m_profile.shortest ? std::nullopt
                                       : std::optional(burst.mid(m_profile.prefix.size(), length));
}

} // namespace truvamate
