#pragma once

#include "backend/storage/codec.h"

#include <QSqlQuery>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace truvamate {

class Database;

/// A statement as the driver prepared it, kept by its connection for the next use.
struct PreparedStatement
{
    QSqlQuery query;
    std::vector<std::string> names; ///< of the value at each position
    std::vector<std::string> columns; ///< of the answer; known after the first run
};

/// One row of an answer. Columns are named as in the statement. A column that holds something else than was
/// asked for (or NULL where no std::optional was asked for) answers a default value, and the statement
/// answers storage.unreadable instead of the rows.
class Row
{
public:
    Row(Dialect dialect, const PreparedStatement &statement, std::optional<Error> &trouble)
        : m_dialect(dialect)
        , m_statement(statement)
        , m_trouble(trouble)
    {
    }

    template <typename T> T get(std::string_view column) const;

    Instant instant(std::string_view column) const { return get<Instant>(column); }
    template <typename IdType> IdType id(std::string_view column) const { return get<IdType>(column); }
    Usd usd(std::string_view column) const { return get<Usd>(column); }
    Thb thb(std::string_view column) const { return get<Thb>(column); }
    DrawDate drawDate(std::string_view column) const { return get<DrawDate>(column); }
    QString text(std::string_view column) const { return get<QString>(column); }
    std::int64_t integer(std::string_view column) const { return get<std::int64_t>(column); }
    bool boolean(std::string_view column) const { return get<bool>(column); }
    QJsonObject json(std::string_view column) const { return get<QJsonObject>(column); }
    bool isNull(std::string_view column) const { return value(column).isNull(); }

private:
    QVariant value(std::string_view column) const;
    void unreadable(std::string_view column, const QVariant &value) const;

    Dialect m_dialect;
    const PreparedStatement &m_statement;
    std::optional<Error> &m_trouble;
    mutable std::size_t m_nextColumn = 0; ///< columns are mostly read in order
};

/// A statement being filled with values and run. Values are written ":name" and bound by that name; the same
/// name may stand several times. Every value has to be bound before a run; a Statement that is kept may be
/// bound and run again. Errors of preparing and binding are kept and answered by the run.
///
///     TRY(order, database.statement(QStringLiteral("SELECT number FROM lotto_orders WHERE id = :id"))
///                    .bind("id", orderId)
///                    .one([](const Row &row) { return row.text("number"); }));
class Statement
{
public:
    Statement(Database &database, Result<std::shared_ptr<PreparedStatement>> prepared);
    ~Statement();
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    template <typename T> Statement &bind(std::string_view name, const T &value);
    Statement &bindNull(std::string_view name);

    /// Runs it and answers how many rows it changed.
    Result<std::int64_t> exec();
    /// Hands every row to `visit(const Row &)`, which answers nothing, or a Result<Done> to stop at an error.
    /// On SQLite rows are read while they are visited; on PostgreSQL the whole answer is fetched first.
    template <typename Visit> Result<Done> forEachRow(Visit &&visit);
    /// The first row through `map(const Row &)`, or nothing.
    template <typename Map>
    auto one(Map &&map) -> Result<std::optional<std::invoke_result_t<Map, const Row &>>>;
    template <typename Map>
    auto all(Map &&map) -> Result<std::vector<std::invoke_result_t<Map, const Row &>>>;
    /// The first column of the one row that is always there: counts, sums, RETURNING.
    template <typename T> Result<T> value();

private:
    Statement &bindValue(std::string_view name, Result<QVariant> value);
    Result<Done> run();
    bool next();
    Result<Done> finish();
    Dialect dialect() const;
    static Error noRow();

    Database *m_database;
    std::shared_ptr<PreparedStatement> m_prepared;
    std::vector<bool> m_bound;
    std::optional<Error> m_trouble;
    bool m_isUnusable = false; ///< it never came to be prepared
};

namespace storage_detail {

template <typename T> struct OptionalOf
{
    using Value = T;
    static constexpr bool isOptional = false;
};
template <typename T> struct OptionalOf<std::optional<T>>
{
    using Value = T;
    static constexpr bool isOptional = true;
};

/// ExchangeRate and others have no default; a row that could not be read is never handed out, so any value
/// will do.
template <typename T> T anyValue()
{
    if constexpr (std::is_same_v<T, ExchangeRate>) {
        return *ExchangeRate::fromScaled(ExchangeRate::scale);
    } else {
        return T{};
    }
}

} // namespace storage_detail

template <typename T> T Row::get(std::string_view column) const
{
    using Shape = storage_detail::OptionalOf<T>;
    const QVariant found = value(column);
    if constexpr (Shape::isOptional) {
        if (found.isNull()) {
            return std::nullopt;
        }
    }
    auto read = found.isNull() ? std::nullopt : Codec<typename Shape::Value>::read(m_dialect, found);
    if (!read) {
        unreadable(column, found);
        return storage_detail::anyValue<T>();
    }
    return *std::move(read);
}

template <typename T> Statement &Statement::bind(std::string_view name, const T &value)
{
    return bindValue(name, Codec<T>::write(dialect(), value));
}

template <typename Visit> Result<Done> Statement::forEachRow(Visit &&visit)
{
    TRY_DO(run());
    while (!m_trouble && next()) {
        const Row row(dialect(), *m_prepared, m_trouble);
        if constexpr (std::is_void_v<std::invoke_result_t<Visit, const Row &>>) {
            visit(row);
        } else if (Result<Done> visited = visit(row); !visited) {
            m_prepared->query.finish();
            return visited;
        }
    }
    return finish();
}

template <typename Map>
auto Statement::one(Map &&map) -> Result<std::optional<std::invoke_result_t<Map, const Row &>>>
{
    std::optional<std::invoke_result_t<Map, const Row &>> found;
    TRY_DO(run());
    if (next()) {
        found = map(Row(dialect(), *m_prepared, m_trouble));
    }
    TRY_DO(finish());
    return found;
}

template <typename Map>
auto Statement::all(Map &&map) -> Result<std::vector<std::invoke_result_t<Map, const Row &>>>
{
    std::vector<std::invoke_result_t<Map, const Row &>> rows;
    TRY_DO(forEachRow([&](const Row &row) { rows.push_back(map(row)); }));
    return rows;
}

template <typename T> Result<T> Statement::value()
{
    TRY(found, one([this](const Row &row) {
            return row.get<T>(m_prepared->columns.empty() ? std::string_view() : m_prepared->columns.front());
        }));
    if (!found) {
        return fail(noRow());
    }
    return *std::move(found);
}

} // namespace truvamate
