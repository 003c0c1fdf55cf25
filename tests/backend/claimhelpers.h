#pragma once

#include "tests/backend/paperhelpers.h"

#include "models/operations/approvals.h"
#include "models/operations/checking.h"
#include "models/operations/claims.h"
#include "models/operations/payouts.h"
#include "models/operations/results.h"

/// The way from a printed play to a paid prize, in single steps.
namespace truvamate::testing {

class PrizeSteps
{
public:
    explicit PrizeSteps(BackendFixture &fixture)
        : f(fixture)
        , paper(fixture)
    {
    }

    /// Two people from two sources; a correction with a reason.
    Result<Done> verify(DrawId draw, const ResultNumbers &result, const QString &reason = {})
    {
        EnterResult::Request request{draw,
                                     QStringLiteral("NY Open Data"),
                                     result.numbers,
                                     result.special,
                                     result.multiplier,
                                     result.doublePlayNumbers,
                                     result.doublePlaySpecial,
                                     reason.isEmpty() ? std::nullopt : std::optional(reason)};
        TRY_DO(f.call<EnterResult>(f.adminA, request));
        request.source = QStringLiteral("the lottery's own page");
        TRY(second, f.call<EnterResult>(f.adminB, request));
        if (second.outcome != QLatin1String("verified")) {
            return fail(ErrorKind::Internal, QStringLiteral("test.not_verified"), second.message);
        }
        return Done();
    }
    Result<CheckRun> check(DrawId draw) { return f.call<CommitCheck>(f.finance, {draw, {}}); }

    Result<ClaimDetail> open(SlipId slip, const QString &path = QStringLiteral("retailer"))
    {
        return f.call<OpenClaim>(f.finance, {slip, path, QStringLiteral("Amy")});
    }
    ReceiveClaim::Request receipt(const ClaimDetail &claim, Usd gross, Usd withheld = {})
    {
        ReceiveClaim::Request request;
        request.claimId = claim.claim.id;
        request.gross = gross;
        request.withheld = withheld;
        request.receivedInto = QStringLiteral("agent_cash");
        request.agentId = f.agent;
        request.receivedFrom = QStringLiteral("Hoosier Lottery, retailer 763169");
        request.receivedAt = f.clock().now();
        request.version = claim.claim.version;
        return request;
    }
    /// Opens and receives what is expected.
    Result<ClaimDetail> received(SlipId slip)
    {
        TRY(claim, open(slip));
        return f.call<ReceiveClaim>(f.finance, receipt(claim, claim.claim.expected));
    }
    Result<PayoutDetail> proposed(SlipId slip)
    {
        TRY(claim, received(slip));
        return f.call<ProposePayout>(f.finance, {claim.claim.id});
    }
    Result<Approval> approve(const PayoutDetail &payout, UserId person)
    {
        TRY(approval, f.call<GetApproval>(person, {*payout.payout.approvalId}));
        return f.call<DecideApproval>(person, {approval.id, approval.digest, true, {}});
    }
    Result<PayoutDetail> approved(SlipId slip)
    {
        TRY(payout, proposed(slip));
        f.clock().advanceSeconds(1); // so that events have an order
        TRY_DO(approve(payout, f.adminB));
        f.clock().advanceSeconds(1); // so that events have an order
        return f.call<GetPayout>(f.finance, {payout.payout.id});
    }
    Result<PayoutDetail> confirmed(SlipId slip, const QString &reference)
    {
        TRY(payout, approved(slip));
        f.clock().advanceSeconds(1); // so that events have an order
        TRY(sent, f.call<SendPayout>(f.finance, {payout.payout.id, reference, payout.payout.version}));
        f.clock().advanceSeconds(1);
        return f.call<ConfirmPayout>(f.finance, {sent.payout.id, sent.payout.version});
    }

    /// Debits less credits of one account, in minor units; 0 where it does not exist.
    std::int64_t balance(const QString &account)
    {
        return *f.db()
                    .statement(QStringLiteral(
                        "SELECT CAST(COALESCE(sum(CASE WHEN debit = :account THEN amount ELSE 0 END "
                        "- CASE WHEN credit = :account THEN amount ELSE 0 END), 0) AS bigint) AS b "
                        "FROM ledger_transfers WHERE debit = :account OR credit = :account"))
                    .bind("account", account)
                    .value<std::int64_t>();
    }
    QString orderStatus(OrderId order)
    {
        return *f.db()
                    .statement(QStringLiteral("SELECT status FROM lotto_orders WHERE id = :id"))
                    .bind("id", order)
                    .value<QString>();
    }
    std::int64_t count(const QString &table, const QString &where)
    {
        return *f.db()
                    .statement(QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(table, where))
                    .value<std::int64_t>();
    }
    /// The gate asks for a list of sanctions of the last days.
    Result<Done> freshSanctions()
    {
        TRY_DO(f.db()
                   .statement(
                       QStringLiteral("INSERT INTO sanctions_lists (id, source, published_at, entry_count, "
                                      "imported_at) VALUES (:id, 'test', :at, 0, :at)"))
                   .bind("id", QUuid::createUuid())
                   .bind("at", f.clock().now())
                   .exec());
        return Done();
    }

    BackendFixture &f;
    Paper paper;
};

} // namespace truvamate::testing
