#include "ui/shell/connectionbanner.h"

#include "ui/words/formats.h"
#include "ui/words/sentences.h"

namespace truvamate {

ConnectionBanner::ConnectionBanner(Transport &transport, const Clock &clock, const QTimeZone &zone,
                                   QWidget *parent)
    : Banner(parent)
    , m_transport(transport)
    , m_clock(clock)
    , m_zone(zone)
{
    setObjectName(QStringLiteral("connectionBanner"));
    connect(&transport, &Transport::connectionChanged, this, &ConnectionBanner::tell);
    connect(this, &Banner::actionRequested, this, [this] { m_transport.tryNow(); });
    tell();
}

/// A break of seconds is said in the status line only.
void ConnectionBanner::tell()
{
    const ConnectionState state = m_transport.connection();
    const QString reason = state.reason ? words::errorSentence(*state.reason) : QString();
    switch (state.kind) {
    case ConnectionState::Kind::Connected:
    case ConnectionState::Kind::Reconnecting:
        clear();
        return;
    case ConnectionState::Kind::Offline:
        showMessage(Tone::Warning, QStringLiteral("offline"),
                    tr("Without the server since %1. What you see may be older; it goes on by itself. %2")
                        .arg(words::moment(*state.since, m_zone, m_clock.now()), reason),
                    tr("Try now"));
        return;
    case ConnectionState::Kind::Refused:
        showMessage(Tone::Wrong, QStringLiteral("lock"), reason, tr("Try now"));
    }
}

} // namespace truvamate
