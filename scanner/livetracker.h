#pragma once

#include "models/tickets/reading.h"
#include "scanner/quality.h"

#include <optional>
#include <vector>

namespace truvamate {

/// What one frame of a live camera showed.
struct LiveObservation
{
    qint64 at = 0; ///< milliseconds of any one clock
    int width = 0;
    int height = 0;
    std::vector<CodeReading> codes;
    std::vector<Quad> bars; ///< barred areas, whether they could be read or not
    PictureQuality quality;
};

/// What several frames say together.
struct LiveVerdict
{
    enum class State {
        Nothing, ///< no ticket's code is seen
        Seen, ///< once: another frame must agree
        Agreed, ///< two frames read the same
        Taken, ///< it was taken already and has not left the picture since
    };
    State state = State::Nothing;
    std::optional<CodeReading> code; ///< that of the ticket nearest the middle
    std::optional<Reason> hint; ///< what would help, the most urgent
    std::optional<CodeReading> lost; ///< agreed, and gone before it was taken
};

/// Fuses the frames of a live camera. A code counts once two frames within a moment read the same; ITF, which
/// has no check of its own, only where it has the form of a known lottery's serial, so never a short read.
/// What was taken is ignored until it has left the picture for some frames, or until it is asked for again.
/// Keeps no time of its own.
class LiveTracker
{
public:
    static constexpr int framesToAgree = 2;
    static constexpr qint64 momentMs = 2'000; ///< in which they have to
    static constexpr int framesToLeave = 5; ///< without it
    static constexpr qint64 leaveMs = 600; ///< and at least that long

    LiveVerdict look(const LiveObservation &observation);
    /// The photo of this code is kept: it is not taken again while it is there.
    void take(const CodeReading &code);
    /// The ticket that is in the picture may be taken once more.
    void takeAgain();
    /// Another camera, or it was stopped.
    void forget();

private:
    struct Track
    {
        CodeReading code;
        int frames = 0; ///< that read it within a moment
        int absent = 0; ///< frames in a row that show it is not there
        qint64 lastAt = 0;
        bool isTaken = false;
    };

    Track *find(const CodeReading &code);
    void note(const std::vector<CodeReading> &codes, qint64 at);
    std::optional<CodeReading> noteAbsence(const LiveObservation &observation,
                                           const std::vector<CodeReading> &codes);

    std::vector<Track> m_tracks;
};

/// The codes that may name a ticket; where some have the form of a known serial, only those.
std::vector<CodeReading> ticketCodesOf(const std::vector<CodeReading> &codes);

/// The sentence that goes with: live.part_of_code, live.two_tickets, live.taken, live.closer.
Reason liveHint(const char *code);

} // namespace truvamate
