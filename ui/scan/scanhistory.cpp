#include "ui/scan/scanhistory.h"

#include "ui/scan/papermatch.h"
#include "ui/scan/reasonwords.h"
#include "ui/style/text.h"
#include "ui/widgets/pagedtable.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int soonMs = 150;

QString playsOf(const Scan &scan)
{
    if (scan.decision) {
        std::vector<SlipPlayInput> plays;
        for (const QJsonValue &value : scan.decision->request[QLatin1String("plays")].toArray()) {
            if (const auto play = fromJson<SlipPlayInput>(value.toObject())) {
                plays.push_back(*play);
            }
        }
        return playsText(plays);
    }
    const auto reading = imageReadingFromJson(scan.reading);
    return reading && reading->ticket ? playsText(*reading->ticket) : QString();
}

StateWord sentState(const Scan &scan)
{
    const QString binding = scan.receipt ? scan.receipt->binding : QString();
    if (binding == QLatin1String("quarantined")) {
        return {ScanHistory::tr("Late: waits for two people"), QStringLiteral("hold"), Tone::Warning};
    }
    if (binding == QLatin1String("orphan")) {
        return {ScanHistory::tr("The house's, sent"), QStringLiteral("check"), Tone::Good};
    }
    return {ScanHistory::tr("Bound, sent"), QStringLiteral("check"), Tone::Good};
}

QString asideReason(const Scan &scan)
{
    if (scan.reasonCode == QLatin1String("scan.has_photo")) {
        return ScanHistory::tr("Its photo came");
    }
    QString reason = scan.reason;
    if (reason.endsWith(u'.')) {
        reason.chop(1);
    }
    return reason.isEmpty() ? ScanHistory::tr("Set aside") : ScanHistory::tr("%1 · set aside").arg(reason);
}

QString idOf(const Scan &scan)
{
    return scan.id.toString(QUuid::WithoutBraces);
}

} // namespace

StateWord scanState(const Scan &scan)
{
    switch (scan.state) {
    case ScanState::Scanned:
        return scan.photos.empty()
            ? StateWord{ScanHistory::tr("Needs a photo"), QStringLiteral("camera"), Tone::Warning}
            : StateWord{ScanHistory::tr("Waits for you"), QStringLiteral("clock"), Tone::Information};
    case ScanState::Decided:
    case ScanState::Sending:
        if (scan.capturedAt) {
            return {ScanHistory::tr("Captured, photo on its way"), QStringLiteral("send"), Tone::Information};
        }
        return {scan.decision && scan.decision->kind == ScanDecision::Kind::Orphan
                    ? ScanHistory::tr("The house's, waiting to send")
                    : ScanHistory::tr("Bound, waiting to send"),
                QStringLiteral("clock"), Tone::Warning};
    case ScanState::Sent:
        return sentState(scan);
    case ScanState::Refused:
        return {words::errorSentence({ErrorKind::Conflict, scan.reasonCode, scan.reason, {}}),
                QStringLiteral("cross"), Tone::Wrong};
    case ScanState::SetAside:
        return {asideReason(scan), QStringLiteral("hold"), Tone::Neutral};
    }
    return {};
}

ScanHistory::ScanHistory(Outbox &outbox, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_model(new PagedTableModel(this))
    , m_table(new PagedTable(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("scanHistory"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("kind", QStringLiteral("card"));
    m_table->setObjectName(QStringLiteral("scanTable"));
    m_button->setObjectName(QStringLiteral("historyButton"));
    m_model->setColumns(columns());
    m_table->setModel(m_model);
    m_table->setEmptyState(QStringLiteral("scan"), tr("Nothing scanned yet"),
                           tr("Every ticket that is scanned here stands in this list, newest first."));
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(makeLabel(tr("Scanned"), TextRole::BodyStrong, this));
    head->addWidget(makeLabel(tr("newest first"), TextRole::Secondary, this), 1);
    head->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::gap, metrics::space, metrics::gap);
    layout->setSpacing(metrics::unit);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, m_model, &PagedTableModel::refresh);
    connect(&outbox.journal(), &ScanJournal::changed, this, [this] {
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    });
    connect(m_table, &PagedTable::currentChanged, this, &ScanHistory::showButton);
    connect(m_model, &PagedTableModel::dataChanged, this, &ScanHistory::showButton);
    connect(m_table, &PagedTable::opened, this, &ScanHistory::act);
    connect(m_button, &QPushButton::clicked, this, [this] { act(m_table->currentId()); });
    m_model->setFetch(fetch());
    showButton();
}

void ScanHistory::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_model->refresh();
}

