#include "ui/widgets/timelineview.h"

#include "ui/style/theme.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

namespace truvamate {

namespace {

/// A tone by the last word of the event's code; what is not listed is only information.
Tone toneOf(const QString &code)
{
    static const QHash<QString, Tone> tones{{QStringLiteral("captured"), Tone::Good},
                                            {QStringLiteral("bound"), Tone::Good},
                                            {QStringLiteral("approved"), Tone::Good},
                                            {QStringLiteral("result_verified"), Tone::Good},
                                            {QStringLiteral("resolved"), Tone::Good},
                                            {QStringLiteral("confirmed"), Tone::Good},
                                            {QStringLiteral("failed"), Tone::Wrong},
                                            {QStringLiteral("refused"), Tone::Wrong},
                                            {QStringLiteral("rejected"), Tone::Wrong},
                                            {QStringLiteral("missed"), Tone::Wrong},
                                            {QStringLiteral("quarantined"), Tone::Wrong},
                                            {QStringLiteral("orphaned"), Tone::Wrong},
                                            {QStringLiteral("print_differs"), Tone::Wrong},
                                            {QStringLiteral("entries_disagree"), Tone::Wrong},
                                            {QStringLiteral("cancelled"), Tone::Warning},
                                            {QStringLiteral("late"), Tone::Warning},
                                            {QStringLiteral("held"), Tone::Warning},
                                            {QStringLiteral("unbound"), Tone::Warning},
                                            {QStringLiteral("void"), Tone::Warning},
                                            {QStringLiteral("returned"), Tone::Warning},
                                            {QStringLiteral("difference_found"), Tone::Warning},
                                            {QStringLiteral("feed_differs"), Tone::Warning},
                                            {QStringLiteral("won"), Tone::Prize},
                                            {QStringLiteral("received"), Tone::Prize},
                                            {QStringLiteral("sent"), Tone::Prize}};
    if (code == QLatin1String("incident.opened")) {
        return Tone::Wrong;
    }
    return tones.value(code.section(QLatin1Char('.'), -1), Tone::Information);
}

/// Sentences may end in long references without spaces.
constexpr int wrapping = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere | Qt::TextWordWrap;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_zone(bangkokZone())
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("What happened"));
}

void TimelineView::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    updateGeometry();
    update();
}

void TimelineView::setEntries(const std::vector<TimelineEntry> &entries, Instant now)
{
    const bool hadCurrent = m_current >= 0 && m_current < static_cast<int>(m_entries.size());
    const EventId kept = hadCurrent ? m_entries[static_cast<std::size_t>(m_current)].id : EventId();
    m_entries = entries;
    m_now = now;
    m_current = -1;
    for (std::size_t i = 0; hadCurrent && i < entries.size(); ++i) {
        if (entries[i].id == kept) {
            m_current = static_cast<int>(i);
        }
    }
    updateGeometry();
    update();
}

