#include "client/http/tusupload.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QThreadPool>

namespace truvamate {

namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

const QByteArray uploads = "/api/files/uploads";
constexpr int mostFailures = 6;
constexpr int checksumDiffers = 460;

QByteArray metadataOf(const TusUpload::File &file)
{
    return "kind " + file.kind.toUtf8().toBase64() + ",sha256 " + file.sha256.toHex().toBase64();
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<TusUpload::File> readWhole(const QString &path, const QString &kind)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Invalid, QStringLiteral("files.unreadable"),
                    QStringLiteral("“%1” cannot be read: %2.").arg(path, source.errorString()));
    }
    TusUpload::File file;
    file.bytes = source.readAll();
    if (file.bytes.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("files.empty"),
                    QStringLiteral("“%1” is empty.").arg(path));
    }
    file.sha256 = digestOf(file.bytes);
    file.kind = kind;
    return file;
}

} // namespace

TusUpload::TusUpload(Parts parts, File file, CallOptions options, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_file(std::move(file))
    , m_options(std::move(options))
{
}

void TusUpload::start(const QByteArray &place, std::function<void(Result<FileId>)> reply)
{
    m_reply = std::move(reply);
    // A token is shown at it: nothing but an upload is asked.
    if (place.startsWith(QByteArray(uploads + '/'))) {
        m_place = place;
    }
    goOn();
}

void TusUpload::goOn()
{
    if (m_place.isEmpty()) {
        create();
    } else {
        ask();
    }
}

void TusUpload::send(HttpMessage message, std::function<void(const HttpAnswer &)> reply)
{
    message.headers.emplace_back("Tus-Resumable", "1.0.0");
    // A part that came already is refused by its offset; at most an empty upload is made twice.
    message.mayRepeat = true;
    if (!m_parts.guard) {
        post(message, {}, reply);
        return;
    }
    m_parts.guard->access([self = QPointer<TusUpload>(this), message, reply](const Result<QString> &access) {
        if (self && access) {
            self->post(message, *access, reply);
        } else if (self) {
            self->finish(fail(access.error()));
        }
    });
}

void TusUpload::post(HttpMessage message, const QString &access,
                     std::function<void(const HttpAnswer &)> reply)
{
    if (!access.isEmpty()) {
        message.headers.emplace_back("Authorization", "Bearer " + access.toLatin1());
    }
    m_parts.line.send(
        message, m_options.stop,
        [self = QPointer<TusUpload>(this), access, reply = std::move(reply)](const HttpAnswer &answer) {
            if (self && answer.status == 401 && self->m_parts.guard
                && !std::exchange(self->m_hasRenewed, true)) {
                self->renew(access);
            } else if (self) {
                reply(answer);
            }
        });
}

void TusUpload::renew(const QString &refused)
{
    m_parts.guard->renew(refused, [self = QPointer<TusUpload>(this)](const Result<QString> &renewed) {
        if (self && renewed) {
            self->goOn();
        } else if (self) {
            self->finish(fail(renewed.error()));
        }
    });
}

void TusUpload::create()
{
    m_place.clear();
    m_offset = 0;
    HttpMessage message{"POST", uploads};
    message.headers = {{"Upload-Length", QByteArray::number(m_file.bytes.size())},
                       {"Upload-Metadata", metadataOf(m_file)},
                       {"Content-Length", "0"}};
    send(std::move(message), [this](const HttpAnswer &answer) {
        const QByteArray location = answer.header("Location");
        if (answer.status != 201 || location.isEmpty()) {
            recover(answer);
            return;
        }
        // Whatever host a proxy makes of it, the upload is at the server that was asked.
        const QByteArray path = QUrl::fromEncoded(location).path(QUrl::FullyEncoded).toLatin1();
        m_place = uploads + path.mid(path.lastIndexOf('/'));
        Q_EMIT moved({m_place, 0});
        sendPart();
    });
}

void TusUpload::ask()
{
    send({"HEAD", m_place}, [this](const HttpAnswer &answer) {
        if (answer.error) {
            recover(answer);
        } else {
            goOnFrom(answer);
        }
    });
}

void TusUpload::goOnFrom(const HttpAnswer &answer)
{
    bool isNumber = false;
    m_offset = answer.header("Upload-Offset").toLongLong(&isNumber);
    if (!isNumber || m_offset < 0 || m_offset > m_file.bytes.size()) {
        finish(fail(ErrorKind::Unavailable, QStringLiteral("transport.bad_answer"),
                    QStringLiteral("The server does not say how far the upload came.")));
        return;
    }
    if (m_options.progress) {
        m_options.progress({m_offset, m_file.bytes.size()});
    }
    Q_EMIT moved({m_place, m_offset});
    if (const auto file = FileId::fromString(QString::fromLatin1(answer.header("Truvamate-File-Id"))); file) {
        finish(*file);
    } else if (m_offset == m_file.bytes.size()) {
        finish(fail(ErrorKind::Unavailable, QStringLiteral("transport.bad_answer"),
                    QStringLiteral("The server has the whole upload and does not say which file it is.")));
    } else {
        sendPart();
    }
}

void TusUpload::sendPart()
{
    const QByteArray part = m_file.bytes.mid(m_offset, m_part);
    HttpMessage message{"PATCH", m_place};
    message.body = part;
    message.headers = {{"Content-Type", "application/offset+octet-stream"},
                       {"Upload-Offset", QByteArray::number(m_offset)},
                       {"Upload-Checksum", "sha256 " + digestOf(part).toBase64()}};
    send(std::move(message),
         [this, size = part.size(), begin = steady_clock::now()](const HttpAnswer &answer) {
             hearPart(answer, size,
                      std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - begin));
         });
}

