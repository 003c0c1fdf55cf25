#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

namespace truvamate {

/// The most bytes that a photo may have; the workspace takes no more.
inline constexpr qint64 mostPhotoBytes = 40'000'000;

/// Writes a new file that survives a power cut once this returns: under another name first, flushed, renamed,
/// and its folder flushed. Only its owner may read it. Nothing is left where it fails. Errors:
/// outbox.disk_full, outbox.unwritable.
Result<Done> writeDurably(const QString &path, const QByteArray &bytes);

/// Makes a new entry of the folder survive a power cut.
Result<Done> flushEntries(const QString &folder);

/// The bytes of a photo that a person chose. Errors: photo.unreadable, photo.empty, photo.too_large.
Result<QByteArray> readPhoto(const QString &path);

/// "The disk of this computer is full: …"
tl::unexpected<Error> diskFull();

} // namespace truvamate
