#include "client/uploadplaces.h"

namespace truvamate {

UploadPlaces &UploadPlaces::of(QObject &transport)
{
    auto *existing = transport.findChild<UploadPlaces *>({}, Qt::FindDirectChildrenOnly);
    return existing ? *existing : *new UploadPlaces(&transport);
}

QByteArray UploadPlaces::at(const QString &key) const
{
    const auto found = m_targets.find(key);
    return found == m_targets.end() ? QByteArray() : found->second;
}

void UploadPlaces::put(const QString &key, const QByteArray &target)
{
    m_targets[key] = target;
}

void UploadPlaces::move(const QString &key, const UploadPlace &place)
{
    put(key, place.target);
    Q_EMIT moved(key, place);
}

void UploadPlaces::forget(const QString &key)
{
    m_targets.erase(key);
}

} // namespace truvamate
