#include "ui/orders/orderlines.h"

#include "models/games/edition.h"
#include "ui/style/theme.h"
#include "ui/widgets/numberballs.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QKeyEvent>
#include <QPainter>

namespace truvamate {

namespace {

constexpr int ballsRole = Qt::UserRole;
constexpr int specialRole = Qt::UserRole + 1;
constexpr int factsRole = Qt::UserRole + 2;

const Edition *editionOf(const DrawSummary &draw)
{
    const auto edition = editionByCode(draw.edition);
    return edition ? *edition : nullptr;
}

class LineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accent.soft);
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
        }
        QRect inside = option.rect.adjusted(metrics::gap, 0, -metrics::gap, 0);
        const std::vector<Ball> balls = ballsOfLine(index);
        if (!balls.empty()) {
            NumberBalls::paint(painter, inside, balls, option.palette, option.font);
            inside.setLeft(inside.left() + NumberBalls::sizeOf(balls.size(), option.font).width()
                           + metrics::gap);
        }
        painter->setFont(fontFor(TextRole::Secondary));
        painter->setPen(theme.secondary);
        const QString facts = index.data(factsRole).toString();
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(facts, Qt::ElideRight, inside.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize balls = NumberBalls::sizeOf(6, option.font);
        const int facts
            = QFontMetrics(fontFor(TextRole::Secondary)).horizontalAdvance(index.data(factsRole).toString());
        return {balls.width() + facts + 3 * metrics::gap, balls.height() + metrics::gap};
    }

private:
    static std::vector<Ball> ballsOfLine(const QModelIndex &index)
    {
        std::vector<int> numbers;
        for (const QVariant &number : index.data(ballsRole).toList()) {
            numbers.push_back(number.toInt());
        }
        const QVariant special = index.data(specialRole);
        return numbers.empty()
            ? std::vector<Ball>()
            : ballsOf(numbers, special.isValid() ? std::optional(special.toInt()) : std::nullopt);
    }
};

QString figures(const LineRequest &line)
{
    QStringList texts;
    for (const int number : line.numbers.value_or(std::vector<int>())) {
        texts += QString::number(number);
    }
    return line.special
        ? QString(texts.join(QLatin1Char(' ')) + QStringLiteral(" + ") + QString::number(*line.special))
        : words::selection(line.selection);
}

} // namespace

bool hasMultiplierAddOn(const DrawSummary &draw)
{
    const Edition *edition = editionOf(draw);
    return edition && edition->multiplier.isAddOn();
}

bool hasDoublePlay(const DrawSummary &draw)
{
    const Edition *edition = editionOf(draw);
    return edition && edition->hasDoublePlay;
}

QString multiplierName(const DrawSummary &draw)
{
    const Edition *edition = editionOf(draw);
    return edition ? edition->multiplier.name : QString();
}

OrderLinesList::OrderLinesList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new LineDelegate(this));
    setAccessibleName(tr("Lines"));
    setAccessibleDescription(tr("Del takes a line off, P and D switch its add-ons."));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void OrderLinesList::setDraws(const std::vector<DrawSummary> &draws)
{
    m_draws = draws;
    fill();
}

void OrderLinesList::setLines(std::vector<LineRequest> lines)
{
    m_lines = std::move(lines);
    fill();
    Q_EMIT linesChanged();
}

void OrderLinesList::add(const LineRequest &line)
{
    if (m_lines.size() >= mostLines) {
        return;
    }
    m_lines.push_back(line);
    fill();
    setCurrentRow(count() - 1);
    Q_EMIT linesChanged();
}

const DrawSummary *OrderLinesList::drawOf(const LineRequest &line) const
{
    const auto draw = std::find_if(m_draws.begin(), m_draws.end(),
                                   [&](const DrawSummary &one) { return one.id == line.drawId; });
    return draw == m_draws.end() ? nullptr : &*draw;
}

QString OrderLinesList::factsOf(const LineRequest &line) const
{
    QStringList facts;
    if (line.selection != QLatin1String("chosen")) {
        facts += words::selection(line.selection);
    }
    if (const DrawSummary *draw = drawOf(line)) {
        facts += words::gameShortName(draw->game) + QLatin1Char(' ') + words::shortDrawDate(draw->drawDate);
        if (line.powerPlay) {
            facts += multiplierName(*draw);
        }
    }
    if (line.doublePlay) {
        facts += tr("Double Play");
    }
    return facts.join(QStringLiteral(" · "));
}

void OrderLinesList::fill()
{
    const int row = currentRow();
    clear();
    for (const LineRequest &line : m_lines) {
        auto *item = new QListWidgetItem(this);
        QVariantList numbers;
        for (const int number : line.numbers.value_or(std::vector<int>())) {
            numbers += number;
        }
        item->setData(ballsRole, numbers);
        if (line.special) {
            item->setData(specialRole, *line.special);
        }
        item->setData(factsRole, factsOf(line));
        item->setData(Qt::AccessibleTextRole, QString(figures(line) + QStringLiteral(", ") + factsOf(line)));
        item->setToolTip(factsOf(line));
    }
    setCurrentRow(std::min(row, count() - 1));
}

void OrderLinesList::toggle(bool LineRequest::*addOn)
{
    if (currentRow() < 0) {
        return;
    }
    LineRequest &line = m_lines[static_cast<std::size_t>(currentRow())];
    const DrawSummary *draw = drawOf(line);
    const bool isSold
        = draw && (addOn == &LineRequest::powerPlay ? hasMultiplierAddOn(*draw) : hasDoublePlay(*draw));
    if (isSold || line.*addOn) {
        line.*addOn = !(line.*addOn);
        fill();
        Q_EMIT linesChanged();
    }
}

void OrderLinesList::removeCurrent()
{
    if (currentRow() >= 0) {
        m_lines.erase(m_lines.begin() + currentRow());
        fill();
        Q_EMIT linesChanged();
    }
}

void OrderLinesList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeCurrent();
        return;
    case Qt::Key_P:
        toggle(&LineRequest::powerPlay);
        return;
    case Qt::Key_D:
        toggle(&LineRequest::doublePlay);
        return;
    default:
        QListWidget::keyPressEvent(event);
    }
}

} // namespace truvamate