std::vector<TimelineView::Row> TimelineView::rowsFor(int width) const
{
    const QFontMetrics body(font());
    const QFontMetrics small(fontFor(TextRole::Secondary));
    const int left = metrics::scaled(22);
    const int room = qMax(metrics::scaled(40), width - left - metrics::scaled(4));
    int y = 0;
    std::vector<Row> rows;
    rows.reserve(m_entries.size());
    for (const TimelineEntry &entry : m_entries) {
        Row row;
        row.sentence = words::eventSentence(entry);
        const QString when = words::moment(entry.at, m_zone, m_now);
        row.detail = entry.actorName.isEmpty() ? when : tr("%1 · %2").arg(entry.actorName, when);
        const int top = y + metrics::scaled(4);
        const QRect any(0, 0, room, 100'000);
        row.sentencePlace = QRect(left, top, room, body.boundingRect(any, wrapping, row.sentence).height());
        row.detailPlace = QRect(left, row.sentencePlace.bottom() + 3, room,
                                small.boundingRect(any, wrapping, row.detail).height());
        y = row.detailPlace.bottom() + 1 + metrics::scaled(6);
        row.place = QRect(0, top - metrics::scaled(4), width, y - top + metrics::scaled(4));
        rows.push_back(std::move(row));
    }
    return rows;
}

QSize TimelineView::sizeHint() const
{
    const int width = metrics::scaled(320);
    return QSize(width, heightForWidth(width));
}

int TimelineView::heightForWidth(int width) const
{
    const std::vector<Row> rows = rowsFor(width);
    return rows.empty() ? 0 : rows.back().place.bottom() + 1;
}

QString TimelineView::textOf(int entry) const
{
    if (entry < 0 || entry >= static_cast<int>(m_entries.size())) {
        return {};
    }
    const TimelineEntry &which = m_entries[static_cast<std::size_t>(entry)];
    const QString when = words::fullMoment(which.at, m_zone);
    return which.actorName.isEmpty()
        ? tr("%1 (%2)").arg(words::eventSentence(which), when)
        : tr("%1 (%2, %3)").arg(words::eventSentence(which), which.actorName, when);
}

void TimelineView::setCurrent(int entry)
{
    if (m_entries.empty()) {
        return;
    }
    m_current = qBound(0, entry, static_cast<int>(m_entries.size()) - 1);
    setAccessibleDescription(textOf(m_current));
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            const QRect place = rowsFor(width())[static_cast<std::size_t>(m_current)].place;
            const QRect inArea(mapTo(area->widget(), place.topLeft()), place.size());
            area->ensureVisible(inArea.left(), inArea.top(), 0, 0);
            area->ensureVisible(inArea.left(), inArea.bottom() + 1, 0, 0);
            break;
        }
    }
    update();
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(this);
    const QFont small = fontFor(TextRole::Secondary);
    const int middle = metrics::scaled(9);
    const qreal radius = metrics::scaled(9) / 2.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<Row> rows = rowsFor(width());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        if (!row.place.intersects(event->rect())) {
            continue;
        }
        if (static_cast<int>(i) == m_current && hasFocus()) {
            painter.setPen(QPen(theme.accent.text, 2));
            painter.setBrush(theme.accent.soft);
            painter.drawRoundedRect(QRectF(row.place).adjusted(1, 1, -1, -1), 4, 4);
        }
        const QFontMetrics body(font());
        const QPointF dot(middle, row.sentencePlace.top() + body.height() / 2.0);
        painter.setPen(QPen(theme.line, 1));
        if (i + 1 < rows.size()) {
            painter.drawLine(QPointF(middle, dot.y() + radius), QPointF(middle, row.place.bottom() + 1));
        }
        if (i > 0) {
            painter.drawLine(QPointF(middle, row.place.top()), QPointF(middle, dot.y() - radius));
        }
        const QColor color = theme.tone(toneOf(m_entries[i].code)).text;
        painter.setPen(QPen(color, 2));
        painter.setBrush(i == 0 ? color : theme.surface);
        painter.drawEllipse(dot, radius, radius);
        painter.setFont(font());
        painter.setPen(theme.text);
        painter.drawText(row.sentencePlace, wrapping, row.sentence);
        painter.setFont(small);
        painter.setPen(theme.secondary);
        painter.drawText(row.detailPlace, wrapping, row.detail);
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        if (m_current >= 0) {
            QApplication::clipboard()->setText(textOf(m_current));
        }
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        setCurrent(m_current + 1);
        return;
    case Qt::Key_Up:
        setCurrent(m_current - 1);
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_End:
        setCurrent(static_cast<int>(m_entries.size()) - 1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const std::vector<Row> rows = rowsFor(width());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].place.contains(event->pos())) {
            setCurrent(static_cast<int>(i));
        }
    }
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0) {
        setCurrent(0);
    }
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LanguageChange) {
        updateGeometry();
        update();
    }
}

} // namespace truvamate
