#pragma once

#include "client/transport.h"
#include "models/time.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedtablemodel.h"

/// The lists of the Payouts desk: one for each thing that waits, from a win that nobody claims yet to a
/// payout that is done.
namespace truvamate {

enum class PayoutListKind { Wins, Claims, Approvals, Payouts, Differences };

struct PayoutList
{
    QString id; ///< stable: "approve"
    QString title; ///< translated
    PayoutListKind kind = PayoutListKind::Wins;
    QString emptyIcon;
    QString emptyTitle;
    QString emptySentence;
};

/// In the order of the work.
std::vector<PayoutList> payoutLists();
/// The one of that id; the first where there is none.
PayoutList payoutListOf(const QString &id);

std::vector<FilterField> filterFieldsOf(const PayoutList &list);
std::vector<TableColumn> columnsOf(const PayoutList &list, const Clock &clock);
/// values as the filter bar has them: "order", "game", "path", "who", "state".
PagedTableModel::Fetch fetchOfList(const PayoutList &list, const QJsonObject &values, Transport &transport);

} // namespace truvamate