std::vector<TableColumn> ScanHistory::columns() const
{
    std::vector<TableColumn> all{
        columnOf<ScanRow>(QStringLiteral("time"), tr("Time"),
                          [this](const ScanRow &row) { return Cell{timeOf(row.scan.at)}; }),
        columnOf<ScanRow>(QStringLiteral("serial"), tr("Serial"),
                          [](const ScanRow &row) {
                              return Cell{row.scan.serial.isEmpty() ? QStringLiteral("–") : row.scan.serial};
                          }),
        columnOf<ScanRow>(QStringLiteral("order"), tr("Order"),
                          [](const ScanRow &row) {
                              const QString order
                                  = row.scan.decision ? row.scan.decision->orderNumber : QString();
                              return Cell{order.isEmpty() ? QStringLiteral("–") : order};
                          }),
        columnOf<ScanRow>(QStringLiteral("plays"), tr("Plays"),
                          [](const ScanRow &row) { return Cell{row.plays}; }),
        columnOf<ScanRow>(QStringLiteral("state"), tr("State"), [](const ScanRow &row) {
            Cell cell;
            cell.state = scanState(row.scan);
            cell.text = cell.state->text;
            cell.toolTip = cell.text;
            return cell;
        })};
    const std::array widths{10, 24, 20, 24, 60};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].characters = widths[i];
    }
    return all;
}

/// Of today to the second: scans follow each other closely.
QString ScanHistory::timeOf(Instant at) const
{
    const QDateTime local = at.inZone(m_zone);
    return local.date() == m_clock.now().inZone(m_zone).date()
        ? local.time().toString(QStringLiteral("HH:mm:ss"))
        : words::moment(at, m_zone, m_clock.now());
}

PagedTableModel::Fetch ScanHistory::fetch()
{
    return [this](const PageRequest &page, QObject *context, PagedTableModel::Reply reply) {
        const auto before
            = page.cursor ? std::optional(std::int64_t(page.cursor->toLongLong())) : std::nullopt;
        m_outbox.journal().read<RowPage>(
            [before, limit = page.limit](ScanStore &store) -> Result<RowPage> {
                TRY(scans, store.list(before, limit));
                TRY(count, store.count());
                RowPage rows;
                rows.count = count;
                if (static_cast<int>(scans.size()) == limit) {
                    rows.next = QString::number(scans.back().number);
                }
                for (const Scan &scan : scans) {
                    rows.rows.push_back({idOf(scan), std::any(ScanRow{scan, playsOf(scan)})});
                }
                return rows;
            },
            context, std::move(reply));
    };
}

const ScanRow *ScanHistory::rowOf(const QString &id) const
{
    const int row = m_model->rowOf(id);
    const std::any *value = row < 0 ? nullptr : m_model->value(row);
    return value ? std::any_cast<ScanRow>(value) : nullptr;
}

void ScanHistory::showButton()
{
    const ScanRow *row = rowOf(m_table->currentId());
    const bool isRefused = row && row->scan.state == ScanState::Refused;
    const bool isAside = row && row->scan.state == ScanState::SetAside && !row->scan.photos.empty();
    m_button->setVisible(isRefused || isAside);
    m_button->setText(isRefused ? tr("Send again") : tr("Take up again"));
}

void ScanHistory::act(const QString &id)
{
    if (const ScanRow *row = rowOf(id)) {
        if (row->scan.state == ScanState::Refused) {
            Q_EMIT resendRequested(row->scan.id);
        } else if (row->scan.state == ScanState::SetAside) {
            Q_EMIT takeUpRequested(row->scan.id);
        }
    }
}

void ScanHistory::focusTable()
{
    m_table->view()->setFocus();
}

} // namespace truvamate
