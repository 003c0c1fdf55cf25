#include "app/tour/agentprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QJsonDocument>

namespace truvamate::tour {

namespace {

Error errorFrom(const QJsonObject &json)
{
    return {static_cast<ErrorKind>(json[QLatin1String("kind")].toInt()),
            json[QLatin1String("code")].toString(), json[QLatin1String("message")].toString(),
            json[QLatin1String("details")].toObject()};
}

Error gone()
{
    return {ErrorKind::Unavailable,
            QStringLiteral("transport.unanswered"),
            QStringLiteral("The agent's process has ended."),
            {}};
}

} // namespace

AgentProcess::AgentProcess(ServerPlace &place, const QString &folder)
    : m_place(place)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    QStringList arguments{QStringLiteral("--agent"), place.server().toString()};
    if (folder.isEmpty()) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    } else {
        m_process.setStandardErrorFile(QDir(folder).filePath(QStringLiteral("agent.log")));
        arguments += {QStringLiteral("--windows"), folder};
    }
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &AgentProcess::hear);
    connect(&m_process, &QProcess::errorOccurred, this, &AgentProcess::end);
    connect(&m_process, &QProcess::finished, this, &AgentProcess::end);
    m_process.start(QCoreApplication::applicationFilePath(), arguments);
}

AgentProcess::~AgentProcess()
{
    stop();
}

void AgentProcess::stop()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

Result<StaffClient> AgentProcess::admit(KeySequence &keys)
{
    return StaffClient::signIn(*this, keys, [this]() -> Result<SignIn::Request> {
        TRY_DO(m_place.passStep());
        SignIn::Request request;
        request.userId = m_place.person(agentsPlace).id;
        request.device = QStringLiteral("counter");
        return request;
    });
}

Result<QString> AgentProcess::act(const QString &name, const QString &photo)
{
    TRY_DO(m_place.passStep());
    QEventLoop loop;
    Result<QString> said = fail(gone());
    ask({{QStringLiteral("act"), name}, {QStringLiteral("photo"), photo}}, &loop,
        [&](const Result<QJsonObject> &answer) {
            said = answer.map([](const QJsonObject &json) { return json[QLatin1String("said")].toString(); });
            loop.quit();
        });
    loop.exec();
    return said;
}

void AgentProcess::ask(QJsonObject question, QObject *context, Answer answer)
{
    if (m_process.state() == QProcess::NotRunning) {
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer)] { answer(fail(gone())); }, Qt::QueuedConnection);
        return;
    }
    question[QStringLiteral("id")] = ++m_last;
    question[QStringLiteral("session")] = m_token;
    question[QStringLiteral("now")] = m_place.clock().now().toString();
    m_waiting.emplace(m_last, std::pair(QPointer<QObject>(context), std::move(answer)));
    m_process.write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
}

void AgentProcess::hear()
{
    while (m_process.canReadLine()) {
        const QJsonObject said = QJsonDocument::fromJson(m_process.readLine()).object();
        auto waiting = m_waiting.extract(said[QLatin1String("id")].toInt());
        if (waiting.empty() || !waiting.mapped().first) {
            continue;
        }
        const QJsonObject error = said[QLatin1String("error")].toObject();
        waiting.mapped().second(error.isEmpty()
                                    ? Result<QJsonObject>(said[QLatin1String("response")].toObject())
                                    : fail(errorFrom(error)));
    }
}

void AgentProcess::end()
{
    for (const auto &[id, waiting] : std::exchange(m_waiting, {})) {
        if (waiting.first) {
            waiting.second(fail(gone()));
        }
    }
}

void AgentProcess::send(const ErasedOperation &operation, std::any request, CallOptions options,
                        QObject *context, Reply reply)
{
    ask({{QStringLiteral("operation"), QString::fromLatin1(operation.info->name)},
         {QStringLiteral("request"), operation.requestToJson(request)},
         {QStringLiteral("key"), options.idempotencyKey}},
        context, [&operation, reply = std::move(reply)](const Result<QJsonObject> &response) {
            reply(response ? operation.responseFromJson(*response) : fail(response.error()));
        });
}

void AgentProcess::upload(const QString &path, const QString &kind, QObject *context,
                          std::function<void(Result<FileId>)> reply, CallOptions options)
{
    ask({{QStringLiteral("upload"), path},
         {QStringLiteral("kind"), kind},
         {QStringLiteral("key"), options.idempotencyKey}},
        context, [reply = std::move(reply)](const Result<QJsonObject> &response) {
            reply(response.and_then([](const QJsonObject &said) {
                return FileId::fromString(said[QLatin1String("file_id")].toString());
            }));
        });
}

} // namespace truvamate::tour
