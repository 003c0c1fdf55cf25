#include "ui/scan/doubtspanel.h"

#include "ui/style/text.h"
#include "ui/widgets/fields.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int cropHeight = 36;

QString numberName(const DoubtfulNumber &number)
{
    return number.position == 5
        ? DoubtRow::tr("Play %1, special number").arg(number.letter)
        : DoubtRow::tr("Play %1, number %2").arg(number.letter).arg(number.position + 1);
}

/// What one reader saw, where it is a number.
std::optional<int> seenNumber(const QString &seen)
{
    bool isNumber = false;
    const int value = seen.toInt(&isNumber);
    return isNumber && value > 0 ? std::optional(value) : std::nullopt;
}

} // namespace

DoubtRow::DoubtRow(const DoubtfulNumber &number, const QImage &crop, QWidget *parent)
    : QWidget(parent)
    , m_other(new QLineEdit(this))
{
    setObjectName(QStringLiteral("doubt-%1-%2").arg(number.letter).arg(number.position));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(numberName(number));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(makeLabel(numberName(number), TextRole::Body, this), 1);
    auto *picture = new QLabel(this);
    picture->setObjectName(QStringLiteral("crop"));
    picture->setAccessibleName(tr("As printed"));
    if (crop.isNull()) {
        picture->setText(tr("see the photo"));
    } else {
        picture->setPixmap(QPixmap::fromImage(crop).scaledToHeight(cropHeight, Qt::SmoothTransformation));
    }
    layout->addWidget(picture);
    for (const QString &seen : {number.first, number.second}) {
        addChoice(seen);
    }
    m_other->setObjectName(QStringLiteral("otherNumber"));
    m_other->setAccessibleName(tr("Another number"));
    m_other->setPlaceholderText(tr("other"));
    m_other->setMaxLength(2);
    m_other->setValidator(new QIntValidator(1, 99, m_other));
    m_other->setFixedWidth(metrics::unit * 14);
    layout->addWidget(m_other);
    connect(m_other, &QLineEdit::returnPressed, this, [this] { Q_EMIT settled(m_other->text().toInt()); });
    connect(m_other, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.size() == 2) {
            Q_EMIT settled(text.toInt());
        }
    });
}

void DoubtRow::addChoice(const QString &seen)
{
    const auto value = seenNumber(seen);
    if (!value || std::ranges::find(m_choices, *value) != m_choices.end()) {
        return;
    }
    m_choices.push_back(*value);
    auto *button = new QPushButton(seen, this);
    button->setObjectName(QStringLiteral("choice%1").arg(m_choices.size()));
    button->setFocusPolicy(Qt::NoFocus);
    setKeyHint(button, QKeySequence(static_cast<int>(Qt::Key_0) + static_cast<int>(m_choices.size())));
    connect(button, &QPushButton::clicked, this, [this, value] { Q_EMIT settled(*value); });
    layout()->addWidget(button);
}

void DoubtRow::keyPressEvent(QKeyEvent *event)
{
    const int choice = event->key() - Qt::Key_1;
    if (choice >= 0 && choice < static_cast<int>(m_choices.size())) {
        Q_EMIT settled(m_choices.at(static_cast<std::size_t>(choice)));
        return;
    }
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        m_other->setFocus();
        m_other->setText(event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

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
        addDoubts(*ticket);
        addFields(*ticket, missingOf(ticket->reading()));
    }
    setVisible(m_rows->count() > 0);
}

void DoubtsPanel::addDoubts(const CounterTicket &ticket)
{
    const auto &numbers = ticket.read.ticket->doubtfulNumbers;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        auto *row = new DoubtRow(numbers[i], i < ticket.crops.size() ? ticket.crops[i] : QImage(), this);
        connect(row, &DoubtRow::settled, this, [this, number = numbers[i]](int value) {
            Q_EMIT settled(number.letter, number.position, value);
        });
        m_rows->addWidget(row);
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
