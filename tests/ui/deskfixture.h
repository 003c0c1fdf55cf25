#pragma once

#include "app/sample/samplehouse.h"
#include "tests/ui/testshell.h"

#include "models/operations/orders.h"
#include "models/operations/payments.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace truvamate::testing {

/// A small sample house in a temporary folder: rules, shops, draws of both games and a few customers, on
/// 22 June 2018 in Bangkok. Its staff work through a connection of their own, beside the windows.
class DeskFixture
{
public:
    static Result<std::unique_ptr<DeskFixture>> make(int customers = 6);

    sample::SampleHouse &house() { return *m_house; }
    const sample::SampleDraw &draw(Game game, int place = 0) const;
    /// An order of chosen lines for the first Powerball draw, not paid.
    Result<OrderDetail> order(int lines = 1, std::size_t customer = 0);
    Result<OrderDetail> paidOrder(int lines = 1, std::size_t customer = 0);
    UserId person(
        const char *name) const; ///< "Orawan" owner, "Anong" and "Boonmee" admins, "Farida", "Suda"…
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    DeskFixture() = default;
    Result<Done> fill(int customers);

    QTemporaryDir m_folder;
    std::unique_ptr<sample::SampleHouse> m_house;
};

/// One console: a connection of its own to the fixture's workspace with somebody signed in, and a desk.
class DeskWindow
{
public:
    DeskWindow(DeskFixture &fixture, const char *person, const QString &settingsName = QStringLiteral("one"));
    ~DeskWindow();

    /// Makes the desk and shows it; one that was there goes first.
    Desk *show(const DeskDescription &description);
    Desk *desk() const { return m_desk.get(); }
    DeskContext context();
    Transport &transport() { return m_workspace->transport(); }
    ManualClock &clock() { return *m_workspace->standingClock(); }

    TestShell shell;
    Actions actions;

private:
    std::unique_ptr<EmbeddedWorkspace> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Desk> m_desk;
};

namespace deskfixture {

inline const Instant opening = Instant::fromLocal(QDate(2018, 6, 22), QTime(9, 0), bangkokZone());
inline constexpr std::pair<const char *, Role> people[]
    = {{"Orawan", Role::Owner}, {"Anong", Role::Admin}, {"Boonmee", Role::Admin}, {"Farida", Role::Finance},
       {"Kanya", Role::Kyc},    {"Amy", Role::Agent},   {"Bob", Role::Agent},     {"Suda", Role::Support}};

inline WorkspaceSpec spec()
{
    WorkspaceSpec spec{QStringLiteral("Test house"), WorkspaceEnvironment::Sample, {}};
    for (const auto &[name, role] : people) {
        spec.people.push_back({QLatin1String(name),
                               QString(QString::fromLatin1(name).toLower() + QStringLiteral("@example.test")),
                               {role}});
    }
    return spec;
}

} // namespace deskfixture

inline Result<std::unique_ptr<DeskFixture>> DeskFixture::make(int customers)
{
    std::unique_ptr<DeskFixture> fixture(new DeskFixture);
    TRY_DO(fixture->fill(customers));
    return fixture;
}

inline Result<Done> DeskFixture::fill(int customers)
{
    sample::SampleOptions options;
    options.folder = m_folder.filePath(QStringLiteral("workspace"));
    options.customers = customers;
    options.withPhotos = false;
    m_house = std::make_unique<sample::SampleHouse>(options);
    EmbeddedOptions embedded;
    embedded.standingAt = deskfixture::opening;
    embedded.seed = 7;
    embedded.durability = DatabaseConfig::Durability::Normal;
    TRY(workspace, EmbeddedWorkspace::create(options.folder, deskfixture::spec(), embedded));
    m_house->workspace = std::move(workspace);
    std::vector<StaffClient> staff;
    for (const UserId person : m_house->workspace->firstPeople()) {
        TRY(client,
            StaffClient::signIn(m_house->workspace->transport(), m_house->keys, person,
                                QStringLiteral("test")));
        client.passTime(*m_house->workspace->standingClock(), 1);
        staff.push_back(client);
    }
    m_house->staff.emplace(
        sample::SampleStaff{staff[0], staff[1], staff[2], staff[3], staff[4], staff[5], staff[6], staff[7]});
    TRY_DO(sample::openHouse(*m_house, deskfixture::opening, deskfixture::opening.plusSeconds(2 * 86'400)));
    return sample::addCustomers(*m_house);
}

inline const sample::SampleDraw &DeskFixture::draw(Game game, int place) const
{
    for (const sample::SampleDraw &draw : m_house->draws) {
        if (draw.game == game && draw.at > m_house->now().plusSeconds(6 * 3600) && place-- == 0) {
            return draw;
        }
    }
    qFatal("the house has no such draw");
}

inline Result<OrderDetail> DeskFixture::order(int lines, std::size_t customer)
{
    sample::OrderWish wish;
    wish.lines = lines;
    wish.firstLine = std::vector<int>{2, 25, 36, 43, 61};
    wish.firstSpecial = 24;
    return sample::takeOrder(*m_house, m_house->customers.at(customer), draw(Game::Powerball), wish);
}

inline Result<OrderDetail> DeskFixture::paidOrder(int lines, std::size_t customer)
{
    TRY(taken, order(lines, customer));
    TRY_DO(sample::payOrder(*m_house, taken));
    return m_house->staff->support.call<GetOrder>({taken.order.id});
}

inline UserId DeskFixture::person(const char *name) const
{
    for (std::size_t place = 0; place < std::size(deskfixture::people); ++place) {
        if (qstrcmp(deskfixture::people[place].first, name) == 0) {
            return m_house->workspace->firstPeople().at(place);
        }
    }
    qFatal("nobody is called %s", name);
}

inline DeskWindow::DeskWindow(DeskFixture &fixture, const char *person, const QString &settingsName)
{
    EmbeddedOptions options;
    options.standingAt = fixture.house().now();
    // Two consoles make different ids.
    options.seed = qHash(QLatin1String(person)) + qHash(settingsName);
    options.durability = DatabaseConfig::Durability::Normal;
    auto workspace = EmbeddedWorkspace::open(fixture.house().workspace->folder(), options);
    if (!workspace) {
        qFatal("%s", qPrintable(workspace.error().message));
    }
    m_workspace = *std::move(workspace);
    m_session = std::make_unique<Session>(m_workspace->transport());
    m_settings = std::make_unique<QSettings>(fixture.path(settingsName + QStringLiteral(".ini")),
                                             QSettings::IniFormat);
    SignIn::Request request;
    request.userId = fixture.person(person);
    request.device = QStringLiteral("test");
    QEventLoop loop;
    m_session->signIn(std::move(request), &loop, [&](const Result<SessionView> &view) {
        if (!view) {
            qFatal("%s", qPrintable(view.error().message));
        }
        loop.quit();
    });
    loop.exec();
    QStringList permissions;
    for (const QString &code : m_session->view().permissions) {
        permissions += code;
    }
    actions.setPermissions(permissions);
}

inline DeskWindow::~DeskWindow() = default;

inline DeskContext DeskWindow::context()
{
    return {
        m_workspace->transport(), *m_session, m_workspace->clock(), actions, shell, *m_settings, QString()};
}

inline Desk *DeskWindow::show(const DeskDescription &description)
{
    m_desk.reset();
    m_desk.reset(description.make(context(), nullptr));
    actions.setCurrentDesk(description.id);
    m_desk->resize(1280, 860);
    m_desk->show();
    m_desk->activateWindow();
    m_desk->activate();
    return m_desk.get();
}

} // namespace truvamate::testing
