#include "scanner/readerprocess.h"

#include "scanner/workeranswer.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QMetaObject>
#include <QProcessEnvironment>

namespace truvamate {

namespace {

constexpr int startTimeoutMs = 10'000;

std::optional<Error> refusalIn(const WorkerFrame &frame)
{
    const QJsonValue error = frame.header[QLatin1String("error")];
    return error.isObject() ? std::optional(errorFromJson(error.toObject())) : std::nullopt;
}

Result<ReadImage> answerFrom(const WorkerFrame &frame)
{
    if (const auto error = refusalIn(frame)) {
        return tl::unexpected(*error);
    }
    return decodeAnswer(frame);
}

QString keep(const QByteArray &file, const QString &folder)
{
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        return {};
    }
    const QByteArray hash = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex();
    const QString path = QDir(folder).filePath(QString::fromLatin1(hash) + QStringLiteral(".image"));
    QFile kept(path);
    return kept.open(QIODevice::WriteOnly) && kept.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && kept.write(file) == file.size()
        ? path
        : QString();
}

tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Unavailable, QStringLiteral("scan.cancelled"),
                QStringLiteral("Reading this picture was stopped."));
}

Error tooLarge(qint64 bytes)
{
    return {ErrorKind::Invalid,
            QStringLiteral("image.too_large"),
            QStringLiteral("The file has %1 MB, which is too large for a photo.").arg(bytes / 1'000'000),
            {}};
}

QString diedMessage()
{
    return QStringLiteral(
        "The ticket reader stopped while it read this picture. Take the photo again, or enter the "
        "serial by hand.");
}

QString timeoutMessage(int ms)
{
    return QStringLiteral(
               "The picture was not read within %1 seconds. Take the photo again, or enter the serial by "
               "hand.")
        .arg((ms + 999) / 1000);
}

} // namespace

ReaderProcess::ReaderProcess(Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { failCurrent(QStringLiteral("scan.timeout"), timeoutMessage(m_settings.timeoutMs)); });
}

ReaderProcess::~ReaderProcess()
{
    dropWorker();
}

qint64 ReaderProcess::workerId() const
{
    return m_process ? m_process->processId() : 0;
}

Result<Done> ReaderProcess::ensureWorker()
{
    if (m_process && m_process->state() == QProcess::Running) {
        return Done{};
    }
    dropWorker();
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
    m_process->setProcessEnvironment(environment);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->start(m_settings.program, {QStringLiteral("--worker")});
    if (!m_process->waitForStarted(startTimeoutMs)) {
        const QString why = m_process->errorString();
        dropWorker();
        return fail(
            ErrorKind::Unavailable, QStringLiteral("scan.worker_missing"),
            QStringLiteral("The ticket reader “%1” cannot be started: %2.").arg(m_settings.program, why));
    }
    ++m_started;
    listen();
    return Done{};
}

void ReaderProcess::listen()
{
    if (!m_process) {
        return;
    }
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, [this] { readAvailable(); });
    connect(m_process.get(), &QProcess::finished, this,
            [this] { failCurrent(QStringLiteral("scan.worker_died"), diedMessage()); });
}

void ReaderProcess::dropWorker()
{
    m_buffer.clear();
    if (!m_process) {
        return;
    }
    m_process->disconnect(this);
    if (m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished(startTimeoutMs);
    }
    m_process.release()->deleteLater(); // it may be the sender of the signal that brought us here
}

QJsonObject ReaderProcess::headerOf(const ReadOptions &options)
{
    return {{QStringLiteral("id"), ++m_requestId},
            {QStringLiteral("codesOnly"), options.codesOnly},
            {QStringLiteral("preview"), options.previewPixels}};
}

std::optional<Result<WorkerFrame>> ReaderProcess::takeAnswer()
{
    m_buffer += m_process->readAllStandardOutput();
    auto frame = takeFrame(m_buffer);
    if (!frame) {
        dropWorker();
        return Result<WorkerFrame>(tl::unexpected(frame.error()));
    }
    return *frame ? std::optional(Result<WorkerFrame>(**std::move(frame))) : std::nullopt;
}

