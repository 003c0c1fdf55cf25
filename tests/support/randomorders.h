#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"
#include "models/orders/status.h"
#include "models/random.h"

#include <QRandomGenerator>

#include <map>
#include <set>

namespace truvamate::testing {

/// When everything in the random orders happened.
inline constexpr Instant randomOrdersAt{1'530'360'000'000};

struct TestDraw
{
    DrawId id;
    QString status;
    std::optional<ResultVersionId> result; ///< the newest version
    std::optional<ResultVersionId> replaced; ///< a version before it
};

/// Orders in every combination of facts, each written into the tables and counted here at the same time.
class RandomOrders
{
public:
    RandomOrders(Database &db, quint32 seed)
        : m_db(db)
        , m_random(seed)
        , m_ids(seed)
    {
    }

    Result<Done> prepare();
    Result<Done> addOrder();

    const std::map<QUuid, OrderFacts> &orders() const { return m_orders; }
    const std::vector<TestDraw> &draws() const { return m_draws; }

private:
    struct Line
    {
        LottoTicketId id;
        const TestDraw *draw;
        bool live;
    };

    template <typename IdType> IdType id() { return IdType(makeUuidV7(randomOrdersAt.ms, m_ids)); }
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    QString oneOf(const std::vector<const char *> &codes)
    {
        return QString::fromLatin1(
            codes[static_cast<std::size_t>(m_random.bounded(static_cast<int>(codes.size())))]);
    }
    Result<Done> addPeople();
    Result<Done> addDraw(const char *status, int day);
    Result<ResultVersionId> addResult(DrawId draw, int version);
    Result<Done> addPayments(OrderFacts &facts);
    Result<Done> addLine(int number, OrderFacts &facts);
    Result<Done> addSlip();
    Result<Done> place(const Line &line, int number, OrderFacts &facts);
    Result<Done> addWins(const Line &line, SlipPlayId play, OrderFacts &facts);
    Result<Done> addWin(ResultVersionId result, const Line &line, SlipPlayId play, const char *drawing);
    Result<Done> addClaim(const Line &line, SlipPlayId play, const char *drawing);
    Result<Done> addPayout(ClaimId claim);
    void count(const Line &line, bool placed, bool leased, OrderFacts &facts) const;

    Database &m_db;
    QRandomGenerator m_random;
    SeededRandom m_ids;
    UserId m_clerk, m_second, m_customer;
    RateId m_rate;
    FeeScheduleId m_fees;
    ShopId m_shop;
    LeaseId m_lease;
    std::vector<TestDraw> m_draws;
    std::map<QUuid, OrderFacts> m_orders;
    OrderId m_order;
    SlipId m_slip;
    std::set<QUuid> m_slipDraws;
    OrderFacts m_claimFacts; ///< of claims and payouts, which count only where something was won
    int m_serial = 0;
};

} // namespace truvamate::testing
