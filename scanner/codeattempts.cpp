#include "scanner/codeattempts.h"

#include "scanner/bardecoder.h"
#include "scanner/coderepairs.h"
#include "scanner/squarereader.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace truvamate {

namespace {

constexpr int squareSide = 360; // pixels to which a code of squares is set straight
constexpr int stackedSide = 900; // the same of PDF417, whose rows have a hundred modules and more
constexpr double longMargin = 0.3; // of its length, at both ends of a long area
constexpr double squaresAlong = 26; // of a code of usual size
constexpr double stackedAspect = 1.5;
constexpr double stackedCoherence = 0.3; // rows of bars point one way, squares do not
constexpr double stackedStripShare = 0.25; // height of a strip to its length, from which it may be PDF417
constexpr std::ptrdiff_t triesBeforeComparing = 8; // comparing takes longer than any of them

cv::Matx33d homogeneous(const cv::Matx23d &m)
{
    return {m(0, 0), m(0, 1), m(0, 2), m(1, 0), m(1, 1), m(1, 2), 0, 0, 1};
}

/// A picture with the view from its pixels to those of the photo; shared by the attempts at it.
struct Cut
{
    cv::Mat gray;
    cv::Matx33d toPicture;

    std::vector<CodeReading> read(const cv::Mat &mended, CodeFamily family, CodeStand stand) const
    {
        const cv::Matx33d scale = cv::Matx33d::diag(
            {static_cast<double>(gray.cols) / mended.cols, static_cast<double>(gray.rows) / mended.rows, 1});
        return mapped(readCodesOnce(mended, family, stand), toPicture * scale);
    }
};

std::vector<CodeReading> readWithZxing(const Cut &cut, const cv::Mat &mended)
{
    std::vector<CodeReading> codes = cut.read(mended, CodeFamily::Squares, CodeStand::AnyWay);
    return codes.empty() ? cut.read(mended, CodeFamily::Aztec, CodeStand::AnyWay) : codes;
}

/// Given twice, because two halves of its bars agreed.
std::vector<CodeReading> readByComparing(const Cut &cut, const cv::Mat &flat)
{
    const auto code = decodeBars(flat);
    if (!code) {
        return {};
    }
    const double down = (cut.gray.rows - flat.rows) / 2.0;
    const cv::Matx33d raised(1, 0, 0, 0, 1, down, 0, 0, 1);
    return mapped({*code, *code}, cut.toPicture * raised);
}

StraightArea wellStraightened(const cv::Mat &gray, const CodeArea &area)
{
    return straighten(gray, refined(straighten(gray, area, squareSide), area), squareSide);
}

/// A long area with bars: one row of them, or the many rows of PDF417. Its ends are cut out widely, because
/// the broad bars there have few edges and may have been left out of it.
std::vector<CodeAttempt> attemptsAtLongArea(const cv::Mat &gray, CodeArea area)
{
    if (area.height > area.width) {
        std::ranges::rotate(area.corners, area.corners.begin() + 1);
        std::swap(area.width, area.height);
    }
    const StraightArea straight = straighten(gray, area, stackedSide, longMargin);
    const Cut cut{straight.gray, straight.toPicture};
    const Lacks lacks = lacksOf(cut.gray);
    const cv::Mat flat = flattenBars(cut.gray);
    std::vector<CodeAttempt> attempts;
    const std::vector<Repair> rows = repairsOfSquares(cut.gray, 5, lacks);
    const std::vector<Repair> bars = repairsOfBars(cut.gray, flat, lacks);
    for (std::size_t i = 0; i < std::max(rows.size(), bars.size()); ++i) {
        if (i < rows.size()) {
            attempts.push_back([=] { return cut.read(rows[i](), CodeFamily::Stacked, CodeStand::Upright); });
        }
        if (i < bars.size()) {
            attempts.push_back([=] { return cut.read(bars[i](), CodeFamily::Bars, CodeStand::Upright); });
        }
    }
    attempts.push_back([=] { return readByComparing(cut, flat); });
    return attempts;
}

} // namespace

std::vector<CodeReading> readScaled(const cv::Mat &gray, CodeFamily family, double scale)
{
    cv::Mat scaled = gray;
    if (scale != 1.0) {
        cv::resize(gray, scaled, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    }
    return mapped(readCodesOnce(scaled, family), cv::Matx33d::diag({1 / scale, 1 / scale, 1}));
}

std::vector<CodeReading> readStrip(const cv::Mat &image, const CodeStrip &strip)
{
    const Cut cut{strip.gray, homogeneous(strip.toPicture)};
    return cut.read(image, CodeFamily::Barred, CodeStand::AnyWay);
}

std::vector<CodeReading> mapped(std::vector<CodeReading> codes, const cv::Matx33d &view)
{
    for (CodeReading &code : codes) {
        for (ImagePoint &point : code.quad) {
            const cv::Vec3d at = view * cv::Vec3d(point.x, point.y, 1);
            point = {at[0] / at[2], at[1] / at[2]};
        }
    }
    return codes;
}

std::vector<CodeAttempt> attemptsAtBars(const CodeStrip &strip)
{
    const Cut cut{strip.gray, homogeneous(strip.toPicture)};
    std::vector<CodeAttempt> attempts;
    const cv::Mat flat = flattenBars(strip.gray);
    for (const Repair &repair : repairsOfBars(strip.gray, flat, lacksOf(strip.gray))) {
        attempts.push_back([=] { return cut.read(repair(), CodeFamily::Bars, CodeStand::Upright); });
    }
    if (strip.gray.rows > stackedStripShare * strip.gray.cols) {
        attempts.insert(attempts.begin(),
                        [=] { return cut.read(cut.gray, CodeFamily::Stacked, CodeStand::Upright); });
    }
    const auto atLast = std::min<std::ptrdiff_t>(std::ssize(attempts), triesBeforeComparing);
    attempts.insert(attempts.begin() + atLast, [=] { return readByComparing(cut, flat); });
    return attempts;
}

std::vector<CodeAttempt> attemptsAtArea(const cv::Mat &gray, const CodeArea &area)
{
    const double aspect = std::max(area.width, area.height) / std::min(area.width, area.height);
    if (aspect > stackedAspect && area.coherence > stackedCoherence) {
        return attemptsAtLongArea(gray, area);
    }
    const StraightArea straight = wellStraightened(gray, area);
    const Cut cut{straight.gray, straight.toPicture};
    std::vector<CodeAttempt> attempts;
    for (const Repair &repair : repairsOfSquares(cut.gray, squareSide / squaresAlong, lacksOf(cut.gray))) {
        attempts.push_back([=] { return readWithZxing(cut, repair()); });
    }
    attempts.insert(attempts.begin() + 1,
                    [=] { return mapped(readSquares(straight.gray, straight.code), cut.toPicture); });
    return attempts;
}

} // namespace truvamate
