#include "scanner/photo.h"
#include "tests/fuzz/found.h"

using namespace truvamate;

/// A file as somebody sends it: it is refused by a code of images, or unpacked to the size that its header
/// claimed, upright or lying.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray file(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    PhotoLimits limits;
    limits.pixels = 250'000;
    const auto photo = decodePhoto(file, limits);
    if (!photo) {
        if (!photo.error().code.startsWith(QLatin1String("image."))) {
            fuzz::found("a picture is refused in another way", photo.error().code.toLatin1());
        }
        return 0;
    }
    const auto header = readPhotoHeader(file);
    const bool isUpright = header && photo->cols == header->width && photo->rows == header->height;
    const bool isLying = header && photo->cols == header->height && photo->rows == header->width;
    if (!isUpright && !isLying) {
        fuzz::found("a picture of another size than its header claims");
    }
    const RawPicture preview = previewOf(*photo, 100);
    if (preview.pixels.size() != preview.size()) {
        fuzz::found("a preview that is not whole");
    }
    const Quad outside{{{-5, -5}, {1e6, -5}, {1e6, 1e6}, {-5, 1e6}}};
    cropOf(grayOf(*photo), outside, 100);
    return 0;
}
