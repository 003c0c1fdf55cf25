#include "ui/scan/reasonwords.h"

#include "ui/words/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace truvamate {

namespace {

/// The reader's sentences as it writes them, with places for what it read. Longer ones before those that
/// they contain.
constexpr std::array sentences{
    QT_TRANSLATE_NOOP("ScanReasons", "Line %1: Special number %2 is printed, %3 was ordered."),
    QT_TRANSLATE_NOOP("ScanReasons", "Special number %1 is printed, %2 was ordered."),
    QT_TRANSLATE_NOOP("ScanReasons", "Line %1: %2 is printed, %3 was ordered."),
    QT_TRANSLATE_NOOP("ScanReasons", "%1 is printed, %2 was ordered."),
    QT_TRANSLATE_NOOP("ScanReasons", "Line %1: number %2 could not be read for certain."),
    QT_TRANSLATE_NOOP("ScanReasons", "Line %1: the special number could not be read for certain."),
    QT_TRANSLATE_NOOP("ScanReasons", "Line %1: the terminal's pick could not be read for certain."),
    QT_TRANSLATE_NOOP("ScanReasons",
                      "Line %1: its multiplier could not be read, and without it the line cannot be priced."),
    QT_TRANSLATE_NOOP("ScanReasons",
                      "Line %1 was ordered as the terminal's pick, but the paper does not say so."),
    QT_TRANSLATE_NOOP("ScanReasons", "Line %1 is printed but no ordered line waits for it."),
    QT_TRANSLATE_NOOP("ScanReasons", "Line %1, number %2: one reader sees %3, the other %4."),
    QT_TRANSLATE_NOOP("ScanReasons", "Line %1, the special number: one reader sees %2, the other %3."),
    QT_TRANSLATE_NOOP("ScanReasons",
                      "Line %1: %2 is printed before %3, but numbers are printed in ascending order."),
    QT_TRANSLATE_NOOP("ScanReasons", "The barcode %1 (%2) is not one of a lottery ticket."),
    QT_TRANSLATE_NOOP("ScanReasons", "No lottery ticket was recognised on the picture."),
    QT_TRANSLATE_NOOP("ScanReasons",
                      "The reader has not been proven on tickets of this lottery, so a person must compare "
                      "this one."),
    QT_TRANSLATE_NOOP("ScanReasons",
                      "The ticket's barcode could not be read; print alone does not identify a ticket."),
    QT_TRANSLATE_NOOP("ScanReasons", "The ticket's barcode could not be read."),
    QT_TRANSLATE_NOOP("ScanReasons",
                      "The printed serial could not be read, so nothing confirms the barcode."),
    QT_TRANSLATE_NOOP("ScanReasons", "The barcode says %1 but %2 is printed."),
    QT_TRANSLATE_NOOP("ScanReasons", "The barcode was read only once; take the photo again."),
    QT_TRANSLATE_NOOP("ScanReasons", "More than one ticket's barcode is on the picture."),
    QT_TRANSLATE_NOOP("ScanReasons", "The ticket says it was sold on %1, after its draw."),
    QT_TRANSLATE_NOOP("ScanReasons", "The serial belongs to %1, but %2 is printed as the day of sale."),
    QT_TRANSLATE_NOOP("ScanReasons", "The serial belongs to %1, which is after the draw."),
    QT_TRANSLATE_NOOP("ScanReasons", "No ordered line waits for a ticket."),
    QT_TRANSLATE_NOOP("ScanReasons", "No line with played numbers could be read."),
    QT_TRANSLATE_NOOP("ScanReasons", "A line that looks like played numbers could not be read."),
    QT_TRANSLATE_NOOP("ScanReasons", "The draw date could not be read for certain."),
    QT_TRANSLATE_NOOP("ScanReasons", "The time of sale could not be read for certain."),
    QT_TRANSLATE_NOOP("ScanReasons", "The price could not be read for certain."),
    QT_TRANSLATE_NOOP("ScanReasons", "%1 is printed as the price, which does not fit %2 plays for %3 draws."),
    QT_TRANSLATE_NOOP("ScanReasons", "The name of the game could not be read."),
    QT_TRANSLATE_NOOP("ScanReasons", "Nothing on the paper names its lottery, %1."),
    QT_TRANSLATE_NOOP("ScanReasons", "Whether the ticket has Power Play could not be read for certain."),
    QT_TRANSLATE_NOOP("ScanReasons", "The picture is too dark: more light on the ticket."),
    QT_TRANSLATE_NOOP("ScanReasons", "Light is mirrored on the ticket: tilt it or move the lamp."),
    QT_TRANSLATE_NOOP("ScanReasons", "A side of the ticket is cut off: show the whole ticket."),
    QT_TRANSLATE_NOOP("ScanReasons", "The print is too small: closer to the ticket."),
    QT_TRANSLATE_NOOP("ScanReasons", "The picture is blurred: hold still, and let the camera focus."),
    QT_TRANSLATE_NOOP("ScanReasons", "Only a part of the barcode is read: show the whole barcode."),
    QT_TRANSLATE_NOOP("ScanReasons", "Two tickets are in the picture: show one, or move it to the middle."),
    QT_TRANSLATE_NOOP("ScanReasons", "This ticket is taken. Show the next one."),
    QT_TRANSLATE_NOOP("ScanReasons", "The barcode is not read yet: closer, and hold still."),
    QT_TRANSLATE_NOOP("ScanReasons", "Power Play was ordered but the ticket has none."),
    QT_TRANSLATE_NOOP("ScanReasons", "The ticket has Power Play, which was not ordered."),
    QT_TRANSLATE_NOOP("ScanReasons", "The ticket has %1, which was not ordered."),
    QT_TRANSLATE_NOOP("ScanReasons", "%1 was ordered but the ticket has none."),
};

struct Pattern
{
    QRegularExpression expression;
    const char *text;
};

const std::vector<Pattern> &patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const char *text : sentences) {
            QString form = QRegularExpression::escape(QString::fromUtf8(text));
            form.replace(QRegularExpression(QStringLiteral("\\\\%[1-9]")), QStringLiteral("(.+?)"));
            made.push_back({QRegularExpression(QRegularExpression::anchoredPattern(form)), text});
        }
        return made;
    }();
    return all;
}

/// The reader writes dates as they are in English.
QString valueWords(const QString &value)
{
    const QString form = QStringLiteral("d MMM yyyy");
    const QDate date = QLocale::c().toDate(value, form);
    return date.isValid() ? words::localeOf(words::language()).toString(date, form) : value;
}

} // namespace

QString reasonWords(const QString &sentence)
{
    for (const Pattern &pattern : patterns()) {
        const auto match = pattern.expression.match(sentence);
        if (!match.hasMatch()) {
            continue;
        }
        QString said = QCoreApplication::translate("ScanReasons", pattern.text);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i) {
            said.replace(QStringLiteral("%%1").arg(i), valueWords(match.captured(i)));
        }
        return said;
    }
    return sentence;
}

QString reasonWords(const Reason &reason)
{
    return reasonWords(reason.sentence);
}

QStringList reasonWords(const std::vector<Reason> &reasons)
{
    QStringList words;
    for (const Reason &reason : reasons) {
        if (const QString each = reasonWords(reason); !words.contains(each)) {
            words.append(each);
        }
    }
    return words;
}

} // namespace truvamate
