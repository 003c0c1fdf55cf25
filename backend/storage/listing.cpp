#include "backend/storage/listing.h"

namespace truvamate {

void ListFilter::holds(const QString &condition, const QString &name)
{
    m_conditions += condition;
    m_marks += name;
}

QJsonObject ListFilter::mark() const
{
    return {{QStringLiteral("filter"), QJsonArray::fromStringList(m_marks)}};
}

void ListFilter::bind(Statement &statement) const
{
    for (const auto &binder : m_binders) {
        binder(statement);
    }
}

} // namespace truvamate
