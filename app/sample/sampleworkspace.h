#pragma once

#include "app/workspace/embeddedworkspace.h"

#include <QDate>

#include <functional>
#include <stop_token>

namespace truvamate::sample {

struct SampleOptions
{
    QString folder; ///< where the workspace is made
    QDate today; ///< in Bangkok; the workspace's clock ends at 17:00 there on this day
    std::uint64_t seed = 1;
    int customers = 200; ///< at least 60
    bool withPhotos = true; ///< renders a photo for every slip; without, one small picture serves all
    std::function<void(const QString &sentence)> progress; ///< called now and then
    std::function<void(int percent)> counted; ///< how much of all there is to do is done
    std::stop_token stop; ///< ends it with workspace.stopped; what was made so far stays in the folder
};

/// Builds a sample workspace: staff of every role, customers with Thai names, shops in both zones of Indiana,
/// past and coming draws with invented results, and orders in every status. The same seed and day give the
/// same order numbers, statuses and amounts. Everything is done through operations in the name of its staff,
/// on a clock that stands where it is put and ends at `today`. Takes under a minute. Needs an event loop's
/// thread (QCoreApplication). Errors: sample.options, and those of the operations.
Result<std::unique_ptr<EmbeddedWorkspace>> buildSampleWorkspace(const SampleOptions &options);

} // namespace truvamate::sample
