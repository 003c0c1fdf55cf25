#include "ui/payouts/payoutlists.h"

#include "models/operations/approvals.h"
#include "models/operations/checking.h"
#include "models/operations/claims.h"
#include "models/operations/payouts.h"
#include "ui/payouts/seenrows.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

struct Columns
{
    Q_DECLARE_TR_FUNCTIONS(PayoutColumns)

public:
    template <typename Row>
    static TableColumn of(const char *id, const QString &title, int characters,
                          std::function<Cell(const Row &)> cell, bool isNumber = false)
    {
        TableColumn column = columnOf<Row>(QString::fromLatin1(id), title, std::move(cell));
        column.characters = characters;
        column.isNumber = isNumber;
        return column;
    }

    static Cell state(const StateWord &word) { return {word.text, {}, word, {}, {}, false}; }
    static Cell strong(const QString &text) { return {text, {}, {}, {}, {}, true}; }
    static Cell plain(const QString &text) { return {text, {}, {}, {}, {}, false}; }
    static Cell order(const std::optional<QString> &number)
    {
        return number ? strong(*number) : plain(tr("The house's"));
    }
    static Cell amount(const std::optional<Usd> &amount)
    {
        return plain(amount ? words::money(*amount) : QString());
    }

    static std::vector<TableColumn> wins()
    {
        return {
            of<WinRow>("order", tr("Order"), 19, [](const WinRow &win) { return order(win.orderNumber); }),
            of<WinRow>("draw", tr("Draw"), 17,
                       [](const WinRow &win) {
                           return plain(words::gameShortName(win.game) + QLatin1Char(' ')
                                        + words::shortDrawDate(win.drawDate));
                       }),
            of<WinRow>("slip", tr("Slip"), 12,
                       [](const WinRow &win) {
                           return plain(tr("%1 …%2 %3").arg(win.shopState, win.serialEnding, win.letter));
                       }),
            of<WinRow>("tier", tr("Matched"), 14,
                       [](const WinRow &win) { return plain(words::tierName(win.tier)); }),
            of<WinRow>(
                "prize", tr("Prize"), 12,
                [](const WinRow &win) {
                    return win.prize ? strong(words::money(*win.prize))
                                     : Cell{tr("To be announced"),
                                            words::unpricedReason(win.unpricedReason.value_or(QString())),
                                            {},
                                            {},
                                            {},
                                            false};
                },
                true),
        };
    }

    static std::vector<TableColumn> claims(const Clock &clock)
    {
        return {
            of<ClaimSummary>("order", tr("Order"), 19,
                             [](const ClaimSummary &claim) { return order(claim.orderNumber); }),
            of<ClaimSummary>("slip", tr("Slip"), 8,
                             [](const ClaimSummary &claim) {
                                 return plain(tr("%1 …%2").arg(claim.shopState, claim.serialEnding));
                             }),
            of<ClaimSummary>("path", tr("Way"), 16,
                             [](const ClaimSummary &claim) { return plain(words::claimPath(claim.path)); }),
            of<ClaimSummary>(
                "expected", tr("Expected"), 11,
                [](const ClaimSummary &claim) { return amount(claim.expected); }, true),
            of<ClaimSummary>(
                "gross", tr("Received"), 11, [](const ClaimSummary &claim) { return amount(claim.gross); },
                true),
            of<ClaimSummary>("state", tr("State"), 18,
                             [](const ClaimSummary &claim) { return state(words::claimState(claim.state)); }),
            of<ClaimSummary>("opened", tr("Opened"), 13,
                             [&clock](const ClaimSummary &claim) {
                                 return plain(words::moment(claim.openedAt, bangkokZone(), clock.now()));
                             }),
            of<ClaimSummary>("claimant", tr("Signs"), 14,
                             [](const ClaimSummary &claim) { return plain(claim.claimant); }),
        };
    }

    static std::vector<TableColumn> approvals(const Clock &clock)
    {
        return {
            of<Approval>("order", tr("Order"), 19,
                         [](const Approval &approval) { return strong(seenText(approval, "order_number")); }),
            of<Approval>("kind", tr("What"), 22,
                         [](const Approval &approval) { return plain(words::approvalKind(approval.kind)); }),
            of<Approval>(
                "amount", tr("Amount"), 14,
                [](const Approval &approval) { return strong(words::money(seenAmount(approval))); }, true),
            of<Approval>("by", tr("Proposed by"), 18,
                         [](const Approval &approval) { return plain(approval.proposedByName); }),
            of<Approval>("at", tr("Proposed"), 13,
                         [&clock](const Approval &approval) {
                             return plain(words::moment(approval.proposedAt, bangkokZone(), clock.now()));
                         }),
        };
    }

    static std::vector<TableColumn> payouts(const Clock &clock)
    {
        return {
            of<PayoutSummary>("order", tr("Order"), 19,
                              [](const PayoutSummary &payout) { return strong(payout.orderNumber); }),
            of<PayoutSummary>(
                "net", tr("Net"), 11, [](const PayoutSummary &payout) { return amount(payout.net); }, true),
            of<PayoutSummary>(
                "net_thb", tr("To pay"), 12,
                [](const PayoutSummary &payout) { return strong(words::money(payout.netThb)); }, true),
            of<PayoutSummary>("beneficiary", tr("Account"), 15,
                              [](const PayoutSummary &payout) { return plain(payout.beneficiary); }),
            of<PayoutSummary>(
                "state", tr("State"), 20,
                [](const PayoutSummary &payout) { return state(words::payoutState(payout.state)); }),
            of<PayoutSummary>(
                "reference", tr("Bank reference"), 18,
                [](const PayoutSummary &payout) { return plain(payout.bankReference.value_or(QString())); }),
            of<PayoutSummary>("proposed", tr("Proposed"), 13,
                              [&clock](const PayoutSummary &payout) {
                                  return plain(words::moment(payout.proposedAt, bangkokZone(), clock.now()));
                              }),
        };
    }

    static std::vector<TableColumn> differences(const Clock &clock)
    {
        return {
            of<PayoutDifference>("order", tr("Order"), 19,
                                 [](const PayoutDifference &each) { return strong(each.orderNumber); }),
            of<PayoutDifference>(
                "amount", tr("Paid too much"), 13,
                [](const PayoutDifference &each) { return strong(words::money(each.amount)); }, true),
            of<PayoutDifference>(
                "state", tr("State"), 12,
                [](const PayoutDifference &each) { return state(words::payoutDifferenceState(each.state)); }),
            of<PayoutDifference>("treatment", tr("Treatment"), 18,
                                 [](const PayoutDifference &each) {
                                     return plain(words::differenceTreatment(each.treatment));
                                 }),
            of<PayoutDifference>("opened", tr("Found"), 13,
                                 [&clock](const PayoutDifference &each) {
                                     return plain(words::moment(each.openedAt, bangkokZone(), clock.now()));
                                 }),
        };
    }
};

} // namespace

std::vector<TableColumn> columnsOf(const PayoutList &list, const Clock &clock)
{
    switch (list.kind) {
    case PayoutListKind::Wins:
        return Columns::wins();
    case PayoutListKind::Claims:
        return Columns::claims(clock);
    case PayoutListKind::Approvals:
        return Columns::approvals(clock);
    case PayoutListKind::Payouts:
        return Columns::payouts(clock);
    case PayoutListKind::Differences:
        return Columns::differences(clock);
    }
    Q_UNREACHABLE();
}

} // namespace truvamate
