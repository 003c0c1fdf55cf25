#pragma once

#include "models/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <utility>
#include <vector>

namespace truvamate {

/// The journal's own SQLite file: write-ahead log, every commit flushed. Opened, used and closed on one
/// thread. Errors: outbox.disk_full, outbox.damaged, outbox.newer, outbox.unwritable.
class OutboxDatabase
{
public:
    using Values = std::vector<std::pair<QString, QVariant>>; ///< ":name" and value

    static Result<std::unique_ptr<OutboxDatabase>> open(const QString &path);
    ~OutboxDatabase();

    Result<QSqlQuery> run(const QString &sql, const Values &values = {});
    /// All of it or nothing. The work may answer any Result.
    template <typename Work> auto inTransaction(Work work) -> decltype(work())
    {
        TRY_DO(run(QStringLiteral("BEGIN IMMEDIATE")));
        auto result = work();
        if (!result) {
            rollBack();
            return result;
        }
        if (auto committed = run(QStringLiteral("COMMIT")); !committed) {
            rollBack();
            return tl::unexpected<Error>(std::move(committed).error());
        }
        return result;
    }

private:
    explicit OutboxDatabase(QString connection);
    Result<Done> prepare(const QString &path);
    Result<Done> createTables();
    Result<Done> upgrade(int from);
    void rollBack();

    QString m_connection;
};

} // namespace truvamate
