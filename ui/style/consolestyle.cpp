#include "ui/style/consolestyle.h"

#include "ui/style/paint.h"
#include "ui/style/text.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPixmapCache>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>

namespace truvamate {

namespace {

using metrics::scaled;

bool isFramed(const QStyleOption *option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0;
}

int frameWidth(const QWidget *widget)
{
    if (qobject_cast<const QScrollArea *>(widget)) {
        return 0;
    }
    // Two pixels keep the square viewport inside the rounded corners of its frame.
    const bool isArea = qobject_cast<const QAbstractScrollArea *>(widget) && !widget->isWindow();
    return isArea ? 2 : 1;
}

QRect comboBoxPart(const QStyleOptionComboBox *option, QStyle::SubControl part)
{
    const QRect all = option->rect;
    const int arrow = scaled(26);
    const int padding = scaled(option->editable ? 2 : 9);
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(option->direction, all,
                                  QRect(all.right() - arrow + 1, all.y(), arrow, all.height()));
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(option->direction, all, all.adjusted(padding, 2, -arrow, -2));
    default:
        return all;
    }
}

QRect spinBoxPart(const QStyleOptionSpinBox *option, QStyle::SubControl part)
{
    const QRect all = option->rect;
    const int width = option->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : scaled(22);
    const QRect buttons(all.right() - width - 1, all.y() + 2, width, all.height() - 4);
    const int middle = buttons.center().y();
    QRect rectangle = all;
    if (part == QStyle::SC_SpinBoxUp) {
        rectangle = QRect(buttons.x(), buttons.y(), width, middle - buttons.y());
    } else if (part == QStyle::SC_SpinBoxDown) {
        rectangle = QRect(buttons.x(), middle, width, buttons.bottom() - middle);
    } else if (part == QStyle::SC_SpinBoxEditField) {
        rectangle = all.adjusted(scaled(6), 2, -width - 2, -2);
    }
    return QStyle::visualRect(option->direction, all, rectangle);
}

QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part)
{
    const QRect all = option->rect;
    const bool isUpright = option->orientation == Qt::Vertical;
    const int length = isUpright ? all.height() : all.width();
    const qint64 range = static_cast<qint64>(option->maximum) - option->minimum;
    int handle = length;
    if (range > 0) {
        handle = static_cast<int>(qint64(option->pageStep) * length / (range + option->pageStep));
        handle = qBound(qMin(scaled(28), length), handle, length);
    }
    const int start = QStyle::sliderPositionFromValue(
        option->minimum, option->maximum, option->sliderPosition, length - handle, option->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rectangle = isUpright ? QRect(all.x(), all.y() + from, all.width(), size)
                                          : QRect(all.x() + from, all.y(), size, all.height());
        return QStyle::visualRect(option->direction, all, rectangle);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    case QStyle::SC_ScrollBarGroove:
        return all;
    default:
        return {};
    }
}

QSize pushButtonSize(const QStyleOptionButton *option, const QSize &contents, const QWidget *widget)
{
    int width = contents.width() + scaled(24);
    if (option->text.isEmpty() && !option->icon.isNull()) {
        width = scaled(metrics::controlHeight);
    } else if (!option->icon.isNull()) {
        width += scaled(4);
    }
    const QString hint = widget ? widget->property("keyHint").toString() : QString();
    if (!hint.isEmpty()) {
        width += option->fontMetrics.horizontalAdvance(hint) + scaled(8);
    }
    if (option->features & QStyleOptionButton::HasMenu) {
        width += scaled(8);
    }
    return QSize(width, qMax(scaled(metrics::controlHeight), contents.height() + scaled(8)));
}

QSize headerSize(const QStyleOptionHeader *option)
{
    if (option->orientation == Qt::Vertical) {
        return QSize(option->fontMetrics.horizontalAdvance(option->text) + scaled(16),
                     scaled(metrics::rowHeight));
    }
    const int arrow = option->sortIndicator == QStyleOptionHeader::None ? 0 : scaled(14);
    return QSize(option->fontMetrics.horizontalAdvance(option->text) + 2 * scaled(metrics::gap) + arrow + 1,
                 qMax(scaled(32), option->fontMetrics.height() + scaled(8)));
}

QSize toolButtonSize(const QStyleOptionToolButton *option, QSize size, const QWidget *widget)
{
    const bool hasText = !option->text.isEmpty() && option->toolButtonStyle != Qt::ToolButtonIconOnly;
    size += QSize(scaled(hasText ? 14 : 10), scaled(10));
    if (option->features & QStyleOptionToolButton::HasMenu) {
        size.rwidth() += scaled(14);
    }
    const QString hint = widget ? widget->property("keyHint").toString() : QString();
    if (!hint.isEmpty()) {
        size.rwidth() += option->fontMetrics.horizontalAdvance(hint) + scaled(6);
    }
    return size.expandedTo(QSize(scaled(28), scaled(28)));
}

