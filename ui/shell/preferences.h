#pragma once

#include <QObject>

class QSettings;

namespace truvamate {

/// What a person chose for this computer, whatever the workspace: how the console looks, sounds and speaks.
class Preferences : public QObject
{
    Q_OBJECT

public:
    enum class Look { System, Light, Dark };

    /// Made before the console's own palette is put on, so that it knows the system's. The settings must
    /// outlive it.
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    Look look() const;
    void setLook(Look look);
    /// What the look comes to now.
    bool isDark() const;
    int scalePercent() const; ///< 100 to 200
    void setScalePercent(int percent);
    QString language() const; ///< "en" or "th"
    void setLanguage(const QString &code);
    bool areSoundsOn() const;
    void setSoundsOn(bool on);
    QString deviceName() const; ///< what the backend is told about this machine
    void setDeviceName(const QString &name);
    QString workspaceFolder() const; ///< opened last; empty: none yet
    void setWorkspaceFolder(const QString &folder);
    /// Where the last workspace was on a server, and which it was; both empty for one of this computer.
    QString server() const;
    QString serverWorkspace() const;
    void setServer(const QString &address, const QString &workspaceId);

Q_SIGNALS:
    void lookChanged(); ///< also the scale
    void languageChanged();
    void soundsChanged();

private:
    QSettings &m_settings;
    bool m_isSystemDark;
};

} // namespace truvamate
