#include "ui/widgets/imageviewer.h"

#include "ui/style/icons.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace truvamate {

namespace {

constexpr qreal zoomStep = 1.25;
constexpr qreal largestZoom = 16;

} // namespace

ImageViewer::ImageViewer(QWidget *parent)
    : QWidget(parent)
    , m_emptyText(tr("No picture"))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture"));
    setAccessibleDescription(tr("Plus and minus zoom, 0 fits, 1 is one to one, R turns, arrows move."));
    setMinimumSize(metrics::scaled(160), metrics::scaled(160));
}

void ImageViewer::setImage(const QImage &image)
{
    m_image = image;
    m_outlines.clear();
    m_turns = 0;
    fit();
}

void ImageViewer::setOutlines(std::vector<Outline> outlines)
{
    m_outlines = std::move(outlines);
    update();
}

void ImageViewer::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

QSizeF ImageViewer::turnedSize() const
{
    const QSizeF size(m_image.size());
    return m_turns % 2 == 0 ? size : size.transposed();
}

QTransform ImageViewer::transform() const
{
    const QSizeF turned = turnedSize();
    QTransform transform;
    transform.translate(m_offset.x(), m_offset.y());
    transform.scale(m_zoom, m_zoom);
    transform.translate(turned.width() / 2, turned.height() / 2);
    transform.rotate(90.0 * m_turns);
    transform.translate(-m_image.width() / 2.0, -m_image.height() / 2.0);
    return transform;
}

void ImageViewer::fit()
{
    m_isFitted = true;
    m_shrunkZoom = 0;
    if (!hasImage()) {
        m_zoom = 1;
        update();
        return;
    }
    const QSizeF turned = turnedSize();
    const int margin = 2 * metrics::scaled(metrics::gap);
    const qreal across = qMax(1, width() - margin) / turned.width();
    const qreal down = qMax(1, height() - margin) / turned.height();
    m_zoom = qMin(largestZoom, qMin(across, down));
    keepInside();
    update();
}

void ImageViewer::oneToOne()
{
    zoomAt(1, zoomCentre());
}

void ImageViewer::zoomBy(qreal factor)
{
    zoomAt(m_zoom * factor, zoomCentre());
}

QPointF ImageViewer::zoomCentre() const
{
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    return underMouse() && rect().contains(pointer) ? QPointF(pointer) : QRectF(rect()).center();
}

void ImageViewer::zoomAt(qreal zoom, QPointF fixed)
{
    if (!hasImage()) {
        return;
    }
    const QSizeF turned = turnedSize();
    // Never smaller than half of what fits: a picture can't be lost.
    const qreal smallest = qMin<qreal>(1, qMin(width() / turned.width(), height() / turned.height()) / 2);
    const qreal wanted = qBound(smallest, zoom, largestZoom);
    m_offset = fixed - (fixed - m_offset) * (wanted / m_zoom);
    m_zoom = wanted;
    m_isFitted = false;
    keepInside();
    update();
}

void ImageViewer::turn()
{
    if (!hasImage()) {
        return;
    }
    m_turns = (m_turns + 1) % 4;
    fit();
}

void ImageViewer::pan(QPointF by)
{
    m_offset += by;
    keepInside();
    update();
}

void ImageViewer::keepInside()
{
    const QSizeF shown = turnedSize() * m_zoom;
    const auto bounded = [](qreal offset, qreal length, qreal room) {
        return length <= room ? (room - length) / 2 : qBound(room - length, offset, 0.0);
    };
    m_offset = QPointF(bounded(m_offset.x(), shown.width(), width()),
                       bounded(m_offset.y(), shown.height(), height()));
}

