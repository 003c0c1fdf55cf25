#include "ui/scan/verdictpanel.h"

#include "ui/style/text.h"
#include "ui/widgets/iconlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int iconSize = 28;
constexpr int mostReasons = 3;

struct Look
{
    Tone tone;
    QString icon;
};

Look lookOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Match:
    case VerdictKind::Bound:
        return {Tone::Good, QStringLiteral("check")};
    case VerdictKind::Attention:
        return {Tone::Warning, QStringLiteral("warning")};
    case VerdictKind::NeedsPhoto:
        return {Tone::Warning, QStringLiteral("camera")};
    case VerdictKind::Stop:
        return {Tone::Wrong, QStringLiteral("cross")};
    case VerdictKind::Reading:
    case VerdictKind::Checking:
        return {Tone::Information, QStringLiteral("clock")};
    case VerdictKind::None:
        break;
    }
    return {Tone::Neutral, QStringLiteral("scan")};
}

/// The first few; the rest is marked in the comparison.
QString shortened(const QStringList &reasons)
{
    QStringList lines = reasons.mid(0, mostReasons);
    if (const auto more = static_cast<int>(reasons.size() - lines.size()); more > 0) {
        lines.append(VerdictPanel::tr("and %n more", nullptr, more));
    }
    return lines.join(u'\n');
}

} // namespace

VerdictPanel::VerdictPanel(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(this))
    , m_title(makeLabel({}, TextRole::Verdict, this))
    , m_sentence(makeLabel({}, TextRole::BodyStrong, this))
    , m_reasons(makeLabel({}, TextRole::Body, this))
    , m_button(new QPushButton(this))
    , m_aside(new QPushButton(tr("Set aside…"), this))
{
    setObjectName(QStringLiteral("verdictPanel"));
    m_title->setObjectName(QStringLiteral("verdictTitle"));
    m_sentence->setObjectName(QStringLiteral("verdictSentence"));
    m_reasons->setObjectName(QStringLiteral("verdictReasons"));
    m_button->setObjectName(QStringLiteral("verdictButton"));
    m_aside->setObjectName(QStringLiteral("setAsideButton"));
    setKind(m_aside, ButtonKind::Quiet);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::unit);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    words->addWidget(m_reasons);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(metrics::unit);
    buttons->addWidget(m_button);
    buttons->addWidget(m_aside);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::space);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addLayout(words, 1);
    layout->addLayout(buttons);
    connect(m_button, &QPushButton::clicked, this, &VerdictPanel::press);
    connect(m_aside, &QPushButton::clicked, this, [this] {
        if (m_verdict.kind == VerdictKind::Reading) {
            Q_EMIT stopReadingRequested();
        } else {
            Q_EMIT setAsideRequested();
        }
    });
}

void VerdictPanel::press()
{
    if (m_asksForPhoto) {
        Q_EMIT photoRequested();
    } else {
        Q_EMIT goOnRequested();
    }
}

void VerdictPanel::show(const ScanCounter &counter)
{
    const CounterTicket *ticket = counter.current();
    m_verdict = ticket ? ticket->verdict
                       : Verdict{VerdictKind::None,
                                 tr("Ready"),
                                 tr("Show a ticket to the camera, drop its photo, or use the hand scanner."),
                                 {},
                                 {}};
    const Look look = lookOf(m_verdict.kind);
    m_tone = look.tone;
    m_icon->setIcon(look.icon, iconSize, look.tone);
    m_title->setText(m_verdict.title);
    const QString more
        = counter.waiting() > 0 ? tr(" · %n more wait", nullptr, counter.waiting()) : QString();
    m_sentence->setText(m_verdict.sentence + more);
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_reasons->setText(shortened(m_verdict.reasons));
    m_reasons->setVisible(!m_verdict.reasons.isEmpty());
    colourTitle();
    setAccessibleName(m_verdict.title);
    setAccessibleDescription(m_sentence->text() + u' ' + m_reasons->text());
    showButtons(counter);
    update();
}

void VerdictPanel::colourTitle()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, Theme::of(this).tone(m_tone).text);
    m_title->setPalette(palette);
}

void VerdictPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        colourTitle();
    }
    QFrame::changeEvent(event);
}

void VerdictPanel::showButtons(const ScanCounter &counter)
{
    m_asksForPhoto = false;
    bool isEnabled = true;
    QKeySequence key(Qt::Key_Enter);
    switch (m_verdict.kind) {
    case VerdictKind::Match:
        m_button->setText(tr("Bind"));
        break;
    case VerdictKind::Attention:
        isEnabled = counter.mayBind() || counter.mayCompare();
        m_button->setText(counter.mayBind() ? tr("Bind") : tr("I compared it"));
        break;
    case VerdictKind::Stop:
        m_button->setText(tr("Seen: set it aside"));
        key = QKeySequence(Qt::Key_Space);
        break;
    case VerdictKind::Reading:
    case VerdictKind::Checking:
        isEnabled = false;
        m_button->setText(tr("Bind"));
        break;
    case VerdictKind::None:
    case VerdictKind::NeedsPhoto:
    case VerdictKind::Bound:
        m_asksForPhoto = true;
        m_button->setText(tr("Choose photo…"));
        key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
        break;
    }
    setKind(m_button, m_verdict.kind == VerdictKind::Stop ? ButtonKind::Danger : ButtonKind::Primary);
    setKeyHint(m_button, key);
    m_button->setEnabled(isEnabled);
    m_button->setAccessibleName(m_button->text());
    const bool isReading = m_verdict.kind == VerdictKind::Reading;
    m_aside->setText(isReading ? tr("Stop reading") : tr("Set aside…"));
    m_aside->setVisible(isReading || m_verdict.kind == VerdictKind::Match
                        || m_verdict.kind == VerdictKind::Attention);
}

void VerdictPanel::focusButton()
{
    m_button->setFocus(Qt::OtherFocusReason);
}

void VerdictPanel::paintEvent(QPaintEvent *)
{
    const ToneColors &colors = Theme::of(this).tone(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.text, 1));
    painter.setBrush(colors.soft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius + 2,
                            metrics::radius + 2);
}

} // namespace truvamate
