#include "backend/services/cryptography.h"
#include "backend/services/passwords.h"
#include "backend/services/totp.h"
#include "backend/storage/userstore.h"
#include "models/operations/identity.h"
#include "models/operations/lotto.h"
#include "models/operations/orderviews.h"
#include "models/operations/secondfactor.h"
#include "models/operations/users.h"
#include "models/operations/workspace.h"
#include "tests/support/ordering.h"

#include <QJsonDocument>

#include <thread>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QString password = QStringLiteral("a tree and a boat");
const QString device = QStringLiteral("Counter laptop");

TokenSettings tokenSettings()
{
    return {"access secret of these tests", "refresh secret of these tests", 900, 7 * 86400};
}

/// The fixture's workspace gone live, behind a backend with tokens as a server has.
struct ServerSide
{
    explicit ServerSide(BackendFixture &fixture)
        : f(fixture)
        , tokens(std::make_shared<const AccessTokens>(tokenSettings()))
        , backend(fixture.clock(), fixture.random(),
                  {fixture.backend().parts().sealer, fixture.backend().parts().objects, tokens})
    {
    }

    Result<Done> goLive(UserId person)
    {
        TRY_DO(f.db().statement(QStringLiteral("UPDATE workspace SET environment = 'live'")).exec());
        TRY(hash, hashPassword(password));
        return updatePasswordHash(f.db(), person, hash, f.clock().now());
    }

    template <typename Operation>
    Result<typename Operation::Response> call(const QString &token, typename Operation::Request request)
    {
        return callOn<Operation>(f.db(), token, std::move(request));
    }
    template <typename Operation>
    Result<typename Operation::Response> callOn(Database &db, const QString &token,
                                                typename Operation::Request request)
    {
        return backend.dispatcher().call<Operation>(
            db, {token, QStringLiteral("some-key-1"), QStringLiteral("203.0.113.9")}, std::move(request));
    }

    Result<SignedIn> signIn(UserId person, const std::optional<QString> &code = {},
                            const QString &given = password, const std::optional<QString> &deviceKey = {})
    {
        return call<SignIn>({}, {person, {}, given, device, code, deviceKey});
    }

    /// Signs in and sets up the second factor; `secret` and `recovery` are then known.
    Result<SignedIn> enrol(UserId person)
    {
        TRY(session, signIn(person));
        TRY(begun, call<BeginSecondFactor>(session.token, {}));
        secret = totp::secretOf(begun.secret).value_or(QByteArray());
        TRY(codes, call<ConfirmSecondFactor>(session.token, {codeNow()}));
        recovery = codes.codes;
        f.clock().advanceSeconds(60);
        return session;
    }
    QString codeNow() { return totp::codeAt(secret, totp::stepAt(f.clock().now())); }

    Result<RefreshedSession> refresh(const QString &token, const QString &on = device)
    {
        return call<RefreshSession>({}, {token, on});
    }

    BackendFixture &f;
    std::shared_ptr<const AccessTokens> tokens;
    Backend backend;
    QByteArray secret;
    std::vector<QString> recovery;
};

/// Declares `server`, a live ServerSide on the row's database where adminA has a password.
#define SERVER_SIDE(server)                                                                                  \
    BACKEND_FIXTURE(f);                                                                                      \
    ServerSide server(f);                                                                                    \
    VERIFY_OK(server.goLive(f.adminA))

} // namespace

class TestSigningIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondFactorIsSetUpFirst_data() { TestDatabases::addRows(); }
    void aSecondFactorIsSetUpFirst();
    void whoHasAPasswordInPracticeNeedsIt_data() { TestDatabases::addRows(); }
    void whoHasAPasswordInPracticeNeedsIt();
    void aCodeIsGoodOnce_data() { TestDatabases::addRows(); }
    void aCodeIsGoodOnce();
    void aRecoveryCodeIsGoodOnce_data() { TestDatabases::addRows(); }
    void aRecoveryCodeIsGoodOnce();
    void twoPeopleTakeASecondFactorAway_data() { TestDatabases::addRows(); }
    void twoPeopleTakeASecondFactorAway();
    void guessingTakesLongerEachTime_data() { TestDatabases::addRows(); }
    void guessingTakesLongerEachTime();
    void strangersDoNotKeepAKnownDeviceOut_data() { TestDatabases::addRows(); }
    void strangersDoNotKeepAKnownDeviceOut();
    void anAccessTokenLivesForMinutes_data() { TestDatabases::addRows(); }
    void anAccessTokenLivesForMinutes();
    void aSuspensionActsAtOnce_data() { TestDatabases::addRows(); }
    void aSuspensionActsAtOnce();
    void aLostAnswerDoesNotEndTheSession_data() { TestDatabases::addRows(); }
    void aLostAnswerDoesNotEndTheSession();
    void anOldRefreshTokenEndsTheSession_data() { TestDatabases::addRows(); }
    void anOldRefreshTokenEndsTheSession();
    void aRefreshTokenBelongsToItsDevice_data() { TestDatabases::addRows(); }
    void aRefreshTokenBelongsToItsDevice();
    void refreshesAtOnceAgree();
    void forgedTokensAreRefused();
    void codesAreThoseOfTheStandard();
    void whoAsksTooMuchWaits_data() { TestDatabases::addRows(); }
    void whoAsksTooMuchWaits();
};

