#pragma once

#include "app/sample/samplehouse.h"

namespace truvamate::sample {

/// Uploads bytes as a file of that kind in somebody's name.
Result<FileId> storePicture(SampleHouse &house, StaffClient &person, const QByteArray &bytes,
                            const QString &kind);

} // namespace truvamate::sample
