#include "app/tour/servertour.h"

#include "app/tour/expect.h"
#include "models/operations/workspace.h"

#include <QEventLoop>
#include <QJsonDocument>

namespace truvamate::tour {

namespace {

constexpr std::size_t agentsPlace = 4;

HttpTransport::Options withoutEvents()
{
    HttpTransport::Options options;
    options.hasEvents = false;
    return options;
}

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

ServerTour::ServerTour(Options options, StepLog &log, const QUrl &server)
    : Tour(std::move(options), log)
    , m_server(server)
    , m_clock(indiana(QDate(2018, 6, 30), QTime(9, 0)))
    , m_office(std::make_unique<HttpTransport>(server, m_here, m_random, withoutEvents()))
    , m_shop(std::make_unique<AgentProcess>(server))
{
}

ServerTour::~ServerTour() = default;

Result<Done> ServerTour::setClock(QDate date, QTime time)
{
    m_clock.set(indiana(date, time));
    HttpLine line(m_server, QSslConfiguration::defaultConfiguration());
    const HttpAnswer answer
        = postAndWait(line, "/api/dev/clock", {{QStringLiteral("now"), m_clock.now().toString()}});
    if (answer.error) {
        return fail(*answer.error);
    }
    return Done();
}

/// One of each role, and two admins.
Result<Done> ServerTour::findPeople()
{
    TRY(staff, callAndWait<ListStaff>(*m_office, {}));
    for (const Role role : {Role::Owner, Role::Admin, Role::Admin, Role::Finance, Role::Agent, Role::Kyc}) {
        const auto found = std::ranges::find_if(staff.data, [&](const StaffMember &person) {
            return std::ranges::find(person.roles, roleCode(role)) != person.roles.end()
                && std::ranges::find(m_people, person.id) == m_people.end();
        });
        TRY_DO(expect(found != staff.data.end(),
                      QStringLiteral("The server has too few people who are %1.").arg(roleCode(role))));
        m_people.push_back(found->id);
    }
    return Done();
}

Result<QString> ServerTour::makeWorkspace()
{
    TRY_DO(setClock(QDate(2018, 6, 30), QTime(9, 0)));
    TRY(about, callAndWait<AboutWorkspace>(*m_office, {}));
    TRY_DO(findPeople());
    return QStringLiteral("“%1”, a %2 workspace of the server at %3; its clock is at 30 Jun 2018, 9:00 in "
                          "Indiana. The agent works from a process of their own.")
        .arg(about.name, about.environment, m_server.toString());
}

Result<StaffClient> ServerTour::admit(std::size_t person)
{
    Transport &transport = person == agentsPlace ? static_cast<Transport &>(*m_shop) : *m_office;
    return StaffClient::signIn(transport, m_keys, m_people.at(person),
                               person == agentsPlace ? QStringLiteral("counter") : QStringLiteral("office"));
}

} // namespace truvamate::tour
