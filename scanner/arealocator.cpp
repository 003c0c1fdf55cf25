#include "scanner/arealocator.h"

#include "scanner/coderepairs.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace truvamate {

namespace {

constexpr int leastSide = 20; // of an area, in pixels of the picture that is searched
constexpr double mostElongated = 6.5;
constexpr double leastFill = 0.72; // share of its quad that an area covers
constexpr double marginShare = 0.2;

using Corners = std::array<cv::Point2f, 4>;

double sideOf(const Corners &corners, std::size_t i)
{
    return cv::norm(corners.at(i) - corners.at((i + 1) % 4));
}

double areaOf(const Corners &corners)
{
    return std::abs(cv::contourArea(std::vector<cv::Point2f>(corners.begin(), corners.end())));
}

std::optional<cv::Point2f> crossing(cv::Point2f a, cv::Point2f b, cv::Point2f c, cv::Point2f d)
{
    const cv::Point2f u = b - a;
    const cv::Point2f v = d - c;
    const double cross = double(u.x) * v.y - double(u.y) * v.x;
    if (std::abs(cross) < 1e-6) {
        return std::nullopt;
    }
    const double along = (double(c.x - a.x) * v.y - double(c.y - a.y) * v.x) / cross;
    return a + u * float(along);
}

/// The four lines around a convex outline that enclose little more than it: its sides are taken away one by
/// one, each time the one whose neighbours meet nearest to it.
std::optional<Corners> quadAround(const std::vector<cv::Point2f> &outline)
{
    std::vector<cv::Point2f> corners = outline;
    while (corners.size() > 4) {
        const std::size_t count = corners.size();
        double least = -1;
        std::size_t at = 0;
        cv::Point2f meeting;
        for (std::size_t i = 0; i < count; ++i) {
            const cv::Point2f before = corners[(i + count - 1) % count];
            const cv::Point2f from = corners[i];
            const cv::Point2f to = corners[(i + 1) % count];
            const cv::Point2f after = corners[(i + 2) % count];
            const auto point = crossing(before, from, after, to);
            if (!point || (*point - from).dot(from - before) < 0 || (*point - to).dot(to - after) < 0) {
                continue; // they meet on the other side
            }
            const double added = std::abs(double((to - from).x) * (*point - from).y
                                          - double((to - from).y) * (*point - from).x);
            if (least < 0 || added < least) {
                least = added;
                at = i;
                meeting = *point;
            }
        }
        if (least < 0) {
            return std::nullopt;
        }
        corners[at] = meeting;
        corners.erase(corners.begin() + static_cast<std::ptrdiff_t>((at + 1) % count));
    }
    if (corners.size() < 4) {
        return std::nullopt;
    }
    return Corners{corners[0], corners[1], corners[2], corners[3]};
}

std::optional<Corners> quadOf(const std::vector<cv::Point> &contour)
{
    std::vector<cv::Point> hull;
    cv::convexHull(contour, hull, false); // clockwise where y runs down
    std::vector<cv::Point> simple;
    cv::approxPolyDP(hull, simple, 1.2, true);
    if (simple.size() < 4) {
        return std::nullopt;
    }
    return quadAround({simple.begin(), simple.end()});
}

/// A quarter of the gradient of each pixel, 8 bits.
cv::Mat edgeStrength(const cv::Mat &small)
{
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(small, dx, CV_16S, 1, 0);
    cv::Sobel(small, dy, CV_16S, 0, 1);
    cv::convertScaleAbs(dx, dx, 0.25);
    cv::convertScaleAbs(dy, dy, 0.25);
    cv::Mat strength;
    cv::max(dx, dy, strength);
    return strength;
}

double coherenceOf(const cv::Mat &part)
{
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(part, dx, CV_32F, 1, 0);
    cv::Sobel(part, dy, CV_32F, 0, 1);
    const double xx = dx.dot(dx);
    const double yy = dy.dot(dy);
    return std::hypot(xx - yy, 2 * dx.dot(dy)) / (xx + yy + 1);
}

struct Found
{
    CodeArea area; ///< in the small picture
    cv::Rect box;
    double score = 0;
};

/// The quad of a blob, if it looks like a code.
std::optional<Found> foundIn(const std::vector<cv::Point> &contour, const cv::Mat &strength)
{
    const cv::Rect box = cv::boundingRect(contour);
    if (std::min(box.width, box.height) < leastSide) {
        return std::nullopt;
    }
    const auto quad = quadOf(contour);
    if (!quad) {
        return std::nullopt;
    }
    Found found;
    found.box = box;
    found.area.corners = *quad;
    found.area.width = (sideOf(*quad, 0) + sideOf(*quad, 2)) / 2;
    found.area.height = (sideOf(*quad, 1) + sideOf(*quad, 3)) / 2;
    const double longer = std::max(found.area.width, found.area.height);
    const double shorter = std::min(found.area.width, found.area.height);
    if (shorter < leastSide || longer > mostElongated * shorter
        || longer > 0.98 * std::max(strength.cols, strength.rows)) {
        return std::nullopt;
    }
    const double fill = cv::contourArea(contour) / std::max(1.0, areaOf(*quad));
    if (fill < leastFill) {
        return std::nullopt;
    }
    found.score = cv::mean(strength(box))[0] * fill * std::min(shorter, 150.0);
    return found;
}

bool isSameArea(const Found &a, const Found &b)
{
    const double common = (a.box & b.box).area();
    return common > 0.7 * std::min(a.box.area(), b.box.area())
        && std::min(a.box.area(), b.box.area()) > 0.5 * std::max(a.box.area(), b.box.area());
}

/// Blobs of dense edges, where gaps up to this many pixels are closed.
void gather(std::vector<Found> &all, const cv::Mat &strength, double threshold, int gap)
{
    cv::Mat mask = strength > threshold;
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat::ones(gap, gap, CV_8U));
    cv::morphologyEx(mask, mask, cv::MORPH_OPEN, cv::Mat::ones(gap + 2, gap + 2, CV_8U));
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(mask, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    for (const auto &contour : contours) {
        if (const auto found = foundIn(contour, strength)) {
            const auto same
                = std::ranges::find_if(all, [&](const Found &each) { return isSameArea(each, *found); });
            if (same == all.end()) {
                all.push_back(*found);
            } else if (same->score < found->score) {
                *same = *found;
            }
        }
    }
}

cv::Matx33d pictureToStraight(const CodeArea &area, const cv::Rect &code)
{
    const std::array<cv::Point2f, 4> to{
        cv::Point2f(float(code.x), float(code.y)), cv::Point2f(float(code.br().x), float(code.y)),
        cv::Point2f(float(code.br().x), float(code.br().y)), cv::Point2f(float(code.x), float(code.br().y))};
    return cv::getPerspectiveTransform(area.corners.data(), to.data());
}

} // namespace

