#include "backend/http/decode.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <optional>

namespace truvamate {

namespace {

const QString versionField = QStringLiteral("version");

tl::unexpected<Error> refuse(const char *code, const QString &message, const QString &field)
{
    return fail(ErrorKind::Invalid, QString::fromLatin1(code), message, {{QStringLiteral("field"), field}});
}

tl::unexpected<Error> unknownField(const QString &field)
{
    return refuse("request.unknown_field",
                  QStringLiteral("There is no field “%1” here.").arg(field.left(100)), field.left(100));
}

/// The path of a field that the schema does not have, or nothing.
std::optional<QString> findUnknown(const Schema &schema, const QJsonValue &value, const QString &path)
{
    if (schema.kind == Schema::Kind::List && value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (auto found = findUnknown(*schema.element, list[i], path + QStringLiteral("[%1]").arg(i))) {
                return found;
            }
        }
    }
    if (schema.kind != Schema::Kind::Object || !value.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = value.toObject();
    for (auto at = object.begin(); at != object.end(); ++at) {
        const QString name = path.isEmpty() ? at.key() : path + QLatin1Char('.') + at.key();
        const SchemaField *field = schema.field(at.key());
        if (!field) {
            return name;
        }
        if (auto found = findUnknown(*field->type, at.value(), name)) {
            return found;
        }
    }
    return std::nullopt;
}

/// Text of a path or a query as the JSON value that its field wants. What does not fit stays text, which the
/// operation's own reader refuses by name.
QJsonValue valueOf(const Schema &schema, const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    switch (schema.kind) {
    case Schema::Kind::Boolean:
        return text == QLatin1String("true") || text == QLatin1String("false")
            ? QJsonValue(text == QLatin1String("true"))
            : QJsonValue(text);
    case Schema::Kind::Integer:
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    case Schema::Kind::List: {
        QJsonArray list;
        for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            list.append(valueOf(*schema.element, part));
        }
        return list;
    }
    default:
        return text;
    }
}

Result<QString> decodedText(QByteArray encoded)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(QByteArray::fromPercentEncoding(encoded.replace('+', ' ')));
    if (decoder.hasError() || text.contains(QChar(0))) {
        return fail(ErrorKind::Invalid, QStringLiteral("request.bad_address"),
                    QStringLiteral("The query of the address is not UTF-8."));
    }
    return text;
}

/// Puts a query's value where the schema has its field: at the top, or in a nested group such as "page".
Result<Done> place(const Schema &schema, QJsonObject &into, const QString &name, const QString &text)
{
    const SchemaField *field = schema.field(name);
    if (field && field->type->kind != Schema::Kind::Object) {
        if (into.contains(name)) {
            return refuse("request.field_twice", QStringLiteral("“%1” is given twice.").arg(name), name);
        }
        into[name] = valueOf(*field->type, text);
        return Done();
    }
    for (const SchemaField &group : schema.fields) {
        if (group.type->kind == Schema::Kind::Object && group.type->field(name)) {
            QJsonObject nested = into.value(group.name).toObject();
            TRY_DO(place(*group.type, nested, name, text));
            into[group.name] = nested;
            return Done();
        }
    }
    return unknownField(name);
}

/// What a query leaves out of a nested group keeps its default.
void fillGroups(const Schema &schema, QJsonObject &into)
{
    for (const SchemaField &group : schema.fields) {
        if (group.type->kind != Schema::Kind::Object || group.isOptional) {
            continue;
        }
        QJsonObject filled = group.type->defaults;
        const QJsonObject given = into.value(group.name).toObject();
        for (auto at = given.begin(); at != given.end(); ++at) {
            filled[at.key()] = at.value();
        }
        into[group.name] = filled;
    }
}

Result<QJsonObject> fromQuery(const Schema &schema, const QByteArray &query)
{
    QJsonObject object;
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty()) {
            continue;
        }
        const qsizetype equals = pair.indexOf('=');
        TRY(name, decodedText(equals < 0 ? pair : pair.left(equals)));
        TRY(text, decodedText(equals < 0 ? QByteArray() : pair.mid(equals + 1)));
        TRY_DO(place(schema, object, name, text));
    }
    fillGroups(schema, object);
    return object;
}

