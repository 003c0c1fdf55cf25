#include "ui/widgets/iconlabel.h"

#include "ui/style/icons.h"

#include <QEvent>
#include <QPainter>

namespace truvamate {

IconLabel::IconLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name, int size, std::optional<Tone> tone)
{
    m_name = name;
    m_size = size;
    m_tone = tone;
    updateGeometry();
    update();
}

void IconLabel::setRound(bool isRound)
{
    m_isRound = isRound;
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = metrics::scaled(m_isRound ? m_size * 2 : m_size);
    return QSize(side, side);
}

void IconLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_name.isEmpty()) {
        return;
    }
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    if (m_isRound) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tone(m_tone.value_or(Tone::Neutral)).soft);
        painter.drawEllipse(rect());
    }
    const int size = metrics::scaled(m_size);
    const QColor color = m_tone ? theme.tone(*m_tone).text : theme.secondary;
    painter.drawPixmap((width() - size) / 2, (height() - size) / 2,
                       iconPixmap(m_name, size, color, devicePixelRatioF()));
}

void IconLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

} // namespace truvamate
