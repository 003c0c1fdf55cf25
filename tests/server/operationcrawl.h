#pragma once

#include "models/operations/operation.h"
#include "tests/support/httpconnection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QUrl>

#include <functional>
#include <memory>

namespace truvamate::testing {

/// A request as it goes over the wire.
struct WireRequest
{
    QByteArray method, target, body;
};

inline WireRequest wireRequest(const ErasedOperation &operation, QJsonObject fields)
{
    const OperationInfo &info = *operation.info;
    const auto encoded = [](const QJsonValue &value) {
        return QUrl::toPercentEncoding(value.toVariant().toString(), {}, " '\"");
    };
    QByteArray path = info.path;
    for (const SchemaField &field : operation.requestSchema().fields) {
        const QByteArray name = '{' + field.name.toLatin1() + '}';
        if (path.contains(name)) {
            const QByteArray value = encoded(fields.take(field.name));
            path.replace(name, value.isEmpty() ? QByteArray("-") : value);
        }
    }
    if (info.method == Method::Post || info.method == Method::Put) {
        return {info.method == Method::Post ? "POST" : "PUT", path,
                QJsonDocument(fields).toJson(QJsonDocument::Compact)};
    }
    QByteArrayList query;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field->isString() || field->isDouble() || field->isBool()) {
            query += field.key().toLatin1() + '=' + encoded(*field);
        }
    }
    return {info.method == Method::Get ? "GET" : "DELETE",
            query.isEmpty() ? path : path + '?' + query.join('&'),
            {}};
}

/// What is known by the names of fields, and a word to look for.
inline QJsonObject fieldsOf(const ErasedOperation &operation, const QMap<QString, QString> &known,
                            const QString &word)
{
    QJsonObject fields = operation.requestSchema().defaults;
    for (const SchemaField &field : operation.requestSchema().fields) {
        if (field.type->kind == Schema::Kind::Identifier && known.contains(field.name)) {
            fields[field.name] = known[field.name];
        }
        if (field.name == QLatin1String("search") || field.name == QLatin1String("text")) {
            fields[field.name] = word;
        }
    }
    return fields;
}

/// The same id in every place that takes one.
inline QJsonObject fieldsWithId(const ErasedOperation &operation, const QString &id)
{
    QJsonObject fields = operation.requestSchema().defaults;
    for (const SchemaField &field : operation.requestSchema().fields) {
        if (field.type->kind == Schema::Kind::Identifier) {
            fields[field.name] = id;
        } else if (field.type->kind == Schema::Kind::List
                   && field.type->element->kind == Schema::Kind::Identifier) {
            fields[field.name] = QJsonArray{id};
        }
    }
    return fields;
}

/// Nothing in its place, and one field too many.
inline std::vector<QJsonObject> badFields(const ErasedOperation &operation)
{
    QJsonObject wrong;
    for (const SchemaField &field : operation.requestSchema().fields) {
        wrong[field.name] = QJsonValue(QStringLiteral("' OR 1=1 --"));
    }
    QJsonObject nested;
    for (const SchemaField &field : operation.requestSchema().fields) {
        nested[field.name] = QJsonArray{QJsonObject{{field.name, -1}}};
    }
    QJsonObject more = operation.requestSchema().defaults;
    more[QStringLiteral("and_more")] = true;
    return {QJsonObject(), wrong, nested, more};
}

/// One person at the wire, and all that was ever answered to them.
class WireReader
{
public:
    WireReader(quint16 port, QByteArray token)
        : m_port(port)
        , m_token(std::move(token))
    {
    }

    /// Before each request; tests let time pass so that nothing is too often.
    std::function<void()> before = [] {};

    QByteArray ask(const WireRequest &request, const QByteArray &headers = {})
    {
        before();
        ++m_asked;
        const QByteArray message = request.method + ' ' + request.target
            + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + m_token + "\r\nIdempotency-Key: crawl-key-"
            + QByteArray::number(m_asked) + (m_asked % 2 == 0 ? "\r\nAccept-Language: th" : "")
            + (request.body.isEmpty() ? QByteArray() : QByteArray("\r\nContent-Type: application/json"))
            + "\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n" + headers + "\r\n"
            + request.body;
        const QByteArray answer = request.method == "HEAD" ? headOf(message) : exchange(message);
        ++m_statuses[answer.mid(9, 1)];
        hear(request.method + ' ' + request.target, answer);
        return answer;
    }
    void hear(const QByteArray &where, const QByteArray &what) { m_heard.push_back({where, what}); }

    /// The first place that holds the words, with what stands there; empty where none does.
    QByteArray placeOf(const QString &words) const
    {
        for (const auto &[where, what] : m_heard) {
            if (what.contains(words.toUtf8()) || what.contains(QUrl::toPercentEncoding(words))) {
                return where + " answers " + what.left(2000);
            }
        }
        return {};
    }
    const QByteArray &token() const { return m_token; }
    int asked() const { return m_asked; }
    /// How many answers began with that digit: "2", "4", "5".
    int count(const char *status) const { return m_statuses.value(status); }

private:
    QByteArray exchange(const QByteArray &message)
    {
        QByteArray answer;
        for (int attempt = 0; attempt < 2 && answer.isEmpty(); ++attempt) {
            if (!m_connection) {
                m_connection = std::make_unique<HttpConnection>(m_port);
            }
            m_connection->send(message);
            answer = m_connection->answer();
            if (answer.isEmpty() || answer.contains("Connection: close")) {
                m_connection.reset();
            }
        }
        return answer;
    }
    /// Its Content-Length is of a body that does not come.
    QByteArray headOf(const QByteArray &message) const
    {
        HttpConnection connection(m_port);
        connection.send(QByteArray(message).replace("\r\nHost: a", "\r\nHost: a\r\nConnection: close"));
        return connection.bytes(1 << 20);
    }

    quint16 m_port;
    QByteArray m_token;
    std::unique_ptr<HttpConnection> m_connection;
    std::vector<std::pair<QByteArray, QByteArray>> m_heard;
    QMap<QByteArray, int> m_statuses;
    int m_asked = 0;
};

} // namespace truvamate::testing
