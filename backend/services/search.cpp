#include "backend/services/search.h"

#include "backend/services/customermasking.h"
#include "backend/services/customers.h"
#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/storage/customerstore.h"
#include "backend/storage/orderlist.h"
#include "backend/storage/searchstore.h"
#include "backend/storage/sliplist.h"
#include "models/operations/search.h"
#include "models/tickets/serial.h"

namespace truvamate {

namespace {

constexpr int mostOfAKind = 6;
constexpr std::size_t mostChanges = 500;
/// How long a transaction may stay open with the ids that it made at its begin.
constexpr std::int64_t overlapMs = 5'000;

PageRequest fewRows()
{
    PageRequest page;
    page.limit = mostOfAKind;
    return page;
}

/// Numbers begin with "LTO-", a year or the older shop's "TR-"; everything else is no order number.
bool looksLikeOrderNumber(const QString &text)
{
    const QString upper = text.toUpper();
    return upper.startsWith(QLatin1String("LTO")) || upper.startsWith(QLatin1String("TR-"))
        || (upper.size() >= 4 && upper.startsWith(QLatin1String("20")) && upper.front().isDigit());
}

/// "lto2026000123-7" and "LTO-2026-000123" as the list wants it.
QString orderPrefix(const QString &text)
{
    const QString upper = text.toUpper();
    if (upper.startsWith(QLatin1String("LTO")) && !upper.startsWith(QLatin1String("LTO-"))) {
        return QStringLiteral("LTO-") + upper.mid(3);
    }
    return upper;
}

Result<Done> addOrders(Call &call, const QString &text, FoundThings &found)
{
    if (!looksLikeOrderNumber(text)) {
        return Done();
    }
    const bool mayReadOrders = call.principal.may(Permission::OrdersRead);
    ListOrders::Request request;
    request.search = orderPrefix(text);
    request.page = fewRows();
    TRY(orders, listOrders(call.db, request));
    for (const OrderSummary &order : orders.data) {
        FoundThing thing{QStringLiteral("order"), order.id.toString(), order.id, order.orderNumber, {}, {}};
        if (mayReadOrders) {
            thing.detail = order.customerName;
            thing.state = order.status;
        }
        found.data.push_back(thing);
    }
    return Done();
}

Result<Done> addSlips(Call &call, const QString &text, FoundThings &found)
{
    SlipFilter filter;
    filter.serials = serialSpellings(text);
    TRY(slips, listSlips(call.db, filter, fewRows()));
    const bool mayReadPaper = call.principal.may(Permission::PurchaseRead);
    for (const SlipSummary &slip : slips.data) {
        // The whole serial is the barcode; whoever does not work with the paper sees its end only.
        const QString title
            = mayReadPaper ? slip.serial : QString(QStringLiteral("…") + slip.serial.right(3));
        found.data.push_back({QStringLiteral("slip"), slip.id.toString(), slip.orderId, title,
                              slip.orderNumber, slip.binding});
    }
    return Done();
}

Result<Done> addPayments(Call &call, const QString &text, FoundThings &found)
{
    std::vector<QString> references{text};
    if (text.toUpper() != text) {
        references.push_back(text.toUpper());
    }
    TRY(payments, findPayments(call.db, references));
    for (const PaymentHit &payment : payments) {
        found.data.push_back({QStringLiteral("payment"), payment.id.toString(), payment.order,
                              payment.reference, payment.orderNumber, payment.status});
    }
    return Done();
}

Result<Done> addCustomers(Call &call, const QString &text, FoundThings &found)
{
    const QString wanted = text.normalized(QString::NormalizationForm_C);
    const auto phone = normalisedPhone(wanted);
    CustomerFilter filter;
    (phone && *phone ? filter.phone : filter.namePart) = phone && *phone ? **phone : wanted;
    filter.now = call.now;
    TRY(customers, listCustomerRows(call.db, filter, fewRows()));
    for (const CustomerListRow &row : customers.data) {
        found.data.push_back({QStringLiteral("customer"), row.id.toString(), std::nullopt, row.fullName,
                              row.phone ? std::optional(maskedPhone(*row.phone)) : std::nullopt,
                              row.kycStatus});
    }
    return Done();
}

Result<FoundThings> findAnything(Call &call, const FindAnything::Request &request)
{
    const QString text = request.text.simplified();
    FoundThings found;
    if (text.size() < 2 || text.size() > 200) {
        return found;
    }
    const bool mayReadOrders = call.principal.may(Permission::OrdersRead);
    if (mayReadOrders || call.principal.may(Permission::PurchaseRead)) {
        TRY_DO(addSlips(call, text, found));
        TRY_DO(addOrders(call, text, found));
    }
    if (mayReadOrders) {
        TRY_DO(addPayments(call, text, found));
    }
    if (call.principal.may(Permission::CustomersRead) && !looksLikeOrderNumber(text)) {
        TRY_DO(addCustomers(call, text, found));
    }
    return found;
}

/// The lowest UUIDv7 of an instant.
QUuid firstIdOf(std::int64_t ms)
{
    QByteArray raw(16, '\0');
    for (int i = 0; i < 6; ++i) {
        raw[i] = static_cast<char>((ms >> (8 * (5 - i))) & 0xff);
    }
    return QUuid::fromRfc4122(raw);
}

Result<ChangeList> listChanges(Call &call, const ListChanges::Request &request)
{
    const QUuid recent = firstIdOf(call.now.ms - overlapMs);
    if (!request.cursor) {
        return ChangeList{{}, recent.toString(QUuid::WithoutBraces), false};
    }
    const QUuid from = QUuid::fromString(*request.cursor);
    if (from.isNull()) {
        return fail(ErrorKind::Invalid, QStringLiteral("changes.bad_cursor"),
                    QStringLiteral("The place in the list of changes cannot be read."));
    }
    TRY(events, eventsAfter(call.db, from, static_cast<int>(mostChanges)));
    ChangeList list;
    for (const EventHead &event : events) {
        list.data.push_back(
            {event.id, event.entity, event.entityId.toString(QUuid::WithoutBraces), event.code});
    }
    list.isMore = events.size() == mostChanges;
    const QUuid next = list.isMore ? events.back().id.uuid() : std::max(from, recent);
    list.cursor = next.toString(QUuid::WithoutBraces);
    return list;
}

} // namespace

void serveSearch(Dispatcher &dispatcher)
{
    dispatcher.serve<FindAnything>(findAnything);
    dispatcher.serve<ListChanges>(listChanges);
}

} // namespace truvamate
