#pragma once

#include <QtGlobal>

namespace truvamate::testing {

/// What a process holds in memory now, in MB; 0 where that cannot be told.
double residentMb(qint64 process);
/// What a process has had of the processors so far, in ms; 0 where that cannot be told.
double processorMs(qint64 process);

} // namespace truvamate::testing
