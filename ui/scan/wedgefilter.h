#pragma once

#include "ui/scan/wedgedetector.h"
#include "ui/scan/wedgekeys.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QKeyEvent;
class QWidget;

namespace truvamate {

/// Listens to every key of a window and its dialogs for a hand scanner, wherever the focus is. A scan never
/// reaches the field that has the focus, nor presses a button, nor is a shortcut; typing does, a moment
/// later at most.
class WedgeFilter : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds for events that carry no time of their own.
    using Now = std::function<qint64()>;

    /// Listens to the window of this widget, and as long as it lives.
    explicit WedgeFilter(QWidget *inWindow, const WedgeProfile &profile, KeyCodes codes, Now now = {});
    ~WedgeFilter() override;

    void setProfile(const WedgeProfile &profile);
    const WedgeProfile &profile() const { return m_detector.profile(); }

Q_SIGNALS:
    void scanned(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct HeldKey
    {
        QPointer<QWidget> receiver;
        bool hadFocus = false; ///< then it goes to whatever has it when it is let go
        std::unique_ptr<QKeyEvent> event;
    };

    bool isInScope(const QObject *watched) const;
    bool overridesShortcut(QKeyEvent &event) const;
    bool press(QWidget &receiver, QKeyEvent &event);
    WedgeDetector::Outcome outcomeOf(const QKeyEvent &event);
    /// True where the key is held or swallowed. No key: time has passed.
    bool apply(const WedgeDetector::Outcome &outcome, HeldKey *key);
    void deliver(const HeldKey &key);
    void letGo();
    void pauseSoon();
    void pauseNow();
    qint64 timeOf(const QKeyEvent &event) const;

    QPointer<QWidget> m_inWindow;
    WedgeDetector m_detector;
    KeyCodes m_codes;
    Now m_now;
    std::vector<HeldKey> m_held;
    QTimer m_pause;
    bool m_isLettingGo = false;
};

} // namespace truvamate
