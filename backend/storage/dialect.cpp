#include "backend/storage/dialect.h"

namespace truvamate {

QString Dialect::forUpdate() const
{
    return isSqlite() ? QString() : QStringLiteral(" FOR UPDATE");
}

QString Dialect::forUpdateSkipLocked() const
{
    return isSqlite() ? QString() : QStringLiteral(" FOR UPDATE SKIP LOCKED");
}

QString Dialect::ordered(const QString &textExpression) const
{
    return textExpression
        + (isSqlite() ? QStringLiteral(" COLLATE BINARY") : QStringLiteral(" COLLATE \"C\""));
}

QString Dialect::milliseconds(const QString &instantExpression) const
{
    return isSqlite()
        ? instantExpression
        : QStringLiteral("CAST(extract(epoch FROM %1) * 1000 AS bigint)").arg(instantExpression);
}

QString Dialect::upsert(const QString &table, const QStringList &keys, const QStringList &others)
{
    const QStringList columns = keys + others;
    QStringList updates;
    for (const QString &column : others) {
        updates += QStringLiteral("%1 = excluded.%1").arg(column);
    }
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (:%3) ON CONFLICT (%4) DO %5")
        .arg(table, columns.join(QLatin1String(", ")), columns.join(QLatin1String(", :")),
             keys.join(QLatin1String(", ")),
             updates.isEmpty() ? QStringLiteral("NOTHING")
                               : QStringLiteral("UPDATE SET ") + updates.join(QLatin1String(", ")));
}

} // namespace truvamate
