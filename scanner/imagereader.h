#pragma once

#include "models/result.h"
#include "models/tickets/reading.h"
#include "scanner/photo.h"
#include "scanner/rawpicture.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace truvamate {

inline constexpr int largestPreviewPixels = 1600; ///< of its longer side
inline constexpr int largestCropPixels = 400;

struct ReadOptions
{
    bool codesOnly = false;
    int previewPixels = 0; ///< longer side of the preview wanted, with crops of doubtful numbers; 0 for none
    PhotoLimits limits;
};

struct ReadImage
{
    ImageReading reading;
    RawPicture preview; ///< upright; null if none was wanted
    std::vector<RawPicture> crops; ///< of each doubtful number in the photo's own pixels, gray; null where
                                   ///< its place is not known
};

/// From the bytes of a file to everything that stands on it, in this process. Untrusted files belong in the
/// worker (scanner/readerprocess.h). Keeps its engines, so one object serves many files, one at a time.
class ImageReader
{
public:
    ImageReader();
    ~ImageReader();

    /// Errors: those of decodePhoto, scan.failed.
    Result<ReadImage> read(const QByteArray &file, const ReadOptions &options = {});

private:
    struct Engines;
    std::unique_ptr<Engines> m_engines;
};

} // namespace truvamate
