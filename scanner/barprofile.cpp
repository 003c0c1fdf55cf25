#include "scanner/barprofile.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace truvamate {

namespace {

constexpr double leastSpan = 0.35; // of the picture's contrast; where less is, there are no bars
constexpr double inkLevel = 0.4;
constexpr std::size_t mostStarts = 2;

double step(double x, double blur)
{
    return 0.5 * (1 + std::erf(x / (blur * std::sqrt(2.0))));
}

/// The symbol between paper on its left and the first bar of the next on its right.
std::vector<float> drawn(const Widths &widths, const BarPrint &print, int samples)
{
    std::vector<float> ink(static_cast<std::size_t>(samples), 0.0F);
    const auto addBar = [&](double from, double to) {
        for (std::size_t i = 0; i < ink.size(); ++i) {
            const double x = (static_cast<double>(i) + 0.5) / BarTemplates::samplesPerModule;
            ink[i] += static_cast<float>(step(x - from + print.gain / 2, print.blur)
                                         - step(x - to - print.gain / 2, print.blur));
        }
    };
    double at = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (i % 2 == 0) {
            addBar(at, at + widths[i]);
        }
        at += widths[i];
    }
    if (widths.size() % 2 == 0) {
        addBar(at, at + 1.3);
    }
    return ink;
}

} // namespace

BarTemplates::BarTemplates(const BarSymbols &set, const BarPrint &print)
    : m_samples(static_cast<int>(set.width * samplesPerModule + 0.5))
{
    for (const Widths &widths : set.symbols) {
        m_templates.push_back(drawn(widths, print, m_samples));
    }
}

BarTemplates::Match BarTemplates::match(const std::vector<float> &ink) const
{
    Match best;
    best.error = 1e9;
    best.next = 1e9;
    for (std::size_t symbol = 0; symbol < m_templates.size(); ++symbol) {
        const float *expected = m_templates[symbol].data();
        float sum = 0;
        for (std::size_t i = 0; i < ink.size(); ++i) {
            const float difference = ink[i] - expected[i];
            sum += difference * difference;
        }
        if (sum < best.error) {
            best.next = best.error;
            best.error = sum;
            best.symbol = symbol;
        } else if (sum < best.next) {
            best.next = sum;
        }
    }
    best.error /= m_samples;
    best.next /= m_samples;
    return best;
}

BarProfile::BarProfile(const cv::Mat &flat, double from, double to)
{
    const int top = static_cast<int>(from * flat.rows);
    const int bottom = std::max(top + 1, static_cast<int>(to * flat.rows));
    cv::Mat row;
    cv::reduce(flat.rowRange(top, bottom), row, 0, cv::REDUCE_AVG, CV_32F);
    const int window = std::max(9, (flat.cols / 12) | 1);
    const cv::Mat shape = cv::Mat::ones(1, window, CV_8U);
    cv::Mat high;
    cv::Mat low;
    cv::dilate(row, high, shape);
    cv::erode(row, low, shape);
    cv::blur(high, high, shape.size());
    cv::blur(low, low, shape.size());
    double least = 0;
    double most = 0;
    cv::minMaxLoc(row, &least, &most);
    const auto span = static_cast<float>(std::max(6.0, leastSpan * (most - least)));
    for (int x = 0; x < row.cols; ++x) {
        const float here = std::max(span, high.at<float>(x) - low.at<float>(x));
        m_ink.push_back(std::clamp((high.at<float>(x) - row.at<float>(x)) / here, -0.2F, 1.2F));
    }
}

std::vector<double> BarProfile::starts() const
{
    std::vector<double> found;
    for (std::size_t x = 1; x < m_ink.size() && found.size() < mostStarts; ++x) {
        if (m_ink[x - 1] < inkLevel && m_ink[x] >= inkLevel) {
            found.push_back(static_cast<double>(x) - (m_ink[x] - inkLevel) / (m_ink[x] - m_ink[x - 1]));
        }
    }
    return found;
}

double BarProfile::end() const
{
    for (std::size_t x = m_ink.size() - 1; x > 0; --x) {
        if (m_ink[x] < inkLevel && m_ink[x - 1] >= inkLevel) {
            return static_cast<double>(x);
        }
    }
    return 0;
}

std::vector<float> BarProfile::sampled(double from, double step, int count) const
{
    std::vector<float> values(static_cast<std::size_t>(count));
    const auto last = static_cast<double>(m_ink.size()) - 1.001;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double x = std::clamp(from + (static_cast<double>(i) + 0.5) * step, 0.0, last);
        const auto at = static_cast<std::size_t>(x);
        const auto share = static_cast<float>(x - static_cast<double>(at));
        values[i] = m_ink[at] * (1 - share) + m_ink[at + 1] * share;
    }
    return values;
}

BarProfile BarProfile::reversed() const
{
    BarProfile other = *this;
    std::ranges::reverse(other.m_ink);
    return other;
}

} // namespace truvamate
