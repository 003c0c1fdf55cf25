#include "tests/support/randomorders.h"

#include "tests/support/insert.h"

namespace truvamate::testing {

Result<Done> RandomOrders::prepare()
{
    TRY_DO(addPeople());
    m_rate = id<RateId>();
    m_fees = id<FeeScheduleId>();
    m_shop = id<ShopId>();
    m_lease = id<LeaseId>();
    TRY_DO(Insert(m_db, "fx_rates")
               .set("id", m_rate)
               .set("thb_per_usd", 35'000'000)
               .set("source", "test")
               .set("effective_from", randomOrdersAt)
               .set("recorded_at", randomOrdersAt)
               .set("recorded_by", m_clerk)
               .run());
    TRY_DO(Insert(m_db, "fee_schedules")
               .set("id", m_fees)
               .set("name", "test")
               .set("service_fee_usd", 500)
               .set("commission_basis_points", 1000)
               .set("effective_from", randomOrdersAt)
               .set("recorded_at", randomOrdersAt)
               .set("recorded_by", m_clerk)
               .run());
    TRY_DO(Insert(m_db, "shops")
               .set("id", m_shop)
               .set("name", "Corner Store")
               .set("state", "IN")
               .set("zone", "America/Indiana/Indianapolis")
               .run());
    TRY_DO(Insert(m_db, "leases")
               .set("id", m_lease)
               .set("agent", m_clerk)
               .set("shop_id", m_shop)
               .set("taken_at", randomOrdersAt)
               .set("expires_at", randomOrdersAt)
               .run());
    TRY_DO(Insert(m_db, "games").set("code", "powerball").set("name", "Powerball").run());
    TRY_DO(Insert(m_db, "game_editions")
               .set("code", "powerball-2015-10")
               .set("game", "powerball")
               .set("first_draw", DrawDate::of(2015, 10, 7))
               .set("main_count", 5)
               .set("main_max", 69)
               .set("special_max", 26)
               .set("line_price_usd", 200)
               .set("multiplier_rule", "per_draw")
               .run());
    int day = 0;
    for (const char *status : {"scheduled", "open", "closed", "result_entered", "verified", "checked",
                               "checked", "settled", "cancelled"}) {
        TRY_DO(addDraw(status, ++day));
    }
    return Done{};
}

Result<Done> RandomOrders::addPeople()
{
    m_clerk = id<UserId>();
    m_second = id<UserId>();
    m_customer = id<UserId>();
    const auto person = [&](UserId user, const char *kind, const char *role) {
        return Insert(m_db, "users")
            .set("id", user)
            .set("kind", kind)
            .set("role", role)
            .set("display_name", "Somebody")
            .set("created_at", randomOrdersAt)
            .set("updated_at", randomOrdersAt)
            .run();
    };
    TRY_DO(person(m_clerk, "staff", "admin"));
    TRY_DO(person(m_second, "staff", "admin"));
    TRY_DO(person(m_customer, "customer", "customer"));
    return Insert(m_db, "customer_profiles")
        .set("user_id", m_customer)
        .set("full_name", "สมชาย ใจดี")
        .set("date_of_birth", QDate(1985, 1, 15))
        .run();
}

Result<ResultVersionId> RandomOrders::addResult(DrawId draw, int version)
{
    const auto result = id<ResultVersionId>();
    TRY_DO(Insert(m_db, "draw_results")
               .set("id", result)
               .set("draw_id", draw)
               .set("version", version)
               .set("main_max", 69)
               .set("special_max", 26)
               .set("n1", 1)
               .set("n2", 2)
               .set("n3", 3)
               .set("n4", 4)
               .set("n5", 5)
               .set("special", 6)
               .set("entered_by", m_clerk)
               .set("entered_source", "a")
               .set("verified_by", m_second)
               .set("verified_source", "b")
               .set("verified_at", randomOrdersAt)
               .set("reason", "test")
               .run());
    return result;
}

Result<Done> RandomOrders::addDraw(const char *status, int day)
{
    TestDraw draw{id<DrawId>(), QString::fromLatin1(status), std::nullopt, std::nullopt};
    const bool drawn = draw.status == QLatin1String("verified") || draw.status == QLatin1String("checked")
        || draw.status == QLatin1String("settled");
    TRY_DO(Insert(m_db, "draws")
               .set("id", draw.id)
               .set("game", "powerball")
               .set("draw_date", DrawDate(QDate(2018, 6, 1).addDays(day)))
               .set("draw_at", randomOrdersAt)
               .set("zone", "America/New_York")
               .set("edition", "powerball-2015-10")
               .set("main_max", 69)
               .set("special_max", 26)
               .set("status", status)
               .set("result_version", drawn ? std::optional<int>(2) : std::nullopt)
               .run());
    if (drawn) {
        TRY(first, addResult(draw.id, 1));
        TRY(second, addResult(draw.id, 2));
        draw.replaced = first;
        draw.result = second;
    }
    m_draws.push_back(draw);
    return Done{};
}

Result<Done> RandomOrders::addOrder()
{
    OrderFacts facts;
    m_claimFacts = {};
    m_slipDraws.clear();
    m_order = id<OrderId>();
    facts.cancelled = chance(10);
    facts.customerTold = chance(30);
    TRY_DO(Insert(m_db, "lotto_orders")
               .set("id", m_order)
               .set("order_number", m_order.toString())
               .set("customer_id", m_customer)
               .set("status", "pending")
               .set("payment_status", "pending")
               .set("usa_purchase_status", "not_purchased")
               .set("payout_status", "not_applicable")
               .set("total_tickets", 4)
               .set("ticket_cost_usd", 800)
               .set("service_fee_usd", 2000)
               .set("total_usd", 2800)
               .set("total_thb", 98000)
               .set("thb_per_usd", 35'000'000)
               .set("rate_id", m_rate)
               .set("fee_schedule_id", m_fees)
               .set("commission_basis_points", 1000)
               .set("consent_version", "1")
               .set("cancelled_at", facts.cancelled ? std::optional(randomOrdersAt) : std::nullopt)
               .set("customer_told_at", facts.customerTold ? std::optional(randomOrdersAt) : std::nullopt)
               .set("created_by", m_clerk)
               .set("created_at", randomOrdersAt)
               .set("updated_at", randomOrdersAt)
               .run());
    TRY_DO(addPayments(facts));
    TRY_DO(addSlip());
    const int lines = 1 + m_random.bounded(4);
    for (int number = 1; number <= lines; ++number) {
        TRY_DO(addLine(number, facts));
    }
    if (facts.wins > 0) {
        facts.claimsOpen = m_claimFacts.claimsOpen;
        facts.claimsReceived = m_claimFacts.claimsReceived;
        facts.claimsRefused = m_claimFacts.claimsRefused;
        facts.payoutsProposed = m_claimFacts.payoutsProposed;
        facts.payoutsApproved = m_claimFacts.payoutsApproved;
        facts.payoutsSent = m_claimFacts.payoutsSent;
        facts.payoutsConfirmed = m_claimFacts.payoutsConfirmed;
        facts.winsSettled = m_claimFacts.winsSettled;
    }
    m_orders.emplace(m_order.uuid(), facts);
    return Done{};
}

Result<Done> RandomOrders::addPayments(OrderFacts &facts)
{
    const int count = chance(70) ? 1 : m_random.bounded(4);
    for (int i = 0; i < count; ++i) {
        QString status = chance(60) ? QStringLiteral("completed")
                                    : oneOf({"pending", "processing", "failed", "refunded", "disputed"});
        if (facts.paymentPosted
            && (status == QLatin1String("completed") || status == QLatin1String("disputed"))) {
            status = QStringLiteral("failed");
        }
        facts.paymentPosted |= status == QLatin1String("completed") || status == QLatin1String("disputed");
        facts.paymentPending |= status == QLatin1String("pending") || status == QLatin1String("processing");
        facts.paymentFailed |= status == QLatin1String("failed");
        TRY_DO(Insert(m_db, "payments")
                   .set("id", id<PaymentId>())
                   .set("order_id", m_order)
                   .set("provider", "promptpay")
                   .set("payment_method", "promptpay")
                   .set("reference", QString::number(++m_serial))
                   .set("amount_thb", 98000)
                   .set("status", status)
                   .set("received_at", randomOrdersAt)
                   .set("posted_by", m_clerk)
                   .set("posted_at", randomOrdersAt)
                   .run());
    }
    return Done{};
}

Result<Done> RandomOrders::addSlip()
{
    m_slip = id<SlipId>();
    return Insert(m_db, "physical_tickets")
        .set("id", m_slip)
        .set("order_id", m_order)
        .set("shop_id", m_shop)
        .set("state", "IN")
        .set("edition", "powerball-2015-10")
        .set("main_max", 69)
        .set("special_max", 26)
        .set("serial", QStringLiteral("serial-%1").arg(++m_serial))
        .set("price_usd", 200)
        .set("binding", "bound")
        .set("received_at", randomOrdersAt)
        .set("bound_by", m_clerk)
        .run();
}

void RandomOrders::count(const Line &line, bool placed, bool leased, OrderFacts &facts) const
{
    static const QStringList stages{QStringLiteral("open"), QStringLiteral("closed"),
                                    QStringLiteral("result_entered"), QStringLiteral("verified"),
                                    QStringLiteral("checked")};
    const QString status = line.draw->status == QLatin1String("scheduled") ? QStringLiteral("open")
        : line.draw->status == QLatin1String("cancelled")                  ? QStringLiteral("closed")
        : line.draw->status == QLatin1String("settled")                    ? QStringLiteral("checked")
                                                                           : line.draw->status;
    const auto stage = stages.indexOf(status);
    if (!line.live) {
        return;
    }
    ++facts.liveLines;
    if (!placed) {
        facts.leased += leased ? 1 : 0;
        facts.missed += stage >= 1 ? 1 : 0;
        return;
    }
    ++facts.placed;
    facts.drawClosed += stage >= 1 ? 1 : 0;
    facts.resultEntered += stage >= 2 ? 1 : 0;
    facts.resultVerified += stage >= 3 ? 1 : 0;
    facts.checked += stage >= 4 ? 1 : 0;
}

Result<Done> RandomOrders::addLine(int number, OrderFacts &facts)
{
    // Mostly drawn draws, so that many orders come as far as wins.
    const std::size_t at = chance(70)
        ? 5 + static_cast<std::size_t>(m_random.bounded(3))
        : static_cast<std::size_t>(m_random.bounded(static_cast<int>(m_draws.size())));
    const bool cancelled = chance(10);
    const bool refunded = chance(10);
    const Line line{id<LottoTicketId>(), &m_draws[at], !cancelled && !refunded};
    TRY_DO(Insert(m_db, "lotto_tickets")
               .set("id", line.id)
               .set("order_id", m_order)
               .set("line_number", number)
               .set("draw_id", line.draw->id)
               .set("main_max", 69)
               .set("special_max", 26)
               .set("selection", "terminal_pick")
               .set("ticket_price_usd", 200)
               .set("service_fee_usd", 500)
               .set("pass_through_thb", 7000)
               .set("fee_thb", 17500)
               .set("total_thb", 24500)
               .set("cancelled_at", cancelled ? std::optional(randomOrdersAt) : std::nullopt)
               .run());
    ++facts.lines;
    if (refunded) {
        ++facts.refundedLines;
        const auto refund = id<RefundId>();
        TRY_DO(Insert(m_db, "refunds")
                   .set("id", refund)
                   .set("order_id", m_order)
                   .set("reason_code", "other")
                   .set("reason", "test")
                   .set("amount_thb", 24500)
                   .set("refunded_by", m_clerk)
                   .set("refunded_at", randomOrdersAt)
                   .run());
        TRY_DO(Insert(m_db, "refund_lines")
                   .set("ticket_id", line.id)
                   .set("refund_id", refund)
                   .set("amount_thb", 24500)
                   .run());
    }
    const bool leased = chance(30);
    TRY_DO(Insert(m_db, "lease_lines")
               .set("lease_id", m_lease)
               .set("ticket_id", line.id)
               .set("active", leased)
               .run());
    const bool placed = chance(85);
    count(line, placed, leased, facts);
    return placed ? place(line, number, facts) : Result<Done>(Done{});
}

Result<Done> RandomOrders::place(const Line &line, int number, OrderFacts &facts)
{
    const auto play = id<SlipPlayId>();
    TRY_DO(Insert(m_db, "slip_plays")
               .set("id", play)
               .set("slip_id", m_slip)
               .set("main_max", 69)
               .set("special_max", 26)
               .set("letter", QString(QChar(u'A' + static_cast<char16_t>(number - 1))))
               .set("n1", 1)
               .set("n2", 2)
               .set("n3", 3)
               .set("n4", 4)
               .set("n5", 5)
               .set("special", 6)
               .run());
    if (m_slipDraws.insert(line.draw->id.uuid()).second) {
        TRY_DO(Insert(m_db, "slip_draws")
                   .set("slip_id", m_slip)
                   .set("draw_id", line.draw->id)
                   .set("edition", "powerball-2015-10")
                   .run());
    }
    // What was unbound again, and served another line before, does not count.
    for (const bool active : {false, true}) {
        TRY_DO(Insert(m_db, "placements")
                   .set("id", id<PlacementId>())
                   .set("slip_play_id", play)
                   .set("slip_id", m_slip)
                   .set("order_id", m_order)
                   .set("draw_id", line.draw->id)
                   .set("ticket_id", line.id)
                   .set("active", active)
                   .set("placed_at", randomOrdersAt)
                   .set("placed_by", m_clerk)
                   .run());
    }
    return line.draw->result ? addWins(line, play, facts) : Result<Done>(Done{});
}

Result<Done> RandomOrders::addWins(const Line &line, SlipPlayId play, OrderFacts &facts)
{
    if (chance(20)) {
        TRY_DO(addWin(*line.draw->replaced, line, play, "main"));
    }
    for (const char *drawing : {"main", "double_play"}) {
        if (!chance(25)) {
            continue;
        }
        const OrderFacts before = m_claimFacts;
        TRY_DO(addWin(*line.draw->result, line, play, drawing));
        if (line.live) {
            ++facts.wins;
            facts.jackpots += m_claimFacts.jackpots - before.jackpots;
        }
        if (chance(70)) {
            TRY_DO(addClaim(line, play, drawing));
        }
        if (!line.live) {
            m_claimFacts.winsSettled = before.winsSettled;
        }
    }
    return Done{};
}

Result<Done> RandomOrders::addWin(ResultVersionId result, const Line &line, SlipPlayId play,
                                  const char *drawing)
{
    const QString tier = oneOf({"match_special", "match_3", "jackpot"});
    const bool isCurrent = result == *line.draw->result;
    m_claimFacts.jackpots
        += isCurrent && tier == QLatin1String("jackpot") && qstrcmp(drawing, "main") == 0 ? 1 : 0;
    return Insert(m_db, "wins")
        .set("result_id", result)
        .set("slip_play_id", play)
        .set("draw_id", line.draw->id)
        .set("drawing", drawing)
        .set("slip_id", m_slip)
        .set("tier", tier)
        .set("prize_usd", 400)
        .run();
}

Result<Done> RandomOrders::addClaim(const Line &line, SlipPlayId play, const char *drawing)
{
    const auto claim = id<ClaimId>();
    const QString state
        = oneOf({"opened", "submitted", "received", "received", "received", "refused", "withdrawn"});
    const bool ended = state == QLatin1String("refused") || state == QLatin1String("withdrawn");
    TRY_DO(Insert(m_db, "claims")
               .set("id", claim)
               .set("slip_id", m_slip)
               .set("path", "retailer")
               .set("claimant", "us")
               .set("state", state)
               .set("expected_usd", 400)
               .set("gross_usd", 400)
               .set("withheld_usd", 0)
               .set("received_into", "agent_cash")
               .set("received_from", "shop")
               .set("received_at", randomOrdersAt)
               .set("opened_by", m_clerk)
               .set("opened_at", randomOrdersAt)
               .run());
    TRY_DO(Insert(m_db, "claim_wins")
               .set("claim_id", claim)
               .set("slip_id", m_slip)
               .set("result_id", *line.draw->result)
               .set("slip_play_id", play)
               .set("draw_id", line.draw->id)
               .set("drawing", drawing)
               .set("active", !ended)
               .run());
    m_claimFacts.claimsOpen
        += state == QLatin1String("opened") || state == QLatin1String("submitted") ? 1 : 0;
    m_claimFacts.claimsRefused += state == QLatin1String("refused") ? 1 : 0;
    m_claimFacts.winsSettled += state == QLatin1String("refused") ? 1 : 0;
    return state == QLatin1String("received") ? addPayout(claim) : Result<Done>(Done{});
}

Result<Done> RandomOrders::addPayout(ClaimId claim)
{
    const QString state = oneOf({"none", "proposed", "approved", "held", "sent", "confirmed", "confirmed",
                                 "cancelled", "superseded"});
    const bool live = state != QLatin1String("none") && state != QLatin1String("cancelled")
        && state != QLatin1String("superseded");
    m_claimFacts.claimsReceived += live ? 0 : 1;
    m_claimFacts.payoutsProposed += state == QLatin1String("proposed") ? 1 : 0;
    m_claimFacts.payoutsApproved
        += state == QLatin1String("approved") || state == QLatin1String("held") ? 1 : 0;
    m_claimFacts.payoutsSent += state == QLatin1String("sent") ? 1 : 0;
    m_claimFacts.payoutsConfirmed += state == QLatin1String("confirmed") ? 1 : 0;
    m_claimFacts.winsSettled += state == QLatin1String("confirmed") ? 1 : 0;
    if (state == QLatin1String("none")) {
        return Done{};
    }
    return Insert(m_db, "payouts")
        .set("id", id<PayoutId>())
        .set("claim_id", claim)
        .set("order_id", m_order)
        .set("customer_id", m_customer)
        .set("gross_usd", 400)
        .set("withheld_usd", 0)
        .set("commission_usd", 40)
        .set("net_usd", 360)
        .set("thb_per_usd", 35'000'000)
        .set("rate_id", m_rate)
        .set("net_thb", 12600)
        .set("beneficiary", "KBANK 1234")
        .set("state", state)
        .set("proposed_by", m_clerk)
        .set("proposed_at", randomOrdersAt)
        .set("approved_by", m_second)
        .run();
}

} // namespace truvamate::testing
