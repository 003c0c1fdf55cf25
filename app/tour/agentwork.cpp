#include "app/tour/agentseat.h"

#include "backend/services/totp.h"
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

void say(int id, const Result<QJsonObject> &answer)
{
    QJsonObject said{{QStringLiteral("id"), id}};
    if (answer) {
        said[QStringLiteral("response")] = *answer;
    } else {
        const Error &error = answer.error();
        said[QStringLiteral("error")] = QJsonObject{{QStringLiteral("kind"), static_cast<int>(error.kind)},
                                                    {QStringLiteral("code"), error.code},
                                                    {QStringLiteral("message"), error.message},
                                                    {QStringLiteral("details"), error.details}};
    }
    QTextStream(stdout) << QJsonDocument(said).toJson(QJsonDocument::Compact) << Qt::endl;
}

/// Answers questions one after the other: operations and uploads through the console's own transport, acts
/// at its windows.
class AgentWork : public QObject
{
public:
    explicit AgentWork(const AgentOptions &options)
        : m_options(options)
        , m_transport(options.server, m_here, m_random, withoutEvents())
        , m_seat(options, m_clock)
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
        if (const auto now = Instant::fromString(question[QLatin1String("now")].toString())) {
            m_clock.set(*now);
        }
        m_transport.setToken(question[QLatin1String("session")].toString());
        CallOptions options;
        options.idempotencyKey = question[QLatin1String("key")].toString();
        if (question.contains(QLatin1String("act"))) {
            tell(m_seat
                     .act(question[QLatin1String("act")].toString(),
                          question[QLatin1String("photo")].toString())
                     .map([](const QString &said) {
                         return QJsonObject{{QStringLiteral("said"), said}};
                     }));
        } else if (question.contains(QLatin1String("upload"))) {
            upload(question, options, tell);
        } else {
            callOperation(question, options, tell);
        }
    }

private:
    using Run = std::function<void(const QJsonObject &request, const CallOptions &options, const Tell &tell)>;

    void upload(const QJsonObject &question, const CallOptions &options, const Tell &tell)
    {
        m_transport.upload(
            question[QLatin1String("upload")].toString(), question[QLatin1String("kind")].toString(), this,
            [tell](const Result<FileId> &stored) {
                tell(stored.map([](const FileId &found) {
                    return QJsonObject{{QStringLiteral("file_id"), found.toString()}};
                }));
            },
            options);
    }

    void callOperation(const QJsonObject &question, const CallOptions &options, const Tell &tell)
    {
        const QString name = question[QLatin1String("operation")].toString();
        const auto known = m_known.find(name);
        if (known == m_known.end()) {
            tell(fail(ErrorKind::Forbidden, QStringLiteral("tour.unexpected"),
                      QStringLiteral("This is no work of the agent's.")));
            return;
        }
        QJsonObject request = question[QLatin1String("request")].toObject();
        if (name == QLatin1String(SignIn::info.name) && !m_options.password.isEmpty()) {
            signWith(request);
        }
        known->second(request, options, tell);
    }

    /// The same agent as at the windows.
    void signWith(QJsonObject &request) const
    {
        request.remove(QStringLiteral("user_id"));
        request[QStringLiteral("email")] = m_options.email;
        request[QStringLiteral("password")] = m_options.password;
        if (!m_seat.secret().isEmpty()) {
            request[QStringLiteral("code")] = totp::codeAt(m_seat.secret(), totp::stepAt(m_clock.now()));
        }
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

    AgentOptions m_options;
    SystemClock m_here;
    DevelopmentClock m_clock;
    SystemRandom m_random;
    HttpTransport m_transport;
    AgentSeat m_seat;
    std::map<QString, Run> m_known;
};

} // namespace

int workAsAgent(const AgentOptions &options)
{
    AgentWork work(options);
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
