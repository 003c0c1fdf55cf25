#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <vector>

namespace truvamate {

/// A square of a 2-D code whose colour its symbology prescribes; outside of the code for the blank around it.
struct KnownSquare
{
    double column = 0; ///< of its middle, the code's first square's being at 0.5
    double row = 0;
    bool isInk = false;
    float weight = 1;
};

/// A kind of code that may stand in an area.
struct SquareCode
{
    int columns = 0;
    int rows = 0;
    std::vector<KnownSquare> known;
};

/// How the squares of a code lie in a picture.
class SquareGrid
{
public:
    using Corners
        = std::array<cv::Point2f, 4>; ///< top left, top right, bottom right, bottom left of the code

    /// even: light and dark even all over, as evenedPaper gives it.
    SquareGrid(const cv::Mat &even, const SquareCode &code, const Corners &corners);

    /// From -1 to 1, where all known squares are black and white exactly as they must be.
    double fit() const { return m_fit; }
    /// Share of the known squares within the code that are on the right side of grey.
    double right() const { return m_right; }
    /// Moves the corners for as long as that fits better.
    void improve();
    /// Bends the grid where that makes its squares clearer: paper is not flat.
    void bend();
    /// Ink of each square, CV_32F, from -1 for paper to 1.
    cv::Mat ink() const;

    const SquareCode &code() const { return *m_code; }

private:
    static constexpr int nodes = 5; ///< of the bending, along each side

    cv::Point2f at(double column, double row) const;
    float inkAt(double column, double row) const;
    void setCorners(const Corners &corners);
    void judge();
    double clearness(int node) const;

    const cv::Mat *m_even;
    const SquareCode *m_code;
    Corners m_corners;
    cv::Matx33d m_view;
    std::array<cv::Point2f, nodes * nodes> m_bends{}; ///< in pixels
    bool m_isBent = false;
    double m_fit = -1;
    double m_right = 0;
};

/// Squares drawn anew, the known ones as they must be: a picture of nothing but clean squares. amount: of
/// what the neighbours spill over, taken back.
cv::Mat drawnSquares(const cv::Mat &ink, const SquareCode &code, double amount);

} // namespace truvamate
