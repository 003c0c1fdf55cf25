#pragma once

#include "ui/style/theme.h"

#include <QString>

class QAbstractButton;
class QKeySequence;
class QLabel;
class QPainter;
class QRect;
class QWidget;

namespace truvamate {

/// Gives the widget the font of a role and keeps it through a change of scale. Secondary is also paler.
void setTextRole(QWidget *widget, TextRole role);
/// Plain text, never HTML, that wraps where it must and can be marked with the mouse.
QLabel *makeLabel(const QString &text, TextRole role, QWidget *parent);

/// One line of text, elided where it must, on the baseline of the painter's font: lines with a sign from
/// another font (฿, Thai beside Latin) stand level with their neighbours, which drawText does not do.
void drawLine(QPainter *painter, const QRect &rectangle, Qt::Alignment alignment, const QString &text);

enum class ButtonKind { Normal, Primary, Danger, Quiet };
void setKind(QAbstractButton *button, ButtonKind kind);
/// The key that presses the button, pale after its text; it does not bind the key.
void setKeyHint(QAbstractButton *button, const QKeySequence &key);
/// A field whose text is no value: a frame in the wrong tone.
void setInvalid(QWidget *field, bool invalid);
/// A pane on the surface instead of the window's colour, through changes of theme.
void setSurface(QWidget *pane);

} // namespace truvamate
