#include "ui/draws/monthgrid.h"

#include "ui/draws/drawwords.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace truvamate {

namespace {

constexpr int days = 7;
constexpr int weeks = 6;
constexpr int cellHeight = 40;
constexpr int headHeight = 22;
constexpr int chipIcon = 12;

int scaled(int pixels)
{
    return metrics::scaled(pixels);
}

} // namespace

MonthGrid::MonthGrid(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("monthGrid"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Calendar of draws"));
}

QSize MonthGrid::sizeHint() const
{
    return {scaled(54) * days, scaled(headHeight) + weeks * scaled(cellHeight)};
}

void MonthGrid::showMonth(QDate anyDay)
{
    const QDate first(anyDay.year(), anyDay.month(), 1);
    if (first == m_month) {
        return;
    }
    m_month = first;
    m_draws.clear();
    if (!m_day.isValid() || m_day.year() != first.year() || m_day.month() != first.month()) {
        m_day = anyDay;
    }
    update();
    Q_EMIT monthChanged(first);
}

void MonthGrid::setDraws(const std::vector<DrawSummary> &draws, Instant now)
{
    m_draws.clear();
    for (const DrawSummary &draw : draws) {
        const bool isDue
            = draw.drawAt <= now && !draw.resultVersion && draw.status != QLatin1String("cancelled");
        m_draws[draw.drawDate.date()].push_back({draw, isDue});
    }
    setAccessibleDescription(dayText(m_day));
    update();
}

void MonthGrid::setCurrentDraw(const DrawSummary &draw)
{
    m_currentDraw = draw.id.toString();
    m_day = draw.drawDate.date();
    showMonth(m_day);
    update();
}

void MonthGrid::setToday(QDate today)
{
    m_today = today;
    update();
}

QDate MonthGrid::firstCell() const
{
    return m_month.addDays(1 - m_month.dayOfWeek());
}

QRect MonthGrid::cellOf(QDate day) const
{
    const auto index = static_cast<int>(firstCell().daysTo(day));
    const int column = index % days;
    const int left = width() * column / days;
    const int right = width() * (column + 1) / days;
    return {left, scaled(headHeight) + index / days * scaled(cellHeight), right - left, scaled(cellHeight)};
}

QDate MonthGrid::dayAt(const QPoint &at) const
{
    if (!rect().contains(at) || at.y() < scaled(headHeight)) {
        return {};
    }
    const int row = (at.y() - scaled(headHeight)) / scaled(cellHeight);
    return firstCell().addDays(row * days + qMin(days - 1, at.x() * days / qMax(1, width())));
}

QString MonthGrid::dayText(QDate day) const
{
    QStringList parts;
    const auto found = m_draws.find(day);
    if (found != m_draws.end()) {
        for (const DayDraw &draw : found->second) {
            parts.append(
                tr("%1: %2").arg(words::gameName(draw.draw.game),
                                 draw.isDue ? tr("result due") : words::drawStatus(draw.draw.status).text));
        }
    }
    const QString date = words::drawDate(DrawDate(day));
    return parts.isEmpty() ? tr("%1, no draw").arg(date)
                           : QString(date + QStringLiteral(". ") + parts.join(QStringLiteral(". ")));
}

void MonthGrid::paintChip(QPainter *painter, const QRect &place, const DayDraw &draw) const
{
    const StateWord state = words::drawStatus(draw.draw.status);
    const Theme &theme = Theme::of(this);
    const ToneColors &colors = theme.tone(draw.isDue ? Tone::Wrong : state.tone);
    const bool isCurrent = draw.draw.id.toString() == m_currentDraw;
    painter->setPen(isCurrent ? QPen(theme.accent.text, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(colors.soft);
    painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const int size = scaled(chipIcon);
    const QPixmap picture = iconPixmap(draw.isDue ? QStringLiteral("warning") : state.icon, size, colors.text,
                                       devicePixelRatioF());
    painter->drawPixmap(place.left() + scaled(3), place.center().y() - size / 2 + 1, picture);
    painter->setPen(colors.text);
    painter->drawText(place.adjusted(scaled(4) + size, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      words::gameShortName(draw.draw.game));
}

void MonthGrid::paintDay(QPainter *painter, QDate day) const
{
    const Theme &theme = Theme::of(this);
    const QRect cell = cellOf(day);
    const bool isOfMonth = day.month() == m_month.month();
    if (day == m_today) {
        painter->fillRect(cell.adjusted(1, 1, 0, 0), theme.accent.soft);
    }
    painter->setFont(fontFor(day == m_today ? TextRole::BodyStrong : TextRole::Secondary));
    painter->setPen(isOfMonth ? theme.text : theme.secondary);
    if (isOfMonth) {
        painter->drawText(cell.adjusted(scaled(5), scaled(2), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                          QString::number(day.day()));
    }
    const auto found = m_draws.find(day);
    if (found != m_draws.end() && isOfMonth) {
        painter->setFont(fontFor(TextRole::Secondary));
        const auto count = static_cast<int>(found->second.size());
        const int height = scaled(18);
        const int wide = (cell.width() - scaled(6)) / qMax(1, count);
        for (int i = 0; i < count; ++i) {
            const int chipWidth = qMin(wide - 2, scaled(42));
            const QRect place(cell.left() + scaled(4) + i * wide, cell.bottom() - height - scaled(2),
                              chipWidth, height);
            paintChip(painter, place, found->second[static_cast<std::size_t>(i)]);
        }
    }
    if (day == m_day && hasFocus()) {
        painter->setPen(QPen(theme.accent.text, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(cell).adjusted(1.5, 1.5, -0.5, -0.5), 4, 4);
    }
}

void MonthGrid::paintEvent(QPaintEvent *)
{
    if (!m_month.isValid()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.surface);
    painter.setFont(fontFor(TextRole::Secondary));
    painter.setPen(theme.secondary);
    const QLocale locale;
    for (int column = 0; column < days; ++column) {
        const QRect head(width() * column / days, 0, width() / days, scaled(headHeight));
        painter.drawText(head.adjusted(scaled(5), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         locale.standaloneDayName(column + 1, QLocale::ShortFormat));
    }
    painter.setPen(theme.line);
    for (int row = 0; row <= weeks; ++row) {
        const int y = scaled(headHeight) + row * scaled(cellHeight);
        painter.drawLine(0, y, width(), y);
    }
    for (int index = 0; index < days * weeks; ++index) {
        paintDay(&painter, firstCell().addDays(index));
    }
}

void MonthGrid::moveTo(QDate day)
{
    m_day = day;
    showMonth(day);
    setAccessibleDescription(dayText(day));
    update();
}

void MonthGrid::openDay()
{
    const auto found = m_draws.find(m_day);
    if (found == m_draws.end() || found->second.empty()) {
        return;
    }
    const std::vector<DayDraw> &draws = found->second;
    std::size_t next = 0;
    for (std::size_t i = 0; i < draws.size(); ++i) {
        if (draws[i].draw.id.toString() == m_currentDraw) {
            next = (i + 1) % draws.size();
        }
    }
    Q_EMIT drawChosen(draws[next].draw.id.toString());
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_day.addDays(-1));
    case Qt::Key_Right:
        return moveTo(m_day.addDays(1));
    case Qt::Key_Up:
        return moveTo(m_day.addDays(-days));
    case Qt::Key_Down:
        return moveTo(m_day.addDays(days));
    case Qt::Key_PageUp:
        return moveTo(m_day.addMonths(-1));
    case Qt::Key_PageDown:
        return moveTo(m_day.addMonths(1));
    case Qt::Key_Home:
        return moveTo(m_today.isValid() ? m_today : m_day);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return openDay();
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->pos());
    if (!day.isValid()) {
        return;
    }
    moveTo(day);
    openDay();
}

bool MonthGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QDate day = dayAt(help->pos());
        day.isValid() ? QToolTip::showText(help->globalPos(), dayText(day), this) : QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace truvamate
