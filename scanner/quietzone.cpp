#include "scanner/quietzone.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace truvamate {

namespace {

constexpr double zoneFrom = 1.3; // modules beyond the last bar: its blurred edge
constexpr double zoneTo = 5.5; // the widest space within a code of bars has 3 to 4
constexpr double partLooked = 0.14; // of the code's length, at each end
constexpr double heightLooked = 0.1; // to both sides of the line that was read
constexpr double mostLean = 30; // degrees from the line that was read to the way across the bars
constexpr double leastContrast = 12;
constexpr double inkShare = 0.3; // of the contrast, from which a dip is ink
constexpr double leastCoherence = 0.3;
constexpr double barShare = 0.4; // of the strongest row's edges, from which a row shows bars
constexpr double pixelsOfModule = 3;
constexpr int leastRows = 5; // of a band that is averaged
constexpr int mostBands = 4;

/// Modules of an ITF code where wide bars have two and a half.
double modulesOf(const QString &digits)
{
    return 8.0 * static_cast<double>(digits.size()) + 8.5;
}

struct End
{
    cv::Point2d at;
    cv::Point2d outwards; ///< of length 1, along the line that was read
};

/// The way across the bars of the code's last part.
std::optional<cv::Point2d> acrossBars(const cv::Mat &gray, const End &end, double length)
{
    const double half = partLooked * length / 2;
    const cv::Point2d middle = end.at - end.outwards * half;
    const int reach = std::max(6, static_cast<int>(half));
    const cv::Rect box = cv::Rect(static_cast<int>(middle.x) - reach, static_cast<int>(middle.y) - reach,
                                  2 * reach + 1, 2 * reach + 1)
        & cv::Rect(0, 0, gray.cols, gray.rows);
    if (box.width < 8 || box.height < 8) {
        return end.outwards; // a strip of a few rows
    }
    cv::Mat dx;
    cv::Mat dy;
    cv::Mat smooth;
    cv::GaussianBlur(gray(box), smooth, {3, 3}, 0);
    cv::Sobel(smooth, dx, CV_32F, 1, 0);
    cv::Sobel(smooth, dy, CV_32F, 0, 1);
    const double xx = dx.dot(dx);
    const double yy = dy.dot(dy);
    const double xy = dx.dot(dy);
    if (std::hypot(xx - yy, 2 * xy) < leastCoherence * (xx + yy)) {
        return std::nullopt;
    }
    const double angle = std::atan2(2 * xy, xx - yy) / 2;
    cv::Point2d across(std::cos(angle), std::sin(angle));
    if (across.dot(end.outwards) < 0) {
        across = -across;
    }
    if (across.dot(end.outwards) < std::cos(mostLean * std::numbers::pi / 180)) {
        return std::nullopt;
    }
    return across;
}

/// The end with its bars upright and the paper beyond it at the right, where that is on the picture.
cv::Mat endOf(const cv::Mat &gray, const End &end, cv::Point2d across, double length, double module,
              int &border)
{
    const double zoom = pixelsOfModule / module;
    border = static_cast<int>(partLooked * length * zoom);
    const int zone = static_cast<int>(zoneTo * pixelsOfModule);
    const int half = std::max(4, static_cast<int>(heightLooked * length * zoom));
    const cv::Point2d down(-across.y, across.x);
    const cv::Point2d far = end.at + across * (zoneTo * module);
    if (!cv::Rect(0, 0, gray.cols, gray.rows).contains(cv::Point(far))) {
        return {};
    }
    const cv::Point2d corner = end.at - across * (border / zoom) - down * (half / zoom);
    const cv::Matx23d toPicture(across.x / zoom, down.x / zoom, corner.x, //
                                across.y / zoom, down.y / zoom, corner.y);
    cv::Mat cut;
    cv::warpAffine(gray, cut, toPicture, {border + zone, 2 * half + 1},
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return cut;
}

/// Rows that show bars before the end, one after the other.
cv::Mat rowsWithBars(const cv::Mat &cut, int border)
{
    cv::Mat edges;
    cv::Mat strength;
    cv::blur(cut, edges, {1, 5});
    cv::Sobel(edges, edges, CV_32F, 1, 0);
    edges = cv::abs(edges);
    cv::reduce(edges.colRange(0, border), strength, 1, cv::REDUCE_AVG, CV_32F);
    double most = 0;
    cv::minMaxLoc(strength, nullptr, &most);
    cv::Mat rows(0, cut.cols, CV_8UC1);
    for (int y = 0; y < cut.rows; ++y) {
        if (strength.at<float>(y) > barShare * most) {
            rows.push_back(cut.row(y));
        }
    }
    return rows;
}

/// rows: a band of them, of which the last columns lie beyond the end.
bool isPaperBeyond(const cv::Mat &rows, int border)
{
    cv::Mat profile;
    cv::reduce(rows, profile, 0, cv::REDUCE_AVG, CV_32F);
    std::vector<float> code(profile.begin<float>(), profile.begin<float>() + border);
    std::ranges::sort(code);
    const double ink = code[code.size() / 10];
    const double paper = code[code.size() * 9 / 10];
    double darkest = 0;
    const cv::Mat zone = profile.colRange(border + static_cast<int>(zoneFrom * pixelsOfModule), profile.cols);
    cv::minMaxLoc(zone, &darkest, nullptr);
    return paper - ink > leastContrast && darkest > paper - inkShare * (paper - ink);
}

bool endsInPaper(const cv::Mat &gray, const End &end, double length, double module)
{
    const auto across = acrossBars(gray, end, length);
    if (!across) {
        return false;
    }
    int border = 0;
    const cv::Mat cut = endOf(gray, end, *across, length, module, border);
    if (cut.empty() || border < 8) {
        return false;
    }
    const cv::Mat rows = rowsWithBars(cut, border);
    if (rows.empty()) {
        return false;
    }
    const int bands = std::clamp(rows.rows / leastRows, 1, mostBands);
    for (int band = 0; band < bands; ++band) {
        if (!isPaperBeyond(rows.rowRange(rows.rows * band / bands, rows.rows * (band + 1) / bands), border)) {
            return false;
        }
    }
    return true;
}

} // namespace

bool hasQuietZones(const cv::Mat &gray, const CodeReading &code)
{
    const auto &quad = code.quad;
    const cv::Point2d start((quad[0].x + quad[3].x) / 2, (quad[0].y + quad[3].y) / 2);
    const cv::Point2d stop((quad[1].x + quad[2].x) / 2, (quad[1].y + quad[2].y) / 2);
    const double length = cv::norm(stop - start);
    if (length < 40) {
        return false;
    }
    const cv::Point2d along = (stop - start) / length;
    const double module = length / modulesOf(code.text);
    return endsInPaper(gray, {start, -along}, length, module)
        && endsInPaper(gray, {stop, along}, length, module);
}

} // namespace truvamate
