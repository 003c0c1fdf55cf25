#include "models/operations/operation.h"

namespace truvamate {

QString audienceCode(Audience audience)
{
    switch (audience) {
    case Audience::Staff:
        return QStringLiteral("staff");
    case Audience::Customers:
        return QStringLiteral("customers");
    case Audience::SignedIn:
        return QStringLiteral("signed_in");
    case Audience::Anybody:
        break;
    }
    return QStringLiteral("anybody");
}

} // namespace truvamate
