#include "ui/words/tables.h"

#include <QCoreApplication>

namespace truvamate::words {

Phrases paperEvents()
{
    static constexpr Phrase table[] = {
        {"shop.added", QT_TRANSLATE_NOOP("Events", "Shop {name} in {state} added")},
        {"shop.cutoff_set", QT_TRANSLATE_NOOP("Events", "Sales cut-off of the shop set to {local_time}")},
        {"place.added", QT_TRANSLATE_NOOP("Events", "Place {name} in {state} added")},
        {"place.counted",
         QT_TRANSLATE_NOOP("Events",
                           "Place counted: {found} of {expected} found, {missing} missing, {unexpected} "
                           "unexpected")},
        {"lease.taken", QT_TRANSLATE_NOOP("Events", "Lines taken for buying by {holder}, {shop}")},
        {"lease.expired", QT_TRANSLATE_NOOP("Events", "Lines free again: the time to hold them ended")},
        {"lease.released", QT_TRANSLATE_NOOP("Events", "Lines given back, to be bought by anybody")},
        {"lease.taken_over",
         QT_TRANSLATE_NOOP("Events", "Line {line} taken over from {from} by {to}: {reason}")},
        {"slip.bound", QT_TRANSLATE_NOOP("Events", "Slip {serial} bound; lines it serves: {lines}")},
        {"slip.captured",
         QT_TRANSLATE_NOOP("Events",
                           "Slip {serial} announced, its photo is on its way; lines it serves: {lines}")},
        {"slip.capture_dropped",
         QT_TRANSLATE_NOOP("Events", "The photo of slip {serial} will not come: {reason}")},
        {"slip.quarantined",
         QT_TRANSLATE_NOOP("Events", "Slip {serial} arrived after its draw closed; a second person decides")},
        {"slip.released",
         QT_TRANSLATE_NOOP("Events", "Late slip {serial} accepted; lines it serves: {lines}")},
        {"slip.rejected", QT_TRANSLATE_NOOP("Events", "Late slip {serial} not accepted[: {reason}]")},
        {"slip.unbound", QT_TRANSLATE_NOOP("Events", "Slip {serial} taken from its order: {reason}")},
        {"slip.orphaned", QT_TRANSLATE_NOOP("Events", "Slip {serial} recorded as the house's: {reason}")},
        {"slip.placed",
         QT_TRANSLATE_NOOP("Events", "House's slip {serial} placed; lines it serves: {lines}")},
        {"slip.file_attached", QT_TRANSLATE_NOOP("Events", "Picture of the {side|file_kind} attached")},
        {"slip.second_look", QT_TRANSLATE_NOOP("Events", "Serial confirmed by a second person")},
        {"slip.moved", QT_TRANSLATE_NOOP("Events", "Slip put into {place}")},
        {"slip.print_differs",
         QT_TRANSLATE_NOOP("Events",
                           "Play {letter} is printed otherwise than line {line_number} was ordered")},
        {"incident.opened", QT_TRANSLATE_NOOP("Events", "To look into: {code|incident}")},
        {"incident.resolved", QT_TRANSLATE_NOOP("Events", "Looked into: {code|incident}. {note}")},
        {"line.missed", QT_TRANSLATE_NOOP("Events", "Line {line} missed the draw of {draw}")},
        {"line.rolled",
         QT_TRANSLATE_NOOP("Events", "Line {line} moved from the draw of {from} to that of {to}")},
        {"file.stored", QT_TRANSLATE_NOOP("Events", "File stored: {kind|file_kind}")},
    };
    return table;
}

} // namespace truvamate::words
