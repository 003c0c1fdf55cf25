#include "ui/words/advice.h"
#include "ui/words/tables.h"

#include <QCoreApplication>

namespace truvamate::words {

ErrorPhrases connectionErrors()
{
    static constexpr ErrorPhrase table[] = {
        {"transport.unreachable", QT_TRANSLATE_NOOP("Errors", "The server cannot be reached."),
         advice::network},
        {"transport.unanswered",
         QT_TRANSLATE_NOOP("Errors",
                           "The line broke before the server answered: it may have been done, or not."),
         advice::lookFirst},
        {"transport.bad_answer",
         QT_TRANSLATE_NOOP("Errors", "What answers at this address is no Truvamate server."),
         advice::address},
        {"transport.stopped", QT_TRANSLATE_NOOP("Errors", "It was stopped before an answer came."), nullptr},
        {"tls.expired",
         QT_TRANSLATE_NOOP("Errors", "The server's certificate has expired; nothing was sent to it."),
         advice::administrator},
        {"tls.not_yet_valid",
         QT_TRANSLATE_NOOP("Errors",
                           "The server's certificate is not valid yet; nothing was sent to it. Perhaps the "
                           "clock of this computer is wrong."),
         advice::administrator},
        {"tls.wrong_host",
         QT_TRANSLATE_NOOP(
             "Errors",
             "The certificate belongs to another server than the one you asked for; nothing was sent to it."),
         advice::administrator},
        {"tls.self_signed",
         QT_TRANSLATE_NOOP(
             "Errors", "The server's certificate is signed by nobody but itself; nothing was sent to it."),
         advice::administrator},
        {"tls.unknown_issuer",
         QT_TRANSLATE_NOOP("Errors",
                           "This computer does not know who issued the server's certificate; nothing was "
                           "sent to it."),
         advice::administrator},
        {"tls.failed",
         QT_TRANSLATE_NOOP("Errors", "No secure line to the server could be made; nothing was sent to it."),
         advice::administrator},
        {"server.bad_address",
         QT_TRANSLATE_NOOP("Errors", "This is no address of a server, such as truvamate.example.com."),
         nullptr},
        {"server.busy", QT_TRANSLATE_NOOP("Errors", "The server has too much to do at present."),
         advice::retry},
        {"server.certificate",
         QT_TRANSLATE_NOOP("Errors", "The server's own certificate or its key cannot be used."),
         advice::administrator},
        {"server.cannot_listen",
         QT_TRANSLATE_NOOP("Errors", "The server cannot take connections at its address."),
         advice::administrator},
        {"server.not_secure",
         QT_TRANSLATE_NOOP("Errors",
                           "This address is not encrypted; other computers are reached by https:// "
                           "only."),
         nullptr},
        {"server.client_too_old",
         QT_TRANSLATE_NOOP("Errors", "The server needs a newer console[: {oldest} or later]."),
         advice::newer},
        {"qrcode.too_long", QT_TRANSLATE_NOOP("Errors", "This text does not fit into a QR code."), nullptr},
        {"server.other_workspace",
         QT_TRANSLATE_NOOP("Errors", "At this address there is another workspace than the one before."),
         advice::administrator},
    };
    return table;
}

} // namespace truvamate::words
