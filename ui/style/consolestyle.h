#pragma once

#include <QProxyStyle>

class QStyleOptionViewItem;

namespace truvamate {

/// Fusion with flat surfaces, thin lines, rounded controls and a clear focus ring. Everything is painted from
/// the widget's palette and Theme. A QPushButton with the property "kind" = "primary" is filled with the
/// accent, "danger" with the wrong tone, "quiet" has no frame until it is touched. A QFrame (StyledPanel)
/// with "kind" = "card" is a rounded surface. A field with the property "invalid" = true has a frame in the
/// wrong tone; the word beside it is the form's. See ui/style/text.h for the setters.
class ConsoleStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    ConsoleStyle();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;

private:
    void drawItem(const QStyleOptionViewItem &item, QPainter *painter, const QWidget *widget) const;
};

/// Puts style, palette and fonts on the application; also a live switch. scalePercent 100 to 200.
void applyLook(bool dark, int scalePercent);

} // namespace truvamate
