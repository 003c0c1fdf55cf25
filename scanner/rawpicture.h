#pragma once

#include <QByteArray>

namespace truvamate {

/// Pixels without any format around them, so that whoever shows them decodes nothing: 8 bits a channel, rows
/// from the top without padding.
struct RawPicture
{
    int width = 0;
    int height = 0;
    int channels = 3; ///< 3: red, green, blue; 1: gray
    QByteArray pixels;

    bool isNull() const { return pixels.isEmpty(); }
    qint64 size() const { return qint64(width) * height * channels; }
    friend bool operator==(const RawPicture &, const RawPicture &) = default;
};

} // namespace truvamate
