#include "backend/storage/payoutstore.h"

#include "backend/storage/listing.h"

namespace truvamate {

namespace {

const QString payoutColumns = QStringLiteral("p.id, p.claim_id, p.order_id, o.order_number, p.customer_id, "
                                             "p.gross_usd, p.withheld_usd, p.commission_usd, "
                                             "p.net_usd, p.thb_per_usd, p.net_thb, p.beneficiary, p.state, "
                                             "p.approval_id, u.display_name AS proposed_name, "
                                             "p.proposed_at, a.display_name AS approved_name, p.approved_at, "
                                             "p.sent_at, p.bank_reference, p.confirmed_at, "
                                             "p.reason, p.version");
const QString payoutTables = QStringLiteral("payouts p JOIN lotto_orders o ON o.id = p.order_id "
                                            "JOIN users u ON u.id = p.proposed_by "
                                            "LEFT JOIN users a ON a.id = p.approved_by");

PayoutSummary readPayout(const Row &row)
{
    PayoutSummary payout;
    payout.id = row.id<PayoutId>("id");
    payout.claimId = row.id<ClaimId>("claim_id");
    payout.orderId = row.id<OrderId>("order_id");
    payout.orderNumber = row.text("order_number");
    payout.customerId = row.id<UserId>("customer_id");
    payout.gross = row.usd("gross_usd");
    payout.withheld = row.usd("withheld_usd");
    payout.commission = row.usd("commission_usd");
    payout.net = row.usd("net_usd");
    payout.rate = row.get<ExchangeRate>("thb_per_usd");
    payout.netThb = row.thb("net_thb");
    payout.beneficiary = row.text("beneficiary");
    payout.state = row.text("state");
    payout.approvalId = row.get<std::optional<ApprovalId>>("approval_id");
    payout.proposedByName = row.text("proposed_name");
    payout.proposedAt = row.instant("proposed_at");
    payout.approvedByName = row.get<std::optional<QString>>("approved_name");
    payout.approvedAt = row.get<std::optional<Instant>>("approved_at");
    payout.sentAt = row.get<std::optional<Instant>>("sent_at");
    payout.bankReference = row.get<std::optional<QString>>("bank_reference");
    payout.confirmedAt = row.get<std::optional<Instant>>("confirmed_at");
    payout.reason = row.get<std::optional<QString>>("reason");
    payout.version = row.integer("version");
    return payout;
}

} // namespace

Result<std::optional<PayoutTerms>> findPayoutTerms(Database &db, OrderId order)
{
    return db
        .statement(QStringLiteral(
            "SELECT o.customer_id, o.order_number, o.commission_basis_points, c.beneficiary_bank, "
            "c.beneficiary_last4, c.beneficiary_sealed FROM lotto_orders o "
            "JOIN customer_profiles c ON c.user_id = o.customer_id WHERE o.id = :order"))
        .bind("order", order)
        .one([](const Row &row) {
            return PayoutTerms{
                row.id<UserId>("customer_id"),
                row.text("order_number"),
                row.get<BasisPoints>("commission_basis_points"),
                row.get<std::optional<QString>>("beneficiary_bank"),
                row.get<std::optional<QString>>("beneficiary_last4"),
                row.get<std::optional<QByteArray>>("beneficiary_sealed").value_or(QByteArray())};
        });
}

Result<std::vector<OwedPrize>> owedPrizes(Database &db, ClaimId claim)
{
    return db
        .statement(QStringLiteral(
            "SELECT r.id, r.draw_id, r.version, d.result_version, d.status, "
            "CAST(sum(k.received_usd) AS bigint) AS gross, CAST(sum(k.withheld_usd) AS bigint) AS withheld "
            "FROM claim_wins k JOIN draw_results r ON r.id = k.result_id JOIN draws d ON d.id = r.draw_id "
            "AND d.result_version = r.version WHERE k.claim_id = :claim AND NOT k.for_house "
            "AND k.received_usd IS NOT NULL GROUP BY r.id, r.draw_id, r.version, d.result_version, d.status "
            "ORDER BY r.id"))
        .bind("claim", claim)
        .all([](const Row &row) {
            return OwedPrize{row.id<ResultVersionId>("id"),
                             row.id<DrawId>("draw_id"),
                             row.get<int>("version"),
                             row.get<int>("result_version"),
                             row.text("status"),
                             row.usd("gross"),
                             row.usd("withheld")};
        });
}

Result<bool> awaitsCheck(Database &db, ClaimId claim)
{
    return db
        .statement(QStringLiteral("SELECT count(*) FROM claim_wins k JOIN draws d ON d.id = k.draw_id "
                                  "WHERE k.claim_id = :claim AND d.status NOT IN ('checked', 'settled')"))
        .bind("claim", claim)
        .value<std::int64_t>()
        .map([](std::int64_t count) { return count > 0; });
}

Result<Done> insertPayout(Database &db, const PayoutSummary &payout, RateId rate, UserId proposedBy,
                          const std::vector<ResultVersionId> &results)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO payouts (id, claim_id, order_id, customer_id, gross_usd, "
                            "withheld_usd, commission_usd, net_usd, thb_per_usd, rate_id, net_thb, "
                            "beneficiary, state, proposed_by, proposed_at) VALUES (:id, :claim, :order, "
                            ":customer, :gross, :withheld, :commission, :net, :thb_per_usd, :rate, :net_thb, "
                            ":beneficiary, :state, :by, :at)"))
               .bind("id", payout.id)
               .bind("claim", payout.claimId)
               .bind("order", payout.orderId)
               .bind("customer", payout.customerId)
               .bind("gross", payout.gross)
               .bind("withheld", payout.withheld)
               .bind("commission", payout.commission)
               .bind("net", payout.net)
               .bind("thb_per_usd", payout.rate)
               .bind("rate", rate)
               .bind("net_thb", payout.netThb)
               .bind("beneficiary", payout.beneficiary)
               .bind("state", payout.state)
               .bind("by", proposedBy)
               .bind("at", payout.proposedAt)
               .exec());
    for (const ResultVersionId result : results) {
        TRY_DO(
            db.statement(QStringLiteral(
                             "INSERT INTO payout_results (payout_id, result_id) VALUES (:payout, :result)"))
                .bind("payout", payout.id)
                .bind("result", result)
                .exec());
    }
    return Done();
}

