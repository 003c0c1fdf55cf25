#include "ui/scan/doubtspanel.h"

#include "ui/scan/doubtrow.h"
#include "ui/style/text.h"
#include "ui/widgets/fields.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

DoubtsPanel::DoubtsPanel(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("doubts"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("kind", QStringLiteral("card"));
    m_rows->setContentsMargins(metrics::space, metrics::gap, metrics::space, metrics::gap);
    m_rows->setSpacing(metrics::gap);
    hide();
}

void DoubtsPanel::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_doubts.clear();
    m_serial = nullptr;
    m_date = nullptr;
    m_price = nullptr;
    m_first = nullptr;
}

void DoubtsPanel::show(const ScanCounter &counter)
{
    clear();
    const CounterTicket *ticket = counter.current();
    const bool isOpen
        = ticket && counter.mayDecide() && ticket->verdict.kind != VerdictKind::Stop && ticket->read.ticket;
    if (isOpen) {
        m_entry = ticket->entry;
        addHead(*ticket);
        addDoubts(*ticket);
        addFields(*ticket, missingOf(ticket->reading()));
    }
    if (ticket && counter.mayDecide()) {
        addCorrected(*ticket);
    }
    setVisible(m_rows->count() > 0);
}

/// How many are left, and the keys.
void DoubtsPanel::addHead(const CounterTicket &ticket)
{
    const auto count = static_cast<int>(ticket.read.ticket->doubtfulNumbers.size());
    if (count == 0) {
        return;
    }
    QLabel *title = makeLabel(tr("%n numbers are not sure", nullptr, count), TextRole::BodyStrong, this);
    title->setObjectName(QStringLiteral("doubtsTitle"));
    m_rows->addWidget(title);
    m_rows->addWidget(
        makeLabel(tr("1 or 2 takes what was seen · other digits type it, Tab goes to the field · "
                     "up and down go between them"),
                  TextRole::Secondary, this));
}

/// What was corrected last, and the way back.
void DoubtsPanel::addCorrected(const CounterTicket &ticket)
{
    if (ticket.corrections.empty()) {
        return;
    }
    const Correction &last = ticket.corrections.back();
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel *words = makeLabel(tr("%1 is %2 now.").arg(doubtName(last.letter, last.position)).arg(last.value),
                              TextRole::Body, row);
    words->setObjectName(QStringLiteral("corrected"));
    layout->addWidget(words, 1);
    auto *undo = new QPushButton(tr("Undo"), row);
    undo->setObjectName(QStringLiteral("undoCorrection"));
    setKind(undo, ButtonKind::Quiet);
    setKeyHint(undo, QKeySequence(Qt::CTRL | Qt::Key_Z));
    layout->addWidget(undo);
    connect(undo, &QPushButton::clicked, this, &DoubtsPanel::undone);
    m_rows->addWidget(row);
}

void DoubtsPanel::step(const QWidget *from, int rows)
{
    const auto at = std::ranges::find(m_doubts, from) - m_doubts.begin() + rows;
    if (at >= 0 && at < static_cast<std::ptrdiff_t>(m_doubts.size())) {
        m_doubts[static_cast<std::size_t>(at)]->setFocus(Qt::TabFocusReason);
    }
}

void DoubtsPanel::addDoubts(const CounterTicket &ticket)
{
    const TicketReading &read = *ticket.read.ticket;
    for (std::size_t i = 0; i < read.doubtfulNumbers.size(); ++i) {
        const DoubtfulNumber &number = read.doubtfulNumbers[i];
        const auto play = std::ranges::find(read.plays, number.letter, &PrintedPlay::letter);
        auto *row = new DoubtRow(number, play == read.plays.end() ? nullptr : &*play,
                                 i < ticket.crops.size() ? ticket.crops[i] : QImage(), this);
        connect(row, &DoubtRow::settled, this,
                [this, number](int value) { Q_EMIT settled(number.letter, number.position, value); });
        connect(row, &DoubtRow::stepped, this, [this, row](int rows) { step(row, rows); });
        connect(row, &DoubtRow::undone, this, &DoubtsPanel::undone);
        m_rows->addWidget(row);
        m_doubts.push_back(row);
        m_first = m_first ? m_first : row;
    }
}

void DoubtsPanel::addFields(const CounterTicket &ticket, const Missing &missing)
{
    if (missing.serial && ticket.read.ticket) {
        m_serial = new QLineEdit(this);
        addField(tr("Serial, as printed"), m_serial, QStringLiteral("serialField"));
    }
    if (missing.drawDate) {
        m_date = new DateField(this);
        m_date->setToday(ticket.scan.at.inZone(easternZone()).date());
        addField(tr("Draw date"), m_date, QStringLiteral("drawDateField"));
    }
    if (missing.price) {
        m_price = new MoneyField(Currency::Usd, this);
        addField(tr("Price"), m_price, QStringLiteral("priceField"));
    }
}

void DoubtsPanel::addField(const QString &title, QLineEdit *field, const QString &name)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel *label = makeLabel(title, TextRole::Body, row);
    label->setBuddy(field);
    field->setParent(row);
    field->setObjectName(name);
    field->setAccessibleName(title);
    layout->addWidget(label, 1);
    layout->addWidget(field);
    m_rows->addWidget(row);
    connect(field, &QLineEdit::returnPressed, this, &DoubtsPanel::take);
    m_first = m_first ? m_first : field;
}

void DoubtsPanel::take()
{
    if (m_serial && !m_serial->text().trimmed().isEmpty()) {
        m_entry.typedSerial = m_serial->text().trimmed();
    }
    if (m_date && m_date->date()) {
        m_entry.drawDate = DrawDate(*m_date->date());
    }
    if (m_price && m_price->usd()) {
        m_entry.price = m_price->usd();
    }
    Q_EMIT entered(m_entry);
}

bool DoubtsPanel::focusFirst()
{
    if (!m_first) {
        return false;
    }
    m_first->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace truvamate
