#include "client/changefeed.h"
#include "client/session.h"

#include <QSignalSpy>
#include <QTest>

using namespace truvamate;

namespace {

/// A backend of two functions: it knows the tokens it gave, and the changes it was told.
class FakeTransport final : public Transport
{
public:
    QString validToken = QStringLiteral("good");
    std::vector<ChangeList> changes; ///< answered one after the other; then nothing new
    int asked = 0;
    Instant expiresAt;

    void upload(const QString &, const QString &, QObject *, std::function<void(Result<FileId>)>,
                CallOptions) override
    {
    }

protected:
    void send(const ErasedOperation &operation, std::any request, CallOptions, QObject *context,
              Reply reply) override
    {
        const QLatin1String name(operation.info->name);
        const Result<std::any> answer = answerTo(name, request);
        QMetaObject::invokeMethod(
            context, [reply = std::move(reply), answer] { reply(answer); }, Qt::QueuedConnection);
    }

private:
    Result<std::any> answerTo(QLatin1String name, const std::any &request)
    {
        SessionView view;
        view.name = QStringLiteral("Anong");
        view.expiresAt = expiresAt;
        view.permissions = {permissionCode(Permission::OrdersRead)};
        if (name == QLatin1String("auth.sign_in")) {
            const auto &wish = std::any_cast<const SignIn::Request &>(request);
            if (wish.password != QStringLiteral("right")) {
                return fail(ErrorKind::Unauthenticated, QStringLiteral("auth.refused"), QString());
            }
            return std::any(SignedIn{validToken, view});
        }
        if (m_token != validToken) {
            return fail(ErrorKind::Unauthenticated, QStringLiteral("session.invalid"), QString());
        }
        if (name == QLatin1String("auth.me")) {
            return std::any(view);
        }
        if (name == QLatin1String("changes.list")) {
            ++asked;
            if (changes.empty()) {
                return std::any(ChangeList{{}, QStringLiteral("end"), false});
            }
            const ChangeList next = changes.front();
            changes.erase(changes.begin());
            return std::any(next);
        }
        return std::any(Nothing());
    }
};

SignIn::Request with(const char *password)
{
    SignIn::Request request;
    request.email = QStringLiteral("anong@example.test");
    request.password = QLatin1String(password);
    request.device = QStringLiteral("test");
    return request;
}

ChangeNotice notice(int number, const QString &entity = QStringLiteral("order"))
{
    const QUuid id(QStringLiteral("00000000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
    return {EventId(id), entity, QString::number(number), QStringLiteral("order.created")};
}

QStringList idsOf(const QSignalSpy &changed)
{
    QStringList ids;
    for (const auto &arguments : changed) {
        ids.append(arguments.at(0).toString() + QLatin1Char(' ') + arguments.at(1).toString());
    }
    return ids;
}

} // namespace

class tst_Session : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoSignsInMayWhatTheBackendSays()
    {
        FakeTransport transport;
        Session session(transport);
        QSignalSpy signedIn(&session, &Session::signedIn);
        QVERIFY(!session.may(Permission::OrdersRead));
        QString refusal;
        session.signIn(with("wrong"), this, [&](const Result<SessionView> &view) {
            refusal = view ? QString() : view.error().code;
        });
        QTRY_COMPARE(refusal, QStringLiteral("auth.refused"));
        QVERIFY(!session.isSignedIn());
        session.signIn(with("right"), this, [](const Result<SessionView> &) {});
        QVERIFY(signedIn.wait());
        QCOMPARE(session.view().name, QStringLiteral("Anong"));
        QVERIFY(session.may(Permission::OrdersRead));
        QVERIFY(!session.may(Permission::PayoutsApprove));
        QCOMPARE(session.token(), transport.validToken);
        session.signOut();
        QVERIFY(!session.isSignedIn());
        QVERIFY(session.token().isEmpty());
    }

    void aSessionGoesOnWithItsToken()
    {
        FakeTransport transport;
        Session session(transport);
        QString refusal;
        session.resume(QStringLiteral("old"), this, [&](const Result<SessionView> &view) {
            refusal = view ? QString() : view.error().code;
        });
        QTRY_COMPARE(refusal, QStringLiteral("session.invalid"));
        QVERIFY(!session.isSignedIn());
        QSignalSpy signedIn(&session, &Session::signedIn);
        session.resume(QStringLiteral("good"), this, [](const Result<SessionView> &) {});
        QVERIFY(signedIn.wait());
        QVERIFY(session.isSignedIn());
    }

    void whoLeavesMayComeBackWithTheSameToken()
    {
        FakeTransport transport;
        Session session(transport);
        session.resume(transport.validToken, this, [](const Result<SessionView> &) {});
        QTRY_VERIFY(session.isSignedIn());
        transport.expiresAt = Instant{1000};
        session.lookAgain();
        QTRY_COMPARE(session.view().expiresAt, transport.expiresAt);
        session.leave();
        QVERIFY(!session.isSignedIn() && session.token().isEmpty());
        session.lookAgain(); // nobody's, and heard by nobody
        session.resume(transport.validToken, this, [](const Result<SessionView> &) {});
        QTRY_VERIFY(session.isSignedIn());
    }

    void anEndedSessionIsSaidAndKeepsWhatItKnew()
    {
        FakeTransport transport;
        Session session(transport);
        QSignalSpy signedIn(&session, &Session::signedIn);
        session.signIn(with("right"), this, [](const Result<SessionView> &) {});
        QVERIFY(signedIn.wait());
        QSignalSpy expired(&session, &Session::expired);
        transport.validToken = QStringLiteral("another");
        transport.call<WhoAmI>({}, this, [](const Result<SessionView> &) {});
        QVERIFY(expired.wait());
        QVERIFY(session.isSignedIn());
        QCOMPARE(session.view().name, QStringLiteral("Anong"));
    }

    void aLateRefusalOfTheEarlierSessionIsNotTheNewOnes()
    {
        FakeTransport transport;
        Session session(transport);
        QSignalSpy signedIn(&session, &Session::signedIn);
        session.signIn(with("right"), this, [](const Result<SessionView> &) {});
        QVERIFY(signedIn.wait());
        QSignalSpy expired(&session, &Session::expired);
        transport.validToken = QStringLiteral("another");
        int refused = 0;
        const auto ask = [&] {
            transport.call<WhoAmI>({}, this, [&](const Result<SessionView> &view) { refused += !view; });
        };
        ask();
        ask();
        session.signIn(with("right"), this, [](const Result<SessionView> &) {});
        QVERIFY(signedIn.wait());
        QTRY_COMPARE(refused, 2);
        QCOMPARE(expired.count(), 0);
        QCOMPARE(session.token(), transport.validToken);
        ask();
        QTRY_COMPARE(refused, 2);
    }

    void changesAreHeardOnce()
    {
        FakeTransport transport;
        transport.setToken(transport.validToken);
        ChangeFeed feed(transport);
        QSignalSpy changed(&transport, &Transport::changed);
        transport.changes = {{{}, QStringLiteral("a"), false},
                             {{notice(1), notice(2)}, QStringLiteral("b"), false},
                             {{notice(2), notice(3)}, QStringLiteral("c"), false}};
        feed.start();
        QTRY_COMPARE(transport.asked, 1);
        // A write of this console is heard of at once.
        transport.call<SignOut>({}, this, [](const Result<Nothing> &) {});
        QTRY_COMPARE(idsOf(changed), (QStringList{QStringLiteral("order 1"), QStringLiteral("order 2")}));
        transport.call<SignOut>({}, this, [](const Result<Nothing> &) {});
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(idsOf(changed).constLast(), QStringLiteral("order 3"));
    }

    void veryManyChangesAreToldByEntity()
    {
        FakeTransport transport;
        transport.setToken(transport.validToken);
        ChangeFeed feed(transport);
        QSignalSpy changed(&transport, &Transport::changed);
        transport.changes = {{{}, QStringLiteral("a"), false},
                             {{notice(1), notice(2), notice(3)}, QStringLiteral("b"), true},
                             {{notice(4, QStringLiteral("draw"))}, QStringLiteral("c"), false}};
        feed.start();
        QTRY_COMPARE(transport.asked, 1);
        transport.call<SignOut>({}, this, [](const Result<Nothing> &) {});
        QTRY_COMPARE(idsOf(changed), (QStringList{QStringLiteral("order "), QStringLiteral("draw 4")}));
        // Without a further question it would have had to wait for the next turn.
        QCOMPARE(transport.asked, 3);
    }

    void aStoppedFeedIsSilent()
    {
        FakeTransport transport;
        transport.setToken(transport.validToken);
        ChangeFeed feed(transport);
        QSignalSpy changed(&transport, &Transport::changed);
        feed.start();
        QTRY_COMPARE(transport.asked, 1);
        feed.stop();
        transport.changes = {{{notice(1)}, QStringLiteral("a"), false}};
        QSignalSpy wrote(&transport, &Transport::wrote);
        transport.call<SignOut>({}, this, [](const Result<Nothing> &) {});
        QVERIFY(wrote.wait());
        QCoreApplication::processEvents();
        QCOMPARE(changed.count(), 0);
        QCOMPARE(transport.asked, 1);
    }
};

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
