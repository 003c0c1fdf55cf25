#include "ui/payouts/payoutsdesk.h"

#include "models/operations/approvals.h"
#include "models/operations/checking.h"
#include "models/operations/claims.h"
#include "ui/exports/exportpanel.h"
#include "ui/payouts/claimpane.h"
#include "ui/payouts/differencepane.h"
#include "ui/payouts/payoutpane.h"
#include "ui/payouts/winpane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pagedtable.h"
#include "ui/words/formats.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

namespace truvamate {

void PayoutsDesk::activate()
{
    askForCounts();
    m_table->view()->setFocus();
}

void PayoutsDesk::refresh()
{
    m_model->refresh();
    askForCounts();
    if (RecordPane *pane = currentPane()) {
        pane->reload();
    }
}

void PayoutsDesk::renew()
{
    m_renewal->start();
}

void PayoutsDesk::focusFilter()
{
    m_filter->focusText();
}

void PayoutsDesk::exportList()
{
    m_export->askAndExport(m_table, tr("payouts-%1").arg(m_list));
}

void PayoutsDesk::print()
{
    if (RecordPane *pane = currentPane()) {
        pane->start(QStringLiteral("payouts.statement"));
    }
}

void PayoutsDesk::moveCurrent(int rows)
{
    m_table->moveCurrent(rows);
}

void PayoutsDesk::chooseList(const QString &id, const QJsonObject &values)
{
    m_filter->chooseView(payoutListOf(id).id);
    if (!values.isEmpty()) {
        m_filter->setValues(values);
    }
}

void PayoutsDesk::takeLayout(const QJsonObject &layout)
{
    m_list = payoutListOf(layout.value(QLatin1String("list")).toString()).id;
    m_columns = layout.value(QLatin1String("columns")).toObject();
    m_filter->setFields(filterFieldsOf(payoutListOf(m_list)));
}

void PayoutsDesk::applyList()
{
    const PayoutList list = payoutListOf(m_list);
    if (m_shownList != m_list) {
        m_shownList = m_list;
        startModel(columnsOf(list, m_context.clock));
        m_table->setEmptyState(list.emptyIcon, list.emptyTitle, list.emptySentence);
    }
    if (!m_columns.isEmpty()) {
        m_table->setLayout(std::exchange(m_columns, {}));
    }
    m_model->setFetch(fetchOfList(list, m_filter->values(), m_context.transport));
    Q_EMIT stateChanged();
}

/// Rows of one list are of another type than those of the next, so none of them may stay behind.
void PayoutsDesk::startModel(std::vector<TableColumn> columns)
{
    PagedTableModel *before = m_model;
    m_model = new PagedTableModel(this);
    m_model->setColumns(std::move(columns));
    m_table->setCurrentId({});
    m_table->setModel(m_model);
    connect(m_model, &PagedTableModel::countChanged, this, &PayoutsDesk::showCount);
    if (before != nullptr) {
        before->deleteLater();
    }
    showCount();
}

void PayoutsDesk::showCount()
{
    m_count->setText(m_model->hasLoaded() ? words::cappedCount(m_model->count(), m_model->isCountCapped())
                                          : QString());
}

void PayoutsDesk::askForCounts()
{
    const std::vector<PayoutList> lists = payoutLists();
    for (const PayoutList &list : lists) {
        if (list.kind == PayoutListKind::Approvals && !m_context.session.may(Permission::ApprovalsRead)) {
            continue;
        }
        PageRequest page;
        page.limit = 1;
        fetchOfList(list, {}, m_context.transport)(page, this, [this, id = list.id](Result<RowPage> rows) {
            if (!rows) {
                return;
            }
            m_filter->setCount(id, rows->count, rows->countCapped);
            if (id == QLatin1String("approve")) {
                Q_EMIT badgeChanged(static_cast<int>(rows->count));
            }
        });
    }
}

void PayoutsDesk::showRow(const QString &id)
{
    const std::any *value = id.isEmpty() ? nullptr : m_model->value(m_model->rowOf(id));
    if (value == nullptr) {
        return;
    }
    if (const auto *win = std::any_cast<WinRow>(value)) {
        m_record = {QStringLiteral("payouts"), id, QStringLiteral("win")};
        m_win->show(*win);
        showPane(m_win);
    } else if (const auto *claim = std::any_cast<ClaimSummary>(value)) {
        showRecord({QStringLiteral("payouts"), claim->id.toString(), QStringLiteral("claim")});
    } else if (const auto *payout = std::any_cast<PayoutSummary>(value)) {
        showRecord({QStringLiteral("payouts"), payout->id.toString(), QStringLiteral("payout")});
    } else if (const auto *difference = std::any_cast<PayoutDifference>(value)) {
        m_record = {QStringLiteral("payouts"), id, QStringLiteral("difference")};
        m_difference->show(*difference);
        showPane(m_difference);
    } else if (const auto *approval = std::any_cast<Approval>(value)) {
        if (approval->kind == QLatin1String("payout")) {
            showRecord({QStringLiteral("payouts"), approval->subjectId, QStringLiteral("payout")});
        } else if (auto loss = fromJson<PayoutDifference>(approval->seen)) {
            loss->approvalId = approval->id;
            m_record = {QStringLiteral("payouts"), id, QStringLiteral("difference")};
            m_difference->show(*loss);
            showPane(m_difference);
        }
    }
}

void PayoutsDesk::showRecord(const Link &link)
{
    m_record = link;
    if (link.kind == QLatin1String("claim")) {
        if (const auto id = ClaimId::fromString(link.id)) {
            m_claim->show(*id);
            showPane(m_claim);
        }
    } else if (link.kind == QLatin1String("payout")) {
        if (const auto id = PayoutId::fromString(link.id)) {
            m_payout->show(*id);
            showPane(m_payout);
        }
    }
}

void PayoutsDesk::showPane(RecordPane *pane)
{
    m_panes->setCurrentWidget(pane);
    updateActions();
    Q_EMIT stateChanged();
}

RecordPane *PayoutsDesk::currentPane() const
{
    return qobject_cast<RecordPane *>(m_panes->currentWidget());
}

void PayoutsDesk::updateActions()
{
    const RecordPane *pane = currentPane();
    for (QAction *action : m_steps) {
        action->setEnabled(pane != nullptr && pane->steps().contains(action->objectName()));
    }
}

void PayoutsDesk::open(const Link &link)
{
    if (link.id.isEmpty()) {
        return;
    }
    if (link.kind == QLatin1String("claim")) {
        if (const auto id = ClaimId::fromString(link.id)) {
            openClaim(*id);
        }
    } else if (link.kind == QLatin1String("order")) {
        if (const auto id = OrderId::fromString(link.id)) {
            openOrder(*id);
        }
    } else if (const auto id = PayoutId::fromString(link.id)) {
        openPayout(*id);
    }
}

void PayoutsDesk::openClaim(ClaimId claim)
{
    showRecord({QStringLiteral("payouts"), claim.toString(), QStringLiteral("claim")});
    m_context.transport.call<GetClaim>({claim}, this, [this](Result<ClaimDetail> found) {
        if (!found) {
            return;
        }
        const ClaimSummary &summary = found->claim;
        if (summary.state == QLatin1String("received")) {
            chooseList(QStringLiteral("propose"));
        } else if (summary.state == QLatin1String("opened") || summary.state == QLatin1String("submitted")) {
            chooseList(summary.path == QLatin1String("retailer") ? QStringLiteral("retailer")
                                                                 : QStringLiteral("centre"));
        }
        m_table->setCurrentId(summary.id.toString());
    });
}

void PayoutsDesk::openPayout(PayoutId payout)
{
    showRecord({QStringLiteral("payouts"), payout.toString(), QStringLiteral("payout")});
    m_context.transport.call<GetPayout>({payout}, this, [this](Result<PayoutDetail> found) {
        if (!found) {
            return;
        }
        const PayoutSummary &summary = found->payout;
        static const QMap<QString, QString> lists{{QStringLiteral("approved"), QStringLiteral("send")},
                                                  {QStringLiteral("sent"), QStringLiteral("confirm")},
                                                  {QStringLiteral("held"), QStringLiteral("held")}};
        if (summary.state == QLatin1String("proposed")) {
            // Also what the reader proposed and can't decide.
            chooseList(QStringLiteral("approve"), {{QStringLiteral("who"), QStringLiteral("all")}});
            m_table->setCurrentId(summary.approvalId.value_or(ApprovalId()).toString());
            return;
        }
        chooseList(lists.value(summary.state, QStringLiteral("done")));
        m_table->setCurrentId(summary.id.toString());
    });
}

/// The furthest of what the order has: a payout, else a claim, else its wins.
void PayoutsDesk::openOrder(OrderId order)
{
    ListPayouts::Request request;
    request.orderId = order;
    request.page.descending = true;
    m_context.transport.call<ListPayouts>(request, this, [this, order](Result<Page<PayoutSummary>> payouts) {
        if (payouts && !payouts->data.empty()) {
            openPayout(payouts->data.front().id);
            return;
        }
        ListClaims::Request claims;
        claims.orderId = order;
        claims.page.descending = true;
        m_context.transport.call<ListClaims>(claims, this, [this, order](Result<Page<ClaimSummary>> found) {
            if (found && !found->data.empty()) {
                openClaim(found->data.front().id);
                return;
            }
            openWinsOf(order);
        });
    });
}

void PayoutsDesk::openWinsOf(OrderId order)
{
    ListWins::Request wins;
    wins.orderId = order;
    m_context.transport.call<ListWins>(wins, this, [this](Result<Page<WinRow>> found) {
        if (found && !found->data.empty()) {
            chooseList(QStringLiteral("wins"),
                       {{QStringLiteral("order"), found->data.front().orderNumber.value_or(QString())}});
        } else {
            m_context.shell.toast(Tone::Information, tr("This order has no win."));
        }
    });
}

QJsonObject PayoutsDesk::saveState() const
{
    QJsonObject state{{QStringLiteral("view"), m_filter->currentView()},
                      {QStringLiteral("values"), m_filter->values()},
                      {QStringLiteral("current"), m_table->currentId()},
                      {QStringLiteral("kind"), m_record.kind},
                      {QStringLiteral("record"), m_record.id}};
    if (const RecordPane *pane = currentPane()) {
        const QJsonObject typed = pane->typed();
        if (!typed.isEmpty()) {
            state.insert(QStringLiteral("typed"), typed);
        }
    }
    return state;
}

void PayoutsDesk::restoreState(const QJsonObject &state)
{
    const auto text = [&](const char *field) { return state.value(QLatin1String(field)).toString(); };
    m_filter->chooseView(text("view"));
    m_filter->setValues(state.value(QLatin1String("values")).toObject());
    const Link record{QStringLiteral("payouts"), text("record"), text("kind")};
    const QJsonObject typed = state.value(QLatin1String("typed")).toObject();
    if (record.kind == QLatin1String("claim") || record.kind == QLatin1String("payout")) {
        showRecord(record);
        currentPane()->setTyped(typed);
    } else if (!typed.isEmpty()) {
        m_win->keepTyped(typed);
    }
    m_table->setCurrentId(text("current"));
}

DeskDescription payoutsDesk()
{
    return {QStringLiteral("payouts"), PayoutsDesk::tr("Payouts"), QStringLiteral("payout"),
            Permission::PayoutsRead, [](const DeskContext &context, QWidget *parent) -> Desk * {
                return new PayoutsDesk(context, parent);
            }};
}

} // namespace truvamate