/// Qt's own smooth scaling in a painter looks at four pixels only, which makes small print of a large photo
/// fall apart.
const QPixmap &ImageViewer::shrunk()
{
    if (!qFuzzyCompare(m_shrunkZoom, m_zoom)) {
        const qreal pixels = devicePixelRatioF();
        const QSize size = (QSizeF(m_image.size()) * m_zoom * pixels).toSize().expandedTo(QSize(1, 1));
        m_shrunk = QPixmap::fromImage(m_image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_shrunkZoom = m_zoom;
    }
    return m_shrunk;
}

void ImageViewer::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    if (!hasImage()) {
        const int size = metrics::scaled(24);
        const QPoint middle = rect().center();
        painter.drawPixmap(middle.x() - size / 2, middle.y() - size - metrics::scaled(4),
                           iconPixmap(QStringLiteral("photo"), size, theme.secondary, devicePixelRatioF()));
        painter.setPen(theme.secondary);
        painter.drawText(
            rect().adjusted(metrics::scaled(16), height() / 2 + metrics::scaled(4), -metrics::scaled(16), 0),
            Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
    } else {
        painter.save();
        painter.setTransform(transform(), true);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < 3);
        const QRectF whole(QPointF(0, 0), QSizeF(m_image.size()));
        if (m_zoom * devicePixelRatioF() < 1) {
            const QPixmap &pixmap = shrunk();
            painter.drawPixmap(whole, pixmap, QRectF(pixmap.rect()));
        } else {
            painter.drawImage(whole, m_image);
        }
        painter.restore();
        painter.setRenderHint(QPainter::Antialiasing);
        for (const Outline &outline : m_outlines) {
            paintOutline(&painter, outline);
        }
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent.text, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void ImageViewer::paintOutline(QPainter *painter, const Outline &outline) const
{
    // Bright on a dark halo: seen on white paper and on a dark counter, in both themes.
    const QColor color = Theme::dark().tone(outline.tone).text;
    const QColor halo(0, 0, 0, 110);
    const QPolygonF shape = transform().map(outline.shape);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(halo, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolygon(shape);
    painter->setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolygon(shape);
    if (outline.label.isEmpty()) {
        return;
    }
    const QFont font = fontFor(TextRole::Secondary);
    const QFontMetrics fontMetrics(font);
    const int padding = metrics::scaled(4);
    const QSize size(fontMetrics.horizontalAdvance(outline.label) + 2 * padding, fontMetrics.height() + 2);
    const QRectF bounds = shape.boundingRect();
    QRectF label(bounds.left(), bounds.bottom() + 2, size.width(), size.height());
    if (label.bottom() > height()) {
        label.moveBottom(bounds.top() - 2);
    }
    label.moveLeft(qMax<qreal>(0, qMin<qreal>(label.left(), width() - label.width())));
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(label, 3, 3);
    painter->setPen(Theme::dark().window);
    painter->setFont(font);
    painter->drawText(label, Qt::AlignCenter, outline.label);
}

void ImageViewer::wheelEvent(QWheelEvent *event)
{
    const qreal notches = event->angleDelta().y() / 120.0;
    if (!qFuzzyIsNull(notches)) {
        zoomAt(m_zoom * std::pow(zoomStep, notches), event->position());
    }
    event->accept();
}

void ImageViewer::mousePressEvent(QMouseEvent *event)
{
    m_dragFrom = event->position();
}

void ImageViewer::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) {
        pan(event->position() - m_dragFrom);
        m_dragFrom = event->position();
    }
}

void ImageViewer::keyPressEvent(QKeyEvent *event)
{
    const qreal step = metrics::scaled(48);
    if ((event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep);
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_1:
        oneToOne();
        return;
    case Qt::Key_R:
        turn();
        return;
    case Qt::Key_Left:
        pan({step, 0});
        return;
    case Qt::Key_Right:
        pan({-step, 0});
        return;
    case Qt::Key_Up:
        pan({0, step});
        return;
    case Qt::Key_Down:
        pan({0, -step});
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ImageViewer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isFitted) {
        fit();
    } else {
        keepInside();
    }
}

} // namespace truvamate
