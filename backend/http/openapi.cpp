#include "backend/http/openapi.h"

#include "backend/http/router.h"
#include "backend/http/sideroutes.h"

namespace truvamate {

namespace {

using Object = QJsonObject;

Object reference(const char *name)
{
    const QString target = QStringLiteral("#/components/schemas/") + QLatin1String(name);
    return {{QStringLiteral("$ref"), target}};
}

Object typed(const char *type, const char *format = nullptr)
{
    Object object{{QStringLiteral("type"), QLatin1String(type)}};
    if (format) {
        object[QStringLiteral("format")] = QLatin1String(format);
    }
    return object;
}

Object describe(const Schema &schema);

Object describeObject(const std::vector<SchemaField> &fields)
{
    Object properties;
    QJsonArray required;
    for (const SchemaField &field : fields) {
        properties[field.name] = describe(*field.type);
        if (!field.isOptional) {
            required.append(field.name);
        }
    }
    Object object = typed("object");
    object[QStringLiteral("properties")] = properties;
    object[QStringLiteral("additionalProperties")] = false;
    if (!required.isEmpty()) {
        object[QStringLiteral("required")] = required;
    }
    return object;
}

Object describe(const Schema &schema)
{
    switch (schema.kind) {
    case Schema::Kind::Boolean:
        return typed("boolean");
    case Schema::Kind::Integer:
        return typed("integer", "int64");
    case Schema::Kind::Text:
        return typed("string");
    case Schema::Kind::Identifier:
        return typed("string", "uuid");
    case Schema::Kind::Instant:
        return typed("string", "date-time");
    case Schema::Kind::Date:
        return typed("string", "date");
    case Schema::Kind::Decimal:
        return reference("Decimal");
    case Schema::Kind::Bytes:
        return {{QStringLiteral("type"), QStringLiteral("string")},
                {QStringLiteral("contentEncoding"), QStringLiteral("base64")}};
    case Schema::Kind::Money:
        return reference(schema.currency == Currency::Usd ? "Usd" : "Thb");
    case Schema::Kind::List:
        return {{QStringLiteral("type"), QStringLiteral("array")},
                {QStringLiteral("items"), describe(*schema.element)}};
    case Schema::Kind::Object:
        return describeObject(schema.fields);
    case Schema::Kind::AnyObject:
        break;
    }
    return typed("object");
}

Object money(Currency currency)
{
    const Object constant{{QStringLiteral("const"), currencyCode(currency)}};
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("required"), QJsonArray{QStringLiteral("minor"), QStringLiteral("currency")}},
            {QStringLiteral("properties"),
             Object{{QStringLiteral("minor"), typed("integer", "int64")},
                    {QStringLiteral("currency"), constant},
                    {QStringLiteral("decimal"), typed("string")}}}};
}

Object components()
{
    Object decimal = typed("string");
    decimal[QStringLiteral("pattern")] = QStringLiteral("^[0-9]+(\\.[0-9]+)?$");
    const Object problem{
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("required"),
         QJsonArray{QStringLiteral("title"), QStringLiteral("status"), QStringLiteral("code")}},
        {QStringLiteral("properties"),
         Object{{QStringLiteral("type"), typed("string")},
                {QStringLiteral("title"), typed("string")},
                {QStringLiteral("status"), typed("integer")},
                {QStringLiteral("code"), typed("string")},
                {QStringLiteral("detail"), typed("string")},
                {QStringLiteral("instance"), typed("string")},
                {QStringLiteral("field"), typed("string")},
                {QStringLiteral("current"), typed("object")},
                {QStringLiteral("details"), typed("object")}}}};
    const Object bearer{{QStringLiteral("type"), QStringLiteral("http")},
                        {QStringLiteral("scheme"), QStringLiteral("bearer")}};
    return {{QStringLiteral("schemas"),
             Object{{QStringLiteral("Usd"), money(Currency::Usd)},
                    {QStringLiteral("Thb"), money(Currency::Thb)},
                    {QStringLiteral("Decimal"), decimal},
                    {QStringLiteral("Problem"), problem}}},
            {QStringLiteral("securitySchemes"), Object{{QStringLiteral("bearer"), bearer}}}};
}

