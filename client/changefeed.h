#pragma once

#include "client/transport.h"
#include "models/operations/search.h"

#include <QSet>
#include <QTimer>

namespace truvamate {

/// Asks the backend every two seconds, after each write of this console and whenever the backend nudges, what
/// has changed, and has the transport say so. That is how two consoles on one workspace see each other's
/// work. Where the backend nudges it asks by itself only now and then. It rests while nobody is signed in.
class ChangeFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr int everyMs = 2'000;
    static constexpr int everyMsNudged = 30'000;

    /// The transport must outlive it.
    explicit ChangeFeed(Transport &transport, QObject *parent = nullptr);
    void start();
    void stop();

private:
    void ask();
    void askSoon();
    void hear(const ChangeList &list);

    Transport &m_transport;
    QTimer m_timer;
    QString m_cursor;
    QSet<QString> m_seen; ///< notices of the last answers: the newest come more than once
    bool m_isAsking = false;
    bool m_isWanted = false; ///< something was written while an answer was under way
    int m_run = 0; ///< an answer to an earlier run is dropped
};

} // namespace truvamate
