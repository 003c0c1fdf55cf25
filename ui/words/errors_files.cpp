#include "ui/words/advice.h"
#include "ui/words/tables.h"

#include <QCoreApplication>

namespace truvamate::words {

ErrorPhrases fileErrors()
{
    static constexpr ErrorPhrase table[] = {
        {"files.bad_key", QT_TRANSLATE_NOOP("Errors", "This is not the key of a stored file."),
         advice::report},
        {"files.digest_differs",
         QT_TRANSLATE_NOOP("Errors", "The stored file is not the one that was registered."), advice::report},
        {"files.disk_full", QT_TRANSLATE_NOOP("Errors", "The disk is full; nothing was kept of the file."),
         advice::disk},
        {"files.empty", QT_TRANSLATE_NOOP("Errors", "The file is empty."), advice::file},
        {"files.exists", QT_TRANSLATE_NOOP("Errors", "There is such a stored file already."), advice::report},
        {"files.missing", QT_TRANSLATE_NOOP("Errors", "The stored file is missing."), advice::backup},
        {"files.no_store",
         QT_TRANSLATE_NOOP("Errors", "This workspace was opened without a place for files."), advice::report},
        {"files.not_kept", QT_TRANSLATE_NOOP("Errors", "This workspace keeps no files."), nullptr},
        {"files.read_failed", QT_TRANSLATE_NOOP("Errors", "The stored file cannot be read."), advice::retry},
        {"files.stopped",
         QT_TRANSLATE_NOOP("Errors", "Storing the file was stopped; nothing was kept of it."), nullptr},
        {"files.too_large", QT_TRANSLATE_NOOP("Errors", "The file is too large."), advice::smaller},
        {"files.unknown", QT_TRANSLATE_NOOP("Errors", "There is no such file."), nullptr},
        {"files.unknown_kind", QT_TRANSLATE_NOOP("Errors", "This is not a kind of file."), advice::report},
        {"files.unreadable", QT_TRANSLATE_NOOP("Errors", "The file cannot be read."), advice::file},
        {"files.write_failed", QT_TRANSLATE_NOOP("Errors", "The file could not be stored."), advice::retry},
        {"files.wrong_type", QT_TRANSLATE_NOOP("Errors", "This is neither a picture nor a PDF."),
         advice::file},
        {"file.unreadable", QT_TRANSLATE_NOOP("Errors", "The file cannot be opened."), advice::file},
        {"image.empty", QT_TRANSLATE_NOOP("Errors", "The file is empty."), advice::file},
        {"image.heic",
         QT_TRANSLATE_NOOP("Errors",
                           "This is a HEIC photo, which cannot be read here. On the iPhone choose Settings, "
                           "Camera, Formats, Most Compatible, or send it as JPEG."),
         nullptr},
        {"image.malformed", QT_TRANSLATE_NOOP("Errors", "The header of the picture is damaged."),
         advice::file},
        {"image.too_large", QT_TRANSLATE_NOOP("Errors", "The picture is too large."), advice::smaller},
        {"image.truncated", QT_TRANSLATE_NOOP("Errors", "The photo was cut short: its end is missing."),
         advice::file},
        {"image.unknown_format",
         QT_TRANSLATE_NOOP("Errors", "The file is not a picture: JPEG, PNG, WebP and BMP are read."),
         nullptr},
        {"image.unreadable", QT_TRANSLATE_NOOP("Errors", "The picture is damaged and cannot be unpacked."),
         advice::file},
        {"scan.failed", QT_TRANSLATE_NOOP("Errors", "The picture could not be read."), advice::photo},
        {"scan.reading_malformed",
         QT_TRANSLATE_NOOP("Errors", "The ticket reader gave an answer that cannot be used."), advice::retry},
        {"scan.timeout", QT_TRANSLATE_NOOP("Errors", "The ticket reader took too long and was stopped."),
         advice::photo},
        {"scan.worker_died", QT_TRANSLATE_NOOP("Errors", "The ticket reader ended unexpectedly."),
         advice::photo},
        {"scan.worker_missing", QT_TRANSLATE_NOOP("Errors", "The ticket reader cannot be started."),
         advice::install},
        {"worker.bad_frame",
         QT_TRANSLATE_NOOP("Errors", "The ticket reader and the program did not understand each other."),
         advice::retry},
        {"layout.game_invalid", QT_TRANSLATE_NOOP("Errors", "A layout of tickets is incomplete."),
         advice::install},
        {"layout.malformed", QT_TRANSLATE_NOOP("Errors", "A layout of tickets is damaged."), advice::install},
        {"layout.pattern_invalid",
         QT_TRANSLATE_NOOP("Errors", "A layout of tickets holds a pattern that cannot be used."),
         advice::install},
        {"layout.serial_invalid", QT_TRANSLATE_NOOP("Errors", "A layout of tickets has no usable serial."),
         advice::install},
    };
    return table;
}

} // namespace truvamate::words
