#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/typedtext.h"
#include "ui/words/formats.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QScreen>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace truvamate {

namespace {

/// Where a popup of this size stands: below the field, above it where the screen ends.
QPoint placeOf(const QWidget *field, const QSize &popup)
{
    const QPoint below = field->mapToGlobal(QPoint(0, field->height() + metrics::unit));
    const QRect screen = field->screen()->availableGeometry();
    const bool fits = below.y() + popup.height() <= screen.bottom();
    const int y = fits ? below.y() : field->mapToGlobal(QPoint(0, 0)).y() - popup.height() - metrics::unit;
    return QPoint(qBound(screen.left(), below.x(), qMax(screen.left(), screen.right() - popup.width())), y);
}

} // namespace

DateField::DateField(QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Date"));
    setPlaceholderText(tr("Day month year"));
    QAction *pick = addAction(icon(QStringLiteral("calendar")), QLineEdit::TrailingPosition);
    pick->setText(tr("Pick from a calendar"));
    pick->setToolTip(tr("Pick from a calendar (Alt+Down)"));
    connect(pick, &QAction::triggered, this, &DateField::openCalendar);
    connect(this, &QLineEdit::textChanged, this, [this] {
        const std::optional<QDate> before = m_date;
        m_date = dateFromTyped(text(), m_today.isValid() ? m_today.year() : 0);
        if (m_date || text().isEmpty()) {
            setInvalid(this, false);
        }
        setAccessibleDescription(problem());
        if (m_date != before) {
            Q_EMIT dateChanged();
        }
    });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (m_date) {
            setDate(*m_date);
        }
        setInvalid(this, !m_date && !text().isEmpty());
    });
}

std::optional<QDate> DateField::date() const
{
    return m_date;
}

void DateField::setDate(QDate date)
{
    setText(date.isValid() ? words::drawDate(DrawDate(date)) : QString());
}

QString DateField::problem() const
{
    if (m_date) {
        return {};
    }
    return text().trimmed().isEmpty() ? tr("Type a date.") : tr("Write a date such as 30 Jun 2018.");
}

void DateField::step(int days, int months)
{
    const QDate from = m_date.value_or(m_today);
    if (from.isValid() && !isReadOnly()) {
        setDate(m_date ? from.addDays(days).addMonths(months) : from);
        selectAll();
    }
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        openCalendar();
        return;
    }
    if ((event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Up:
            step(1, 0);
            return;
        case Qt::Key_Down:
            step(-1, 0);
            return;
        case Qt::Key_PageUp:
            step(0, 1);
            return;
        case Qt::Key_PageDown:
            step(0, -1);
            return;
        default:
            break;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void DateField::openCalendar()
{
    if (isReadOnly()) {
        return;
    }
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("datePopup"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setDateEditEnabled(false);
    // Weekends are no warning: every day in the colour of text.
    QTextCharFormat plain;
    plain.setForeground(palette().color(QPalette::Text));
    calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    const QDate shown = m_date.value_or(m_today);
    if (shown.isValid()) {
        calendar->setSelectedDate(shown);
    }
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(metrics::unit, metrics::unit, metrics::unit, metrics::unit);
    layout->addWidget(calendar);
    connect(calendar, &QCalendarWidget::activated, popup, [this, popup](QDate date) {
        setDate(date);
        popup->close();
        setFocus();
    });
    connect(calendar, &QCalendarWidget::clicked, popup, [this, popup](QDate date) {
        setDate(date);
        popup->close();
        setFocus();
    });
    popup->adjustSize();
    popup->move(placeOf(this, popup->sizeHint()));
    popup->show();
    calendar->setFocus();
}

} // namespace truvamate
