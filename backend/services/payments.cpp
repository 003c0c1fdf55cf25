#include "backend/services/payments.h"

#include "backend/services/dispatcher.h"
#include "backend/services/orders.h"
#include "backend/services/ordersevents.h"
#include "backend/services/paymentsreceived.h"
#include "backend/storage/orderlist.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/transaction.h"
#include "models/orders/ordernumber.h"
#include "models/orders/transitions.h"

#include <QRegularExpression>

namespace truvamate {

namespace {

bool methodFits(const QString &provider, const QString &method)
{
    static const QList<std::pair<QString, QString>> pairs{
        {QStringLiteral("promptpay"), QStringLiteral("promptpay")},
        {QStringLiteral("bank_transfer"), QStringLiteral("bank_transfer")},
        {QStringLiteral("stripe"), QStringLiteral("credit_card")},
        {QStringLiteral("omise"), QStringLiteral("credit_card")},
        {QStringLiteral("omise"), QStringLiteral("promptpay")},
    };
    return pairs.contains({provider, method});
}

Result<QString> usableReference(const QString &provider, const QString &method, const QString &text)
{
    if (!methodFits(provider, method)) {
        return fail(ErrorKind::Invalid, QStringLiteral("payment.unknown_method"),
                    QStringLiteral("“%1” does not take payments by “%2”.").arg(provider, method));
    }
    const QString reference = text.trimmed();
    if (reference.isEmpty() || reference.size() > 100) {
        return fail(ErrorKind::Invalid, QStringLiteral("payment.bad_reference"),
                    QStringLiteral("A payment needs its provider's reference, of at most 100 characters."));
    }
    return reference;
}

Result<tl::unexpected<Error>> referenceUsed(Database &db, const PaymentRow &other)
{
    TRY(order, findOrder(db, other.order));
    return fail(ErrorKind::Conflict, QStringLiteral("payment.reference_used"),
                QStringLiteral("The reference “%1” of %2 is already posted, for order %3.")
                    .arg(other.reference, other.provider, order->number),
                {{QStringLiteral("order_id"), other.order.toString()},
                 {QStringLiteral("order_number"), order->number},
                 {QStringLiteral("payment_id"), other.id.toString()}});
}

/// Stores the row; somebody who posts the same reference at this moment is seen by the key of the table.
Result<Done> insertOnce(Call &call, const PaymentRow &row)
{
    const auto refuseUsed = [&]() -> Result<Done> {
        TRY(other, findPaymentByReference(call.db, row.provider, row.reference));
        if (other) {
            TRY(refusal, referenceUsed(call.db, *other));
            return refusal;
        }
        return Done{};
    };
    TRY_DO(refuseUsed());
    TRY(savepoint, Savepoint::begin(call.db));
    const auto inserted = insertPayment(call.db, row);
    if (inserted) {
        return savepoint.release();
    }
    savepoint.rollback();
    if (inserted.error().code == QLatin1String("storage.unique")) {
        TRY_DO(refuseUsed());
    }
    return inserted;
}

Result<Payment> viewOf(Database &db, PaymentId id)
{
    TRY(view, findPaymentView(db, id));
    return *std::move(view);
}

Result<PaymentRow> knownPayment(Database &db, PaymentId id)
{
    TRY(payment, lockPayment(db, id));
    if (!payment) {
        return fail(ErrorKind::NotFound, QStringLiteral("payment.unknown"),
                    QStringLiteral("There is no such payment."));
    }
    return *std::move(payment);
}

/// The order first, then its payment, as everybody locks them.
Result<std::pair<OrderRow, PaymentRow>> lockedPayment(Database &db, PaymentId id)
{
    TRY(unlocked, findPaymentView(db, id));
    if (!unlocked) {
        return fail(ErrorKind::NotFound, QStringLiteral("payment.unknown"),
                    QStringLiteral("There is no such payment."));
    }
    TRY(order, lockedOrder(db, unlocked->orderId));
    TRY(payment, knownPayment(db, id));
    return std::pair(order, payment);
}

Result<Done> moveTo(const PaymentRow &payment, PaymentState next)
{
    TRY(state, stateFromCode<PaymentState>(payment.status));
    return requireTransition(state, next);
}

Result<Done> proposeTransfer(Call &call, const OrderRow &order, PaymentRow payment)
{
    TRY(approval, call.approvals.propose(call, orderapproval::bankTransfer, payment.id.uuid()));
    payment.approval = approval;
    TRY_DO(updatePayment(call.db, payment));
    TRY_DO(touchOrder(call.db, order.id, call.now));
    TRY_DO(call.event(QStringLiteral("order"), order.id.uuid(), orderevent::paymentPending,
                      paymentArguments(payment)));
    return projectOrder(call.db, order.id, call.now);
}

Result<Done> requireAmount(const OrderRow &order, const PostPayment::Request &request, Instant now)
{
    if (request.amount != order.charge) {
        return fail(ErrorKind::Invalid, QStringLiteral("payment.wrong_amount"),
                    QStringLiteral("Order %1 costs %2, but %3 was received.")
                        .arg(order.number, toText(order.charge), toText(request.amount)),
                    {{QStringLiteral("charge"), json::write(order.charge)}});
    }
    if (request.receivedAt > now) {
        return fail(ErrorKind::Invalid, QStringLiteral("payment.in_future"),
                    QStringLiteral("A payment cannot have been received in the future."));
    }
    return Done{};
}

Result<QJsonObject> seenTransfer(Call &call, QUuid subject)
{
    TRY(payment, findPaymentView(call.db, PaymentId(subject)));
    TRY(order, findOrder(call.db, payment->orderId));
    return QJsonObject{{QStringLiteral("order_number"), order->number},
                       {QStringLiteral("charge"), json::write(order->charge)},
                       {QStringLiteral("amount"), json::write(payment->amount)},
                       {QStringLiteral("reference"), payment->reference},
                       {QStringLiteral("received_at"), payment->receivedAt.toString()},
                       {QStringLiteral("status"), payment->status}};
}

Result<Done> applyTransfer(Call &call, const Approval &approval)
{
    TRY(locked, lockedPayment(call.db, PaymentId(QUuid::fromString(approval.subjectId))));
    auto [order, payment] = std::move(locked);
    TRY_DO(moveTo(payment, PaymentState::Completed));
    payment.approval = approval.id;
    return takeIn(call, order, payment);
}

Result<Done> failRow(Call &call, const OrderRow &order, PaymentRow payment, const QString &reason)
{
    payment.status = QStringLiteral("failed");
    payment.reviewReason = reason;
    TRY_DO(updatePayment(call.db, payment));
    TRY_DO(touchOrder(call.db, order.id, call.now));
    TRY_DO(call.event(QStringLiteral("order"), order.id.uuid(), orderevent::paymentFailed,
                      paymentArguments(payment)));
    TRY_DO(call.mail(order.customer, ordermail::paymentFailed, order.id.uuid(),
                     ordermail::paymentFailed + QLatin1Char(':') + payment.id.toString(),
                     {{QStringLiteral("number"), order.number}}, 3));
    return projectOrder(call.db, order.id, call.now);
}

Result<Done> rejectTransfer(Call &call, const Approval &approval)
{
    TRY(locked, lockedPayment(call.db, PaymentId(QUuid::fromString(approval.subjectId))));
    return locked.second.status == QLatin1String("pending")
        ? failRow(call, locked.first, locked.second, approval.reason.value_or(QStringLiteral("not approved")))
        : Result<Done>(Done{});
}

Result<Page<Payment>> handleList(Call &call, const ListPayments::Request &request)
{
    return listPayments(call.db, request);
}

/// The order number in a payer's message, if there is one with a right check digit.
std::optional<QString> numberIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("LTO[- ]?\\d{4}[- ]?\\d{6,}[- ]?\\d"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    const auto number = OrderNumber::parse(match.captured().remove(QLatin1Char(' ')));
    return match.hasMatch() && number ? std::optional(number->toString()) : std::nullopt;
}

Result<MatchPayment::Response> matchPayment(Call &call, const MatchPayment::Request &request)
{
    MatchPayment::Response response;
    if (const auto number = numberIn(request.text.value_or(QString()))) {
        TRY(id, findOrderByNumber(call.db, *number));
        if (id) {
            TRY(order, findOrderSummary(call.db, *id));
            const bool isUnpaid = order->status == QLatin1String("pending")
                || order->status == QLatin1String("payment_pending")
                || order->status == QLatin1String("payment_failed");
            response.certain = isUnpaid && order->charge == request.amount;
            response.candidates.push_back(*order);
            return response;
        }
    }
    TRY(orders, findUnpaidOrders(call.db, request.amount, 20));
    response.candidates = std::move(orders);
    return response;
}

} // namespace

Result<Payment> postPayment(Call &call, const PostPayment::Request &request)
{
    TRY(reference, usableReference(request.provider, request.method, request.reference));
    TRY(order, lockedOrder(call.db, request.orderId));
    const PaymentRow payment{call.newId<PaymentId>(),
                             order.id,
                             request.provider,
                             request.method,
                             reference,
                             request.amount,
                             QStringLiteral("pending"),
                             std::nullopt,
                             request.receivedAt,
                             call.principal.user,
                             call.now,
                             std::nullopt};
    TRY_DO(requireAmount(order, request, call.now));
    TRY_DO(insertOnce(call, payment));
    const bool byHand = payment.provider == QLatin1String("bank_transfer");
    TRY_DO(byHand ? proposeTransfer(call, order, payment) : takeIn(call, order, payment));
    TRY_DO(call.audit(QStringLiteral("payment"), payment.id.toString(), paymentArguments(payment)));
    return viewOf(call.db, payment.id);
}

Result<Payment> failPayment(Call &call, const FailPayment::Request &request)
{
    TRY(reference, usableReference(request.provider, request.method, request.reference));
    TRY(order, lockedOrder(call.db, request.orderId));
    TRY(known, findPaymentByReference(call.db, request.provider, reference));
    PaymentRow payment{call.newId<PaymentId>(),
                       order.id,
                       request.provider,
                       request.method,
                       reference,
                       order.charge,
                       QStringLiteral("pending"),
                       std::nullopt,
                       call.now,
                       call.principal.user,
                       call.now,
                       std::nullopt};
    if (known && known->order == order.id) {
        payment = *known;
        TRY_DO(moveTo(payment, PaymentState::Failed));
        if (payment.status == QLatin1String("processing")) {
            return fail(
                ErrorKind::Conflict, QStringLiteral("payment.waits_for_decision"),
                QStringLiteral("This money was received: it is accepted or given back, it did not fail."));
        }
    } else {
        TRY_DO(insertOnce(call, payment));
    }
    TRY_DO(failRow(call, order, payment, request.reason.trimmed()));
    TRY_DO(call.approvals.withdraw(call, orderapproval::bankTransfer, payment.id.uuid(),
                                   request.reason.trimmed()));
    TRY_DO(call.audit(QStringLiteral("payment"), payment.id.toString(), paymentArguments(payment)));
    return viewOf(call.db, payment.id);
}

Result<Payment> decideLatePayment(Call &call, const DecideLatePayment::Request &request)
{
    TRY(locked, lockedPayment(call.db, request.paymentId));
    const auto &[order, payment] = locked;
    if (payment.version != request.version) {
        TRY(current, viewOf(call.db, payment.id));
        return fail(ErrorKind::Stale, QStringLiteral("payment.changed"),
                    QStringLiteral("This payment was changed since it was read."), toJson(current));
    }
    if (payment.status != QLatin1String("processing")) {
        return fail(ErrorKind::Conflict, QStringLiteral("payment.not_waiting"),
                    QStringLiteral("This payment is %1 and waits for no decision.").arg(payment.status));
    }
    TRY_DO(moveTo(payment, request.accept ? PaymentState::Completed : PaymentState::Refunded));
    if (request.accept) {
        TRY(late, whyLate(call, order));
        if (late && *late != QLatin1String("sales_closed")) {
            return fail(
                ErrorKind::Conflict, QStringLiteral("payment.cannot_accept"),
                QStringLiteral("Order %1 is cancelled or paid already: this money can only be given back.")
                    .arg(order.number));
        }
        TRY_DO(acceptLate(call, order, payment));
    } else {
        TRY_DO(returnLate(call, order, payment, request.reason.trimmed()));
    }
    TRY_DO(call.audit(
        QStringLiteral("payment"), payment.id.toString(),
        {{QStringLiteral("accepted"), request.accept}, {QStringLiteral("reason"), request.reason}}));
    return viewOf(call.db, payment.id);
}

void addPaymentApprovals(Approvals &approvals)
{
    approvals.add({orderapproval::bankTransfer, Permission::PaymentsPost, seenTransfer, applyTransfer,
                   rejectTransfer, rejectTransfer});
}

void servePayments(Dispatcher &dispatcher)
{
    dispatcher.serve<PostPayment>(postPayment);
    dispatcher.serve<MatchPayment>(matchPayment);
    dispatcher.serve<DecideLatePayment>(decideLatePayment);
    dispatcher.serve<FailPayment>(failPayment);
    dispatcher.serve<ListPayments>(handleList);
}

} // namespace truvamate
