#pragma once

#include <opencv2/core.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace truvamate {

/// One printed character: where it lies on the page and its ink alone, bright on black, cut to its edges.
struct Glyph
{
    cv::Rect box;
    cv::Mat ink;
    bool isTall = false; ///< as tall as a letter of its row: '-', '.', ':' and '*' are not
};

/// Characters that stand on one line of print, left to right.
struct TextRow
{
    std::vector<Glyph> glyphs;
    cv::Rect box;
    double slope = 0; ///< of the baseline, pixels down a pixel right
    int tallness = 0; ///< pixels of a capital

    std::vector<cv::Mat> tallInks() const;
    /// Around its tall glyphs from the first to the last, by number; around all of it without.
    cv::Rect boxOf(const std::optional<std::pair<int, int>> &tall) const;
};

/// Ink of a page lit unevenly: 0 is blank paper, 255 the darkest print around.
cv::Mat inkOf(const cv::Mat &gray);

/// The rows of print on a page that stands upright to within about 15 degrees, top to bottom. hidden: areas
/// that hold no text, such as barcodes.
std::vector<TextRow> findTextRows(const cv::Mat &ink, const std::vector<cv::Rect> &hidden);

/// The row alone, level, dark on white, its capitals capitalHeight pixels tall, as Tesseract likes it.
cv::Mat levelStrip(const cv::Mat &ink, const TextRow &row, int capitalHeight);

/// The tall characters of the row set anew on a level line with wide blanks between groups, dark on white:
/// what a recogniser of lines needs where print is narrow and its blanks are not clear.
cv::Mat spacedStrip(const TextRow &row, int capitalHeight);

} // namespace truvamate
