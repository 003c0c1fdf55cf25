#pragma once

#include "models/operations/operation.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace truvamate {

/// What the backend answered last to the questions of a counter: shops, places, runs, lines, leases and how
/// lines go on slips. A transport answers with it while the backend cannot be reached. These are the agent's
/// answer types: no customer, no price in baht, no note of staff.
class LastAnswers : public QObject
{
    Q_OBJECT

public:
    using Found = std::function<void(std::optional<QJsonObject>)>;
    /// Where they are kept beyond this run of the program. `find` replies once, from the event loop.
    struct Store
    {
        std::function<void(const QString &name, const QJsonObject &answer)> keep;
        std::function<void(const QString &name, Found reply)> find;
    };

    /// The one of this transport, made when it is first asked for.
    static LastAnswers &of(QObject &transport);
    using QObject::QObject;

    static bool areKept(const OperationInfo &operation);
    /// Of a question of one person: answers differ from person to person.
    static QString nameOf(const OperationInfo &operation, const QString &person, const QJsonObject &request);

    void setStore(Store store) { m_store = std::move(store); }
    void keep(const QString &name, const QJsonObject &answer);
    /// None where nothing is known.
    void find(const QString &name, Found reply);

private:
    Store m_store;
};

} // namespace truvamate
