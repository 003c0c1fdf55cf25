#include "backend/jobs/accountmails.h"
#include "backend/jobs/maildelivery.h"
#include "backend/services/accounttokens.h"
#include "backend/services/passwords.h"
#include "backend/storage/userstore.h"
#include "models/operations/accounts.h"
#include "models/operations/identity.h"
#include "models/operations/orderviews.h"
#include "tests/support/ordering.h"

#include <QRegularExpression>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QString address = QStringLiteral("malee@example.com");
const QString password = QStringLiteral("a tree and a boat");
const QString otherPassword = QStringLiteral("a boat and a tree");
const QString device = QStringLiteral("Telephone");

Register::Request malee()
{
    return {address,
            password,
            QStringLiteral("มาลี สุขใจ"),
            QStringLiteral("081-234-5678"),
            QStringLiteral("1990-04-13"),
            QStringLiteral("th"),
            QStringLiteral("1"),
            {}};
}

/// The fixture's workspace gone live, behind a backend with tokens as a server has.
struct ServerSide
{
    explicit ServerSide(BackendFixture &fixture)
        : f(fixture)
        , backend(fixture.clock(), fixture.random(),
                  {fixture.backend().parts().sealer, fixture.backend().parts().objects,
                   std::make_shared<const AccessTokens>(TokenSettings{
                       "access secret of these tests", "refresh secret of these tests", 900, 7 * 86400})})
        , delivery({{},
                    QStringLiteral("post@example.com"),
                    QStringLiteral("Truvamate"),
                    QStringLiteral("https://shop.example")},
                   *MailTemplates::embedded())
    {
    }

    template <typename Operation>
    Result<typename Operation::Response> call(typename Operation::Request request, const QString &token = {})
    {
        return backend.dispatcher().call<Operation>(
            f.db(), {token, QStringLiteral("some-key-1"), QStringLiteral("203.0.113.9")}, std::move(request));
    }

    Result<SignedIn> signIn(const QString &given = password, const QString &email = address)
    {
        return call<SignIn>({{}, email, given, device});
    }

    /// Answers what was asked by address; the names of the mails that then wait, the newest last.
    QStringList mails()
    {
        while (accountmails::answerNext(f.db(), f.clock(), f.random()).value_or(false)) { }
        const auto names = f.db()
                               .statement(QStringLiteral("SELECT template_name FROM email_queue "
                                                         "ORDER BY created_at, id"))
                               .all([](const Row &row) { return row.text("template_name"); });
        return names ? QStringList(names->begin(), names->end()) : QStringList();
    }

    /// The token in the next mail that is sent, which has to be `name`.
    Result<QString> tokenOfMail(const QString &name)
    {
        static_cast<void>(mails());
        QString token;
        TRY_DO(mailqueue::sendNext(f.db(), f.clock(), [&](const ClaimedMail &mail) -> Result<Done> {
            TRY(message, delivery.compose(f.db(), mail, f.clock().now()));
            static const QRegularExpression link(
                QStringLiteral("https://shop\\.example/\\S+\\?token=(\\S+)"));
            token = mail.templateName == name ? link.match(message.body).captured(1) : QString();
            return Done();
        }));
        return token;
    }

    std::int64_t count(const QString &from)
    {
        return f.db()
            .statement(QStringLiteral("SELECT count(*) AS n FROM ") + from)
            .value<std::int64_t>()
            .value_or(-1);
    }

    BackendFixture &f;
    Backend backend;
    MailDelivery delivery;
};

