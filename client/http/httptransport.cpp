#include "client/http/httptransport.h"

#include "client/http/callform.h"
#include "client/http/tusupload.h"
#include "client/lastanswers.h"
#include "client/uploadplaces.h"

#include <QJsonDocument>

namespace truvamate {

namespace {

using namespace std::chrono_literals;

/// Steps of the backend may take their time between two bytes.
constexpr auto patienceForSteps = 10min;

Result<std::any> responseOf(const ErasedOperation &operation, const HttpAnswer &answer)
{
    if (answer.error) {
        return fail(*answer.error);
    }
    QJsonParseError error;
    const auto document
        = QJsonDocument::fromJson(answer.body.isEmpty() ? QByteArray("{}") : answer.body, &error);
    if (error.error == QJsonParseError::NoError && document.isObject()) {
        if (auto response = operation.responseFromJson(document.object())) {
            return response;
        }
    }
    return fail(ErrorKind::Unavailable, QStringLiteral("transport.bad_answer"),
                QStringLiteral("The server gave an answer that this console cannot read."));
}

} // namespace

/// One call on its way, through every try of it.
struct HttpTransport::Call
{
    const ErasedOperation &operation;
    std::any request;
    CallOptions options;
    QPointer<QObject> context;
    Reply reply;
    QString session; ///< name of the session it was made in
    std::shared_ptr<TokenGuard> guard; ///< null for nobody
    int tries = 0;
    bool hasRenewed = false;

