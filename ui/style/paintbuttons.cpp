#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/text.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace truvamate::paint {

namespace {

struct ButtonColors
{
    QColor fill;
    QColor line;
    QColor text;
};

QString kindOf(const QWidget *widget)
{
    return widget ? widget->property("kind").toString() : QString();
}

QColor touched(const Theme &theme, const QColor &color, const QStyleOption *option)
{
    const int step = option->state & QStyle::State_Sunken ? 118 : isHovered(option) ? 109 : 100;
    return theme.isDark ? color.lighter(step) : color.darker(step);
}

ButtonColors filledColors(const Theme &theme, const ToneColors &tone, const QStyleOption *option)
{
    if (!isEnabled(option)) {
        return {theme.neutral.soft, {}, theme.secondary};
    }
    return {touched(theme, tone.text, option), {}, theme.onAccent};
}

ButtonColors plainColors(const Theme &theme, bool isQuiet, const QStyleOption *option)
{
    const QColor text = isEnabled(option) ? theme.text : theme.secondary;
    const QColor line = isQuiet ? QColor() : theme.line;
    if (option->state & QStyle::State_Sunken) {
        return {theme.neutral.soft, line, text};
    }
    if (option->state & QStyle::State_On) {
        return {theme.accent.soft, isQuiet ? QColor() : between(theme.line, theme.accent.text, 0.4),
                isEnabled(option) ? theme.accent.text : text};
    }
    if (isHovered(option)) {
        return {isQuiet ? theme.neutral.soft : theme.raised,
                isQuiet ? QColor() : between(theme.line, theme.secondary, 0.4), text};
    }
    return {isQuiet ? QColor() : theme.surface, line, text};
}

ButtonColors colorsOf(const QStyleOption *option, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const QString kind = kindOf(widget);
    if (kind == QLatin1String("primary")) {
        return filledColors(theme, theme.accent, option);
    }
    if (kind == QLatin1String("danger")) {
        return filledColors(theme, theme.wrong, option);
    }
    return plainColors(theme, kind == QLatin1String("quiet"), option);
}

bool isFilled(const QWidget *widget)
{
    const QString kind = kindOf(widget);
    return kind == QLatin1String("primary") || kind == QLatin1String("danger");
}

} // namespace

void pushButtonPanel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const ButtonColors colors = colorsOf(option, widget);
    const int radius = metrics::scaled(metrics::radius);
    box(painter, option->rect, radius, colors.fill, colors.line);
    if (!(option->state & QStyle::State_HasFocus) || !isEnabled(option)) {
        return;
    }
    if (isFilled(widget)) {
        // A ring of its own colour would not be seen: a gap sets it off.
        focusRing(painter, QRectF(option->rect), radius, colors.fill);
        box(painter, QRectF(option->rect).adjusted(2, 2, -2, -2), radius - 2, {}, theme.onAccent, 1.5);
    } else {
        focusRing(painter, option->rect, radius, theme.accent.text);
    }
}

void pushButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget)
{
    const ButtonColors colors = colorsOf(option, widget);
    const QString hint = widget ? widget->property("keyHint").toString() : QString();
    const int gap = metrics::scaled(6);
    const int iconSize = option->icon.isNull() ? 0 : option->iconSize.height();
    const QFontMetrics &fontMetrics = option->fontMetrics;
    const int textWidth = fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    const int hintWidth = hint.isEmpty() ? 0 : fontMetrics.horizontalAdvance(hint) + gap + 2;
    const bool hasMenu = option->features & QStyleOptionButton::HasMenu;
    const int menuWidth = hasMenu ? metrics::scaled(12) + gap : 0;
    const int between = iconSize > 0 && textWidth > 0 ? gap : 0;
    const int width = iconSize + between + textWidth + hintWidth + menuWidth;
    int x = option->rect.x() + qMax(metrics::scaled(4), (option->rect.width() - width) / 2);
    const auto place = [&](int itemWidth) {
        const QRect rectangle(x, option->rect.y(), itemWidth, option->rect.height());
        x += itemWidth;
        return QStyle::visualRect(option->direction, option->rect, rectangle);
    };
    if (iconSize > 0) {
        const QRect rectangle = place(iconSize);
        painter->drawPixmap(
            rectangle.x(), rectangle.y() + (rectangle.height() - iconSize) / 2,
            iconPixmap(option->icon, iconSize, colors.text, painter->device()->devicePixelRatioF()));
        x += between;
    }
    painter->setPen(colors.text);
    const QRect textRectangle = place(qMin(textWidth, option->rect.right() - x));
    if (option->text.contains(QLatin1Char('&'))) {
        painter->drawText(textRectangle, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                          option->text);
    } else {
        drawLine(painter, textRectangle, Qt::AlignVCenter | Qt::AlignLeft, option->text);
    }
    if (!hint.isEmpty()) {
        painter->save();
        painter->setOpacity(0.85);
        drawLine(painter, place(hintWidth), Qt::AlignVCenter | Qt::AlignRight, hint);
        painter->restore();
    }
    if (hasMenu) {
        centredIcon(painter, place(menuWidth), QStringLiteral("chevron-down"), metrics::scaled(12),
                    colors.text);
    }
}