/// An operation at one of its addresses.
struct Place
{
    const ErasedOperation &operation;
    Method method;
    QString path;
};

bool isInPath(const Place &at, const QString &name)
{
    const QString place = QLatin1Char('{') + name + QLatin1Char('}');
    return at.path.contains(place);
}

bool takesBody(const Place &at)
{
    return at.method == Method::Post || at.method == Method::Put;
}

Object parameter(const QString &name, const char *place, const Object &schema, bool isRequired)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("in"), QLatin1String(place)},
            {QStringLiteral("required"), isRequired},
            {QStringLiteral("schema"), schema}};
}

QJsonArray parameters(const Place &at)
{
    const ErasedOperation &operation = at.operation;
    const OperationInfo &info = *operation.info;
    QJsonArray list;
    for (const SchemaField &field : operation.requestSchema().fields) {
        if (isInPath(at, field.name)) {
            list.append(parameter(field.name, "path", describe(*field.type), true));
        } else if (!takesBody(at) && field.type->kind == Schema::Kind::Object) {
            for (const SchemaField &nested : field.type->fields) {
                list.append(parameter(nested.name, "query", describe(*nested.type), false));
            }
        } else if (!takesBody(at)) {
            list.append(parameter(field.name, "query", describe(*field.type),
                                  !field.isOptional && field.name != QLatin1String("version")));
        }
    }
    if (info.repeat == Repeat::ByKey) {
        list.append(parameter(QStringLiteral("Idempotency-Key"), "header",
                              {{QStringLiteral("type"), QStringLiteral("string")},
                               {QStringLiteral("minLength"), 8},
                               {QStringLiteral("maxLength"), 200}},
                              true));
    }
    if (operation.requestSchema().field(QStringLiteral("version"))) {
        list.append(parameter(QStringLiteral("If-Match"), "header", typed("string"), false));
    }
    return list;
}

std::vector<SchemaField> bodyFields(const Place &at)
{
    std::vector<SchemaField> fields;
    for (SchemaField field : at.operation.requestSchema().fields) {
        if (!isInPath(at, field.name)) {
            field.isOptional = field.isOptional || field.name == QLatin1String("version");
            fields.push_back(field);
        }
    }
    return fields;
}

Object content(const char *type, const Object &schema)
{
    return {{QLatin1String(type), Object{{QStringLiteral("schema"), schema}}}};
}

Object refusal()
{
    return {{QStringLiteral("description"), QStringLiteral("Why not, as RFC 9457 problem details.")},
            {QStringLiteral("content"), content("application/problem+json", reference("Problem"))}};
}

Object responses(const ErasedOperation &operation)
{
    Object answers;
    if (operation.responseSchema().fields.empty()) {
        answers[QStringLiteral("204")] = Object{{QStringLiteral("description"), QStringLiteral("Done.")}};
    } else {
        answers[QStringLiteral("200")] = Object{
            {QStringLiteral("description"), QStringLiteral("The answer.")},
            {QStringLiteral("content"), content("application/json", describe(operation.responseSchema()))}};
    }
    answers[QStringLiteral("default")] = refusal();
    return answers;
}

QString tagOf(const OperationInfo &info)
{
    return QString::fromLatin1(info.name).section(QLatin1Char('.'), 0, 0);
}

