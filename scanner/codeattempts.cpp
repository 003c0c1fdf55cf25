#include "scanner/codeattempts.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace truvamate {

std::vector<CodeReading> readScaled(const cv::Mat &gray, CodeFamily family, double scale)
{
    cv::Mat scaled = gray;
    if (scale != 1.0) {
        cv::resize(gray, scaled, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    }
    std::vector<CodeReading> codes = readCodesOnce(scaled, family);
    for (CodeReading &code : codes) {
        for (ImagePoint &point : code.quad) {
            point = {point.x / scale, point.y / scale};
        }
    }
    return codes;
}

std::vector<CodeReading> readStrip(const cv::Mat &image, const CodeStrip &strip)
{
    const double sx = static_cast<double>(strip.gray.cols) / image.cols;
    const double sy = static_cast<double>(strip.gray.rows) / image.rows;
    std::vector<CodeReading> codes = readCodesOnce(image, CodeFamily::Barred);
    for (CodeReading &code : codes) {
        for (ImagePoint &point : code.quad) {
            const cv::Vec2d at = strip.toPicture * cv::Vec3d(point.x * sx, point.y * sy, 1);
            point = {at[0], at[1]};
        }
    }
    return codes;
}

cv::Mat blurredDown(const cv::Mat &bars, double share)
{
    cv::Mat blurred;
    cv::blur(bars, blurred, {1, std::max(3, static_cast<int>(bars.rows * share) | 1)});
    return blurred;
}

} // namespace truvamate
