#include "scanner/squaregrid.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace truvamate {

namespace {

constexpr int squarePixels = 6; // of the picture drawn anew
constexpr int quietSquares = 4;

/// Ink at a place, from -1 for paper to 1.
float inkOfPixel(const cv::Mat &even, cv::Point2f at)
{
    const int x = std::clamp(static_cast<int>(at.x), 0, even.cols - 2);
    const int y = std::clamp(static_cast<int>(at.y), 0, even.rows - 2);
    const float fx = std::clamp(at.x - static_cast<float>(x), 0.0F, 1.0F);
    const float fy = std::clamp(at.y - static_cast<float>(y), 0.0F, 1.0F);
    const auto *upper = even.ptr<unsigned char>(y) + x;
    const auto *lower = even.ptr<unsigned char>(y + 1) + x;
    const float value
        = (upper[0] * (1 - fx) + upper[1] * fx) * (1 - fy) + (lower[0] * (1 - fx) + lower[1] * fx) * fy;
    return 1 - value / 127.5F;
}

} // namespace

SquareGrid::SquareGrid(const cv::Mat &even, const SquareCode &code, const Corners &corners)
    : m_even(&even)
    , m_code(&code)
{
    setCorners(corners);
    judge();
}

void SquareGrid::setCorners(const Corners &corners)
{
    m_corners = corners;
    const auto columns = static_cast<float>(m_code->columns);
    const auto rows = static_cast<float>(m_code->rows);
    const std::array<cv::Point2f, 4> squares{cv::Point2f(0, 0), cv::Point2f(columns, 0),
                                             cv::Point2f(columns, rows), cv::Point2f(0, rows)};
    m_view = cv::getPerspectiveTransform(squares.data(), corners.data());
}

cv::Point2f SquareGrid::at(double column, double row) const
{
    const double w = m_view(2, 0) * column + m_view(2, 1) * row + m_view(2, 2);
    cv::Point2f point(static_cast<float>((m_view(0, 0) * column + m_view(0, 1) * row + m_view(0, 2)) / w),
                      static_cast<float>((m_view(1, 0) * column + m_view(1, 1) * row + m_view(1, 2)) / w));
    if (m_isBent) {
        const double u = std::clamp(column / m_code->columns, 0.0, 0.999) * (nodes - 1);
        const double v = std::clamp(row / m_code->rows, 0.0, 0.999) * (nodes - 1);
        const auto i = static_cast<std::size_t>(u);
        const auto j = static_cast<std::size_t>(v);
        const auto fu = static_cast<float>(u - static_cast<double>(i));
        const auto fv = static_cast<float>(v - static_cast<double>(j));
        const std::size_t first = j * nodes + i;
        point += (m_bends.at(first) * (1 - fu) + m_bends.at(first + 1) * fu) * (1 - fv)
            + (m_bends.at(first + nodes) * (1 - fu) + m_bends.at(first + nodes + 1) * fu) * fv;
    }
    return point;
}

float SquareGrid::inkAt(double column, double row) const
{
    return inkOfPixel(*m_even, at(column, row));
}

void SquareGrid::judge()
{
    double sum = 0;
    double weight = 0;
    int right = 0;
    int count = 0;
    for (const KnownSquare &square : m_code->known) {
        const float ink = inkAt(square.column, square.row);
        const float good = square.isInk ? ink : -ink;
        sum += good * square.weight;
        weight += square.weight;
        const bool isWithin = square.column > 0 && square.row > 0 && square.column < m_code->columns
            && square.row < m_code->rows;
        right += isWithin && good > 0 ? 1 : 0;
        count += isWithin ? 1 : 0;
    }
    m_fit = sum / weight;
    m_right = static_cast<double>(right) / std::max(1, count);
}

void SquareGrid::improve()
{
    const double square = cv::norm(m_corners[0] - m_corners[1]) / m_code->columns;
    for (const double share : {0.8, 0.4, 0.2}) {
        bool moved = true;
        for (int pass = 0; pass < 4 && moved; ++pass) {
            moved = false;
            for (std::size_t i = 0; i < 8; ++i) {
                for (const double sign : {-1.0, 1.0}) {
                    const SquareGrid before = *this;
                    Corners corners = m_corners;
                    float &value = i % 2 == 0 ? corners.at(i / 2).x : corners.at(i / 2).y;
                    value += static_cast<float>(sign * share * square);
                    setCorners(corners);
                    judge();
                    if (m_fit > before.m_fit) {
                        moved = true;
                    } else {
                        *this = before;
                    }
                }
            }
        }
    }
}

