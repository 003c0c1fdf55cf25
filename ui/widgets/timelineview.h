#pragma once

#include "models/operations/orderviews.h"

#include <QTimeZone>
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
    void setZone(const QTimeZone &zone); ///< Bangkok's where none was set
    void setEntries(const std::vector<TimelineEntry> &entries, Instant now);
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

    int current() const { return m_current; } ///< −1 until the keyboard or a click chose one
    QString textOf(int entry) const; ///< as it is copied and read aloud

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QString sentence;
        QString detail;
        QRect sentencePlace;
        QRect detailPlace;
        QRect place;
    };
    std::vector<Row> rowsFor(int width) const;
    void setCurrent(int entry);

    QTimeZone m_zone;
    std::vector<TimelineEntry> m_entries;
    Instant m_now;
    int m_current = -1;
};

} // namespace truvamate
