#pragma once

#include "tests/support/backendfixture.h"

#include "backend/storage/transaction.h"
#include "models/games/play.h"

/// Orders and slips written straight into the tables, for tests of what happens after the paper is bought.
namespace truvamate::testing {

struct PaperPlay
{
    std::vector<int> numbers;
    int special = 0;
    bool powerPlay = false;
    std::optional<int> multiplier;
    bool doublePlay = false;
};

struct PaperOrder
{
    OrderId id;
    std::vector<LottoTicketId> lines;
};

struct PaperSlip
{
    SlipId id;
    std::vector<SlipPlayId> plays;
};

class Paper
{
public:
    explicit Paper(BackendFixture &fixture)
        : f(fixture)
    {
    }

    /// Serials are unique in a state; a second Paper in it goes on elsewhere.
    void continueSerialsFrom(int number) { m_slips = number; }

    /// A paid order of one line a play.
    Result<PaperOrder> order(UserId customer, DrawId draw, const std::vector<PaperPlay> &plays)
    {
        return inTransaction(f.db(), QStringLiteral("paper order"),
                             [&] { return insertOrder(customer, draw, plays); });
    }
    /// A slip of an order, or an orphan without one.
    Result<PaperSlip> slip(DrawId draw, const std::vector<PaperPlay> &plays,
                           std::optional<OrderId> order = {}, const QString &binding = {})
    {
        return inTransaction(f.db(), QStringLiteral("paper slip"),
                             [&] { return insertSlip({draw}, plays, order, binding); });
    }
    Result<Done> place(const PaperSlip &slip, std::size_t play, const PaperOrder &order, std::size_t line,
                       DrawId draw)
    {
        return inTransaction(f.db(), QStringLiteral("paper placement"), [&]() -> Result<Done> {
            TRY_DO(f.db()
                       .statement(QStringLiteral(
                           "INSERT INTO placements (id, slip_play_id, slip_id, order_id, draw_id, "
                           "ticket_id, placed_at, placed_by) VALUES (:id, :play, :slip, :order, "
                           ":draw, :ticket, :at, :by)"))
                       .bind("id", PlacementId::make(f.clock(), f.random()))
                       .bind("play", slip.plays.at(play))
                       .bind("slip", slip.id)
                       .bind("order", order.id)
                       .bind("draw", draw)
                       .bind("ticket", order.lines.at(line))
                       .bind("at", f.clock().now())
                       .bind("by", f.agent)
                       .exec());
            return Done();
        });
    }
    /// An order, its slip and their placements, play by play.
    Result<std::pair<PaperOrder, PaperSlip>> bought(UserId customer, DrawId draw,
                                                    const std::vector<PaperPlay> &plays)
    {
        TRY(made, order(customer, draw, plays));
        TRY(paper, slip(draw, plays, made.id));
        for (std::size_t i = 0; i < plays.size(); ++i) {
            TRY_DO(place(paper, i, made, i, draw));
        }
        return std::pair(made, paper);
    }
    Result<Done> useShopIn(const QString &state)
    {
        m_state = state;
        m_shop = ShopId::make(f.clock(), f.random());
        TRY_DO(f.db()
                   .statement(QStringLiteral(
                       "INSERT INTO shops (id, name, state, zone) VALUES (:id, 'Other', :state, "
                       "'America/Los_Angeles')"))
                   .bind("id", *m_shop)
                   .bind("state", state)
                   .exec());
        return Done();
    }

private:
    struct DrawFacts
    {
        QString edition;
        int mainMax = 0;
        int specialMax = 0;
    };

    Result<DrawFacts> factsOf(DrawId draw)
    {
        TRY(facts,
            f.db()
                .statement(QStringLiteral("SELECT edition, main_max, special_max FROM draws WHERE id = :id"))
                .bind("id", draw)
                .one([](const Row &row) {
                    return DrawFacts{row.text("edition"), row.get<int>("main_max"),
                                     row.get<int>("special_max")};
                }));
        return *facts;
    }

    void bindPlay(Statement &statement, const PaperPlay &play)
    {
        for (int i = 0; i < 5; ++i) {
            statement.bind("n" + std::to_string(i + 1), play.numbers.at(static_cast<std::size_t>(i)));
        }
        statement.bind("special", play.special).bind("power", play.powerPlay).bind("double", play.doublePlay);
    }

