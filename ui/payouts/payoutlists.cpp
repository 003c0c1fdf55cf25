#include "ui/payouts/payoutlists.h"

#include "models/operations/approvals.h"
#include "models/operations/checking.h"
#include "models/operations/claims.h"
#include "models/operations/payouts.h"
#include "ui/words/states.h"

#include <QCoreApplication>

#include <algorithm>

namespace truvamate {

namespace {

struct Lists
{
    Q_DECLARE_TR_FUNCTIONS(PayoutLists)

public:
    static std::vector<PayoutList> all()
    {
        using Kind = PayoutListKind;
        return {
            {QStringLiteral("wins"), tr("Wins to claim"), Kind::Wins, QStringLiteral("star"),
             tr("No win waits to be claimed"),
             tr("Wins stand here from the check of their draw until a claim collects them.")},
            {QStringLiteral("retailer"), tr("At retailers"), Kind::Claims, QStringLiteral("place"),
             tr("No claim is open at a retailer"), tr("Claims of small prizes that a shop pays in cash.")},
            {QStringLiteral("centre"), tr("At claim centres"), Kind::Claims, QStringLiteral("bank"),
             tr("No claim is open at a claim centre"),
             tr("Claims above a shop's limit, and those that a customer makes in person.")},
            {QStringLiteral("propose"), tr("To propose"), Kind::Claims, QStringLiteral("coin"),
             tr("No received claim waits for its payout"),
             tr("A claim stands here once its money was received, until its payout is proposed.")},
            {QStringLiteral("approve"), tr("To approve"), Kind::Approvals, QStringLiteral("eye"),
             tr("Nothing waits for your approval"),
             tr("What you proposed yourself waits for somebody else; the filter shows it too.")},
            {QStringLiteral("send"), tr("To send"), Kind::Payouts, QStringLiteral("send"),
             tr("No approved payout waits to be sent"),
             tr("Approved payouts stand here until the bank is told.")},
            {QStringLiteral("confirm"), tr("To confirm"), Kind::Payouts, QStringLiteral("clock"),
             tr("No payout is on its way"), tr("Sent payouts stand here until the money has left the bank.")},
            {QStringLiteral("held"), tr("Held"), Kind::Payouts, QStringLiteral("hold"),
             tr("No payout is held"),
             tr("A payout that somebody stopped, or whose result was corrected, waits here.")},
            {QStringLiteral("differences"), tr("Differences"), Kind::Differences, QStringLiteral("warning"),
             tr("No difference is open"),
             tr("What a corrected result shows to have been paid too much stands here until it is settled.")},
            {QStringLiteral("done"), tr("Done"), Kind::Payouts, QStringLiteral("check"),
             tr("Nothing is done yet"), tr("Payouts that were paid, cancelled or superseded.")},
        };
    }

