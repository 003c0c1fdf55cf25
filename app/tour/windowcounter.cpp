#include "app/tour/windowcounter.h"

#include "client/outbox/outbox.h"
#include "ui/scan/scandeskwidget.h"

#include <QPushButton>

namespace truvamate::tour {

namespace {

bool isSettled(const CounterTicket *ticket)
{
    return ticket && ticket->verdict.kind != VerdictKind::Reading
        && ticket->verdict.kind != VerdictKind::Checking;
}

QString wordsOf(const Verdict &verdict)
{
    return QStringLiteral("%1: %2 %3").arg(verdict.title, verdict.sentence, verdict.reasons.join(u' '));
}

} // namespace

Result<QString> WindowCounter::act(const QString &name, const QString &photo)
{
    if (name == QLatin1String("hold")) {
        return hold();
    }
    if (name == QLatin1String("wrong-ticket")) {
        return wrongTicket(photo);
    }
    return name == QLatin1String("bind") ? bind(photo) : duplicate(photo);
}

const CounterTicket *WindowCounter::ticket() const
{
    auto *desk = qobject_cast<ScanDesk *>(m_hand.desk());
    return desk ? desk->counter().current() : nullptr;
}

Result<QString> WindowCounter::hold()
{
    TRY_DO(m_seat.toDesk(QStringLiteral("tobuy")));
    TRY_DO(m_hand.untilShown("tobuy.hold.button"));
    const auto *button = m_hand.find<QPushButton>("tobuy.hold.button");
    TRY_DO(m_hand.until(QStringLiteral("the slips to fill in"), [&] { return button->isEnabled(); }));
    TRY_DO(m_seat.picture(QStringLiteral("to-buy")));
    const QString before = button->text();
    TRY_DO(m_hand.act(QStringLiteral("tobuy.hold")));
    TRY_DO(m_hand.until(QStringLiteral("the lines to be held"), [&] { return button->text() != before; }));
    TRY_DO(m_hand.act(QStringLiteral("tobuy.scan")));
    TRY_DO(m_hand.untilShown("leaseButton"));
    TRY_DO(m_seat.picture(QStringLiteral("counter")));
    return before;
}

Result<Done> WindowCounter::dropTicket(const QString &photo, VerdictKind kind)
{
    TRY_DO(m_seat.toDesk(QStringLiteral("scan")));
    const QUuid before = ticket() ? ticket()->scan.id : QUuid();
    m_hand.drop(photo);
    TRY_DO(m_hand.until(QStringLiteral("the verdict on “%1”").arg(photo),
                        [&] { return isSettled(ticket()) && ticket()->scan.id != before; }));
    if (ticket()->verdict.kind != kind) {
        return fail(ErrorKind::Conflict, QStringLiteral("counter.stopped"), wordsOf(ticket()->verdict));
    }
    return Done();
}

/// Only the button in the hand's own reach passes a stop, never a stray Enter.
Result<Done> WindowCounter::acknowledgeStop()
{
    TRY_DO(m_hand.focus("verdictButton"));
    m_hand.press(Qt::Key_Space);
    return m_hand.until(QStringLiteral("the stop to be put aside"),
                        [this] { return !ticket() || ticket()->verdict.kind != VerdictKind::Stop; });
}

Result<QString> WindowCounter::wrongTicket(const QString &photo)
{
    TRY_DO(dropTicket(photo, VerdictKind::Stop));
    const QString said = wordsOf(ticket()->verdict);
    TRY_DO(m_seat.picture(QStringLiteral("wrong-ticket")));
    TRY_DO(acknowledgeStop());
    return said;
}

Result<QString> WindowCounter::bind(const QString &photo)
{
    TRY_DO(dropTicket(photo, VerdictKind::Match));
    TRY_DO(m_seat.picture(QStringLiteral("match")));
    TRY_DO(m_hand.focus("verdictButton"));
    m_hand.press(Qt::Key_Return);
    TRY_DO(m_hand.until(QStringLiteral("the binding"), [this] {
        const auto *outbox = m_seat.console().transport()->findChild<Outbox *>();
        return ticket() && ticket()->verdict.kind == VerdictKind::Bound && outbox
            && outbox->unsent().scans == 0;
    }));
    TRY_DO(m_seat.picture(QStringLiteral("bound")));
    return wordsOf(ticket()->verdict);
}

Result<QString> WindowCounter::duplicate(const QString &photo)
{
    TRY_DO(dropTicket(photo, VerdictKind::Stop));
    const QString said = wordsOf(ticket()->verdict);
    TRY_DO(m_seat.picture(QStringLiteral("duplicate")));
    TRY_DO(acknowledgeStop());
    return said;
}

} // namespace truvamate::tour
