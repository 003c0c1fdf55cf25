#pragma once

#include "models/identity/roles.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <optional>
#include <vector>

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
    };

    explicit Actions(QObject *parent = nullptr);

    /// Makes the action. A key that another action has, or an id that exists, stops the program in debug
    /// builds and is left out in others. The action is disabled while its desk is not in front.
    QAction *add(const Spec &spec, QObject *owner);
    QAction *find(const QString &id) const;
    std::vector<const Spec *> specs() const;
    const Spec *specOf(const QAction *action) const;
    void setCurrentDesk(const QString &desk);
    /// Actions whose permission is not held are hidden and disabled.
    void setPermissions(const QStringList &permissionCodes);
    bool hasKey(const QKeySequence &key) const;

Q_SIGNALS:
    void changed();
};

} // namespace truvamate
