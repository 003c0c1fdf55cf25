#include "ui/exports/exportwriter.h"

#include "ui/exports/csvwriter.h"
#include "ui/exports/xlsxwriter.h"

#include <QCoreApplication>

namespace truvamate {

ExportFormat exportFormatOf(const QString &path)
{
    return path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ? ExportFormat::Xlsx
                                                                      : ExportFormat::Csv;
}

Result<std::unique_ptr<ExportWriter>> ExportWriter::open(const QString &path, ExportFormat format,
                                                         const std::vector<ExportHead> &head)
{
    return format == ExportFormat::Xlsx ? XlsxWriter::open(path, head) : CsvWriter::open(path, head);
}

std::vector<ExportHead> exportHeadOf(const std::vector<TableColumn> &columns)
{
    std::vector<ExportHead> head;
    for (const TableColumn &column : columns) {
        head.push_back({column.title, std::max(column.characters, static_cast<int>(column.title.size()))});
        if (column.isAmount) {
            head.push_back(
                {QCoreApplication::translate("truvamate::Exports", "%1, currency").arg(column.title), 8});
        }
    }
    return head;
}

ExportRow exportRowOf(const std::vector<TableColumn> &columns, const std::any &row)
{
    ExportRow values;
    values.reserve(columns.size() + 2);
    for (const TableColumn &column : columns) {
        const Cell cell = column.cell(row);
        if (column.isAmount) {
            if (cell.amount) {
                values.emplace_back(*cell.amount);
                values.emplace_back(currencyCode(cell.amount->currency));
            } else {
                values.emplace_back(cell.text);
                values.emplace_back(QString());
            }
        } else if (cell.number) {
            values.emplace_back(*cell.number);
        } else if (cell.moment) {
            values.emplace_back(cell.moment->inZone(bangkokZone()).toString(Qt::ISODate));
        } else {
            values.emplace_back(cell.text.isEmpty() && cell.state ? cell.state->text : cell.text);
        }
    }
    return values;
}

} // namespace truvamate
