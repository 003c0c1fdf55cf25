#include "client/http/tokenguard.h"

#include <QJsonDocument>

namespace truvamate {

namespace {

using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr int mostTries = 4;
const QString refreshField = QStringLiteral("refresh_token");
const QString deviceField = QStringLiteral("device");

tl::unexpected<Error> sessionOver()
{
    return fail(ErrorKind::Unauthenticated, QStringLiteral("session.invalid"),
                QStringLiteral("Please sign in: the session has ended."));
}

/// Early enough for a request that is under way while the token ends.
steady_clock::time_point endOf(std::int64_t lifeSeconds)
{
    return steady_clock::now() + seconds(lifeSeconds - std::min<std::int64_t>(60, lifeSeconds / 5));
}

} // namespace

TokenGuard::TokenGuard(Ask ask, Later later, RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_later(std::move(later))
    , m_random(random)
{
}

void TokenGuard::begin(const SignedIn &signedIn, const QString &device)
{
    m_access = signedIn.token;
    m_refresh = signedIn.refreshToken.value_or(QString());
    m_device = device;
    m_until = endOf(signedIn.expiresIn.value_or(0));
}

bool TokenGuard::beginFrom(const QString &kept)
{
    const QJsonObject object = QJsonDocument::fromJson(kept.toUtf8()).object();
    m_refresh = object.value(refreshField).toString();
    m_device = object.value(deviceField).toString();
    return !m_refresh.isEmpty();
}

QString TokenGuard::kept() const
{
    return m_refresh.isEmpty()
        ? QString()
        : QString::fromUtf8(canonicalJson({{refreshField, m_refresh}, {deviceField, m_device}}));
}

bool TokenGuard::isEnding() const
{
    return !m_refresh.isEmpty() && steady_clock::now() >= m_until;
}

void TokenGuard::access(Reply reply)
{
    if (!m_isOver && !m_isRefreshing && !m_access.isEmpty() && !isEnding()) {
        reply(m_access);
        return;
    }
    renew(m_access, std::move(reply));
}

void TokenGuard::renew(const QString &refused, Reply reply)
{
    if (m_isOver || m_refresh.isEmpty()) {
        reply(sessionOver());
        return;
    }
    if (!m_isRefreshing && refused != m_access) {
        // Somebody else's refresh has come in between.
        reply(m_access);
        return;
    }
    m_waiting.push_back(std::move(reply));
    if (!m_isRefreshing) {
        m_isRefreshing = true;
        m_failures = 0;
        refresh();
    }
}

void TokenGuard::refresh()
{
    m_ask({m_refresh, m_device}, [self = QPointer<TokenGuard>(this)](const Result<RefreshedSession> &answer) {
        if (self) {
            self->hear(answer);
        }
    });
}

void TokenGuard::hear(const Result<RefreshedSession> &answered)
{
    if (!answered && answered.error().kind == ErrorKind::Unavailable && ++m_failures < mostTries) {
        m_later(retryDelay(m_failures, m_random) / 4, this, [this] { refresh(); });
        return;
    }
    m_isRefreshing = false;
    if (answered) {
        m_access = answered->token;
        m_refresh = answered->refreshToken;
        m_until = endOf(answered->expiresIn);
        Q_EMIT renewed();
        answer(m_access);
    } else if (answered.error().kind == ErrorKind::Unauthenticated) {
        m_isOver = true;
        answer(sessionOver());
    } else {
        answer(fail(answered.error()));
    }
}

void TokenGuard::answer(const Result<QString> &access)
{
    for (const Reply &reply : std::exchange(m_waiting, {})) {
        reply(access);
    }
}

} // namespace truvamate
