#include "backend/services/customermasking.h"

namespace truvamate {

QString maskedPhone(const QString &phone)
{
    return QStringLiteral("•••-•••-") + phone.right(4);
}

QString maskedEmail(const QString &email)
{
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    return email.left(at > 1 ? 1 : 0) + QStringLiteral("•••") + email.mid(at);
}

} // namespace truvamate
