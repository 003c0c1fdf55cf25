#include "client/secretstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace truvamate;

namespace {

/// A keychain that does as it is told.
struct FakeKeychain
{
    using Outcome = KeychainAccess::Outcome;

    std::map<QString, QString> entries;
    bool isBroken = false;
    bool isSilent = false;
    int accesses = 0;
    KeychainAccess::Reply unanswered; ///< of the last silent access

    KeychainAccess access()
    {
        return {[this](KeychainAccess::Kind kind, const QString &key, const QString &secret,
                       KeychainAccess::Reply reply) {
            ++accesses;
            if (isSilent) {
                unanswered = std::move(reply);
                return;
            }
            if (isBroken) {
                reply(Outcome::Failed, QStringLiteral("Unknown error"));
                return;
            }
            if (kind == KeychainAccess::Kind::Write) {
                entries[key] = secret;
            } else if (kind == KeychainAccess::Kind::Remove) {
                entries.erase(key);
            }
            const auto found = entries.find(key);
            const bool isMissing = kind == KeychainAccess::Kind::Read && found == entries.end();
            reply(isMissing ? Outcome::NotFound : Outcome::Done,
                  found == entries.end() ? QString() : found->second);
        }};
    }
};

/// What the store answers, or a word for nothing.
QString readFrom(SecretStore &store, const QString &key)
{
    QString answer;
    QObject context;
    bool isAnswered = false;
    store.read(key, &context, [&](const std::optional<QString> &secret) {
        answer = secret.value_or(QStringLiteral("<none>"));
        isAnswered = true;
    });
    const bool came = QTest::qWaitFor([&] { return isAnswered; });
    return came ? answer : QStringLiteral("<no answer>");
}

const QString key = QStringLiteral("session/1");
const QString secret = QStringLiteral("token");
const QString nothing = QStringLiteral("<none>");

} // namespace

class tst_SecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryForgetsWithTheStore()
    {
        MemoryStore store;
        QVERIFY(!store.isLasting());
        QCOMPARE(readFrom(store, key), nothing);
        store.write(key, secret);
        QCOMPARE(readFrom(store, key), secret);
        store.remove(key);
        QCOMPARE(readFrom(store, key), nothing);
    }

    void aKeychainOutlastsTheStore()
    {
        FakeKeychain keychain;
        KeychainStore(keychain.access()).write(key, secret);
        KeychainStore next(keychain.access());
        QSignalSpy fell(&next, &SecretStore::fellBackToMemory);
        QCOMPARE(readFrom(next, key), secret);
        next.remove(key);
        // A missing entry is no failure.
        QCOMPARE(readFrom(next, key), nothing);
        QVERIFY(next.isLasting());
        QCOMPARE(fell.count(), 0);
    }

    void aFailureMeansMemoryAndIsSaidOnce()
    {
        FakeKeychain keychain;
        keychain.isBroken = true;
        KeychainStore store(keychain.access());
        QSignalSpy fell(&store, &SecretStore::fellBackToMemory);
        store.write(key, secret);
        QCOMPARE(fell.count(), 1);
        QVERIFY(!store.isLasting());
        QCOMPARE(readFrom(store, key), secret);
        store.write(QStringLiteral("other"), secret);
        QCOMPARE(fell.count(), 1);
        QCOMPARE(keychain.accesses, 1);
        QVERIFY(keychain.entries.empty());
    }

    void aKeychainThatStaysSilentIsGivenUp()
    {
        FakeKeychain keychain;
        keychain.isSilent = true;
        KeychainStore store(keychain.access(), 50);
        QSignalSpy fell(&store, &SecretStore::fellBackToMemory);
        QCOMPARE(readFrom(store, key), nothing);
        QCOMPARE(fell.count(), 1);
        // Its late answer changes nothing any more.
        keychain.unanswered(KeychainAccess::Outcome::Done, secret);
        QCOMPARE(readFrom(store, key), nothing);
    }

    void anAnswerAfterTheStoreIsDropped()
    {
        FakeKeychain keychain;
        keychain.isSilent = true;
        QObject context;
        bool isAnswered = false;
        {
            KeychainStore store(keychain.access());
            store.read(key, &context, [&](const std::optional<QString> &) { isAnswered = true; });
        }
        keychain.unanswered(KeychainAccess::Outcome::Done, secret);
        QVERIFY(!isAnswered);
    }
};

QTEST_GUILESS_MAIN(tst_SecretStore)
#include "tst_secretstore.moc"
