#pragma once

#include "backend/storage/database.h"
#include "models/operations/captures.h"

#include <vector>

namespace truvamate {

/// Facts of a slip that came before its photo.
struct CaptureRecord
{
    CaptureId id;
    UserId agent;
    OrderId orderId;
    ShopId shopId;
    QString state; ///< "IN"
    QString serial;
    QString factsSha256; ///< of everything printed that a binding compares
    QString frontSha256;
    std::optional<Instant> capturedAt;
    Instant receivedAt;
    bool isLate = false;
};

struct CaptureFilter
{
    std::optional<QString> standing;
    std::optional<OrderId> orderId;
};

/// Error: storage.unique where one waits for this serial or these lines already.
Result<Done> insertCapture(Database &db, const CaptureRecord &capture,
                           const std::vector<LottoTicketId> &lines);
/// The one that waits for its photo.
Result<std::optional<CaptureRecord>> waitingCapture(Database &db, const QString &state,
                                                    const QString &serial);
Result<Done> bindCapture(Database &db, CaptureId capture, SlipId slip, Instant at);
Result<Done> dropCapture(Database &db, CaptureId capture, const QString &reason, Instant at);
/// When the facts of a slip came, where they came before its photo.
Result<std::optional<Instant>> factsReceivedAt(Database &db, SlipId slip);
/// The lines of an order that waiting captures reserve, leaving out the capture of one serial.
Result<std::vector<LottoTicketId>> capturedLines(Database &db, OrderId order,
                                                 const QString &exceptSerial = {});
Result<std::optional<Capture>> findCapture(Database &db, CaptureId capture);
Result<Page<Capture>> listCaptures(Database &db, const CaptureFilter &filter, const PageRequest &page);

} // namespace truvamate
