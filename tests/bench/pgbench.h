#pragma once

#include "backend/storage/config.h"
#include "tests/bench/httpload.h"

#include <QStringList>

namespace truvamate::bench {

/// pgbench with these scripts, chosen at random, their statements prepared once a connection.
struct PgbenchPlan
{
    DatabaseConfig database;
    QStringList scripts; ///< of one or more statements
    int connections = 16;
    int seconds = 3;
};

/// Error: bench.pgbench.
Result<Load> runPgbench(const PgbenchPlan &plan);

} // namespace truvamate::bench