void TestSigningIn::aSecondFactorIsSetUpFirst()
{
    SERVER_SIDE(server);
    const auto session = server.signIn(f.adminA);
    VERIFY_OK(session);
    QVERIFY(session->session.mustEnrol);
    QVERIFY(session->session.permissions.empty());
    VERIFY_REFUSED("auth.second_factor_needed", server.call<ListOrders>(session->token, {}));
    VERIFY_OK(server.call<WhoAmI>(session->token, {}));
    VERIFY_OK(server.call<ListGames>(session->token, {}));
    VERIFY_REFUSED("auth.second_factor_not_begun",
                   server.call<ConfirmSecondFactor>(session->token, {QStringLiteral("123456")}));

    const auto begun = server.call<BeginSecondFactor>(session->token, {});
    VERIFY_OK(begun);
    QVERIFY(begun->uri.startsWith(QStringLiteral("otpauth://totp/Truvamate%20Test:Anong?secret=")
                                  + begun->secret));
    VERIFY_REFUSED("auth.code_wrong",
                   server.call<ConfirmSecondFactor>(session->token, {QStringLiteral("12345")}));
    VERIFY_OK(server.enrol(f.adminA));
    QCOMPARE(server.recovery.size(), std::size_t(10));
    const auto full = server.signIn(f.adminA, server.codeNow());
    VERIFY_OK(full);
    QVERIFY(!full->session.mustEnrol);
    VERIFY_OK(server.call<ListOrders>(full->token, {}));
    VERIFY_REFUSED("auth.second_factor_set", server.call<BeginSecondFactor>(full->token, {}));
}

void TestSigningIn::whoHasAPasswordInPracticeNeedsIt()
{
    BACKEND_FIXTURE(f);
    ServerSide server(f);
    QCOMPARE(server.call<AboutWorkspace>({}, {})->asksPassword, false);
    VERIFY_OK(server.signIn(f.adminA, {}, QString()));
    const auto hash = hashPassword(password);
    VERIFY_OK(hash);
    VERIFY_OK(updatePasswordHash(f.db(), f.adminA, *hash, f.clock().now()));
    QCOMPARE(server.call<AboutWorkspace>({}, {})->asksPassword, true);
    VERIFY_REFUSED("auth.refused", server.signIn(f.adminA, {}, QString()));
    const auto session = server.enrol(f.adminA);
    VERIFY_OK(session);
    QVERIFY(session->session.mustEnrol);
    VERIFY_REFUSED("auth.code_needed", server.signIn(f.adminA));
    const auto whole = server.signIn(f.adminA, server.codeNow());
    VERIFY_OK(whole);
    QVERIFY(!whole->session.mustEnrol);
    // Others are picked as before, and inside a process everybody is.
    VERIFY_OK(server.signIn(f.adminB, {}, QString()));
    VERIFY_OK(f.backend().dispatcher().call<SignIn>(f.db(), {{}, {}}, {f.adminA, {}, {}, device}));
}

void TestSigningIn::aCodeIsGoodOnce()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.enrol(f.adminA));
    VERIFY_REFUSED("auth.code_needed", server.signIn(f.adminA));
    const QString code = server.codeNow();
    VERIFY_OK(server.signIn(f.adminA, code));
    VERIFY_REFUSED("auth.code_wrong", server.signIn(f.adminA, code));
    // The one before is older than the one that was taken.
    VERIFY_REFUSED("auth.code_wrong",
                   server.signIn(f.adminA, totp::codeAt(server.secret, totp::stepAt(f.clock().now()) - 1)));
    f.clock().advanceSeconds(30);
    VERIFY_OK(server.signIn(f.adminA, server.codeNow()));
}

