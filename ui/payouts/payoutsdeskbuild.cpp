#include "ui/payouts/payoutsdesk.h"

#include "ui/exports/exportpanel.h"
#include "ui/payouts/claimpane.h"
#include "ui/payouts/differencepane.h"
#include "ui/payouts/payoutpane.h"
#include "ui/payouts/winpane.h"
#include "ui/style/text.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pagedtable.h"
#include "ui/words/formats.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

namespace truvamate {

namespace {

constexpr int renewalDelay = 400; // milliseconds: several events of one step are one renewal

const QStringList ownEntities{QStringLiteral("claim"), QStringLiteral("payout"), QStringLiteral("draw"),
                              QStringLiteral("approval"), QStringLiteral("order")};

} // namespace

PayoutsDesk::PayoutsDesk(const DeskContext &context, QWidget *parent)
    : Desk(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("payoutsDesk"));
    addActions();
    build();
    chooseList(m_context.session.may(Permission::ApprovalsRead) ? QStringLiteral("approve")
                                                                : QStringLiteral("wins"));
    askForCounts();
}

void PayoutsDesk::build()
{
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildList());
    m_panes = new QStackedWidget(m_splitter);
    m_panes->setObjectName(QStringLiteral("recordPanes"));
    setSurface(m_panes);
    m_nothing = new EmptyState(m_panes);
    m_nothing->show(QStringLiteral("payout"), tr("Nothing is chosen"),
                    tr("Choose a row to see what it is and what can be done next."));
    m_panes->addWidget(m_nothing);
    m_win = new WinPane(m_context, m_panes);
    m_claim = new ClaimPane(m_context, m_panes);
    m_payout = new PayoutPane(m_context, m_panes);
    m_difference = new DifferencePane(m_context, m_panes);
    for (RecordPane *pane : {static_cast<RecordPane *>(m_win), static_cast<RecordPane *>(m_claim),
                             static_cast<RecordPane *>(m_payout), static_cast<RecordPane *>(m_difference)}) {
        m_panes->addWidget(pane);
        connectPane(pane);
    }
    m_splitter->addWidget(m_panes);
    m_splitter->widget(0)->setMinimumWidth(metrics::scaled(320));
    m_panes->setMinimumWidth(metrics::scaled(400));
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({metrics::scaled(900), metrics::scaled(460)});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    m_renewal = new QTimer(this);
    m_renewal->setSingleShot(true);
    m_renewal->setInterval(renewalDelay);
    connect(m_renewal, &QTimer::timeout, this, &PayoutsDesk::refresh);
    connect(&m_context.transport, &Transport::changed, this, [this](const QString &entity) {
        if (ownEntities.contains(entity)) {
            renew();
        }
    });
}

QWidget *PayoutsDesk::buildList()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Payouts"), TextRole::Title, side));
    m_count = makeLabel({}, TextRole::Secondary, side);
    m_count->setObjectName(QStringLiteral("payoutsCount"));
    head->addWidget(m_count);
    head->addStretch(1);
    layout->addLayout(head);

    m_filter = new FilterBar(side);
    m_filter->setObjectName(QStringLiteral("payoutsFilter"));
    std::vector<FilterBar::View> views;
    for (const PayoutList &list : payoutLists()) {
        if (list.kind != PayoutListKind::Approvals || m_context.session.may(Permission::ApprovalsRead)) {
            views.push_back({list.id, list.title, {}, {{QStringLiteral("list"), list.id}}, true, {}, false});
        }
    }
    m_filter->setSettings(&m_context.settings);
    m_filter->setToday(m_context.clock.now().inZone(bangkokZone()).date());
    m_filter->setViews(QStringLiteral("payouts"), std::move(views));
    layout->addWidget(m_filter);
    m_table = new PagedTable(side);
    m_table->setObjectName(QStringLiteral("payoutsTable"));
    layout->addWidget(m_table, 1);
    m_export = new ExportPanel(side);
    layout->addWidget(m_export);
    m_filter->setLayoutSource([this] {
        return QJsonObject{{QStringLiteral("list"), m_list}, {QStringLiteral("columns"), m_table->layout()}};
    });
    connect(m_filter, &FilterBar::layoutChosen, this, &PayoutsDesk::takeLayout);
    connect(m_filter, &FilterBar::changed, this, &PayoutsDesk::applyList);
    connect(m_filter, &FilterBar::rowsRequested, m_table, [this] { m_table->view()->setFocus(); });
    connect(m_table, &PagedTable::currentChanged, this, &PayoutsDesk::showRow);
    connect(m_table, &PagedTable::opened, this, [this](const QString &id) {
        showRow(id);
        m_panes->currentWidget()->setFocus();
    });
    return side;
}

