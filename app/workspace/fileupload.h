#pragma once

#include "models/result.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

namespace truvamate {

/// The largest file that a workspace takes: photos of 12 megapixels have 3 to 8 MB.
inline constexpr std::int64_t largestUpload = 40'000'000;

/// The bytes of a file, read in parts so that it can be stopped. progress may be empty.
/// Errors: files.unreadable, files.empty, files.too_large, files.stopped.
Result<QByteArray> readFileToUpload(
    const QString &path, const std::stop_token &stop,
    const std::function<void(std::int64_t done, std::int64_t total)> &progress);

} // namespace truvamate