Error ReaderProcess::deathOf(const QByteArray &file, const QString &code, const QString &message) const
{
    Error error{ErrorKind::Unavailable, code, message, {}};
    const QString kept = keep(file, m_settings.keepFolder);
    if (!kept.isEmpty()) {
        error.details.insert(QStringLiteral("kept"), kept);
    }
    return error;
}

quint64 ReaderProcess::read(const QByteArray &file, const ReadOptions &options, Reply reply)
{
    m_waiting.push_back({++m_asked, file, options, std::move(reply)});
    QMetaObject::invokeMethod(
        this, [this] { serveNext(); }, Qt::QueuedConnection);
    return m_asked;
}

void ReaderProcess::cancel(quint64 request)
{
    const auto waiting = std::ranges::find(m_waiting, request, &Request::number);
    if (waiting != m_waiting.end()) {
        const Reply reply = std::move(waiting->reply);
        m_waiting.erase(waiting);
        QMetaObject::invokeMethod(
            this, [reply] { reply(cancelled()); }, Qt::QueuedConnection);
    } else if (m_current && m_current->number == request) {
        dropWorker(); // nothing else stops it
        finish(cancelled());
    }
}

void ReaderProcess::serveNext()
{
    if (m_current || m_waiting.empty()) {
        return;
    }
    m_current = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (m_current->file.size() > largestPayload) {
        finish(fail(tooLarge(m_current->file.size())));
        return;
    }
    if (const auto ready = ensureWorker(); !ready) {
        finish(tl::unexpected(ready.error()));
        return;
    }
    m_timer.start(m_settings.timeoutMs);
    m_process->write(encodeFrame({headerOf(m_current->options), m_current->file}));
}

void ReaderProcess::readAvailable()
{
    if (!m_current) {
        dropWorker(); // a worker that speaks unasked is not to be trusted with the next question
        return;
    }
    if (const auto frame = takeAnswer()) {
        finish(frame->and_then(answerFrom));
    }
}

void ReaderProcess::failCurrent(const QString &code, const QString &message)
{
    dropWorker();
    if (m_current) {
        finish(tl::unexpected(deathOf(m_current->file, code, message)));
    }
}

void ReaderProcess::finish(const Result<ReadImage> &result)
{
    m_timer.stop();
    const Reply reply = std::move(m_current->reply);
    m_current.reset();
    QMetaObject::invokeMethod(
        this, [this] { serveNext(); }, Qt::QueuedConnection);
    if (reply) {
        reply(result);
    }
}

Result<ReadImage> ReaderProcess::readNow(const QByteArray &file, const ReadOptions &options)
{
    return askNow(headerOf(options), file).and_then(answerFrom);
}

Result<QByteArray> ReaderProcess::copyNow(const QByteArray &file, PictureCopy copy)
{
    TRY(frame,
        askNow({{QStringLiteral("id"), ++m_requestId}, {QStringLiteral("copy"), pictureCopyName(copy)}},
               file));
    if (const auto error = refusalIn(frame)) {
        return tl::unexpected(*error);
    }
    // It comes from a process that has opened an untrusted file: nothing but a JPEG is handed on.
    if (!frame.payload.startsWith("\xff\xd8\xff")) {
        return fail(ErrorKind::Unavailable, QStringLiteral("worker.bad_answer"),
                    QStringLiteral("The ticket reader answered with something that is no picture."));
    }
    return std::move(frame.payload);
}

Result<WorkerFrame> ReaderProcess::askNow(const QJsonObject &header, const QByteArray &file)
{
    if (file.size() > largestPayload) {
        return fail(tooLarge(file.size()));
    }
    TRY_DO(ensureWorker());
    m_process->disconnect(this);
    m_process->write(encodeFrame({header, file}));
    const QDeadlineTimer deadline(m_settings.timeoutMs);
    while (!deadline.hasExpired()) {
        const bool isReady = m_process->waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        if (auto answer = takeAnswer()) {
            listen();
            return *answer;
        }
        if (!isReady && m_process->state() != QProcess::Running) {
            dropWorker();
            return tl::unexpected(deathOf(file, QStringLiteral("scan.worker_died"), diedMessage()));
        }
    }
    dropWorker();
    return tl::unexpected(
        deathOf(file, QStringLiteral("scan.timeout"), timeoutMessage(m_settings.timeoutMs)));
}

} // namespace truvamate
