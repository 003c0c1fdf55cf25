#pragma once

#include "backend/storage/page.h"
#include "models/operations/operation.h"

#include <functional>

namespace truvamate {

/// What a list is narrowed to. Conditions that were not asked for are left out of the statement.
class ListFilter
{
public:
    /// A condition without a value.
    void holds(const QString &condition, const QString &name);
    /// A condition that names its value ":name".
    template <typename T>
    void narrow(const QString &condition, const char *name, const std::optional<T> &value)
    {
        if (value) {
            const T bound = *value;
            holds(condition, QLatin1String(name) + json::write(bound).toVariant().toString());
            m_binders.push_back([name, bound](Statement &statement) { statement.bind(name, bound); });
        }
    }
    /// A value that a condition of `holds` or the list itself uses.
    template <typename T> void binds(const char *name, const T &value)
    {
        m_binders.push_back([name, value](Statement &statement) { statement.bind(name, value); });
    }
    template <typename T>
    void compares(const char *column, const char *comparison, const char *name, const std::optional<T> &value)
    {
        narrow(QStringLiteral("%1 %2 :%3")
                   .arg(QLatin1String(column), QLatin1String(comparison), QLatin1String(name)),
               name, value);
    }
    template <typename T> void equals(const char *column, const char *name, const std::optional<T> &value)
    {
        compares(column, "=", name, value);
    }

    /// One of several codes with commas between them; without a code among them no row.
    void isOneOf(const char *column, const char *name, const std::optional<QString> &codes);
    /// The condition, or its opposite; none where it was not asked for.
    void either(const std::optional<bool> &wanted, const QString &condition, const char *name);
    /// Text that begins with the value, upper case as order numbers are; nothing typed narrows nothing.
    void begins(const char *column, const char *name, const std::optional<QString> &value);

    QString where() const { return m_conditions.join(QStringLiteral(" AND ")); }
    /// What tells one filter from another in a cursor.
    QJsonObject mark() const;
    void bind(Statement &statement) const;

private:
    QStringList m_conditions;
    QStringList m_marks;
    std::vector<std::function<void(Statement &)>> m_binders;
};

/// fetchPage of a list narrowed by a filter.
template <typename Map>
auto fetchList(Database &db, ListQuery list, const ListFilter &filter, const PageRequest &request, Map &&map)
    -> Result<Page<std::invoke_result_t<Map, const Row &>>>
{
    list.where = filter.where();
    list.filter = filter.mark();
    list.sort.isDescending = request.descending.value_or(list.sort.isDescending);
    return fetchPage(
        db, list, request, [&filter](Statement &statement) { filter.bind(statement); }, map);
}

} // namespace truvamate
