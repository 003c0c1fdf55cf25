#pragma once

#include "ui/exports/exportwriter.h"
#include "ui/exports/partfile.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace truvamate {

/// One sheet with a head that stays in view. Rows go to the disk as they come, so that a million of them cost
/// no memory.
class XlsxWriter final : public ExportWriter
{
public:
    static Result<std::unique_ptr<ExportWriter>> open(const QString &path,
                                                      const std::vector<ExportHead> &head);
    ~XlsxWriter() override;

    Result<Done> write(const std::vector<ExportRow> &rows) override;
    Result<Done> finish() override;
    Result<Done> keep() override { return m_part.keep(); }

private:
    explicit XlsxWriter(const QString &path);
    Result<Done> begin(const std::vector<ExportHead> &head);
    int put(std::uint16_t column, const ExportValue &value);

    PartFile m_part;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_count = nullptr;
    lxw_format *m_usd = nullptr;
    lxw_format *m_thb = nullptr;
    std::uint32_t m_row = 0;
    std::uint16_t m_columns = 0;
};

} // namespace truvamate
