#include "ui/words/advice.h"
#include "ui/words/tables.h"

#include <QCoreApplication>

namespace truvamate::words {

ErrorPhrases inputErrors()
{
    static constexpr ErrorPhrase table[] = {
        {"id.malformed", QT_TRANSLATE_NOOP("Errors", "This is not an identifier."), advice::report},
        {"money.negative_weight",
         QT_TRANSLATE_NOOP("Errors", "An amount cannot be split over a negative share."), advice::report},
        {"money.no_weights", QT_TRANSLATE_NOOP("Errors", "An amount cannot be split over nothing."),
         advice::report},
        {"money.not_a_number", QT_TRANSLATE_NOOP("Errors", "This is not an amount such as 245.00."), nullptr},
        {"money.out_of_range", QT_TRANSLATE_NOOP("Errors", "The amount is too large."), nullptr},
        {"money.unknown_currency",
         QT_TRANSLATE_NOOP("Errors", "This currency is not handled; USD and THB are."), nullptr},
        {"name.malformed", QT_TRANSLATE_NOOP("Errors", "A name of 1 to 200 characters is needed."), nullptr},
        {"time.not_a_date", QT_TRANSLATE_NOOP("Errors", "This is not a date such as 2018-06-30."), nullptr},
        {"time.not_an_instant", QT_TRANSLATE_NOOP("Errors", "This is not a time with its zone."),
         advice::report},
        {"zone.unknown",
         QT_TRANSLATE_NOOP("Errors", "This is not a time zone, such as America/Indiana/Indianapolis."),
         nullptr},
        {"changes.bad_cursor",
         QT_TRANSLATE_NOOP("Errors", "The place in the list of changes cannot be read."), advice::first},
        {"page.bad_cursor", QT_TRANSLATE_NOOP("Errors", "This is not a place in the list."), advice::first},
        {"page.bad_limit", QT_TRANSLATE_NOOP("Errors", "A page has 1 to 200 rows."), advice::report},
        {"page.foreign_cursor",
         QT_TRANSLATE_NOOP("Errors", "This place belongs to another list, order or filter."), advice::first},
        {"request.key_reused",
         QT_TRANSLATE_NOOP("Errors", "This request was sent before with another content."), advice::report},
        {"request.malformed", QT_TRANSLATE_NOOP("Errors", "The request is incomplete[: {field}]."),
         advice::report},
        {"request.no_idempotency_key",
         QT_TRANSLATE_NOOP("Errors", "The request lacks its key against being done twice."), advice::report},
        {"request.unknown_operation",
         QT_TRANSLATE_NOOP("Errors", "The other side does not know this request."), advice::newer},
    };
    return table;
}

} // namespace truvamate::words
