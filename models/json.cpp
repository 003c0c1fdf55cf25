#include "models/json.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace truvamate {

QString snakeCase(const char *camelCase)
{
    QString result;
    for (const char *at = camelCase; *at != '\0'; ++at) {
        if (*at >= 'A' && *at <= 'Z') {
            result += QLatin1Char('_');
            result += QLatin1Char(static_cast<char>(*at - 'A' + 'a'));
        } else {
            result += QLatin1Char(*at);
        }
    }
    return result;
}

QByteArray canonicalJson(const QJsonObject &object)
{
    // QJsonObject keeps its keys sorted, so the compact form is canonical.
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString jsonDigest(const QJsonObject &object)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(canonicalJson(object), QCryptographicHash::Sha256).toHex());
}

namespace json {

tl::unexpected<Error> wrongType(const QString &field, const QString &expected)
{
    const QString name = field.isEmpty() ? QStringLiteral("The request") : QStringLiteral("“%1”").arg(field);
    return fail(ErrorKind::Invalid, QStringLiteral("request.malformed"),
                QStringLiteral("%1 is missing or is not %2.").arg(name, expected),
                {{QStringLiteral("field"), field}});
}

Result<std::int64_t> integer(const QJsonValue &value, const QString &field)
{
    constexpr double exactlyRepresentable = 9007199254740992.0; // 2^53
    const double number = value.toDouble(0.5);
    const qint64 whole = value.toInteger(0);
    const bool exact = value.isDouble()
        && (std::abs(number) > exactlyRepresentable ? number == static_cast<double>(whole)
                                                    : static_cast<double>(whole) == number);
    if (!exact) {
        return wrongType(field, QStringLiteral("a whole number"));
    }
    return whole;
}

Result<QString> text(const QJsonValue &value, const QString &field)
{
    if (!value.isString()) {
        return wrongType(field, QStringLiteral("text"));
    }
    return value.toString();
}

QJsonObject money(std::int64_t minor, Currency currency)
{
    return {{QStringLiteral("minor"), static_cast<qint64>(minor)},
            {QStringLiteral("currency"), currencyCode(currency)},
            {QStringLiteral("decimal"), decimalString(minor)}};
}

Result<std::int64_t> moneyMinor(const QJsonValue &value, Currency currency, const QString &field)
{
    const QJsonObject object = value.toObject();
    const QString code = object.value(QStringLiteral("currency")).toString();
    if (!value.isObject() || code != currencyCode(currency)) {
        return wrongType(field, QStringLiteral("an amount in %1").arg(currencyCode(currency)));
    }
    return integer(object.value(QStringLiteral("minor")), field);
}

} // namespace json

} // namespace truvamate
