#include "scanner/codereader.h"

#include "models/tickets/serial.h"
#include "scanner/codeattempts.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace truvamate {

namespace {

constexpr int shortestItf = 6;
constexpr int smallPicture = 700; // pixels of the longer side, under which doubling gives a second opinion

struct Candidate
{
    CodeReading code;
    int votes = 0;
};

/// Guarded by error correction, or by a check digit over the whole text.
bool hasOwnCheck(Symbology symbology)
{
    switch (symbology) {
    case Symbology::Itf:
    case Symbology::Code39:
    case Symbology::Codabar:
    case Symbology::Ean8:
    case Symbology::UpcE:
        return false;
    default:
        return true;
    }
}

cv::Rect2d boxOf(const Quad &quad)
{
    double left = quad[0].x;
    double right = quad[0].x;
    double top = quad[0].y;
    double bottom = quad[0].y;
    for (const ImagePoint &point : quad) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return {left - 2, top - 2, right - left + 4, bottom - top + 4}; // a code read on one line has no height
}

bool lieOverEachOther(const Quad &a, const Quad &b)
{
    return (boxOf(a) & boxOf(b)).area() > 0;
}

double lengthOf(const Quad &quad)
{
    return std::hypot(quad[1].x - quad[0].x, quad[1].y - quad[0].y);
}

class CodeSearch
{
public:
    CodeSearch(const cv::Mat &gray, const CodeEffort &effort)
        : m_gray(gray)
        , m_effort(effort)
    {
    }

    std::vector<CodeReading> run()
    {
        searchPyramid(CodeFamily::Usual);
        dropShortReads();
        if (!hasTicketCode()) {
            searchPyramid(CodeFamily::Aztec);
        }
        if (!hasTicketCode()) {
            searchStrips();
            dropShortReads();
        }
        if (accepted().empty()) {
            searchInverted();
        }
        if (m_effort.everyFormat && accepted().empty()) {
            searchPyramid(CodeFamily::Rare);
        }
        return accepted();
    }

private:
    void add(CodeReading code)
    {
        if (code.symbology == Symbology::Itf && code.text.size() < shortestItf) {
            return;
        }
        const auto same = std::ranges::find_if(
            m_candidates, [&](const Candidate &each) { return isSameCode(each.code, code); });
        if (same != m_candidates.end()) {
            ++same->votes;
        } else {
            m_candidates.push_back({std::move(code), 1});
        }
    }

    bool isAccepted(const Candidate &candidate) const
    {
        if (hasOwnCheck(candidate.code.symbology)) {
            return true;
        }
        return candidate.votes >= 2 && std::ranges::none_of(m_candidates, [&](const Candidate &other) {
                   return other.code.symbology == candidate.code.symbology && &other != &candidate
                       && other.votes >= 2 && other.code.text.size() > candidate.code.text.size()
                       && lieOverEachOther(other.code.quad, candidate.code.quad);
               });
    }

    /// A code that the bars around it outrun is a part of a longer one.
    void dropShortReads()
    {
        std::erase_if(m_candidates, [&](const Candidate &candidate) {
            const CodeReading &code = candidate.code;
            if (code.symbology != Symbology::Itf || candidate.votes < 2 || hasFormOfSerial(code)) {
                return false;
            }
            return std::ranges::any_of(bars(), [&](const CodeStrip &strip) {
                const cv::Point2d middle(
                    (code.quad[0].x + code.quad[1].x + code.quad[2].x + code.quad[3].x) / 4,
                    (code.quad[0].y + code.quad[1].y + code.quad[2].y + code.quad[3].y) / 4);
                return cv::norm(middle - strip.middle) < 0.5 * strip.length
                    && lengthOf(code.quad) < 0.8 * strip.length;
            });
        });
    }

    const std::vector<CodeStrip> &bars()
    {
        if (!m_bars) {
            m_bars = locateBars(m_gray, m_effort.strips);
        }
        return *m_bars;
    }

    std::vector<CodeReading> accepted() const
    {
        std::vector<CodeReading> codes;
        for (const Candidate &candidate : m_candidates) {
            if (isAccepted(candidate)) {
                codes.push_back(candidate.code);
                codes.back().certain = true;
            }
        }
        return codes;
    }

