#pragma once

#include "backend/storage/database.h"

namespace truvamate::testing {

/// A table for tests of the connection, with one rule of each sort.
inline QString thingsTable(Dialect dialect)
{
    const QString rules = QStringLiteral(
        "CONSTRAINT things_name_is_good CHECK (name <> 'bad'), CONSTRAINT things_code_key UNIQUE (code));"
        "CREATE UNIQUE INDEX things_one_name_an_amount ON things (name, amount);");
    return dialect.isSqlite()
        ? QString(
            QStringLiteral(
                "CREATE TABLE things (id TEXT PRIMARY KEY, name TEXT NOT NULL, amount INTEGER NOT NULL, "
                "code INTEGER, parent TEXT REFERENCES things (id), ")
            + QString(rules).replace(QLatin1String("(code));"), QLatin1String("(code)) STRICT;")))
        : QString(QStringLiteral(
                      "CREATE TABLE things (id uuid PRIMARY KEY, name text NOT NULL, amount bigint NOT NULL, "
                      "code bigint, parent uuid REFERENCES things (id), ")
                  + rules);
}

inline OrderId thingId(int number)
{
    return OrderId(QUuid(static_cast<uint>(number), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

struct Thing
{
    int number = 1;
    QString name = QStringLiteral("a");
    std::int64_t amount = 0;
    std::optional<std::int64_t> code;
    std::optional<OrderId> parent;
};

inline Result<std::int64_t> insertThing(Database &database, const Thing &thing)
{
    return database
        .statement(QStringLiteral("INSERT INTO things (id, name, amount, code, parent) "
                                  "VALUES (:id, :name, :amount, :code, :parent)"))
        .bind("id", thingId(thing.number))
        .bind("name", thing.name)
        .bind("amount", thing.amount)
        .bind("code", thing.code)
        .bind("parent", thing.parent)
        .exec();
}

/// -1 when they cannot be counted.
inline std::int64_t countThings(Database &database)
{
    const auto count
        = database.statement(QStringLiteral("SELECT count(*) FROM things")).value<std::int64_t>();
    return count ? *count : -1;
}

} // namespace truvamate::testing