cv::Point2d middleOf(const CodeArea &area)
{
    const cv::Point2f sum = area.corners[0] + area.corners[1] + area.corners[2] + area.corners[3];
    return {sum.x / 4.0, sum.y / 4.0};
}

std::vector<CodeArea> locateAreas(const cv::Mat &gray, int most, int searchSide)
{
    const double scale = std::min(1.0, double(searchSide) / std::max(gray.cols, gray.rows));
    cv::Mat small;
    cv::resize(gray, small, {}, scale, scale, cv::INTER_AREA);
    cv::GaussianBlur(small, small, {3, 3}, 0);
    const cv::Mat strength = edgeStrength(small);
    // Edges count from a fifth of what the strongest hundredth of the picture reaches.
    const double threshold = std::max(6.0, 0.22 * greyBelow(strength, 0.99));
    std::vector<Found> found;
    for (const int gap : {5, 9, 15}) {
        gather(found, strength, threshold, gap);
    }
    std::ranges::sort(found, std::greater(), &Found::score);
    found.resize(std::min(found.size(), static_cast<std::size_t>(most)));
    std::vector<CodeArea> areas;
    for (const Found &each : found) {
        CodeArea area = each.area;
        for (cv::Point2f &corner : area.corners) {
            corner = corner * float(1 / scale);
        }
        area.width /= scale;
        area.height /= scale;
        area.coherence = coherenceOf(small(each.box));
        areas.push_back(area);
    }
    return areas;
}

StraightArea straighten(const cv::Mat &gray, const CodeArea &area, int longest, double endMargin)
{
    const double zoom = longest / std::max(area.width, area.height);
    const cv::Size code(std::max(8, static_cast<int>(area.width * zoom)),
                        std::max(8, static_cast<int>(area.height * zoom)));
    const int margin = std::max(8, static_cast<int>(marginShare * std::min(code.width, code.height)));
    const int ends = endMargin > 0 ? static_cast<int>(endMargin * code.width) : margin;
    StraightArea straight;
    straight.code = {ends, margin, code.width, code.height};
    const cv::Matx33d view = pictureToStraight(area, straight.code);
    straight.toPicture = view.inv();
    cv::warpPerspective(gray, straight.gray, view, {code.width + 2 * ends, code.height + 2 * margin},
                        cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return straight;
}

CodeArea refined(const StraightArea &straight, const CodeArea &area)
{
    cv::Mat smooth;
    cv::GaussianBlur(straight.gray, smooth, {0, 0}, 1.2);
    cv::Mat dark;
    const int window = (std::min(straight.gray.cols, straight.gray.rows) / 3) | 1;
    cv::adaptiveThreshold(smooth, dark, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY_INV, window,
                          0.15 * lacksOf(smooth).contrast);
    const int gap = std::max(5, std::min(straight.code.width, straight.code.height) / 9) | 1;
    cv::morphologyEx(dark, dark, cv::MORPH_CLOSE, cv::Mat::ones(gap, gap, CV_8U));
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(dark, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    const auto largest = std::ranges::max_element(
        contours, {}, [](const auto &contour) { return cv::contourArea(contour); });
    if (largest == contours.end() || cv::contourArea(*largest) < 0.5 * straight.code.area()) {
        return area;
    }
    const auto quad = quadOf(*largest);
    if (!quad || areaOf(*quad) > 1.35 * straight.code.area()) {
        return area;
    }
    // The first corner stays the first: the one nearest to where it was.
    Corners ordered = *quad;
    const cv::Point2f first(float(straight.code.x), float(straight.code.y));
    const auto nearest
        = std::ranges::min_element(ordered, {}, [&](cv::Point2f p) { return cv::norm(p - first); });
    std::ranges::rotate(ordered, nearest);
    CodeArea better = area;
    std::vector<cv::Point2f> there;
    cv::perspectiveTransform(std::vector<cv::Point2f>(ordered.begin(), ordered.end()), there,
                             straight.toPicture);
    std::ranges::copy(there, better.corners.begin());
    better.width = (sideOf(better.corners, 0) + sideOf(better.corners, 2)) / 2;
    better.height = (sideOf(better.corners, 1) + sideOf(better.corners, 3)) / 2;
    return better;
}

} // namespace truvamate
