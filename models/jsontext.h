#pragma once

#include "models/json.h"

/// The JSON of models/json.h as text, without the objects between: for long lists, where those cost more than
/// reading the rows. The values are the same; fields stand in the order in which their struct lists them.
namespace truvamate::json {

void appendInteger(QByteArray &out, std::int64_t number);
/// In quotes, with what JSON does not take in a text escaped.
void appendText(QByteArray &out, const QString &text);
void appendInstant(QByteArray &out, Instant when);
void appendMoney(QByteArray &out, std::int64_t minor, Currency currency);
void appendValue(QByteArray &out, const QJsonValue &value);

template <typename T> struct Text;

template <typename T> void append(QByteArray &out, const T &value)
{
    Text<T>::append(out, value);
}

template <> struct Text<bool>
{
    static void append(QByteArray &out, bool value) { out += value ? "true" : "false"; }
};
template <> struct Text<int>
{
    static void append(QByteArray &out, int value) { appendInteger(out, value); }
};
template <> struct Text<std::int64_t>
{
    static void append(QByteArray &out, std::int64_t value) { appendInteger(out, value); }
};
template <> struct Text<QString>
{
    static void append(QByteArray &out, const QString &value) { appendText(out, value); }
};
template <> struct Text<Instant>
{
    static void append(QByteArray &out, Instant value) { appendInstant(out, value); }
};
template <Currency C> struct Text<Money<C>>
{
    static void append(QByteArray &out, Money<C> value) { appendMoney(out, value.minor(), C); }
};
template <typename Tag> struct Text<Id<Tag>>
{
    static void append(QByteArray &out, const Id<Tag> &value)
    {
        out += '"' + value.uuid().toByteArray(QUuid::WithoutBraces) + '"';
    }
};
template <typename T> struct Text<std::vector<T>>
{
    static void append(QByteArray &out, const std::vector<T> &values)
    {
        out += '[';
        for (const T &value : values) {
            Text<T>::append(out, value);
            out += ',';
        }
        if (!values.empty()) {
            out.chop(1);
        }
        out += ']';
    }
};

/// Described structs, and by way of a QJsonValue whatever is left.
template <typename T> struct Text
{
    static void append(QByteArray &out, const T &value)
    {
        if constexpr (boost::describe::has_describe_members<T>::value) {
            appendFields(out, value);
        } else {
            appendValue(out, Codec<T>::write(value));
        }
    }

private:
    static void appendFields(QByteArray &out, const T &value)
    {
        out += '{';
        const qsizetype begin = out.size();
        boost::mp11::mp_for_each<typename Codec<T>::Members>([&](auto member) {
            static const QByteArray key = '"' + snakeCase(member.name).toLatin1() + "\":";
            const auto &field = value.*member.pointer;
            using Field = std::decay_t<decltype(field)>;
            if constexpr (isOptional<Field>) {
                if (field) {
                    out += key;
                    Text<typename Field::value_type>::append(out, *field);
                    out += ',';
                }
            } else {
                out += key;
                Text<Field>::append(out, field);
                out += ',';
            }
        });
        if (out.size() > begin) {
            out.chop(1);
        }
        out += '}';
    }
};

} // namespace truvamate::json

namespace truvamate {

template <typename T> QByteArray toJsonText(const T &value)
{
    QByteArray out;
    json::append(out, value);
    return out;
}

} // namespace truvamate
