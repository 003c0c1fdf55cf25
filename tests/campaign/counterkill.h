#pragma once

#include "client/outbox/scanstore.h"
#include "tests/campaign/task.h"
#include "tests/support/backendfixture.h"

#include <QStringList>

/// A counter that is killed in the middle of its work, and what has to hold whenever it was.
namespace truvamate::campaign {

tl::unexpected<Error> broken(const QString &what);

/// What the killed process printed where the console would beep.
struct Beep
{
    QUuid scan;
    QString serial;
    QString sha256;
};

QStringList argumentsFor(const Task &task, const QString &folder);
/// One order of one line for every scan that there may be; their ids go into the folder's orders.txt.
Result<Done> writeOrders(testing::BackendFixture &f, const QString &folder, int count);

/// Starts a counter and kills it after some beeps and up to `longestUs` microseconds more, in the middle of
/// scanning or sending; now and then while it starts and goes on with what was left.
Result<std::vector<Beep>> scanAndKill(const QStringList &arguments, RandomSource &random,
                                      std::uint64_t longestUs);
/// Runs one to its end: everything kept is sent.
Result<Done> drain(const QStringList &arguments);

/// After every kill: what was beeped is in the journal with its photo, and no slip is there twice.
Result<Done> nothingIsLost(testing::BackendFixture &f, const QString &outbox, const std::vector<Beep> &beeps);
/// In the end.
Result<Done> everyScanIsBoundOnce(testing::BackendFixture &f, const std::vector<Scan> &scans);

} // namespace truvamate::campaign
