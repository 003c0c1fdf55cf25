#include "scanner/glyphclassifier.h"

#include <QFile>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <limits>

namespace truvamate {

namespace {

constexpr int cellWidth = 48; // the grid of resources/layouts/glyphs.png
constexpr int cellHeight = 40;
constexpr int patchWidth = 20;
constexpr int patchHeight = 28;
constexpr int directions = 4;
constexpr float aspectWeight = 0.6F;

cv::Mat builtInSheet()
{
    QFile file(QStringLiteral(":/layouts/glyphs.png"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the shapes of the characters are not built in");
    }
    const QByteArray bytes = file.readAll();
    const cv::Mat view(1, static_cast<int>(bytes.size()), CV_8U, const_cast<char *>(bytes.constData()));
    return 255 - cv::imdecode(view, cv::IMREAD_GRAYSCALE);
}

void scaleToLength(cv::Mat row, float length)
{
    const double norm = cv::norm(row);
    if (norm > 1e-6) {
        row *= length / norm;
    }
}

/// Edge strength in each cell of 5 × 7 by direction without sign, so that stroke weight matters little.
cv::Mat edgeFeatures(const cv::Mat &patch)
{
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(patch, dx, CV_32F, 1, 0);
    cv::Sobel(patch, dy, CV_32F, 0, 1);
    cv::Mat channels[directions];
    for (cv::Mat &channel : channels) {
        channel = cv::Mat::zeros(patch.size(), CV_32F);
    }
    for (int y = 0; y < patch.rows; ++y) {
        for (int x = 0; x < patch.cols; ++x) {
            const float gx = dx.at<float>(y, x);
            const float gy = dy.at<float>(y, x);
            const float strength = std::sqrt(gx * gx + gy * gy);
            float turn = std::atan2(gy, gx) / static_cast<float>(CV_PI) * directions;
            turn = turn < 0 ? turn + directions : turn;
            const int low = static_cast<int>(turn) % directions;
            const float share = turn - std::floor(turn);
            channels[low].at<float>(y, x) += strength * (1 - share);
            channels[(low + 1) % directions].at<float>(y, x) += strength * share;
        }
    }
    cv::Mat features;
    for (const cv::Mat &channel : channels) {
        cv::Mat cells;
        cv::GaussianBlur(channel, cells, {5, 5}, 1.6);
        cv::resize(cells, cells, {6, 8}, 0, 0, cv::INTER_AREA);
        features.push_back(cells.reshape(1, 1).t());
    }
    return features.t();
}

cv::Mat features(const cv::Mat &ink)
{
    cv::Mat patch;
    cv::resize(ink, patch, {patchWidth, patchHeight}, 0, 0, cv::INTER_AREA);
    cv::Mat padded;
    cv::copyMakeBorder(patch, padded, 3, 3, 3, 3, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::GaussianBlur(padded, padded, {3, 3}, 0.9);
    cv::Mat edges = edgeFeatures(padded);
    scaleToLength(edges, 1.0F);
    cv::Mat coarse;
    cv::resize(padded, coarse, {9, 12}, 0, 0, cv::INTER_AREA);
    coarse.convertTo(coarse, CV_32F);
    cv::Mat tone = coarse.reshape(1, 1).clone();
    tone -= cv::mean(tone)[0];
    scaleToLength(tone, 0.6F);
    const float aspect = static_cast<float>(ink.cols) / static_cast<float>(std::max(1, ink.rows));
    cv::Mat all;
    cv::hconcat(std::vector<cv::Mat>{edges, tone, cv::Mat(1, 1, CV_32F, cv::Scalar(aspect * aspectWeight))},
                all);
    return all;
}

/// The character cut to its ink; empty where a typeface lacks it.
cv::Mat cut(const cv::Mat &cell)
{
    std::vector<cv::Point> points;
    cv::findNonZero(cell > 96, points);
    return points.empty() ? cv::Mat() : cell(cv::boundingRect(points)).clone();
}

/// As printed, and as a thermal head blurs it and thickens it.
std::vector<cv::Mat> variants(const cv::Mat &cell)
{
    cv::Mat large;
    cv::resize(cell, large, {}, 2, 2, cv::INTER_CUBIC);
    cv::Mat blurred;
    cv::GaussianBlur(large, blurred, {7, 7}, 2.0);
    cv::Mat thick;
    cv::dilate(large, thick, cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3}));
    cv::GaussianBlur(thick, thick, {5, 5}, 1.4);
    return {cut(large), cut(blurred), cut(thick)};
}

} // namespace

float SeenCharacter::to(char character) const
{
    const std::size_t index = ticketCharacterIndex(character);
    return index == std::string_view::npos ? std::numeric_limits<float>::max() : distance.at(index);
}

char SeenCharacter::nearest() const
{
    return ticketCharacters.at(
        static_cast<std::size_t>(std::ranges::min_element(distance) - distance.begin()));
}

SeenCharacter::Digit SeenCharacter::digit() const
{
    std::array<int, 10> order{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    const auto at = [this](int digit) { return distance.at(static_cast<std::size_t>(digit)); };
    std::ranges::partial_sort(order, order.begin() + 2, {}, at);
    const float first = at(order[0]);
    const float second = at(order[1]);
    return {order[0], second > 1e-6F ? 1 - first / second : 0, first};
}

GlyphClassifier::GlyphClassifier()
{
    const cv::Mat sheet = builtInSheet();
    for (int y = 0; y + cellHeight <= sheet.rows; y += cellHeight) {
        for (int i = 0; i < static_cast<int>(ticketCharacters.size()); ++i) {
            for (const cv::Mat &shape : variants(sheet({i * cellWidth, y, cellWidth, cellHeight}))) {
                if (!shape.empty()) {
                    m_shapes.push_back(features(shape));
                    m_characters.push_back(i);
                }
            }
        }
    }
    cv::reduce(m_shapes.mul(m_shapes), m_squares, 1, cv::REDUCE_SUM);
}

SeenCharacter GlyphClassifier::classify(const cv::Mat &ink) const
{
    return classify(std::vector<cv::Mat>{ink}).front();
}

std::vector<SeenCharacter> GlyphClassifier::classify(const std::vector<cv::Mat> &inks) const
{
    if (inks.empty()) {
        return {};
    }
    cv::Mat wanted;
    for (const cv::Mat &ink : inks) {
        wanted.push_back(features(ink));
    }
    cv::Mat products;
    cv::gemm(wanted, m_shapes, -2.0, cv::Mat(), 0.0, products, cv::GEMM_2_T);
    std::vector<SeenCharacter> seen(inks.size());
    for (int i = 0; i < wanted.rows; ++i) {
        const float square = static_cast<float>(wanted.row(i).dot(wanted.row(i)));
        auto &distance = seen.at(static_cast<std::size_t>(i)).distance;
        distance.fill(std::numeric_limits<float>::max());
        for (int j = 0; j < m_shapes.rows; ++j) {
            const float squared = std::max(0.0F, products.at<float>(i, j) + m_squares.at<float>(j) + square);
            float &best = distance.at(static_cast<std::size_t>(m_characters[static_cast<std::size_t>(j)]));
            best = std::min(best, squared);
        }
    }
    return seen;
}

} // namespace truvamate