void checkBoxIndicator(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    const bool isSet = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = isEnabled(option);
    const int radius = metrics::scaled(4);
    const QColor empty = between(theme.line, theme.secondary, isHovered(option) ? 0.9 : 0.5);
    const QColor fill = !isSet ? theme.surface : enabled ? theme.accent.text : theme.neutral.soft;
    const QColor mark = enabled ? theme.onAccent : theme.secondary;
    box(painter, option->rect, radius, fill, isSet ? QColor() : empty);
    const int size = option->rect.height() - metrics::scaled(2);
    if (option->state & QStyle::State_NoChange) {
        centredIcon(painter, option->rect, QStringLiteral("minus"), size, mark);
    } else if (isSet) {
        centredIcon(painter, option->rect, QStringLiteral("check"), size, mark);
    }
    if (option->state & QStyle::State_HasFocus) {
        focusRing(painter, QRectF(option->rect).adjusted(-3, -3, 3, 3), radius + 3, theme.accent.text);
    }
}

void radioIndicator(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    const bool isSet = option->state & QStyle::State_On;
    const bool enabled = isEnabled(option);
    const QRectF rectangle(option->rect);
    const qreal radius = rectangle.height() / 2;
    const QColor line = isSet && enabled
        ? theme.accent.text
        : between(theme.line, theme.secondary, isHovered(option) ? 0.9 : 0.5);
    box(painter, rectangle, radius, theme.surface, line, isSet ? 1.5 : 1);
    if (isSet) {
        const qreal inset = rectangle.height() * 0.28;
        box(painter, rectangle.adjusted(inset, inset, -inset, -inset), radius, line, {});
    }
    if (option->state & QStyle::State_HasFocus) {
        focusRing(painter, rectangle.adjusted(-3, -3, 3, 3), radius + 3, theme.accent.text);
    }
}

void toolButton(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const QString kind = kindOf(widget);
    const bool hasFrame = !kind.isEmpty() && kind != QLatin1String("quiet");
    ButtonColors colors = hasFrame ? colorsOf(option, widget) : plainColors(theme, true, option);
    const int radius = metrics::scaled(metrics::radius);
    box(painter, option->rect, radius, colors.fill, colors.line);
    if (!hasFrame && isEnabled(option) && !isHovered(option) && !(option->state & QStyle::State_On)
        && option->text.isEmpty()) {
        colors.text = theme.secondary;
    }

    const bool hasIcon = !option->icon.isNull() && option->toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool hasText
        = !option->text.isEmpty() && (option->toolButtonStyle != Qt::ToolButtonIconOnly || !hasIcon);
    const bool hasMenu = option->features & QStyleOptionToolButton::HasMenu;
    const QString hint = widget ? widget->property("keyHint").toString() : QString();
    const int gap = metrics::scaled(6);
    const int iconSize = hasIcon ? option->iconSize.height() : 0;
    const int textWidth = hasText ? option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width() : 0;
    const int menuWidth = hasMenu ? metrics::scaled(12) + 2 : 0;
    const int hintWidth = hint.isEmpty() ? 0 : option->fontMetrics.horizontalAdvance(hint) + gap;
    const int width = iconSize + (hasIcon && hasText ? gap : 0) + textWidth + menuWidth + hintWidth;
    int x = option->rect.x() + qMax(2, (option->rect.width() - width) / 2);
    const auto place = [&](int itemWidth) {
        const QRect rectangle(x, option->rect.y(), itemWidth, option->rect.height());
        x += itemWidth;
        return QStyle::visualRect(option->direction, option->rect, rectangle);
    };
    if (hasIcon) {
        const QRect rectangle = place(iconSize);
        painter->drawPixmap(
            rectangle.x(), rectangle.y() + (rectangle.height() - iconSize) / 2,
            iconPixmap(option->icon, iconSize, colors.text, painter->device()->devicePixelRatioF()));
        x += hasText ? gap : 0;
    } else if (option->features & QStyleOptionToolButton::Arrow) {
        const QHash<Qt::ArrowType, QString> names{{Qt::LeftArrow, QStringLiteral("chevron-left")},
                                                  {Qt::RightArrow, QStringLiteral("chevron-right")},
                                                  {Qt::UpArrow, QStringLiteral("chevron-up")}};
        centredIcon(painter, option->rect, names.value(option->arrowType, QStringLiteral("chevron-down")),
                    metrics::scaled(metrics::iconSize), colors.text);
    }
    if (hasText) {
        painter->setFont(option->font);
        painter->setPen(colors.text);
        painter->drawText(place(textWidth), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                          option->text);
    }
    if (!hint.isEmpty()) {
        painter->setPen(theme.secondary);
        painter->drawText(place(hintWidth), Qt::AlignVCenter | Qt::AlignRight, hint);
    }
    if (hasMenu) {
        centredIcon(painter, place(menuWidth), QStringLiteral("chevron-down"), metrics::scaled(12),
                    colors.text);
    }
    if ((option->state & QStyle::State_HasFocus) && isEnabled(option)) {
        focusRing(painter, option->rect, radius, theme.accent.text);
    }
}

} // namespace truvamate::paint