QFont platformFont(int scalePercent)
{
    QFont font = QApplication::font();
#if defined(Q_OS_LINUX)
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Thai")});
#elif defined(Q_OS_WIN)
    font.setFamilies({QStringLiteral("Segoe UI"), QStringLiteral("Leelawadee UI")});
#endif
    font.setPixelSize(qRound(13 * qBound(100, scalePercent, 200) / 100.0));
    return font;
}

} // namespace

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
    setObjectName(QStringLiteral("console"));
}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const QVariant role = widget->property("textRole");
    if (role.isValid()) {
        widget->setFont(fontFor(static_cast<TextRole>(role.toInt())));
    }
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        text->document()->setDocumentMargin(scaled(6));
    }
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QTabBar *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QHeaderView *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const Theme &theme = paint::themeOf(option);
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            paint::pushButtonPanel(button, painter, widget);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::checkBoxIndicator(option, painter);
        return;
    case PE_IndicatorRadioButton:
        paint::radioIndicator(option, painter);
        return;
    case PE_PanelLineEdit:
        if (isFramed(option)) {
            paint::fieldFrame(option, painter, widget);
        }
        return;
    case PE_Frame:
    case PE_FrameMenu:
        paint::frame(option, painter, widget);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, theme.surface);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, theme.raised);
        paint::box(painter, option->rect, 0, {}, paint::between(theme.line, theme.secondary, 0.25));
        return;
    case PE_PanelItemViewRow:
        paint::viewRow(option, painter, widget);
        return;
    case PE_PanelItemViewItem:
        paint::viewItem(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget) && !qobject_cast<const QAbstractButton *>(widget)
            && !qobject_cast<const QTabBar *>(widget) && !qobject_cast<const QComboBox *>(widget)) {
            paint::focusRing(painter, option->rect, scaled(4), theme.accent.text);
        }
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, theme.surface);
        painter->fillRect(option->rect.x(), option->rect.y(), option->rect.width(), 1, theme.line);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, paint::surfaceBehind(widget));
        return;
    case PE_FrameButtonBevel:
    case PE_FrameDefaultButton:
    case PE_FrameGroupBox:
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Theme &theme = paint::themeOf(option);
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            paint::pushButtonPanel(button, painter, widget);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            paint::pushButtonLabel(button, painter, widget);
        }
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            paint::header(header, painter);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paint::headerSurface(option, painter);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            combo && !combo->editable) {
            QStyleOptionComboBox whole(*combo);
            const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width();
            whole.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room);
            QProxyStyle::drawControl(element, &whole, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            paint::tabShape(tab, painter);
        }
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            paint::tabLabel(tab, painter);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            paint::menuItem(item, painter);
        }
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option); item
            && !item->text.isEmpty() && !item->text.contains(QLatin1Char('\n'))
            && !(item->features & QStyleOptionViewItem::WrapText)) {
            drawItem(*item, painter, widget);
            return;
        }
        break;
    case CE_ProgressBar:
        // The common style would ask itself for the places of the parts.
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            QStyleOptionProgressBar part(*bar);
            part.rect = subElementRect(SE_ProgressBarGroove, bar, widget);
            drawControl(CE_ProgressBarGroove, &part, painter, widget);
            drawControl(CE_ProgressBarContents, &part, painter, widget);
            if (bar->textVisible) {
                part.rect = subElementRect(SE_ProgressBarLabel, bar, widget);
                drawControl(CE_ProgressBarLabel, &part, painter, widget);
            }
        }
        return;
    case CE_ProgressBarGroove:
        paint::progressGroove(option, painter);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            paint::progressBar(bar, painter, widget);
        }
        return;
    case CE_ProgressBarLabel:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            painter->setPen(theme.secondary);
            painter->drawText(bar->rect, Qt::AlignVCenter | Qt::AlignRight, bar->text);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, theme.line);
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            const QPoint middle = frame->rect.center();
            if (frame->frameShape == QFrame::HLine) {
                painter->fillRect(frame->rect.x(), middle.y(), frame->rect.width(), 1, theme.line);
                return;
            }
            if (frame->frameShape == QFrame::VLine) {
                painter->fillRect(middle.x(), frame->rect.y(), 1, frame->rect.height(), theme.line);
                return;
            }
        }
        break;
    case CE_ToolBar:
        painter->fillRect(option->rect, theme.surface);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// Everything of an item as Fusion does it, and its one line of text on the baseline that it shares with its