/// Declares `server`, a live ServerSide on the row's database.
#define SERVER_SIDE(server)                                                                                  \
    BACKEND_FIXTURE(f);                                                                                      \
    VERIFY_OK(f.db().statement(QStringLiteral("UPDATE workspace SET environment = 'live'")).exec());         \
    ServerSide server(f)

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoRegistersConfirmsTheAddress_data() { TestDatabases::addRows(); }
    void whoRegistersConfirmsTheAddress();
    void aTakenAddressIsToldByMailOnly_data() { TestDatabases::addRows(); }
    void aTakenAddressIsToldByMailOnly();
    void unknownAddressesAreAnsweredAlike_data() { TestDatabases::addRows(); }
    void unknownAddressesAreAnsweredAlike();
    void aResetEndsEverySession_data() { TestDatabases::addRows(); }
    void aResetEndsEverySession();
    void tokensAreForOneThingAndForATime_data() { TestDatabases::addRows(); }
    void tokensAreForOneThingAndForATime();
    void twentyYearsAreCountedInBangkok_data() { TestDatabases::addRows(); }
    void twentyYearsAreCountedInBangkok();
    void nobodyFloodsAMailbox_data() { TestDatabases::addRows(); }
    void nobodyFloodsAMailbox();
    void customersSignInByPasswordOnly_data() { TestDatabases::addRows(); }
    void customersSignInByPasswordOnly();
    void aCustomerChangesTheirOwnPassword_data() { TestDatabases::addRows(); }
    void aCustomerChangesTheirOwnPassword();
    void aProfileIsChangedAsItWasRead_data() { TestDatabases::addRows(); }
    void aProfileIsChangedAsItWasRead();
    void newTermsAreAccepted_data() { TestDatabases::addRows(); }
    void newTermsAreAccepted();
    void customersOfTheCounterSetAPasswordByMail_data() { TestDatabases::addRows(); }
    void customersOfTheCounterSetAPasswordByMail();
};

void TestAccounts::whoRegistersConfirmsTheAddress()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.call<Register>(malee()));
    QCOMPARE(server.mails(), QStringList{QStringLiteral("verify_email")});
    const auto session = server.signIn();
    VERIFY_OK(session);
    QCOMPARE(session->session.roles, std::vector<QString>{QStringLiteral("customer")});
    QVERIFY(session->session.permissions.empty());
    QVERIFY(!server.call<GetOwnProfile>({}, session->token)->emailVerified);

    const auto token = server.tokenOfMail(QStringLiteral("verify_email"));
    VERIFY_OK(token);
    QVERIFY(token->size() >= 43);
    // A stolen database confirms nothing.
    QCOMPARE(server.count(QStringLiteral("account_tokens WHERE token_hash = '%1'").arg(*token)),
             std::int64_t(0));
    QCOMPARE(
        server.count(QStringLiteral("email_queue WHERE CAST(arguments AS TEXT) LIKE '%%1%'").arg(*token)),
        std::int64_t(0));
    VERIFY_OK(server.call<VerifyEmail>({*token}));
    VERIFY_REFUSED("auth.token_invalid", server.call<VerifyEmail>({*token}));
    const auto profile = server.call<GetOwnProfile>({}, session->token);
    VERIFY_OK(profile);
    QVERIFY(profile->emailVerified);
    QCOMPARE(profile->email, address);
    QCOMPARE(profile->phone, std::optional(QStringLiteral("0812345678")));
    const auto consent
        = f.db()
              .statement(QStringLiteral(
                  "SELECT c.version, c.language, c.accepted_at, c.address FROM consents c JOIN "
                  "users u ON u.id = c.user_id WHERE u.email = :email"))
              .bind("email", address)
              .one([](const Row &row) {
                  return QStringList{row.text("version"), row.text("language"),
                                     row.instant("accepted_at").toString(), row.text("address")};
              });
    VERIFY_OK(consent);
    QCOMPARE(**consent,
             (QStringList{QStringLiteral("1"), QStringLiteral("th"), f.clock().now().toString(),
                          QStringLiteral("203.0.113.9")}));
}

