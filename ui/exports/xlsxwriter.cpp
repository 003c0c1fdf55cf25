#include "ui/exports/xlsxwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <xlsxwriter.h>

namespace truvamate {

namespace {

constexpr std::uint32_t mostRows = LXW_ROW_MAX;
constexpr int longestText = 32'767;

QString reasonOf(lxw_error error)
{
    return QString::fromUtf8(lxw_strerror(error));
}

} // namespace

XlsxWriter::XlsxWriter(const QString &path)
    : m_part(path)
{
}

XlsxWriter::~XlsxWriter()
{
    // Frees the book without writing it.
    if (m_book) {
        lxw_workbook_free(m_book);
    }
}

Result<std::unique_ptr<ExportWriter>> XlsxWriter::open(const QString &path,
                                                       const std::vector<ExportHead> &head)
{
    // The library reports a folder that cannot be written only at the very end.
    const PartFile probe(path);
    QFile file(probe.path());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return exportFileError(path, file.errorString());
    }
    file.close();
    std::unique_ptr<XlsxWriter> writer(new XlsxWriter(path));
    TRY_DO(writer->begin(head));
    return std::unique_ptr<ExportWriter>(std::move(writer));
}

Result<Done> XlsxWriter::begin(const std::vector<ExportHead> &head)
{
    QByteArray folder = QFile::encodeName(QFileInfo(m_part.path()).absolutePath());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    m_book = workbook_new_opt(QFile::encodeName(m_part.path()).constData(), &options);
    m_sheet = m_book ? workbook_add_worksheet(m_book, nullptr) : nullptr;
    if (!m_sheet) {
        return exportFileError(m_part.target(), reasonOf(LXW_ERROR_CREATING_TMPFILE));
    }
    lxw_format *strong = workbook_add_format(m_book);
    format_set_bold(strong);
    m_count = workbook_add_format(m_book);
    format_set_num_format(m_count, "#,##0");
    m_usd = workbook_add_format(m_book);
    format_set_num_format(m_usd, "\"$\"#,##0.00;-\"$\"#,##0.00");
    m_thb = workbook_add_format(m_book);
    format_set_num_format(m_thb, "\"฿\"#,##0.00;-\"฿\"#,##0.00");
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (const ExportHead &column : head) {
        worksheet_set_column(m_sheet, m_columns, m_columns, column.characters + 2, nullptr);
        worksheet_write_string(m_sheet, 0, m_columns, column.title.toUtf8().constData(), strong);
        ++m_columns;
    }
    m_row = 1;
    return Done();
}

int XlsxWriter::put(std::uint16_t column, const ExportValue &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        // Written as text, never as a formula.
        return text->isEmpty()
            ? LXW_NO_ERROR
            : worksheet_write_string(m_sheet, m_row, column, text->left(longestText).toUtf8().constData(),
                                     nullptr);
    }
    if (const auto *number = std::get_if<std::int64_t>(&value)) {
        return worksheet_write_number(m_sheet, m_row, column, static_cast<double>(*number), m_count);
    }
    // A spreadsheet has no other numbers; a double holds every cent of ninety trillion.
    const auto &amount = std::get<CellAmount>(value);
    return worksheet_write_number(m_sheet, m_row, column, static_cast<double>(amount.minor) / 100.0,
                                  amount.currency == Currency::Usd ? m_usd : m_thb);
}

Result<Done> XlsxWriter::write(const std::vector<ExportRow> &rows)
{
    for (const ExportRow &row : rows) {
        if (m_row >= mostRows) {
            return fail(
                ErrorKind::Invalid, QStringLiteral("export.too_many_rows"),
                QCoreApplication::translate(
                    "truvamate::Exports",
                    "A sheet holds 1,048,575 rows. Narrow the list by a filter, or export it as CSV."));
        }
        std::uint16_t column = 0;
        for (const ExportValue &value : row) {
            if (const int error = put(column++, value); error != LXW_NO_ERROR) {
                return exportFileError(m_part.target(), reasonOf(static_cast<lxw_error>(error)));
            }
        }
        ++m_row;
    }
    return Done();
}

Result<Done> XlsxWriter::finish()
{
    if (m_columns > 0 && m_row > 1) {
        worksheet_autofilter(m_sheet, 0, 0, m_row - 1, static_cast<std::uint16_t>(m_columns - 1));
    }
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR) {
        return exportFileError(m_part.target(), reasonOf(error));
    }
    QFile::setPermissions(m_part.path(), QFile::ReadOwner | QFile::WriteOwner);
    return Done();
}

} // namespace truvamate
