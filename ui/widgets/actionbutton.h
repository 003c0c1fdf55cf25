#pragma once

#include "ui/style/text.h"

class QAction;
class QPushButton;

namespace truvamate {

/// A button that does an action: its text and key at first, its enabling always. Named "ID.button".
QPushButton *actionButton(QAction *action, ButtonKind kind, QWidget *parent);

} // namespace truvamate
