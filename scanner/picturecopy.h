#pragma once

#include "scanner/imagereader.h"

namespace truvamate {

/// A picture made anew from an untrusted file, without anything that was hidden in the file.
enum class PictureCopy {
    Shown, ///< as it is
    ShareSafe, ///< without any code and without all but the last three digits of the printed serial
};

/// "shown", "share"
QString pictureCopyName(PictureCopy copy);
std::optional<PictureCopy> pictureCopyFromName(const QString &name);

inline constexpr int largestCopyPixels = 1600; ///< of its longer side

/// A JPEG. The share-safe copy is read again by this reader before it is given: where a code or most of the
/// serial can still be read, where the serial's place is not known, or where no code was found that could be
/// covered, there is none. Errors: those of decodePhoto, picture.not_safe, scan.failed.
Result<QByteArray> copyPicture(ImageReader &reader, const QByteArray &file, PictureCopy copy);

} // namespace truvamate
