#pragma once

#include "models/result.h"
#include "models/tickets/reading.h"
#include "scanner/photo.h"

#include <QByteArray>

#include <memory>

namespace truvamate {

struct ReadOptions
{
    bool codesOnly = false;
    int previewPixels = 0; ///< longer side of the preview wanted; 0 for none
    PhotoLimits limits;
};

struct ReadImage
{
    ImageReading reading;
    QByteArray preview; ///< JPEG without metadata, empty if none was wanted
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
