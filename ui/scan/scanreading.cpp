#include "ui/scan/scancounter.h"

#include "models/tickets/serial.h"

#include <QFile>

// From a photo or a code to what is printed.
namespace truvamate {

namespace {

Verdict reading()
{
    return {VerdictKind::Reading, ScanCounter::tr("Reading…"), ScanCounter::tr("The photo is kept."), {}, {}};
}

} // namespace

void ScanCounter::takePhoto(const NewScan &photo, const std::function<void(bool isKept)> &answer)
{
    m_outbox.journal().write<Scan>([photo](ScanStore &store) { return store.record(photo); }, this,
                                   [this, answer](const Result<Scan> &scan) {
                                       if (answer) {
                                           answer(scan.has_value());
                                       }
                                       if (scan) {
                                           takeScan(*scan);
                                       } else {
                                           m_context.shell.play(QStringLiteral("stop"));
                                       }
                                   });
}

/// It is on the disk: from here on it cannot be lost.
void ScanCounter::takeScan(const Scan &scan)
{
    CounterTicket ticket;
    ticket.scan = scan;
    ticket.verdict = reading();
    m_queue.push_back(std::move(ticket));
    const ScanPhoto *photo = scan.photo(QStringLiteral("front"));
    m_outbox.journal().read<QByteArray>(
        [path = photo->path](ScanStore &) -> Result<QByteArray> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) {
                return fail(ErrorKind::NotFound, QStringLiteral("photo.unreadable"),
                            QStringLiteral("The kept photo cannot be opened: %1.").arg(file.errorString()));
            }
            return file.readAll();
        },
        this,
        [this, id = scan.id](const Result<QByteArray> &bytes) {
            if (bytes) {
                readPhoto(id, *bytes);
            } else {
                takeReading(id, tl::unexpected<Error>(bytes.error()));
            }
        });
    if (scan.photo(QStringLiteral("back"))) {
        readBack(scan);
    }
    present();
}

void ScanCounter::readPhoto(QUuid scan, const QByteArray &bytes)
{
    ReadOptions options;
    options.previewPixels = largestPreviewPixels;
    m_reads[scan] = m_readers.read(bytes, options, this, [this, scan](const Result<ReadImage> &read) {
        m_reads.erase(scan);
        takeReading(scan, read);
    });
}

void ScanCounter::skipReading()
{
    if (front()) {
        if (const auto request = m_reads.find(front()->scan.id); request != m_reads.end()) {
            m_readers.cancel(request->second);
        }
    }
}

void ScanCounter::takeReading(QUuid scan, const Result<ReadImage> &read)
{
    CounterTicket *ticket = find(scan);
    if (!ticket) {
        return;
    }
    ticket->isRead = true;
    if (read) {
        ticket->read = read->reading;
        ticket->front = imageOf(read->preview);
        for (const RawPicture &crop : read->crops) {
            ticket->crops.push_back(imageOf(crop));
        }
        noteReading(*ticket);
    } else {
        ticket->readError = read.error();
    }
    if (ticket == front()) {
        evaluate();
    }
}

void ScanCounter::noteReading(const CounterTicket &ticket)
{
    const QString serial
        = ticket.reading().ticket ? ticket.reading().ticket->serial.value_or(QString()) : QString();
    m_outbox.journal().write<Scan>([id = ticket.scan.id, json = toJson(ticket.reading()),
                                    serial](ScanStore &store) { return store.setReading(id, json, serial); },
                                   this,
                                   [this, id = ticket.scan.id](const Result<Scan> &scan) {
                                       if (CounterTicket *noted = scan ? find(id) : nullptr) {
                                           noted->scan = *scan;
                                       }
                                   });
    if (!serial.isEmpty()) {
        mergeHandScan(ticket.scan, serial);
    }
}

/// The hand scanner may have had this serial before the camera.
void ScanCounter::mergeHandScan(const Scan &photo, const QString &serial)
{
    m_outbox.journal().write<int>(
        [id = photo.id, serial](ScanStore &store) -> Result<int> {
            TRY(undecided, store.undecided());
            int merged = 0;
            for (const Scan &scan : undecided) {
                if (scan.id != id && scan.photos.empty() && scan.serial == serial) {
                    TRY_DO(store.setAside(scan.id, QStringLiteral("scan.has_photo"), {}));
                    ++merged;
                }
            }
            return merged;
        },
        this, {});
}

