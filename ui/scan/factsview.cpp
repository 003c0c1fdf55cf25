#include "ui/scan/factsview.h"

#include "ui/style/text.h"
#include "ui/widgets/pill.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <numeric>

namespace truvamate {

namespace {

StateWord good(const QString &text)
{
    return {text, QStringLiteral("check"), Tone::Good};
}

/// Four figures a group, as people read them aloud.
QString grouped(const QString &text)
{
    QString groups;
    for (qsizetype i = 0; i < text.size(); i += 4) {
        groups += (i > 0 ? QStringLiteral(" ") : QString()) + text.mid(i, 4);
    }
    return groups;
}

} // namespace

FactsView::FactsView(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
    , m_orders(new QComboBox(this))
{
    setObjectName(QStringLiteral("facts"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("kind", QStringLiteral("card"));
    m_grid->setContentsMargins(metrics::space, metrics::gap, metrics::space, metrics::gap);
    m_grid->setHorizontalSpacing(metrics::space);
    m_grid->setVerticalSpacing(metrics::gap);
    m_grid->setColumnStretch(1, 1);
    m_orders->setObjectName(QStringLiteral("orderChoice"));
    m_orders->setAccessibleName(tr("Order that this paper is for"));
    m_orders->hide();
    connect(m_orders, &QComboBox::activated, this, &FactsView::orderChosen);
}

void FactsView::clear()
{
    for (const Fact &fact : m_facts) {
        for (QWidget *widget : {fact.name, fact.value}) {
            widget->hide();
            if (widget != m_orders) {
                widget->deleteLater();
            }
        }
    }
    m_facts.clear();
}

void FactsView::addFact(const QString &name, const QString &value, const std::optional<StateWord> &state)
{
    auto *cell = new QWidget(this);
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    if (!value.isEmpty()) {
        QLabel *label = makeLabel(value, TextRole::Body, cell);
        label->setWordWrap(false);
        layout->addWidget(label);
    }
    if (state) {
        layout->addWidget(new Pill(*state, cell));
    }
    layout->addStretch(1);
    m_facts.push_back({makeLabel(name, TextRole::Secondary, this), cell});
}

void FactsView::show(const CounterTicket *ticket)
{
    clear();
    const ImageReading reading = ticket ? ticket->reading() : ImageReading();
    setVisible(reading.ticket.has_value());
    if (!reading.ticket) {
        return;
    }
    const TicketReading &read = *reading.ticket;
    addSerial(*ticket, read);
    const auto code = std::ranges::find_if(
        reading.codes, [](const CodeReading &each) { return isTicketSymbology(each.symbology); });
    addFact(tr("Barcode"), code == reading.codes.end() ? tr("not read") : grouped(code->text));
    addFact(tr("Game"), read.game ? words::gameName(*read.game) : tr("not read"));
    addDraw(*ticket, read);
    addFact(tr("Bought"),
            read.soldAt ? words::shortDrawDate(DrawDate(read.soldAt->date)) + u' '
                    + read.soldAt->time.toString(QStringLiteral("HH:mm:ss"))
                        : tr("not read"));
    addFact(tr("Terminal"), read.terminal.value_or(tr("not read")));
    const bool isPriceRight = ticket->preview && ticket->preview->expectedPrice == read.price;
    addFact(tr("Price"), read.price ? words::money(*read.price) : tr("not read"),
            isPriceRight ? std::optional(good(tr("as it costs"))) : std::nullopt);
    addOrder(*ticket);
    arrange();
}

QSize FactsView::minimumSizeHint() const
{
    return {widthOf(1), QFrame::minimumSizeHint().height()};
}

void FactsView::resizeEvent(QResizeEvent *event)
{
    arrange();
    QFrame::resizeEvent(event);
}

void FactsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
    QFrame::changeEvent(event);
}

/// Of the columns with what stands between and around them.
int FactsView::widthOf(int factsInLine) const
{
    std::vector<int> columns(static_cast<std::size_t>(2 * factsInLine));
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const std::size_t column = i * 2 % columns.size();
        columns[column] = std::max(columns[column], m_facts[i].name->sizeHint().width());
        columns[column + 1] = std::max(columns[column + 1], m_facts[i].value->sizeHint().width());
    }
    const QMargins around = m_grid->contentsMargins() + contentsMargins();
    return std::accumulate(columns.begin(), columns.end(), around.left() + around.right())
        + (2 * factsInLine - 1) * m_grid->horizontalSpacing();
}

void FactsView::arrange()
{
    const int inLine = width() < widthOf(2) ? 1 : 2;
    while (const QLayoutItem *item = m_grid->takeAt(0)) {
        delete item;
    }
    for (int i = 0; i < static_cast<int>(m_facts.size()); ++i) {
        const Fact &fact = m_facts[static_cast<std::size_t>(i)];
        m_grid->addWidget(fact.name, i / inLine, i % inLine * 2);
        m_grid->addWidget(fact.value, i / inLine, i % inLine * 2 + 1);
    }
    m_grid->setColumnStretch(3, inLine - 1);
}

void FactsView::addSerial(const CounterTicket &ticket, const TicketReading &read)
{
    std::optional<StateWord> state;
    if (ticket.entry.typedSerial && !read.barcodeSerial) {
        state = StateWord{tr("typed: a second look"), QStringLiteral("eye"), Tone::Warning};
    } else if (ticket.preview && ticket.preview->accepted) {
        state = good(tr("new"));
    } else if (ticket.isKnown()) {
        state = StateWord{tr("known"), QStringLiteral("cross"), Tone::Wrong};
    } else if (ticket.isUnchecked) {
        state = StateWord{tr("not checked"), QStringLiteral("offline"), Tone::Warning};
    }
    addFact(tr("Serial"), read.serial.value_or(tr("not read")), state);
}

void FactsView::addDraw(const CounterTicket &ticket, const TicketReading &read)
{
    QStringList dates;
    for (const DrawDate &date : read.drawDates) {
        dates.append(words::drawDate(date));
    }
    const OrderMatch *order = ticket.order();
    const bool isOrdered
        = order && !read.drawDates.empty() && std::ranges::all_of(read.drawDates, [&](const DrawDate &date) {
              return std::ranges::find(order->order.lines, date, &LineToBuy::drawDate)
                  != order->order.lines.end();
          });
    std::optional<StateWord> state;
    if (!read.drawDates.empty() && order) {
        state = isOrdered ? good(tr("as ordered"))
                          : StateWord{tr("not ordered"), QStringLiteral("cross"), Tone::Wrong};
    }
    addFact(tr("Draw"), dates.isEmpty() ? tr("not read") : dates.join(QStringLiteral(", ")), state);
}

/// Where several orders fit as well, a person chooses.
void FactsView::addOrder(const CounterTicket &ticket)
{
    const OrderMatch *chosen = ticket.order();
    if (!chosen && ticket.isKnown()) {
        return;
    }
    if (!chosen) {
        addFact(tr("Order"), tr("none fits"));
        return;
    }
    m_orders->clear();
    for (const OrderMatch &candidate : ticket.candidates) {
        if (candidate.contradictions > 0) {
            break;
        }
        m_orders->addItem(candidate.order.isLeased ? tr("%1 · yours").arg(candidate.order.number)
                                                   : candidate.order.number);
    }
    if (m_orders->count() < 2) {
        addFact(tr("Order"), chosen->order.number);
        return;
    }
    m_orders->setCurrentIndex(static_cast<int>(ticket.chosen));
    m_facts.push_back({makeLabel(tr("Order"), TextRole::Secondary, this), m_orders});
    m_orders->show();
}

} // namespace truvamate
