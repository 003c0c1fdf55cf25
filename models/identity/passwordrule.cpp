#include "models/identity/passwordrule.h"

namespace truvamate {

Result<Done> checkPassword(const QString &password)
{
    const qsizetype bytes = password.toUtf8().size();
    if (bytes > mostPasswordBytes) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("password.too_long"),
            QStringLiteral("The password has %1 bytes; at most %2 are possible (a Thai letter takes three).")
                .arg(bytes)
                .arg(mostPasswordBytes));
    }
    if (password.size() < leastPasswordCharacters) {
        return fail(ErrorKind::Invalid, QStringLiteral("password.too_short"),
                    QStringLiteral("The password has %1 characters; at least %2 are needed.")
                        .arg(password.size())
                        .arg(leastPasswordCharacters));
    }
    return Done();
}

} // namespace truvamate
