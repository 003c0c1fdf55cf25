#include "scanner/squarereader.h"

#include "scanner/coderepairs.h"
#include "scanner/squarecodes.h"
#include "scanner/zxingadapter.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace truvamate {

namespace {

constexpr double leastFit = 0.4;
constexpr double leastRight = 0.86; // share of the known squares on the right side of grey
constexpr std::ptrdiff_t mostImproved = 6;
constexpr std::ptrdiff_t mostRead = 2;

void keepFirst(std::vector<SquareGrid> &grids, std::ptrdiff_t count)
{
    grids.erase(grids.begin() + std::min(std::ssize(grids), count), grids.end());
}

std::vector<SquareGrid> gridsOf(const cv::Mat &even, const cv::Rect &code,
                                const std::vector<SquareCode> &codes)
{
    const auto left = static_cast<float>(code.x);
    const auto top = static_cast<float>(code.y);
    const auto right = static_cast<float>(code.br().x);
    const auto bottom = static_cast<float>(code.br().y);
    SquareGrid::Corners corners{cv::Point2f(left, top), cv::Point2f(right, top), cv::Point2f(right, bottom),
                                cv::Point2f(left, bottom)};
    std::vector<SquareGrid> grids;
    for (int turn = 0; turn < 4; ++turn) {
        const double aspect = cv::norm(corners[0] - corners[1]) / cv::norm(corners[1] - corners[2]);
        for (const SquareCode &each : codes) {
            const double ratio = aspect * each.rows / each.columns;
            if (ratio > 0.75 && ratio < 1.33) {
                grids.emplace_back(even, each, corners);
            }
        }
        std::ranges::rotate(corners, corners.begin() + 1);
    }
    const auto byFit = [](const SquareGrid &a, const SquareGrid &b) { return a.fit() > b.fit(); };
    std::ranges::sort(grids, byFit);
    keepFirst(grids, mostImproved);
    for (SquareGrid &grid : grids) {
        grid.improve();
    }
    std::erase_if(grids,
                  [](const SquareGrid &grid) { return grid.fit() < leastFit || grid.right() < leastRight; });
    std::ranges::sort(grids, byFit);
    return grids;
}

std::vector<CodeReading> readGrid(const SquareGrid &grid)
{
    const cv::Mat ink = grid.ink();
    for (const double amount : {0.0, 0.6, 1.2}) {
        auto codes
            = readCodesOnce(drawnSquares(ink, grid.code(), amount), CodeFamily::Squares, CodeStand::Pure);
        if (!codes.empty()) {
            return codes;
        }
    }
    return {};
}

} // namespace

std::vector<CodeReading> readSquares(const cv::Mat &straight, const cv::Rect &code)
{
    const int side = std::min(code.width, code.height);
    cv::Mat smooth;
    cv::GaussianBlur(straight, smooth, {0, 0}, std::max(0.8, side / 110.0));
    const cv::Mat even = evenedPaper(smooth, side / 4);
    for (const auto *kind : {&dataMatrixCodes(), &qrCodes()}) {
        std::vector<SquareGrid> grids = gridsOf(even, code, *kind);
        keepFirst(grids, mostRead);
        for (SquareGrid &grid : grids) {
            auto codes = readGrid(grid);
            if (codes.empty()) {
                grid.bend();
                codes = readGrid(grid);
            }
            for (CodeReading &each : codes) {
                each.quad = {ImagePoint{double(code.x), double(code.y)},
                             ImagePoint{double(code.br().x), double(code.y)},
                             ImagePoint{double(code.br().x), double(code.br().y)},
                             ImagePoint{double(code.x), double(code.br().y)}};
            }
            if (!codes.empty()) {
                return codes;
            }
        }
    }
    return {};
}

} // namespace truvamate
