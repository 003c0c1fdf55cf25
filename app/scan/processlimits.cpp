#include "app/scan/processlimits.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX)
#include <sys/resource.h>
#include <sys/time.h>
#endif

namespace truvamate {

#if defined(Q_OS_UNIX)

namespace {

void limit(decltype(RLIMIT_AS) what, rlim_t soft)
{
    rlimit now{};
    if (getrlimit(what, &now) == 0) {
        now.rlim_cur = now.rlim_max == RLIM_INFINITY ? soft : qMin(soft, now.rlim_max);
        setrlimit(what, &now);
    }
}

} // namespace

void limitProcess()
{
    limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, rlim_t(3) << 30);
    limit(RLIMIT_FSIZE, 0);
#endif
}

void allowProcessorTime(int seconds)
{
    rusage used{};
    if (getrusage(RUSAGE_SELF, &used) == 0) {
        limit(RLIMIT_CPU, static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + seconds));
    }
}

#else

void limitProcess() { }

void allowProcessorTime(int) { }

#endif

} // namespace truvamate
