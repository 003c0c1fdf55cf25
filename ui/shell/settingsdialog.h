#pragma once

#include <QDialog>

class QFormLayout;

namespace truvamate {

class Preferences;
class Session;
class Transport;

/// What a person may choose for this computer. Everything takes effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Preferences &preferences, QWidget *parent);
    /// Where else the person is signed in, for a workspace that others reach from elsewhere.
    void addSessions(Transport &transport, const Session &session);

private:
    QWidget *makeLook();
    QWidget *makeScale();
    QWidget *makeLanguage();
    QWidget *makeSounds();
    QWidget *makeDevice();

    Preferences &m_preferences;
    QFormLayout *m_form;
};

} // namespace truvamate
