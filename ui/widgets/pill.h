#pragma once

#include "ui/words/stateword.h"

#include <QWidget>

class QPainter;

namespace truvamate {

/// Icon, word and tone of a state on a soft rounded surface.
class Pill : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);
    explicit Pill(const StateWord &state, QWidget *parent = nullptr);

    void setState(const StateWord &state);
    const StateWord &state() const { return m_state; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    static QSize sizeOf(const StateWord &state, const QFont &font);
    /// Paints it at the left of the rectangle, centred in height; elides the word where it must.
    static void paint(QPainter *painter, const QRect &rectangle, const StateWord &state,
                      const QPalette &palette, const QFont &font, qreal devicePixelRatio);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateWord m_state;
};

} // namespace truvamate
