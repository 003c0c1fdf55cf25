#pragma once

#include "ui/style/theme.h"

#include <QImage>
#include <QPolygonF>
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

    void setImage(const QImage &image);
    void setOutlines(std::vector<Outline> outlines);
    void setEmptyText(const QString &text);
    bool hasImage() const { return !m_image.isNull(); }
    qreal zoom() const { return m_zoom; }
    int turns() const { return m_turns; } ///< quarter turns to the right
    void fit();
    void zoomBy(qreal factor);
    void turn();
    QSize sizeHint() const override { return {420, 520}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QImage m_image;
    std::vector<Outline> m_outlines;
    QString m_emptyText;
    qreal m_zoom = 1;
    int m_turns = 0;
    QPointF m_offset;
    QPointF m_dragFrom;
};

} // namespace truvamate
