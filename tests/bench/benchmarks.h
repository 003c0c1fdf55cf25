#pragma once

#include "tests/support/testdatabases.h"

#include <vector>

namespace truvamate::bench {

struct Benchmark
{
    QString name;
    Result<Done> (*run)(const QString &database);
    bool onEveryDatabase = true; ///< or once, with an empty name
};

/// A million plays of one draw: our check beside the bare statement and the seeds' row loop; then until the
/// list shows it.
Result<Done> benchCheck(const QString &database);
/// Pages of a million orders beside OFFSET and QSqlQueryModel.
Result<Done> benchList(const QString &database);
/// The console on a million orders, beside QSqlTableModel and DB Browser for SQLite.
Result<Done> benchConsole(const QString &database);
/// The HTTP API on a million orders, beside Express 4 with pg and pgbench. --orders N for fewer.
Result<Done> benchApi(const QString &database);
/// Play lines on rendered tickets of every layout, 18 pixels tall, undamaged and worn: read exactly, left
/// open, wrong. --lines N for fewer than 10,000.
Result<Done> benchPlays(const QString &database);
/// The same with this many lines.
Result<Done> measurePlays(int lines);
/// Codes by symbology and damage, photographs and tickets beside ZXing and zbar: what is read, what wrongly,
/// how fast. Further arguments: --quick, --no-peers, --misses, --seed=N, beginnings of the names of sets.
Result<Done> benchScanner(const QString &);

inline std::vector<Benchmark> benchmarks()
{
    return {{QStringLiteral("check"), benchCheck},     {QStringLiteral("list"), benchList},
            {QStringLiteral("console"), benchConsole}, {QStringLiteral("api"), benchApi},
            {QStringLiteral("plays"), benchPlays},     {QStringLiteral("scanner"), benchScanner, false}};
}

} // namespace truvamate::bench