void TestAccounts::aTakenAddressIsToldByMailOnly()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.call<Register>(malee()));
    auto again = malee();
    again.email = QStringLiteral(" MALEE@example.com ");
    again.password = otherPassword;
    again.fullName = QStringLiteral("Somebody Else");
    VERIFY_OK(server.call<Register>(again));
    QCOMPARE(server.mails(), (QStringList{QStringLiteral("verify_email"), QStringLiteral("account_exists")}));
    QCOMPARE(server.count(QStringLiteral("users WHERE email = '%1'").arg(address)), std::int64_t(1));
    VERIFY_OK(server.signIn());
    VERIFY_REFUSED("auth.refused", server.signIn(otherPassword));
    // Staff are not told that somebody tries their address.
    auto asStaff = malee();
    asStaff.email = QStringLiteral("anong@example.test");
    VERIFY_OK(server.call<Register>(asStaff));
    QCOMPARE(server.mails().size(), qsizetype(2));
}

void TestAccounts::unknownAddressesAreAnsweredAlike()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.call<Register>(malee()));
    static_cast<void>(server.mails());
    const QString unknown = QStringLiteral("nobody@example.com");
    const auto traces = [&] {
        return std::pair(server.count(QStringLiteral("account_requests")),
                         server.count(QStringLiteral("audit_log")));
    };
    const auto before = traces();
    VERIFY_OK(server.call<ForgotPassword>({address}));
    const auto known = traces();
    VERIFY_OK(server.call<ForgotPassword>({unknown}));
    const auto both = traces();
    QCOMPARE(known.first - before.first, both.first - known.first);
    QCOMPARE(known.second - before.second, both.second - known.second);
    VERIFY_OK(server.call<ResendVerification>({address}));
    VERIFY_OK(server.call<ResendVerification>({unknown}));
    VERIFY_OK(server.call<ForgotPassword>({QStringLiteral("anong@example.test")}));
    QCOMPARE(server.mails(),
             (QStringList{QStringLiteral("verify_email"), QStringLiteral("reset_password"),
                          QStringLiteral("verify_email")}));
    QCOMPARE(server.count(QStringLiteral("account_requests")), std::int64_t(0));
    QCOMPARE(server.count(QStringLiteral("audit_log WHERE CAST(details AS TEXT) LIKE '%nobody%'")),
             std::int64_t(0));
    VERIFY_REFUSED("email.malformed", server.call<ForgotPassword>({QStringLiteral("no address")}));
    VERIFY_REFUSED("email.malformed",
                   server.call<ForgotPassword>({QStringLiteral("a@example.com\r\nBcc: b@example.com")}));
}

void TestAccounts::aResetEndsEverySession()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.call<Register>(malee()));
    VERIFY_OK(server.tokenOfMail(QStringLiteral("verify_email")));
    const auto session = server.signIn();
    VERIFY_OK(session);
    VERIFY_OK(server.call<ForgotPassword>({address}));
    const auto token = server.tokenOfMail(QStringLiteral("reset_password"));
    VERIFY_OK(token);
    VERIFY_REFUSED("password.too_short", server.call<ResetPassword>({*token, QStringLiteral("short")}));
    VERIFY_REFUSED("password.too_long", server.call<ResetPassword>({*token, QString(73, QLatin1Char('x'))}));
    VERIFY_OK(server.call<ResetPassword>({*token, otherPassword}));
    VERIFY_REFUSED("auth.token_invalid", server.call<ResetPassword>({*token, password}));
    VERIFY_REFUSED("session.invalid", server.call<GetOwnProfile>({}, session->token));
    VERIFY_REFUSED("session.invalid", server.call<RefreshSession>({*session->refreshToken, device}));
    VERIFY_REFUSED("auth.refused", server.signIn(password));
    const auto anew = server.signIn(otherPassword);
    VERIFY_OK(anew);
    QVERIFY(server.call<GetOwnProfile>({}, anew->token)->emailVerified);
    QCOMPARE(server.mails().last(), QStringLiteral("password_changed"));
}

