#include "scanner/paper.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

namespace truvamate {

namespace {

constexpr int pageWidth = 1100; // a play's digits are then some 50 pixels tall, the small print some 35
constexpr double smallestPaper = 0.04; // of the picture
constexpr double codeShareOfWidth
    = 0.66; // of Indiana's paper; only a guess of scale where no paper was found

cv::Point2f toPoint(ImagePoint point)
{
    return {static_cast<float>(point.x), static_cast<float>(point.y)};
}

double distance(ImagePoint a, ImagePoint b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Quad clockwiseFromTopLeft(const std::vector<cv::Point2f> &corners)
{
    cv::Point2f middle(0, 0);
    for (const cv::Point2f &corner : corners) {
        middle += corner * 0.25F;
    }
    std::vector<cv::Point2f> sorted = corners;
    std::ranges::sort(sorted, {},
                      [&](const cv::Point2f &p) { return std::atan2(p.y - middle.y, p.x - middle.x); });
    const auto first = std::ranges::min_element(sorted, {}, [](const cv::Point2f &p) { return p.x + p.y; });
    std::ranges::rotate(sorted, first);
    Quad quad;
    std::ranges::transform(sorted, quad.begin(), [](const cv::Point2f &p) { return ImagePoint{p.x, p.y}; });
    return quad;
}

std::vector<cv::Point2f> fourCorners(const std::vector<cv::Point> &hull)
{
    const double around = cv::arcLength(hull, true);
    for (double tolerance = 0.015; tolerance < 0.12; tolerance += 0.01) {
        std::vector<cv::Point> corners;
        cv::approxPolyDP(hull, corners, tolerance * around, true);
        if (corners.size() == 4 && cv::contourArea(corners) > 0.8 * cv::contourArea(hull)) {
            return {corners.begin(), corners.end()};
        }
    }
    std::vector<cv::Point2f> box(4);
    cv::minAreaRect(hull).points(box.data());
    return box;
}

/// The quad turned so that its first corner is the top left of the print.
Quad turned(Quad quad, int quarters)
{
    std::ranges::rotate(quad, quad.begin() + quarters);
    return quad;
}

Page cutOut(const cv::Mat &gray, const Quad &quad)
{
    const double width = (distance(quad[0], quad[1]) + distance(quad[3], quad[2])) / 2;
    const double height = (distance(quad[0], quad[3]) + distance(quad[1], quad[2])) / 2;
    const int pageHeight = std::clamp(static_cast<int>(pageWidth * height / std::max(1.0, width)), 200, 5000);
    const std::array<cv::Point2f, 4> from{toPoint(quad[0]), toPoint(quad[1]), toPoint(quad[2]),
                                          toPoint(quad[3])};
    const std::array<cv::Point2f, 4> to{cv::Point2f(0, 0), cv::Point2f(pageWidth, 0),
                                        cv::Point2f(pageWidth, static_cast<float>(pageHeight)),
                                        cv::Point2f(0, static_cast<float>(pageHeight))};
    Page page;
    page.toPhoto = cv::Matx33d(cv::getPerspectiveTransform(to, from));
    page.paper = quad;
    const bool shrinks = width > 1.6 * pageWidth;
    cv::Mat source = gray;
    cv::Matx33d toSource = page.toPhoto;
    if (shrinks) { // halved by area first, or thin print would break up
        cv::resize(gray, source, {}, 0.5, 0.5, cv::INTER_AREA);
        toSource = cv::Matx33d(0.5, 0, -0.25, 0, 0.5, -0.25, 0, 0, 1) * page.toPhoto;
    }
    cv::warpPerspective(source, page.gray, toSource, {pageWidth, pageHeight},
                        cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return page;
}

/// 0 to 3: how many corners on the print's top left lies, if its text runs along direction.
int quartersFor(const Quad &quad, ImagePoint direction)
{
    int best = 0;
    double bestDot = -1e18;
    for (int i = 0; i < 4; ++i) {
        const Quad each = turned(quad, i);
        const ImagePoint side{each[1].x - each[0].x, each[1].y - each[0].y};
        const double dot
            = (side.x * direction.x + side.y * direction.y) / std::max(1.0, std::hypot(side.x, side.y));
        if (dot > bestDot) {
            best = i;
            bestDot = dot;
        }
    }
    return best;
}

std::optional<CodeReading> longestTicketCode(const std::vector<CodeReading> &codes)
{
    std::optional<CodeReading> longest;
    double length = 0;
    for (const CodeReading &code : codes) {
        const double own = distance(code.quad[0], code.quad[1]);
        if (isTicketSymbology(code.symbology) && own > length) {
            longest = code;
            length = own;
        }
    }
    return longest;
}

/// The whole photo turned so that the code lies level, at the scale its length suggests.
Quad frameAroundCode(const cv::Mat &gray, const CodeReading &code)
{
    const double length = distance(code.quad[0], code.quad[1]);
    const ImagePoint along{(code.quad[1].x - code.quad[0].x) / length,
                           (code.quad[1].y - code.quad[0].y) / length};
    const ImagePoint down{-along.y, along.x};
    const double width = length / codeShareOfWidth;
    const double above = std::min<double>(3.2 * width, std::hypot(gray.cols, gray.rows));
    const ImagePoint start{code.quad[0].x - along.x * (width - length) / 2,
                           code.quad[0].y - along.y * (width - length) / 2};
    const auto corner = [&](double right, double below) {
        return ImagePoint{start.x + along.x * right + down.x * below,
                          start.y + along.y * right + down.y * below};
    };
    return {corner(0, -above), corner(width, -above), corner(width, 0.4 * width), corner(0, 0.4 * width)};
}

} // namespace

ImagePoint Page::inPhoto(double x, double y) const
{
    const cv::Vec3d at = toPhoto * cv::Vec3d(x, y, 1);
    return {at[0] / at[2], at[1] / at[2]};
}

cv::Rect Page::around(const Quad &quad) const
{
    const cv::Matx33d toPage = toPhoto.inv();
    std::vector<cv::Point2f> points;
    for (const ImagePoint &corner : quad) {
        const cv::Vec3d at = toPage * cv::Vec3d(corner.x, corner.y, 1);
        points.emplace_back(static_cast<float>(at[0] / at[2]), static_cast<float>(at[1] / at[2]));
    }
    return cv::boundingRect(points);
}

std::vector<Quad> findPapers(const cv::Mat &gray)
{
    const double scale = std::min(1.0, 500.0 / std::max(gray.cols, gray.rows));
    cv::Mat small;
    cv::resize(gray, small, {}, scale, scale, cv::INTER_AREA);
    cv::medianBlur(small, small, 7);
    cv::Mat bright;
    cv::threshold(small, bright, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    cv::morphologyEx(bright, bright, cv::MORPH_CLOSE, cv::Mat::ones(15, 15, CV_8U));
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(bright, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    const auto area = [](const auto &outline) { return cv::contourArea(outline); };
    std::ranges::sort(outlines, std::greater(), area);
    std::vector<Quad> papers;
    for (const auto &outline : outlines) {
        if (area(outline) < smallestPaper * small.cols * small.rows) {
            break;
        }
        std::vector<cv::Point> hull;
        cv::convexHull(outline, hull);
        if (area(outline) < 0.75 * cv::contourArea(hull)) {
            continue;
        }
        Quad quad = clockwiseFromTopLeft(fourCorners(hull));
        for (ImagePoint &corner : quad) {
            corner = {corner.x / scale, corner.y / scale};
        }
        papers.push_back(quad);
    }
    return papers;
}

std::optional<Quad> findPaper(const cv::Mat &gray)
{
    const std::vector<Quad> papers = findPapers(gray);
    return papers.empty() ? std::nullopt : std::optional(papers.front());
}

bool liesOn(const Quad &paper, const CodeReading &code)
{
    std::vector<cv::Point2f> outline;
    std::ranges::transform(paper, std::back_inserter(outline), toPoint);
    ImagePoint middle;
    for (const ImagePoint &corner : code.quad) {
        middle.x += corner.x / 4;
        middle.y += corner.y / 4;
    }
    return cv::pointPolygonTest(outline, toPoint(middle), false) >= 0;
}

Page uprightPage(const cv::Mat &gray, const Quad &paper, const std::vector<CodeReading> &codes)
{
    const auto code = longestTicketCode(codes);
    if (!code) {
        return cutOut(gray, paper);
    }
    const ImagePoint along{code->quad[1].x - code->quad[0].x, code->quad[1].y - code->quad[0].y};
    return cutOut(gray, turned(paper, quartersFor(paper, along)));
}

std::vector<Page> uprightPages(const cv::Mat &gray, const std::vector<CodeReading> &codes)
{
    std::vector<Page> pages;
    const std::vector<Quad> papers = findPapers(gray);
    const auto paper = papers.empty() ? std::nullopt : std::optional(papers.front());
    const auto code = longestTicketCode(codes);
    for (const Quad &each : papers) {
        if (code && liesOn(each, *code)) {
            pages.push_back(uprightPage(gray, each, {*code}));
        }
    }
    if (code) {
        Page page = cutOut(gray, frameAroundCode(gray, *code));
        page.paper.reset();
        pages.push_back(std::move(page));
    } else {
        const Quad whole{ImagePoint{0, 0}, ImagePoint{double(gray.cols), 0},
                         ImagePoint{double(gray.cols), double(gray.rows)}, ImagePoint{0, double(gray.rows)}};
        for (const int quarters : {0, 2, 1, 3}) {
            Page page = cutOut(gray, turned(paper.value_or(whole), quarters));
            page.paper = paper ? page.paper : std::nullopt;
            page.isTurnGuessed = true;
            pages.push_back(std::move(page));
        }
    }
    return pages;
}

} // namespace truvamate
