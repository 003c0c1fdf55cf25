#pragma once

#include "tests/support/backendfixture.h"

namespace truvamate::testing {

/// How much a large workspace holds: orders of some lines each, all for the Powerball draw of 2018-06-30,
/// paid, bought (one slip an order) and waiting for the draw.
struct LargeWorkspace
{
    std::int64_t orders = 0;
    int linesPerOrder = 1; ///< 1 to 5
    int customers = 1'000;
    bool hasSlips = true; ///< without, half the rows: for what never looks at paper
};

/// Fills a fixture's tables with rows made by SQL from a fixed formula, the same on both databases. Only
/// benchmarks and kill campaigns need so many that writing past the services is right; the rows satisfy every
/// constraint and the books.
Result<Done> fillLargeWorkspace(BackendFixture &fixture, Database &owner, const LargeWorkspace &size);

/// Verifies 03 17 30 42 61 + 24 with Power Play 2 as version 1 of that draw, by two people from two sources.
Result<ResultVersionId> verifyResultOfLargeWorkspace(BackendFixture &fixture);

} // namespace truvamate::testing
