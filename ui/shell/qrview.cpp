#include "ui/shell/qrview.h"

#include <QPainter>

namespace truvamate {

namespace {

constexpr int margin = 4; ///< squares, as the standard wants
constexpr int squarePixels = 4;

} // namespace

QrView::QrView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrView::setText(const QString &text)
{
    m_code = qrCodeOf(text).value_or(QrCode());
    updateGeometry();
    update();
}

QSize QrView::sizeHint() const
{
    const int side = (m_code.side + 2 * margin) * squarePixels;
    return {side, side};
}

void QrView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    for (int y = 0; y < m_code.side; ++y) {
        for (int x = 0; x < m_code.side; ++x) {
            if (m_code.isDark(x, y)) {
                painter.fillRect((x + margin) * squarePixels, (y + margin) * squarePixels, squarePixels,
                                 squarePixels, Qt::black);
            }
        }
    }
}

} // namespace truvamate