void TestAccounts::tokensAreForOneThingAndForATime()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.call<Register>(malee()));
    const auto verify = server.tokenOfMail(QStringLiteral("verify_email"));
    VERIFY_OK(verify);
    VERIFY_REFUSED("auth.token_invalid", server.call<ResetPassword>({*verify, otherPassword}));
    VERIFY_OK(server.call<ForgotPassword>({address}));
    const auto reset = server.tokenOfMail(QStringLiteral("reset_password"));
    VERIFY_OK(reset);
    VERIFY_REFUSED("auth.token_invalid", server.call<VerifyEmail>({*reset}));
    f.clock().advanceSeconds(resetTokenSeconds);
    VERIFY_REFUSED("auth.token_invalid", server.call<ResetPassword>({*reset, otherPassword}));
    f.clock().advanceSeconds(verifyTokenSeconds - resetTokenSeconds - 1);
    VERIFY_OK(server.call<VerifyEmail>({*verify}));
    // A suspended account is let in by no mail.
    VERIFY_OK(server.call<ForgotPassword>({address}));
    const auto late = server.tokenOfMail(QStringLiteral("reset_password"));
    VERIFY_OK(late);
    VERIFY_OK(f.db()
                  .statement(QStringLiteral("UPDATE users SET status = 'suspended' WHERE email = :email"))
                  .bind("email", address)
                  .exec());
    VERIFY_REFUSED("auth.token_invalid", server.call<ResetPassword>({*late, otherPassword}));
    VERIFY_REFUSED("auth.refused", server.signIn());
}

void TestAccounts::twentyYearsAreCountedInBangkok()
{
    SERVER_SIDE(server);
    // Half past midnight in Bangkok on the 29th, still the 28th in UTC.
    f.clock().set(*Instant::fromString(QStringLiteral("2018-06-28T17:30:00.000Z")));
    auto young = malee();
    young.dateOfBirth = QStringLiteral("1998-06-30");
    VERIFY_REFUSED("policy.under_age", server.call<Register>(young));
    young.dateOfBirth = QStringLiteral("1998-06-29");
    VERIFY_OK(server.call<Register>(young));
    auto outdated = malee();
    outdated.consentVersion = QStringLiteral("0");
    VERIFY_REFUSED("customer.consent_outdated", server.call<Register>(outdated));
    auto martian = malee();
    martian.language = QStringLiteral("mars");
    VERIFY_REFUSED("customer.unknown_language", server.call<Register>(martian));
    auto weak = malee();
    weak.password = QStringLiteral("secret");
    VERIFY_REFUSED("password.too_short", server.call<Register>(weak));
}

void TestAccounts::nobodyFloodsAMailbox()
{
    SERVER_SIDE(server);
    for (int i = 0; i < 4; ++i) {
        VERIFY_OK(server.call<ForgotPassword>({address}));
    }
    VERIFY_REFUSED("auth.wait", server.call<ForgotPassword>({address}));
    VERIFY_REFUSED("auth.wait", server.call<Register>(malee()));
    VERIFY_OK(server.call<ForgotPassword>({QStringLiteral("other@example.com")}));
    f.clock().advanceSeconds(2);
    VERIFY_OK(server.call<ForgotPassword>({address}));
}

void TestAccounts::customersSignInByPasswordOnly()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.call<Register>(malee()));
    VERIFY_REFUSED("auth.refused", server.signIn(otherPassword));
    VERIFY_REFUSED("auth.refused", server.signIn(password, QStringLiteral("nobody@example.com")));
    const auto session = server.signIn();
    VERIFY_OK(session);
    QVERIFY(!session->session.mustEnrol);
    VERIFY_REFUSED("permission.staff_only", server.call<ListOrders>({}, session->token));
    const auto sessions = server.call<ListSessions>({}, session->token);
    VERIFY_OK(sessions);
    QCOMPARE(sessions->data.size(), std::size_t(1));
    VERIFY_REFUSED("permission.denied", server.call<ListSessions>({f.customer}, session->token));
    VERIFY_OK(server.call<SignOut>({}, session->token));
    VERIFY_REFUSED("session.invalid", server.call<GetOwnProfile>({}, session->token));
    // Where people are picked from a list, customers still need their password.
    VERIFY_OK(f.db().statement(QStringLiteral("UPDATE workspace SET environment = 'sample'")).exec());
    VERIFY_REFUSED("auth.refused", server.signIn(QString()));
    VERIFY_REFUSED("auth.refused",
                   f.backend().dispatcher().call<SignIn>(f.db(), {}, {{}, address, password, device}));
}

