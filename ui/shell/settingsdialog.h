#pragma once

#include <QDialog>

namespace truvamate {

class Preferences;

/// What a person may choose for this computer. Everything takes effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Preferences &preferences, QWidget *parent);

private:
    QWidget *makeLook();
    QWidget *makeScale();
    QWidget *makeLanguage();
    QWidget *makeSounds();
    QWidget *makeDevice();

    Preferences &m_preferences;
};

} // namespace truvamate
