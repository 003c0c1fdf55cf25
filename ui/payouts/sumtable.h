#pragma once

#include <QWidget>

class QGridLayout;

namespace truvamate {

/// Amounts one above the other, as on paper: a label, what it comes from in pale words, and the figure at the
/// right; the last of a sum under a line and strong. Every text can be marked and copied.
class SumTable : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        QString label;
        QString note; ///< may be empty
        QString value;
        bool isTotal = false;
    };
    explicit SumTable(QWidget *parent = nullptr);
    void setRows(const std::vector<Row> &rows);
    /// "Net $3.60": a row a line, for tests and the clipboard.
    QString text() const;

private:
    void addRow(const Row &row);

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace truvamate
