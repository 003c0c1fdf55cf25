#include "ui/style/text.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
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

void setKind(QAbstractButton *button, ButtonKind kind)
{
    const char *const names[] = {"", "primary", "danger", "quiet"};
    button->setProperty("kind", QString::fromLatin1(names[static_cast<int>(kind)]));
    button->updateGeometry();
    button->update();
}

void setKeyHint(QAbstractButton *button, const QKeySequence &key)
{
    button->setProperty("keyHint", key.toString(QKeySequence::NativeText));
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
