#include "backend/services/refunds.h"

#include "backend/services/orders.h"
#include "backend/services/ordersevents.h"
#include "backend/services/refundsbought.h"
#include "backend/storage/capturestore.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/paymentstore.h"
#include "backend/storage/quarantinestore.h"
#include "backend/storage/refundstore.h"

namespace truvamate {

namespace {

const QStringList reasonCodes{QStringLiteral("customer_request"), QStringLiteral("missed_draw"),
                              QStringLiteral("house_fault"), QStringLiteral("policy"),
                              QStringLiteral("other")};

Result<Done> requireReason(const RefundLines::Request &request)
{
    if (!reasonCodes.contains(request.reasonCode)) {
        return fail(ErrorKind::Invalid, QStringLiteral("refund.unknown_reason"),
                    QStringLiteral("“%1” is not a reason to refund: %2.")
                        .arg(request.reasonCode, reasonCodes.join(QStringLiteral(", "))));
    }
    if (request.reason.trimmed().isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("refund.reason_missing"),
                    QStringLiteral("Please say why this is refunded."));
    }
    return Done{};
}

tl::unexpected<Error> alreadyRefunded(const LineStanding &line)
{
    return fail(ErrorKind::Conflict, QStringLiteral("refund.line_refunded"),
                QStringLiteral("%1 was refunded before.").arg(lineText(line)),
                {{QStringLiteral("line_id"), line.id.toString()}});
}

bool canBeRefunded(const LineStanding &line)
{
    return !line.refunded && !whyLineIsFixed(line);
}

Result<std::vector<LineStanding>> unboughtLines(Database &db, const RefundWish &wish)
{
    TRY(lines, chosenLines(db, wish.order, wish.lines));
    TRY(onLateSlips, linesInQuarantine(db, wish.order));
    TRY(captured, capturedLines(db, wish.order));
    std::vector<LineStanding> chosen;
    for (const LineStanding &line : lines) {
        const bool isNamed = !wish.lines.empty();
        const bool isOnLateSlip
            = std::find(onLateSlips.begin(), onLateSlips.end(), line.id) != onLateSlips.end();
        if (isNamed && isOnLateSlip) {
            return fail(ErrorKind::Conflict, QStringLiteral("line.on_late_slip"),
                        QStringLiteral("%1 is on a late slip that a second person has yet to decide.")
                            .arg(lineText(line)));
        }
        const bool isCaptured = std::find(captured.begin(), captured.end(), line.id) != captured.end();
        if (isNamed && isCaptured) {
            return fail(
                ErrorKind::Conflict, QStringLiteral("line.captured"),
                QStringLiteral("%1 is on a slip whose photo is still on its way.").arg(lineText(line)));
        }
        if (isNamed && line.refunded) {
            return alreadyRefunded(line);
        }
        if (const auto fixed = whyLineIsFixed(line); isNamed && fixed) {
            return fail(*fixed);
        }
        if (canBeRefunded(line) && !isOnLateSlip && !isCaptured) {
            chosen.push_back(line);
        }
    }
    if (chosen.empty()) {
        return fail(ErrorKind::Conflict, QStringLiteral("refund.nothing_left"),
                    QStringLiteral("No line of this order can be refunded any more."));
    }
    return chosen;
}

Result<Done> postUnbought(Call &call, RefundId refund, const LineStanding &line, const LedgerAccount &source)
{
    return postTransfer(call,
                        {QStringLiteral("refund:%1:%2").arg(refund.toString(), line.id.toString()),
                         QStringLiteral("refund"), refund.uuid(), LedgerAccount::thb("unearned_orders"),
                         source, line.charge().minor()});
}

Result<RefundLines::Response> handleRefund(Call &call, const RefundLines::Request &request)
{
    TRY_DO(requireReason(request));
    TRY_DO(lockedOrder(call.db, request.orderId, request.version));
    TRY(lines, chosenLines(call.db, request.orderId, request.lines));
    const bool anyBought = !request.lines.empty()
        && std::any_of(lines.begin(), lines.end(), [](const LineStanding &line) { return line.bought; });
    const RefundWish wish{request.orderId, request.lines, request.reasonCode, request.reason.trimmed()};
    if (anyBought) {
        TRY(approval, proposeBoughtRefund(call, wish));
        return RefundLines::Response{std::nullopt, approval};
    }
    TRY(refund, refundUnboughtLines(call, wish));
    return RefundLines::Response{refund, std::nullopt};
}

} // namespace

LedgerAccount moneyAccount(const QString &provider)
{
    return provider == QLatin1String("bank_transfer") ? LedgerAccount::thb("bank")
                                                      : LedgerAccount::thb("psp", provider);
}

