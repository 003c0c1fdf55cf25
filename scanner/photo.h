#pragma once

#include "models/result.h"
#include "models/tickets/reading.h"
#include "scanner/rawpicture.h"

#include <QByteArray>

#include <opencv2/core.hpp>

namespace truvamate {

struct PhotoLimits
{
    qint64 bytes = 40'000'000;
    qint64 pixels = 64'000'000;
};

/// What a file's first bytes say about it, before a pixel is unpacked.
struct PhotoHeader
{
    enum class Format { Jpeg, Png, WebP, Bmp };
    Format format = Format::Jpeg;
    int width = 0;
    int height = 0;
};

/// Errors: image.empty, image.unknown_format, image.heic, image.malformed.
Result<PhotoHeader> readPhotoHeader(const QByteArray &file);

/// The picture in colour (8 bits, BGR), upright as the camera's EXIF mark says. Size is judged by the header
/// alone, so that a small file cannot unpack into gigabytes. Further errors: image.too_large (a file or a
/// picture over the limits), image.truncated, image.unreadable.
Result<cv::Mat> decodePhoto(const QByteArray &file, const PhotoLimits &limits = {});

cv::Mat grayOf(const cv::Mat &photo);

/// The picture made smaller where its longer side has over longest pixels; the shorter keeps at least one.
cv::Mat atMost(const cv::Mat &picture, int longest);

/// The picture made smaller, its longer side at most longest pixels.
RawPicture previewOf(const cv::Mat &photo, int longest);

/// An area of a gray picture set upright as it is read, with a third of its height as paper around it, made
/// smaller where one side is over longest. Null for an area outside of the picture.
RawPicture cropOf(const cv::Mat &gray, const Quad &area, int longest);

} // namespace truvamate
