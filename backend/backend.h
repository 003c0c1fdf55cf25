#pragma once

#include "backend/services/approvals.h"
#include "backend/services/backendparts.h"
#include "backend/services/dispatcher.h"

namespace truvamate {

/// Every service, composed: what a transport or a job talks to. One for a process; each thread brings its
/// Database.
class Backend
{
public:
    /// Clock, random source and parts must outlive the backend.
    Backend(const Clock &clock, RandomSource &random, BackendParts parts);
    Backend(const Backend &) = delete;
    Backend &operator=(const Backend &) = delete;

    const Dispatcher &dispatcher() const { return m_dispatcher; }
    const Clock &clock() const { return m_clock; }
    RandomSource &random() const { return m_random; }
    const BackendParts &parts() const { return m_parts; }

    /// A call in somebody's name without a session, for jobs and library calls of a program. The info names
    /// the job in the audit log.
    Call callAs(Database &db, const Principal &principal, const OperationInfo &info) const;

private:
    const Clock &m_clock;
    RandomSource &m_random;
    BackendParts m_parts;
    Approvals m_approvals;
    Dispatcher m_dispatcher;
};

} // namespace truvamate
