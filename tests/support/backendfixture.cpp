#include "tests/support/backendfixture.h"

#include "backend/services/workspace.h"
#include "backend/storage/sessionstore.h"
#include "backend/storage/transaction.h"
#include "backend/storage/uploadfolder.h"
#include "backend/storage/workspacestore.h"

namespace truvamate::testing {

namespace {

const QTimeZone &indianaZone()
{
    static const QTimeZone zone("America/Indiana/Indianapolis");
    return zone;
}

BackendParts parts(const QTemporaryDir &folder)
{
    const auto sealer = Sealer::make(KeyRing::generate());
    BackendParts made{std::make_shared<const Sealer>(*sealer),
                      std::make_shared<LocalObjectStore>(folder.path())};
    made.uploads = std::make_shared<const UploadFolder>(folder.filePath(QStringLiteral("uploads")));
    return made;
}

} // namespace

BackendFixture::BackendFixture(const TestDatabase &database)
    : m_config(database.serviceConfig())
    , m_db(&const_cast<TestDatabase &>(database).service())
    , m_clock(Instant::fromLocal(QDate(2018, 6, 28), QTime(12, 0), indianaZone()))
    , m_random(20180628)
    , m_backend(std::make_unique<Backend>(m_clock, m_random, parts(m_folder)))
{
}

Result<std::unique_ptr<BackendFixture>> BackendFixture::make(const TestDatabase &database)
{
    std::unique_ptr<BackendFixture> fixture(new BackendFixture(database));
    TRY_DO(fixture->fill());
    return fixture;
}

Result<Done> BackendFixture::fill()
{
    TRY_DO(addPeople());
    return inTransaction(db(), QStringLiteral("fill fixture"), [&]() -> Result<Done> {
        TRY_DO(addRules());
        TRY_DO(addDraws());
        TRY_DO(addShop());
        TRY(id, addCustomer(QStringLiteral("สมชาย ใจดี")));
        customer = id;
        return Done();
    });
}

Result<Done> BackendFixture::addPeople()
{
    const auto person = [](const char *name, std::vector<Role> roles) {
        const QString text = QString::fromLatin1(name);
        return FirstPerson{text, text.toLower() + QStringLiteral("@example.test"), std::move(roles)};
    };
    TRY(ids,
        createWorkspace(db(), m_clock, m_random,
                        {QStringLiteral("Test"),
                         WorkspaceEnvironment::Sample,
                         {person("Orawan", {Role::Owner}), person("Anong", {Role::Admin}),
                          person("Boonmee", {Role::Admin}), person("Farida", {Role::Finance}),
                          person("Amy", {Role::Agent}), person("Bob", {Role::Agent}),
                          person("Suda", {Role::Support}), person("Kanya", {Role::Kyc})}}));
    owner = ids[0];
    adminA = ids[1];
    adminB = ids[2];
    finance = ids[3];
    agent = ids[4];
    secondAgent = ids[5];
    support = ids[6];
    kyc = ids[7];
    return Done();
}

Result<ApprovalId> BackendFixture::addApproval(const char *kind, QUuid subject)
{
    const auto id = ApprovalId::make(m_clock, m_random);
    TRY_DO(db().statement(QStringLiteral(
                              "INSERT INTO approvals (id, kind, subject_id, digest, seen, proposed_by, "
                              "proposed_at, decision, decided_by, decided_at) VALUES (:id, :kind, :subject, "
                              ":digest, '{}', :owner, :now, 'approved', :admin, :now)"))
               .bind("id", id)
               .bind("kind", QString::fromLatin1(kind))
               .bind("subject", subject)
               .bind("digest", QString(64, QLatin1Char('0')))
               .bind("owner", owner)
               .bind("admin", adminA)
               .bind("now", m_clock.now())
               .exec());
    return id;
}

Result<Done> BackendFixture::addRules()
{
    const Instant since = Instant::fromLocal(QDate(2018, 1, 1), QTime(0, 0), indianaZone());
    const Instant until = Instant::fromLocal(QDate(2030, 1, 1), QTime(0, 0), indianaZone());
    const auto rate = RateId::make(m_clock, m_random);
    const auto fees = FeeScheduleId::make(m_clock, m_random);
    const auto policy = StatePolicyId::make(m_clock, m_random);
    TRY(rateApproval, addApproval("settings.rate", rate.uuid()));
    TRY(feesApproval, addApproval("settings.fee_schedule", fees.uuid()));
    TRY(policyApproval, addApproval("policy.state", policy.uuid()));
    TRY_DO(db().statement(QStringLiteral("INSERT INTO legal_acknowledgements (id, user_id, statement, "
                                         "acknowledged_at) VALUES (:id, :owner, 'test', :now)"))
               .bind("id", makeUuidV7(m_clock.now().ms, m_random))
               .bind("owner", owner)
               .bind("now", m_clock.now())
               .exec());
    TRY_DO(db().statement(QStringLiteral(
                              "INSERT INTO fx_rates (id, thb_per_usd, source, effective_from, recorded_at, "
                              "recorded_by, approval_id) "
                              "VALUES (:id, 35000000, 'test', :since, :since, :by, :approval)"))
               .bind("id", rate)
               .bind("approval", rateApproval)
               .bind("since", since)
               .bind("by", owner)
               .exec());
    TRY_DO(
        db().statement(QStringLiteral(
                           "INSERT INTO fee_schedules (id, name, service_fee_usd, commission_basis_points, "
                           "effective_from, recorded_at, recorded_by, approval_id) "
                           "VALUES (:id, 'test', 500, 1000, :since, :since, :by, :approval)"))
            .bind("id", fees)
            .bind("approval", feesApproval)
            .bind("since", since)
            .bind("by", owner)
            .exec());
    TRY_DO(
        db().statement(QStringLiteral(
                           "INSERT INTO state_policies (id, state, status, document, reviewer, valid_from, "
                           "expires_at, recorded_at, recorded_by, approval_id) VALUES (:id, 'IN', "
                           "'allowed', 'memo', 'counsel', :since, :until, :since, :by, :approval)"))
            .bind("id", policy)
            .bind("approval", policyApproval)
            .bind("since", since)
            .bind("until", until)
            .bind("by", owner)
            .exec());
    TRY_DO(
        db().statement(QStringLiteral(
                           "INSERT INTO sanctions_lists (id, source, published_at, entry_count, imported_at) "
                           "VALUES (:id, 'test', :at, 0, :at)"))
            .bind("id", QUuid::createUuid())
            .bind("at", m_clock.now())
            .exec());
    return Done();
}

Result<Done> BackendFixture::addDraws()
{
    for (QDate date(2018, 6, 26); date <= QDate(2018, 7, 14); date = date.addDays(1)) {
        for (const Game game : allGames) {
            TRY(edition, editionFor(game, DrawDate(date)));
            if (edition->isDrawDay(DrawDate(date))) {
                TRY_DO(addDraw(game, DrawDate(date)));
            }
        }
    }
    for (const QDate date : {QDate(2022, 5, 10), QDate(2025, 4, 4), QDate(2025, 4, 8)}) {
        TRY_DO(addDraw(Game::MegaMillions, DrawDate(date)));
    }
    return Done();
}

Result<Done> BackendFixture::addDraw(Game game, DrawDate date)
{
    TRY(edition, editionFor(game, date));
    const auto id = DrawId::make(m_clock, m_random);
    TRY_DO(db().statement(
                   QStringLiteral("INSERT INTO draws (id, game, draw_date, draw_at, zone, edition, main_max, "
                                  "special_max, status) VALUES (:id, :game, :date, :at, :zone, :edition, "
                                  ":main_max, :special_max, 'open')"))
               .bind("id", id)
               .bind("game", gameCode(game))
               .bind("date", date)
               .bind("at", Instant::fromLocal(date.date(), edition->drawTime, QTimeZone(edition->zoneId)))
               .bind("zone", QString::fromLatin1(edition->zoneId))
               .bind("edition", edition->code)
               .bind("main_max", edition->mainMax)
               .bind("special_max", edition->specialMax)
               .exec());
    m_draws.emplace(std::pair(game, date), id);
    return Done();
}

Result<Done> BackendFixture::addShop()
{
    shop = ShopId::make(m_clock, m_random);
    TRY_DO(
        db().statement(QStringLiteral(
                           "INSERT INTO shops (id, name, state, zone, terminal) VALUES (:id, 'Corner Store', "
                           "'IN', 'America/Indiana/Indianapolis', '763169-04')"))
            .bind("id", shop)
            .exec());
    for (const Game game : allGames) {
        TRY_DO(
            db().statement(QStringLiteral(
                               "INSERT INTO shop_cutoffs (shop_id, game, local_time, effective_from, "
                               "recorded_at, recorded_by) VALUES (:shop, :game, '21:45', :from, :at, :by)"))
                .bind("shop", shop)
                .bind("game", gameCode(game))
                .bind("from", DrawDate::of(2018, 1, 1))
                .bind("at", m_clock.now())
                .bind("by", owner)
                .exec());
    }
    const auto place = [&](const char *kind, const char *name) -> Result<PlaceId> {
        const auto id = PlaceId::make(m_clock, m_random);
        TRY_DO(
            db().statement(QStringLiteral(
                               "INSERT INTO places (id, kind, name, state) VALUES (:id, :kind, :name, 'IN')"))
                .bind("id", id)
                .bind("kind", QString::fromLatin1(kind))
                .bind("name", QString::fromLatin1(name))
                .exec());
        return id;
    };
    TRY(desk, place("agent", "Amy's desk"));
    TRY(box1, place("box", "Box 1"));
    agentDesk = desk;
    box = box1;
    return Done();
}

Result<UserId> BackendFixture::addCustomer(const QString &name)
{
    const auto id = UserId::make(m_clock, m_random);
    TRY_DO(insertPerson(db(),
                        {id, QStringLiteral("customer"), QStringLiteral("customer"), name, std::nullopt,
                         owner, m_clock.now()}));
    TRY_DO(db().statement(
                   QStringLiteral("INSERT INTO customer_profiles (user_id, full_name, phone, date_of_birth, "
                                  "kyc_status, beneficiary_bank, beneficiary_last4) VALUES (:id, :name, "
                                  "'0801234567', :born, 'verified', 'KBANK', '1234')"))
               .bind("id", id)
               .bind("name", name)
               .bind("born", QDate(1985, 1, 15))
               .exec());
    TRY_DO(db().statement(QStringLiteral(
                              "INSERT INTO consents (id, user_id, document, version, language, accepted_at) "
                              "VALUES (:consent, :id, 'terms', '1', 'th', :at)"))
               .bind("consent", QUuid::createUuid())
               .bind("id", id)
               .bind("at", m_clock.now())
               .exec());
    return id;
}

Result<UserId> BackendFixture::addStaff(const QString &name, std::vector<Role> roles, UserId createdBy)
{
    const auto id = UserId::make(m_clock, m_random);
    TRY_DO(insertPerson(db(),
                        {id, QStringLiteral("staff"), roleCode(roles.front()), name, std::nullopt, createdBy,
                         m_clock.now()}));
    for (const Role role : roles) {
        TRY_DO(insertRole(db(), id, role, owner, m_clock.now()));
    }
    return id;
}

Result<QString> BackendFixture::tokenOf(UserId person)
{
    if (const auto found = m_tokens.find(person.uuid()); found != m_tokens.end()) {
        return found->second;
    }
    const QString token = QStringLiteral("token-of-") + person.toString();
    TRY_DO(insertSession(db(),
                         {SessionId::make(m_clock, m_random), person, sessionTokenHash(token),
                          QStringLiteral("test"), m_clock.now(),
                          m_clock.now().plusSeconds(20LL * 365 * 86400)}));
    m_tokens.emplace(person.uuid(), token);
    return token;
}

} // namespace truvamate::testing
