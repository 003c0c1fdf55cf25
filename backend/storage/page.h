#pragma once

#include "backend/storage/database.h"
#include "models/operations/operation.h"

#include <QJsonObject>
#include <QString>

#include <variant>
#include <vector>

namespace truvamate {

/// What a list is sorted by. The column must never be NULL (COALESCE it otherwise).
struct SortKey
{
    enum class Kind { Text, Integer, Instant };

    QString column; ///< "o.created_at", or an expression
    Kind kind = Kind::Instant;
    bool isDescending = false;
};

/// A list as the parts of its statement; values of the filter are written :name in `where` and bound by the
/// caller. Names beginning with page_ are taken.
struct ListQuery
{
    QString name; ///< "orders": a cursor of another list is refused
    QString columns; ///< "o.id, o.number"
    QString from; ///< "lotto_orders o JOIN users u ON u.id = o.customer_id"
    QString where; ///< "o.status = :status"; empty for all
    SortKey sort;
    QString id; ///< "o.id": a unique uuid that decides between rows of one key
    QJsonObject filter; ///< what is bound: a cursor of another filter is refused
};

struct CappedCount
{
    static constexpr std::int64_t cap = 10'000;

    std::int64_t count = 0;
    bool isCapped = false; ///< there are more than `count`
};

namespace page {

inline constexpr int mostRows = 200;

/// The last row of a page: where the next one begins. It carries the count of the first page along.
struct Position
{
    std::variant<QString, std::int64_t, Instant> key;
    QUuid id;
    CappedCount counted;
};

QString encode(const ListQuery &list, const Position &position);
/// Nothing for an empty cursor. Errors: page.bad_cursor, page.foreign_cursor.
Result<std::optional<Position>> decode(const ListQuery &list, const std::optional<QString> &cursor);
Result<Done> checkLimit(int limit);
QString selectText(Dialect dialect, const ListQuery &list, bool isFirst);
QString countText(const ListQuery &list);
void bindPosition(Statement &statement, const std::optional<Position> &after, int limit);
Position readPosition(const ListQuery &list, const Row &row);

} // namespace page

/// How many rows the whole list has, counted up to 10,000.
template <typename Bind>
Result<CappedCount> countCapped(Database &database, const ListQuery &list, Bind &&bind)
{
    Statement statement = database.statement(page::countText(list));
    bind(statement);
    TRY(count, statement.value<std::int64_t>());
    return CappedCount{std::min(count, CappedCount::cap), count > CappedCount::cap};
}

/// One page of a list by keyset, in an order that is the same on both databases. `bind(Statement &)` binds
/// the values of the filter, `map(const Row &)` makes a row. The rows are counted for the first page only;
/// later pages repeat its count. The caller has put request.sort and request.descending into list.sort.
/// Errors: page.bad_limit and those of page::decode.
template <typename Bind, typename Map>
auto fetchPage(Database &database, const ListQuery &list, const PageRequest &request, Bind &&bind, Map &&map)
    -> Result<Page<std::invoke_result_t<Map, const Row &>>>
{
    TRY_DO(page::checkLimit(request.limit));
    TRY(after, page::decode(list, request.cursor));
    CappedCount counted;
    if (after) {
        counted = after->counted;
    } else {
        TRY(fresh, countCapped(database, list, bind));
        counted = fresh;
    }
    Statement statement = database.statement(page::selectText(database.dialect(), list, !after));
    bind(statement);
    page::bindPosition(statement, after, request.limit + 1);
    Page<std::invoke_result_t<Map, const Row &>> result;
    result.count = counted.count;
    result.countCapped = counted.isCapped;
    std::optional<page::Position> last;
    bool isMore = false;
    TRY_DO(statement.forEachRow([&](const Row &row) {
        isMore = static_cast<int>(result.data.size()) == request.limit;
        if (!isMore) {
            last = page::readPosition(list, row);
            result.data.push_back(map(row));
        }
    }));
    if (isMore) {
        last->counted = counted;
        result.next = page::encode(list, *last);
    }
    return result;
}

} // namespace truvamate
