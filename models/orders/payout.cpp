#include "models/orders/payout.h"

namespace truvamate {

Result<PayoutAmount> payoutAmount(Usd gross, Usd withheld, BasisPoints commission, ExchangeRate rate)
{
    if (gross <= Usd() || withheld < Usd() || withheld > gross) {
        return fail(ErrorKind::Invalid, QStringLiteral("payout.impossible_amounts"),
                    QStringLiteral("A claim of %1 with %2 withheld cannot be paid out.")
                        .arg(toText(gross), toText(withheld)));
    }
    if (commission < BasisPoints{0} || commission > BasisPoints{10'000}) {
        return fail(ErrorKind::Invalid, QStringLiteral("payout.impossible_commission"),
                    QStringLiteral("A commission lies between 0 % and 100 %."));
    }
    TRY(kept, shareOf(gross, commission, Rounding::TowardZero));
    const Usd net = gross - withheld - kept;
    if (net <= Usd()) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("payout.nothing_left"),
            QStringLiteral("Of %1, %2 was withheld and %3 is our commission: nothing is left to pay out.")
                .arg(toText(gross), toText(withheld), toText(kept)));
    }
    TRY(netThb, rate.toThb(net, Rounding::HalfAwayFromZero));
    return PayoutAmount{gross, withheld, kept, net, netThb};
}

} // namespace truvamate
