#pragma once

#include "backend/backend.h"
#include "models/games/game.h"
#include "tests/support/testdatabases.h"

#include <memory>

namespace truvamate::testing {

/// A workspace with people, rules and draws, for tests of services on either database:
///
///     void aThing_data() { TestDatabases::addRows(); }
///     void aThing()
///     {
///         BACKEND_FIXTURE(f);
///         VERIFY_OK(f.call<AddOrderNote>(f.adminA, {…}));
///     }
///
/// The clock stands at 2018-06-28 12:00 in Indiana. Indiana is allowed, the rate is 35, the fee $5 a line,
/// the commission 10 %. Both games have draws from 2018-06-26 to 2018-07-14 (open), and Mega Millions has
/// 2022-05-10, 2025-04-04 and 2025-04-08. These rows are written straight into the tables; everything else
/// goes through operations.
class BackendFixture
{
public:
    static Result<std::unique_ptr<BackendFixture>> make(const TestDatabase &database);

    Database &db() { return *m_db; }
    ManualClock &clock() { return m_clock; }
    RandomSource &random() { return m_random; }
    const Backend &backend() const { return *m_backend; }
    DatabaseConfig serviceConfig() const { return m_config; }
    /// Where stored files are.
    QString filesFolder() const { return m_folder.path(); }

    /// Signs the person in when needed and runs the operation as the console would.
    template <typename Operation>
    Result<typename Operation::Response> call(UserId person, typename Operation::Request request,
                                              const QString &key = {})
    {
        return callOn<Operation>(db(), person, std::move(request), key);
    }
    /// The same on another connection, for tests with threads. The person must be signed in (see tokenOf).
    template <typename Operation>
    Result<typename Operation::Response> callOn(Database &database, UserId person,
                                                typename Operation::Request request, const QString &key = {})
    {
        TRY(token, tokenOf(person));
        const QString usedKey = key.isEmpty() ? QStringLiteral("test-key-%1").arg(++m_keys) : key;
        return m_backend->dispatcher().template call<Operation>(database, {token, usedKey},
                                                                std::move(request));
    }
    Result<QString> tokenOf(UserId person);

    /// A draw of the calendar above.
    DrawId draw(Game game, DrawDate date) const { return m_draws.at({game, date}); }
    /// Adds a customer of age, with consent and verified KYC, and bank details to be paid to.
    Result<UserId> addCustomer(const QString &name);
    Result<UserId> addStaff(const QString &name, std::vector<Role> roles, UserId createdBy);

    UserId owner, adminA, adminB, finance, agent, secondAgent, support, kyc;
    UserId customer; ///< สมชาย ใจดี
    ShopId shop; ///< in Indiana, Eastern time, cut-off 21:45
    PlaceId agentDesk, box; ///< in Indiana

private:
    BackendFixture(const TestDatabase &database);
    Result<Done> fill();
    Result<Done> addPeople();
    Result<ApprovalId> addApproval(const char *kind, QUuid subject);
    Result<Done> addRules();
    Result<Done> addDraws();
    Result<Done> addDraw(Game game, DrawDate date);
    Result<Done> addShop();

    QTemporaryDir m_folder; ///< of stored files
    DatabaseConfig m_config;
    Database *m_db;
    ManualClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<Backend> m_backend;
    std::map<std::pair<Game, DrawDate>, DrawId> m_draws;
    std::map<QUuid, QString> m_tokens;
    int m_keys = 0;
};

} // namespace truvamate::testing

/// Declares `name`, a BackendFixture& on a fresh database of the row's kind, or skips the row.
#define BACKEND_FIXTURE(name)                                                                                \
    FRESH_DATABASE(name##Database);                                                                          \
    const auto name##Made = truvamate::testing::BackendFixture::make(*name##Database);                       \
    VERIFY_OK(name##Made);                                                                                   \
    truvamate::testing::BackendFixture &name = **name##Made
