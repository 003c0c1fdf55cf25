#include "app/tour/tour.h"

#include "app/tour/expect.h"
#include "app/workspace/decisions.h"
#include "models/operations/custody.h"
#include "models/operations/draws.h"
#include "models/operations/kyc.h"
#include "models/operations/policy.h"
#include "models/operations/purchase.h"
#include "models/operations/settings.h"

namespace truvamate::tour {

namespace {

WorkspaceSpec houseOfTheTour()
{
    const auto person = [](const QString &name, Role role) {
        return FirstPerson{name, QString(name.toLower() + QStringLiteral("@example.test")), {role}};
    };
    return {QStringLiteral("Tour of 30 June 2018"),
            WorkspaceEnvironment::Sample,
            {person(QStringLiteral("Orawan"), Role::Owner), person(QStringLiteral("Anong"), Role::Admin),
             person(QStringLiteral("Boonmee"), Role::Admin), person(QStringLiteral("Farida"), Role::Finance),
             person(QStringLiteral("Amy"), Role::Agent), person(QStringLiteral("Kanya"), Role::Kyc)}};
}

/// A second tour into the same folder leaves the first one's workspace as it is.
QString freeFolder(const QString &wanted)
{
    QString folder = wanted;
    for (int n = 2; EmbeddedWorkspace::isIn(folder); ++n) {
        folder = QStringLiteral("%1-%2").arg(wanted).arg(n);
    }
    return folder;
}

} // namespace

Result<QString> Tour::makeWorkspace()
{
    EmbeddedOptions options;
    options.standingAt = indiana(QDate(2018, 6, 30), QTime(9, 0));
    options.seed = m_options.seed;
    TRY(workspace,
        EmbeddedWorkspace::create(freeFolder(fileIn(QStringLiteral("workspace"))), houseOfTheTour(),
                                  options));
    m_workspace = std::move(workspace);
    return QStringLiteral("“%1”, a sample workspace; its clock stands at 30 Jun 2018, 9:00 in Indiana.")
        .arg(m_workspace->info().name);
}

Result<StaffClient> Tour::admit(std::size_t person)
{
    TRY(client,
        StaffClient::signIn(m_workspace->transport(), m_keys, m_workspace->firstPeople().at(person),
                            QStringLiteral("tour")));
    client.passTime(*m_workspace->standingClock(), 1);
    return client;
}

Result<QString> Tour::signInStaff()
{
    TRY(owner, admit(0));
    TRY(adminA, admit(1));
    TRY(adminB, admit(2));
    TRY(finance, admit(3));
    TRY(agent, admit(4));
    TRY(kyc, admit(5));
    m_cast.emplace(Cast{owner, adminA, adminB, finance, agent, kyc});
    return QStringLiteral("%1 (owner), %2 and %3 (admins), %4 (finance), %5 (agent), %6 (identity checks).")
        .arg(owner.name(), adminA.name(), adminB.name(), finance.name(), agent.name(), kyc.name());
}

Result<QString> Tour::approveRules()
{
    TRY(rate, m_cast->finance.call<ProposeRate>({QStringLiteral("35"), QStringLiteral("house rate"), {}}));
    TRY_DO(approveNow(m_cast->owner, rate.approvalId));
    TRY(fees,
        m_cast->adminA.call<ProposeFeeSchedule>(
            {QStringLiteral("2018"), dollars(5), BasisPoints{1'000}, {}}));
    TRY(ownApproval, refusalOf(approveNow(m_cast->adminA, fees.approvalId), "approval.same_person"));
    TRY_DO(approveNow(m_cast->adminB, fees.approvalId));
    return QStringLiteral("35 baht a dollar, %1 a line and 10 % of a prize, each approved by a second person "
                          "(to the proposer: %2)")
        .arg(toText(dollars(5)), ownApproval);
}

Result<QString> Tour::clearIndiana()
{
    TRY_DO(m_cast->owner.call<AcknowledgeLegalAdvice>(
        {QStringLiteral("This is a tour with sample data; nothing is bought or sold.")}));
    ProposeStatePolicy::Request request;
    request.state = QStringLiteral("IN");
    request.status = QStringLiteral("allowed");
    request.document = QStringLiteral("sample memo");
    request.reviewer = QStringLiteral("sample counsel");
    request.validFrom = indiana(QDate(2018, 1, 1), QTime(0, 0));
    request.expiresAt = indiana(QDate(2019, 1, 1), QTime(0, 0));
    TRY(policy, m_cast->adminA.call<ProposeStatePolicy>(request));
    TRY_DO(approveNow(m_cast->owner, policy.approvalId));
    TRY(list,
        m_cast->kyc.call<ImportSanctionsList>(
            {QStringLiteral("sample list"), now(), {QStringLiteral("Nobody Atall")}}));
    return QStringLiteral(
               "Indiana is cleared for 2018 by %1 and %2 (document “sample memo”); a sanctions list "
               "of %3 names is in.")
        .arg(m_cast->adminA.name(), m_cast->owner.name())
        .arg(list.entries);
}

Result<QString> Tour::addShop()
{
    TRY(shop,
        m_cast->adminA.call<AddShop>({QStringLiteral("Corner Store"), QStringLiteral("IN"),
                                      QStringLiteral("America/Indiana/Indianapolis"),
                                      QStringLiteral("763169-04")}));
    m_shop = shop.id;
    TRY_DO(m_cast->adminA.call<SetShopCutoff>(
        {m_shop, gameCode(Game::Powerball), QStringLiteral("21:45"), DrawDate::of(2018, 1, 1)}));
    TRY(desk,
        m_cast->adminA.call<AddPlace>(
            {QStringLiteral("agent"), QStringLiteral("Amy's desk"), QStringLiteral("IN")}));
    TRY(box,
        m_cast->adminA.call<AddPlace>(
            {QStringLiteral("box"), QStringLiteral("Box 1"), QStringLiteral("IN")}));
    m_desk = desk.id;
    m_box = box.id;
    return QStringLiteral("%1 in Indiana sells Powerball until 21:45; “%2” and “%3” keep the paper.")
        .arg(shop.name, desk.name, box.name);
}

Result<QString> Tour::openDraws()
{
    OpenDraws::Request request;
    request.game = gameCode(Game::Powerball);
    request.from = DrawDate::of(2018, 6, 30);
    request.until = DrawDate::of(2018, 7, 14);
    TRY(opened, m_cast->adminA.call<OpenDraws>(request));
    TRY_DO(expect(!opened.draws.empty() && opened.draws.front().drawDate == *request.from,
                  QStringLiteral("There is no draw on 30 Jun 2018.")));
    m_draw = opened.draws.front().id;
    return QStringLiteral("%1 Powerball draws until 14 Jul 2018; the first is on %2.")
        .arg(opened.created)
        .arg(opened.draws.front().drawDate.toText());
}

} // namespace truvamate::tour
