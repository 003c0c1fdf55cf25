#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

namespace truvamate {

/// A picture made anew from another one, without anything that was hidden in that one's file.
struct DerivedPicture
{
    QByteArray bytes;
    QString mediaType; ///< "image/jpeg" or "image/png"
};

/// What may be shown of a stored picture, whose original never leaves the house. Called from many threads;
/// the untrusted file is opened in a process of its own, within limits.
class DerivedPictures
{
public:
    virtual ~DerivedPictures() = default;

    /// Errors: those of reading a picture (image.…, scan.…).
    virtual Result<DerivedPicture> shown(const QByteArray &original) = 0;
    /// The front of a slip without its barcode and without all but the last three digits of its printed
    /// serial: whoever has those can claim the paper. Error beside: picture.not_safe, where it cannot be
    /// vouched for.
    virtual Result<DerivedPicture> shareSafe(const QByteArray &original) = 0;
};

} // namespace truvamate