void PayoutsDesk::connectPane(RecordPane *pane)
{
    connect(pane, &RecordPane::stepsChanged, this, &PayoutsDesk::updateActions);
    connect(pane, &RecordPane::typedChanged, this, &PayoutsDesk::stateChanged);
    connect(pane, &RecordPane::openRequested, this, &PayoutsDesk::showRecord);
    connect(pane, &RecordPane::written, this, [this] {
        m_model->refresh();
        askForCounts();
    });
}

void PayoutsDesk::addActions()
{
    struct Step
    {
        const char *id;
        QString text;
        QKeySequence key;
        const char *icon;
        Permission permission;
    };
    const auto control = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::SHIFT | key); };
    const auto alt = [](Qt::Key key) { return QKeySequence(Qt::ALT | Qt::SHIFT | key); };
    const std::vector<Step> steps{
        {"payouts.open_claim", tr("Open claim"), control(Qt::Key_Y), "ticket", Permission::ClaimsWrite},
        {"payouts.receive_claim", tr("Receive claim"), control(Qt::Key_U), "coin", Permission::ClaimsWrite},
        {"payouts.submit_claim", tr("Handed in to the lottery"), alt(Qt::Key_I), "send",
         Permission::ClaimsWrite},
        {"payouts.refuse_claim", tr("Lottery refused…"), alt(Qt::Key_R), "cross", Permission::ClaimsWrite},
        {"payouts.withdraw_claim", tr("Withdraw claim…"), alt(Qt::Key_W), "undo", Permission::ClaimsWrite},
        {"payouts.propose", tr("Propose payout"), control(Qt::Key_T), "payout", Permission::PayoutsPropose},
        {"payouts.approve", tr("Decide"), control(Qt::Key_W), "eye", Permission::PayoutsApprove},
        {"payouts.send", tr("Send payout"), alt(Qt::Key_S), "send", Permission::PayoutsConfirm},
        {"payouts.confirm", tr("Confirm payout"), alt(Qt::Key_C), "check", Permission::PayoutsConfirm},
        {"payouts.hold", tr("Hold payout…"), control(Qt::Key_N), "hold", Permission::PayoutsConfirm},
        {"payouts.release", tr("Release payout"), alt(Qt::Key_L), "play", Permission::PayoutsApprove},
        {"payouts.cancel_payout", tr("Cancel payout…"), alt(Qt::Key_X), "cross", Permission::PayoutsPropose},
        {"payouts.statement", tr("Statement"), control(Qt::Key_Z), "file", Permission::PayoutsRead},
        {"payouts.open_payout", tr("Open payout"), alt(Qt::Key_O), "payout", Permission::PayoutsRead},
        {"payouts.paid_back", tr("Paid back…"), alt(Qt::Key_B), "bank", Permission::PayoutsConfirm},
        {"payouts.house_loss", tr("House bears it…"), alt(Qt::Key_H), "flag", Permission::PayoutsConfirm},
    };
    for (const Step &step : steps) {
        const QString id = QString::fromLatin1(step.id);
        QAction *action = m_context.actions.add({id,
                                                 step.text,
                                                 tr("Payouts"),
                                                 step.key,
                                                 QString::fromLatin1(step.icon),
                                                 step.permission,
                                                 QStringLiteral("payouts"),
                                                 {}},
                                                this);
        action->setEnabled(false);
        connect(action, &QAction::triggered, this, [this, id] {
            if (RecordPane *pane = currentPane()) {
                pane->start(id);
            }
        });
        m_steps.append(action);
    }
}

} // namespace truvamate
