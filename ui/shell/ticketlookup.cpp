#include "ui/shell/ticketlookup.h"

#include "models/operations/search.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

namespace truvamate {

namespace {

constexpr qint64 mostBytes = 40LL * 1024 * 1024;

/// The barcode identifies; without one, the serial as printed.
QString serialOf(const ImageReading &reading)
{
    if (!reading.ticket) {
        return {};
    }
    const TicketReading &ticket = *reading.ticket;
    return ticket.barcodeSerial ? *ticket.barcodeSerial
        : ticket.serial         ? *ticket.serial
                                : ticket.printedSerial.value_or(QString());
}

} // namespace

TicketLookup::TicketLookup(const QString &scanProgram, Transport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_reader({scanProgram}, 1)
{
}

void TicketLookup::look(const QString &path, Reply reply)
{
    // A photo of a phone has megabytes and may lie on a stick or a share.
    QThreadPool::globalInstance()->start(
        [self = QPointer<TicketLookup>(this), path, reply = std::move(reply)] {
            QFile file(path);
            const bool isReadable = file.open(QIODevice::ReadOnly) && file.size() <= mostBytes;
            const QByteArray bytes = isReadable ? file.readAll() : QByteArray();
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, bytes, reply] {
                    if (self) {
                        self->read(bytes, reply);
                    }
                },
                Qt::QueuedConnection);
        });
}

void TicketLookup::read(const QByteArray &bytes, Reply reply)
{
    if (bytes.isEmpty()) {
        reply({{}, tr("This file cannot be read.")});
        return;
    }
    m_reader.read(bytes, {}, this, [this, reply = std::move(reply)](const Result<ReadImage> &image) {
        if (!image) {
            reply({{}, words::errorSentence(image.error())});
            return;
        }
        const QString serial = serialOf(image->reading);
        if (serial.isEmpty()) {
            reply({{}, tr("No ticket with a readable serial was found on this photo.")});
            return;
        }
        findSerial(serial, reply);
    });
}

void TicketLookup::findSerial(const QString &serial, Reply reply)
{
    m_transport.call<FindAnything>({serial}, this, [serial, reply](const Result<FoundThings> &found) {
        Found answer;
        if (!found) {
            answer.problem = words::errorSentence(found.error());
            reply(answer);
            return;
        }
        for (const FoundThing &thing : found->data) {
            if (thing.kind != QLatin1String("slip")) {
                continue;
            }
            const Link link = thing.orderId
                ? Link{QStringLiteral("orders"), thing.orderId->toString(), QStringLiteral("order")}
                : Link{QStringLiteral("scan"), thing.id, QStringLiteral("slip")};
            answer.hits.push_back({thing.title, thing.detail.value_or(tr("Belongs to the house")), link});
        }
        if (answer.hits.empty()) {
            answer.problem
                = tr("The ticket with the serial ending in %1 is not known here.").arg(serial.right(3));
        }
        reply(answer);
    });
}

} // namespace truvamate
