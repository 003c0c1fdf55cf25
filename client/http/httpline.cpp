#include "client/http/httpline.h"

#include <QIODevice>
#include <QNetworkRequest>

namespace truvamate {

namespace {

/// A body that is read once. Qt sends a request again by itself when a connection ends too early; it cannot
/// where the body is gone, and so nothing is done twice.
class BodyReadOnce final : public QIODevice
{
public:
    BodyReadOnce(QByteArray bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_at >= m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min<qint64>(most, m_bytes.size() - m_at);
        if (size == 0) {
            return -1;
        }
        std::copy_n(m_bytes.constData() + m_at, size, data);
        m_at += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

struct Stopping
{
    Stopping(const std::stop_token &stop, QPointer<QNetworkReply> reply)
        : callback(stop, [this, reply] {
            isStopped = true;
            // It may be another thread that asks.
            QMetaObject::invokeMethod(
                reply,
                [reply] {
                    if (reply) {
                        reply->abort();
                    }
                },
                Qt::QueuedConnection);
        })
    {
    }
    std::atomic<bool> isStopped = false;
    std::stop_callback<std::function<void()>> callback;
};

} // namespace

HttpLine::HttpLine(QUrl server, QSslConfiguration tls, QObject *parent)
    : QObject(parent)
    , m_server(std::move(server))
    , m_tls(std::move(tls))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

QUrl HttpLine::urlOf(const QByteArray &target) const
{
    return QUrl::fromEncoded(m_server.toEncoded() + target);
}

QNetworkReply *HttpLine::start(const HttpMessage &message)
{
    QNetworkRequest request(urlOf(message.target));
    request.setSslConfiguration(m_tls);
    request.setTransferTimeout(static_cast<int>(message.patience.count()));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "truvamate-console/" TRUVAMATE_VERSION);
    for (const auto &[name, value] : message.headers) {
        request.setRawHeader(name, value);
    }
    if (message.verb == "HEAD") {
        // As a verb of its own, Qt would wait for a body.
        return m_network.head(request);
    }
    if (message.body.isEmpty()) {
        return m_network.sendCustomRequest(request, message.verb);
    }
    if (message.mayRepeat) {
        return m_network.sendCustomRequest(request, message.verb, message.body);
    }
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, message.body.size());
    auto *body = new BodyReadOnce(message.body, this);
    QNetworkReply *reply = m_network.sendCustomRequest(request, message.verb, body);
    body->setParent(reply);
    return reply;
}

void HttpLine::send(const HttpMessage &message, const std::stop_token &stop,
                    std::function<void(const HttpAnswer &)> reply)
{
    QNetworkReply *under = start(message);
    const auto stopping = std::make_shared<Stopping>(stop, under);
    const auto sslErrors = std::make_shared<QList<QSslError>>();
    connect(under, &QNetworkReply::sslErrors, this,
            [sslErrors](const QList<QSslError> &errors) { *sslErrors = errors; });
    connect(under, &QNetworkReply::finished, this, [under, stopping, sslErrors, reply = std::move(reply)] {
        HttpAnswer answer = answerOf(*under, *sslErrors);
        if (stopping->isStopped && !answer.isFromServer()) {
            answer.error = Error{ErrorKind::Unavailable,
                                 QStringLiteral("transport.stopped"),
                                 QStringLiteral("It was stopped before an answer came."),
                                 {}};
        }
        under->deleteLater();
        reply(answer);
    });
}

} // namespace truvamate
