#pragma once

#include "models/result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace truvamate {

/// Where a console keeps what nobody else may read, such as the token of a session. Nothing is ever written
/// in the clear: where there is no safe place, secrets last as long as the program.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Reply = std::function<void(std::optional<QString> secret)>;

    /// None where there is no such secret, or where it cannot be had. Replies come from the event loop, and
    /// never after their context is gone.
    virtual void read(const QString &key, QObject *context, Reply reply) = 0;
    virtual void write(const QString &key, const QString &secret) = 0;
    virtual void remove(const QString &key) = 0;
    /// False where everything is forgotten when the program ends.
    virtual bool isLasting() const = 0;

Q_SIGNALS:
    /// Said once: secrets do not outlast the program after all, and people will sign in again next time.
    void fellBackToMemory(const QString &reason);
};

/// Keeps secrets for as long as it lives.
class MemoryStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;
    void read(const QString &key, QObject *context, Reply reply) override;
    void write(const QString &key, const QString &secret) override;
    void remove(const QString &key) override;
    bool isLasting() const override { return false; }

private:
    std::map<QString, QString> m_secrets;
};

/// One access to the operating system's keychain; what QtKeychain does, and what a test does in its place.
struct KeychainAccess
{
    enum class Kind { Read, Write, Remove };
    enum class Outcome { Done, NotFound, Failed };
    using Reply = std::function<void(Outcome outcome, const QString &secretOrReason)>;
    std::function<void(Kind kind, const QString &key, const QString &secret, Reply reply)> run;
};

/// The real one; entries are kept under the service's name.
KeychainAccess qtKeychain(const QString &service);

/// The keychain, given at most five seconds an access. The first one that fails or takes longer ends its use:
/// from then on secrets are kept in memory only. Not to be used before a window shows, because a keychain may
/// ask the person to unlock it.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(KeychainAccess access, int patienceMs = 5000, QObject *parent = nullptr);
    void read(const QString &key, QObject *context, Reply reply) override;
    void write(const QString &key, const QString &secret) override;
    void remove(const QString &key) override;
    bool isLasting() const override { return m_isLasting; }

private:
    struct Attempt;
    using Finish = std::function<void(KeychainAccess::Outcome outcome, const QString &secretOrReason)>;
    void run(KeychainAccess::Kind kind, const QString &key, const QString &secret, Finish finish);
    void fallBack(const QString &reason);

    KeychainAccess m_access;
    int m_patienceMs;
    bool m_isLasting = true;
    MemoryStore m_memory; ///< everything of this run, for when the keychain fails
};

} // namespace truvamate
