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
        {"request.bad_address", QT_TRANSLATE_NOOP("Errors", "The address of the request cannot be read."),
         advice::report},
        {"request.bad_message", QT_TRANSLATE_NOOP("Errors", "The server could not read the request."),
         advice::retry},
        {"request.bad_version", QT_TRANSLATE_NOOP("Errors", "The version that was read is not one of a row."),
         advice::report},
        {"request.content_type",
         QT_TRANSLATE_NOOP("Errors", "The server does not read this kind of content."), advice::report},
        {"request.exception", QT_TRANSLATE_NOOP("Errors", "Something went wrong on the server."),
         advice::report},
        {"request.field_twice", QT_TRANSLATE_NOOP("Errors", "The request says something twice[: {field}]."),
         advice::report},
        {"request.headers_too_large",
         QT_TRANSLATE_NOOP("Errors", "The request has more beside its content than the server reads."),
         advice::report},
        {"request.method_not_allowed",
         QT_TRANSLATE_NOOP("Errors", "The server does not take this request in this way."), advice::newer},
        {"request.no_such_address", QT_TRANSLATE_NOOP("Errors", "The server has nothing at this address."),
         advice::newer},
        {"request.no_version",
         QT_TRANSLATE_NOOP("Errors", "The request does not say which version it changes."), advice::report},
        {"request.not_json", QT_TRANSLATE_NOOP("Errors", "The content of the request cannot be read."),
         advice::report},
        {"request.too_large", QT_TRANSLATE_NOOP("Errors", "The request is larger than the server takes."),
         nullptr},
        {"request.unexpected_body", QT_TRANSLATE_NOOP("Errors", "The request has a content where none goes."),
         advice::report},
        {"request.unknown_field",
         QT_TRANSLATE_NOOP("Errors", "The other side does not know a part of the request[: {field}]."),
         advice::newer},
        {"request.unknown_operation",
         QT_TRANSLATE_NOOP("Errors", "The other side does not know this request."), advice::newer},
    };
    return table;
}

} // namespace truvamate::words
