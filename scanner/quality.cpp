#include "scanner/quality.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace truvamate {

namespace {

// Indiana's paper at 203 dots an inch, as measured on photographs.
constexpr double paperDots = 660;
constexpr double codeDots = 447;
constexpr double digitDots = 34;

// Calibrated on rendered levels of damage, see tests/scanner/tst_quality.cpp.
constexpr double darkPaper = 70;
constexpr double smallDigit = 14;
constexpr double blurredShare = 0.2; // of a digit's height
constexpr double glaredCode = 0.06;
constexpr double glaredPaper = 0.006;
constexpr double whitePaper = 235; // on paper that is burnt out itself no glare can be told
constexpr int burntOut = 250;

constexpr int largestWindow = 640; // pixels of a side in which edges are measured
constexpr double weakestEdge = 25; // grey levels

double distance(ImagePoint a, ImagePoint b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

double widthOf(const Quad &quad)
{
    return (distance(quad[0], quad[1]) + distance(quad[3], quad[2])) / 2;
}

double heightOf(const Quad &quad)
{
    return (distance(quad[0], quad[3]) + distance(quad[1], quad[2])) / 2;
}

double shortSideOf(const Quad &quad)
{
    return std::min(widthOf(quad), heightOf(quad));
}

double longSideOf(const Quad &quad)
{
    return std::max(widthOf(quad), heightOf(quad));
}

std::vector<cv::Point> outlineOf(const Quad &quad)
{
    std::vector<cv::Point> outline;
    for (const ImagePoint &corner : quad) {
        outline.emplace_back(cvRound(corner.x), cvRound(corner.y));
    }
    return outline;
}

double longestOf(const std::vector<Quad> &codes)
{
    double longest = 0;
    for (const Quad &code : codes) {
        longest = std::max(longest, longSideOf(code));
    }
    return longest;
}

double angleOf(ImagePoint from, ImagePoint to)
{
    return std::atan2(to.y - from.y, to.x - from.x);
}

/// Along a side of the paper, up to a few degrees.
bool isAlong(const Quad &paper, const Quad &code)
{
    constexpr double few = 0.14;
    const double turned = angleOf(code[0], code[1]) - angleOf(paper[0], paper[1]);
    return std::abs(std::sin(2 * turned)) < 2 * few;
}

/// A desk can look like paper: a ticket's code reaches across two thirds of its own and lies along it. Where
/// no code was read the shape has to do.
bool isTicketPaper(const Quad &paper, const CodePlaces &codes)
{
    if (!codes.areRead || codes.quads.empty()) {
        const double shape = longSideOf(paper) / std::max(1.0, shortSideOf(paper));
        return shape > 1.15 && shape < 4;
    }
    const Quad &longest = *std::ranges::max_element(codes.quads, {}, longSideOf);
    const double ratio = shortSideOf(paper) / std::max(1.0, longSideOf(longest));
    return ratio > 1.05 && ratio < 2.4 && isAlong(paper, longest);
}

double digitHeightOf(const CodePlaces &codes, const std::optional<Quad> &paper)
{
    if (paper) {
        return digitDots / paperDots * shortSideOf(*paper);
    }
    return codes.areRead ? digitDots / codeDots * longestOf(codes.quads) : 0;
}

/// Where print stands: around the longest code, or the paper's middle, as large as the window allows.
cv::Rect windowOf(const cv::Size &size, const std::vector<Quad> &codes, const std::optional<Quad> &paper)
{
    cv::Rect around(0, 0, size.width, size.height);
    if (paper) {
        around = cv::boundingRect(outlineOf(*paper));
    } else if (!codes.empty()) {
        const auto longest = std::ranges::max_element(codes, {}, longSideOf);
        around = cv::boundingRect(outlineOf(*longest));
        const int more = cvRound(longSideOf(*longest) / 2);
        around = {around.x - more, around.y - more, around.width + 2 * more, around.height + 2 * more};
    }
    around &= cv::Rect(0, 0, size.width, size.height);
    const int width = std::min(around.width, largestWindow);
    const int height = std::min(around.height, largestWindow);
    return {around.x + (around.width - width) / 2, around.y + (around.height - height) / 2, width, height};
}

double percentile(std::vector<float> &values, double share)
{
    const auto at
        = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// Pixels from ink to paper across edges of one direction: the contrast around a place of steepest change,
/// by that change.
double edgeWidthOf(const cv::Mat &window, bool isAcross, int reach)
{
    cv::Mat slope;
    cv::Sobel(window, slope, CV_32F, isAcross ? 1 : 0, isAcross ? 0 : 1, 3, 1.0 / 8);
    slope = cv::abs(slope);
    const cv::Mat line = isAcross ? cv::Mat::ones(1, reach, CV_8U) : cv::Mat::ones(reach, 1, CV_8U);
    cv::Mat brightest;
    cv::Mat darkest;
    cv::Mat steepest;
    cv::dilate(window, brightest, line);
    cv::erode(window, darkest, line);
    cv::dilate(slope, steepest, line);
    const cv::Mat contrast = brightest - darkest;
    std::vector<float> contrasts(contrast.begin<unsigned char>(), contrast.end<unsigned char>());
    const double enough = std::max(weakestEdge, 0.6 * percentile(contrasts, 0.97));
    std::vector<float> widths;
    for (int y = 0; y < window.rows; ++y) {
        const auto *high = contrast.ptr<unsigned char>(y);
        const auto *here = slope.ptr<float>(y);
        const auto *most = steepest.ptr<float>(y);
        for (int x = 0; x < window.cols; ++x) {
            if (high[x] >= enough && here[x] >= most[x] && here[x] > 0) {
                widths.push_back(static_cast<float>(high[x]) / here[x]);
            }
        }
    }
    constexpr std::size_t fewest = 50;
    return widths.size() < fewest ? 0 : percentile(widths, 0.5);
}

/// Share of the area in which all is white for longer than print leaves it.
double glareOf(const cv::Mat &gray, const Quad &area, int gap)
{
    const std::vector<cv::Point> outline = outlineOf(area);
    const cv::Rect box = cv::boundingRect(outline) & cv::Rect(0, 0, gray.cols, gray.rows);
    if (box.width < 8 || box.height < 8) {
        return 0;
    }
    cv::Mat mask(box.size(), CV_8UC1, cv::Scalar(0));
    std::vector<cv::Point> inside;
    std::ranges::transform(outline, std::back_inserter(inside),
                           [&](cv::Point point) { return point - box.tl(); });
    cv::fillConvexPoly(mask, inside, cv::Scalar(255));
    cv::Mat white;
    cv::threshold(gray(box), white, burntOut - 1, 255, cv::THRESH_BINARY);
    const cv::Mat element = cv::Mat::ones(std::clamp(gap, 3, box.height / 2), std::max(3, gap), CV_8U);
    cv::morphologyEx(white, white, cv::MORPH_OPEN, element);
    return static_cast<double>(cv::countNonZero(white & mask)) / std::max(1, cv::countNonZero(mask));
}

/// On the codes, or on the paper around them.
bool judgeGlare(const cv::Mat &gray, const CodePlaces &codes, const std::optional<Quad> &paper,
                PictureQuality &quality)
{
    if (quality.paperLevel > whitePaper) {
        return false;
    }
    double onCode = 0;
    for (const Quad &code : codes.quads) {
        onCode = std::max(onCode, glareOf(gray, code, cvRound(longSideOf(code) / 20)));
    }
    const double onPaper = paper ? glareOf(gray, *paper, cvRound(quality.digitHeight / 2)) : 0;
    quality.glare = std::max(onCode, onPaper);
    return onCode > glaredCode || onPaper > glaredPaper;
}

/// Two corners at one edge of the picture, and what lies there is as bright as the paper: one of its sides is
/// not seen. A bright desk is rarely of the same brightness.
bool liesAtEdge(const cv::Mat &gray, const Quad &paper, double paperLevel)
{
    constexpr double alike = 0.05;
    const int near = std::max(2, cvRound(0.006 * std::max(gray.cols, gray.rows)));
    const cv::Rect whole(0, 0, gray.cols, gray.rows);
    for (const cv::Rect &edge :
         {cv::Rect(0, 0, near, gray.rows), cv::Rect(gray.cols - near, 0, near, gray.rows),
          cv::Rect(0, 0, gray.cols, near), cv::Rect(0, gray.rows - near, gray.cols, near)}) {
        std::vector<cv::Point> there;
        for (const cv::Point &corner : outlineOf(paper)) {
            const cv::Point inside(std::clamp(corner.x, 0, gray.cols - 1),
                                   std::clamp(corner.y, 0, gray.rows - 1));
            if (edge.contains(inside)) {
                there.push_back(inside);
            }
        }
        const cv::Rect strip = there.size() < 2 ? cv::Rect() : cv::boundingRect(there) & edge & whole;
        if (!strip.empty() && std::abs(cv::mean(gray(strip))[0] - paperLevel) < alike * paperLevel) {
            return true;
        }
    }
    return false;
}

/// Where nothing was found there may be no paper either: then the brightest counts.
double paperLevelOf(const cv::Mat &window, bool isFound)
{
    cv::Mat thin;
    cv::resize(window, thin, {}, 0.25, 0.25, cv::INTER_AREA);
    std::vector<float> levels(thin.begin<unsigned char>(), thin.end<unsigned char>());
    return levels.empty() ? 0 : percentile(levels, isFound ? 0.75 : 0.995);
}

} // namespace

Reason qualityReason(const char *code)
{
    static const std::vector<std::pair<const char *, const char *>> sentences{
        {"quality.dark", "The picture is too dark: more light on the ticket."},
        {"quality.glare", "Light is mirrored on the ticket: tilt it or move the lamp."},
        {"quality.cut", "A side of the ticket is cut off: show the whole ticket."},
        {"quality.small", "The print is too small: closer to the ticket."},
        {"quality.blurred", "The picture is blurred: hold still, and let the camera focus."},
    };
    for (const auto &[each, sentence] : sentences) {
        if (qstrcmp(each, code) == 0) {
            return {QLatin1String(code), QLatin1String(sentence)};
        }
    }
    return {QLatin1String(code), {}};
}

/// The strip is cut a tenth longer at both ends and a quarter taller on both sides.
Quad placeOf(const CodeStrip &strip)
{
    const auto at = [&](double x, double y) {
        const cv::Vec2d point = strip.toPicture * cv::Vec3d(x, y, 1);
        return ImagePoint{point[0], point[1]};
    };
    const double left = strip.gray.cols * 0.1 / 1.2;
    const double top = strip.gray.rows * 0.25 / 1.5;
    const double right = strip.gray.cols - left;
    const double bottom = strip.gray.rows - top;
    return {at(left, top), at(right, top), at(right, bottom), at(left, bottom)};
}

CodePlaces codePlaces(const cv::Mat &gray, const std::vector<CodeReading> &codes)
{
    CodePlaces places;
    for (const CodeReading &code : codes) {
        if (isTicketSymbology(code.symbology)) {
            places.quads.push_back(code.quad);
        }
    }
    places.areRead = !places.quads.empty();
    if (!places.areRead) {
        for (const CodeStrip &strip : locateBars(gray, 1)) {
            places.quads.push_back(placeOf(strip));
        }
    }
    return places;
}

PictureQuality judgeQuality(const cv::Mat &gray, const CodePlaces &codes, const std::optional<Quad> &paper)
{
    PictureQuality quality;
    const std::optional<Quad> ticket = paper && isTicketPaper(*paper, codes) ? paper : std::nullopt;
    const cv::Rect place = windowOf(gray.size(), codes.quads, ticket);
    if (place.width < 16 || place.height < 16) {
        return quality;
    }
    const cv::Mat window = gray(place);
    quality.paperLevel = paperLevelOf(window, ticket || !codes.quads.empty());
    quality.digitHeight = digitHeightOf(codes, ticket);
    const int reach = std::clamp(cvRound(quality.digitHeight * 0.6) | 1, 9, 61);
    quality.edgeWidth = std::max(edgeWidthOf(window, true, reach), edgeWidthOf(window, false, reach));
    quality.isCut = ticket && codes.areRead && liesAtEdge(gray, *ticket, quality.paperLevel);
    const bool isGlared = judgeGlare(gray, codes, ticket, quality);
    const auto add = [&](bool isSo, const char *code) {
        if (isSo) {
            quality.reasons.push_back(qualityReason(code));
        }
    };
    add(quality.paperLevel < darkPaper, "quality.dark");
    add(isGlared, "quality.glare");
    add(quality.isCut, "quality.cut");
    add(quality.digitHeight > 0 && quality.digitHeight < smallDigit, "quality.small");
    add(quality.digitHeight >= smallDigit && quality.edgeWidth > blurredShare * quality.digitHeight,
        "quality.blurred");
    return quality;
}

} // namespace truvamate
