#include "ui/style/text.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QVariant>

namespace truvamate {

void setTextRole(QWidget *widget, TextRole role)
{
    widget->setProperty("textRole", static_cast<int>(role));
    widget->setFont(fontFor(role));
    widget->setForegroundRole(role == TextRole::Secondary ? QPalette::PlaceholderText : QPalette::NoRole);
}

QLabel *makeLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, role);
    return label;
}

void drawLine(QPainter *painter, const QRect &rectangle, Qt::Alignment alignment, const QString &text)
{
    const QFontMetrics fontMetrics = painter->fontMetrics();
    // elidedText counts fractions of a pixel and would cut text that was given just its own rounded width.
    const bool fits = fontMetrics.horizontalAdvance(text) <= rectangle.width();
    const QString shown = fits ? text : fontMetrics.elidedText(text, Qt::ElideRight, rectangle.width());
    const int free = rectangle.width() - fontMetrics.horizontalAdvance(shown);
    int x = rectangle.x();
    if (alignment & Qt::AlignRight) {
        x += free;
    } else if (alignment & Qt::AlignHCenter) {
        x += free / 2;
    }
    int y = rectangle.y() + (rectangle.height() - fontMetrics.height()) / 2;
    if (alignment & Qt::AlignTop) {
        y = rectangle.y();
    } else if (alignment & Qt::AlignBottom) {
        y = rectangle.bottom() + 1 - fontMetrics.height();
    }
    painter->drawText(x, y + fontMetrics.ascent(), shown);
}

void setKind(QAbstractButton *button, ButtonKind kind)
{
    const char *const names[] = {"", "primary", "danger", "quiet"};
    button->setProperty("kind", QString::fromLatin1(names[static_cast<int>(kind)]));
    button->updateGeometry();
    button->update();
}

void setKeyHint(QAbstractButton *button, const QKeySequence &key)
{
    // The key is labelled Enter on every keyboard that is sold; Qt calls it Return.
    button->setProperty(
        "keyHint",
        key.toString(QKeySequence::NativeText).replace(QLatin1String("Return"), QLatin1String("Enter")));
    button->updateGeometry();
    button->update();
}

void setInvalid(QWidget *field, bool invalid)
{
    if (field->property("invalid").toBool() != invalid) {
        field->setProperty("invalid", invalid);
        field->update();
    }
}

void setSurface(QWidget *pane)
{
    pane->setBackgroundRole(QPalette::Base);
    pane->setAutoFillBackground(true);
}

} // namespace truvamate