void TestAccounts::aCustomerChangesTheirOwnPassword()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.call<Register>(malee()));
    const auto here = server.signIn();
    const auto elsewhere = server.signIn();
    VERIFY_OK(here);
    VERIFY_OK(elsewhere);
    VERIFY_REFUSED("password.not_yours",
                   server.call<SetPassword>({f.customer, password, otherPassword}, here->token));
    VERIFY_REFUSED("password.wrong",
                   server.call<SetPassword>({{}, otherPassword, otherPassword}, here->token));
    VERIFY_OK(server.call<SetPassword>({{}, password, otherPassword}, here->token));
    VERIFY_OK(server.call<GetOwnProfile>({}, here->token));
    VERIFY_REFUSED("session.invalid", server.call<GetOwnProfile>({}, elsewhere->token));
    VERIFY_OK(server.signIn(otherPassword));
    QVERIFY(server.mails().contains(QStringLiteral("password_changed")));
}

void TestAccounts::aProfileIsChangedAsItWasRead()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.call<Register>(malee()));
    const auto session = server.signIn();
    VERIFY_OK(session);
    const auto before = server.call<GetOwnProfile>({}, session->token);
    VERIFY_OK(before);
    UpdateOwnProfile::Request wanted{QStringLiteral("+66 81 999 0000"), QStringLiteral("en"),
                                     QStringLiteral("99/1 ถนนสุขุมวิท"),   {},
                                     QStringLiteral("คลองเตย"),         QStringLiteral("กรุงเทพมหานคร"),
                                     QStringLiteral("10110"),           before->version};
    const auto after = server.call<UpdateOwnProfile>(wanted, session->token);
    VERIFY_OK(after);
    QCOMPARE(after->phone, std::optional(QStringLiteral("+66819990000")));
    QCOMPARE(after->city, wanted.city);
    QCOMPARE(after->fullName, before->fullName);
    const auto stale = server.call<UpdateOwnProfile>(wanted, session->token);
    VERIFY_REFUSED("profile.stale", stale);
    QCOMPARE(stale.error().kind, ErrorKind::Stale);
    QCOMPARE(stale.error().details[QLatin1String("version")].toInteger(), qint64(after->version));
    wanted.version = after->version;
    wanted.phone = QStringLiteral("call me");
    VERIFY_REFUSED("customer.bad_phone", server.call<UpdateOwnProfile>(wanted, session->token));
    wanted.phone.reset();
    wanted.city = QString(161, QLatin1Char('x'));
    VERIFY_REFUSED("profile.text_too_long", server.call<UpdateOwnProfile>(wanted, session->token));
}

void TestAccounts::newTermsAreAccepted()
{
    SERVER_SIDE(server);
    VERIFY_OK(server.call<Register>(malee()));
    const auto session = server.signIn();
    VERIFY_OK(session);
    VERIFY_REFUSED("customer.consent_outdated",
                   server.call<AcceptTerms>({QStringLiteral("7"), QStringLiteral("th")}, session->token));
    const auto profile
        = server.call<AcceptTerms>({QStringLiteral("1"), QStringLiteral("en")}, session->token);
    VERIFY_OK(profile);
    QCOMPARE(profile->consentVersion, std::optional(profile->consentCurrent));
}

void TestAccounts::customersOfTheCounterSetAPasswordByMail()
{
    SERVER_SIDE(server);
    VERIFY_OK(f.db()
                  .statement(QStringLiteral("UPDATE users SET email = :email WHERE id = :id"))
                  .bind("email", address)
                  .bind("id", f.customer)
                  .exec());
    VERIFY_REFUSED("auth.refused", server.signIn());
    VERIFY_OK(server.call<ForgotPassword>({address}));
    const auto token = server.tokenOfMail(QStringLiteral("reset_password"));
    VERIFY_OK(token);
    VERIFY_OK(server.call<ResetPassword>({*token, password}));
    VERIFY_OK(server.signIn());
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
