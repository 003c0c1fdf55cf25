#include "backend/storage/ownlines.h"

#include "backend/storage/listing.h"
#include "backend/storage/orderlines.h"

#include <set>

namespace truvamate {

namespace {

QString columns()
{
    return QStringLiteral("o.id AS order_id, o.order_number, (SELECT x.file_id FROM slip_files x "
                          "WHERE x.slip_id = s.id AND x.side = 'front' "
                          "ORDER BY x.attached_at, x.file_id LIMIT 1) AS front_file_id, ")
        + orderLineColumns();
}

QString tables()
{
    return orderLineTables() + QStringLiteral(" JOIN lotto_orders o ON o.id = t.order_id");
}

OwnedLine readOwnedLine(const Row &row)
{
    return {row.id<OrderId>("order_id"), row.text("order_number"), readOrderLine(row),
            row.get<std::optional<FileId>>("front_file_id")};
}

Result<Done> addWins(Database &db, std::vector<OwnedLine> &lines)
{
    std::set<OrderId> orders;
    for (const OwnedLine &line : lines) {
        orders.insert(line.order);
    }
    for (const OrderId order : orders) {
        TRY_DO(forEachLineWin(db, order, [&](LottoTicketId ticket, const LineWin &win) {
            for (OwnedLine &line : lines) {
                if (line.line.id == ticket) {
                    line.line.wins.push_back(win);
                }
            }
        }));
    }
    return Done();
}

} // namespace

Result<Page<OwnedLine>> listOwnedLines(Database &db, const OwnedLineFilter &filter,
                                       const PageRequest &request)
{
    ListFilter narrowed;
    narrowed.equals("o.customer_id", "customer", std::optional(filter.customer));
    narrowed.equals("d.game", "game", filter.game);
    narrowed.equals("d.draw_date", "draw_date", filter.drawDate);
    const ListQuery list{QStringLiteral("own_tickets"),
                         columns(),
                         tables(),
                         {},
                         {QStringLiteral("o.created_at"), SortKey::Kind::Instant, true},
                         QStringLiteral("t.id"),
                         {}};
    TRY(page, fetchList(db, list, narrowed, request, readOwnedLine));
    TRY_DO(addWins(db, page.data));
    return page;
}

Result<std::vector<OwnedLine>> findOwnedLines(Database &db, OrderId order)
{
    TRY(lines,
        db.statement(QStringLiteral("SELECT %1 FROM %2 WHERE t.order_id = :order ORDER BY t.line_number")
                         .arg(columns(), tables()))
            .bind("order", order)
            .all(readOwnedLine));
    TRY_DO(addWins(db, lines));
    return lines;
}

Result<std::optional<OwnedLine>> findOwnedLine(Database &db, UserId customer, LottoTicketId ticket)
{
    TRY(line,
        db.statement(QStringLiteral("SELECT %1 FROM %2 WHERE t.id = :ticket AND o.customer_id = :customer")
                         .arg(columns(), tables()))
            .bind("ticket", ticket)
            .bind("customer", customer)
            .one(readOwnedLine));
    if (!line) {
        return line;
    }
    std::vector<OwnedLine> lines{*std::move(line)};
    TRY_DO(addWins(db, lines));
    return std::optional(lines.front());
}

} // namespace truvamate
