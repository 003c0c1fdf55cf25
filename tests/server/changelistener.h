#pragma once

#include "tests/support/httpconnection.h"

#include <QString>

namespace truvamate::testing {

/// A console's end of /api/events.
class ChangeListener
{
public:
    ChangeListener(quint16 port, const QString &token)
        : m_connection(port)
    {
        m_connection.send(
            "GET /api/events HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            "Authorization: Bearer "
            + token.toLatin1() + "\r\n\r\n");
        answer = m_connection.answer();
    }

    /// The next frame that is no ping: its text, or "closed" and the code.
    QByteArray next()
    {
        while (true) {
            const QByteArray head = m_connection.bytes(2);
            if (head.size() < 2) {
                return "cut";
            }
            const QByteArray body = m_connection.bytes(head[1] & 0x7f);
            const int kind = head[0] & 0x0f;
            if (kind == 8) {
                const int code = (quint8(body[0]) << 8) + quint8(body[1]);
                return "closed " + QByteArray::number(code);
            }
            if (kind == 1) {
                return body;
            }
        }
    }
    bool isOpen() const { return answer.startsWith("HTTP/1.1 101 "); }

    QByteArray answer;

private:
    HttpConnection m_connection;
};

} // namespace truvamate::testing
