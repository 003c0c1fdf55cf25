#include "ui/scan/orphanpool.h"

#include "client/requestkey.h"
#include "ui/style/text.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pagedtable.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

std::vector<TableColumn> columns()
{
    std::vector<TableColumn> all{
        columnOf<SlipSummary>(QStringLiteral("serial"), OrphanPool::tr("Serial"),
                              [](const SlipSummary &slip) { return Cell{slip.serial}; }),
        columnOf<SlipSummary>(QStringLiteral("game"), OrphanPool::tr("Game"),
                              [](const SlipSummary &slip) { return Cell{words::gameName(slip.game)}; }),
        columnOf<SlipSummary>(QStringLiteral("free"), OrphanPool::tr("Free plays"),
                              [](const SlipSummary &slip) { return Cell{words::count(slip.freePlays)}; }),
        columnOf<SlipSummary>(QStringLiteral("price"), OrphanPool::tr("Price"),
                              [](const SlipSummary &slip) { return Cell{words::money(slip.price)}; }),
        columnOf<SlipSummary>(QStringLiteral("place"), OrphanPool::tr("Place"), [](const SlipSummary &slip) {
            return Cell{slip.place.value_or(QStringLiteral("–"))};
        })};
    all[2].isNumber = true;
    all[3].isNumber = true;
    all[0].characters = 26;
    return all;
}

} // namespace

ImageReading readingOf(const SlipDetail &slip)
{
    TicketReading ticket;
    ticket.layoutVerified = true;
    ticket.state = slip.slip.state;
    ticket.game = slip.slip.game;
    ticket.serial = ticket.barcodeSerial = ticket.printedSerial = slip.slip.serial;
    ticket.powerPlay = std::ranges::any_of(slip.plays, &SlipPlayView::powerPlay);
    for (const SlipDrawView &draw : slip.draws) {
        ticket.drawDates.push_back(draw.drawDate);
    }
    for (const SlipPlayView &play : slip.plays) {
        PrintedPlay printed;
        printed.letter = play.letter;
        for (std::size_t i = 0; i < std::min(play.numbers.size(), printed.numbers.size()); ++i) {
            printed.numbers.at(i) = play.numbers[i];
        }
        printed.special = play.special;
        printed.quickPick = play.quickPick;
        printed.multiplier = play.multiplier;
        ticket.plays.push_back(std::move(printed));
    }
    ImageReading reading;
    reading.ticket = std::move(ticket);
    return reading;
}

OrphanPool::OrphanPool(const DeskContext &context, RunKeeper &runs, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_runs(runs)
    , m_model(new PagedTableModel(this))
    , m_table(new PagedTable(this))
    , m_banner(new Banner(this))
    , m_match(makeLabel({}, TextRole::Body, this))
    , m_place(new QPushButton(tr("Place it"), this))
{
    setObjectName(QStringLiteral("orphanPool"));
    setWindowTitle(tr("Paper of the house"));
    setModal(true);
    resize(760, 460);
    m_table->setObjectName(QStringLiteral("orphanTable"));
    m_match->setObjectName(QStringLiteral("orphanMatch"));
    m_place->setObjectName(QStringLiteral("placeButton"));
    setKind(m_place, ButtonKind::Primary);
    m_place->setEnabled(false);
    m_model->setColumns(columns());
    m_table->setModel(m_model);
    m_table->setEmptyState(QStringLiteral("ticket"), tr("The house has no paper"),
                           tr("Tickets that were bought for no order stand here until they serve one."));
    auto *close = new QPushButton(tr("Close"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_match, 1);
    foot->addWidget(close);
    foot->addWidget(m_place);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    m_banner->clear();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table, &PagedTable::currentChanged, this, &OrphanPool::look);
    connect(m_place, &QPushButton::clicked, this, &OrphanPool::place);
    m_model->setFetch(fetchOf<ListSlips>(
        context.transport,
        [] {
            ListSlips::Request request;
            request.binding = QStringLiteral("orphan");
            return request;
        },
        [](const SlipSummary &slip) { return slip.id.toString(); }));
}

void OrphanPool::look(const QString &id)
{
    m_place->setEnabled(false);
    m_match->clear();
    const auto slip = SlipId::fromString(id);
    if (!slip) {
        return;
    }
    m_context.transport.call<GetSlip>({*slip}, this,
                                      [this, question = ++m_question](const Result<SlipDetail> &found) {
                                          if (question != m_question) {
                                              return;
                                          }
                                          if (found) {
                                              showMatch(*found);
                                          } else {
                                              m_banner->showError(found.error());
                                          }
                                      });
}

void OrphanPool::showMatch(const SlipDetail &slip)
{
    m_banner->clear();
    const PurchaseRun *run = m_runs.run();
    const auto matches
        = rankOrders(readingOf(slip), waitingOrders(m_runs.lines(), run ? run->drawId : DrawId()));
    const bool fits = !matches.empty() && matches.front().match.verdict != MatchVerdict::Wrong
        && !matches.front().match.assignments.empty();
    if (!fits) {
        m_match->setText(tr("No waiting line is like this paper."));
        return;
    }
    const OrderMatch &best = matches.front();
    PlaceOrphan::Request request;
    request.slipId = slip.slip.id;
    request.orderId = best.order.id;
    for (const PlayAssignment &each : best.match.assignments) {
        if (const auto ticket = LottoTicketId::fromString(each.lineId)) {
            request.placements.push_back({each.letter, each.draw, *ticket});
        }
    }
    m_request = request;
    m_key = newRequestKey();
    m_match->setText(tr("It fits %n lines of %1.", nullptr, static_cast<int>(request.placements.size()))
                         .arg(best.order.number));
    m_place->setEnabled(true);
}

void OrphanPool::place()
{
    if (!m_request) {
        return;
    }
    m_place->setEnabled(false);
    CallOptions options;
    options.idempotencyKey = m_key;
    m_context.transport.call<PlaceOrphan>(
        *m_request, this,
        [this](const Result<SlipDetail> &placed) {
            m_request.reset();
            if (!placed) {
                m_banner->showError(placed.error());
                return;
            }
            m_match->setText(tr("Placed for %1.").arg(placed->slip.orderNumber.value_or(QString())));
            m_model->refresh();
            m_runs.refresh();
        },
        std::move(options));
}

} // namespace truvamate
