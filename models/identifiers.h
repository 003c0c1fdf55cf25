#pragma once

#include "models/random.h"
#include "models/result.h"
#include "models/time.h"

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>

namespace truvamate {

/// A UUIDv7 of one kind of thing: an OrderId is not a UserId. Text form is lower case without braces.
template <typename Tag> class Id
{
public:
    Id() = default;
    explicit Id(QUuid uuid)
        : m_uuid(uuid)
    {
    }
    static Id make(const Clock &clock, RandomSource &random)
    {
        return Id(makeUuidV7(clock.now().ms, random));
    }
    static Result<Id> fromString(const QString &text)
    {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull()) {
            return fail(ErrorKind::Invalid, QStringLiteral("id.malformed"),
                        QStringLiteral("“%1” is not an identifier.").arg(text));
        }
        return Id(uuid);
    }

    bool isNull() const { return m_uuid.isNull(); }
    QUuid uuid() const { return m_uuid; }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(Id a, Id b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(Id a, Id b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using UserId = Id<struct UserTag>; ///< staff and customers share one table
using OrderId = Id<struct OrderTag>;
using LottoTicketId = Id<struct LottoTicketTag>; ///< one ordered play for one draw
using DrawId = Id<struct DrawTag>;
using ResultEntryId = Id<struct ResultEntryTag>;
using ResultVersionId = Id<struct ResultVersionTag>;
using SlipId = Id<struct SlipTag>; ///< one piece of paper
using SlipPlayId = Id<struct SlipPlayTag>;
using PlacementId = Id<struct PlacementTag>;
using ShopId = Id<struct ShopTag>;
using PlaceId = Id<struct PlaceTag>;
using LeaseId = Id<struct LeaseTag>;
using FileId = Id<struct FileTag>;
using PaymentId = Id<struct PaymentTag>;
using RefundId = Id<struct RefundTag>;
using ClaimId = Id<struct ClaimTag>;
using PayoutId = Id<struct PayoutTag>;
using ApprovalId = Id<struct ApprovalTag>;
using SessionId = Id<struct SessionTag>;
using EventId = Id<struct EventTag>;
using NoteId = Id<struct NoteTag>;
using RateId = Id<struct RateTag>;
using FeeScheduleId = Id<struct FeeScheduleTag>;
using StatePolicyId = Id<struct StatePolicyTag>;
using KycCaseId = Id<struct KycCaseTag>;
using IncidentId = Id<struct IncidentTag>;
using CustodyEventId = Id<struct CustodyEventTag>;
using QuarantineId = Id<struct QuarantineTag>;
using CheckRunId = Id<struct CheckRunTag>;

} // namespace truvamate
