#pragma once

#include "models/identity/roles.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

class QActionGroup;

namespace truvamate {

/// Everything a person can do by name: menus, buttons, the command bar and the shortcut sheet all read this
/// list, and two actions never share a key. What several desks do alike (new, filter, refresh, export, next
/// and previous row) is one action of the shell that is handed to the desk in front.
class Actions : public QObject
{
    Q_OBJECT

public:
    struct Spec
    {
        QString id; ///< stable: "orders.cancel"
        QString text; ///< translated: "Cancel order…"
        QString group; ///< translated heading of the shortcut sheet: "Orders"
        QKeySequence key;
        QString icon; ///< may be empty
        std::optional<Permission> permission; ///< hidden from who lacks it
        QString desk; ///< works only while this desk is in front; empty: everywhere
        QKeySequence otherKey; ///< a second key for the same, as F1 beside Ctrl+/; mostly empty
    };

    explicit Actions(QObject *parent = nullptr);
    ~Actions() override;

    /// Makes the action. A key that another action has, or an id that exists, stops the program in debug
    /// builds and is left out in others: the action comes back disabled, unlisted and without a key. The
    /// action is disabled while its desk is not in front, whatever its owner's setEnabled said, which counts
    /// again when the desk comes back. It belongs to the owner, and leaves the list with it; where the owner
    /// is a widget, its key works while that is visible.
    QAction *add(const Spec &spec, QObject *owner);
    QAction *find(const QString &id) const;
    std::vector<const Spec *> specs() const;
    const Spec *specOf(const QAction *action) const;
    void setCurrentDesk(const QString &desk);
    /// Actions whose permission is not held are hidden and disabled. Until this is called, none is held.
    void setPermissions(const QStringList &permissionCodes);
    bool hasKey(const QKeySequence &key) const;

Q_SIGNALS:
    void changed();
    void triggered(const QString &id); ///< about to be done

private:
    struct Entry;
    struct Gate;
    QActionGroup *gateOf(const Spec &spec);
    void applyTo(const Gate &gate) const;
    void forget(const QObject *action);

    std::vector<std::unique_ptr<Entry>> m_entries;
    std::vector<Gate> m_gates; ///< one for each pair of desk and permission
    QString m_desk;
    QStringList m_permissions;
};

} // namespace truvamate