Result<QJsonObject> fromBody(const Schema &schema, const HttpRequest &request)
{
    if (request.body.isEmpty()) {
        return QJsonObject();
    }
    const QByteArray type = request.headers.value("Content-Type").split(';').first().trimmed().toLower();
    if (type != "application/json") {
        return fail(ErrorKind::Invalid, QStringLiteral("request.content_type"),
                    QStringLiteral("The body has to be application/json."));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return fail(ErrorKind::Invalid, QStringLiteral("request.not_json"),
                    QStringLiteral("The body is not a JSON object: %1 at byte %2.")
                        .arg(error.errorString())
                        .arg(error.offset));
    }
    const QJsonObject object = document.object();
    if (const auto unknown = findUnknown(schema, object, {})) {
        return unknownField(*unknown);
    }
    return object;
}

Result<std::optional<qint64>> versionOf(const QByteArray &ifMatch)
{
    if (ifMatch.isEmpty()) {
        return std::optional<qint64>();
    }
    const QByteArray tag = ifMatch.trimmed();
    bool isNumber = false;
    const qint64 version = tag.mid(1, tag.size() - 2).toLongLong(&isNumber);
    if (!isNumber || tag.size() < 3 || !tag.startsWith('"') || !tag.endsWith('"')) {
        return refuse("request.bad_version",
                      QStringLiteral("If-Match has to be one ETag of ours, such as \"3\"."), versionField);
    }
    return std::optional(version);
}

Result<Done> addVersion(const Schema &schema, const HttpRequest &request, QJsonObject &into)
{
    const SchemaField *field = schema.field(versionField);
    if (!field || field->type->kind != Schema::Kind::Integer) {
        return Done();
    }
    TRY(version, versionOf(request.headers.value("If-Match")));
    if (version && into.contains(versionField) && into.value(versionField) != QJsonValue(*version)) {
        return refuse("request.bad_version", QStringLiteral("If-Match and the field “version” differ."),
                      versionField);
    }
    if (version) {
        into[versionField] = *version;
    }
    if (!into.contains(versionField) && !field->isOptional) {
        return refuse("request.no_version",
                      QStringLiteral("Say which version you have read: If-Match, or the field “version”."),
                      versionField);
    }
    return Done();
}

} // namespace

Result<QJsonObject> decodeRequest(const Router::Match &match, const QByteArray &query,
                                  const HttpRequest &request)
{
    const Schema &schema = match.operation->requestSchema();
    const Method method = match.method;
    const bool hasBody = method == Method::Post || method == Method::Put;
    if (!hasBody && !request.body.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("request.unexpected_body"),
                    QStringLiteral("This request takes no body."));
    }
    if (hasBody && !query.isEmpty()) {
        return unknownField(QString::fromLatin1(query.split('=').first()));
    }
    TRY(object, hasBody ? fromBody(schema, request) : fromQuery(schema, query));
    for (const auto &[name, text] : match.values) {
        const SchemaField *field = schema.field(name);
        const QJsonValue value = field ? valueOf(*field->type, text) : QJsonValue(text);
        if (object.contains(name) && object.value(name) != value) {
            return refuse("request.field_twice",
                          QStringLiteral("“%1” stands in the address and differs in the request.").arg(name),
                          name);
        }
        object[name] = value;
    }
    TRY_DO(addVersion(schema, request, object));
    return object;
}

QByteArray entityTag(const Schema &schema, const QJsonObject &response)
{
    QJsonValue version = response.value(versionField);
    if (schema.kind == Schema::Kind::Object && !schema.field(versionField) && !schema.fields.empty()) {
        version = response.value(schema.fields.front().name).toObject().value(versionField);
    }
    return version.isDouble() ? '"' + QByteArray::number(version.toInteger()) + '"' : QByteArray();
}

} // namespace truvamate
