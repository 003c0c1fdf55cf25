#include "ui/widgets/pill.h"

#include "ui/style/icons.h"
#include "ui/style/text.h"

#include <QFontInfo>
#include <QPainter>

namespace truvamate {

namespace {

struct Measure
{
    QFont font;
    int height;
    int padding;
    int icon;
    int gap;
};

/// Everything follows the font, so that a pill in a table of another size fits its text too.
Measure measureOf(const QFont &base)
{
    Measure measure{base, 0, 0, 0, 0};
    const int body = QFontInfo(base).pixelSize();
    measure.font.setPixelSize(qMax(1, qRound(body * 12 / 13.0)));
    measure.height = qMax(qRound(body * 20 / 13.0), QFontMetrics(measure.font).height() + 2);
    measure.padding = qRound(body * 8 / 13.0);
    measure.icon = qRound(body * 12 / 13.0);
    measure.gap = qRound(body * 4 / 13.0);
    return measure;
}

} // namespace

Pill::Pill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

Pill::Pill(const StateWord &state, QWidget *parent)
    : Pill(parent)
{
    setState(state);
}

void Pill::setState(const StateWord &state)
{
    m_state = state;
    setAccessibleName(state.text);
    setToolTip(state.text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return sizeOf(m_state, font());
}

QSize Pill::minimumSizeHint() const
{
    // A long state may be cut in a narrow pane; its tool tip has all of it.
    return sizeHint().boundedTo(QSize(metrics::scaled(200), sizeHint().height()));
}

QSize Pill::sizeOf(const StateWord &state, const QFont &font)
{
    const Measure measure = measureOf(font);
    // Rounded up: a width that is short by a part of a pixel would elide the word.
    const qreal text = QFontMetricsF(measure.font).horizontalAdvance(state.text);
    int width = 2 * measure.padding + qCeil(text) + 1;
    if (!state.icon.isEmpty()) {
        width += measure.icon + measure.gap;
    }
    return QSize(width, measure.height);
}

void Pill::paint(QPainter *painter, const QRect &rectangle, const StateWord &state, const QPalette &palette,
                 const QFont &font, qreal devicePixelRatio)
{
    if (state.text.isEmpty() && state.icon.isEmpty()) {
        return;
    }
    const Measure measure = measureOf(font);
    const ToneColors &tone = Theme::of(palette).tone(state.tone);
    const int width = qMin(sizeOf(state, font).width(), rectangle.width());
    const QRect surface(rectangle.x(), rectangle.y() + (rectangle.height() - measure.height) / 2, width,
                        measure.height);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tone.soft);
    painter->drawRoundedRect(surface, measure.height / 2.0, measure.height / 2.0);

    QRect inner = surface.adjusted(measure.padding, 0, -measure.padding, 0);
    if (!state.icon.isEmpty()) {
        painter->drawPixmap(inner.x(), inner.y() + (inner.height() - measure.icon) / 2,
                            iconPixmap(state.icon, measure.icon, tone.text, devicePixelRatio));
        inner.setLeft(inner.left() + measure.icon + measure.gap);
    }
    if (inner.width() > 0) {
        painter->setFont(measure.font);
        painter->setPen(tone.text);
        drawLine(painter, inner, Qt::AlignVCenter | Qt::AlignLeft, state.text);
    }
    painter->restore();
}

void Pill::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paint(&painter, rect(), m_state, palette(), font(), devicePixelRatioF());
}

} // namespace truvamate
