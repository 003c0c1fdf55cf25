#pragma once

#include "models/json.h"

/// What the JSON of a described struct looks like, as a value: for routes that read a query, for refusing
/// fields nobody knows, and for the OpenAPI page. It follows models/json.h type by type.
namespace truvamate {

struct Schema;

struct SchemaField
{
    QString name; ///< snake_case, as on the wire
    const Schema *type = nullptr;
    bool isOptional = false;
};

struct Schema
{
    enum class Kind {
        Boolean,
        Integer,
        Text,
        Identifier, ///< a UUID
        Instant, ///< ISO 8601 in UTC
        Date,
        Decimal, ///< a decimal number as text
        Bytes, ///< base64
        Money, ///< {"minor", "currency", "decimal"}
        List,
        Object, ///< with the fields below
        AnyObject,
    };

    Kind kind = Kind::Text;
    Currency currency = Currency::Usd; ///< of Money
    const Schema *element = nullptr; ///< of List
    std::vector<SchemaField> fields; ///< of Object
    QJsonObject defaults; ///< of Object: what a value holds before anything is read into it

    const SchemaField *field(const QString &fieldName) const
    {
        for (const SchemaField &candidate : fields) {
            if (candidate.name == fieldName) {
                return &candidate;
            }
        }
        return nullptr;
    }
};

template <typename T> const Schema &schemaOf();

namespace schema {

template <typename T> struct Of;

template <Schema::Kind K> struct Plain
{
    static Schema make() { return {K}; }
};
template <> struct Of<bool> : Plain<Schema::Kind::Boolean>
{
};
template <> struct Of<int> : Plain<Schema::Kind::Integer>
{
};
template <> struct Of<std::int64_t> : Plain<Schema::Kind::Integer>
{
};
template <> struct Of<BasisPoints> : Plain<Schema::Kind::Integer>
{
};
template <> struct Of<QString> : Plain<Schema::Kind::Text>
{
};
template <> struct Of<QJsonObject> : Plain<Schema::Kind::AnyObject>
{
};
template <> struct Of<Instant> : Plain<Schema::Kind::Instant>
{
};
template <> struct Of<DrawDate> : Plain<Schema::Kind::Date>
{
};
template <> struct Of<ExchangeRate> : Plain<Schema::Kind::Decimal>
{
};
template <> struct Of<QByteArray> : Plain<Schema::Kind::Bytes>
{
};
template <typename Tag> struct Of<Id<Tag>> : Plain<Schema::Kind::Identifier>
{
};
template <Currency C> struct Of<Money<C>>
{
    static Schema make() { return {Schema::Kind::Money, C}; }
};
template <typename T> struct Of<std::vector<T>>
{
    static Schema make() { return {Schema::Kind::List, Currency::Usd, &schemaOf<T>()}; }
};

/// Described structs.
template <typename T> struct Of
{
    static Schema make()
    {
        Schema object{Schema::Kind::Object};
        boost::mp11::mp_for_each<typename json::Codec<T>::Members>([&](auto member) {
            using Field = std::decay_t<decltype(std::declval<T>().*member.pointer)>;
            if constexpr (json::isOptional<Field>) {
                object.fields.push_back(
                    {snakeCase(member.name), &schemaOf<typename Field::value_type>(), true});
            } else {
                object.fields.push_back({snakeCase(member.name), &schemaOf<Field>(), false});
            }
        });
        object.defaults = toJson(T{});
        return object;
    }
};

} // namespace schema

template <typename T> const Schema &schemaOf()
{
    static const Schema made = schema::Of<T>::make();
    return made;
}

} // namespace truvamate
