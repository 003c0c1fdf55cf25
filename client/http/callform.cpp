#include "client/http/callform.h"

#include <QJsonDocument>
#include <QUrl>

namespace truvamate {

namespace {

const QString versionField = QStringLiteral("version");

QByteArray verbOf(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        break;
    }
    return "DELETE";
}

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray()) {
            parts.append(textOf(part));
        }
        return parts.join(QLatin1Char(','));
    }
    if (value.isBool()) {
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    }
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

/// Fills the {names} of the path with fields, which then stand nowhere else.
QByteArray pathOf(const char *path, QJsonObject &fields)
{
    QByteArrayList segments;
    for (const QByteArray &segment : QByteArray(path).split('/')) {
        if (segment.startsWith('{')) {
            segments.append(encoded(textOf(fields.take(QString::fromLatin1(segment.mid(1).chopped(1))))));
        } else {
            segments.append(segment);
        }
    }
    return segments.join('/');
}

/// The fields of a nested group, such as "page", stand beside the others.
void addToQuery(QByteArrayList &query, const QJsonObject &fields)
{
    for (auto at = fields.begin(); at != fields.end(); ++at) {
        if (at.value().isObject()) {
            addToQuery(query, at.value().toObject());
        } else {
            query.append(encoded(at.key()) + '=' + encoded(textOf(at.value())));
        }
    }
}

} // namespace

CallForm formOf(const ErasedOperation &operation, QJsonObject request)
{
    CallForm form;
    form.verb = verbOf(operation.info->method);
    form.target = pathOf(operation.info->path, request);
    const SchemaField *version = operation.requestSchema().field(versionField);
    if (version && version->type->kind == Schema::Kind::Integer && request.contains(versionField)) {
        form.ifMatch = '"' + QByteArray::number(request.take(versionField).toInteger()) + '"';
    }
    if (operation.info->method == Method::Post || operation.info->method == Method::Put) {
        form.body = QJsonDocument(request).toJson(QJsonDocument::Compact);
        return form;
    }
    QByteArrayList query;
    addToQuery(query, request);
    if (!query.isEmpty()) {
        form.target += '?' + query.join('&');
    }
    return form;
}

} // namespace truvamate
