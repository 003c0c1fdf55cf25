#pragma once

#include <QDialog>

namespace truvamate {

class Actions;

/// Every key in force, made from the list of actions: those of the desk in front first.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const Actions &actions, QWidget *parent);
};

} // namespace truvamate
