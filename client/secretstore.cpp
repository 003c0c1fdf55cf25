#include "client/secretstore.h"

#include <QTimer>

namespace truvamate {

void MemoryStore::read(const QString &key, QObject *context, Reply reply)
{
    const auto found = m_secrets.find(key);
    const auto secret = found == m_secrets.end() ? std::nullopt : std::optional(found->second);
    QMetaObject::invokeMethod(
        context, [reply = std::move(reply), secret] { reply(secret); }, Qt::QueuedConnection);
}

void MemoryStore::write(const QString &key, const QString &secret)
{
    m_secrets[key] = secret;
}

void MemoryStore::remove(const QString &key)
{
    m_secrets.erase(key);
}

/// One access that ends once: by its answer or by the end of patience, whichever comes first.
struct KeychainStore::Attempt
{
    bool isOver = false;
};

KeychainStore::KeychainStore(KeychainAccess access, int patienceMs, QObject *parent)
    : SecretStore(parent)
    , m_access(std::move(access))
    , m_patienceMs(patienceMs)
{
}

void KeychainStore::run(KeychainAccess::Kind kind, const QString &key, const QString &secret, Finish finish)
{
    const auto attempt = std::make_shared<Attempt>();
    const auto once = [this, attempt, finish = std::move(finish)](KeychainAccess::Outcome outcome,
                                                                  const QString &secretOrReason) {
        if (std::exchange(attempt->isOver, true)) {
            return;
        }
        if (outcome == KeychainAccess::Outcome::Failed) {
            fallBack(secretOrReason);
        }
        finish(outcome, secretOrReason);
    };
    QTimer::singleShot(m_patienceMs, this, [once] {
        once(KeychainAccess::Outcome::Failed, QStringLiteral("The keychain did not answer in time."));
    });
    m_access.run(kind, key, secret,
                 [self = QPointer<KeychainStore>(this), once](KeychainAccess::Outcome outcome,
                                                              const QString &secretOrReason) {
                     if (self) {
                         once(outcome, secretOrReason);
                     }
                 });
}

void KeychainStore::fallBack(const QString &reason)
{
    if (std::exchange(m_isLasting, false)) {
        Q_EMIT fellBackToMemory(reason);
    }
}

void KeychainStore::read(const QString &key, QObject *context, Reply reply)
{
    if (!m_isLasting) {
        m_memory.read(key, context, std::move(reply));
        return;
    }
    run(KeychainAccess::Kind::Read, key, {},
        [this, key, target = QPointer<QObject>(context),
         reply = std::move(reply)](KeychainAccess::Outcome outcome, const QString &secret) {
            if (!target) {
                return;
            }
            if (outcome == KeychainAccess::Outcome::Failed) {
                m_memory.read(key, target, reply);
                return;
            }
            reply(outcome == KeychainAccess::Outcome::Done ? std::optional(secret) : std::nullopt);
        });
}

void KeychainStore::write(const QString &key, const QString &secret)
{
    m_memory.write(key, secret);
    if (m_isLasting) {
        run(KeychainAccess::Kind::Write, key, secret, [](KeychainAccess::Outcome, const QString &) {});
    }
}

void KeychainStore::remove(const QString &key)
{
    m_memory.remove(key);
    if (m_isLasting) {
        run(KeychainAccess::Kind::Remove, key, {}, [](KeychainAccess::Outcome, const QString &) {});
    }
}

} // namespace truvamate
