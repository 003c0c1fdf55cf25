#include "ui/tobuy/slipplantable.h"

#include "ui/tobuy/runwords.h"
#include "ui/widgets/cells.h"
#include "ui/widgets/pagedtable.h"
#include "ui/words/formats.h"

#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace truvamate {

namespace {

QString rowId(const PlayToFillIn &row)
{
    return row.play.ticketIds.front().toString();
}

QString drawsOf(const ProposedSlip &slip)
{
    if (slip.drawDates.size() == 1) {
        return words::shortDrawDate(slip.drawDates.front());
    }
    return SlipPlanTable::tr("%n draws, to %1", nullptr, static_cast<int>(slip.drawDates.size()))
        .arg(words::shortDrawDate(slip.drawDates.back()));
}

std::vector<TableColumn> columns()
{
    using Row = PlayToFillIn;
    std::vector<TableColumn> all;
    const auto add = [&all](const char *id, const QString &title, int characters, auto cell) {
        all.push_back(columnOf<Row>(QLatin1String(id), title, std::move(cell)));
        all.back().characters = characters;
    };
    add("slip", SlipPlanTable::tr("Slip"), 4,
        [](const Row &row) { return row.opensSlip ? strongCell(words::count(row.slip)) : Cell(); });
    add("play", SlipPlanTable::tr("Play"), 4, [](const Row &row) { return textCell(row.play.letter); });
    add("numbers", SlipPlanTable::tr("Numbers"), 28,
        [](const Row &row) { return runwords::numbers(row.play.numbers, row.play.special); });
    add("add_ons", SlipPlanTable::tr("With"), 11, [](const Row &row) {
        return textCell(runwords::addOns(row.on.game, row.on.powerPlay, row.on.doublePlay));
    });
    add("held", SlipPlanTable::tr("Held"), 11, [](const Row &row) {
        return row.isHeld
            ? stateCell({SlipPlanTable::tr("by you"), QStringLiteral("hold"), Tone::Information})
            : Cell();
    });
    add("order", SlipPlanTable::tr("Order"), 19, [](const Row &row) { return textCell(row.on.orderNumber); });
    add("draws", SlipPlanTable::tr("Draws"), 13, [](const Row &row) { return textCell(drawsOf(row.on)); });
    add("price", SlipPlanTable::tr("Costs"), 7,
        [](const Row &row) { return row.opensSlip ? amountCell(row.on.price) : Cell(); });
    all.back().isNumber = true;
    all.back().isAmount = true;
    return all;
}

} // namespace

std::vector<PlayToFillIn> playsToFillIn(const SlipPlan &plan, const std::vector<LineToBuy> &lines)
{
    std::set<LottoTicketId> held;
    for (const LineToBuy &line : lines) {
        if (line.leaseId) {
            held.insert(line.ticketId);
        }
    }
    std::vector<PlayToFillIn> rows;
    int number = 0;
    for (const ProposedSlip &slip : plan.slips) {
        ++number;
        ProposedSlip head = slip;
        head.plays.clear();
        for (const ProposedPlay &play : slip.plays) {
            const bool isHeld = std::ranges::all_of(
                play.ticketIds, [&](const LottoTicketId &line) { return held.contains(line); });
            rows.push_back({number, &play == &slip.plays.front(), head, play, isHeld});
        }
    }
    return rows;
}

SlipPlanTable::SlipPlanTable(QWidget *parent)
    : QWidget(parent)
    , m_model(new PagedTableModel(this))
    , m_table(new PagedTable(this))
{
    m_table->setObjectName(QStringLiteral("slipPlan"));
    m_model->setColumns(columns());
    m_table->setModel(m_model);
    m_table->setCheckable(true);
    m_table->view()->setAccessibleName(tr("Slips to fill in"));
    m_table->setEmptyState(QStringLiteral("check"), tr("Nothing to fill in"),
                           tr("Every line of this draw that you may buy has its paper."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    m_model->setFetch([this](const PageRequest &, QObject *context, PagedTableModel::Reply reply) {
        RowPage page;
        for (const PlayToFillIn &row : m_plays) {
            page.rows.push_back({rowId(row), std::any(row)});
        }
        page.count = std::ssize(page.rows);
        QTimer::singleShot(0, context, [page, reply] { reply(page); });
    });
    connect(m_table, &PagedTable::checksChanged, this, &SlipPlanTable::checksChanged);
}

void SlipPlanTable::show(const std::vector<PlayToFillIn> &plays)
{
    m_plays = plays;
    m_model->refresh();
}

std::vector<LottoTicketId> SlipPlanTable::checkedLines() const
{
    const QStringList checked = m_table->checkedIds();
    std::vector<LottoTicketId> lines;
    for (const PlayToFillIn &row : m_plays) {
        if (checked.contains(rowId(row))) {
            lines.insert(lines.end(), row.play.ticketIds.begin(), row.play.ticketIds.end());
        }
    }
    return lines;
}

} // namespace truvamate
