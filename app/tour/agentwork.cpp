#include "app/tour/agentprocess.h"

#include "client/http/httptransport.h"
#include "models/operations/custody.h"
#include "models/operations/purchase.h"
#include "models/operations/slips.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

#include <iostream>
#include <thread>

namespace truvamate::tour {

namespace {

using Tell = std::function<void(const Result<QJsonObject> &)>;

/// Answers questions one after the other, each through the console's own transport.
class AgentWork : public QObject
{
public:
    explicit AgentWork(const QUrl &server)
        : m_transport(server, m_clock, m_random, withoutEvents())
    {
        know<SignIn>();
        know<ListPurchaseRuns>();
        know<ListLinesToBuy>();
        know<TakeLease>();
        know<ListShops>();
        know<BindSlip>();
        know<MoveSlip>();
    }

    void take(const QByteArray &line)
    {
        const QJsonObject question = QJsonDocument::fromJson(line).object();
        const int id = question[QLatin1String("id")].toInt();
        const Tell tell = [id](const Result<QJsonObject> &answer) { say(id, answer); };
        m_transport.setToken(question[QLatin1String("session")].toString());
        CallOptions options;
        options.idempotencyKey = question[QLatin1String("key")].toString();
        const QString file = question[QLatin1String("upload")].toString();
        if (!file.isEmpty()) {
            m_transport.upload(
                file, question[QLatin1String("kind")].toString(), this,
                [tell](const Result<FileId> &stored) {
                    tell(stored.map([](const FileId &found) {
                        return QJsonObject{{QStringLiteral("file_id"), found.toString()}};
                    }));
                },
                options);
            return;
        }
        const auto known = m_known.find(question[QLatin1String("operation")].toString());
        if (known == m_known.end()) {
            tell(fail(ErrorKind::Forbidden, QStringLiteral("tour.unexpected"),
                      QStringLiteral("This is no work of the agent's.")));
            return;
        }
        known->second(question[QLatin1String("request")].toObject(), options, tell);
    }

private:
    using Run = std::function<void(const QJsonObject &request, const CallOptions &options, const Tell &tell)>;

    static HttpTransport::Options withoutEvents()
    {
        HttpTransport::Options options;
        options.hasEvents = false;
        return options;
    }

    template <typename Operation> void know()
    {
        m_known[QString::fromLatin1(Operation::info.name)]
            = [this](const QJsonObject &json, const CallOptions &options, const Tell &tell) {
                  const auto request = fromJson<typename Operation::Request>(json);
                  if (!request) {
                      tell(fail(request.error()));
                      return;
                  }
                  using Response = typename Operation::Response;
                  m_transport.call<Operation>(
                      *request, this,
                      [tell](const Result<Response> &response) { tell(response.map(&toJson<Response>)); },
                      options);
              };
    }

    static void say(int id, const Result<QJsonObject> &answer)
    {
        QJsonObject said{{QStringLiteral("id"), id}};
        if (answer) {
            said[QStringLiteral("response")] = *answer;
        } else {
            const Error &error = answer.error();
            said[QStringLiteral("error")]
                = QJsonObject{{QStringLiteral("kind"), static_cast<int>(error.kind)},
                              {QStringLiteral("code"), error.code},
                              {QStringLiteral("message"), error.message},
                              {QStringLiteral("details"), error.details}};
        }
        QTextStream(stdout) << QJsonDocument(said).toJson(QJsonDocument::Compact) << Qt::endl;
    }

    SystemClock m_clock;
    SystemRandom m_random;
    HttpTransport m_transport;
    std::map<QString, Run> m_known;
};

} // namespace

int workAsAgent(const QUrl &server)
{
    AgentWork work(server);
    std::thread reading([&work] {
        for (std::string line; std::getline(std::cin, line);) {
            QMetaObject::invokeMethod(
                &work, [&work, bytes = QByteArray::fromStdString(line)] { work.take(bytes); },
                Qt::QueuedConnection);
        }
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    });
    const int code = QCoreApplication::exec();
    reading.join();
    return code;
}

} // namespace truvamate::tour
