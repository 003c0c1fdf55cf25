#pragma once

#include <opencv2/core.hpp>

#include <optional>
#include <vector>

namespace truvamate {

/// One code of bars as widths in modules: bar, space, bar, … from its first bar to its last.
using Widths = std::vector<double>;

/// What a symbology may print at one place: each a run of bars and spaces that begins with a bar. All of one
/// set have the same width together.
struct BarSymbols
{
    std::vector<Widths> symbols;
    double width = 0; ///< in modules
};

/// How the print came out, in modules.
struct BarPrint
{
    double blur = 0.4; ///< deviation
    double gain = 0; ///< by which bars are wider than they should be
};

/// The symbols of one set as they look under one print.
class BarTemplates
{
public:
    static constexpr int samplesPerModule = 3;

    BarTemplates(const BarSymbols &set, const BarPrint &print);
    int samples() const { return m_samples; }
    std::size_t count() const { return m_templates.size(); }

    struct Match
    {
        std::size_t symbol = 0;
        double error = 1; ///< mean square
        double next = 1; ///< of the symbol that comes second
    };
    /// ink: samples() values from where the symbol begins.
    Match match(const std::vector<float> &ink) const;

private:
    int m_samples;
    std::vector<std::vector<float>> m_templates;
};

/// Ink along a strip whose bars stand upright, from 0 for paper to 1, averaged over a part of its height.
class BarProfile
{
public:
    /// from, to: shares of the height.
    BarProfile(const cv::Mat &flat, double from, double to);

    /// Where bars may begin: the first few from the left that have paper before them, in columns.
    std::vector<double> starts() const;
    /// Where they end: the last column with ink.
    double end() const;
    /// count values, at each `step` columns from `from`.
    std::vector<float> sampled(double from, double step, int count) const;
    BarProfile reversed() const;

private:
    std::vector<float> m_ink;
};

} // namespace truvamate
