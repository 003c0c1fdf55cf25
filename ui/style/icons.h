#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>
#include <QStringList>

namespace truvamate {

/// An icon of the console's one family (resources/icons/NAME.svg), drawn in the text colour of the palette it
/// is painted with, so that it follows the theme by itself. An unknown name stops a debug build.
QIcon icon(const QString &name);
/// The same as a picture in one colour, for delegates.
QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);
/// The same of an icon that is at hand; one of another family keeps its own colours.
QPixmap iconPixmap(const QIcon &icon, int size, const QColor &color, qreal devicePixelRatio);
bool hasIcon(const QString &name);
QStringList iconNames();

} // namespace truvamate
