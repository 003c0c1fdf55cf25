#include "backend/http/openapi.h"
#include "backend/http/router.h"
#include "backend/http/sideroutes.h"

namespace truvamate {

namespace {

const char head[] = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Truvamate API</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1d2733; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #d5dce4; }
details { border: 1px solid #d5dce4; border-radius: 4px; margin: .4rem 0; padding: .3rem .7rem; }
summary { cursor: pointer; font-family: ui-monospace, monospace; }
summary b { display: inline-block; min-width: 4.5rem; }
summary span { float: right; color: #5b6b7b; font-family: system-ui, sans-serif; }
ul { margin: .2rem 0; } code { font-family: ui-monospace, monospace; } i { color: #5b6b7b; }
</style></head><body>
<h1>Truvamate API</h1>
<p>Sign in at <code>POST /api/auth/login</code> and send <code>Authorization: Bearer …</code>. Errors are RFC 9457
problem details with a stable <code>code</code>. Lists are <code>{data, next, count, count_capped}</code>: ask again with
<code>cursor</code> set to <code>next</code>. A request marked <i>key</i> needs an <code>Idempotency-Key</code> of 8 to
200 characters; one with a <code>version</code> takes it from <code>If-Match</code> too. <code>/api/v1/…</code> is the
same. For programs: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
)";

QString typeName(const Schema &schema)
{
    switch (schema.kind) {
    case Schema::Kind::Boolean:
        return QStringLiteral("true or false");
    case Schema::Kind::Integer:
        return QStringLiteral("whole number");
    case Schema::Kind::Text:
        return QStringLiteral("text");
    case Schema::Kind::Identifier:
        return QStringLiteral("id");
    case Schema::Kind::Instant:
        return QStringLiteral("instant in UTC");
    case Schema::Kind::Date:
        return QStringLiteral("date");
    case Schema::Kind::Decimal:
        return QStringLiteral("decimal number as text");
    case Schema::Kind::Bytes:
        return QStringLiteral("base64");
    case Schema::Kind::Money:
        return QStringLiteral("amount in ") + currencyCode(schema.currency);
    case Schema::Kind::List:
        return QStringLiteral("list of ") + typeName(*schema.element);
    case Schema::Kind::Object:
    case Schema::Kind::AnyObject:
        break;
    }
    return QStringLiteral("object");
}

QString fieldList(const Schema &schema)
{
    if (schema.kind == Schema::Kind::List) {
        return fieldList(*schema.element);
    }
    QString out;
    for (const SchemaField &field : schema.fields) {
        out += QStringLiteral("<li><code>%1</code> %2%3%4</li>")
                   .arg(field.name, typeName(*field.type),
                        field.isOptional ? QStringLiteral(" <i>may be left out</i>") : QString(),
                        fieldList(*field.type));
    }
    return out.isEmpty() ? out : QStringLiteral("<ul>") + out + QStringLiteral("</ul>");
}

QString entry(const ErasedOperation &operation)
{
    const OperationInfo &info = *operation.info;
    const QString needs = info.permission ? permissionCode(*info.permission) : audienceCode(info.audience);
    const QString key = info.repeat == Repeat::ByKey ? QStringLiteral(", key") : QString();
    const QString request = fieldList(operation.requestSchema());
    const QString response = fieldList(operation.responseSchema());
    return QStringLiteral("<details id=\"%1\"><summary><b>%2</b>%3<span>%4%5</span></summary>"
                          "<p>Request</p>%6<p>Answer</p>%7</details>\n")
        .arg(QLatin1String(info.name), QString::fromLatin1(methodName(info.method)), QLatin1String(info.path),
             needs, key, request.isEmpty() ? QStringLiteral("<p><i>nothing</i></p>") : request,
             response.isEmpty() ? QStringLiteral("<p><i>nothing (204)</i></p>") : response);
}

} // namespace

QByteArray docsPage(const std::vector<const ErasedOperation *> &operations)
{
    QString page = QString::fromUtf8(head);
    QString group;
    for (const ErasedOperation *operation : operations) {
        const QString name = QString::fromLatin1(operation->info->name).section(QLatin1Char('.'), 0, 0);
        if (name != group) {
            page += QStringLiteral("<h2>%1</h2>\n").arg(name);
            group = name;
        }
        page += entry(*operation);
    }
    page += QStringLiteral("<h2>beside the operations</h2>\n");
    for (const SideRoute &route : sideRoutes()) {
        page
            += QStringLiteral("<p><b>%1</b> %2 %3</p>\n")
                   .arg(QLatin1String(route.method), QLatin1String(route.path), QLatin1String(route.summary));
    }
    return (page + QStringLiteral("</body></html>\n")).toUtf8();
}

} // namespace truvamate
