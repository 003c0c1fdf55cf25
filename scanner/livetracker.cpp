#include "scanner/livetracker.h"

#include "models/tickets/serial.h"

#include <algorithm>
#include <cmath>

namespace truvamate {

namespace {

constexpr double clearlyNearer = 0.6; // of the other's distance from the middle

double fromMiddle(const CodeReading &code, const LiveObservation &observation)
{
    ImagePoint middle;
    for (const ImagePoint &corner : code.quad) {
        middle.x += corner.x / 4;
        middle.y += corner.y / 4;
    }
    return std::hypot(middle.x - observation.width / 2.0, middle.y - observation.height / 2.0);
}

/// ITF of another length than any serial: a part of one.
bool isPartOfCode(const LiveObservation &observation)
{
    return std::ranges::any_of(observation.codes, [](const CodeReading &code) {
        return code.symbology == Symbology::Itf && !hasFormOfSerial(code);
    });
}

std::optional<Reason> hintFor(const LiveObservation &observation, bool hasCode)
{
    if (!observation.quality.reasons.empty()) {
        return observation.quality.reasons.front();
    }
    if (hasCode) {
        return std::nullopt;
    }
    if (isPartOfCode(observation)) {
        return liveHint("live.part_of_code");
    }
    return observation.bars.empty() ? std::nullopt : std::optional(liveHint("live.closer"));
}

} // namespace

Reason liveHint(const char *code)
{
    static const std::vector<std::pair<const char *, const char *>> sentences{
        {"live.part_of_code", "Only a part of the barcode is read: show the whole barcode."},
        {"live.two_tickets", "Two tickets are in the picture: show one, or move it to the middle."},
        {"live.taken", "This ticket is taken. Show the next one."},
        {"live.closer", "The barcode is not read yet: closer, and hold still."},
    };
    for (const auto &[each, sentence] : sentences) {
        if (qstrcmp(each, code) == 0) {
            return {QLatin1String(code), QLatin1String(sentence)};
        }
    }
    return {QLatin1String(code), {}};
}

std::vector<CodeReading> ticketCodesOf(const std::vector<CodeReading> &codes)
{
    std::vector<CodeReading> serials;
    std::vector<CodeReading> others;
    for (const CodeReading &code : codes) {
        if (hasFormOfSerial(code)) {
            serials.push_back(code);
        } else if (isTicketSymbology(code.symbology) && code.symbology != Symbology::Itf) {
            others.push_back(code);
        }
    }
    return serials.empty() ? others : serials;
}

LiveTracker::Track *LiveTracker::find(const CodeReading &code)
{
    const auto found
        = std::ranges::find_if(m_tracks, [&](const Track &track) { return isSameCode(track.code, code); });
    return found == m_tracks.end() ? nullptr : &*found;
}

void LiveTracker::note(const std::vector<CodeReading> &codes, qint64 at)
{
    for (const CodeReading &code : codes) {
        Track *track = find(code);
        if (!track) {
            m_tracks.push_back({code, 0, 0, at, false});
            track = &m_tracks.back();
        }
        const bool isOld = at - track->lastAt > momentMs;
        track->frames = isOld ? 1 : track->frames + 1;
        track->absent = 0;
        track->lastAt = at;
        track->code.quad = code.quad;
    }
}

/// A frame in which bars stand that could not be read says nothing about who left.
std::optional<CodeReading> LiveTracker::noteAbsence(const LiveObservation &observation,
                                                    const std::vector<CodeReading> &codes)
{
    std::optional<CodeReading> lost;
    std::erase_if(m_tracks, [&](Track &track) {
        const bool isHere = std::ranges::any_of(
            codes, [&](const CodeReading &code) { return isSameCode(code, track.code); });
        if (isHere) {
            return false;
        }
        track.absent += codes.empty() && !observation.bars.empty() ? 0 : 1;
        const bool hasLeft = track.absent >= framesToLeave && observation.at - track.lastAt >= leaveMs;
        if (hasLeft && !track.isTaken && track.frames >= framesToAgree) {
            lost = track.code;
        }
        return hasLeft;
    });
    return lost;
}

LiveVerdict LiveTracker::look(const LiveObservation &observation)
{
    std::vector<CodeReading> codes = ticketCodesOf(observation.codes);
    note(codes, observation.at);
    LiveVerdict verdict;
    verdict.lost = noteAbsence(observation, codes);
    verdict.hint = hintFor(observation, !codes.empty());
    if (codes.empty()) {
        return verdict;
    }
    std::ranges::sort(codes, {}, [&](const CodeReading &code) { return fromMiddle(code, observation); });
    verdict.code = codes.front();
    const Track &track = *find(codes.front());
    const auto isOther = [&](const CodeReading &code) { return !isSameCode(code, codes.front()); };
    const auto other = std::ranges::find_if(codes, isOther);
    const bool isUnclear = other != codes.end()
        && fromMiddle(codes.front(), observation) > clearlyNearer * fromMiddle(*other, observation);
    if (isUnclear) {
        verdict.state = LiveVerdict::State::Seen;
        verdict.hint = liveHint("live.two_tickets");
    } else if (track.isTaken) {
        verdict.state = LiveVerdict::State::Taken;
        verdict.hint = liveHint("live.taken");
    } else {
        verdict.state = track.frames >= framesToAgree ? LiveVerdict::State::Agreed : LiveVerdict::State::Seen;
    }
    return verdict;
}

void LiveTracker::take(const CodeReading &code)
{
    if (Track *track = find(code)) {
        track->isTaken = true;
    }
}

void LiveTracker::takeAgain()
{
    for (Track &track : m_tracks) {
        track.isTaken = false;
        track.frames = 0;
    }
}

void LiveTracker::forget()
{
    m_tracks.clear();
}

} // namespace truvamate
