#pragma once

#include "client/transport.h"
#include "ui/widgets/notices.h"

namespace truvamate {

/// Over the desks while the server is out of reach: since when, why, and a way to try at once. What the desks
/// show stays.
class ConnectionBanner : public Banner
{
    Q_OBJECT

public:
    /// zone: whose clock the person works by.
    ConnectionBanner(Transport &transport, const Clock &clock, const QTimeZone &zone,
                     QWidget *parent = nullptr);

private:
    void tell();

    Transport &m_transport;
    const Clock &m_clock;
    QTimeZone m_zone;
};

} // namespace truvamate
