#pragma once

#include "ui/draws/drawfacts.h"

#include <QWidget>

class QGridLayout;

namespace truvamate {

struct StateWord;

/// Entries and feeds one above the other, each with who read it and where; what differs is marked.
class EntryComparison : public QWidget
{
    Q_OBJECT

public:
    explicit EntryComparison(QWidget *parent = nullptr);

    /// What the reader may see of the entries, and below it what the feeds said.
    void showFacts(const DrawFacts &facts);
    bool isEmpty() const { return m_rows == 0; }

private:
    void clear();
    void addHead(const DrawSummary &draw);
    void addRow(const DrawSummary &draw, const QString &who, const QString &source, Instant when,
                const ResultNumbers &result, const std::vector<QString> &differing, const StateWord &state);

    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace truvamate
