#pragma once

#include "ui/exports/exportwriter.h"
#include "ui/exports/partfile.h"

#include <QFile>

namespace truvamate {

/// UTF-8 with a byte order mark, so that spreadsheets read Thai; CRLF between rows.
class CsvWriter final : public ExportWriter
{
public:
    static Result<std::unique_ptr<ExportWriter>> open(const QString &path,
                                                      const std::vector<ExportHead> &head);

    Result<Done> write(const std::vector<ExportRow> &rows) override;
    Result<Done> finish() override;
    Result<Done> keep() override { return m_part.keep(); }

private:
    explicit CsvWriter(const QString &path);
    Result<Done> put(const QString &text);

    PartFile m_part;
    QFile m_file; ///< closed before the part file goes
};

} // namespace truvamate
