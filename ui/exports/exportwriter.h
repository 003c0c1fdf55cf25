#pragma once

#include "ui/widgets/pagedtablemodel.h"

#include <memory>
#include <variant>

namespace truvamate {

/// One value of an exported row: text, a count, or an amount.
using ExportValue = std::variant<QString, std::int64_t, CellAmount>;
using ExportRow = std::vector<ExportValue>;

struct ExportHead
{
    QString title;
    int characters = 12;
};

enum class ExportFormat { Csv, Xlsx };
/// By the ending of the name; CSV where it has none.
ExportFormat exportFormatOf(const QString &path);

/// Writes rows into one file. What is not finished leaves no file: rows go to a temporary one beside the
/// target, which takes its name at the end. Used on one thread at a time.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;

    /// Errors of all: export.file with the system's reason, export.too_many_rows.
    static Result<std::unique_ptr<ExportWriter>> open(const QString &path, ExportFormat format,
                                                      const std::vector<ExportHead> &head);

    virtual Result<Done> write(const std::vector<ExportRow> &rows) = 0;
    /// Completes the file, still under its temporary name; nothing can be written after it.
    virtual Result<Done> finish() = 0;
    /// Gives it its name, in place of an older one.
    virtual Result<Done> keep() = 0;
};

/// The values of one row, in the order of the columns; an amount takes two places, number and currency.
ExportRow exportRowOf(const std::vector<TableColumn> &columns, const std::any &row);
std::vector<ExportHead> exportHeadOf(const std::vector<TableColumn> &columns);

namespace csv {
/// A field as RFC 4180 has it. A text that a spreadsheet would run as a formula gets an apostrophe before it.
QString field(const QString &text);
} // namespace csv

} // namespace truvamate