Result<std::vector<LineStanding>> chosenLines(Database &db, OrderId order,
                                              const std::vector<LottoTicketId> &wanted)
{
    TRY(lines, loadLineStandings(db, order));
    if (wanted.empty()) {
        return lines;
    }
    std::vector<LineStanding> chosen;
    for (const LottoTicketId id : wanted) {
        const auto found
            = std::find_if(lines.begin(), lines.end(), [&](const LineStanding &l) { return l.id == id; });
        if (found == lines.end()) {
            return fail(ErrorKind::Invalid, QStringLiteral("refund.foreign_line"),
                        QStringLiteral("A line to refund is not of this order."),
                        {{QStringLiteral("line_id"), id.toString()}});
        }
        const bool twice
            = std::any_of(chosen.begin(), chosen.end(), [&](const LineStanding &l) { return l.id == id; });
        if (!twice) {
            chosen.push_back(*found);
        }
    }
    return chosen;
}

Result<RefundRow> beginRefund(Call &call, const RefundWish &wish, const std::vector<LineStanding> &lines,
                              const std::optional<ApprovalId> &approval)
{
    TRY(payment, findCapturedPayment(call.db, wish.order));
    if (!payment) {
        return fail(ErrorKind::Conflict, QStringLiteral("refund.not_paid"),
                    QStringLiteral("This order is not paid, so there is nothing to refund."));
    }
    TRY(before, sumOfRefunds(call.db, wish.order));
    Thb amount;
    for (const LineStanding &line : lines) {
        amount += line.charge();
    }
    if (before + amount > payment->amount) {
        return fail(ErrorKind::Conflict, QStringLiteral("refund.too_much"),
                    QStringLiteral("%1 was paid and %2 of it refunded; another %3 is more than is left.")
                        .arg(toText(payment->amount), toText(before), toText(amount)));
    }
    const RefundRow refund{call.newId<RefundId>(), wish.order, wish.reasonCode, wish.reason, amount,
                           call.principal.user,    call.now,   approval};
    TRY_DO(insertRefund(call.db, refund));
    for (const LineStanding &line : lines) {
        TRY_DO(insertRefundLine(call.db, refund.id, line.id, line.charge()));
    }
    return refund;
}

Result<Refund> finishRefund(Call &call, const RefundRow &refund, const std::vector<LineStanding> &lines)
{
    const OrderId order = refund.order;
    TRY_DO(touchOrder(call.db, order, call.now));
    const QJsonObject arguments{{QStringLiteral("lines"), lineNumbers(lines)},
                                {QStringLiteral("amount"), json::write(refund.amount)},
                                {QStringLiteral("reason_code"), refund.reasonCode}};
    TRY_DO(call.event(QStringLiteral("order"), order.uuid(), orderevent::refundPosted, arguments));
    TRY_DO(call.audit(QStringLiteral("refund"), refund.id.toString(), arguments));
    TRY(row, findOrder(call.db, order));
    TRY_DO(call.mail(row->customer, ordermail::refunded, order.uuid(),
                     ordermail::refunded + QLatin1Char(':') + refund.id.toString(),
                     {{QStringLiteral("number"), row->number},
                      {QStringLiteral("amount"), json::write(refund.amount)},
                      {QStringLiteral("reason_code"), refund.reasonCode}}));
    TRY_DO(projectOrder(call.db, order, call.now));
    TRY(refunds, findRefundsOf(call.db, order));
    const auto found = std::find_if(refunds.begin(), refunds.end(),
                                    [&](const Refund &each) { return each.id == refund.id; });
    return *found;
}

QJsonArray lineNumbers(const std::vector<LineStanding> &lines)
{
    QJsonArray numbers;
    for (const LineStanding &line : lines) {
        numbers.append(line.lineNumber);
    }
    return numbers;
}

Result<Refund> refundUnboughtLines(Call &call, const RefundWish &wish)
{
    TRY_DO(lockedOrder(call.db, wish.order));
    TRY(lines, unboughtLines(call.db, wish));
    TRY(refund, beginRefund(call, wish, lines, std::nullopt));
    TRY(payment, findCapturedPayment(call.db, wish.order));
    for (const LineStanding &line : lines) {
        TRY_DO(cancelTicket(call.db, line.id, call.now));
        TRY_DO(postUnbought(call, refund.id, line, moneyAccount(payment->provider)));
    }
    return finishRefund(call, refund, lines);
}

void serveRefunds(Dispatcher &dispatcher)
{
    dispatcher.serve<RefundLines>(handleRefund);
}

} // namespace truvamate
