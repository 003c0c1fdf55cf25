#include "ui/words/template.h"

#include "models/json.h"
#include "ui/words/formats.h"
#include "ui/words/language.h"
#include "ui/words/tables.h"

#include <QRegularExpression>
#include <QStringList>

namespace truvamate::words {

namespace {

std::optional<QString> moneyOf(const QJsonObject &value)
{
    const QString currency = value.value(QLatin1String("currency")).toString();
    const auto minor = json::integer(value.value(QLatin1String("minor")), QStringLiteral("minor"));
    if (!minor) {
        return std::nullopt;
    }
    return currency == QLatin1String("USD") ? money(Usd::fromMinor(*minor)) : money(Thb::fromMinor(*minor));
}

QString textOf(const QString &value)
{
    static const QRegularExpression day(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    static const QRegularExpression instant(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z$"));
    if (day.match(value).hasMatch()) {
        return drawDate(DrawDate(QDate::fromString(value, Qt::ISODate)));
    }
    if (instant.match(value).hasMatch()) {
        if (const auto when = Instant::fromString(value)) {
            return bothClocks(*when);
        }
    }
    return value;
}

QString word(const QString &kind, const QString &code)
{
    return nameOf(QLatin1String(kind.toLatin1()), code);
}

QString written(const QJsonValue &value, const QString &kind)
{
    if (!kind.isEmpty() && value.isString()) {
        return word(kind, value.toString());
    }
    if (value.isDouble()) {
        return count(value.toInteger());
    }
    if (value.isObject()) {
        return moneyOf(value.toObject()).value_or(QString());
    }
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &each : list) {
            parts.append(written(each, kind));
        }
        return parts.join(QStringLiteral(", "));
    }
    return textOf(value.toString());
}

struct Filling
{
    QString text;
    bool isComplete = true;
};

Filling fillPlain(const QString &phrase, const QJsonObject &arguments)
{
    static const QRegularExpression slot(QStringLiteral("\\{([a-z0-9_]+)(?:\\|([a-z_]+))?\\}"));
    Filling filling;
    qsizetype from = 0;
    for (auto matches = slot.globalMatch(phrase); matches.hasNext();) {
        const auto match = matches.next();
        const QString text = written(arguments.value(match.captured(1)), match.captured(2));
        filling.isComplete = filling.isComplete && !text.isEmpty();
        filling.text += QStringView(phrase).mid(from, match.capturedStart() - from) + text;
        from = match.capturedEnd();
    }
    filling.text += QStringView(phrase).mid(from);
    return filling;
}

} // namespace

QString filled(const QString &phrase, const QJsonObject &arguments)
{
    static const QRegularExpression optionalPart(QStringLiteral("\\[([^\\]]*)\\]"));
    QString text;
    qsizetype from = 0;
    for (auto matches = optionalPart.globalMatch(phrase); matches.hasNext();) {
        const auto match = matches.next();
        text += phrase.mid(from, match.capturedStart() - from);
        const Filling part = fillPlain(match.captured(1), arguments);
        if (part.isComplete) {
            text += match.captured(1);
        }
        from = match.capturedEnd();
    }
    return fillPlain(text + phrase.mid(from), arguments).text;
}

} // namespace truvamate::words
