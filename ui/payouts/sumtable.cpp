#include "ui/payouts/sumtable.h"

#include "ui/style/text.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>

namespace truvamate {

SumTable::SumTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::space);
    m_grid->setVerticalSpacing(metrics::unit);
    m_grid->setColumnStretch(0, 1);
    setAccessibleName(tr("Amounts"));
}

void SumTable::setRows(const std::vector<Row> &rows)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = rows;
    for (const Row &row : rows) {
        addRow(row);
    }
    setVisible(!rows.empty());
}

void SumTable::addRow(const Row &row)
{
    const TextRole role = row.isTotal ? TextRole::BodyStrong : TextRole::Body;
    int at = m_grid->rowCount();
    if (row.isTotal) {
        auto *line = new QFrame(this);
        line->setFrameShape(QFrame::HLine);
        m_grid->addWidget(line, at++, 0, 1, 2);
    }
    m_grid->addWidget(makeLabel(row.label, role, this), at, 0);
    QLabel *value = makeLabel(row.value, role, this);
    value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    value->setAccessibleName(QStringLiteral("%1 %2").arg(row.label, row.value));
    m_grid->addWidget(value, at, 1);
    if (!row.note.isEmpty()) {
        m_grid->addWidget(makeLabel(row.note, TextRole::Secondary, this), at + 1, 0, 1, 2);
    }
}

QString SumTable::text() const
{
    QStringList lines;
    for (const Row &row : m_rows) {
        lines.append(row.label + QLatin1Char(' ') + row.value);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace truvamate
