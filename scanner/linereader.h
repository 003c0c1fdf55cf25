#pragma once

#include "scanner/glyphclassifier.h"
#include "scanner/linepattern.h"
#include "scanner/textrecogniser.h"
#include "scanner/textrows.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace truvamate {

/// A row of print as the two readers, which share nothing, saw it.
struct ReadRow
{
    TextRow row;
    std::vector<SeenCharacter> shapes; ///< our own reader: tall characters by their shape
    std::vector<QString> texts; ///< Tesseract's, one a preparation tried so far

    /// What our own reader would write, for finding words.
    QString shapeText() const;
};

/// A field pattern read twice. agreed is set only where both readers gave the same, clear text.
struct TwoReads
{
    std::optional<LineFields> shapes;
    std::optional<LineFields> text; ///< of the preparation that bears the shapes out best
    std::vector<LineFields> texts; ///< of every preparation that fits; only of plays

    bool isFound() const { return shapes || text; }
    /// A play that the shapes and the first preparation read alike, with nothing unclear or passed over.
    bool isUnanimous() const;
    /// How well the reads bear each other out: both and equal, both, one alone.
    int rank() const;
    /// The field's text if both reads are clear and equal.
    std::optional<QString> agreed(const QString &field) const;
};

/// Reads rows of print with both readers.
class LineReader
{
public:
    std::vector<ReadRow> read(const cv::Mat &ink, std::vector<TextRow> rows);

    /// Fits the patterns of a play to a row, of which isSensible says whether the numbers can be a play's.
    TwoReads matchPlay(const cv::Mat &ink, ReadRow &row, const std::vector<LinePattern> &patterns,
                       const std::function<bool(const LineFields &)> &isSensible);

    /// Fits a pattern to a row: Tesseract tries further preparations while it disagrees with our own reader.
    TwoReads match(const cv::Mat &ink, ReadRow &row, const LinePattern &pattern);

private:
    GlyphClassifier m_shapes;
    TextRecogniser m_recogniser;

    QString preparation(const cv::Mat &ink, const TextRow &row, int number);
};

} // namespace truvamate
