#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace truvamate {

/// What a colour says. It is never the only thing that says it: a word and an icon stand beside it.
enum class Tone { Neutral, Accent, Good, Warning, Wrong, Information, Prize };

/// A text colour and the soft surface it stands on; at least 4.5:1 between them in both themes.
struct ToneColors
{
    QColor text;
    QColor soft;
};

/// The colours of the console, once light and once dark. Widgets paint with the theme of their palette and
/// hold no colours of their own.
struct Theme
{
    bool isDark = false;
    QColor window; ///< behind everything
    QColor surface; ///< tables, cards, panes
    QColor raised; ///< table heads, fields that stand out from a surface
    QColor line; ///< the one colour of thin lines
    QColor text;
    QColor secondary;
    QColor onAccent; ///< text on a button filled with the accent
    QColor special, onSpecial; ///< the filled ball of a play: Powerball, Mega Ball
    ToneColors neutral, accent, good, warning, wrong, information, prize;

    static const Theme &light();
    static const Theme &dark();
    /// The one whose palette this is.
    static const Theme &of(const QPalette &palette);
    static const Theme &of(const QWidget *widget);

    const ToneColors &tone(Tone tone) const;
    QPalette palette() const;
};

/// Steps of spacing and the shapes of everything, in pixels at 100 %.
namespace metrics {
constexpr int unit = 4;
constexpr int gap = 2 * unit; ///< between things that belong together
constexpr int space = 4 * unit; ///< around and between panes
constexpr int radius = 6;
constexpr int rowHeight = 33;
constexpr int controlHeight = 30;
constexpr int iconSize = 16;
/// Pixels at the scale that the person chose, from pixels at 100 %.
int scaled(int pixels);
} // namespace metrics

/// The one type scale. Sizes follow the application's font, which follows the scale that the person chose.
enum class TextRole {
    Secondary, ///< 12 px where the body is 13
    Body,
    BodyStrong,
    Title, ///< 18
    Figure, ///< 28: a count that is read from across the counter
    Verdict, ///< 22, bold: the largest word on the screen
    Code, ///< the body's size in a fixed pitch: what is copied sign by sign
};
QFont fontFor(TextRole role);

} // namespace truvamate
