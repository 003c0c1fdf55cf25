#pragma once

#include "ui/scan/papermatch.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace truvamate {

/// Printed beside ordered, play by play, with what differs marked; where that is too wide, ordered stands
/// below printed.
class ComparisonView : public QFrame
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);
    void show(const std::vector<PlayComparison> &plays);
    /// It fits where the numbers of one play fit.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *letter, *printed, *ordered, *verdict;
    };

    void addHead();
    void addRow(const PlayComparison &play);
    void clear();
    void arrange();
    int widthOf(bool isStacked) const;

    QGridLayout *m_grid;
    std::vector<QLabel *> m_heads; ///< letter, printed, ordered, verdict
    std::vector<Row> m_rows;
};

} // namespace truvamate
