#pragma once

#include "backend/backend.h"
#include "backend/services/verification.h"

namespace truvamate {

/// What the last verification of a workspace said; any server can ask.
struct VerificationResult
{
    Instant at;
    std::int64_t faults = 0;
};

/// Checks the whole workspace once a night, from three o'clock in Bangkok on, whatever the number of servers:
/// one of them takes it, and its event (workspace.verified) tells the others that it is done.
class NightlyVerification
{
public:
    NightlyVerification(const Backend &backend, QString anchorPath)
        : m_backend(backend)
        , m_anchorPath(std::move(anchorPath))
    {
    }

    /// The verification where it was due and this server's; nothing otherwise.
    Result<std::optional<Verification>> step(Database &db);
    static Result<std::optional<VerificationResult>> last(Database &db);

private:
    Result<std::optional<Verification>> verifyIfDue(Database &db);
    Result<Done> record(Database &db, const Verification &verification);

    const Backend &m_backend;
    QString m_anchorPath;
};

/// What a server holds while it is at it. False where another has it.
Result<bool> takeNightly(Database &db);

/// The latest three o'clock of Bangkok that is not after an instant.
Instant nightBefore(Instant when);

} // namespace truvamate
