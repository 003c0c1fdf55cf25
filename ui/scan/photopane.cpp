#include "ui/scan/photopane.h"

#include "ui/scan/reasonwords.h"
#include "ui/style/text.h"
#include "ui/widgets/imageviewer.h"
#include "ui/widgets/pill.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

QPolygonF polygonOf(const Quad &quad, qreal scale)
{
    QPolygonF polygon;
    for (const ImagePoint &point : quad) {
        polygon.append(QPointF(point.x, point.y) * scale);
    }
    return polygon;
}

QString codeLabel(const CodeReading &code)
{
    const QString name = symbologyName(code.symbology).toUpper();
    const bool isDigits = std::ranges::all_of(code.text, [](QChar c) { return c.isDigit(); });
    return isDigits ? PhotoPane::tr("%1 · %n digits", nullptr, static_cast<int>(code.text.size())).arg(name)
                    : name;
}

/// A play in the colour of its comparison.
Tone playTone(const CounterTicket &ticket, const QString &letter)
{
    for (const PlayComparison &play : comparePlays(*ticket.read.ticket, ticket.order())) {
        if (play.letter != letter) {
            continue;
        }
        const auto has = [&](BallMark mark) {
            return std::ranges::any_of(play.printed, [&](const Ball &ball) { return ball.mark == mark; });
        };
        if (has(BallMark::Different)) {
            return Tone::Wrong;
        }
        return has(BallMark::Doubtful) || !play.isServed ? Tone::Warning : Tone::Good;
    }
    return Tone::Information;
}

/// The gate's most urgent reason in a word or two.
StateWord qualityWord(const Reason &reason)
{
    static const std::vector<std::pair<QLatin1String, const char *>> words{
        {QLatin1String("quality.dark"), QT_TRANSLATE_NOOP("truvamate::PhotoPane", "Too dark")},
        {QLatin1String("quality.glare"), QT_TRANSLATE_NOOP("truvamate::PhotoPane", "Glare")},
        {QLatin1String("quality.cut"), QT_TRANSLATE_NOOP("truvamate::PhotoPane", "Side cut off")},
        {QLatin1String("quality.small"), QT_TRANSLATE_NOOP("truvamate::PhotoPane", "Too small")},
        {QLatin1String("quality.blurred"), QT_TRANSLATE_NOOP("truvamate::PhotoPane", "Blurred")}};
    const auto found
        = std::ranges::find_if(words, [&](const auto &each) { return each.first == reason.code; });
    return {found == words.end() ? reason.code : PhotoPane::tr(found->second), QStringLiteral("warning"),
            Tone::Warning};
}

StateWord photoWord(const ImageReading &read)
{
    if (!read.quality.empty()) {
        return qualityWord(read.quality.front());
    }
    return read.ticket && read.ticket->paper
        ? StateWord{PhotoPane::tr("All corners"), QStringLiteral("check"), Tone::Good}
        : StateWord{PhotoPane::tr("Edges not seen"), QStringLiteral("warning"), Tone::Warning};
}

QPushButton *sideButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setCheckable(true);
    setKind(button, ButtonKind::Quiet);
    return button;
}

} // namespace

std::vector<Outline> outlinesOf(const CounterTicket &ticket, const QSize &picture)
{
    std::vector<Outline> outlines;
    if (ticket.read.width <= 0 || picture.isEmpty()) {
        return outlines;
    }
    const qreal scale = static_cast<qreal>(picture.width()) / ticket.read.width;
    for (const CodeReading &code : ticket.read.codes) {
        const bool isTicket = isTicketSymbology(code.symbology);
        outlines.push_back({polygonOf(code.quad, scale),
                            isTicket && code.certain ? Tone::Good : Tone::Warning, codeLabel(code)});
    }
    if (ticket.read.ticket) {
        for (const FieldPlace &place : ticket.read.ticket->places) {
            const bool isPlay = place.field.startsWith(QLatin1String("play:"));
            outlines.push_back({polygonOf(place.quad, scale),
                                isPlay ? playTone(ticket, place.field.mid(5)) : Tone::Information,
                                isPlay ? place.field.mid(5) : QString()});
        }
    }
    return outlines;
}

PhotoPane::PhotoPane(QWidget *parent)
    : QFrame(parent)
    , m_front(sideButton(tr("Front"), QStringLiteral("frontButton"), this))
    , m_back(sideButton(tr("Back: not yet"), QStringLiteral("backButton"), this))
    , m_sides(new QButtonGroup(this))
    , m_quality(new Pill(this))
    , m_viewer(new ImageViewer(this))
{
    setObjectName(QStringLiteral("photoPane"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("kind", QStringLiteral("card"));
    m_viewer->setObjectName(QStringLiteral("photo"));
    m_viewer->setAccessibleName(tr("Photo of the ticket"));
    m_viewer->setEmptyText(tr("Drop a photo here"));
    m_sides->addButton(m_front);
    m_sides->addButton(m_back);
    m_front->setChecked(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_front);
    head->addWidget(m_back);
    head->addStretch(1);
    head->addWidget(m_quality);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addLayout(head);
    layout->addWidget(m_viewer, 1);
    connect(m_sides, &QButtonGroup::buttonClicked, this, &PhotoPane::showSide);
}

bool PhotoPane::isBackShown() const
{
    return m_back->isChecked();
}

void PhotoPane::show(const CounterTicket *ticket)
{
    const bool isAnother = !ticket || !m_ticket || ticket->scan.id != m_ticket->scan.id;
    m_ticket = ticket ? std::optional(*ticket) : std::nullopt;
    if (isAnother) {
        m_front->setChecked(true);
    }
    const bool hasBack = ticket && ticket->scan.photo(QStringLiteral("back"));
    m_back->setText(hasBack ? tr("Back") : tr("Back: not yet"));
    m_back->setEnabled(ticket && !ticket->scan.photos.empty());
    m_quality->setVisible(ticket && (ticket->read.ticket || !ticket->read.quality.empty()));
    if (ticket) {
        m_quality->setState(photoWord(ticket->read));
        m_quality->setToolTip(reasonWords(ticket->read.quality).join(u'\n'));
    }
    showSide();
}

void PhotoPane::showSide()
{
    if (!m_ticket) {
        m_viewer->setImage({});
        return;
    }
    if (isBackShown()) {
        m_viewer->setEmptyText(tr("Drop the photo of the back here"));
        m_viewer->setImage(m_ticket->back);
        return;
    }
    m_viewer->setEmptyText(m_ticket->scan.photos.empty() ? tr("Drop its photo here") : tr("Reading…"));
    m_viewer->setImage(m_ticket->front);
    m_viewer->setOutlines(outlinesOf(*m_ticket, m_ticket->front.size()));
}

} // namespace truvamate
