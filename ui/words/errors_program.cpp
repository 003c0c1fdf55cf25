#include "ui/words/advice.h"
#include "ui/words/tables.h"

#include <QCoreApplication>

namespace truvamate::words {

ErrorPhrases programErrors()
{
    static constexpr ErrorPhrase table[] = {
        {"workspace.clock",
         QT_TRANSLATE_NOOP(
             "Errors",
             "This is a live workspace: it goes by the time of this computer, which cannot be set."),
         nullptr},
        {"workspace.exists", QT_TRANSLATE_NOOP("Errors", "There is a workspace here already."), nullptr},
        {"workspace.folder", QT_TRANSLATE_NOOP("Errors", "The folder cannot be made or written to."),
         advice::folder},
        {"workspace.folder_taken", QT_TRANSLATE_NOOP("Errors", "There are other files in this folder."),
         advice::freeFolder},
        {"workspace.no_role", QT_TRANSLATE_NOOP("Errors", "Somebody has no role."), nullptr},
        {"workspace.none", QT_TRANSLATE_NOOP("Errors", "There is no workspace here."), advice::workspace},
        {"workspace.stopped", QT_TRANSLATE_NOOP("Errors", "Making the workspace was stopped."), nullptr},
        {"workspace.unknown_environment",
         QT_TRANSLATE_NOOP("Errors", "This is no kind of workspace; live, training and sample are."),
         nullptr},
        {"sample.barcode_text",
         QT_TRANSLATE_NOOP("Errors", "This cannot be printed as a barcode on a sample ticket."), nullptr},
        {"sample.folder", QT_TRANSLATE_NOOP("Errors", "The folder of the sample cannot be written."),
         advice::folder},
        {"sample.font_missing", QT_TRANSLATE_NOOP("Errors", "The font for sample tickets is not installed."),
         advice::install},
        {"sample.mismatch",
         QT_TRANSLATE_NOOP("Errors", "A sample slip with a wrong number was not refused as it should be."),
         advice::report},
        {"sample.options",
         QT_TRANSLATE_NOOP("Errors", "There are too few draws or customers for a sample workspace."),
         nullptr},
        {"sample.photo", QT_TRANSLATE_NOOP("Errors", "A sample picture could not be made."), advice::report},
        {"sample.result", QT_TRANSLATE_NOOP("Errors", "A sample result ended in an unexpected way."),
         advice::report},
        {"sample.ticket_incomplete",
         QT_TRANSLATE_NOOP("Errors", "A sample ticket is incomplete, so it cannot be printed."), nullptr},
        {"tour.not_refused", QT_TRANSLATE_NOOP("Errors", "Something that had to be refused was not."),
         advice::report},
        {"tour.unexpected", QT_TRANSLATE_NOOP("Errors", "The tour met something unexpected."),
         advice::report},
        {"tour.unwritable", QT_TRANSLATE_NOOP("Errors", "The record of the tour cannot be written."),
         advice::folder},
    };
    return table;
}

} // namespace truvamate::words
