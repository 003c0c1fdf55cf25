#pragma once

#include "backend/storage/database.h"
#include "models/operations/operation.h"

#include <functional>
#include <stop_token>

namespace truvamate {

class Approvals;
struct BackendParts;

/// What the handler of an operation gets. For Effect::Writes the transaction is already open, and is
/// committed when the handler answers a value.
struct Call
{
    Database &db;
    const Clock &clock;
    RandomSource &random;
    const OperationInfo &operation;
    Principal principal;
    Instant now; ///< one instant for the whole call
    const Approvals &approvals;
    const BackendParts &parts;
    std::stop_token stop; ///< asks an operation that writes in steps to end after its current one
    std::function<void(std::int64_t done, std::int64_t total)> progress;
    int auditRows = 0; ///< how many this call has written; a write without one is refused
    int eventRows = 0; ///< likewise; somebody else's list may look different after one
    /// Set by a handler before it refuses: what has to be kept although the change is not, such as an
    /// incident. Runs in the transaction that records the refusal.
    std::function<Result<Done>(Call &)> afterRefusal;
    QString address = {}; ///< of the network, where the call came over one

    template <typename IdType> IdType newId() const { return IdType(makeUuidV7(now.ms, random)); }

    void reportProgress(std::int64_t done, std::int64_t total) const
    {
        if (progress) {
            progress(done, total);
        }
    }

    /// A row of the events that timelines and notices are read from: a code and its arguments, never a
    /// sentence. entity is "order", "draw", "slip", "claim", "payout", "customer", "staff", "setting" and so
    /// on.
    Result<Done> event(const QString &entity, QUuid id, const QString &code,
                       const QJsonObject &arguments = {});

    /// A row of the audit log. details hold no personal data in the clear.
    Result<Done> audit(const QString &entity, const QString &id, const QJsonObject &details = {});

    /// Queues a mail; a second one with the same dedupe key is dropped. priority 1 is most urgent.
    Result<Done> mail(UserId recipient, const QString &templateName, QUuid subject, const QString &dedupeKey,
                      const QJsonObject &arguments, int priority = 5);
};

} // namespace truvamate
