#pragma once

#include "client/uploadplace.h"

#include <QObject>

#include <map>

namespace truvamate {

/// Where the uploads of a transport are, by their idempotency keys, so that a later try goes on from there.
/// Whoever keeps it beyond this run of the program follows moved() and puts it back before the next try.
class UploadPlaces : public QObject
{
    Q_OBJECT

public:
    /// The one of this transport, made when it is first asked for.
    static UploadPlaces &of(QObject &transport);
    using QObject::QObject;

    /// Empty: the upload begins anew.
    QByteArray at(const QString &key) const;
    void put(const QString &key, const QByteArray &target);
    /// More of it is safe at the backend.
    void move(const QString &key, const UploadPlace &place);
    void forget(const QString &key);

Q_SIGNALS:
    void moved(const QString &key, const truvamate::UploadPlace &place);

private:
    std::map<QString, QByteArray> m_targets;
};

} // namespace truvamate
