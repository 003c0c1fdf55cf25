#pragma once

#include "scanner/livelook.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace truvamate {

/// A LiveLooker on a thread of its own. While it looks at a frame, further ones are dropped, so that what is
/// said is always about now.
class LiveReader : public QObject
{
    Q_OBJECT

public:
    explicit LiveReader(QObject *parent = nullptr);
    /// Waits for the frame that is being looked at.
    ~LiveReader() override;

    /// Takes a frame to look at; false where it is dropped.
    bool offer(const LiveFrame &frame);
    bool isBusy() const { return m_isBusy; }
    int dropped() const { return m_dropped; }
    /// The ticket that is in the picture may be taken once more.
    void takeAgain();
    /// The next frame as it is, whatever it shows; its capture has no code.
    void takeNow();
    /// The camera was stopped or changed: nothing that was seen counts any longer, and no answer comes to a
    /// frame of before.
    void forget();

Q_SIGNALS:
    void looked(const truvamate::LiveLook &look);

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_home; ///< lives on the thread
    LiveLooker m_looker; ///< touched on the thread only
    bool m_isBusy = false;
    int m_dropped = 0;
    int m_session = 0;
};

} // namespace truvamate
