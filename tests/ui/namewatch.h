#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QSet>
#include <QWidget>

namespace truvamate::testing {

/// Notes the widgets that take the focus and of which a screen reader has nothing to say. It looks when they
/// leave the screen, and at what stands when it is asked: by then they have every word they get.
class NameWatch final : public QObject
{
public:
    NameWatch() { qApp->installEventFilter(this); }

    /// Each in a line: its class, its name and where it stands.
    QString nameless()
    {
        for (const QWidget *window : QApplication::topLevelWidgets()) {
            noteAllIn(window);
        }
        QStringList noted(m_noted.begin(), m_noted.end());
        noted.sort();
        m_noted.clear();
        return noted.join(QLatin1Char('\n'));
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Hide) {
            if (const auto *widget = qobject_cast<QWidget *>(object)) {
                noteAllIn(widget);
            }
        }
        return QObject::eventFilter(object, event);
    }

private:
    void noteAllIn(const QWidget *root)
    {
        note(root);
        for (const QWidget *child : root->findChildren<QWidget *>()) {
            // A button that does not show may get its words when it does.
            if (child->isVisibleTo(root) || !qobject_cast<const QAbstractButton *>(child)) {
                note(child);
            }
        }
    }

    void note(const QWidget *widget)
    {
        if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && isOurs(widget)) {
            auto *heard = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (heard && heard->text(QAccessible::Name).isEmpty()) {
                m_noted.insert(placeOf(widget));
            }
        }
    }

    /// Not what Qt puts into its own widgets and dialogs, nor a label, which is heard by its text: one
    /// without any says nothing to those who see it either.
    static bool isOurs(const QWidget *widget)
    {
        // One that is being destroyed is a plain widget by now.
        bool isOurs = widget->metaObject() != &QWidget::staticMetaObject
            && !qobject_cast<const QLabel *>(widget) && !widget->inherits("QComboBoxListView")
            && !widget->objectName().startsWith(QLatin1String("qt_"));
        for (const QWidget *each = widget; each && isOurs; each = each->parentWidget()) {
            isOurs = !qobject_cast<const QFileDialog *>(each);
        }
        return isOurs;
    }

    static QString placeOf(const QWidget *widget)
    {
        QString place = QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
        for (const QWidget *each = widget->parentWidget(); each; each = each->parentWidget()) {
            if (!each->objectName().isEmpty()) {
                place += QStringLiteral(" in ") + each->objectName();
            }
        }
        return place;
    }

    QSet<QString> m_noted;
};

} // namespace truvamate::testing