    bool hasTicketCode() const
    {
        const auto codes = accepted();
        return std::ranges::any_of(codes,
                                   [](const CodeReading &code) { return isTicketSymbology(code.symbology); });
    }

    void searchPyramid(CodeFamily family)
    {
        if (std::max(m_gray.cols, m_gray.rows) < smallPicture) {
            searchScaled(family, 2.0);
        }
        for (const int divisor : {1, 2, 3, 6}) {
            if (divisor > 1 && std::min(m_gray.cols, m_gray.rows) / divisor < 60) {
                break;
            }
            searchScaled(family, 1.0 / divisor);
        }
    }

    void searchScaled(CodeFamily family, double scale)
    {
        for (CodeReading &code : readScaled(m_gray, family, scale)) {
            add(std::move(code));
        }
    }

    /// White on black: ZXing 1.4 does not try it by itself.
    void searchInverted()
    {
        const cv::Mat inverted = 255 - m_gray;
        for (const CodeFamily family : {CodeFamily::Usual, CodeFamily::Aztec}) {
            for (CodeReading &code : readCodesOnce(inverted, family)) {
                add(std::move(code));
            }
        }
    }

    void searchStrips()
    {
        for (const CodeStrip &strip : bars()) {
            repairStrip(strip);
            if (hasTicketCode()) {
                return;
            }
        }
    }

    void tryStrip(const cv::Mat &image, const CodeStrip &strip)
    {
        for (CodeReading &code : readStrip(image, strip)) {
            add(std::move(code));
        }
    }

    /// Ways to mend a strip, the likeliest first; ends as soon as two of them agree.
    void repairStrip(const CodeStrip &strip)
    {
        const cv::Mat flat = flattenBars(strip.gray);
        const cv::Mat mended = blurredDown(flat, 0.8);
        const std::vector<std::function<cv::Mat()>> repairs{
            [&] { return strip.gray; },
            [&] { return mended; },
            [&] { return sharpened(mended, 1.5); },
            [&] { return sharpened(enlarged(mended), 3.0); },
            [&] { return sharpened(enlarged(blurredDown(flat, 0.4)), 4.5); },
            [&] { return flat; },
            [&] { return evened(mended); },
            [&] { return thresholded(enlarged(mended)); },
            [&] { return blurredDown(strip.gray, 0.3); },
            [&] { return sharpened(enlarged(sharpened(mended, 1.5)), 6.0); },
            [&] { return sharpened(enlarged(flat), 2.0); },
            [&] { return cv::Mat(255 - mended); },
            [&] { return halved(mended); },
        };
        for (const auto &repair : repairs) {
            tryStrip(repair(), strip);
            if (hasTicketCode()) {
                return;
            }
        }
    }

    static cv::Mat sharpened(const cv::Mat &image, double sigma)
    {
        cv::Mat blurred;
        cv::Mat sharp;
        cv::GaussianBlur(image, blurred, {0, 0}, sigma);
        cv::addWeighted(image, 2.5, blurred, -1.5, 0, sharp);
        return sharp;
    }
    static cv::Mat evened(const cv::Mat &image)
    {
        cv::Mat even;
        cv::createCLAHE(4.0, {8, 2})->apply(image, even);
        return even;
    }
    static cv::Mat enlarged(const cv::Mat &image)
    {
        cv::Mat large;
        cv::resize(image, large, {}, 2, 1, cv::INTER_CUBIC);
        return large;
    }
    static cv::Mat halved(const cv::Mat &image)
    {
        cv::Mat small;
        cv::resize(image, small, {}, 0.5, 0.5, cv::INTER_AREA);
        return small;
    }
    static cv::Mat thresholded(const cv::Mat &image)
    {
        cv::Mat binary;
        cv::adaptiveThreshold(image, binary, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY,
                              std::max(15, (image.cols / 25) | 1), 4);
        return binary;
    }

    const cv::Mat &m_gray;
    const CodeEffort m_effort;
    std::vector<Candidate> m_candidates;
    std::optional<std::vector<CodeStrip>> m_bars; ///< found when first needed
};

} // namespace

std::vector<CodeReading> readCodes(const cv::Mat &gray, const CodeEffort &effort)
{
    return CodeSearch(gray, effort).run();
}

} // namespace truvamate
