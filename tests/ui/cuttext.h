#pragma once

#include "tests/ui/wholeconsole.h"
#include "ui/style/theme.h"
#include "ui/widgets/pill.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

/// Texts that do not fit where they stand, so that a person reads half of them.
namespace truvamate::testing::cuttext {

inline QString ofLabel(const QLabel &label)
{
    if (label.text().isEmpty()) {
        return {};
    }
    const QSize needed = label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.sizeHint();
    const bool isCut = needed.width() > label.width() + 1 || needed.height() > label.height() + 1;
    return isCut ? label.text() : QString();
}

inline QString ofButton(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    const bool isWritten
        = !button.text().isEmpty() && !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
    const QSize needed = button.sizeHint();
    const bool isCut = needed.width() > button.width() + 1 || needed.height() > button.height() + 1;
    return isWritten && isCut ? button.text() : QString();
}

inline QString ofPill(const Pill &pill)
{
    return pill.sizeHint().width() > pill.width() + 1 ? pill.accessibleName() : QString();
}

/// A combo of a fixed length cuts on purpose, and opens to be read.
inline QString ofCombo(const QComboBox &combo)
{
    if (combo.sizeAdjustPolicy() == QComboBox::AdjustToMinimumContentsLengthWithIcon) {
        return {};
    }
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    option.editable = combo.isEditable();
    const int room = combo.style()
                         ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo)
                         .width();
    const int needed = combo.fontMetrics().horizontalAdvance(combo.currentText());
    return needed > room ? combo.currentText() : QString();
}

/// What is typed may scroll; the words that say what to type may not be cut.
inline QString ofField(const QLineEdit &field)
{
    const QMargins frame = field.textMargins();
    const int room = field.contentsRect().width() - frame.left() - frame.right();
    const int needed = field.fontMetrics().horizontalAdvance(field.placeholderText());
    return field.text().isEmpty() && needed > room ? field.placeholderText() : QString();
}

inline QString ofTabs(const QTabBar &tabs)
{
    for (int tab = 0; tab < tabs.count(); ++tab) {
        if (tabs.fontMetrics().horizontalAdvance(tabs.tabText(tab)) > tabs.tabRect(tab).width()) {
            return tabs.tabText(tab);
        }
    }
    return {};
}

inline QString ofHeader(const QHeaderView &header)
{
    if (header.orientation() != Qt::Horizontal || !header.model()) {
        return {};
    }
    const int margins = 2 * metrics::scaled(metrics::gap);
    for (int section = 0; section < header.count(); ++section) {
        const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
        const int needed = QFontMetrics(header.font()).horizontalAdvance(title) + margins;
        if (!header.isSectionHidden(section) && !title.isEmpty() && needed > header.sectionSize(section)) {
            return title;
        }
    }
    return {};
}

/// Rows of lists may be wider than their view, panes may not. Says what is so wide.
inline QString ofPane(const QScrollArea &pane)
{
    if (pane.horizontalScrollBar()->maximum() == 0) {
        return {};
    }
    const auto parts = pane.widget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    const auto needs
        = [](const QWidget *part) { return part->isVisible() ? part->minimumSizeHint().width() : 0; };
    const auto widest = std::ranges::max_element(parts, {}, needs);
    return QStringLiteral("wider than its place by ")
        + (widest == parts.end() ? QString() : placeOf(*widest));
}

inline QString of(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        return ofLabel(*label);
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        return ofButton(*button);
    }
    if (const auto *pill = qobject_cast<const Pill *>(widget)) {
        return ofPill(*pill);
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        return ofCombo(*combo);
    }
    if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
        return ofField(*field);
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        return ofTabs(*tabs);
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
        return ofHeader(*header);
    }
    if (const auto *pane = qobject_cast<const QScrollArea *>(widget)) {
        return ofPane(*pane);
    }
    return {};
}

/// Each with where it stands.
inline QStringList in(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (isHidden(widget)) {
            continue;
        }
        if (const QString text = of(widget); !text.isEmpty()) {
            found.append(QStringLiteral("%1: “%2”").arg(placeOf(widget), text));
        }
    }
    return found;
}

} // namespace truvamate::testing::cuttext
