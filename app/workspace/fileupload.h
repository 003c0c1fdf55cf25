#pragma once

#include "models/result.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

namespace truvamate {

/// The bytes of a file, read in parts so that it can be stopped. progress may be empty.
/// Errors: files.unreadable, files.empty, files.too_large, files.stopped.
Result<QByteArray> readFileToUpload(
    const QString &path, const std::stop_token &stop,
    const std::function<void(std::int64_t done, std::int64_t total)> &progress);

} // namespace truvamate
