#pragma once

#include "models/money.h"
#include "models/result.h"
#include "models/time.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTime>

#include <array>
#include <optional>
#include <vector>

namespace truvamate {

/// Kinds of barcodes under names of our own, which are stored: a library's names change between its versions.
enum class Symbology {
    Itf,
    Code128,
    Pdf417,
    QrCode,
    DataMatrix,
    Aztec,
    Code39,
    Code93,
    Codabar,
    Ean13,
    Ean8,
    UpcA,
    UpcE,
};

/// "itf", "code128", "pdf417", "qrcode", "datamatrix", "aztec", …
QString symbologyName(Symbology symbology);
std::optional<Symbology> symbologyFromName(const QString &name);
/// Only these may identify a lottery ticket; a cereal box's EAN never does.
bool isTicketSymbology(Symbology symbology);

/// A place in the picture as it stands upright, in pixels from its top left corner.
struct ImagePoint
{
    double x = 0;
    double y = 0;
    friend bool operator==(ImagePoint, ImagePoint) = default;
};

/// Top left, top right, bottom right, bottom left, as the thing itself is read.
using Quad = std::array<ImagePoint, 4>;

/// Why something is doubted or refused: a stable dotted code and a sentence for a person.
struct Reason
{
    QString code;
    QString sentence;
    friend bool operator==(const Reason &, const Reason &) = default;
};

struct CodeReading
{
    Symbology symbology = Symbology::Itf;
    QString text;
    QByteArray bytes; ///< raw content without any change of character set
    Quad quad;
    bool certain = false; ///< agreed by two attempts, or guarded by the symbology's own error correction
    friend bool operator==(const CodeReading &, const CodeReading &) = default;
};

/// The same text in the same symbology, wherever it was seen.
bool isSameCode(const CodeReading &one, const CodeReading &other);

/// One play line as printed. A value that two independent reads did not agree on is absent, never guessed.
struct PrintedPlay
{
    QString letter; ///< "A" to "J", by position where the letter itself is too small to read
    std::array<std::optional<int>, 5> numbers;
    std::optional<int> special;
    std::optional<bool> quickPick;
    std::optional<int> multiplier;
    double confidence = 0; ///< 0 to 1

    bool isComplete() const;
    friend bool operator==(const PrintedPlay &, const PrintedPlay &) = default;
};

/// Where a printed field stands in the picture.
struct FieldPlace
{
    QString field; ///< "play:A", "serial", "draw", "sold", "price"
    Quad quad;
    friend bool operator==(const FieldPlace &, const FieldPlace &) = default;
};

/// A printed number that the two reads did not agree on: a person settles it.
struct DoubtfulNumber
{
    QString letter; ///< of its play
    int position = 0; ///< 0 to 4; 5 is the special number
    QString first; ///< what each reader saw: two characters, '?' where one was not clear, empty for nothing
    QString second;
    std::optional<Quad> quad; ///< where its digits stand, if that is known
    friend bool operator==(const DoubtfulNumber &, const DoubtfulNumber &) = default;
};

/// A date and time as printed, in the shop's own zone, which the paper does not name.
struct PrintedTime
{
    QDate date;
    QTime time;

    /// "2018-06-30T15:13:01"
    QString toString() const;
    static std::optional<PrintedTime> fromString(const QString &text);
    friend bool operator==(PrintedTime, PrintedTime) = default;
};

/// Everything that one picture says about one ticket, before anything is expected of it.
struct TicketReading
{
    QString layout; ///< id of the layout it was read by
    bool layoutVerified = false; ///< that layout has been measured on real tickets
    std::optional<QString> state; ///< "IN"
    std::optional<QString> game; ///< "powerball", "mega_millions"
    std::optional<QString> serial; ///< canonical for its layout
    std::optional<QString> barcodeSerial; ///< the serial as its barcode says it, canonical
    std::optional<QString> printedSerial; ///< the serial as printed in figures, canonical
    std::vector<PrintedPlay> plays;
    std::vector<DrawDate> drawDates; ///< empty where unsure
    std::optional<PrintedTime> soldAt;
    std::optional<Usd> price;
    std::optional<QString> terminal;
    std::optional<bool> powerPlay;
    double confidence = 0; ///< 0 to 1
    std::vector<Reason> doubts;
    std::vector<DoubtfulNumber> doubtfulNumbers;
    std::vector<FieldPlace> places;
    std::optional<Quad> paper; ///< where the paper lies in the picture
    QStringList lines; ///< the text as read, top to bottom, kept as evidence

    friend bool operator==(const TicketReading &, const TicketReading &) = default;
};

/// What one image file gave.
struct ImageReading
{
    int width = 0; ///< pixels, after the camera's rotation was applied
    int height = 0;
    qint64 ms = 0; ///< time spent reading
    std::vector<CodeReading> codes;
    std::vector<Reason>
        quality; ///< what is wrong with the picture itself and what to do, the most urgent first
    std::optional<TicketReading> ticket; ///< absent where no ticket was recognised
    std::vector<TicketReading>
        otherTickets; ///< where several papers with codes of their own lie on the picture

    friend bool operator==(const ImageReading &, const ImageReading &) = default;
};

/// Everything, for the worker's pipe and for storage; fromJson gives back an equal value.
QJsonObject toJson(const ImageReading &reading);
Result<ImageReading> imageReadingFromJson(const QJsonObject &json);
/// The stable shape that `truvamate-scan --json` prints, without the file's name.
QJsonObject toPublicJson(const ImageReading &reading);

QJsonObject toJson(const Reason &reason);

} // namespace truvamate