Object describeOperation(const Place &at)
{
    const OperationInfo &info = *at.operation.info;
    const bool isSecond = at.path != QLatin1String(info.path);
    const QString name = QString::fromLatin1(info.name);
    const QString second = QString::fromLatin1(methodName(at.method)) + QLatin1Char(' ') + at.path;
    Object object{{QStringLiteral("operationId"), isSecond ? second : name},
                  {QStringLiteral("tags"), QJsonArray{tagOf(info)}},
                  {QStringLiteral("parameters"), parameters(at)},
                  {QStringLiteral("responses"), responses(at.operation)}};
    const auto fields = bodyFields(at);
    if (takesBody(at) && !fields.empty()) {
        object[QStringLiteral("requestBody")]
            = Object{{QStringLiteral("required"), true},
                     {QStringLiteral("content"), content("application/json", describeObject(fields))}};
    }
    if (info.audience == Audience::Anybody) {
        object[QStringLiteral("security")] = QJsonArray{};
    }
    if (info.permission) {
        object[QStringLiteral("x-permission")] = permissionCode(*info.permission);
    }
    object[QStringLiteral("x-audience")] = audienceCode(info.audience);
    return object;
}

std::vector<Place> placesOf(const std::vector<const ErasedOperation *> &operations)
{
    std::vector<Place> places;
    for (const ErasedOperation *operation : operations) {
        places.push_back({*operation, operation->info->method, QString::fromLatin1(operation->info->path)});
        for (const SecondRoute &route : secondRoutes()) {
            if (std::string_view(route.operation) == operation->info->name) {
                places.push_back({*operation, route.method, QString::fromLatin1(route.path)});
            }
        }
    }
    return places;
}

Object describeSide(const SideRoute &route)
{
    QJsonArray list;
    const QString path = QString::fromLatin1(route.path);
    if (path.endsWith(u'}')) {
        list.append(parameter(path.section(u'{', 1).chopped(1), "path", typed("string"), true));
    }
    for (const char *header : route.headers) {
        list.append(parameter(QString::fromLatin1(header), "header", typed("string"), true));
    }
    const QString name = QString::fromLatin1(route.name);
    const Object done{{QStringLiteral("description"), QStringLiteral("Done.")}};
    Object object{{QStringLiteral("operationId"), name},
                  {QStringLiteral("tags"), QJsonArray{name.section(u'.', 0, 0)}},
                  {QStringLiteral("summary"), QString::fromLatin1(route.summary)},
                  {QStringLiteral("parameters"), list},
                  {QStringLiteral("responses"),
                   Object{{QString::number(route.status), done}, {QStringLiteral("default"), refusal()}}}};
    if (QLatin1String(route.method) == QLatin1String("PATCH")) {
        object[QStringLiteral("requestBody")]
            = Object{{QStringLiteral("required"), true},
                     {QStringLiteral("content"), content("application/offset+octet-stream", {})}};
    }
    if (route.isOpen) {
        object[QStringLiteral("security")] = QJsonArray{};
    }
    return object;
}

} // namespace

QJsonObject openApi(const std::vector<const ErasedOperation *> &operations)
{
    Object paths;
    for (const Place &at : placesOf(operations)) {
        Object methods = paths.value(at.path).toObject();
        methods[QString::fromLatin1(methodName(at.method).toLower())] = describeOperation(at);
        paths[at.path] = methods;
    }
    for (const SideRoute &route : sideRoutes()) {
        const QString path = QString::fromLatin1(route.path);
        Object methods = paths.value(path).toObject();
        methods[QString::fromLatin1(route.method).toLower()] = describeSide(route);
        paths[path] = methods;
    }
    const Object info{{QStringLiteral("title"), QStringLiteral("Truvamate")},
                      {QStringLiteral("version"), QStringLiteral(TRUVAMATE_VERSION)}};
    const Object bearer{{QStringLiteral("bearer"), QJsonArray{}}};
    return {{QStringLiteral("openapi"), QStringLiteral("3.1.0")},
            {QStringLiteral("info"), info},
            {QStringLiteral("servers"), QJsonArray{Object{{QStringLiteral("url"), QStringLiteral("/")}}}},
            {QStringLiteral("security"), QJsonArray{bearer}},
            {QStringLiteral("paths"), paths},
            {QStringLiteral("components"), components()}};
}

} // namespace truvamate
