#pragma once

#include "ui/style/theme.h"

#include <QRectF>
#include <QString>

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;

/// The pieces that ConsoleStyle paints with. Nothing here is used outside ui/style/.
namespace truvamate::paint {

const Theme &themeOf(const QStyleOption *option);
QColor between(const QColor &from, const QColor &to, qreal share);
bool isEnabled(const QStyleOption *option);
bool isHovered(const QStyleOption *option);
/// A rounded surface; an invalid colour leaves fill or line out. The line lies inside the rectangle.
void box(QPainter *painter, const QRectF &rectangle, qreal radius, const QColor &fill, const QColor &line,
         qreal lineWidth = 1);
void focusRing(QPainter *painter, const QRectF &rectangle, qreal radius, const QColor &color);
void centredIcon(QPainter *painter, const QRect &rectangle, const QString &name, int size,
                 const QColor &color);
QColor surfaceBehind(const QWidget *widget);

void pushButtonPanel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget);
void pushButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget);
void checkBoxIndicator(const QStyleOption *option, QPainter *painter);
void radioIndicator(const QStyleOption *option, QPainter *painter);
void toolButton(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget);

void fieldFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void comboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget,
              const QStyle *style);
void spinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget,
             const QStyle *style);

void frame(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void header(const QStyleOptionHeader *option, QPainter *painter);
void headerSurface(const QStyleOption *option, QPainter *painter);
void viewRow(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void viewItem(const QStyleOption *option, QPainter *painter, const QWidget *widget);

void scrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget,
               const QStyle *style);
void progressGroove(const QStyleOption *option, QPainter *painter);
void progressBar(const QStyleOptionProgressBar *option, QPainter *painter, const QWidget *widget);
void tabShape(const QStyleOptionTab *option, QPainter *painter);
void tabLabel(const QStyleOptionTab *option, QPainter *painter);
void menuItem(const QStyleOptionMenuItem *option, QPainter *painter);
QSize menuItemSize(const QStyleOptionMenuItem *option);

} // namespace truvamate::paint