Result<Done> linkApproval(Database &db, PayoutId payout, ApprovalId approval)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE payouts SET approval_id = :approval WHERE id = :id"))
               .bind("approval", approval)
               .bind("id", payout)
               .exec());
    return Done();
}

Result<std::optional<PayoutSummary>> findPayout(Database &db, PayoutId id, bool lock)
{
    if (lock) {
        TRY_DO(
            db.statement(QStringLiteral("SELECT id FROM payouts WHERE id = :id") + db.dialect().forUpdate())
                .bind("id", id)
                .one([](const Row &row) { return row.id<PayoutId>("id"); }));
    }
    return db.statement(QStringLiteral("SELECT %1 FROM %2 WHERE p.id = :id").arg(payoutColumns, payoutTables))
        .bind("id", id)
        .one(readPayout);
}

Result<std::optional<PayoutId>> livePayoutOf(Database &db, ClaimId claim)
{
    return db
        .statement(QStringLiteral("SELECT id FROM payouts WHERE claim_id = :claim "
                                  "AND state NOT IN ('cancelled', 'superseded')"))
        .bind("claim", claim)
        .one([](const Row &row) { return row.id<PayoutId>("id"); });
}

Result<std::optional<QString>> orderPaidWith(Database &db, const QString &bankReference, PayoutId except)
{
    return db
        .statement(QStringLiteral("SELECT o.order_number FROM payouts p "
                                  "JOIN lotto_orders o ON o.id = p.order_id "
                                  "WHERE p.bank_reference = :reference AND p.id <> :id"))
        .bind("reference", bankReference)
        .bind("id", except)
        .one([](const Row &row) { return row.text("order_number"); });
}

