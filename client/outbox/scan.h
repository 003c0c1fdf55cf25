#pragma once

#include "client/uploadplace.h"
#include "models/identifiers.h"
#include "models/result.h"
#include "models/time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace truvamate {

enum class ScanState {
    Scanned, ///< kept here; nobody has decided yet
    Decided, ///< waits to be sent
    Sending, ///< tried at least once, not acknowledged
    Sent, ///< acknowledged by the workspace
    Refused, ///< the workspace said no, in the reason
    SetAside, ///< not to be sent, in a person's words
};

/// "scanned", "decided", "sending", "sent", "refused", "set_aside": stored.
QString scanStateCode(ScanState state);
std::optional<ScanState> scanStateFromCode(const QString &code);

/// A photo as the camera made it, byte for byte, in a file that only its owner can read.
struct ScanPhoto
{
    QString side; ///< "front" or "back"
    QString path;
    QString sha256; ///< lower-case hex
    std::int64_t bytes = 0;
    std::optional<FileId> fileId; ///< once it is uploaded
    UploadPlace upload; ///< of the upload that is under way or broke off

    QString fileKind() const { return QStringLiteral("slip_") + side; } ///< as the workspace names it
};

/// What a person decided about a scan: an operation's request without the ids of its photos, which are put in
/// when they are uploaded.
struct ScanDecision
{
    enum class Kind { Bind, Orphan };
    Kind kind = Kind::Bind;
    QJsonObject request; ///< of BindSlip or ReportOrphanSlip
    QString orderNumber; ///< for the person; empty for an orphan
};

/// What the workspace answered.
struct ScanReceipt
{
    SlipId slipId;
    QString binding; ///< "bound", "quarantined", "orphan"
    std::int64_t epoch = 0; ///< restore epoch of the workspace that said so
    Instant at;
};

/// One piece of paper, or one serial from a hand scanner, as this computer keeps it.
struct Scan
{
    QUuid id;
    std::int64_t number = 0; ///< in the order of scanning
    Instant at;
    UserId person;
    QString serial; ///< as read or as the hand scanner typed it; empty while it is not known
    bool isByHandScanner = false;
    std::vector<ScanPhoto> photos;
    QJsonObject reading; ///< of the front, as imageReadingFromJson takes it; empty while there is none
    ScanState state = ScanState::Scanned;
    QString idempotencyKey; ///< made before the first try and kept for every further one
    std::optional<ScanDecision> decision;
    std::optional<Instant>
        capturedAt; ///< since when the workspace has the facts; the photo may still be here
    int tries = 0;
    QString reasonCode; ///< why it is refused, set aside or still waits; empty otherwise
    QString reason;
    std::optional<ScanReceipt> receipt;

    const ScanPhoto *photo(const QString &side) const;
    bool isUnsent() const { return state == ScanState::Decided || state == ScanState::Sending; }
};

/// What is written down before the beep. Either a photo, by path or by its bytes, or a serial.
struct NewScan
{
    UserId person;
    QString serial;
    bool isByHandScanner = false;
    QString photoPath; ///< read on the journal's thread
    QByteArray photoBytes;
};

struct ScanEvent
{
    Instant at;
    QString code; ///< "scanned", "decided", "try", "sent", "refused", "set_aside", "offered_again", …
    QString detail;
};

/// Something that the workspace said, kept for when it cannot be asked.
struct Remembered
{
    QJsonObject value;
    Instant at;
};

/// What is not safe yet.
struct UnsentWork
{
    int scans = 0;
    std::int64_t bytes = 0; ///< of photos, as far as they are not uploaded
    int undecided = 0; ///< beside `scans`: nobody has decided about them
    friend bool operator==(const UnsentWork &, const UnsentWork &) = default;
};

} // namespace truvamate
