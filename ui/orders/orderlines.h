#pragma once

#include "models/operations/draws.h"
#include "models/operations/orders.h"

#include <QListWidget>
#include <QStyledItemDelegate>

namespace truvamate {

/// The lines of an order that is being taken: balls, draw and add-ons. Del takes a line off, P and D switch
/// its add-ons where its draw has them.
class OrderLinesList final : public QListWidget
{
    Q_OBJECT

public:
    explicit OrderLinesList(QWidget *parent);

    void setDraws(const std::vector<DrawSummary> &draws);
    const std::vector<LineRequest> &lines() const { return m_lines; }
    void setLines(std::vector<LineRequest> lines);
    void add(const LineRequest &line);
    static constexpr std::size_t mostLines = 100;

Q_SIGNALS:
    void linesChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    QString factsOf(const LineRequest &line) const;
    const DrawSummary *drawOf(const LineRequest &line) const;
    void toggle(bool LineRequest::*addOn);
    void removeCurrent();

    std::vector<DrawSummary> m_draws;
    std::vector<LineRequest> m_lines;
};

/// The add-ons that the edition of a draw sells.
bool hasMultiplierAddOn(const DrawSummary &draw);
bool hasDoublePlay(const DrawSummary &draw);
/// "Power Play" or "Megaplier".
QString multiplierName(const DrawSummary &draw);

} // namespace truvamate
