#include "scanner/codereader.h"

#include "scanner/arealocator.h"
#include "scanner/codeattempts.h"
#include "scanner/codecandidates.h"
#include "scanner/codelocator.h"
#include "scanner/workclock.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

namespace truvamate {

namespace {

constexpr int smallPicture = 700; // pixels of the longer side, under which doubling gives a second opinion
constexpr int searchSide = 720; // pixels of the longer side in which places are looked for
constexpr int fineSearchSide = 1500; // the same where that was not enough
constexpr double barsLength = 260; // pixels of a code in which its bars are still seen
constexpr int firstRounds = 4; // of attempts at every place, even where a code was found elsewhere
constexpr int allRounds = 30;

/// A place that looks like a code, and what was not tried on it yet.
struct Place
{
    cv::Point2d middle;
    std::function<std::vector<CodeAttempt>()> prepare;
    std::vector<CodeAttempt> attempts; ///< once prepared
    std::size_t next = 0;
};

class CodeSearch
{
public:
    CodeSearch(const cv::Mat &gray, const CodeEffort &effort)
        : m_gray(gray)
        , m_effort(effort)
        , m_found(gray)
    {
    }

    std::vector<CodeReading> run()
    {
        const double first
            = std::min(1.0, double(m_effort.longestFirstLook) / std::max(m_gray.cols, m_gray.rows));
        searchScaled(CodeFamily::Usual, first);
        confirm();
        if (!m_found.hasTicketCode()) {
            searchThoroughly(first);
        }
        if (m_found.hasTicketCode() && m_found.leavesRoom(std::max(m_gray.cols, m_gray.rows))) {
            searchBeside();
        }
        return m_found.accepted();
    }

private:
    bool isSpent() const { return m_clock.ms() >= m_effort.budgetMs; }

    /// Another code may be there at an angle, about as large as the smallest found. Squares do not mind one.
    void searchBeside()
    {
        m_places.clear();
        const double side
            = barsLength * std::max(m_gray.cols, m_gray.rows) / std::max(1.0, m_found.shortest());
        gatherBars(std::clamp(static_cast<int>(side), searchSide, fineSearchSide), m_effort.areas);
        searchPlaces(firstRounds);
    }

    void searchThoroughly(double first)
    {
        gatherPlaces(searchSide, m_effort.areas);
        searchPlaces(firstRounds);
        if (m_found.hasAccepted()) {
            return;
        }
        gatherPlaces(fineSearchSide, m_effort.areas); // small bars vanish when a picture is made smaller
        searchPlaces(allRounds);
        searchOtherScales(first);
    }

    /// A second attempt at what was read once, on a cut of its own.
    void confirm()
    {
        for (const double zoom : {1.0, 2.0, 0.7}) {
            for (const CodeReading &code : m_found.unconfirmed()) {
                readAgain(code, zoom);
            }
        }
    }

    void readAgain(const CodeReading &code, double zoom)
    {
        const cv::Point2d middle = middleOf(code.quad);
        const double length = lengthOf(code.quad);
        const double angle = std::atan2(code.quad[1].y - code.quad[0].y, code.quad[1].x - code.quad[0].x);
        const cv::Size size(static_cast<int>((length * 1.3 + 16) * zoom),
                            std::max(12, static_cast<int>(length * 0.08 * zoom)));
        const double cosine = std::cos(angle) / zoom;
        const double sine = std::sin(angle) / zoom;
        const double across = size.width / 2.0;
        const double down = size.height / 2.0;
        const cv::Matx33d toPicture(cosine, -sine, middle.x - cosine * across + sine * down, //
                                    sine, cosine, middle.y - sine * across - cosine * down, 0, 0, 1);
        cv::Mat cut;
        cv::warpAffine(m_gray, cut, toPicture.get_minor<2, 3>(0, 0), size,
                       cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
        cv::blur(cut, cut, {1, 3});
        addAll(mapped(readCodesOnce(cut, CodeFamily::Bars, CodeStand::Upright), toPicture));
    }

    void addAll(std::vector<CodeReading> codes)
    {
        for (CodeReading &code : codes) {
            m_found.add(std::move(code));
        }
    }

    void searchScaled(CodeFamily family, double scale) { addAll(readScaled(m_gray, family, scale)); }

    /// Places that stand out when the picture's longer side has this many pixels; most: of each kind.
    void gatherPlaces(int side, std::size_t most)
    {
        gatherBars(side, most);
        gatherAreas(side, most);
    }

    void gatherBars(int side, std::size_t most)
    {
        if (!isSpent()) {
            for (const CodeStrip &strip : locateBars(m_gray, static_cast<int>(most), side)) {
                addPlace(strip.middle, [strip] { return attemptsAtBars(strip); });
            }
        }
    }

    void gatherAreas(int side, std::size_t most)
    {
        if (!isSpent()) {
            for (const CodeArea &area : locateAreas(m_gray, static_cast<int>(most), side)) {
                addPlace(middleOf(area), [this, area] { return attemptsAtArea(m_gray, area); });
            }
        }
    }

    void addPlace(cv::Point2d middle, std::function<std::vector<CodeAttempt>()> prepare)
    {
        if (!m_found.explains(middle)) {
            m_places.push_back({middle, std::move(prepare), {}, 0});
        }
    }

    /// Every place gets its next attempt before any gets the one after. rounds: of them.
    void searchPlaces(int rounds)
    {
        for (int round = 0; round < rounds; ++round) {
            for (Place &place : m_places) {
                if (isSpent()) {
                    return;
                }
                if (!m_found.explains(place.middle)) {
                    tryNext(place);
                }
            }
            if (m_found.hasTicketCode() && round >= firstRounds) {
                return;
            }
        }
    }

    void tryNext(Place &place)
    {
        if (place.next == 0) {
            place.attempts = place.prepare();
        }
        if (place.next < place.attempts.size()) {
            addAll(place.attempts[place.next++]());
        }
    }

    /// What places alone did not give.
    void searchOtherScales(double first)
    {
        searchPyramid(CodeFamily::Usual, first);
        if (!m_found.hasTicketCode()) {
            searchPyramid(CodeFamily::Aztec, 0);
        }
        if (!m_found.hasAccepted()) {
            searchInverted();
        }
        if (m_effort.everyFormat && !m_found.hasAccepted()) {
            searchPyramid(CodeFamily::Rare, 0);
        }
    }

    void searchPyramid(CodeFamily family, double without)
    {
        std::vector<double> scales{1.0, 1 / 2.0, 1 / 3.0, 1 / 6.0};
        if (std::max(m_gray.cols, m_gray.rows) < smallPicture) {
            scales.push_back(2.0);
        }
        for (const double scale : scales) {
            if (isSpent() || m_found.hasTicketCode()) {
                return;
            }
            if (scale != without && (scale >= 1 || std::min(m_gray.cols, m_gray.rows) * scale >= 60)) {
                searchScaled(family, scale);
            }
        }
    }

    /// White on black: ZXing 1.4 does not try it by itself.
    void searchInverted()
    {
        const cv::Mat inverted = 255 - m_gray;
        for (const CodeFamily family : {CodeFamily::Usual, CodeFamily::Aztec}) {
            if (!isSpent()) {
                addAll(readCodesOnce(inverted, family));
            }
        }
    }

    const cv::Mat &m_gray;
    const CodeEffort m_effort;
    const WorkClock m_clock;
    CodeCandidates m_found;
    std::vector<Place> m_places;
};

} // namespace

std::vector<CodeReading> readCodes(const cv::Mat &gray, const CodeEffort &effort)
{
    return CodeSearch(gray, effort).run();
}

} // namespace truvamate
