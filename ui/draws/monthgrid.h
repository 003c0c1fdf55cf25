#pragma once

#include "models/operations/draws.h"

#include <QDate>
#include <QWidget>

#include <map>
#include <vector>

namespace truvamate {

/// One month of draws, a cell a day: which games draw and how far each is, with a mark where a result is due.
/// Arrows move by days, Page Up and Page Down by months, Enter opens the draws of the day in turn.
class MonthGrid : public QWidget
{
    Q_OBJECT

public:
    explicit MonthGrid(QWidget *parent = nullptr);

    QDate month() const { return m_month; } ///< its first day
    void showMonth(QDate anyDay);
    /// Of the month shown, both games. now decides whose result is due.
    void setDraws(const std::vector<DrawSummary> &draws, Instant now);
    void setCurrentDraw(const DrawSummary &draw);
    void setToday(QDate today);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void monthChanged(QDate firstDay);
    void drawChosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct DayDraw
    {
        DrawSummary draw;
        bool isDue = false;
    };
    void moveTo(QDate day);
    void openDay();
    QDate firstCell() const;
    QRect cellOf(QDate day) const;
    QDate dayAt(const QPoint &at) const;
    QString dayText(QDate day) const; ///< for readers and tool tips
    void paintDay(QPainter *painter, QDate day) const;
    void paintChip(QPainter *painter, const QRect &place, const DayDraw &draw) const;

    QDate m_month;
    QDate m_day;
    QDate m_today;
    QString m_currentDraw;
    std::map<QDate, std::vector<DayDraw>> m_draws;
};

} // namespace truvamate
