#include "client/keptsession.h"

#include "models/json.h"

#include <QJsonDocument>

namespace truvamate {

QString keptText(const KeptSession &kept)
{
    return QString::fromUtf8(canonicalJson(toJson(kept)));
}

std::optional<KeptSession> keptFromText(const QString &text)
{
    const auto kept = fromJson<KeptSession>(QJsonDocument::fromJson(text.toUtf8()).object());
    return kept ? std::optional(*kept) : std::nullopt;
}

} // namespace truvamate
