#include "ui/widgets/numberballs.h"

#include <QFontInfo>
#include <QPainter>

namespace truvamate {

namespace {

struct Measure
{
    QFont font;
    int side;
    int gap;
};

Measure measureOf(const QFont &base)
{
    const int body = QFontInfo(base).pixelSize();
    Measure measure{base, qRound(body * 24 / 13.0), qRound(body * 4 / 13.0)};
    measure.font.setPixelSize(qMax(1, qRound(body * 12 / 13.0)));
    measure.font.setWeight(QFont::DemiBold);
    return measure;
}

QString figuresOf(const Ball &ball)
{
    return ball.number < 0 ? QStringLiteral("?")
                           : QStringLiteral("%1").arg(ball.number, 2, 10, QLatin1Char('0'));
}

struct BallColors
{
    QColor fill;
    QColor text;
    QPen frame;
};

BallColors colorsOf(const Ball &ball, const Theme &theme)
{
    BallColors colors{theme.surface, theme.text, QPen(theme.line, 1)};
    if (ball.mark == BallMark::Same) {
        colors = {theme.good.soft, theme.good.text, QPen(theme.good.text, 1)};
    } else if (ball.mark == BallMark::Different) {
        colors = {theme.wrong.soft, theme.wrong.text, QPen(theme.wrong.text, 2)};
    } else if (ball.mark == BallMark::Doubtful) {
        colors = {theme.warning.soft, theme.warning.text, QPen(theme.warning.text, 1.5, Qt::DashLine)};
    }
    if (ball.isSpecial) {
        colors.fill = theme.special;
        colors.text = theme.onSpecial;
    }
    return colors;
}

void paintBall(QPainter *painter, const QRectF &place, const Ball &ball, const Theme &theme)
{
    const BallColors colors = colorsOf(ball, theme);
    const qreal inset = colors.frame.widthF() / 2;
    const QRectF ring = place.adjusted(inset, inset, -inset, -inset);
    painter->setPen(ball.isSpecial && ball.mark == BallMark::None ? QPen(Qt::NoPen) : colors.frame);
    painter->setBrush(ball.isSpecial && ball.mark != BallMark::None ? theme.surface : colors.fill);
    painter->drawEllipse(ring);
    if (ball.isSpecial && ball.mark != BallMark::None) {
        // A gap keeps the frame of a mark apart from the filled ball.
        const qreal gap = colors.frame.widthF() + 1.5;
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.fill);
        painter->drawEllipse(place.adjusted(gap, gap, -gap, -gap));
    }
    painter->setPen(colors.text);
    const bool isUnderlined = ball.mark == BallMark::Different;
    const qreal lift = isUnderlined ? place.height() * 0.05 : 0;
    painter->drawText(place.translated(0, -lift), Qt::AlignCenter, figuresOf(ball));
    if (isUnderlined) {
        const qreal y = place.bottom() - place.height() * 0.23;
        painter->setPen(QPen(colors.text, 1.5));
        painter->drawLine(QPointF(place.left() + place.width() * 0.28, y),
                          QPointF(place.right() - place.width() * 0.28, y));
    }
}

} // namespace

std::vector<Ball> ballsOf(const std::vector<int> &numbers, const std::optional<int> &special)
{
    std::vector<Ball> balls;
    for (const int number : numbers) {
        balls.push_back({number, false, BallMark::None});
    }
    if (special) {
        balls.push_back({*special, true, BallMark::None});
    }
    return balls;
}

NumberBalls::NumberBalls(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void NumberBalls::setBalls(const std::vector<Ball> &balls)
{
    m_balls = balls;
    QStringList words;
    for (const Ball &ball : balls) {
        const QString number = figuresOf(ball);
        QString word = ball.isSpecial ? tr("special ball %1").arg(number) : number;
        if (ball.mark == BallMark::Different) {
            word = tr("%1 different").arg(word);
        } else if (ball.mark == BallMark::Doubtful) {
            word = tr("%1 doubtful").arg(word);
        }
        words.append(word);
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void NumberBalls::setInstead(const QString &text)
{
    m_instead = text;
    if (m_balls.empty()) {
        setAccessibleName(text);
    }
    updateGeometry();
    update();
}

QSize NumberBalls::sizeHint() const
{
    if (m_balls.empty()) {
        return QSize(fontMetrics().horizontalAdvance(m_instead), measureOf(font()).side);
    }
    return sizeOf(m_balls.size(), font());
}

QSize NumberBalls::sizeOf(std::size_t balls, const QFont &font)
{
    const Measure measure = measureOf(font);
    const int count = static_cast<int>(balls);
    return QSize(count * measure.side + qMax(0, count - 1) * measure.gap, measure.side);
}

void NumberBalls::paint(QPainter *painter, const QRect &rectangle, const std::vector<Ball> &balls,
                        const QPalette &palette, const QFont &font)
{
    const Measure measure = measureOf(font);
    const Theme &theme = Theme::of(palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(measure.font);
    QRect place(rectangle.x(), rectangle.y() + (rectangle.height() - measure.side) / 2, measure.side,
                measure.side);
    for (const Ball &ball : balls) {
        if (place.right() > rectangle.right()) {
            painter->setPen(theme.secondary);
            painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("…"));
            break;
        }
        paintBall(painter, place, ball, theme);
        place.translate(measure.side + measure.gap, 0);
    }
    painter->restore();
}

void NumberBalls::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (m_balls.empty()) {
        painter.setPen(Theme::of(this).secondary);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_instead, Qt::ElideRight, width()));
        return;
    }
    paint(&painter, rect(), m_balls, palette(), font());
}

} // namespace truvamate
