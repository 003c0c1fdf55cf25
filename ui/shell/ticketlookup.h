#pragma once

#include "client/transport.h"
#include "scanner/readerpool.h"
#include "ui/shell/desk.h"

#include <functional>
#include <vector>

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

    Transport &m_transport;
    ReaderPool m_reader;
};

} // namespace truvamate
