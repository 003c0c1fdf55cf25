#include "ui/scan/missinglines.h"

#include "ui/style/text.h"
#include "ui/tobuy/runwords.h"
#include "ui/widgets/pagedtable.h"
#include "ui/words/formats.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace truvamate {

namespace {

std::vector<TableColumn> columns()
{
    std::vector<TableColumn> all{
        columnOf<LineToBuy>(QStringLiteral("order"), ToBuyTable::tr("Order"),
                            [](const LineToBuy &line) { return Cell{line.orderNumber}; }),
        columnOf<LineToBuy>(QStringLiteral("line"), ToBuyTable::tr("Line"),
                            [](const LineToBuy &line) { return Cell{words::count(line.lineNumber)}; }),
        columnOf<LineToBuy>(
            QStringLiteral("numbers"), ToBuyTable::tr("Numbers"),
            [](const LineToBuy &line) { return runwords::numbers(line.numbers, line.special); }),
        columnOf<LineToBuy>(QStringLiteral("add_ons"), ToBuyTable::tr("With"),
                            [](const LineToBuy &line) {
                                return Cell{runwords::addOns(line.game, line.powerPlay, line.doublePlay)};
                            }),
        columnOf<LineToBuy>(QStringLiteral("held"), ToBuyTable::tr("Held"), [](const LineToBuy &line) {
            Cell cell;
            if (line.leaseId) {
                cell.state = StateWord{ToBuyTable::tr("by you"), QStringLiteral("hold"), Tone::Information};
                cell.text = cell.state->text;
            }
            return cell;
        })};
    all[0].characters = 20;
    all[1].isNumber = true;
    all[1].characters = 6;
    all[2].characters = 26;
    return all;
}

} // namespace

ToBuyTable::ToBuyTable(RunKeeper &runs, QWidget *parent)
    : QFrame(parent)
    , m_model(new PagedTableModel(this))
    , m_table(new PagedTable(this))
{
    setObjectName(QStringLiteral("toBuy"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("kind", QStringLiteral("card"));
    m_table->setObjectName(QStringLiteral("toBuyTable"));
    m_model->setColumns(columns());
    m_table->setModel(m_model);
    m_table->setEmptyState(QStringLiteral("check"), tr("Nothing is missing"),
                           tr("Every line that you may buy for this draw has its paper."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::gap, metrics::space, metrics::gap);
    layout->setSpacing(metrics::unit);
    layout->addWidget(makeLabel(tr("Still to buy"), TextRole::BodyStrong, this));
    layout->addWidget(m_table, 1);
    m_model->setFetch([&runs](const PageRequest &, QObject *context, PagedTableModel::Reply reply) {
        RowPage page;
        for (const LineToBuy &line : runs.linesOfRun()) {
            page.rows.push_back({line.ticketId.toString(), std::any(line)});
        }
        page.count = static_cast<std::int64_t>(page.rows.size());
        QTimer::singleShot(0, context, [page, reply] { reply(page); });
    });
    connect(&runs, &RunKeeper::changed, m_model, &PagedTableModel::refresh);
}

MissingLines::MissingLines(RunKeeper &runs, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("missingLines"));
    const PurchaseRun *run = runs.run();
    setWindowTitle(run ? tr("Missing of %1").arg(runwords::title(*run)) : tr("Missing"));
    setModal(true);
    resize(680, 480);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new ToBuyTable(runs, this), 1);
    layout->addWidget(buttons);
}

} // namespace truvamate
