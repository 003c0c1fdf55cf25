#pragma once

#include "models/operations/orderviews.h"

#include <QWidget>

namespace truvamate {

/// What happened, newest first: a dot in the tone of the event, the sentence, and who and when in the zone of
/// the reader. Grows as tall as its entries; put it in a scroll area. Each entry can be reached by keyboard
/// and copied.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);
    void setEntries(const std::vector<TimelineEntry> &entries, Instant now);
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<TimelineEntry> m_entries;
    Instant m_now;
    int m_current = -1;
};

} // namespace truvamate
