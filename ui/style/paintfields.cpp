#include "ui/style/paint.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace truvamate::paint {

void fieldFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const int radius = metrics::scaled(metrics::radius);
    const bool isInvalid = widget && widget->property("invalid").toBool();
    const bool isStill = !isEnabled(option) || (option->state & QStyle::State_ReadOnly);
    const QColor fill = isStill ? between(theme.surface, theme.window, 0.7) : theme.surface;
    const QColor resting = isHovered(option) ? between(theme.line, theme.secondary, 0.5)
                                             : between(theme.line, theme.secondary, 0.15);
    const QColor line = isInvalid ? theme.wrong.text : resting;
    box(painter, option->rect, radius, fill, line);
    if ((option->state & QStyle::State_HasFocus) && isEnabled(option)) {
        focusRing(painter, option->rect, radius, isInvalid ? theme.wrong.text : theme.accent.text);
    }
}

void comboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget,
              const QStyle *style)
{
    const Theme &theme = themeOf(option);
    if (option->frame) {
        fieldFrame(option, painter, widget);
    }
    if (option->subControls & QStyle::SC_ComboBoxArrow) {
        const QRect arrow
            = style->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
        centredIcon(painter, arrow, QStringLiteral("chevron-down"), metrics::scaled(14), theme.secondary);
    }
}

void spinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget, const QStyle *style)
{
    const Theme &theme = themeOf(option);
    if (option->frame) {
        fieldFrame(option, painter, widget);
    }
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto arrow
        = [&](QStyle::SubControl control, QAbstractSpinBox::StepEnabledFlag step, const QString &name) {
              const QRect rectangle = style->subControlRect(QStyle::CC_SpinBox, option, control, widget);
              const bool canStep = isEnabled(option) && (option->stepEnabled & step);
              const bool isTouched = canStep && (option->activeSubControls & control);
              const QColor color = isTouched ? theme.text : canStep ? theme.secondary : theme.line;
              centredIcon(painter, rectangle, name, metrics::scaled(11), color);
          };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, QStringLiteral("chevron-up"));
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, QStringLiteral("chevron-down"));
}

} // namespace truvamate::paint
