#include "app/tour/serverplace.h"

#include "app/tour/expect.h"
#include "backend/services/totp.h"
#include "models/operations/secondfactor.h"
#include "models/operations/workspace.h"

#include <QEventLoop>
#include <QJsonDocument>

namespace truvamate::tour {

namespace {

const QString office = QStringLiteral("office");

/// Role and address of everybody, in the order of the cast.
constexpr std::pair<Role, const char *> everybody[]
    = {{Role::Owner, "owner@example.test"},        {Role::Admin, "admin@example.test"},
       {Role::Admin, "second-admin@example.test"}, {Role::Finance, "finance@example.test"},
       {Role::Agent, "agent@example.test"},        {Role::Kyc, "kyc@example.test"}};

HttpAnswer postAndWait(HttpLine &line, const QByteArray &target, const QJsonObject &body)
{
    QEventLoop loop;
    HttpAnswer answer;
    HttpMessage message{"POST", target};
    message.headers = {{"Content-Type", "application/json"}};
    message.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    line.send(message, {}, [&](const HttpAnswer &said) {
        answer = said;
        loop.quit();
    });
    loop.exec();
    return answer;
}

} // namespace

HttpTransport::Options withoutEvents()
{
    HttpTransport::Options options;
    options.hasEvents = false;
    return options;
}

ServerPlace::ServerPlace(const QUrl &server, const QString &password)
    : m_server(server)
    , m_office(std::make_unique<HttpTransport>(server, m_here, m_random, withoutEvents()))
{
    for (const auto &[role, email] : everybody) {
        m_people.push_back({{}, QString::fromLatin1(email), password, {}});
    }
}

ServerPlace::~ServerPlace() = default;

Result<Done> ServerPlace::setClock(Instant when)
{
    return when <= m_clock.now() ? Result<Done>(Done()) : moveClock(when);
}

/// Ours after the server's, so that nothing happens here that is in the future there.
Result<Done> ServerPlace::moveClock(Instant when)
{
    HttpLine line(m_server, QSslConfiguration::defaultConfiguration());
    const HttpAnswer answer = postAndWait(line, "/api/dev/clock", {{QStringLiteral("now"), when.toString()}});
    if (answer.error) {
        return fail(*answer.error);
    }
    m_clock.set(when);
    return Done();
}

Result<QString> ServerPlace::open(Instant when)
{
    TRY_DO(moveClock(when));
    TRY(about, callAndWait<AboutWorkspace>(*m_office, {}));
    TRY_DO(findPeople());
    return QStringLiteral("“%1”, a %2 workspace of the server at %3; its clock is at 30 Jun 2018, 9:00 in "
                          "Indiana; people %4. The agent works from a process of their own.")
        .arg(about.name, about.environment, m_server.toString(),
             about.asksPassword ? QStringLiteral("sign in with a password and a code")
                                : QStringLiteral("are picked from a list"));
}

Result<Done> ServerPlace::findPeople()
{
    TRY(staff, callAndWait<ListStaff>(*m_office, {}));
    for (std::size_t place = 0; place < m_people.size(); ++place) {
        const QString role = roleCode(everybody[place].first);
        const auto found = std::ranges::find_if(staff.data, [&](const StaffMember &person) {
            return std::ranges::find(person.roles, role) != person.roles.end()
                && std::ranges::find(m_people, person.id, &Credentials::id) == m_people.end();
        });
        TRY_DO(expect(found != staff.data.end(),
                      QStringLiteral("The server has too few people who are %1.").arg(role)));
        m_people[place].id = found->id;
    }
    return Done();
}

const Credentials &ServerPlace::person(UserId id) const
{
    return *std::ranges::find(m_people, id, &Credentials::id);
}

Result<Done> ServerPlace::passStep()
{
    if (totp::stepAt(m_clock.now()) <= m_lastStep) {
        TRY_DO(setClock(Instant{(m_lastStep + 1) * totp::stepSeconds * 1000}));
    }
    m_lastStep = totp::stepAt(m_clock.now());
    return Done();
}

Result<QString> ServerPlace::freshCode(const QByteArray &secret)
{
    TRY_DO(passStep());
    return totp::codeAt(secret, m_lastStep);
}

Result<SignIn::Request> ServerPlace::answersOf(std::size_t place)
{
    const Credentials &person = m_people[place];
    SignIn::Request request;
    request.device = office;
    if (person.password.isEmpty()) {
        request.userId = person.id;
        return request;
    }
    request.email = person.email;
    request.password = person.password;
    if (!person.secret.isEmpty()) {
        TRY(code, freshCode(person.secret));
        request.code = code;
    }
    return request;
}

Result<Done> ServerPlace::setUpSecondFactor(std::size_t place)
{
    m_office->setToken({});
    TRY(request, answersOf(place));
    TRY(signedIn, callAndWait<SignIn>(*m_office, request));
    m_people[place].id = signedIn.session.userId;
    m_office->setToken(signedIn.token);
    TRY(begun, callAndWait<BeginSecondFactor>(*m_office, {}));
    const auto secret = totp::secretOf(begun.secret);
    TRY_DO(expect(secret.has_value(), QStringLiteral("The secret cannot be typed into an app.")));
    TRY(code, freshCode(*secret));
    TRY_DO(callAndWait<ConfirmSecondFactor>(*m_office, {code}));
    m_people[place].secret = *secret;
    return Done();
}

Result<StaffClient> ServerPlace::admit(std::size_t place, KeySequence &keys)
{
    if (!m_people[place].password.isEmpty() && m_people[place].secret.isEmpty()) {
        TRY_DO(setUpSecondFactor(place));
    }
    return StaffClient::signIn(*m_office, keys, [this, place] { return answersOf(place); });
}

} // namespace truvamate::tour
