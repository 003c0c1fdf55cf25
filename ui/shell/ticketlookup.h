#pragma once

#include "client/transport.h"
#include "scanner/readerprocess.h"
#include "ui/shell/desk.h"

#include <memory>

namespace truvamate {

/// Finds the order of a photographed ticket: the photo is read in a process of its own, and its serial looked
/// up.
class TicketLookup : public QObject
{
    Q_OBJECT

public:
    struct Hit
    {
        QString title;
        QString detail;
        Link link;
    };
    struct Found
    {
        std::vector<Hit> hits;
        QString problem; ///< why there are none, in words
    };
    using Reply = std::function<void(const Found &found)>;

    TicketLookup(const QString &scanProgram, Transport &transport, QObject *parent = nullptr);
    void look(const QString &path, Reply reply);

private:
    void read(const QByteArray &bytes, Reply reply);
    void findSerial(const QString &serial, Reply reply);

    QString m_scanProgram;
    Transport &m_transport;
    std::unique_ptr<ReaderProcess> m_reader; ///< started with the first photo
};

} // namespace truvamate