    static std::vector<FilterField> fields(const PayoutList &list)
    {
        std::vector<FilterField> fields{{QStringLiteral("order"), tr("Order"), FilterField::Kind::Text, {}}};
        if (list.kind == PayoutListKind::Wins) {
            fields.push_back(
                {QStringLiteral("game"),
                 tr("Game"),
                 FilterField::Kind::Choice,
                 {{QStringLiteral("powerball"), words::gameName(QStringLiteral("powerball"))},
                  {QStringLiteral("mega_millions"), words::gameName(QStringLiteral("mega_millions"))}}});
        }
        if (list.kind == PayoutListKind::Approvals) {
            return {{QStringLiteral("who"),
                     tr("Shown"),
                     FilterField::Kind::Choice,
                     {{QStringLiteral("me"), tr("What I can decide")},
                      {QStringLiteral("all"), tr("All that waits")}}}};
        }
        if (list.id == QLatin1String("done")) {
            FilterField state{QStringLiteral("state"), tr("State"), FilterField::Kind::Choice, {}};
            for (const char *code : {"confirmed", "cancelled", "superseded"}) {
                state.choices.push_back(
                    {QString::fromLatin1(code), words::payoutState(QLatin1String(code)).text});
            }
            fields.push_back(std::move(state));
        }
        if (list.kind == PayoutListKind::Differences) {
            FilterField state{QStringLiteral("state"), tr("State"), FilterField::Kind::Choice, {}};
            for (const char *code : {"open", "settled", "void"}) {
                state.choices.push_back(
                    {QString::fromLatin1(code), words::payoutDifferenceState(QLatin1String(code)).text});
            }
            fields.push_back(std::move(state));
        }
        return fields;
    }
};

std::optional<QString> valueOf(const QJsonObject &values, const char *field)
{
    const QString value = values.value(QLatin1String(field)).toString();
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

ListClaims::Request claimsRequest(const QString &list, const QJsonObject &values)
{
    ListClaims::Request request;
    request.search = valueOf(values, "order");
    if (list == QLatin1String("propose")) {
        request.awaitsPayout = true;
        return request;
    }
    request.open = true;
    request.atRetailer = list == QLatin1String("retailer");
    return request;
}

ListPayouts::Request payoutsRequest(const QString &list, const QJsonObject &values)
{
    ListPayouts::Request request;
    request.search = valueOf(values, "order");
    if (list == QLatin1String("done")) {
        request.state = valueOf(values, "state");
        request.ended = true;
        request.page.descending = true;
        return request;
    }
    request.state = list == QLatin1String("send") ? QStringLiteral("approved")
        : list == QLatin1String("confirm")        ? QStringLiteral("sent")
                                                  : QStringLiteral("held");
    return request;
}

ListApprovals::Request approvalsRequest(const QJsonObject &values)
{
    ListApprovals::Request request;
    request.decision = QStringLiteral("pending");
    request.kindPrefix = QStringLiteral("payout");
    if (valueOf(values, "who") != QStringLiteral("all")) {
        request.decidableByMe = true;
    }
    return request;
}

ListDifferences::Request differencesRequest(const QJsonObject &values)
{
    ListDifferences::Request request;
    request.state = valueOf(values, "state").value_or(QStringLiteral("open"));
    request.search = valueOf(values, "order");
    return request;
}

ListWins::Request winsRequest(const QJsonObject &values)
{
    ListWins::Request request;
    request.unclaimed = true;
    request.game = valueOf(values, "game");
    request.search = valueOf(values, "order");
    return request;
}

} // namespace

std::vector<PayoutList> payoutLists()
{
    return Lists::all();
}

PayoutList payoutListOf(const QString &id)
{
    const std::vector<PayoutList> lists = payoutLists();
    const auto found = std::ranges::find(lists, id, &PayoutList::id);
    return found == lists.end() ? lists.front() : *found;
}

std::vector<FilterField> filterFieldsOf(const PayoutList &list)
{
    return Lists::fields(list);
}

PagedTableModel::Fetch fetchOfList(const PayoutList &list, const QJsonObject &values, Transport &transport)
{
    const QString id = list.id;
    switch (list.kind) {
    case PayoutListKind::Wins:
        return fetchOf<ListWins>(
            transport, [values] { return winsRequest(values); },
            [](const WinRow &win) {
                return QStringLiteral("%1:%2:%3:%4")
                    .arg(win.slipId.toString(), win.slipPlayId.toString(), win.drawId.toString(),
                         win.drawing);
            });
    case PayoutListKind::Claims:
        return fetchOf<ListClaims>(
            transport, [id, values] { return claimsRequest(id, values); },
            [](const ClaimSummary &claim) { return claim.id.toString(); });
    case PayoutListKind::Approvals:
        return fetchOf<ListApprovals>(
            transport, [values] { return approvalsRequest(values); },
            [](const Approval &approval) { return approval.id.toString(); });
    case PayoutListKind::Payouts:
        return fetchOf<ListPayouts>(
            transport, [id, values] { return payoutsRequest(id, values); },
            [](const PayoutSummary &payout) { return payout.id.toString(); });
    case PayoutListKind::Differences:
        return fetchOf<ListDifferences>(
            transport, [values] { return differencesRequest(values); },
            [](const PayoutDifference &difference) { return difference.id.toString(); });
    }
    Q_UNREACHABLE();
}

} // namespace truvamate
