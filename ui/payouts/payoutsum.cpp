#include "ui/payouts/payoutsum.h"

#include "ui/words/formats.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

struct Sum
{
    Q_DECLARE_TR_FUNCTIONS(PayoutSum)
};

} // namespace

std::vector<SumTable::Row> payoutSum(const PayoutAmounts &amounts)
{
    const QString share = amounts.commissionShare
        ? Sum::tr("%1 of the gross; a fraction of a cent stays with the customer")
              .arg(words::percent(*amounts.commissionShare))
        : QString();
    const QString source
        = amounts.rateSource.isEmpty() ? QString() : Sum::tr("Source: %1").arg(amounts.rateSource);
    return {
        {Sum::tr("Received from the lottery"), {}, words::money(amounts.gross), false},
        {Sum::tr("Withheld tax"), {}, words::money(-amounts.withheld), false},
        {Sum::tr("Our commission"), share, words::money(-amounts.commission), false},
        {Sum::tr("Net"), {}, words::money(amounts.net), true},
        {Sum::tr("Rate"), source, words::rate(amounts.rate.toString()), false},
        {Sum::tr("To pay"), Sum::tr("To %1").arg(amounts.beneficiary), words::money(amounts.netThb), true},
    };
}

} // namespace truvamate
