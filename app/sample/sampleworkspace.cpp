#include "app/sample/sampleworkspace.h"

#include "app/sample/samplehouse.h"
#include "app/sample/samplestory.h"

#include <QDir>
#include <QFile>

namespace truvamate::sample {

namespace {

/// Past draws reach back so far.
constexpr int daysOfHistory = 24;

WorkspaceSpec houseOf(const SampleOptions &options)
{
    const auto person = [](const QString &name, Role role) {
        return FirstPerson{name, QString(name.toLower() + QStringLiteral("@example.com")), {role}};
    };
    return {QStringLiteral("Sample house %1").arg(options.seed),
            WorkspaceEnvironment::Sample,
            {person(QStringLiteral("Orawan"), Role::Owner), person(QStringLiteral("Anong"), Role::Admin),
             person(QStringLiteral("Boonmee"), Role::Admin), person(QStringLiteral("Farida"), Role::Finance),
             person(QStringLiteral("Kanya"), Role::Kyc), person(QStringLiteral("Amy"), Role::Agent),
             person(QStringLiteral("Bob"), Role::Agent), person(QStringLiteral("Suda"), Role::Support)}};
}

Result<Done> signInAll(SampleHouse &house)
{
    const auto signIn = [&](std::size_t person) -> Result<StaffClient> {
        TRY(client,
            StaffClient::signIn(house.workspace->transport(), house.keys,
                                house.workspace->firstPeople().at(person), QStringLiteral("sample")));
        client.passTime(*house.workspace->standingClock(), 1);
        return client;
    };
    TRY(owner, signIn(0));
    TRY(adminA, signIn(1));
    TRY(adminB, signIn(2));
    TRY(finance, signIn(3));
    TRY(kyc, signIn(4));
    TRY(agentA, signIn(5));
    TRY(agentB, signIn(6));
    TRY(support, signIn(7));
    house.staff.emplace(SampleStaff{owner, adminA, adminB, finance, kyc, agentA, agentB, support});
    return Done();
}

Result<Done> checkOptions(const SampleOptions &options)
{
    if (!options.today.isValid() || options.today < QDate(2018, 1, 1) || options.customers < 60
        || options.customers > 300) {
        return fail(ErrorKind::Invalid, QStringLiteral("sample.options"),
                    QStringLiteral("A sample workspace needs a day from 2018 on and 60 to 300 customers."));
    }
    return Done();
}

} // namespace

Result<std::unique_ptr<EmbeddedWorkspace>> buildSampleWorkspace(const SampleOptions &options)
{
    TRY_DO(checkOptions(options));
    const Instant end = Instant::fromLocal(options.today, QTime(17, 0), bangkokZone());
    const Instant begin = end.plusSeconds(-daysOfHistory * 86'400LL);
    EmbeddedOptions embedded;
    embedded.standingAt = begin;
    embedded.seed = options.seed;
    embedded.durability = DatabaseConfig::Durability::Normal;
    SampleHouse house(options);
    TRY(workspace, EmbeddedWorkspace::create(options.folder, houseOf(options), embedded));
    house.workspace = std::move(workspace);
    TRY_DO(signInAll(house));
    TRY_DO(openHouse(house, begin, end));
    house.say(QStringLiteral("rules, shops and %1 draws").arg(house.draws.size()));
    TRY_DO(addCustomers(house));
    TRY_DO(tellStory(house, end));
    QFile::remove(house.temporaryFile);
    house.moveTo(end);
    TRY_DO(EmbeddedWorkspace::goOnFrom(options.folder, end));
    return std::move(house.workspace);
}

} // namespace truvamate::sample
