#include "ui/widgets/actionbutton.h"

#include <QAction>
#include <QPushButton>

namespace truvamate {

QPushButton *actionButton(QAction *action, ButtonKind kind, QWidget *parent)
{
    auto *button = new QPushButton(action->text(), parent);
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    setKeyHint(button, action->shortcut());
    setKind(button, kind);
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button,
                     [button, action] { button->setEnabled(action->isEnabled()); });
    return button;
}

} // namespace truvamate
