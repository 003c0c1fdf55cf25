#pragma once

#include "tests/support/testdatabases.h"

#include <vector>

namespace truvamate::bench {

struct Benchmark
{
    QString name;
    Result<Done> (*run)(const QString &database);
};

/// A million plays of one draw: our check beside the bare statement and the seeds' row loop; then until the
/// list shows it.
Result<Done> benchCheck(const QString &database);
/// Pages of a million orders beside OFFSET and QSqlQueryModel.
Result<Done> benchList(const QString &database);
/// The console on a million orders, beside QSqlTableModel and DB Browser for SQLite.
Result<Done> benchConsole(const QString &database);
/// Play lines on rendered tickets of every layout, 18 pixels tall, undamaged and worn: read exactly, left
/// open, wrong. --lines N for fewer than 10,000.
Result<Done> benchPlays(const QString &database);

inline std::vector<Benchmark> benchmarks()
{
    return {{QStringLiteral("check"), benchCheck},
            {QStringLiteral("list"), benchList},
            {QStringLiteral("console"), benchConsole},
            {QStringLiteral("plays"), benchPlays}};
}

} // namespace truvamate::bench