/// Large parts on a good line cost fewer round trips; small ones on a bad line lose less when it breaks.
void TusUpload::hearPart(const HttpAnswer &answer, qint64 size, std::chrono::milliseconds took)
{
    if (answer.error) {
        m_part = std::max(m_part / 2, smallestPart);
        recover(answer);
        return;
    }
    if (size == m_part && took < 1s) {
        m_part = std::min(m_part * 2, largestPart);
    } else if (took > 4s) {
        m_part = std::max(m_part / 2, smallestPart);
    }
    m_failures = 0;
    m_hasRenewed = false;
    goOnFrom(answer);
}

bool TusUpload::isGone(const HttpAnswer &answer) const
{
    return !m_place.isEmpty() && (answer.status == 404 || answer.status == 410);
}

/// After a break, a part that came damaged, or a place that the server does not have any more.
void TusUpload::recover(const HttpAnswer &answer)
{
    const Error error
        = answer.error.value_or(Error{ErrorKind::Unavailable,
                                      QStringLiteral("transport.bad_answer"),
                                      QStringLiteral("The server did not say where the upload goes."),
                                      {}});
    const bool isStopped = error.code == QLatin1String("transport.stopped");
    const bool isPartDamaged
        = answer.status == checksumDiffers && error.code != QLatin1String("upload.digest_differs");
    if (isGone(answer) && !std::exchange(m_hasBegunAnew, true)) {
        create();
        return;
    }
    const bool mayHelp = error.kind == ErrorKind::Unavailable || answer.status == 409 || isPartDamaged;
    if (isStopped || !mayHelp || ++m_failures >= mostFailures
        || error.code.startsWith(QLatin1String("tls."))) {
        finish(fail(error));
        return;
    }
    const auto delay = answer.isFromServer() && error.kind != ErrorKind::Unavailable
        ? 0ms
        : retryDelay(m_failures, m_parts.random) / 4;
    m_parts.later(delay, this, [this] { goOn(); });
}

void TusUpload::finish(Result<FileId> result)
{
    if (m_reply) {
        std::exchange(m_reply, nullptr)(std::move(result));
    }
}

void readFileToUpload(const QString &path, const QString &kind, QObject *context,
                      std::function<void(Result<TusUpload::File>)> reply)
{
    QThreadPool::globalInstance()->start(
        [path, kind, target = QPointer<QObject>(context), reply = std::move(reply)] {
            auto file = readWhole(path, kind);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [target, reply, file = std::move(file)] {
                    if (target) {
                        reply(file);
                    }
                },
                Qt::QueuedConnection);
        });
}

} // namespace truvamate