void TestSigningIn::aRecoveryCodeIsGoodOnce()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.enrol(f.adminA));
    const QString code = server.recovery.front();
    VERIFY_OK(server.signIn(f.adminA, code.toLower()));
    VERIFY_REFUSED("auth.code_wrong", server.signIn(f.adminA, code));
    VERIFY_OK(server.signIn(f.adminA, server.recovery.back()));
    const auto stored
        = f.db().statement(QStringLiteral("SELECT code_index FROM recovery_codes")).all([](const Row &row) {
              return row.text("code_index");
          });
    VERIFY_OK(stored);
    QVERIFY(std::find(stored->begin(), stored->end(), code) == stored->end());
}

void TestSigningIn::twoPeopleTakeASecondFactorAway()
{
    SERVER_SIDE(server);
    const auto session = server.enrol(f.adminA);
    VERIFY_OK(session);
    const auto proposed
        = f.call<ProposeSecondFactorReset>(f.adminB, {f.adminA, QStringLiteral("lost telephone")});
    VERIFY_OK(proposed);
    QVERIFY(!decide(f, f.adminB, proposed->approvalId, true));
    VERIFY_REFUSED("auth.code_needed", server.signIn(f.adminA));
    VERIFY_OK(decide(f, f.owner, proposed->approvalId, true));
    VERIFY_REFUSED("session.invalid", server.call<WhoAmI>(session->token, {}));
    const auto again = server.signIn(f.adminA);
    VERIFY_OK(again);
    QVERIFY(again->session.mustEnrol);
}

void TestSigningIn::guessingTakesLongerEachTime()
{
    SERVER_SIDE(server);
    const QString wrong = QStringLiteral("not the password");
    for (int i = 0; i < 4; ++i) {
        VERIFY_REFUSED("auth.refused", server.signIn(f.adminA, {}, wrong));
    }
    const auto tooSoon = server.signIn(f.adminA);
    VERIFY_REFUSED("auth.wait", tooSoon);
    QCOMPARE(tooSoon.error().kind, ErrorKind::TooMany);
    QCOMPARE(tooSoon.error().details[QLatin1String("retry_after_seconds")].toInt(), 2);
    f.clock().advanceSeconds(2);
    VERIFY_REFUSED("auth.refused", server.signIn(f.adminA, {}, wrong));
    f.clock().advanceSeconds(3);
    VERIFY_REFUSED("auth.wait", server.signIn(f.adminA));
    f.clock().advanceSeconds(1);
    VERIFY_OK(server.signIn(f.adminA));
    VERIFY_REFUSED("auth.refused", server.signIn(f.adminA, {}, wrong));
    VERIFY_OK(server.signIn(f.adminA));
}

void TestSigningIn::strangersDoNotKeepAKnownDeviceOut()
{
    SERVER_SIDE(server);
    const auto first = server.signIn(f.adminA);
    VERIFY_OK(first);
    for (int i = 0; i < 4; ++i) {
        VERIFY_REFUSED("auth.refused", server.signIn(f.adminA, {}, QStringLiteral("guess")));
    }
    VERIFY_REFUSED("auth.wait", server.signIn(f.adminA));
    VERIFY_REFUSED("auth.wait", server.signIn(f.adminA, {}, password, QStringLiteral("made.up")));
    VERIFY_REFUSED("auth.wait", server.signIn(f.adminA, {}, password, server.tokens->deviceKey(f.adminB)));
    VERIFY_OK(server.signIn(f.adminA, {}, password, first->deviceKey));
}

void TestSigningIn::anAccessTokenLivesForMinutes()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.enrol(f.adminA));
    const auto session = server.signIn(f.adminA, server.codeNow());
    VERIFY_OK(session);
    QCOMPARE(session->expiresIn, std::optional<std::int64_t>(900));
    f.clock().advanceSeconds(899);
    VERIFY_OK(server.call<WhoAmI>(session->token, {}));
    f.clock().advanceSeconds(1);
    VERIFY_REFUSED("session.invalid", server.call<WhoAmI>(session->token, {}));
    const auto refreshed = server.refresh(*session->refreshToken);
    VERIFY_OK(refreshed);
    VERIFY_OK(server.call<WhoAmI>(refreshed->token, {}));
    VERIFY_OK(server.call<SignOut>(refreshed->token, {}));
    VERIFY_REFUSED("session.invalid", server.call<WhoAmI>(refreshed->token, {}));
    VERIFY_REFUSED("session.invalid", server.refresh(refreshed->refreshToken));
}

