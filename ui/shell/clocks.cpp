#include "ui/shell/clocks.h"

#include "ui/style/text.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace truvamate {

namespace {

/// A label that is as wide as its text and is never broken into lines.
QLabel *lineOf(TextRole role, QWidget *parent)
{
    QLabel *label = makeLabel({}, role, parent);
    label->setWordWrap(false);
    label->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

} // namespace

Clocks::Clocks(const Clock &clock, bool easternFirst, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_easternFirst(easternFirst)
    , m_first(lineOf(TextRole::BodyStrong, this))
    , m_second(lineOf(TextRole::Secondary, this))
{
    setObjectName(QStringLiteral("clocks"));
    m_first->setObjectName(QStringLiteral("firstClock"));
    m_second->setObjectName(QStringLiteral("secondClock"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addStretch();
    layout->addWidget(m_first);
    layout->addWidget(m_second);
    layout->addStretch();
    tell();
    startTimer(1000);
}

void Clocks::setShort(bool isShort)
{
    if (m_isShort != isShort) {
        m_isShort = isShort;
        tell();
    }
}

void Clocks::timerEvent(QTimerEvent *)
{
    tell();
}

void Clocks::tell()
{
    const Instant now = m_clock.now();
    const auto in = [&](const QTimeZone &zone, const QString &place) {
        return tr("%1 %2", "time and place")
            .arg(QLocale().toString(now.inZone(zone),
                                    m_isShort ? QStringLiteral("HH:mm") : QStringLiteral("ddd d MMM HH:mm")),
                 place);
    };
    const QString bangkok = in(bangkokZone(), tr("Bangkok"));
    const QString eastern = in(easternZone(), tr("US Eastern"));
    m_first->setText(m_easternFirst ? eastern : bangkok);
    m_second->setText(m_easternFirst ? bangkok : eastern);
}

} // namespace truvamate
