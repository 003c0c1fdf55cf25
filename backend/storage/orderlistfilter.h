#pragma once

#include "backend/storage/page.h"

#include <functional>

namespace truvamate {

/// The conditions of a list that were asked for, with their values; the others are left out of the statement.
class OrderListFilter
{
public:
    /// A condition that names its value ":name".
    template <typename T>
    void narrow(const QString &condition, const char *name, const std::optional<T> &value)
    {
        if (!value) {
            return;
        }
        const T bound = *value;
        m_conditions += condition;
        m_marks.insert(QString::fromLatin1(name), json::write(bound));
        m_binders.push_back([name, bound](Statement &statement) { statement.bind(name, bound); });
    }
    template <typename T> void equals(const char *column, const char *name, const std::optional<T> &value)
    {
        narrow(QStringLiteral("%1 = :%2").arg(QLatin1String(column), QLatin1String(name)), name, value);
    }

    /// The page that is asked for of the list so narrowed.
    template <typename Map>
    auto fetch(Database &db, ListQuery list, const PageRequest &request, Map &&map) const
    {
        list.where = m_conditions.join(QStringLiteral(" AND "));
        list.filter = m_marks;
        list.sort.isDescending = request.descending.value_or(list.sort.isDescending);
        return fetchPage(
            db, list, request,
            [this](Statement &statement) {
                for (const auto &binder : m_binders) {
                    binder(statement);
                }
            },
            map);
    }

private:
    QStringList m_conditions;
    QJsonObject m_marks;
    std::vector<std::function<void(Statement &)>> m_binders;
};

} // namespace truvamate
