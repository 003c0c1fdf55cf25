#include "ui/words/advice.h"
#include "ui/words/tables.h"

#include <QCoreApplication>

namespace truvamate::words {

ErrorPhrases feedErrors()
{
    static constexpr ErrorPhrase table[] = {
        {"feed.bad_date", QT_TRANSLATE_NOOP("Errors", "This is no date such as 05/10/2022[: “{text}”]."),
         nullptr},
        {"feed.bad_number", QT_TRANSLATE_NOOP("Errors", "This is no number[: “{text}”]."), nullptr},
        {"feed.wrong_number_count",
         QT_TRANSLATE_NOOP(
             "Errors",
             "The line holds another count of numbers than expected[: {found} instead of {expected}]."),
         nullptr},
        {"feed.draw_not_held",
         QT_TRANSLATE_NOOP("Errors", "The draw [of {date} ]is not held yet, so it has no result."), nullptr},
        {"feed.duplicate_differs",
         QT_TRANSLATE_NOOP("Errors",
                           "The draw [of {date} ]stands in the file several times with different numbers; "
                           "none of them is taken."),
         nullptr},
        {"feed.unknown_layout",
         QT_TRANSLATE_NOOP("Errors",
                           "This is no result file that is known here. Known are CSV and JSON of NY Open "
                           "Data and CSV of the Texas Lottery."),
         nullptr},
        {"feed.wrong_columns",
         QT_TRANSLATE_NOOP(
             "Errors",
             "The line has another count of columns than expected[: {found} instead of {expected}]."),
         nullptr},
        {"feed.other_game",
         QT_TRANSLATE_NOOP("Errors", "The line is of another game than the file[, which is of {game}]."),
         nullptr},
        {"feed.not_json", QT_TRANSLATE_NOOP("Errors", "The JSON file is not complete."), advice::download},
        {"feed.unknown_field", QT_TRANSLATE_NOOP("Errors", "A field is not known[: “{field}”]."), nullptr},
        {"feed.empty", QT_TRANSLATE_NOOP("Errors", "The file holds no results."), advice::download},
        {"feed.too_large", QT_TRANSLATE_NOOP("Errors", "The file is larger than any result file."), nullptr},
        {"feed.not_text", QT_TRANSLATE_NOOP("Errors", "The file is no text; result files are CSV or JSON."),
         nullptr},
        {"feed.html",
         QT_TRANSLATE_NOOP("Errors",
                           "This is a web page, not a result file. Sources answer with a page when they are "
                           "under maintenance."),
         advice::download},
    };
    return table;
}

} // namespace truvamate::words
