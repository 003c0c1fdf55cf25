#pragma once

#include "models/money.h"
#include "ui/payouts/sumtable.h"

namespace truvamate {

/// The steps from what the lottery paid to what the customer gets.
struct PayoutAmounts
{
    Usd gross;
    Usd withheld;
    Usd commission;
    Usd net;
    ExchangeRate rate = *ExchangeRate::fromScaled(ExchangeRate::scale);
    Thb netThb;
    std::optional<BasisPoints> commissionShare; ///< where it is known
    QString rateSource;
    QString beneficiary;
};

std::vector<SumTable::Row> payoutSum(const PayoutAmounts &amounts);

} // namespace truvamate
