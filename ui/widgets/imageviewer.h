#pragma once

#include "ui/style/theme.h"

#include <QImage>
#include <QPixmap>
#include <QPolygonF>
#include <QTransform>
#include <QWidget>

#include <vector>

namespace truvamate {

/// Something pointed out on a picture, in the picture's own pixels.
struct Outline
{
    QPolygonF shape;
    Tone tone = Tone::Information;
    QString label; ///< "ITF · 20 digits"
};

/// A picture to look at closely: fits at first; wheel, + and − zoom at the pointer, 0 fits, 1 is one to one,
/// R turns it, arrows or dragging move it. Outlines stay sharp at every zoom. It is given a decoded, bounded
/// picture and never decodes a file itself.
class ImageViewer : public QWidget
{
    Q_OBJECT

public:
    explicit ImageViewer(QWidget *parent = nullptr);

    void setImage(const QImage &image); ///< fitted, unturned, without outlines
    void setOutlines(std::vector<Outline> outlines);
    void setEmptyText(const QString &text);
    bool hasImage() const { return !m_image.isNull(); }
    qreal zoom() const { return m_zoom; }
    int turns() const { return m_turns; } ///< quarter turns to the right
    void fit();
    void zoomBy(qreal factor);
    void turn();
    bool isFitted() const { return m_isFitted; }
    /// From the picture's pixels to the widget's.
    QTransform transform() const;
    QSize sizeHint() const override { return {420, 520}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSizeF turnedSize() const;
    void zoomAt(qreal zoom, QPointF fixed);
    void oneToOne();
    void pan(QPointF by);
    void keepInside();
    QPointF zoomCentre() const;
    void paintOutline(QPainter *painter, const Outline &outline) const;
    const QPixmap &shrunk();

    QImage m_image;
    std::vector<Outline> m_outlines;
    QString m_emptyText;
    qreal m_zoom = 1;
    int m_turns = 0;
    bool m_isFitted = true;
    QPointF m_offset;
    QPointF m_dragFrom;
    QPixmap m_shrunk; ///< the picture at the present zoom, where that is below one
    qreal m_shrunkZoom = 0;
};

} // namespace truvamate
