#include "ui/exports/csvwriter.h"

#include <utility>

namespace truvamate {

namespace {

QString fieldOf(const ExportValue &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        return csv::field(*text);
    }
    if (const auto *number = std::get_if<std::int64_t>(&value)) {
        return QString::number(*number);
    }
    return decimalString(std::get<CellAmount>(value).minor);
}

} // namespace

QString csv::field(const QString &text)
{
    QString field = text;
    static const QString starters = QStringLiteral("=+-@\t\r");
    if (!field.isEmpty() && starters.contains(field.front())) {
        field.prepend(QLatin1Char('\''));
    }
    const bool isQuoted = std::any_of(field.begin(), field.end(), [](QChar c) {
        return c == QLatin1Char('"') || c == QLatin1Char(',') || c == QLatin1Char('\r')
            || c == QLatin1Char('\n');
    });
    if (!isQuoted) {
        return field;
    }
    field.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + field + QLatin1Char('"');
}

CsvWriter::CsvWriter(const QString &path)
    : m_part(path)
    , m_file(m_part.path())
{
}

Result<std::unique_ptr<ExportWriter>> CsvWriter::open(const QString &path,
                                                      const std::vector<ExportHead> &head)
{
    std::unique_ptr<CsvWriter> writer(new CsvWriter(path));
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return exportFileError(path, writer->m_file.errorString());
    }
    // Rows hold personal data.
    writer->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    TRY_DO(writer->put(QString(QChar(0xFEFF))));
    ExportRow titles;
    for (const ExportHead &column : head) {
        titles.emplace_back(column.title);
    }
    TRY_DO(writer->write({titles}));
    return std::unique_ptr<ExportWriter>(std::move(writer));
}

Result<Done> CsvWriter::put(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (m_file.write(bytes) != bytes.size()) {
        return exportFileError(m_part.target(), m_file.errorString());
    }
    return Done();
}

Result<Done> CsvWriter::write(const std::vector<ExportRow> &rows)
{
    QString text;
    for (const ExportRow &row : rows) {
        bool isFirst = true;
        for (const ExportValue &value : row) {
            if (!std::exchange(isFirst, false)) {
                text += QLatin1Char(',');
            }
            text += fieldOf(value);
        }
        text += QLatin1String("\r\n");
    }
    return put(text);
}

Result<Done> CsvWriter::finish()
{
    const bool isWritten = m_file.flush();
    m_file.close();
    if (!isWritten || m_file.error() != QFileDevice::NoError) {
        return exportFileError(m_part.target(), m_file.errorString());
    }
    return Done();
}

} // namespace truvamate
