#pragma once

#include "backend/storage/config.h"

#include <QStringList>

namespace truvamate {

/// The few differences between SQLite and PostgreSQL that a statement has to spell. Values differ too: see
/// codec.h. The same on both, so not here: ON CONFLICT, RETURNING, row comparisons, LIMIT, the JSON operator
/// ->>, TRUE/FALSE.
class Dialect
{
public:
    explicit constexpr Dialect(DatabaseKind kind)
        : m_kind(kind)
    {
    }

    constexpr DatabaseKind kind() const { return m_kind; }
    constexpr bool isSqlite() const { return m_kind == DatabaseKind::Sqlite; }

    /// Locks the selected rows until the transaction ends. On SQLite a writer already has the database to
    /// itself.
    QString forUpdate() const;
    /// For queues: takes rows that no other worker holds.
    QString forUpdateSkipLocked() const;
    /// A text sort key that both databases order alike, by the bytes of its UTF-8.
    QString ordered(const QString &textExpression) const;
    /// An instant as whole milliseconds since 1970, for arithmetic inside a statement.
    QString milliseconds(const QString &instantExpression) const;
    /// "INSERT INTO t (…) VALUES (:…) ON CONFLICT (keys) DO UPDATE SET …"; each value is bound under its
    /// column's name. With nothing but keys an existing row is left as it is.
    static QString upsert(const QString &table, const QStringList &keys, const QStringList &others);

    friend constexpr bool operator==(Dialect, Dialect) = default;

private:
    DatabaseKind m_kind;
};

} // namespace truvamate
