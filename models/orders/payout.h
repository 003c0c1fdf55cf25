#pragma once

#include "models/money.h"

namespace truvamate {

/// What a customer gets of one received claim. net = gross − withheld − commission.
struct PayoutAmount
{
    Usd gross; ///< as the lottery paid it
    Usd withheld; ///< as the lottery withheld it; never computed by us
    Usd commission;
    Usd net;
    Thb netThb;

    friend bool operator==(const PayoutAmount &, const PayoutAmount &) = default;
};

/// The commission is the share frozen on the order, of the gross, and never takes a fraction of a cent in our
/// favour. The net is converted once at the rate of the approval, half away from zero. Refused when nothing
/// would be left.
Result<PayoutAmount> payoutAmount(Usd gross, Usd withheld, BasisPoints commission, ExchangeRate rate);

} // namespace truvamate
