#include "ui/words/states.h"

#include "ui/words/language.h"
#include "ui/words/statetables.h"

#include <algorithm>

namespace truvamate::words {

namespace {

StateWord wordOf(StatePhrases table, const QString &code)
{
    const auto found = std::ranges::find_if(
        table, [&](const StatePhrase &each) { return code == QLatin1String(each.code); });
    if (found == table.end()) {
        return {code, QStringLiteral("help"), Tone::Neutral};
    }
    return {phrase(statesContext, found->text), QString::fromLatin1(found->icon), found->tone};
}

QString lineStateCode(const QString &drawStatus, bool leased, bool placed, bool quarantined, bool won)
{
    const bool onSale = drawStatus == QLatin1String("scheduled") || drawStatus == QLatin1String("open");
    const bool checked = drawStatus == QLatin1String("checked") || drawStatus == QLatin1String("settled");
    if (quarantined) {
        return QStringLiteral("quarantined");
    }
    if (!placed) {
        return !onSale ? QStringLiteral("missed")
            : leased   ? QStringLiteral("leased")
                       : QStringLiteral("ordered");
    }
    if (checked) {
        return won ? QStringLiteral("won") : QStringLiteral("not_won");
    }
    if (drawStatus == QLatin1String("verified")) {
        return QStringLiteral("to_check");
    }
    return onSale ? QStringLiteral("bought") : QStringLiteral("waiting_result");
}

} // namespace

StateWord orderStatus(const QString &code)
{
    return wordOf(orderStatusTable(), code);
}

StateWord orderPaymentStatus(const QString &code)
{
    return wordOf(orderPaymentTable(), code);
}

StateWord usaPurchaseStatus(const QString &code)
{
    return wordOf(usaPurchaseTable(), code);
}

StateWord orderPayoutStatus(const QString &code)
{
    return wordOf(orderPayoutTable(), code);
}

StateWord paymentStatus(const QString &code)
{
    return wordOf(paymentTable(), code);
}

StateWord lineState(const QString &drawStatus, bool cancelled, bool refunded, bool leased, bool placed,
                    bool quarantined, bool won)
{
    const QString code = refunded ? QStringLiteral("refunded")
        : cancelled               ? QStringLiteral("cancelled")
                                  : lineStateCode(drawStatus, leased, placed, quarantined, won);
    return wordOf(lineTable(), code);
}

StateWord slipBinding(const QString &code)
{
    return wordOf(slipBindingTable(), code);
}

StateWord secondLook(const QString &code)
{
    return wordOf(secondLookTable(), code);
}

StateWord drawStatus(const QString &code)
{
    return wordOf(drawTable(), code);
}

StateWord resultState(const QString &code)
{
    return wordOf(resultTable(), code);
}

StateWord claimState(const QString &code)
{
    return wordOf(claimTable(), code);
}

StateWord payoutState(const QString &code)
{
    return wordOf(payoutTable(), code);
}

StateWord payoutDifferenceState(const QString &code)
{
    return wordOf(differenceTable(), code);
}

StateWord approvalDecision(const QString &code)
{
    return wordOf(approvalTable(), code);
}

StateWord staffStatus(const QString &code)
{
    return wordOf(staffTable(), code);
}

QString roleName(const QString &code)
{
    return nameOf(QLatin1String("role"), code);
}

QString gameName(const QString &code)
{
    return nameOf(QLatin1String("game"), code);
}

QString gameShortName(const QString &code)
{
    return nameOf(QLatin1String("game_short"), code);
}

QString tierName(const QString &tierCode)
{
    return nameOf(QLatin1String("tier"), tierCode);
}

QString orderActionName(const QString &code)
{
    return nameOf(QLatin1String("order_action"), code);
}

QString approvalKind(const QString &code)
{
    return nameOf(QLatin1String("approval"), code);
}

QString claimPath(const QString &code)
{
    return nameOf(QLatin1String("claim_path"), code);
}

QString paymentMethod(const QString &code)
{
    return nameOf(QLatin1String("provider"), code);
}

QString selection(const QString &code)
{
    return nameOf(QLatin1String("selection"), code);
}

QString refundReason(const QString &code)
{
    return nameOf(QLatin1String("refund_reason"), code);
}

QString paymentReviewReason(const QString &code)
{
    return nameOf(QLatin1String("review_reason"), code);
}

QString receivedInto(const QString &code)
{
    return nameOf(QLatin1String("received_into"), code);
}

QString differenceTreatment(const QString &code)
{
    return nameOf(QLatin1String("treatment"), code);
}

QString unpricedReason(const QString &code)
{
    return nameOf(QLatin1String("unpriced"), code);
}

QString incidentName(const QString &code)
{
    return nameOf(QLatin1String("incident"), code);
}

QString placeKind(const QString &code)
{
    return nameOf(QLatin1String("place_kind"), code);
}

} // namespace truvamate::words
