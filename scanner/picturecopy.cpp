#include "scanner/picturecopy.h"

#include "scanner/codelocator.h"
#include "scanner/codereader.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace truvamate {

namespace {

constexpr int quality = 88;
constexpr int mostRounds = 4;
constexpr int mostStrips = 8;
constexpr int digitsShown = 3;
/// So many digits of a serial in a row give it away: the shop and the day tell much of the rest.
constexpr int digitsThatTell = 7;

tl::unexpected<Error> notSafe(const char *why)
{
    return fail(ErrorKind::Conflict, QStringLiteral("picture.not_safe"),
                QStringLiteral("No copy of this photo can be shared: %1.").arg(QLatin1String(why)));
}

QByteArray encoded(const cv::Mat &photo)
{
    std::vector<uchar> bytes;
    cv::imencode(".jpg", photo, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

cv::Point2d pointOf(ImagePoint point)
{
    return {point.x, point.y};
}

void cover(cv::Mat &photo, const std::array<cv::Point2d, 4> &corners)
{
    std::vector<cv::Point> pixels;
    for (const cv::Point2d &corner : corners) {
        pixels.emplace_back(cvRound(corner.x), cvRound(corner.y));
    }
    cv::fillConvexPoly(photo, pixels, cv::Scalar::all(0));
}

/// A bar along a line of the picture.
void coverBand(cv::Mat &photo, cv::Point2d from, cv::Point2d to, double height)
{
    const cv::Point2d along = (to - from) / std::max(1.0, cv::norm(to - from));
    const cv::Point2d across = cv::Point2d(-along.y, along.x) * (height / 2);
    cover(photo, {from - across, to - across, to + across, from + across});
}

void coverStrip(cv::Mat &photo, const CodeStrip &strip)
{
    const auto at = [&](double x, double y) {
        const cv::Vec2d place = strip.toPicture * cv::Vec3d(x, y, 1);
        return cv::Point2d(place[0], place[1]);
    };
    const double right = strip.gray.cols;
    const double bottom = strip.gray.rows;
    cover(photo, {at(0, 0), at(right, 0), at(right, bottom), at(0, bottom)});
}

/// The code with the blank around it. One that was read on a single line has no height of its own: bars are
/// at least a tenth as tall as they are long.
void coverCode(cv::Mat &photo, const CodeReading &code)
{
    const cv::Point2d left = (pointOf(code.quad[0]) + pointOf(code.quad[3])) / 2;
    const cv::Point2d right = (pointOf(code.quad[1]) + pointOf(code.quad[2])) / 2;
    const double length = cv::norm(right - left);
    const double height = std::max(cv::norm(pointOf(code.quad[3]) - pointOf(code.quad[0])),
                                   cv::norm(pointOf(code.quad[2]) - pointOf(code.quad[1])));
    const cv::Point2d margin = (right - left) * 0.1;
    coverBand(photo, left - margin, right + margin, std::max(1.3 * height, 0.2 * length));
}

/// Bars that a code was read from; where none was read, any bars.
bool mayBeCode(const CodeStrip &strip, const std::vector<CodeReading> &codes)
{
    return codes.empty() || std::ranges::any_of(codes, [&](const CodeReading &code) {
               const cv::Point2d middle = (pointOf(code.quad[0]) + pointOf(code.quad[2])) / 2;
               return cv::norm(middle - strip.middle) < 0.6 * strip.length;
           });
}

/// All of the serial but its last digits. The print is of one width.
void coverSerial(cv::Mat &photo, const Quad &place, qsizetype characters)
{
    const cv::Point2d left = (pointOf(place[0]) + pointOf(place[3])) / 2;
    const cv::Point2d right = (pointOf(place[1]) + pointOf(place[2])) / 2;
    const double height = cv::norm(pointOf(place[3]) - pointOf(place[0]));
    const double share
        = (static_cast<double>(characters - digitsShown) + 0.1) / static_cast<double>(characters);
    const cv::Point2d along = (right - left) / std::max(1.0, cv::norm(right - left));
    coverBand(photo, left - along * height, left + (right - left) * share, 1.8 * height);
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (character >= QLatin1Char('0') && character <= QLatin1Char('9')) {
            digits += character;
        }
    }
    return digits;
}

bool tells(const QString &line, const QString &serial)
{
    const QString digits = digitsOf(line);
    for (qsizetype at = 0; at + digitsThatTell <= serial.size(); ++at) {
        if (digits.contains(serial.mid(at, digitsThatTell))) {
            return true;
        }
    }
    return false;
}

bool tellsSerial(const ImageReading &reading, const QString &serial)
{
    return reading.ticket && std::ranges::any_of(reading.ticket->lines, [&](const QString &line) {
               return tells(line, serial);
           });
}

std::vector<Quad> placesOfSerial(const TicketReading &ticket)
{
    std::vector<Quad> places;
    for (const FieldPlace &place : ticket.places) {
        if (place.field == QLatin1String("serial")) {
            places.push_back(place.quad);
        }
    }
    return places;
}

Result<QByteArray> shareSafe(ImageReader &reader, const QByteArray &file)
{
    TRY(read, reader.read(file));
    const auto &ticket = read.reading.ticket;
    const auto places = ticket ? placesOfSerial(*ticket) : std::vector<Quad>();
    const QString serial
        = ticket ? ticket->printedSerial.value_or(ticket->serial.value_or(QString())) : QString();
    if (serial.isEmpty() || places.empty()) {
        return notSafe("it is not known where the serial stands");
    }
    TRY(photo, decodePhoto(file));
    const auto strips = locateBars(grayOf(photo), mostStrips);
    if (strips.empty() && read.reading.codes.empty()) {
        return notSafe("no barcode was found that could be covered");
    }
    for (const CodeStrip &strip : strips) {
        if (mayBeCode(strip, read.reading.codes)) {
            coverStrip(photo, strip);
        }
    }
    for (const Quad &place : places) {
        coverSerial(photo, place, serial.size());
    }
    std::vector<CodeReading> codes = read.reading.codes;
    for (int round = 0; round < mostRounds; ++round) {
        for (const CodeReading &code : codes) {
            coverCode(photo, code);
        }
        codes = readCodes(grayOf(photo));
        const QByteArray copy = codes.empty() ? encoded(atMost(photo, largestCopyPixels)) : QByteArray();
        if (copy.isEmpty()) {
            continue;
        }
        TRY(again, reader.read(copy));
        if (again.reading.codes.empty()) {
            return tellsSerial(again.reading, digitsOf(serial)) ? notSafe("its serial might still be read")
                                                                : Result<QByteArray>(copy);
        }
        break;
    }
    return notSafe("its barcode might still be read");
}

} // namespace

QString pictureCopyName(PictureCopy copy)
{
    return copy == PictureCopy::Shown ? QStringLiteral("shown") : QStringLiteral("share");
}

std::optional<PictureCopy> pictureCopyFromName(const QString &name)
{
    for (const PictureCopy copy : {PictureCopy::Shown, PictureCopy::ShareSafe}) {
        if (pictureCopyName(copy) == name) {
            return copy;
        }
    }
    return std::nullopt;
}

Result<QByteArray> copyPicture(ImageReader &reader, const QByteArray &file, PictureCopy copy)
{
    try {
        if (copy == PictureCopy::ShareSafe) {
            return shareSafe(reader, file);
        }
        TRY(photo, decodePhoto(file));
        return encoded(atMost(photo, largestCopyPixels));
    } catch (const std::exception &error) { // OpenCV throws
        return fail(
            ErrorKind::Internal, QStringLiteral("scan.failed"),
            QStringLiteral("The picture could not be read: %1.").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace truvamate
