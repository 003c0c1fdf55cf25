#include "backend/services/inputs.h"

#include <QRegularExpression>

namespace truvamate {

Result<QString> requiredText(const QString &text, const char *code, const QString &what, int most)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return fail(ErrorKind::Invalid, QString::fromLatin1(code),
                    QStringLiteral("%1 is missing.").arg(what));
    }
    if (trimmed.size() > most) {
        return fail(ErrorKind::Invalid, QString::fromLatin1(code),
                    QStringLiteral("%1 has %2 characters; at most %3 are possible.")
                        .arg(what)
                        .arg(trimmed.size())
                        .arg(most));
    }
    return trimmed;
}

Result<std::optional<QString>> optionalText(const std::optional<QString> &text, const char *code,
                                            const QString &what, int most)
{
    if (!text || text->trimmed().isEmpty()) {
        return std::optional<QString>();
    }
    TRY(checked, requiredText(*text, code, what, most));
    return std::optional<QString>(checked);
}

Result<QString> normalisedEmail(const QString &text)
{
    // What a mail's header and SMTP can hold without anything in it meaning more.
    static const QRegularExpression shape(QStringLiteral(
        "\\A[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\\.[a-z0-9-]{2,63}\\z"));
    const QString email = text.trimmed().toLower();
    if (email.size() > 254 || !shape.match(email).hasMatch()) {
        return fail(ErrorKind::Invalid, QStringLiteral("email.malformed"),
                    QStringLiteral("“%1” is not an e-mail address.").arg(text.left(80)));
    }
    return email;
}

Result<Done> requirePermission(const Call &call, Permission permission)
{
    if (call.principal.may(permission)) {
        return Done();
    }
    return fail(ErrorKind::Forbidden, QStringLiteral("permission.denied"),
                QStringLiteral("%1 may not do this: it needs the permission “%2”.")
                    .arg(call.principal.name, permissionCode(permission)),
                {{QStringLiteral("permission"), permissionCode(permission)}});
}

} // namespace truvamate
