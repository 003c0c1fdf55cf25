#include "tests/support/purchasehelp.h"

#include "backend/storage/transaction.h"
#include "models/games/edition.h"
#include "models/orders/ordernumber.h"

namespace truvamate::testing {

namespace {

const QTimeZone &indiana()
{
    static const QTimeZone zone("America/Indiana/Indianapolis");
    return zone;
}

template <typename IdType> Result<IdType> onlyId(Database &db, const char *table)
{
    return db.statement(QStringLiteral("SELECT id FROM %1 LIMIT 1").arg(QString::fromLatin1(table)))
        .value<IdType>();
}

Result<Done> addLine(BackendFixture &f, OrderId order, int lineNumber, const LineSpec &spec)
{
    TRY(edition, editionFor(spec.game, spec.draw));
    const auto numberAt = [&](std::size_t i) {
        return spec.numbers.empty() ? std::nullopt : std::optional(spec.numbers.at(i));
    };
    const Usd price = edition->linePrice + (spec.powerPlay ? edition->multiplier.addOnPrice : Usd());
    TRY_DO(f.db()
               .statement(QStringLiteral(
                   "INSERT INTO lotto_tickets (id, order_id, line_number, draw_id, main_max, "
                   "special_max, selection, n1, n2, n3, n4, n5, special, power_play, "
                   "ticket_price_usd, service_fee_usd, pass_through_thb, fee_thb, total_thb) "
                   "VALUES (:id, :order, :line, :draw, :main, :specialMax, :selection, :n1, :n2, "
                   ":n3, :n4, :n5, :special, :power, :price, 500, :pass, 17500, :total)"))
               .bind("id", LottoTicketId::make(f.clock(), f.random()))
               .bind("order", order)
               .bind("line", lineNumber)
               .bind("draw", f.draw(spec.game, spec.draw))
               .bind("main", edition->mainMax)
               .bind("specialMax", edition->specialMax)
               .bind("selection",
                     spec.numbers.empty() ? QStringLiteral("terminal_pick") : QStringLiteral("chosen"))
               .bind("n1", numberAt(0))
               .bind("n2", numberAt(1))
               .bind("n3", numberAt(2))
               .bind("n4", numberAt(3))
               .bind("n5", numberAt(4))
               .bind("special", spec.numbers.empty() ? std::nullopt : std::optional(spec.special))
               .bind("power", spec.powerPlay)
               .bind("price", price)
               .bind("pass", price.minor() * 35)
               .bind("total", price.minor() * 35 + 17500)
               .exec());
    return Done();
}

Result<Done> addPayment(BackendFixture &f, OrderId order, std::int64_t amount)
{
    TRY_DO(
        f.db()
            .statement(QStringLiteral("INSERT INTO payments (id, order_id, provider, payment_method, "
                                      "reference, amount_thb, status, received_at, posted_by, posted_at) "
                                      "VALUES (:id, :order, 'promptpay', 'promptpay', :reference, :amount, "
                                      "'completed', :at, :by, :at)"))
            .bind("id", PaymentId::make(f.clock(), f.random()))
            .bind("order", order)
            .bind("reference", order.toString())
            .bind("amount", amount)
            .bind("at", f.clock().now())
            .bind("by", f.adminA)
            .exec());
    return Done();
}

} // namespace

Result<OrderId> addOrder(BackendFixture &f, const std::vector<LineSpec> &lines, bool paid)
{
    static std::int64_t count = 0;
    TRY(number, OrderNumber::make(f.clock().now(), ++count));
    TRY(rate, onlyId<RateId>(f.db(), "fx_rates"));
    TRY(fees, onlyId<FeeScheduleId>(f.db(), "fee_schedules"));
    const auto order = OrderId::make(f.clock(), f.random());
    const auto lineCount = static_cast<std::int64_t>(lines.size());
    return inTransaction(f.db(), QStringLiteral("add order"), [&]() -> Result<OrderId> {
        TRY_DO(
            f.db()
                .statement(QStringLiteral(
                    "INSERT INTO lotto_orders (id, order_number, customer_id, status, payment_status, "
                    "usa_purchase_status, payout_status, total_tickets, ticket_cost_usd, service_fee_usd, "
                    "total_usd, "
                    "total_thb, thb_per_usd, rate_id, fee_schedule_id, commission_basis_points, "
                    "consent_version, "
                    "missed_draw_choice, paid_at, created_by, created_at, updated_at) VALUES (:id, :number, "
                    ":customer, 'confirmed', 'completed', 'not_purchased', 'not_applicable', :lines, :cost, "
                    ":fee, "
                    ":total, :thb, 35000000, :rate, :fees, 1000, '1', :choice, :paid, :by, :now, :now)"))
                .bind("id", order)
                .bind("number", number.toString())
                .bind("customer", f.customer)
                .bind("lines", lineCount)
                .bind("cost", 200 * lineCount)
                .bind("fee", 500 * lineCount)
                .bind("total", 700 * lineCount)
                .bind("thb", 24500 * lineCount)
                .bind("rate", rate)
                .bind("fees", fees)
                .bind("choice", lines.front().missedDrawChoice)
                .bind("paid", paid ? std::optional(f.clock().now()) : std::nullopt)
                .bind("by", f.adminA)
                .bind("now", f.clock().now())
                .exec());
        int lineNumber = 0;
        for (const LineSpec &line : lines) {
            TRY_DO(addLine(f, order, ++lineNumber, line));
        }
        if (paid) {
            TRY_DO(addPayment(f, order, 24500 * lineCount));
        }
        return order;
    });
}

std::vector<LottoTicketId> linesOf(BackendFixture &f, OrderId order)
{
    const auto lines = f.db()
                           .statement(QStringLiteral(
                               "SELECT id FROM lotto_tickets WHERE order_id = :order ORDER BY line_number"))
                           .bind("order", order)
                           .all([](const Row &row) { return row.id<LottoTicketId>("id"); });
    return lines ? *lines : std::vector<LottoTicketId>();
}

Result<FileId> addPicture(BackendFixture &f, const QString &kind)
{
    const auto id = FileId::make(f.clock(), f.random());
    TRY_DO(f.db()
               .statement(
                   QStringLiteral("INSERT INTO files (id, kind, object_key, sha256, size_bytes, media_type, "
                                  "created_at, created_by) VALUES (:id, :kind, :key, :hash, 1, 'image/jpeg', "
                                  ":at, :by)"))
               .bind("id", id)
               .bind("kind", kind)
               .bind("key", id.toString())
               .bind("hash", QString(QStringLiteral("ab").repeated(32)))
               .bind("at", f.clock().now())
               .bind("by", f.agent)
               .exec());
    return id;
}

QString scannedSerial(int tail)
{
    return QString(QStringLiteral("0773013893378%1").arg(128109 + tail) + u'0');
}

QString printedSerial(int tail)
{
    return QStringLiteral("0773-013893378-%1").arg(128109 + tail);
}

BindSlip::Request paperFor(BackendFixture &f, OrderId order, FileId front, int tail)
{
    BindSlip::Request paper;
    paper.orderId = order;
    paper.shopId = f.shop;
    paper.game = QStringLiteral("powerball");
    paper.drawDates = {DrawDate::of(2018, 6, 30)};
    paper.serial = scannedSerial(tail);
    paper.symbology = QStringLiteral("itf");
    paper.rawBytes = paper.serial.toLatin1();
    paper.codes = {{QStringLiteral("itf"), paper.serial}};
    paper.soldAt = Instant::fromLocal(QDate(2018, 6, 30), QTime(15, 13, 1), indiana());
    paper.price = dollars(2);
    paper.plays = {{QStringLiteral("A"), {2, 25, 36, 43, 61}, 24, true, std::nullopt, false, false}};
    paper.frontFileId = front;
    return paper;
}

Instant afternoon()
{
    return Instant::fromLocal(QDate(2018, 6, 30), QTime(15, 20), indiana());
}

Instant afterDraw()
{
    return Instant::fromLocal(QDate(2018, 6, 30), QTime(23, 30), indiana());
}

std::int64_t number(Database &db, const QString &sql)
{
    const auto found = db.statement(sql).value<std::int64_t>();
    return found ? *found : -1;
}

} // namespace truvamate::testing
