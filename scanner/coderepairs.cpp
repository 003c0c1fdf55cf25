#include "scanner/coderepairs.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace truvamate {

namespace {

constexpr double strongNoise = 7; // grey levels beyond which grain is smoothed first
constexpr double weakContrast = 60;

cv::Mat sharpened(const cv::Mat &image, double sigma, double amount = 1.5)
{
    cv::Mat blurred;
    cv::Mat sharp;
    cv::GaussianBlur(image, blurred, {0, 0}, sigma);
    cv::addWeighted(image, 1 + amount, blurred, -amount, 0, sharp);
    return sharp;
}

cv::Mat evened(const cv::Mat &image)
{
    cv::Mat even;
    cv::createCLAHE(4.0, {8, 2})->apply(image, even);
    return even;
}

cv::Mat enlarged(const cv::Mat &image)
{
    cv::Mat large;
    cv::resize(image, large, {}, 2, 1, cv::INTER_CUBIC);
    return large;
}

cv::Mat halved(const cv::Mat &image)
{
    cv::Mat small;
    cv::resize(image, small, {}, 0.5, 0.5, cv::INTER_AREA);
    return small;
}

cv::Mat thresholded(const cv::Mat &image, int window)
{
    cv::Mat binary;
    cv::adaptiveThreshold(image, binary, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY,
                          std::max(15, window | 1), 4);
    return binary;
}

cv::Mat smoothed(const cv::Mat &image, double sigma)
{
    cv::Mat smooth;
    cv::GaussianBlur(image, smooth, {0, 0}, sigma);
    return smooth;
}

} // namespace

cv::Mat blurredDown(const cv::Mat &bars, double share)
{
    cv::Mat blurred;
    cv::blur(bars, blurred, {1, std::max(3, static_cast<int>(bars.rows * share) | 1)});
    return blurred;
}

int greyBelow(const cv::Mat &gray, double share)
{
    std::array<int, 256> counts{};
    for (int y = 0; y < gray.rows; ++y) {
        const auto *row = gray.ptr<unsigned char>(y);
        for (int x = 0; x < gray.cols; ++x) {
            ++counts.at(row[x]);
        }
    }
    const double wanted = share * static_cast<double>(gray.total());
    double seen = 0;
    for (int grey = 0; grey < 256; ++grey) {
        seen += counts.at(static_cast<std::size_t>(grey));
        if (seen > wanted) {
            return grey;
        }
    }
    return 255;
}

Lacks lacksOf(const cv::Mat &gray)
{
    // Grain: what a kernel that is blind to edges and slopes leaves (Immerkær 1996).
    const cv::Mat kernel = (cv::Mat_<float>(3, 3) << 1, -2, 1, -2, 4, -2, 1, -2, 1) / 2;
    cv::Mat grain;
    cv::filter2D(gray, grain, CV_16S, kernel);
    cv::convertScaleAbs(grain, grain);
    Lacks lacks;
    lacks.noise = greyBelow(grain, 0.5) / 0.6745 / 3.0;
    lacks.contrast = greyBelow(gray, 0.9) - greyBelow(gray, 0.1);
    return lacks;
}

cv::Mat evenedPaper(const cv::Mat &gray, int window)
{
    cv::Mat paper;
    cv::Mat ink;
    const cv::Mat shape = cv::Mat::ones(window | 1, window | 1, CV_8U);
    const cv::Mat smooth = smoothed(gray, 1.0);
    cv::dilate(smooth, paper, shape);
    cv::erode(smooth, ink, shape);
    cv::blur(paper, paper, shape.size());
    cv::blur(ink, ink, shape.size());
    cv::Mat even(gray.size(), CV_8UC1);
    even.forEach<unsigned char>([&](unsigned char &pixel, const int *at) {
        const int high = paper.at<unsigned char>(at[0], at[1]);
        const int low = ink.at<unsigned char>(at[0], at[1]);
        const int span = std::max(high - low, 12);
        pixel = cv::saturate_cast<unsigned char>(255 * (gray.at<unsigned char>(at[0], at[1]) - low) / span);
    });
    return even;
}

std::vector<Repair> repairsOfBars(const cv::Mat &strip, const cv::Mat &flat, const Lacks &lacks)
{
    const auto mended = [flat] { return blurredDown(flat, 0.8); };
    std::vector<Repair> repairs{
        [strip] { return strip; },
        [mended] { return mended(); },
        [mended] { return sharpened(mended(), 1.5); },
        [mended] { return sharpened(enlarged(mended()), 3.0); },
        [flat] { return sharpened(enlarged(blurredDown(flat, 0.4)), 4.5); },
        [flat] { return flat; },
        [mended] { return evened(mended()); },
        [mended] { return thresholded(enlarged(mended()), mended().cols / 12); },
        [strip] { return blurredDown(strip, 0.3); },
        [mended] { return sharpened(enlarged(sharpened(mended(), 1.5)), 6.0); },
        [flat] { return sharpened(enlarged(flat), 2.0); },
        [mended] { return halved(mended()); },
        [mended] { return cv::Mat(255 - mended()); },
    };
    if (lacks.noise > strongNoise || lacks.contrast < weakContrast) {
        std::rotate(repairs.begin(), repairs.begin() + 1,
                    repairs.begin() + 3); // the strip as it is comes later
    }
    return repairs;
}

std::vector<Repair> repairsOfSquares(const cv::Mat &straight, double module, const Lacks &lacks)
{
    const int window = std::max(15, static_cast<int>(module * 5));
    const double grain = std::max(1.0, module * 0.25);
    std::vector<Repair> repairs{
        [=] { return straight; },
        [=] { return evenedPaper(straight, window); },
        [=] { return sharpened(smoothed(straight, grain), module * 0.7, 2.0); },
        [=] { return thresholded(smoothed(straight, grain), window); },
        [=] { return evenedPaper(smoothed(straight, grain), window); },
        [=] { return sharpened(evenedPaper(smoothed(straight, grain * 1.5), window), module, 3.0); },
        [=] { return cv::Mat(255 - straight); },
    };
    if (lacks.noise > strongNoise) {
        std::rotate(repairs.begin(), repairs.begin() + 2, repairs.begin() + 4);
    } else if (lacks.contrast < weakContrast) {
        std::rotate(repairs.begin(), repairs.begin() + 1, repairs.begin() + 2);
    }
    return repairs;
}

} // namespace truvamate
