#pragma once

#include "client/outbox/retry.h"
#include "client/outbox/scanjournal.h"
#include "client/transport.h"
#include "models/operations/captures.h"

#include <QSet>

namespace truvamate {

/// Sends decided scans in the order of their decisions: the facts of all of them first, a kilobyte each, then
/// one by one the photos, and the binding with the key that was made at the scan. A scan leaves the queue
/// when the workspace acknowledged or refused it, and not before; one whose answer was lost is sent again
/// under the same key, and one that is there already is recognised by its own photo. While the workspace
/// cannot be reached it waits, longer each time.
class ScanUploader : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, ///< nothing to send
        Sending,
        Waiting, ///< the last try failed; another comes by itself
        SignedOut, ///< goes on after wake()
    };

    /// Journal, transport and chance must outlive the uploader.
    ScanUploader(ScanJournal &journal, Transport &transport, const Clock &clock, RandomSource &random,
                 Later later, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// Why it waits; only while it does.
    const std::optional<Error> &error() const { return m_error; }

    /// Something may be sent now: a decision, somebody signed in, the line is back, a person asks.
    void wake();
    /// The restore epoch of the workspace that is spoken to. Scans that another epoch acknowledged are sent
    /// once more.
    void setEpoch(std::int64_t epoch);
    /// Uploads the photos of a scan before it is decided, so that a binding can be previewed. The scan comes
    /// back with the ids of its files.
    void uploadPhotos(QUuid scan, QObject *context, std::function<void(Result<Scan>)> reply);

Q_SIGNALS:
    void stateChanged();
    void captured(const truvamate::Scan &scan); ///< the workspace has the facts, the photo follows
    void acknowledged(const truvamate::Scan &scan);
    void refused(const truvamate::Scan &scan);

private:
    using ScanReply = std::function<void(Result<Scan>)>;

    void sendNext();
    void sendNextPhotos();
    void sendFacts(const Scan &scan);
    void settleFacts(const Scan &scan, const Result<Capture> &answer);
    void tryScan(const Scan &scan);
    void uploadMissing(const Scan &scan, const ScanReply &reply);
    void uploadOne(const Scan &scan, const ScanPhoto &photo, const ScanReply &reply);
    void sendDecision(const Scan &scan);
    template <typename Operation> void callDecision(const Scan &scan, typename Operation::Request request);
    void settle(const Scan &scan, const Result<SlipDetail> &answer);
    void acknowledge(const Scan &scan, const SlipDetail &slip);
    void settleRefusal(const Scan &scan, const Error &error);
    void askWhetherOurs(const Scan &scan, SlipId slip, const Error &refusal);
    void findBySerial(const Scan &scan, const Error &refusal);
    void uploadAgain(const Scan &scan);
    void refuse(const Scan &scan, const Error &error);
    void postpone(const std::optional<Scan> &scan, const Error &error);
    void setState(State state, const std::optional<Error> &error = std::nullopt);

    ScanJournal &m_journal;
    Transport &m_transport;
    const Clock &m_clock;
    RandomSource &m_random;
    Later m_later;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    bool m_isBusy = false;
    bool m_isAskedAgain = false; ///< wake() while busy
    int m_failures = 0; ///< in a row
    int m_wait = 0; ///< counts waits, so that an old one does not end a new one
    std::int64_t m_epoch = 0;
    QSet<QUuid> m_uploading;
    QSet<QUuid> m_uploadedAgain; ///< photos that the workspace had lost
};

} // namespace truvamate
