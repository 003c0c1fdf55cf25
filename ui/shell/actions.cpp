#include "ui/shell/actions.h"

#include "ui/style/icons.h"

#include <QActionGroup>
#include <QWidget>

#include <algorithm>

namespace truvamate {

struct Actions::Entry
{
    Spec spec;
    QAction *action;
};

/// A group remembers what each of its actions' owners set, so that opening the gate gives that back.
struct Actions::Gate
{
    QString desk;
    std::optional<Permission> permission;
    QActionGroup *group;
};

namespace {

/// "G" and "G, P" collide as well: the first would never let the second be typed.
bool collide(const QKeySequence &a, const QKeySequence &b)
{
    return !a.isEmpty() && !b.isEmpty()
        && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

void refuse(const QString &reason)
{
#ifdef NDEBUG
    qWarning("%s", qPrintable(reason));
#else
    qFatal("%s", qPrintable(reason));
#endif
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
}

Actions::~Actions() = default;

QAction *Actions::add(const Spec &spec, QObject *owner)
{
    auto *action = new QAction(spec.text, owner);
    action->setObjectName(spec.id);
    if (!spec.icon.isEmpty()) {
        action->setIcon(icon(spec.icon));
    }
    // Before the owner's own slots, so that what it does can be named while it runs.
    connect(action, &QAction::triggered, this, [this, id = spec.id] { Q_EMIT triggered(id); });
    if (find(spec.id) || hasKey(spec.key) || hasKey(spec.otherKey)) {
        refuse(QStringLiteral("the action %1 is there already, or its key %2 is taken")
                   .arg(spec.id, spec.key.toString()));
        action->setEnabled(false);
        return action;
    }
    QList<QKeySequence> keys{spec.key, spec.otherKey};
    keys.removeAll(QKeySequence());
    action->setShortcuts(keys);
    action->setActionGroup(gateOf(spec));
    if (auto *widget = qobject_cast<QWidget *>(owner)) {
        widget->addAction(action);
    }
    m_entries.push_back(std::make_unique<Entry>(Entry{spec, action}));
    connect(action, &QObject::destroyed, this, &Actions::forget);
    Q_EMIT changed();
    return action;
}

QAction *Actions::find(const QString &id) const
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const auto &candidate) { return candidate->spec.id == id; });
    return entry == m_entries.end() ? nullptr : (*entry)->action;
}

std::vector<const Actions::Spec *> Actions::specs() const
{
    std::vector<const Spec *> specs;
    specs.reserve(m_entries.size());
    for (const auto &entry : m_entries) {
        specs.push_back(&entry->spec);
    }
    return specs;
}

const Actions::Spec *Actions::specOf(const QAction *action) const
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const auto &candidate) { return candidate->action == action; });
    return entry == m_entries.end() ? nullptr : &(*entry)->spec;
}

void Actions::setCurrentDesk(const QString &desk)
{
    m_desk = desk;
    for (const Gate &gate : m_gates) {
        applyTo(gate);
    }
    Q_EMIT changed();
}

void Actions::setPermissions(const QStringList &permissionCodes)
{
    m_permissions = permissionCodes;
    for (const Gate &gate : m_gates) {
        applyTo(gate);
    }
    Q_EMIT changed();
}

bool Actions::hasKey(const QKeySequence &key) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const auto &entry) {
        return collide(entry->spec.key, key) || collide(entry->spec.otherKey, key);
    });
}

QActionGroup *Actions::gateOf(const Spec &spec)
{
    const auto gate = std::find_if(m_gates.begin(), m_gates.end(), [&](const Gate &candidate) {
        return candidate.desk == spec.desk && candidate.permission == spec.permission;
    });
    if (gate != m_gates.end()) {
        return gate->group;
    }
    auto *group = new QActionGroup(this);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    m_gates.push_back({spec.desk, spec.permission, group});
    applyTo(m_gates.back());
    return group;
}

void Actions::applyTo(const Gate &gate) const
{
    gate.group->setVisible(!gate.permission || m_permissions.contains(permissionCode(*gate.permission)));
    gate.group->setEnabled(gate.desk.isEmpty() || gate.desk == m_desk);
}

void Actions::forget(const QObject *action)
{
    std::erase_if(m_entries, [&](const auto &entry) { return entry->action == action; });
    Q_EMIT changed();
}

} // namespace truvamate