void TestSigningIn::aSuspensionActsAtOnce()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.enrol(f.adminA));
    const auto session = server.signIn(f.adminA, server.codeNow());
    VERIFY_OK(session);
    VERIFY_OK(server.call<WhoAmI>(session->token, {}));
    const auto account = f.call<GetUser>(f.owner, {f.adminA});
    VERIFY_OK(account);
    VERIFY_OK(f.call<SetStaffStatus>(
        f.owner,
        {f.adminA, QStringLiteral("suspended"), QStringLiteral("lost laptop"), account->user.version}));
    VERIFY_REFUSED("session.invalid", server.call<WhoAmI>(session->token, {}));
    VERIFY_REFUSED("session.invalid", server.refresh(*session->refreshToken));
    VERIFY_REFUSED("auth.refused", server.signIn(f.adminA, server.codeNow()));
}

void TestSigningIn::aLostAnswerDoesNotEndTheSession()
{
    SERVER_SIDE(server);
    const auto session = server.signIn(f.adminA);
    VERIFY_OK(session);
    const auto lost = server.refresh(*session->refreshToken);
    VERIFY_OK(lost);
    f.clock().advanceSeconds(60);
    const auto again = server.refresh(*session->refreshToken);
    VERIFY_OK(again);
    QCOMPARE(again->refreshToken, lost->refreshToken);
    VERIFY_OK(server.refresh(again->refreshToken));
}

void TestSigningIn::anOldRefreshTokenEndsTheSession()
{
    SERVER_SIDE(server);
    const auto session = server.signIn(f.adminA);
    VERIFY_OK(session);
    const auto second = server.refresh(*session->refreshToken);
    VERIFY_OK(second);
    const auto third = server.refresh(second->refreshToken);
    VERIFY_OK(third);
    VERIFY_REFUSED("session.invalid", server.refresh(*session->refreshToken));
    VERIFY_REFUSED("session.invalid", server.refresh(third->refreshToken));
    VERIFY_REFUSED("session.invalid", server.call<WhoAmI>(third->token, {}));

    const auto other = server.signIn(f.adminA);
    VERIFY_OK(other);
    const auto next = server.refresh(*other->refreshToken);
    VERIFY_OK(next);
    f.clock().advanceSeconds(61);
    VERIFY_REFUSED("session.invalid", server.refresh(*other->refreshToken));
    VERIFY_REFUSED("session.invalid", server.refresh(next->refreshToken));
}

void TestSigningIn::aRefreshTokenBelongsToItsDevice()
{
    SERVER_SIDE(server);
    const auto session = server.signIn(f.adminA);
    VERIFY_OK(session);
    VERIFY_REFUSED("session.invalid",
                   server.refresh(*session->refreshToken, QStringLiteral("Somebody else")));
    VERIFY_REFUSED("session.invalid", server.refresh(*session->refreshToken));
}