/// row.
void ConsoleStyle::drawItem(const QStyleOptionViewItem &item, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionViewItem rest(item);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText}) {
        rest.palette.setColor(QPalette::All, role, Qt::transparent);
    }
    QProxyStyle::drawControl(CE_ItemViewItem, &rest, painter, widget);
    const int margin = pixelMetric(PM_FocusFrameHMargin, &item, widget) + 1;
    const QRect place = subElementRect(SE_ItemViewItemText, &item, widget).adjusted(margin, 0, -margin, 0);
    const bool isSelected = item.state & State_Selected;
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(paint::isEnabled(&item) ? QPalette::Normal : QPalette::Disabled,
                                       isSelected ? QPalette::HighlightedText : QPalette::Text));
    drawLine(painter, place, visualAlignment(item.direction, item.displayAlignment), item.text);
    painter->restore();
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        paint::comboBox(combo, painter, widget, this);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        paint::spinBox(spin, painter, widget, this);
    } else if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
        paint::toolButton(tool, painter, widget);
    } else if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
               bar && control == CC_ScrollBar) {
        paint::scrollBar(bar, painter, widget, this);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    if (element == SE_LineEditContents && isFramed(option)) {
        return option->rect.adjusted(scaled(7), 1, -scaled(7), -1);
    }
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents
        || element == SE_ProgressBarLabel) {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        const int label = bar && bar->textVisible && !bar->text.isEmpty()
            ? qMax(bar->fontMetrics.horizontalAdvance(QStringLiteral("100 %")),
                   bar->fontMetrics.horizontalAdvance(bar->text))
                + scaled(8)
            : 0;
        const QRect rectangle = element == SE_ProgressBarLabel
            ? QRect(option->rect.right() - label + 1, option->rect.y(), label, option->rect.height())
            : option->rect.adjusted(0, 0, -label, 0);
        return visualRect(option->direction, option->rect, rectangle);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                   SubControl subControl, const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        return comboBoxPart(combo, subControl);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        return spinBoxPart(spin, subControl);
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        return scrollBarPart(bar, subControl);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    const int control = scaled(metrics::controlHeight);
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && type == CT_PushButton) {
        return pushButtonSize(button, size, widget);
    }
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
        return headerSize(header);
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        item && type == CT_MenuItem) {
        return paint::menuItemSize(item);
    }
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
        return toolButtonSize(tool, size, widget);
    }
    switch (type) {
    case CT_LineEdit:
        return isFramed(option) ? QSize(size.width() + scaled(14), qMax(control, size.height() + scaled(8)))
                                : size;
    case CT_ComboBox:
        return QSize(size.width() + scaled(40), qMax(control, size.height() + scaled(8)));
    case CT_SpinBox:
        return QSize(size.width() + scaled(32), qMax(control, size.height() + scaled(4)));
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QFont strong = widget ? widget->font() : QApplication::font();
            strong.setWeight(QFont::DemiBold);
            const int wider = QFontMetrics(strong).horizontalAdvance(tab->text)
                - tab->fontMetrics.horizontalAdvance(tab->text);
            return QSize(size.width() + qMax(0, wider), qMax(control, size.height()));
        }
        return size;
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return base.expandedTo(QSize(0, scaled(28)));
    }
    case CT_ProgressBar:
        return QSize(qMax(size.width(), scaled(120)), qMax(scaled(16), size.height()));
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const bool isInView = qobject_cast<const QAbstractItemView *>(widget);
    switch (metric) {
    case PM_DefaultFrameWidth:
        return frameWidth(widget);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return scaled(metrics::iconSize);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_HeaderMargin:
        return scaled(metrics::gap);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return scaled(metrics::gap);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return scaled(widget && widget->isWindow() ? metrics::space : metrics::gap);
    case PM_FocusFrameHMargin:
        return isInView ? scaled(metrics::gap) - 1 : 2;
    case PM_FocusFrameVMargin:
        return 2;
    case PM_ScrollBarExtent:
        return scaled(11);
    case PM_ScrollBarSliderMin:
        return scaled(28);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_TabBarTabHSpace:
        return scaled(24);
    case PM_TabBarTabVSpace:
        return scaled(12);
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
    case PM_MenuBarPanelWidth:
        return 1;
    case PM_MenuHMargin:
        return 0;
    case PM_MenuVMargin:
        return scaled(4);
    case PM_SubMenuOverlap:
        return -2;
    case PM_ToolTipLabelFrameWidth:
        return scaled(6);
    case PM_HeaderDefaultSectionSizeVertical:
        return scaled(metrics::rowHeight);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_MessageBox_CenterButtons:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_MiddleClickAbsolutePosition:
        return 1;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_FormLayoutFormAlignment:
        return Qt::AlignLeft | Qt::AlignTop;
    case SH_FormLayoutFieldGrowthPolicy:
        return 2; // QFormLayout::AllNonFixedFieldsGrow
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Table_GridLineColor:
        return static_cast<int>(Theme::of(widget).line.rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void applyLook(bool dark, int scalePercent)
{
    QPixmapCache::clear();
    QApplication::setFont(platformFont(scalePercent));
    const QFont secondary = fontFor(TextRole::Secondary);
    QApplication::setFont(secondary, "QHeaderView");
    QApplication::setFont(secondary, "QTipLabel");
    QApplication::setPalette((dark ? Theme::dark() : Theme::light()).palette());
    // A new style is what makes every widget ask again for sizes and the fonts of its role.
    QApplication::setStyle(new ConsoleStyle);
}

} // namespace truvamate
