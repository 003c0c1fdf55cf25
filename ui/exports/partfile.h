#pragma once

#include "models/result.h"

namespace truvamate {

/// A name beside a file that is being made. The file takes its target's name only by keep(); otherwise it is
/// gone with this object.
class PartFile
{
public:
    explicit PartFile(QString target);
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    const QString &path() const { return m_path; }
    const QString &target() const { return m_target; }
    /// Replaces what stood under the target's name. Errors: export.file.
    Result<Done> keep();

private:
    QString m_target;
    QString m_path;
    bool m_isKept = false;
};

tl::unexpected<Error> exportFileError(const QString &path, const QString &reason);

} // namespace truvamate
