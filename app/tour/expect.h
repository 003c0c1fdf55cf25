#pragma once

#include "models/result.h"

namespace truvamate::tour {

/// An error unless it holds; the sentence says what was found instead.
inline Result<Done> expect(bool holds, const QString &otherwise)
{
    if (!holds) {
        return fail(ErrorKind::Conflict, QStringLiteral("tour.unexpected"), otherwise);
    }
    return Done();
}

/// What a refusal says; an error when nothing was refused, or for another reason.
template <typename T> Result<QString> refusalOf(const Result<T> &answer, const char *code)
{
    if (answer) {
        return fail(ErrorKind::Conflict, QStringLiteral("tour.not_refused"),
                    QStringLiteral("This should have been refused with %1.").arg(QLatin1String(code)));
    }
    if (answer.error().code != QLatin1String(code)) {
        return fail(answer.error());
    }
    return answer.error().message;
}

} // namespace truvamate::tour
