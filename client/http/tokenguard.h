#pragma once

#include "client/outbox/retry.h"
#include "models/operations/identity.h"

#include <QPointer>

#include <chrono>

namespace truvamate {

/// The tokens of one session on a server. However many calls want one at a time, a single refresh runs and
/// the others wait for it: a refresh token is good once. Where its answer is lost the same token is shown
/// again, which a server allows for a minute on the same device.
class TokenGuard : public QObject
{
    Q_OBJECT

public:
    using Reply = std::function<void(Result<QString> access)>;
    using Ask = std::function<void(const RefreshSession::Request &request,
                                   std::function<void(Result<RefreshedSession>)> reply)>;

    /// The random source must outlive it.
    TokenGuard(Ask ask, Later later, RandomSource &random, QObject *parent = nullptr);

    void begin(const SignedIn &signedIn, const QString &device);
    /// Goes on from what kept() gave; false where it is nothing of that kind.
    bool beginFrom(const QString &kept);
    /// What goes on with the session later; empty where it cannot be refreshed.
    QString kept() const;

    /// A token for a call. Error: session.invalid where the session is over, and those of the line.
    void access(Reply reply);
    /// The same after a call was refused with that one.
    void renew(const QString &refused, Reply reply);

Q_SIGNALS:
    void renewed(); ///< kept() is another one

private:
    bool isEnding() const;
    void refresh();
    void hear(const Result<RefreshedSession> &answer);
    void answer(const Result<QString> &access);

    Ask m_ask;
    Later m_later;
    RandomSource &m_random;
    QString m_access;
    QString m_refresh;
    QString m_device;
    std::chrono::steady_clock::time_point m_until; ///< when m_access is about to end
    std::vector<Reply> m_waiting;
    int m_failures = 0;
    bool m_isRefreshing = false;
    bool m_isOver = false;
};

} // namespace truvamate
