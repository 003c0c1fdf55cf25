#pragma once

#include "app/sample/camera.h"
#include "app/sample/ticketrenderer.h"
#include "models/random.h"
#include "models/tickets/reading.h"

#include <array>
#include <vector>

/// Tickets whose printed plays are known, as a reader of plays is judged on them. Typefaces, damage and seeds
/// are none that the reader was made with.
namespace truvamate::bench {

enum class Wear {
    None, ///< straight from the printer, in a steady hand
    BandedAndBlurred, ///< a worn thermal head and a camera out of focus
};

/// "indiana" and every form of the renderer.
std::vector<QString> playForms();
/// None of resources/layouts/makeglyphs.
inline constexpr std::array testTypefaces{sample::Typeface::PtNarrow, sample::Typeface::Clear,
                                          sample::Typeface::Inter, sample::Typeface::B612};

/// One to ten plays of either game for one to four draws, in a form.
sample::TicketToPrint randomTicket(const QString &form, sample::Typeface typeface, RandomSource &random);

/// A photo in which the digits of the plays are digitPixels tall. Errors: those of the renderer and the
/// camera.
Result<QByteArray> photographPlays(const sample::TicketToPrint &ticket, int digitPixels, Wear wear,
                                   RandomSource &random);

/// How the plays of tickets were read. Every printed line is one of exact, abstained, wrong.
struct PlayScore
{
    int lines = 0;
    int exact = 0; ///< every number, the special one and the multiplier, where one is printed
    int abstained = 0; ///< something left open, nothing wrong
    int wrong = 0; ///< something accepted that is not printed so; a line that is not printed counts here too
    int sure = 0; ///< lines read with a confidence of 0.99 or more
    int sureAndRight = 0;

    PlayScore &operator+=(const PlayScore &other);
    /// The share of wrong lines that is not exceeded with 95 % confidence (Clopper and Pearson, one-sided).
    double wrongBound() const;
};

PlayScore scorePlays(const sample::TicketToPrint &printed, const std::optional<TicketReading> &read);

} // namespace truvamate::bench