Result<Page<PayoutSummary>> listPayouts(Database &db, const ListPayouts::Request &request)
{
    ListFilter filter;
    filter.equals("p.state", "state", request.state);
    filter.equals("p.order_id", "order", request.orderId);
    filter.either(request.ended, QStringLiteral("p.state IN ('confirmed', 'cancelled', 'superseded')"),
                  "ended");
    filter.begins("o.order_number", "search", request.search);
    const ListQuery list{QStringLiteral("payouts"),
                         payoutColumns,
                         payoutTables,
                         {},
                         {QStringLiteral("p.proposed_at"), SortKey::Kind::Instant},
                         QStringLiteral("p.id"),
                         {}};
    return fetchList(db, list, filter, request.page, readPayout);
}

Result<bool> writePayout(Database &db, const PayoutSummary &payout, const std::optional<UserId> &approvedBy)
{
    TRY(changed,
        db.statement(
              QStringLiteral("UPDATE payouts SET state = :state, "
                             "approved_by = COALESCE(:approved_by, approved_by), approved_at = :approved_at, "
                             "sent_at = :sent_at, bank_reference = :reference, confirmed_at = :confirmed_at, "
                             "reason = :reason, version = version + 1 WHERE id = :id AND version = :version"))
            .bind("state", payout.state)
            .bind("approved_by", approvedBy)
            .bind("approved_at", payout.approvedAt)
            .bind("sent_at", payout.sentAt)
            .bind("reference", payout.bankReference)
            .bind("confirmed_at", payout.confirmedAt)
            .bind("reason", payout.reason)
            .bind("id", payout.id)
            .bind("version", payout.version)
            .exec());
    return changed == 1;
}

Result<bool> resultIsNewest(Database &db, PayoutId payout)
{
    return db
        .statement(
            QStringLiteral("SELECT count(*) FROM payout_results s JOIN draw_results r ON r.id = s.result_id "
                           "JOIN draws d ON d.id = r.draw_id WHERE s.payout_id = :payout "
                           "AND d.result_version <> r.version"))
        .bind("payout", payout)
        .value<std::int64_t>()
        .map([](std::int64_t count) { return count == 0; });
}

Result<std::vector<PayoutId>> payoutsOnDraw(Database &db, DrawId draw, const QStringList &states)
{
    Statement statement = db.statement(
        QStringLiteral(
            "SELECT p.id FROM payouts p WHERE EXISTS (SELECT 1 FROM payout_results s "
            "JOIN draw_results r ON r.id = s.result_id WHERE s.payout_id = p.id AND r.draw_id = :draw) "
            "AND p.state IN (:first, :second) ORDER BY p.id%1")
            .arg(db.dialect().forUpdate()));
    return statement.bind("draw", draw)
        .bind("first", states.first())
        .bind("second", states.last())
        .all([](const Row &row) { return row.id<PayoutId>("id"); });
}

Result<std::vector<PayoutCount>> payoutCountsOnDraw(Database &db, DrawId draw)
{
    return db
        .statement(QStringLiteral(
            "SELECT p.state, count(*) AS payouts, CAST(sum(p.net_thb) AS bigint) AS amount FROM payouts p "
            "WHERE EXISTS (SELECT 1 FROM payout_results s JOIN draw_results r ON r.id = s.result_id "
            "WHERE s.payout_id = p.id AND r.draw_id = :draw) GROUP BY p.state ORDER BY p.state"))
        .bind("draw", draw)
        .all([](const Row &row) {
            return PayoutCount{row.text("state"), row.integer("payouts"), row.thb("amount")};
        });
}

Result<RateFacts> rateOfPayout(Database &db, PayoutId payout)
{
    TRY(found,
        db.statement(QStringLiteral("SELECT r.source, r.effective_from FROM payouts p "
                                    "JOIN fx_rates r ON r.id = p.rate_id WHERE p.id = :payout"))
            .bind("payout", payout)
            .one([](const Row &row) {
                return RateFacts{row.text("source"), row.instant("effective_from")};
            }));
    return found.value_or(RateFacts());
}

} // namespace truvamate
