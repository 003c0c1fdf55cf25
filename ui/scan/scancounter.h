#pragma once

#include "client/outbox/outbox.h"
#include "scanner/readerpool.h"
#include "ui/scan/papermatch.h"
#include "ui/tobuy/runkeeper.h"

#include <QImage>
#include <QSet>

#include <deque>

namespace truvamate {

/// How far a piece of paper is at the counter, and what is said about it.
enum class VerdictKind {
    None, ///< nothing was scanned yet
    Reading, ///< kept; the photo is being read
    Checking, ///< read; the workspace is asked
    Match, ///< barcode, print and order agree: one press binds
    Attention, ///< a person must look, or add something
    Stop, ///< not what was ordered, or known already: to be acknowledged
    NeedsPhoto, ///< a serial from the hand scanner alone
    Bound, ///< decided here
};

struct Verdict
{
    VerdictKind kind = VerdictKind::None;
    QString title; ///< the largest words on the screen
    QString sentence; ///< the line below
    QStringList reasons; ///< further lines
    QString code; ///< of what stopped it
};

/// Read; the workspace is asked.
Verdict checkingVerdict();

/// A doubtful number as a person settled it, and how all was before.
struct Correction
{
    QString letter;
    int position = 0;
    int value = 0;
    TicketReading before;
    std::vector<QImage> cropsBefore;
};

/// The piece of paper on the screen, or one that waits behind it.
struct CounterTicket
{
    Scan scan;
    QImage front;
    QImage back;
    std::vector<QImage> crops; ///< of each doubtful number of `read`
    ImageReading read; ///< as read, with the numbers that a person settled
    HandEntry entry;
    std::vector<Correction> corrections; ///< the last is the latest
    std::vector<OrderMatch> candidates; ///< the likeliest first
    std::size_t chosen = 0; ///< of the candidates
    std::optional<Error> readError;
    std::optional<BindingPreview> preview;
    Verdict verdict;
    bool isCompared = false; ///< a person looked at what needed attention
    bool hasSounded = false;
    bool isRead = false;
    bool isUnchecked = false; ///< the workspace could not be asked

    bool isKnown() const { return verdict.code == QLatin1String("binding.duplicate"); }
    ImageReading reading() const { return withEntries(read, entry); }
    /// The order it is compared with; none for paper that is known already.
    const OrderMatch *order() const
    {
        return !isKnown() && chosen < candidates.size() ? &candidates[chosen] : nullptr;
    }
};

/// Everything that happens at the counter between a photo and its binding. Nothing beeps before it is on the
/// disk; nothing is bound without a person; one ticket after the other.
class ScanCounter : public QObject
{
    Q_OBJECT

public:
    ScanCounter(const DeskContext &context, Outbox &outbox, RunKeeper &runs, const QString &scanProgram,
                QObject *parent = nullptr);
    ~ScanCounter() override;

    /// Scans that nobody decided about when the program ended come back.
    void resumeUndecided();

    /// Of a front. The answer says whether it is on the disk.
    void takePhoto(const NewScan &photo, const std::function<void(bool isKept)> &answer = {});
    void takeBack(const NewScan &photo); ///< of the ticket on the screen
    void takeCode(const QString &code); ///< from the hand scanner

    /// On the screen: the first that waits, or the last that was decided. Null before the first.
    const CounterTicket *current() const;
    int waiting() const; ///< behind the one on the screen
    bool mayBind() const;
    bool mayCompare() const; ///< attention, with nothing missing: a person says that it is right
    bool mayDecide() const; ///< the ticket on the screen waits for a person

    /// Match: binds. Attention: first marks it as compared, then binds. Stop: acknowledges.
    void goOn();
    void bind();
    void acknowledge();
    /// asHouses: reports it as paper of the house, which needs everything to be read.
    void setAside(const QString &code, const QString &reason, bool asHouses);
    void settle(const QString &letter, int position, int value);
    void undoSettling(); ///< of the number that was settled last
    void enter(const HandEntry &entry);
    void chooseOrder(std::size_t candidate);
    void skipReading(); ///< the photo is not waited for any longer

    void resend(QUuid scan);
    /// A set-aside scan comes back to the screen.
    void takeUp(QUuid scan);
    /// Reports a set-aside scan that was read as the house's paper.
    void reportOrphan(const Scan &scan, const QString &reason);

Q_SIGNALS:
    void currentChanged();
    void bound(const truvamate::Scan &scan);
    void failed(const truvamate::Error &error); ///< a scan was not kept, in words
    void said(const QString &sentence); ///< something small, for a toast

private:
    void takeScan(const Scan &scan);
    void readPhoto(QUuid scan, const QByteArray &bytes);
    void readBack(const Scan &scan);
    void takeReading(QUuid scan, const Result<ReadImage> &read);
    void noteReading(const CounterTicket &ticket);
    CounterTicket *find(QUuid scan);
    CounterTicket *front();
    void present();
    void evaluate();
    void askJournal(const CounterTicket &ticket);
    void askWorkspace(const CounterTicket &ticket);
    void askPreview(QUuid scan);
    void judge(QUuid scan);
    void judgeOffline(QUuid scan);
    void conclude(const Verdict &verdict);
    void stopAsKnown(QUuid scan, const QString &sentence);
    void recordCode(const QString &serial);
    void mergeHandScan(const Scan &photo, const QString &serial);
    void finishFront(const Verdict &verdict);
    BindSlip::Request bindRequest(const CounterTicket &ticket) const;
    SlipPaper paper(const CounterTicket &ticket) const;
    std::vector<WaitingOrder> orders() const;
    void followOutbox();
    QSet<LottoTicketId> ticketsOf(const Scan &scan) const;

    const DeskContext m_context;
    Outbox &m_outbox;
    RunKeeper &m_runs;
    ReaderPool m_readers;
    std::deque<CounterTicket> m_queue; ///< its first is on the screen
    std::optional<CounterTicket> m_last; ///< decided, shown while nothing waits
    QSet<LottoTicketId> m_taken; ///< lines of decisions that the workspace has not acknowledged
    std::map<QUuid, quint64> m_reads; ///< requests under way
    quint64 m_question = 0; ///< counts evaluations, so that late answers are dropped
};

/// A picture of the reader's process as the window shows it.
QImage imageOf(const RawPicture &picture);

} // namespace truvamate
