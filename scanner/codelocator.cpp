#include "scanner/codelocator.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace truvamate {

namespace {

constexpr int cellSide = 3; // pixels of the picture that is searched
constexpr double leastCoherence = 0.5;
constexpr double leastFill = 0.55; // share of its own box that a barred area covers: an outline covers little
constexpr int longestStrip = 2200;

/// Direction and strength of edges around each pixel.
struct Tensor
{
    cv::Mat coherence;
    cv::Mat energy;
    cv::Mat cosine; ///< of twice the angle, weighted by strength, so that opposite edges add up
    cv::Mat sine;
};

/// A product of two gradients, averaged over cells of the picture and then over a window of cells.
cv::Mat averaged(const cv::Mat &a, const cv::Mat &b, int window)
{
    cv::Mat product;
    cv::multiply(a, b, product, 1, CV_32F);
    cv::resize(product, product, {a.cols / cellSide, a.rows / cellSide}, 0, 0, cv::INTER_AREA);
    cv::boxFilter(product, product, CV_32F, {window, window});
    return product;
}

/// window: cells.
Tensor tensorOf(const cv::Mat &small, int window)
{
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(small, dx, CV_16S, 1, 0);
    cv::Sobel(small, dy, CV_16S, 0, 1);
    const cv::Mat xx = averaged(dx, dx, window);
    const cv::Mat yy = averaged(dy, dy, window);
    Tensor tensor;
    tensor.energy = xx + yy;
    tensor.cosine = xx - yy;
    tensor.sine = 2 * averaged(dx, dy, window);
    cv::Mat strength;
    cv::magnitude(tensor.cosine, tensor.sine, strength);
    cv::divide(strength, tensor.energy + 1.0F, tensor.coherence);
    return tensor;
}

struct Area
{
    double angle = 0; ///< of the reading direction
    cv::Point2d start; ///< lowest values along and across
    cv::Size2d size;
    double weight = 0;
};

double percentile(std::vector<double> &values, double share)
{
    const auto at
        = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

Area areaOf(const std::vector<cv::Point> &points, const Tensor &tensor)
{
    double cosine = 0;
    double sine = 0;
    double energy = 0;
    for (const cv::Point &point : points) {
        cosine += tensor.cosine.at<float>(point);
        sine += tensor.sine.at<float>(point);
        energy += tensor.energy.at<float>(point);
    }
    Area area;
    area.angle = std::atan2(sine, cosine) / 2;
    area.weight = energy;
    std::vector<double> along;
    std::vector<double> across;
    for (const cv::Point &point : points) {
        along.push_back(point.x * std::cos(area.angle) + point.y * std::sin(area.angle));
        across.push_back(-point.x * std::sin(area.angle) + point.y * std::cos(area.angle));
    }
    area.start = {percentile(along, 0.002), percentile(across, 0.02)};
    area.size = {percentile(along, 0.998) - area.start.x, percentile(across, 0.98) - area.start.y};
    return area;
}

/// Bars are among the strongest edges of a picture: a share of what its strongest hundredth reaches.
double leastEnergy(const cv::Mat &energy)
{
    cv::Mat thin;
    cv::resize(energy, thin, {}, 0.5, 0.5, cv::INTER_NEAREST);
    std::vector<float> values(thin.begin<float>(), thin.end<float>());
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(0.99 * static_cast<double>(values.size()));
    std::nth_element(values.begin(), at, values.end());
    return std::max(300.0, 0.2 * static_cast<double>(*at));
}

std::vector<Area> areasOf(const Tensor &tensor, int window)
{
    cv::Mat mask = (tensor.coherence > leastCoherence) & (tensor.energy > leastEnergy(tensor.energy));
    const int bridge = std::max(2, window / 2);
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat::ones(3, 3, CV_8U));
    cv::morphologyEx(mask, mask, cv::MORPH_OPEN, cv::Mat::ones(bridge, bridge, CV_8U));
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centroids;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centroids, 8, CV_32S);
    std::vector<std::vector<cv::Point>> points(static_cast<std::size_t>(count));
    for (int y = 0; y < labels.rows; ++y) {
        for (int x = 0; x < labels.cols; ++x) {
            const int label = labels.at<int>(y, x);
            if (label > 0 && stats.at<int>(label, cv::CC_STAT_AREA) > 2 * window * window) {
                points[static_cast<std::size_t>(label)].emplace_back(x, y);
            }
        }
    }
    std::vector<Area> areas;
    for (const auto &each : points) {
        if (!each.empty()) {
            const Area area = areaOf(each, tensor);
            const double fill = static_cast<double>(each.size()) / std::max(1.0, area.size.area());
            if (area.size.width > 2.0 * window && area.size.height > 1.5 && fill > leastFill) {
                areas.push_back(area);
            }
        }
    }
    std::ranges::sort(areas, std::greater(), &Area::weight);
    return areas;
}

