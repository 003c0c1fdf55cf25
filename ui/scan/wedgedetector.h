#pragma once

#include <QString>

#include <optional>

class QSettings;

namespace truvamate {

/// How a hand scanner that pretends to be a keyboard sends what it read.
struct WedgeProfile
{
    enum class Terminator { Enter, Tab, None };
    QString prefix; ///< sent before the code and cut off
    QString suffix; ///< sent after it, before the terminator, and cut off
    Terminator terminator = Terminator::Enter;
    int delayMs = 35; ///< the most between two of its keys; a person needs longer
    int shortest = 6; ///< characters of a code; less is never taken for one

    static WedgeProfile load(const QSettings &settings);
    void save(QSettings &settings) const;
    friend bool operator==(const WedgeProfile &, const WedgeProfile &) = default;
};

/// Tells a hand scanner's burst of keys from a person's typing by the time between them. Keys that may belong
/// to a burst are held until it is clear; whoever feeds it lets them go as typed when it says so. Times are
/// milliseconds of any one clock.
class WedgeDetector
{
public:
    explicit WedgeDetector(WedgeProfile profile = {});

    struct Outcome
    {
        bool letGo = false; ///< what was held before this key was typing: let it go first
        bool isHeld = false; ///< hold this key too, or drop it where there is a scan
        std::optional<QString> scan; ///< what was held was this code: drop it
    };

    Outcome character(QChar character, qint64 at);
    Outcome terminator(WedgeProfile::Terminator kind, qint64 at);
    /// Any other key, or no key for longer than the delay.
    Outcome pause();
    /// Whether a key at that time would continue a burst.
    bool isInBurst(qint64 at) const;
    const WedgeProfile &profile() const { return m_profile; }

private:
    Outcome end();
    std::optional<QString> codeOf(const QString &burst) const;

    WedgeProfile m_profile;
    QString m_held;
    qint64 m_last = 0;
};

} // namespace truvamate
