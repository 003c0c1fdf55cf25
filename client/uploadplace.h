#pragma once

#include <QByteArray>

#include <cstdint>

namespace truvamate {

/// Where an upload is at the backend, and how many of its bytes are there.
struct UploadPlace
{
    QByteArray target; ///< "/api/files/uploads/…"; empty while it has none
    std::int64_t offset = 0;
};

} // namespace truvamate
