#include "scanner/photo.h"

#include <QtEndian>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <optional>

namespace truvamate {

namespace {

using Format = PhotoHeader::Format;

template <typename T> T big(const QByteArray &file, qsizetype at)
{
    return qFromBigEndian<T>(file.constData() + at);
}

template <typename T> T little(const QByteArray &file, qsizetype at)
{
    return qFromLittleEndian<T>(file.constData() + at);
}

tl::unexpected<Error> malformed(const char *kind)
{
    return fail(ErrorKind::Invalid, QStringLiteral("image.malformed"),
                QStringLiteral("The file begins like a %1 picture but its header is damaged.")
                    .arg(QLatin1String(kind)));
}

/// Walks the segments of a JPEG up to the frame header (wantScan false) or to the first scan.
struct JpegWalk
{
    int width = 0;
    int height = 0;
    qsizetype scan = -1;
};

std::optional<JpegWalk> walkJpeg(const QByteArray &file)
{
    JpegWalk walk;
    qsizetype at = 2;
    while (at + 9 < file.size()) {
        if (static_cast<uchar>(file[at]) != 0xFF) {
            return std::nullopt;
        }
        const uchar marker = static_cast<uchar>(file[at + 1]);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const bool isFrame
            = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) {
            walk.height = big<quint16>(file, at + 5);
            walk.width = big<quint16>(file, at + 7);
        }
        if (marker == 0xDA) {
            walk.scan = at;
            return walk;
        }
        at += 2 + big<quint16>(file, at + 2);
    }
    return walk;
}

Result<PhotoHeader> jpegHeader(const QByteArray &file)
{
    const auto walk = walkJpeg(file);
    if (!walk || walk->width == 0 || walk->height == 0) {
        return malformed("JPEG");
    }
    return PhotoHeader{Format::Jpeg, walk->width, walk->height};
}

Result<PhotoHeader> pngHeader(const QByteArray &file)
{
    if (file.size() < 33 || file.mid(12, 4) != "IHDR") {
        return malformed("PNG");
    }
    const auto width = big<quint32>(file, 16);
    const auto height = big<quint32>(file, 20);
    if (width == 0 || height == 0 || width > 1'000'000 || height > 1'000'000) {
        return malformed("PNG");
    }
    return PhotoHeader{Format::Png, static_cast<int>(width), static_cast<int>(height)};
}

Result<PhotoHeader> webpHeader(const QByteArray &file)
{
    if (file.size() < 30) {
        return malformed("WebP");
    }
    const QByteArray kind = file.mid(12, 4);
    if (kind == "VP8 ") {
        return PhotoHeader{Format::WebP, little<quint16>(file, 26) & 0x3FFF,
                           little<quint16>(file, 28) & 0x3FFF};
    }
    if (kind == "VP8L") {
        const auto bits = little<quint32>(file, 21);
        return PhotoHeader{Format::WebP, static_cast<int>(bits & 0x3FFF) + 1,
                           static_cast<int>((bits >> 14) & 0x3FFF) + 1};
    }
    if (kind == "VP8X") {
        return PhotoHeader{Format::WebP, static_cast<int>(little<quint32>(file, 24) & 0xFFFFFF) + 1,
                           static_cast<int>(little<quint32>(file, 26) >> 8) + 1};
    }
    return malformed("WebP");
}

Result<PhotoHeader> bmpHeader(const QByteArray &file)
{
    if (file.size() < 30) {
        return malformed("BMP");
    }
    const auto width = little<qint32>(file, 18);
    const auto height = little<qint32>(file, 22);
    if (width <= 0 || width > 1'000'000 || height == 0 || height < -1'000'000 || height > 1'000'000) {
        return malformed("BMP");
    }
    return PhotoHeader{Format::Bmp, width, std::abs(height)};
}

bool isHeic(const QByteArray &file)
{
    const QByteArray brand = file.mid(8, 4);
    return file.mid(4, 4) == "ftyp"
        && (brand.startsWith("hei") || brand.startsWith("hev") || brand == "mif1" || brand == "msf1"
            || brand.startsWith("avi"));
}

/// A JPEG that an upload cut short has no end mark behind its first scan.
bool isCutShort(const QByteArray &file)
{
    const auto walk = walkJpeg(file);
    return !walk || walk->scan < 0 || file.lastIndexOf("\xFF\xD9") < walk->scan;
}

Result<Done> checkSize(const QByteArray &file, const PhotoHeader &header, const PhotoLimits &limits)
{
    const qint64 pixels = qint64(header.width) * header.height;
    if (pixels > limits.pixels) {
        return fail(ErrorKind::Invalid, QStringLiteral("image.too_large"),
                    QStringLiteral("The picture has %1 × %2 pixels; up to %3 megapixels are read.")
                        .arg(header.width)
                        .arg(header.height)
                        .arg(limits.pixels / 1'000'000));
    }
    if (header.format == Format::Jpeg && isCutShort(file)) {
        return fail(ErrorKind::Invalid, QStringLiteral("image.truncated"),
                    QStringLiteral("The photo was cut short: its end is missing. Send the file again."));
    }
    return Done{};
}

} // namespace

