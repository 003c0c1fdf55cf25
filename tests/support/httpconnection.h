#pragma once

#include <QByteArray>

#include <memory>

namespace truvamate::testing {

/// A client's end of one connection to 127.0.0.1, blocking: what the server says is read when it is asked
/// for.
class HttpConnection
{
public:
    /// With TLS no certificate is checked: this is about the server.
    explicit HttpConnection(quint16 port, bool secure = false);
    ~HttpConnection();

    bool isOpen() const;
    /// False once the other end has closed.
    bool send(const QByteArray &bytes);
    /// One whole answer with its body; empty where the connection ended first.
    QByteArray answer();
    /// The next so many bytes; fewer where the connection ended first.
    QByteArray bytes(qsizetype count);
    /// Waits until the server closes.
    bool isClosedByServer();
    /// "TLSv1.3".
    QByteArray tlsVersion() const;

private:
    struct Sockets;
    std::unique_ptr<Sockets> m_sockets;
};

} // namespace truvamate::testing