void TestSigningIn::refreshesAtOnceAgree()
{
    if (const QString reason = TestDatabases::reasonToSkip(QStringLiteral("postgresql")); !reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    const auto database = TestDatabases::fresh(QStringLiteral("postgresql"));
    VERIFY_OK(database);
    const auto fixture = BackendFixture::make(**database);
    VERIFY_OK(fixture);
    ServerSide server(**fixture);
    VERIFY_OK(server.goLive((*fixture)->adminA));
    const auto session = server.signIn((*fixture)->adminA);
    VERIFY_OK(session);
    std::vector<QString> answers(20);
    std::vector<std::thread> threads;
    for (QString &answer : answers) {
        threads.emplace_back([&] {
            const auto db = Database::open((*fixture)->serviceConfig());
            const auto refreshed = server.callOn<RefreshSession>(**db, {}, {*session->refreshToken, device});
            answer = refreshed ? refreshed->refreshToken : refreshed.error().code;
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    for (const QString &answer : answers) {
        QCOMPARE(answer, answers.front());
    }
    VERIFY_OK(server.refresh(answers.front()));
}

void TestSigningIn::forgedTokensAreRefused()
{
    const Instant now{1'530'360'000'000};
    const AccessTokens tokens(tokenSettings());
    const SessionId session(QUuid::createUuid());
    const UserId user(QUuid::createUuid());
    const QString token = tokens.issue(session, user, now);
    QCOMPARE(tokens.verify(token, now), std::optional(session));
    QCOMPARE(tokens.verify(token, now.plusSeconds(900)), std::optional<SessionId>());

    const QStringList parts = token.split(QLatin1Char('.'));
    const auto encoded = [](const char *text) {
        return QString::fromLatin1(
            QByteArray(text).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    };
    const QString none = encoded(R"({"alg":"none","typ":"JWT"})");
    const QString rs256 = encoded(R"({"alg":"RS256","typ":"JWT"})");
    QStringList forged{none + u'.' + parts[1] + u'.',
                       none + u'.' + parts[1] + u'.' + parts[2],
                       rs256 + u'.' + parts[1] + u'.' + parts[2],
                       parts[0] + u'.' + parts[1],
                       parts[0] + u'.' + parts[1] + u'.',
                       token + u'.',
                       token + u'A',
                       QString(),
                       QStringLiteral(".."),
                       parts[0] + u'.' + encoded(R"({"sid":"x"})") + u'.' + parts[2]};
    auto others = tokenSettings();
    others.accessSecret = "another secret";
    forged += AccessTokens(others).issue(session, user, now);
    for (const QString &text : forged) {
        QVERIFY2(!tokens.verify(text, now), qPrintable(text));
    }
    const QString refresh = tokens.refreshToken(session, 3, QStringLiteral("salt"));
    const auto read = AccessTokens::readRefreshToken(refresh);
    QVERIFY(read && read->generation == 3);
    QVERIFY(tokens.isRefreshToken(refresh, *read, QStringLiteral("salt")));
    QVERIFY(!tokens.isRefreshToken(refresh, *read, QStringLiteral("other salt")));
    QVERIFY(!tokens.isRefreshToken(QString(refresh).replace(QStringLiteral(".3."), QStringLiteral(".4.")),
                                   {session, 4}, QStringLiteral("salt")));
}

/// RFC 6238, appendix B, cut to six digits.
void TestSigningIn::codesAreThoseOfTheStandard()
{
    const QByteArray secret = "12345678901234567890";
    const std::vector<std::pair<std::int64_t, const char *>> vectors{
        {59, "287082"}, {1111111109, "081804"}, {1234567890, "005924"}, {20000000000, "353130"}};
    for (const auto &[seconds, code] : vectors) {
        const Instant when{seconds * 1000};
        QCOMPARE(totp::codeAt(secret, totp::stepAt(when)), QString::fromLatin1(code));
        QVERIFY(totp::acceptedStep(secret, QString::fromLatin1(code), when.plusSeconds(30), 0));
        QVERIFY(!totp::acceptedStep(secret, QString::fromLatin1(code), when.plusSeconds(90), 0));
        QVERIFY(!totp::acceptedStep(secret, QString::fromLatin1(code), when, totp::stepAt(when)));
    }
}

void TestSigningIn::whoAsksTooMuchWaits()
{
    BACKEND_FIXTURE(f);
    // Two servers on one database count together.
    const RateLimits here(60'000, 40);
    const RateLimits there(60'000, 40);
    const QString who = QStringLiteral("203.0.113.9");
    int taken = 0;
    for (int i = 0; i < 60; ++i) {
        taken += (i % 2 == 0 ? here : there).take(f.db(), RateClass::Reading, who, f.clock().now()) ? 1 : 0;
    }
    QVERIFY2(taken >= 38 && taken <= 42, qPrintable(QString::number(taken)));
    const auto refused = here.take(f.db(), RateClass::Reading, who, f.clock().now());
    VERIFY_REFUSED("request.too_many", refused);
    QVERIFY(refused.error().details[QLatin1String("retry_after_seconds")].toInt() > 0);
    VERIFY_OK(here.take(f.db(), RateClass::Scanning, who, f.clock().now()));
    VERIFY_OK(here.take(f.db(), RateClass::Reading, QStringLiteral("203.0.113.10"), f.clock().now()));
    f.clock().advanceSeconds(60);
    VERIFY_OK(here.take(f.db(), RateClass::Reading, who, f.clock().now()));
    for (int i = 0; i < 5; ++i) {
        VERIFY_OK(here.take(f.db(), RateClass::SigningIn, who, f.clock().now()));
    }
    VERIFY_REFUSED("request.too_many", there.take(f.db(), RateClass::SigningIn, who, f.clock().now()));
}

QTEST_GUILESS_MAIN(TestSigningIn)
#include "tst_signingin.moc"