Result<PhotoHeader> readPhotoHeader(const QByteArray &file)
{
    if (file.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("image.empty"), QStringLiteral("The file is empty."));
    }
    if (file.startsWith("\xFF\xD8\xFF")) {
        return jpegHeader(file);
    }
    if (file.startsWith("\x89PNG\r\n\x1A\n")) {
        return pngHeader(file);
    }
    if (file.startsWith("RIFF") && file.mid(8, 4) == "WEBP") {
        return webpHeader(file);
    }
    if (file.startsWith("BM")) {
        return bmpHeader(file);
    }
    if (isHeic(file)) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("image.heic"),
            QStringLiteral("This is a HEIC photo, which cannot be read here. On the iPhone choose Settings, "
                           "Camera, Formats, Most Compatible, or send it as JPEG."));
    }
    return fail(ErrorKind::Invalid, QStringLiteral("image.unknown_format"),
                QStringLiteral("The file is not a picture: JPEG, PNG, WebP and BMP are read."));
}

Result<cv::Mat> decodePhoto(const QByteArray &file, const PhotoLimits &limits)
{
    if (file.size() > limits.bytes) {
        return fail(ErrorKind::Invalid, QStringLiteral("image.too_large"),
                    QStringLiteral("The file has %1 MB; up to %2 MB are read.")
                        .arg(file.size() / 1'000'000)
                        .arg(limits.bytes / 1'000'000));
    }
    TRY(header, readPhotoHeader(file));
    TRY_DO(checkSize(file, header, limits));
    cv::Mat photo;
    try {
        const cv::Mat bytes(1, static_cast<int>(file.size()), CV_8U, const_cast<char *>(file.constData()));
        photo = cv::imdecode(bytes, cv::IMREAD_COLOR);
    } catch (const cv::Exception &) {
        photo.release();
    }
    if (photo.empty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("image.unreadable"),
                    QStringLiteral("The picture is damaged and cannot be unpacked."));
    }
    return photo;
}

cv::Mat grayOf(const cv::Mat &photo)
{
    cv::Mat gray;
    cv::cvtColor(photo, gray, cv::COLOR_BGR2GRAY);
    return gray;
}

namespace {

constexpr int largestCropSide = 4000; // pixels: no number is as large

RawPicture rawOf(const cv::Mat &picture)
{
    RawPicture raw{picture.cols, picture.rows, picture.channels(), {}};
    const cv::Mat packed = picture.isContinuous() ? picture : picture.clone();
    raw.pixels = QByteArray(reinterpret_cast<const char *>(packed.data), static_cast<qsizetype>(raw.size()));
    return raw;
}

} // namespace

cv::Mat atMost(const cv::Mat &picture, int longest)
{
    const double scale = static_cast<double>(longest) / std::max(picture.cols, picture.rows);
    if (scale >= 1) {
        return picture;
    }
    const cv::Size size(std::max(1, cvRound(picture.cols * scale)),
                        std::max(1, cvRound(picture.rows * scale)));
    cv::Mat small;
    cv::resize(picture, small, size, 0, 0, cv::INTER_AREA);
    return small;
}

RawPicture previewOf(const cv::Mat &photo, int longest)
{
    cv::Mat shown;
    cv::cvtColor(atMost(photo, longest), shown, cv::COLOR_BGR2RGB);
    return rawOf(shown);
}

RawPicture cropOf(const cv::Mat &gray, const Quad &area, int longest)
{
    std::array<cv::Point2f, 4> corners;
    std::ranges::transform(area, corners.begin(), [](const ImagePoint &corner) {
        return cv::Point2f(static_cast<float>(corner.x), static_cast<float>(corner.y));
    });
    const cv::Rect box = cv::boundingRect(corners) & cv::Rect(0, 0, gray.cols, gray.rows);
    const auto width = static_cast<float>(cv::norm(corners[1] - corners[0]));
    const auto height = static_cast<float>(cv::norm(corners[3] - corners[0]));
    if (box.empty() || width < 1 || height < 1
        || std::max(width, height) > static_cast<float>(largestCropSide)) {
        return {};
    }
    const float margin = height / 3;
    const std::array<cv::Point2f, 3> to{cv::Point2f(margin, margin), cv::Point2f(margin + width, margin),
                                        cv::Point2f(margin, margin + height)};
    cv::Mat crop;
    const std::array<cv::Point2f, 3> from{corners[0], corners[1], corners[3]};
    cv::warpAffine(gray, crop, cv::getAffineTransform(from.data(), to.data()),
                   cv::Size(cvCeil(width + 2 * margin), cvCeil(height + 2 * margin)), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    return rawOf(atMost(crop, longest));
}

} // namespace truvamate