/// Cuts the area from the full picture, a tenth longer at both ends for the blank that belongs to a code.
CodeStrip cutStrip(const cv::Mat &gray, const Area &area, double scale)
{
    const double margin = 0.1 * area.size.width;
    const double length = (area.size.width + 2 * margin) / scale;
    const double zoom = std::clamp(longestStrip / length, 0.25, 2.0) > 1 && length < 700
        ? 2.0
        : std::min(1.0, longestStrip / length);
    const cv::Size size(std::max(40, static_cast<int>(length * zoom)),
                        std::max(24, static_cast<int>(1.5 * area.size.height / scale * zoom)));
    const double c = std::cos(area.angle);
    const double s = std::sin(area.angle);
    const double u = area.start.x - margin;
    const double spare = 0.25 * area.size.height; // bent bars reach beyond the box of the straight ones
    const double v = area.start.y - spare;
    const double step = 1 / zoom;
    CodeStrip strip;
    strip.length = area.size.width / scale;
    const double middleAlong = area.start.x + area.size.width / 2;
    const double middleAcross = area.start.y + area.size.height / 2;
    strip.middle
        = {(middleAlong * c - middleAcross * s) / scale, (middleAlong * s + middleAcross * c) / scale};
    strip.toPicture = cv::Matx23d(c * step, -s * step, (u * c - v * s) / scale, //
                                  s * step, c * step, (u * s + v * c) / scale);
    cv::warpAffine(gray, strip.gray, strip.toPicture, size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
    return strip;
}

} // namespace

cv::Mat flattenBars(const cv::Mat &strip)
{
    cv::Mat dx;
    cv::Mat dy;
    cv::Mat smooth;
    cv::GaussianBlur(strip, smooth, {5, 5}, 1.2);
    cv::Sobel(smooth, dx, CV_32F, 1, 0);
    cv::Sobel(smooth, dy, CV_32F, 0, 1);
    const int window = std::max(15, (strip.cols / 20) | 1);
    cv::Mat energy;
    cv::Mat cross;
    cv::boxFilter(dx.mul(dx), energy, CV_32F, {window, 3});
    cv::boxFilter(dx.mul(dy), cross, CV_32F, {window, 3});
    std::vector<double> middles(static_cast<std::size_t>(strip.cols));
    std::vector<double> leans(middles.size());
    std::vector<double> heights;
    for (int x = 0; x < strip.cols; ++x) {
        double strongest = 0;
        cv::minMaxLoc(energy.col(x), nullptr, &strongest);
        double weight = 0;
        double rows = 0;
        double lean = 0;
        for (int y = 0; y < strip.rows; ++y) {
            const float here = energy.at<float>(y, x);
            if (here > 0.4 * strongest) {
                weight += 1;
                rows += y;
                lean += cross.at<float>(y, x) / std::max(1.0F, here);
            }
        }
        middles[static_cast<std::size_t>(x)] = weight > 0 ? rows / weight : strip.rows / 2.0;
        leans[static_cast<std::size_t>(x)] = weight > 0 ? lean / weight : 0;
        heights.push_back(weight);
    }
    const int height = std::clamp(static_cast<int>(0.8 * percentile(heights, 0.5)), 12, strip.rows);
    const cv::Mat wave(1, strip.cols, CV_64F, middles.data());
    const cv::Mat shear(1, strip.cols, CV_64F, leans.data());
    cv::blur(wave, wave, {window, 1});
    cv::blur(shear, shear, {window, 1});
    cv::Mat mapX(height, strip.cols, CV_32F);
    cv::Mat mapY(height, strip.cols, CV_32F);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < strip.cols; ++x) {
            const double down = y - height / 2.0;
            mapX.at<float>(y, x) = static_cast<float>(x - shear.at<double>(x) * down);
            mapY.at<float>(y, x) = static_cast<float>(wave.at<double>(x) + down);
        }
    }
    cv::Mat flat;
    cv::remap(strip, flat, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return flat;
}

std::vector<CodeStrip> locateBars(const cv::Mat &gray, int most, int searchSide)
{
    const double scale = std::min(1.0, static_cast<double>(searchSide) / std::max(gray.cols, gray.rows));
    cv::Mat small;
    cv::resize(gray, small, {}, scale, scale, cv::INTER_AREA);
    if (std::min(small.cols, small.rows) < 4 * cellSide) {
        return {};
    }
    const int cells = std::max(small.cols, small.rows) / cellSide;
    const int window = std::max(3, (cells / 45) | 1);
    std::vector<CodeStrip> strips;
    for (const Area &area : areasOf(tensorOf(small, window), window)) {
        if (static_cast<int>(strips.size()) == most) {
            break;
        }
        strips.push_back(cutStrip(gray, area, scale / cellSide));
    }
    return strips;
}

} // namespace truvamate
