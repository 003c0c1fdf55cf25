#include "client/lastanswers.h"

#include "models/operations/custody.h"
#include "models/operations/purchase.h"

#include <QCryptographicHash>

namespace truvamate {

LastAnswers &LastAnswers::of(QObject &transport)
{
    auto *existing = transport.findChild<LastAnswers *>({}, Qt::FindDirectChildrenOnly);
    return existing ? *existing : *new LastAnswers(&transport);
}

bool LastAnswers::areKept(const OperationInfo &operation)
{
    static const QByteArrayList names{ListShops::info.name,        ListPlaces::info.name,
                                      ListPurchaseRuns::info.name, ListLinesToBuy::info.name,
                                      ListLeases::info.name,       PackSlips::info.name};
    return names.contains(operation.name);
}

QString LastAnswers::nameOf(const OperationInfo &operation, const QString &person, const QJsonObject &request)
{
    const QByteArray digest = QCryptographicHash::hash(canonicalJson(request), QCryptographicHash::Sha256);
    return QLatin1String(operation.name) + u'/' + person + u'/' + QString::fromLatin1(digest.toHex());
}

void LastAnswers::keep(const QString &name, const QJsonObject &answer)
{
    if (m_store.keep) {
        m_store.keep(name, answer);
    }
}

void LastAnswers::find(const QString &name, Found reply)
{
    if (m_store.find) {
        m_store.find(name, std::move(reply));
    } else {
        reply(std::nullopt);
    }
}

} // namespace truvamate
