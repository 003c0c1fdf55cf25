#pragma once

#include <QElapsedTimer>

#if defined(__unix__) || defined(__APPLE__)
#include <ctime>
#endif

namespace truvamate {

/// Milliseconds of work since it was made: of this thread's processor where the system tells it, so that a
/// busy machine reads the same photo the same way; of the wall's clock elsewhere.
class WorkClock
{
public:
    WorkClock()
    {
        m_wall.start();
        m_start = now();
    }

    double ms() const { return now() - m_start; }

private:
    double now() const
    {
#if defined(__unix__) || defined(__APPLE__)
        timespec time{};
        if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0) {
            return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
        }
#endif
        return static_cast<double>(m_wall.nsecsElapsed()) / 1e6;
    }

    QElapsedTimer m_wall;
    double m_start = 0;
};

} // namespace truvamate
