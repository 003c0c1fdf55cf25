#pragma once

#include "backend/storage/database.h"

#include <functional>
#include <vector>

namespace truvamate::testing {

/// Puts one row straight into a table, for tests of stores and of what a database refuses:
///     Insert(db, "games").set("code", code).set("name", name).run()
class Insert
{
public:
    Insert(Database &db, const char *table)
        : m_db(db)
        , m_table(QString::fromLatin1(table))
    {
    }

    template <typename T> Insert &set(const char *column, const T &value)
    {
        m_columns.append(QString::fromLatin1(column));
        m_binders.push_back([column, value](Statement &statement) { statement.bind(column, value); });
        return *this;
    }
    Insert &set(const char *column, const char *text) { return set(column, QString::fromUtf8(text)); }

    Result<Done> run()
    {
        auto statement = m_db.statement(
            QStringLiteral("INSERT INTO %1 (%2) VALUES (:%3)")
                .arg(m_table, m_columns.join(QLatin1String(", ")), m_columns.join(QLatin1String(", :"))));
        for (const auto &binder : m_binders) {
            binder(statement);
        }
        TRY_DO(statement.exec());
        return Done{};
    }

private:
    Database &m_db;
    QString m_table;
    QStringList m_columns;
    std::vector<std::function<void(Statement &)>> m_binders;
};

} // namespace truvamate::testing
