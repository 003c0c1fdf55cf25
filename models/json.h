#pragma once

#include "models/identifiers.h"
#include "models/money.h"
#include "models/result.h"
#include "models/time.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>

#include <optional>
#include <vector>

/// One list of fields per struct gives its JSON in both directions:
///     struct Line { DrawId drawId; Usd price; };
///     BOOST_DESCRIBE_STRUCT(Line, (), (drawId, price))
/// Names go to snake_case. Optional fields are left out when empty. Money is {"minor", "currency",
/// "decimal"}.
namespace truvamate {

/// "drawId" → "draw_id".
QString snakeCase(const char *camelCase);

/// Keys sorted, no spaces: the form that is hashed for digests and idempotency.
QByteArray canonicalJson(const QJsonObject &object);
/// Lower-case hex SHA-256 of the canonical form.
QString jsonDigest(const QJsonObject &object);

namespace json {

tl::unexpected<Error> wrongType(const QString &field, const QString &expected);
Result<std::int64_t> integer(const QJsonValue &value, const QString &field);
Result<QString> text(const QJsonValue &value, const QString &field);
QJsonObject money(std::int64_t minor, Currency currency);
Result<std::int64_t> moneyMinor(const QJsonValue &value, Currency currency, const QString &field);

template <typename T> struct Codec;

template <typename T> QJsonValue write(const T &value)
{
    return Codec<T>::write(value);
}

template <typename T> Result<T> read(const QJsonValue &value, const QString &field)
{
    return Codec<T>::read(value, field);
}

template <> struct Codec<bool>
{
    static QJsonValue write(bool value) { return value; }
    static Result<bool> read(const QJsonValue &value, const QString &field)
    {
        if (!value.isBool()) {
            return wrongType(field, QStringLiteral("true or false"));
        }
        return value.toBool();
    }
};

template <> struct Codec<int>
{
    static QJsonValue write(int value) { return value; }
    static Result<int> read(const QJsonValue &value, const QString &field)
    {
        TRY(number, integer(value, field));
        if (number > INT32_MAX || number < INT32_MIN) {
            return wrongType(field, QStringLiteral("a smaller number"));
        }
        return static_cast<int>(number);
    }
};

template <> struct Codec<std::int64_t>
{
    static QJsonValue write(std::int64_t value) { return QJsonValue(static_cast<qint64>(value)); }
    static Result<std::int64_t> read(const QJsonValue &value, const QString &field)
    {
        return integer(value, field);
    }
};

template <> struct Codec<QString>
{
    static QJsonValue write(const QString &value) { return value; }
    static Result<QString> read(const QJsonValue &value, const QString &field) { return text(value, field); }
};

template <> struct Codec<QJsonObject>
{
    static QJsonValue write(const QJsonObject &value) { return value; }
    static Result<QJsonObject> read(const QJsonValue &value, const QString &field)
    {
        if (!value.isObject()) {
            return wrongType(field, QStringLiteral("an object"));
        }
        return value.toObject();
    }
};

template <> struct Codec<Instant>
{
    static QJsonValue write(Instant value) { return value.toString(); }
    static Result<Instant> read(const QJsonValue &value, const QString &field)
    {
        TRY(string, text(value, field));
        return Instant::fromString(string);
    }
};

template <> struct Codec<DrawDate>
{
    static QJsonValue write(DrawDate value) { return value.toString(); }
    static Result<DrawDate> read(const QJsonValue &value, const QString &field)
    {
        TRY(string, text(value, field));
        return DrawDate::fromString(string);
    }
};

template <> struct Codec<ExchangeRate>
{
    static QJsonValue write(ExchangeRate value) { return value.toString(); }
    static Result<ExchangeRate> read(const QJsonValue &value, const QString &field)
    {
        TRY(string, text(value, field));
        return ExchangeRate::fromString(string);
    }
};

template <> struct Codec<BasisPoints>
{
    static QJsonValue write(BasisPoints value) { return QJsonValue(static_cast<qint64>(value.value)); }
    static Result<BasisPoints> read(const QJsonValue &value, const QString &field)
    {
        TRY(number, integer(value, field));
        return BasisPoints{number};
    }
};

/// Bytes travel as base64.
template <> struct Codec<QByteArray>
{
    static QJsonValue write(const QByteArray &value) { return QString::fromLatin1(value.toBase64()); }
    static Result<QByteArray> read(const QJsonValue &value, const QString &field)
    {
        TRY(string, text(value, field));
        const auto decoded
            = QByteArray::fromBase64Encoding(string.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded) {
            return wrongType(field, QStringLiteral("base64 text"));
        }
        return *decoded;
    }
};

template <Currency C> struct Codec<Money<C>>
{
    static QJsonValue write(Money<C> value) { return money(value.minor(), C); }
    static Result<Money<C>> read(const QJsonValue &value, const QString &field)
    {
        return moneyMinor(value, C, field).map(&Money<C>::fromMinor);
    }
};

template <typename Tag> struct Codec<Id<Tag>>
{
    static QJsonValue write(const Id<Tag> &value) { return value.toString(); }
    static Result<Id<Tag>> read(const QJsonValue &value, const QString &field)
    {
        TRY(string, text(value, field));
        return Id<Tag>::fromString(string);
    }
};

template <typename T> struct Codec<std::vector<T>>
{
    static QJsonValue write(const std::vector<T> &values)
    {
        QJsonArray array;
        for (const T &value : values) {
            array.append(Codec<T>::write(value));
        }
        return array;
    }
    static Result<std::vector<T>> read(const QJsonValue &value, const QString &field)
    {
        if (!value.isArray()) {
            return wrongType(field, QStringLiteral("a list"));
        }
        std::vector<T> result;
        const QJsonArray array = value.toArray();
        result.reserve(static_cast<std::size_t>(array.size()));
        for (const QJsonValue &element : array) {
            TRY(item, Codec<T>::read(element, field));
            result.push_back(std::move(item));
        }
        return result;
    }
};

template <typename T> inline constexpr bool isOptional = false;
template <typename T> inline constexpr bool isOptional<std::optional<T>> = true;

/// Described structs. A field that is missing keeps its in-class default only when it is optional.
template <typename T> struct Codec
{
    static_assert(boost::describe::has_describe_members<T>::value,
                  "list the fields with BOOST_DESCRIBE_STRUCT");
    using Members
        = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

    static QJsonValue write(const T &value)
    {
        QJsonObject object;
        boost::mp11::mp_for_each<Members>([&](auto member) {
            const auto &field = value.*member.pointer;
            using Field = std::decay_t<decltype(field)>;
            if constexpr (isOptional<Field>) {
                if (field) {
                    object.insert(snakeCase(member.name), Codec<typename Field::value_type>::write(*field));
                }
            } else {
                object.insert(snakeCase(member.name), Codec<Field>::write(field));
            }
        });
        return object;
    }

    static Result<T> read(const QJsonValue &value, const QString &field)
    {
        if (!value.isObject()) {
            return wrongType(field, QStringLiteral("an object"));
        }
        const QJsonObject object = value.toObject();
        T result{};
        std::optional<Error> error;
        boost::mp11::mp_for_each<Members>([&](auto member) {
            if (!error) {
                error = readMember(object, member.name, result.*member.pointer);
            }
        });
        if (error) {
            return tl::unexpected<Error>(std::move(*error));
        }
        return result;
    }

private:
    template <typename Field>
    static std::optional<Error> readMember(const QJsonObject &object, const char *name, Field &target)
    {
        const QString key = snakeCase(name);
        const QJsonValue value = object.value(key);
        if constexpr (isOptional<Field>) {
            if (value.isUndefined() || value.isNull()) {
                return std::nullopt;
            }
            auto parsed = Codec<typename Field::value_type>::read(value, key);
            if (!parsed) {
                return std::move(parsed).error();
            }
            target = std::move(*parsed);
        } else {
            auto parsed = Codec<Field>::read(value, key);
            if (!parsed) {
                return std::move(parsed).error();
            }
            target = std::move(*parsed);
        }
        return std::nullopt;
    }
};

} // namespace json

template <typename T> QJsonObject toJson(const T &value)
{
    return json::write(value).toObject();
}

template <typename T> Result<T> fromJson(const QJsonObject &object)
{
    return json::read<T>(object, QString());
}

} // namespace truvamate
