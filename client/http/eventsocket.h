#pragma once

#include "client/outbox/retry.h"

#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace truvamate {

/// The line on which a server nudges (docs/http.md: /api/events). It is made again whenever it breaks, after
/// a while that grows.
class EventSocket : public QObject
{
    Q_OBJECT

public:
    /// The server closes with it when the session has ended.
    static constexpr int sessionEnded = 4401;

    struct Parts
    {
        QUrl server; ///< http or https
        QSslConfiguration tls;
        Later later;
        RandomSource &random;
        /// Gives a token for the upgrade request, or nothing where there is none now.
        std::function<void(std::function<void(std::optional<QString>)>)> token;
    };

    explicit EventSocket(Parts parts, QObject *parent = nullptr);

    /// Anew, where it is open already.
    void open();
    void close();
    bool isOpen() const { return m_isOpen; }

Q_SIGNALS:
    void nudged();
    void openChanged();
    void refused(); ///< the session ended, as the server says

private:
    void connectNow();
    void connectWith(const QString &token);
    void ended();
    void check();

    Parts m_parts;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_check; ///< whether the other end is still there
    bool m_isWanted = false;
    bool m_isOpen = false;
    bool m_hasPonged = true;
    int m_failures = 0;
    int m_turn = 0; ///< what an earlier open() began is dropped
};

} // namespace truvamate
