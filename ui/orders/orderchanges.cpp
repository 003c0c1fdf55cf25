#include "ui/orders/orderchanges.h"

#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

class OrderChanges
{
    Q_DECLARE_TR_FUNCTIONS(truvamate::OrderChanges)
};

void compare(QStringList &changes, const QString &title, const QString &before, const QString &now)
{
    if (before != now) {
        changes += OrderChanges::tr("%1: %2 → %3").arg(title, before, now);
    }
}

QString nameOf(const OrderSummary &order)
{
    return order.assigneeName.value_or(OrderChanges::tr("nobody"));
}

qsizetype cancelledLines(const OrderDetail &order)
{
    return std::count_if(order.lines.begin(), order.lines.end(),
                         [](const OrderLine &line) { return line.cancelledAt.has_value(); });
}

qsizetype boughtLines(const OrderDetail &order)
{
    return std::count_if(order.lines.begin(), order.lines.end(),
                         [](const OrderLine &line) { return line.placement.has_value(); });
}

void compareCounts(QStringList &changes, const QString &title, qsizetype before, qsizetype now)
{
    compare(changes, title, QString::number(before), QString::number(now));
}

} // namespace

QStringList orderChanges(const OrderDetail &before, const OrderDetail &now)
{
    QStringList changes;
    compare(changes, OrderChanges::tr("Assigned to"), nameOf(before.order), nameOf(now.order));
    compare(changes, OrderChanges::tr("State"), words::orderStatus(before.order.status).text,
            words::orderStatus(now.order.status).text);
    compare(changes, OrderChanges::tr("Payment"), words::orderPaymentStatus(before.order.paymentStatus).text,
            words::orderPaymentStatus(now.order.paymentStatus).text);
    compare(changes, OrderChanges::tr("Purchase"),
            words::usaPurchaseStatus(before.order.usaPurchaseStatus).text,
            words::usaPurchaseStatus(now.order.usaPurchaseStatus).text);
    compare(changes, OrderChanges::tr("Prize"), words::orderPayoutStatus(before.order.payoutStatus).text,
            words::orderPayoutStatus(now.order.payoutStatus).text);
    compare(changes, OrderChanges::tr("Received"), words::money(before.captured), words::money(now.captured));
    compare(changes, OrderChanges::tr("Refunded"), words::money(before.refunded), words::money(now.refunded));
    compareCounts(changes, OrderChanges::tr("Cancelled tickets"), cancelledLines(before),
                  cancelledLines(now));
    compareCounts(changes, OrderChanges::tr("Bought tickets"), boughtLines(before), boughtLines(now));
    for (const OrderNote &note : now.notes) {
        const bool isKnown = std::any_of(before.notes.begin(), before.notes.end(),
                                         [&](const OrderNote &known) { return known.id == note.id; });
        if (!isKnown) {
            changes += OrderChanges::tr("Note by %1: %2").arg(note.authorName, note.body);
        }
    }
    return changes;
}

std::optional<OrderDetail> currentOrderOf(const Error &error)
{
    if (error.kind != ErrorKind::Stale) {
        return std::nullopt;
    }
    const auto current = fromJson<OrderDetail>(error.details);
    return current ? std::optional(*current) : std::nullopt;
}

Error mergeError(const OrderDetail &before, const OrderDetail &now)
{
    const QStringList changes = orderChanges(before, now);
    const QString what = changes.isEmpty()
        ? OrderChanges::tr("Another person worked on this order meanwhile.")
        : OrderChanges::tr("Changed by another person meanwhile. %1.")
              .arg(changes.join(QStringLiteral(" · ")));
    return {ErrorKind::Stale,
            QStringLiteral("order.merge"),
            what + QLatin1Char(' ')
                + OrderChanges::tr("Yours is not lost: look at it, and apply it again if it still fits."),
            {}};
}

} // namespace truvamate
