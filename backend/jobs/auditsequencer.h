#pragma once

#include "backend/services/audit.h"

namespace truvamate {

/// Seals the audit log step by step: whoever runs jobs calls step() each second, on any number of machines.
/// Once an hour the whole log is looked through for rows that were missed.
class AuditSequencer
{
public:
    /// The anchor file stands outside the database, best on another disk.
    explicit AuditSequencer(QString anchorPath)
        : m_anchorPath(std::move(anchorPath))
    {
    }

    /// Seals what is new, and writes the head to the anchor file when it moved. Answers the head.
    Result<AuditHead> step(Database &db, const Clock &clock);

private:
    QString m_anchorPath;
    std::optional<Instant> m_lastSweep;
};

} // namespace truvamate