    bool isOf(const OperationInfo &info) const { return qstrcmp(operation.info->name, info.name) == 0; }
};

HttpTransport::HttpTransport(const QUrl &server, const Clock &clock, RandomSource &random)
    : HttpTransport(server, clock, random, Options())
{
}

HttpTransport::HttpTransport(const QUrl &server, const Clock &clock, RandomSource &random, Options options)
    : m_options(std::move(options))
    , m_random(random)
    , m_line(server, m_options.tls)
    , m_watch([this] { probe(); }, m_options.later, clock, random)
    , m_events({server, m_options.tls, m_options.later, random,
                [this](const std::function<void(std::optional<QString>)> &reply) {
                    const auto guard = guardOf(m_token);
                    if (guard && !m_isRight && m_watch.state().isConnected()) {
                        guard->access([reply](const Result<QString> &access) {
                            reply(access ? std::optional(*access) : std::nullopt);
                        });
                    } else {
                        reply(std::nullopt);
                    }
                }})
{
    connect(&m_watch, &LineWatch::changed, this, [this] {
        if (m_watch.state().isConnected() && !m_events.isOpen()) {
            tokenSet();
        }
        Q_EMIT connectionChanged();
    });
    connect(&m_events, &EventSocket::openChanged, this, &Transport::connectionChanged);
    connect(&m_events, &EventSocket::nudged, this, &Transport::nudged);
    // Whoever asks next hears it from the server.
    connect(&m_events, &EventSocket::refused, this, &Transport::nudged);
}

HttpTransport::~HttpTransport() = default;

std::shared_ptr<TokenGuard> HttpTransport::newGuard()
{
    auto guard = std::make_shared<TokenGuard>(
        [this](const RefreshSession::Request &request, std::function<void(Result<RefreshedSession>)> reply) {
            const CallPointer call(new Call{erased<RefreshSession>(), request, {}, this, {}, {}, {}});
            call->reply = [reply = std::move(reply)](const Result<std::any> &response) {
                reply(response.map(
                    [](const std::any &value) { return std::any_cast<RefreshedSession>(value); }));
            };
            exchange(call, {});
        },
        m_options.later, m_random);
    connect(guard.get(), &TokenGuard::renewed, this, [this, guard = guard.get()] {
        if (const auto own = guardOf(m_token); own.get() == guard) {
            Q_EMIT tokenRenewed();
        }
    });
    return guard;
}

std::shared_ptr<TokenGuard> HttpTransport::guardOf(const QString &token)
{
    if (token.isEmpty()) {
        return nullptr;
    }
    auto &guard = m_guards[token];
    if (!guard) {
        guard = newGuard();
        if (!guard->beginFrom(token)) {
            SignedIn plain;
            plain.token = token;
            guard->begin(plain, {});
        }
    }
    return guard;
}

QString HttpTransport::lastingToken() const
{
    const auto found = m_guards.find(m_token);
    return found == m_guards.end() ? m_token : found->second->kept();
}

void HttpTransport::tokenSet()
{
    if (!m_options.hasEvents) {
        return;
    }
    if (m_token.isEmpty()) {
        m_events.close();
    } else {
        m_events.open();
    }
}

void HttpTransport::tryNow()
{
    m_watch.tryNow();
}

void HttpTransport::send(const ErasedOperation &operation, std::any request, CallOptions options,
                         QObject *context, Reply reply)
{
    const CallPointer call(new Call{operation, std::move(request), std::move(options), context,
                                    std::move(reply), m_token, guardOf(m_token)});
    if (auto *signIn = std::any_cast<SignIn::Request>(&call->request);
        signIn && !signIn->deviceKey && !m_deviceKey.isEmpty()) {
        signIn->deviceKey = m_deviceKey;
    }
    if (call->isOf(SignOut::info)) {
        Q_EMIT sessionLeft();
    }
    begin(call);
}

void HttpTransport::beginUnmet(const Error &why, const SessionView &known, IsRight isRight)
{
    m_isRight = std::move(isRight);
    m_known = known;
    m_person = known.userId.toString();
    m_watch.beginOffline(why);
}

void HttpTransport::begin(const CallPointer &call)
{
    if (m_isRight && call->isOf(WhoAmI::info) && call->guard) {
        finish(call, std::any(m_known));
        return;
    }
    if (m_isRight) {
        finish(call, fail(*m_watch.state().reason));
        return;
    }
    if (!call->guard) {
        exchange(call, {});
        return;
    }
    call->guard->access([this, call](const Result<QString> &access) {
        if (access) {
            exchange(call, *access);
        } else {
            finish(call, fail(access.error()));
        }
    });
}

void HttpTransport::exchange(const CallPointer &call, const QString &access)
{
    ++call->tries;
    const CallForm form = formOf(call->operation, call->operation.requestToJson(call->request));
    const OperationInfo &info = *call->operation.info;
    HttpMessage message{form.verb, form.target, {}, form.body};
    message.patience = info.effect == Effect::WritesInSteps ? patienceForSteps : m_options.patience;
    message.mayRepeat = info.effect == Effect::Reads || !call->options.idempotencyKey.isEmpty();
    message.headers.emplace_back("Accept", "application/json, application/problem+json");
    if (!form.body.isEmpty()) {
        message.headers.emplace_back("Content-Type", "application/json");
    }
    if (!form.ifMatch.isEmpty()) {
        message.headers.emplace_back("If-Match", form.ifMatch);
    }
    if (!call->options.idempotencyKey.isEmpty()) {
        message.headers.emplace_back("Idempotency-Key", call->options.idempotencyKey.toUtf8());
    }
    if (!access.isEmpty()) {
        message.headers.emplace_back("Authorization", "Bearer " + access.toLatin1());
    }
    m_line.send(message, call->options.stop,
                [this, call, access](const HttpAnswer &answer) { hear(call, access, answer); });
}

bool HttpTransport::mayTryAgain(const Call &call, const Error &error) const
{
    const OperationInfo &info = *call.operation.info;
    const bool isHarmless = info.effect == Effect::Reads
        || (info.repeat == Repeat::ByKey && !call.options.idempotencyKey.isEmpty());
    return isHarmless && call.tries < 2 && error.code == QLatin1String("transport.unanswered");
}

void HttpTransport::hear(const CallPointer &call, const QString &access, const HttpAnswer &answer)
{
    noteLine(answer);
    const bool isRefused = answer.error && answer.error->code == QLatin1String("session.invalid");
    if (isRefused && call->guard && !std::exchange(call->hasRenewed, true)) {
        call->guard->renew(access, [this, call](const Result<QString> &renewed) {
            if (renewed) {
                exchange(call, *renewed);
            } else {
                finish(call, fail(renewed.error()));
            }
        });
    } else if (answer.error && mayTryAgain(*call, *answer.error)) {
        m_options.later(retryDelay(1, m_random) / 4, this, [this, call] { begin(call); });
    } else {
        finish(call, responseOf(call->operation, answer));
    }
}

void HttpTransport::noteLine(const HttpAnswer &answer)
{
    if (answer.isFromServer()) {
        m_watch.answered();
    } else if (answer.error->code != QLatin1String("transport.stopped")) {
        m_watch.failed(*answer.error);
    }
}

void HttpTransport::noteSession(const Call &call, const std::any &response)
{
    if (call.isOf(SignIn::info)) {
        const auto &signedIn = std::any_cast<const SignedIn &>(response);
        const auto guard = newGuard();
        guard->begin(signedIn, std::any_cast<const SignIn::Request &>(call.request).device.trimmed());
        m_guards[signedIn.token] = guard;
        m_person = signedIn.session.userId.toString();
        Q_EMIT sessionTold(signedIn.session);
        if (signedIn.deviceKey) {
            m_deviceKey = *signedIn.deviceKey;
            Q_EMIT deviceKeyGiven(m_deviceKey);
        }
    } else if (call.isOf(WhoAmI::info)) {
        const auto &session = std::any_cast<const SessionView &>(response);
        m_person = session.userId.toString();
        Q_EMIT sessionTold(session);
    } else if (call.isOf(SignOut::info)) {
        m_guards.erase(call.session);
    }
}

void HttpTransport::finish(const CallPointer &call, Result<std::any> response)
{
    if (response && !m_isRight) {
        noteSession(*call, *response);
    }
    const bool isLasting = LastAnswers::areKept(*call->operation.info) && !m_person.isEmpty();
    if (isLasting && response) {
        LastAnswers::of(*this).keep(answerName(*call), call->operation.responseToJson(*response));
    } else if (isLasting && response.error().kind == ErrorKind::Unavailable
               && response.error().code != QLatin1String("transport.stopped")) {
        finishWithLast(call, response.error());
        return;
    }
    reply(call, std::move(response));
}

QString HttpTransport::answerName(const Call &call) const
{
    return LastAnswers::nameOf(*call.operation.info, m_person, call.operation.requestToJson(call.request));
}

void HttpTransport::finishWithLast(const CallPointer &call, const Error &error)
{
    LastAnswers::of(*this).find(answerName(*call),
                                [self = QPointer(this), call, error](const std::optional<QJsonObject> &last) {
                                    if (!self) {
                                        return;
                                    }
                                    Result<std::any> response = fail(error);
                                    if (last) {
                                        response = call->operation.responseFromJson(*last);
                                    }
                                    self->reply(call, response ? std::move(response) : fail(error));
                                });
}

/// Always from the event loop, because a caller may still be in the middle of asking.
void HttpTransport::reply(const CallPointer &call, Result<std::any> response)
{
    QMetaObject::invokeMethod(
        this,
        [call, response = std::move(response)] {
            if (call->context) {
                call->reply(response);
            }
        },
        Qt::QueuedConnection);
}

void HttpTransport::probe()
{
    const char *target = m_isRight ? AboutWorkspace::info.path : "/healthz";
    m_line.send({"GET", target, {}, {}, true, m_options.patience}, {}, [this](const HttpAnswer &answer) {
        if (m_isRight) {
            meet(answer);
        } else {
            noteLine(answer);
        }
    });
}

void HttpTransport::meet(const HttpAnswer &answer)
{
    const auto right = responseOf(erased<AboutWorkspace>(), answer).and_then([this](const std::any &about) {
        return m_isRight(std::any_cast<const WorkspaceAbout &>(about));
    });
    if (right) {
        m_isRight = nullptr;
        m_watch.answered();
    } else {
        m_watch.failed(right.error());
    }
}

void HttpTransport::upload(const QString &path, const QString &kind, QObject *context,
                           std::function<void(Result<FileId>)> reply, CallOptions options)
{
    const QPointer<QObject> target(context);
    const auto guard = guardOf(m_token);
    readFileToUpload(path, kind, this, [=, this, session = m_token](const Result<TusUpload::File> &file) {
        const auto answer = [this, target, reply, session](const Result<FileId> &stored) {
            if (!stored && stored.error().code == QLatin1String("session.invalid") && session == m_token) {
                Q_EMIT sessionRefused();
            }
            if (target) {
                reply(stored);
            }
        };
        if (!file || m_isRight) {
            answer(fail(file ? *m_watch.state().reason : file.error()));
            return;
        }
        auto *upload = new TusUpload({m_line, guard, m_options.later, m_random}, *file, options, this);
        auto &places = UploadPlaces::of(*this);
        const QString key = options.idempotencyKey;
        if (!key.isEmpty()) {
            connect(upload, &TusUpload::moved, &places,
                    [&places, key](const UploadPlace &place) { places.move(key, place); });
        }
        upload->start(places.at(key), [upload, &places, key, answer](const Result<FileId> &stored) {
            if (stored) {
                places.forget(key);
            }
            upload->deleteLater();
            answer(stored);
        });
    });
}

} // namespace truvamate
