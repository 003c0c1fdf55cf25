#pragma once

#include "client/outbox/scan.h"
#include "models/random.h"

#include <QLockFile>
#include <QVariant>

#include <memory>
#include <utility>

namespace truvamate {

class OutboxDatabase;

/// The scans of this computer in one folder: outbox.sqlite and photos/. What a method wrote is on the disk
/// when it returns. One program at a time uses the folder, on one thread (see ScanJournal).
/// Errors: outbox.in_use, outbox.disk_full, outbox.damaged, outbox.newer, outbox.unwritable, outbox.unknown,
/// outbox.state (the scan is past that step), and those of readPhoto.
class ScanStore
{
public:
    /// Acknowledged scans are kept so long, to be offered again to a workspace that was restored.
    static constexpr int keptDays = 30;

    /// Makes the folder where needed, clears what an interrupted scan left behind, and forgets what was
    /// acknowledged more than keptDays ago. Clock and chance must outlive the store.
    static Result<std::unique_ptr<ScanStore>> open(const QString &folder, const Clock &clock,
                                                   RandomSource &random);
    ~ScanStore();

    /// Photo first, then its row: a scan that this answered is there after a power cut.
    Result<Scan> record(const NewScan &scan);
    /// The other side, or the front of a scan that came from the hand scanner. Once a side.
    Result<Scan> addPhoto(QUuid scan, const QString &side, const NewScan &photo);
    Result<Scan> setReading(QUuid scan, const QJsonObject &reading, const QString &serial);
    Result<Scan> decide(QUuid scan, const ScanDecision &decision);
    Result<Scan> setAside(QUuid scan, const QString &code, const QString &reason);
    /// A refused one is sent again, a set-aside one is to be decided again.
    Result<Scan> resume(QUuid scan);

    /// The next to be sent: the earliest decided.
    Result<std::optional<Scan>> nextToSend();
    /// The next whose facts go before its photo: the earliest decided that the workspace knows nothing of.
    Result<std::optional<Scan>> nextToCapture();
    Result<Scan> setCaptured(QUuid scan, Instant receivedAt);
    Result<Scan> beginTry(QUuid scan);
    /// Where the upload of a photo is, for a later run of the program to go on.
    Result<Scan> setUpload(QUuid scan, const QString &side, const UploadPlace &place);
    Result<Scan> setFileId(QUuid scan, const QString &side, const std::optional<FileId> &file);
    Result<Scan> acknowledge(QUuid scan, const ScanReceipt &receipt, const QString &orderNumber);
    Result<Scan> refuse(QUuid scan, const Error &error);
    Result<Scan> postpone(QUuid scan, const Error &error); ///< the try failed; another will come
    /// Scans that another restore epoch acknowledged are sent once more, under their old keys: what the
    /// backup already holds answers as before. Gives how many.
    Result<int> offerAgain(std::int64_t epoch);

    Result<Scan> scan(QUuid id);
    /// The one that stands for this serial: not refused and not set aside; the newest.
    Result<std::optional<Scan>> withSerial(const QString &serial);
    /// Newest first, those with a smaller number than `before`.
    Result<std::vector<Scan>> list(std::optional<std::int64_t> before, int limit);
    Result<std::vector<Scan>> undecided(); ///< oldest first
    Result<std::int64_t> count();
    Result<std::vector<ScanEvent>> history(QUuid scan);
    Result<UnsentWork> unsent();

    /// What the workspace said last about something; never anything about customers. What was not said again
    /// for rememberedDays is forgotten when something else is remembered, and of each kind (what stands
    /// before the first slash of the name) all but the newest.
    static constexpr int rememberedDays = 14;
    static constexpr int rememberedOfAKind = 60;
    Result<Done> remember(const QString &name, const QJsonObject &value);
    Result<std::optional<Remembered>> recall(const QString &name);

private:
    ScanStore(const QString &folder, const Clock &clock, RandomSource &random);
    Result<Done> prepare();
    Result<Done> clearLeftovers();
    Result<Done> forgetOld();
    Result<QByteArray> bytesOf(const NewScan &scan) const;
    Result<ScanPhoto> keepPhoto(QUuid scan, const QString &side, const QByteArray &bytes);
    Result<Done> insertPhoto(QUuid scan, const ScanPhoto &photo);
    Result<Done> note(QUuid scan, const char *code, const QString &detail = {});
    Result<std::vector<Scan>> select(const QString &tail,
                                     const std::vector<std::pair<QString, QVariant>> &values = {});
    Result<Done> addPhotos(Scan &scan);
    /// Runs a change of a scan that has to be in one of the states, in a transaction, and reads it again.
    template <typename Change>
    Result<Scan> change(QUuid scan, std::initializer_list<ScanState> from, Change work);
    QString photosFolder() const;

    QString m_folder;
    const Clock &m_clock;
    RandomSource &m_random;
    QLockFile m_lock;
    std::unique_ptr<OutboxDatabase> m_db;
};

} // namespace truvamate
