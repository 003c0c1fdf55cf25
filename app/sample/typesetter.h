#pragma once

#include "models/result.h"

#include <opencv2/core.hpp>

#include <memory>

namespace truvamate::sample {

/// The printer's typeface. Narrow is the closest to what lottery terminals print; the others exist so that a
/// reader can be tested on digits that it was not trained on.
enum class Typeface {
    Narrow, ///< Liberation Sans Narrow (Debian: fonts-liberation) or Arial Narrow
    Humanist, ///< Noto Sans, squeezed (Debian: fonts-noto-core)
    Grotesque, ///< DejaVu Sans, squeezed (Debian: fonts-dejavu-core)
    // These four are not among the shapes that the reader compares with (resources/layouts/makeglyphs).
    PtNarrow, ///< PT Sans Narrow (Debian: fonts-paratype)
    Clear, ///< Clear Sans, squeezed (Debian: fonts-clear-sans)
    Inter, ///< Inter, squeezed (Debian: fonts-inter)
    B612, ///< B612, squeezed (Debian: fonts-b612)
};

/// All sizes are printer dots (203 per inch).
struct TextStyle
{
    int capHeight = 24;
    bool bold = false;
    int tracking = 1; ///< added between characters
    double stretch = 1.0; ///< of the width
};

/// Sets text as a thermal head would burn it: one bit a dot, no grey. Needs no display and no Qt GUI.
/// Not safe to share between threads; cheap enough to open one for each.
class Typesetter
{
public:
    /// Errors: sample.font_missing with the package to install.
    static Result<std::unique_ptr<Typesetter>> open(Typeface typeface);
    ~Typesetter();
    Typesetter(const Typesetter &) = delete;
    Typesetter &operator=(const Typesetter &) = delete;

    int width(const QString &text, const TextStyle &style) const;
    /// Burns text into a CV_8UC1 sheet (255 = ink) with its baseline starting at origin; what lies outside is
    /// cut.
    void print(cv::Mat &sheet, cv::Point origin, const QString &text, const TextStyle &style) const;
    /// The text alone, cut to its ink.
    cv::Mat cutOut(const QString &text, const TextStyle &style) const;

private:
    struct Faces;
    explicit Typesetter(std::unique_ptr<Faces> faces);
    std::unique_ptr<Faces> m_faces;
};

} // namespace truvamate::sample
