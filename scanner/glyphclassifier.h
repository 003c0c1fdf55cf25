#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace truvamate {

/// The characters that tickets are printed in and this reader knows; '-', '.' and ':' are left out by their
/// size.
inline constexpr std::string_view ticketCharacters
    = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$/*";

/// Position in ticketCharacters, or npos.
constexpr std::size_t ticketCharacterIndex(char character)
{
    return ticketCharacters.find(character);
}

/// One printed character as one reader saw it: how unlike it is to each of ticketCharacters, 0 being the
/// same.
struct SeenCharacter
{
    std::array<float, ticketCharacters.size()> distance{};

    float to(char character) const;
    char nearest() const;
    /// The nearest digit and how clearly it leads the next one, 0 (a tie) to 1.
    struct Digit
    {
        int value = 0;
        float lead = 0;
        float distance = 0;
    };
    Digit digit() const;
};

/// A reader of single printed characters that shares nothing with Tesseract: it compares the shape with the
/// same character in many typefaces (resources/layouts/glyphs.png) by edges and ink.
class GlyphClassifier
{
public:
    /// Reads the shapes built into the program. Takes some tens of milliseconds; keep it.
    GlyphClassifier();

    /// ink: one character cut to its edges, 8 bits, ink bright on black.
    SeenCharacter classify(const cv::Mat &ink) const;
    std::vector<SeenCharacter> classify(const std::vector<cv::Mat> &inks) const;

private:
    cv::Mat m_shapes; ///< one row of features a shape
    cv::Mat m_squares; ///< squared length of each row
    std::vector<int> m_characters; ///< index into ticketCharacters of each row
};

} // namespace truvamate