/// How far from grey the squares around one node are, and the known ones on their side.
double SquareGrid::clearness(int node) const
{
    const double column = node % nodes * m_code->columns / static_cast<double>(nodes - 1);
    const double row = node / nodes * m_code->rows / static_cast<double>(nodes - 1);
    const double reachColumns = m_code->columns / static_cast<double>(nodes - 1);
    const double reachRows = m_code->rows / static_cast<double>(nodes - 1);
    double sum = 0;
    for (int y = std::max(0, static_cast<int>(row - reachRows));
         y < std::min(m_code->rows, static_cast<int>(row + reachRows)); ++y) {
        for (int x = std::max(0, static_cast<int>(column - reachColumns));
             x < std::min(m_code->columns, static_cast<int>(column + reachColumns)); ++x) {
            sum += std::abs(inkAt(x + 0.5, y + 0.5));
        }
    }
    for (const KnownSquare &square : m_code->known) {
        if (std::abs(square.column - column) < reachColumns && std::abs(square.row - row) < reachRows) {
            const float ink = inkAt(square.column, square.row);
            sum += 2 * (square.isInk ? ink : -ink);
        }
    }
    return sum;
}

void SquareGrid::bend()
{
    m_isBent = true;
    const double square = cv::norm(m_corners[0] - m_corners[1]) / m_code->columns;
    for (const double share : {0.35, 0.35, 0.2}) {
        for (int node = 0; node < nodes * nodes; ++node) {
            cv::Point2f &bend = m_bends.at(static_cast<std::size_t>(node));
            double best = clearness(node);
            const auto step = static_cast<float>(share * square);
            for (const cv::Point2f move :
                 {cv::Point2f(step, 0), cv::Point2f(-step, 0), cv::Point2f(0, step), cv::Point2f(0, -step)}) {
                const cv::Point2f before = bend;
                bend += move;
                const double clear = clearness(node);
                if (clear > best) {
                    best = clear;
                } else {
                    bend = before;
                }
            }
        }
    }
    judge();
}

cv::Mat SquareGrid::ink() const
{
    cv::Mat ink(m_code->rows, m_code->columns, CV_32F);
    for (int row = 0; row < ink.rows; ++row) {
        for (int column = 0; column < ink.cols; ++column) {
            float sum = 0;
            for (const double dy : {0.3, 0.5, 0.7}) {
                for (const double dx : {0.3, 0.5, 0.7}) {
                    sum += inkAt(column + dx, row + dy);
                }
            }
            ink.at<float>(row, column) = sum / 9;
        }
    }
    return ink;
}

cv::Mat drawnSquares(const cv::Mat &ink, const SquareCode &code, double amount)
{
    cv::Mat around;
    const cv::Mat cross = (cv::Mat_<float>(3, 3) << 0.05F, 0.2F, 0.05F, 0.2F, 0, 0.2F, 0.05F, 0.2F, 0.05F);
    cv::filter2D(ink, around, CV_32F, cross, {-1, -1}, 0, cv::BORDER_REPLICATE);
    const cv::Mat clear = ink * (1 + amount) - around * amount;
    cv::Mat squares(ink.rows + 2 * quietSquares, ink.cols + 2 * quietSquares, CV_8UC1, cv::Scalar(255));
    cv::Mat inner = squares(cv::Rect(quietSquares, quietSquares, ink.cols, ink.rows));
    inner.setTo(0, clear > 0);
    for (const KnownSquare &square : code.known) {
        const cv::Point place(static_cast<int>(std::floor(square.column)),
                              static_cast<int>(std::floor(square.row)));
        if (place.inside({0, 0, ink.cols, ink.rows})) {
            inner.at<unsigned char>(place) = square.isInk ? 0 : 255;
        }
    }
    cv::resize(squares, squares, {}, squarePixels, squarePixels, cv::INTER_NEAREST);
    return squares;
}

} // namespace truvamate