void ScanCounter::takeBack(const NewScan &photo)
{
    const CounterTicket *ticket = front();
    if (!ticket) {
        takePhoto(photo);
        return;
    }
    m_outbox.journal().write<Scan>(
        [id = ticket->scan.id, photo](ScanStore &store) {
            return store.addPhoto(id, QStringLiteral("back"), photo);
        },
        this,
        [this, id = ticket->scan.id](const Result<Scan> &scan) {
            CounterTicket *now = find(id);
            if (!scan) {
                m_context.shell.play(QStringLiteral("stop"));
            } else if (now) {
                now->scan = *scan;
                readBack(*scan);
            }
        });
}

/// Only for the picture: nothing on a back is compared.
void ScanCounter::readBack(const Scan &scan)
{
    m_outbox.journal().read<QByteArray>(
        [path = scan.photo(QStringLiteral("back"))->path](ScanStore &) -> Result<QByteArray> {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        },
        this,
        [this, id = scan.id](const Result<QByteArray> &bytes) {
            ReadOptions options;
            options.codesOnly = true;
            options.previewPixels = largestPreviewPixels;
            m_readers.read(bytes.value_or(QByteArray()), options, this,
                           [this, id](const Result<ReadImage> &read) {
                               CounterTicket *ticket = find(id);
                               if (ticket && read) {
                                   ticket->back = imageOf(read->preview);
                                   Q_EMIT currentChanged();
                               } else if (ticket) {
                                   Q_EMIT failed(read.error());
                               }
                           });
        });
}

void ScanCounter::takeCode(const QString &code)
{
    const Shop *shop = m_runs.shop();
    const auto serial
        = canonicalSerial(shop ? ticketLayoutOfState(shop->state) : genericTicketLayout(), code);
    if (!serial) {
        m_context.shell.play(QStringLiteral("stop"));
        Q_EMIT said(tr("“%1” is not the code of a lottery ticket.").arg(code));
        return;
    }
    CounterTicket *ticket = front();
    const auto shown
        = ticket && ticket->isRead && ticket->reading().ticket ? ticket->reading().ticket : std::nullopt;
    if (shown && shown->barcodeSerial == *serial) {
        Q_EMIT said(tr("It is the ticket on the screen."));
    } else if (shown && mayDecide() && !shown->barcodeSerial
               && (!shown->printedSerial || *shown->printedSerial == *serial)) {
        HandEntry entry = ticket->entry;
        entry.scannedSerial = code;
        enter(entry);
    } else {
        recordCode(*serial);
    }
}

void ScanCounter::recordCode(const QString &serial)
{
    NewScan scan;
    scan.person = m_context.session.isSignedIn() ? m_context.session.view().userId : UserId();
    scan.serial = serial;
    scan.isByHandScanner = true;
    struct Recorded
    {
        Scan scan;
        bool isKnown = false;
    };
    m_outbox.journal().write<Recorded>(
        [scan](ScanStore &store) -> Result<Recorded> {
            TRY(known, store.withSerial(scan.serial));
            if (known) {
                return Recorded{*known, true};
            }
            TRY(recorded, store.record(scan));
            return Recorded{recorded, false};
        },
        this,
        [this](const Result<Recorded> &recorded) {
            if (!recorded || recorded->isKnown) {
                m_context.shell.play(QStringLiteral("stop"));
                if (recorded) {
                    Q_EMIT said(tr("%1 is scanned already.").arg(recorded->scan.serial));
                }
                return;
            }
            m_context.shell.play(QStringLiteral("attention"));
            CounterTicket ticket;
            ticket.scan = recorded->scan;
            ticket.verdict = {VerdictKind::NeedsPhoto,
                              tr("Photo needed"),
                              tr("%1 is kept. Now its photo.").arg(recorded->scan.serial),
                              {},
                              {}};
            m_last = std::move(ticket);
            Q_EMIT currentChanged();
        });
}

} // namespace truvamate