    Result<PaperOrder> insertOrder(UserId customer, DrawId draw, const std::vector<PaperPlay> &plays)
    {
        TRY(facts, factsOf(draw));
        PaperOrder order;
        order.id = OrderId::make(f.clock(), f.random());
        const auto count = static_cast<std::int64_t>(plays.size());
        TRY_DO(f.db()
                   .statement(QStringLiteral(
                       "INSERT INTO lotto_orders (id, order_number, customer_id, status, payment_status, "
                       "usa_purchase_status, payout_status, total_tickets, ticket_cost_usd, service_fee_usd, "
                       "total_usd, "
                       "total_thb, thb_per_usd, rate_id, fee_schedule_id, commission_basis_points, "
                       "consent_version, "
                       "created_by, created_at, updated_at) SELECT :id, :number, :customer, 'confirmed', "
                       "'completed', "
                       "'completed', 'not_applicable', :count, :tickets, :fees, :usd, :thb, r.thb_per_usd, "
                       "r.id, s.id, "
                       "s.commission_basis_points, '1', u.id, u.created_at, u.created_at "
                       "FROM fx_rates r CROSS JOIN fee_schedules s CROSS JOIN users u WHERE u.id = :by"))
                   .bind("id", order.id)
                   .bind("number", QStringLiteral("LTO-TEST-%1").arg(++m_orders))
                   .bind("customer", customer)
                   .bind("count", count)
                   .bind("tickets", 200 * count)
                   .bind("fees", 500 * count)
                   .bind("usd", 700 * count)
                   .bind("thb", 24500 * count)
                   .bind("by", f.adminA)
                   .exec());
        TRY_DO(f.db()
                   .statement(QStringLiteral(
                       "INSERT INTO payments (id, order_id, provider, payment_method, reference, "
                       "amount_thb, status, received_at, posted_by, posted_at) VALUES (:id, :order, "
                       "'promptpay', 'promptpay', :reference, :thb, 'completed', :at, :by, :at)"))
                   .bind("id", PaymentId::make(f.clock(), f.random()))
                   .bind("order", order.id)
                   .bind("reference", QStringLiteral("ref-%1").arg(m_orders))
                   .bind("thb", 24500 * count)
                   .bind("at", f.clock().now())
                   .bind("by", f.adminA)
                   .exec());
        for (std::size_t i = 0; i < plays.size(); ++i) {
            order.lines.push_back(LottoTicketId::make(f.clock(), f.random()));
            Statement line = f.db().statement(
                QStringLiteral("INSERT INTO lotto_tickets (id, order_id, line_number, draw_id, main_max, "
                               "special_max, selection, n1, n2, "
                               "n3, n4, n5, special, power_play, double_play, ticket_price_usd, "
                               "service_fee_usd, pass_through_thb, "
                               "fee_thb, total_thb) VALUES (:id, :order, :line, :draw, :main_max, "
                               ":special_max, 'chosen', :n1, :n2, :n3, "
                               ":n4, :n5, :special, :power, :double, 200, 500, 7000, 17500, 24500)"));
            bindPlay(line, plays[i]);
            TRY_DO(line.bind("id", order.lines.back())
                       .bind("order", order.id)
                       .bind("line", static_cast<int>(i + 1))
                       .bind("draw", draw)
                       .bind("main_max", facts.mainMax)
                       .bind("special_max", facts.specialMax)
                       .exec());
        }
        return order;
    }

    Result<PaperSlip> insertSlip(const std::vector<DrawId> &draws, const std::vector<PaperPlay> &plays,
                                 std::optional<OrderId> order, const QString &binding)
    {
        TRY(facts, factsOf(draws.front()));
        PaperSlip slip;
        slip.id = SlipId::make(f.clock(), f.random());
        const QString usual = order ? QStringLiteral("bound") : QStringLiteral("orphan");
        TRY_DO(f.db()
                   .statement(QStringLiteral("INSERT INTO physical_tickets (id, order_id, shop_id, state, "
                                             "edition, main_max, special_max, "
                                             "serial, price_usd, binding, received_at, bound_by) VALUES "
                                             "(:id, :order, :shop, :state, :edition, "
                                             ":main_max, :special_max, :serial, :price, :binding, :at, :by)"))
                   .bind("id", slip.id)
                   .bind("order", order)
                   .bind("shop", m_shop.value_or(f.shop))
                   .bind("state", m_state)
                   .bind("edition", facts.edition)
                   .bind("main_max", facts.mainMax)
                   .bind("special_max", facts.specialMax)
                   .bind("serial", QStringLiteral("0773-%1").arg(++m_slips, 9, 10, QLatin1Char('0')))
                   .bind("price", 200 * static_cast<int>(plays.size()))
                   .bind("binding", binding.isEmpty() ? usual : binding)
                   .bind("at", f.clock().now())
                   .bind("by", f.agent)
                   .exec());
        for (const DrawId draw : draws) {
            TRY_DO(f.db()
                       .statement(QStringLiteral("INSERT INTO slip_draws (slip_id, draw_id, edition) "
                                                 "VALUES (:slip, :draw, :edition)"))
                       .bind("slip", slip.id)
                       .bind("draw", draw)
                       .bind("edition", facts.edition)
                       .exec());
        }
        for (std::size_t i = 0; i < plays.size(); ++i) {
            slip.plays.push_back(SlipPlayId::make(f.clock(), f.random()));
            Statement statement
                = f.db().statement(QStringLiteral("INSERT INTO slip_plays (id, slip_id, main_max, "
                                                  "special_max, letter, n1, n2, n3, n4, n5, special, "
                                                  "multiplier, power_play, double_play) VALUES (:id, :slip, "
                                                  ":main_max, :special_max, :letter, :n1, :n2, "
                                                  ":n3, :n4, :n5, :special, :multiplier, :power, :double)"));
            bindPlay(statement, plays[i]);
            TRY_DO(statement.bind("id", slip.plays.back())
                       .bind("slip", slip.id)
                       .bind("main_max", facts.mainMax)
                       .bind("special_max", facts.specialMax)
                       .bind("letter", QString(QChar(u'A' + static_cast<char16_t>(i))))
                       .bind("multiplier", plays[i].multiplier)
                       .exec());
        }
        return slip;
    }

    BackendFixture &f;
    QString m_state = QStringLiteral("IN");
    std::optional<ShopId> m_shop;
    int m_orders = 0;
    int m_slips = 0;
};

} // namespace truvamate::testing
