#include "backend/jobs/auditsequencer.h"

namespace truvamate {

namespace {

constexpr std::int64_t sweepSeconds = 3'600;

} // namespace

Result<AuditHead> AuditSequencer::step(Database &db, const Clock &clock)
{
    const Instant now = clock.now();
    const bool isSweep = !m_lastSweep || m_lastSweep->plusSeconds(sweepSeconds) <= now;
    TRY(head, sealAudit(db, isSweep ? AuditSweep::Everything : AuditSweep::Recent));
    if (isSweep) {
        m_lastSweep = now;
    }
    TRY_DO(anchorAudit(head, now, m_anchorPath));
    return head;
}

} // namespace truvamate
