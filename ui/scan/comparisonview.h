#pragma once

#include "ui/scan/papermatch.h"

#include <QFrame>

class QGridLayout;

namespace truvamate {

/// Printed beside ordered, play by play, with what differs marked.
class ComparisonView : public QFrame
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);
    void show(const std::vector<PlayComparison> &plays);

private:
    void addHead();
    void addRow(int row, const PlayComparison &play);

    QGridLayout *m_grid;
};

} // namespace truvamate
