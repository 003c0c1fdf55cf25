#pragma once

#include "backend/storage/dialect.h"
#include "models/identifiers.h"
#include "models/money.h"
#include "models/time.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

#include <concepts>
#include <optional>
#include <utility>

namespace truvamate {

/// How a value travels to a column and back, on both databases.
///
/// | value           | SQLite (STRICT)            | PostgreSQL             |
/// |-----------------|----------------------------|------------------------|
/// | integers, money | INTEGER                    | bigint, integer        |
/// | bool            | INTEGER 0 or 1             | boolean                |
/// | QString         | TEXT                       | text                   |
/// | QByteArray      | BLOB                       | bytea                  |
/// | Id, QUuid       | TEXT, 36 lower-case, no {} | uuid                   |
/// | Instant         | INTEGER, ms since 1970     | timestamptz(3)         |
/// | DrawDate        | TEXT, 2018-06-30           | date                   |
/// | JSON            | TEXT                       | jsonb                  |
///
/// Codec<T>::write answers what the driver binds, or why the value fits no column: text with a NUL or half a
/// surrogate pair, a null id, an invalid date, an instant outside the years 1 to 9999. Codec<T>::read answers
/// nothing when the column holds something else. NULL is std::optional<T>.
template <typename T> struct Codec;

namespace codec {

tl::unexpected<Error> unfit(const QString &sentence);
Result<QVariant> writeInstant(Dialect dialect, Instant when);
std::optional<Instant> readInstant(Dialect dialect, const QVariant &value);
Result<QVariant> writeUuid(const QUuid &uuid);
std::optional<QUuid> readUuid(const QVariant &value);
Result<QVariant> writeText(const QString &text);
std::optional<std::int64_t> readInteger(const QVariant &value);

} // namespace codec

template <typename T>
concept StoredInteger = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

template <StoredInteger T> struct Codec<T>
{
    static Result<QVariant> write(Dialect, T value)
    {
        if (!std::in_range<std::int64_t>(value)) {
            return codec::unfit(QStringLiteral("A number does not fit into 64 bits with a sign."));
        }
        return QVariant(static_cast<qlonglong>(value));
    }
    static std::optional<T> read(Dialect, const QVariant &value)
    {
        const auto integer = codec::readInteger(value);
        return integer && std::in_range<T>(*integer) ? std::optional<T>(static_cast<T>(*integer))
                                                     : std::nullopt;
    }
};

template <> struct Codec<bool>
{
    static Result<QVariant> write(Dialect dialect, bool value);
    static std::optional<bool> read(Dialect, const QVariant &value);
};

template <> struct Codec<QString>
{
    static Result<QVariant> write(Dialect, const QString &value) { return codec::writeText(value); }
    static std::optional<QString> read(Dialect, const QVariant &value);
};

template <> struct Codec<QByteArray>
{
    static Result<QVariant> write(Dialect, const QByteArray &value);
    static std::optional<QByteArray> read(Dialect, const QVariant &value);
};

template <> struct Codec<QUuid>
{
    static Result<QVariant> write(Dialect, const QUuid &value) { return codec::writeUuid(value); }
    static std::optional<QUuid> read(Dialect, const QVariant &value) { return codec::readUuid(value); }
};

template <typename Tag> struct Codec<Id<Tag>>
{
    static Result<QVariant> write(Dialect, Id<Tag> value) { return codec::writeUuid(value.uuid()); }
    static std::optional<Id<Tag>> read(Dialect, const QVariant &value)
    {
        const auto uuid = codec::readUuid(value);
        return uuid ? std::optional(Id<Tag>(*uuid)) : std::nullopt;
    }
};

template <Currency C> struct Codec<Money<C>>
{
    static Result<QVariant> write(Dialect, Money<C> value)
    {
        return QVariant(static_cast<qlonglong>(value.minor()));
    }
    static std::optional<Money<C>> read(Dialect, const QVariant &value)
    {
        const auto minor = codec::readInteger(value);
        return minor ? std::optional(Money<C>::fromMinor(*minor)) : std::nullopt;
    }
};

/// Stored scaled by a million, as ExchangeRate::scaled().
template <> struct Codec<ExchangeRate>
{
    static Result<QVariant> write(Dialect, ExchangeRate value);
    static std::optional<ExchangeRate> read(Dialect, const QVariant &value);
};

template <> struct Codec<BasisPoints>
{
    static Result<QVariant> write(Dialect, BasisPoints value)
    {
        return QVariant(static_cast<qlonglong>(value.value));
    }
    static std::optional<BasisPoints> read(Dialect, const QVariant &value)
    {
        const auto points = codec::readInteger(value);
        return points ? std::optional(BasisPoints{*points}) : std::nullopt;
    }
};

template <> struct Codec<Instant>
{
    static Result<QVariant> write(Dialect dialect, Instant value)
    {
        return codec::writeInstant(dialect, value);
    }
    static std::optional<Instant> read(Dialect dialect, const QVariant &value)
    {
        return codec::readInstant(dialect, value);
    }
};

template <> struct Codec<QDate>
{
    static Result<QVariant> write(Dialect, QDate value);
    static std::optional<QDate> read(Dialect, const QVariant &value);
};

template <> struct Codec<DrawDate>
{
    static Result<QVariant> write(Dialect dialect, DrawDate value)
    {
        return Codec<QDate>::write(dialect, value.date());
    }
    static std::optional<DrawDate> read(Dialect dialect, const QVariant &value)
    {
        const auto date = Codec<QDate>::read(dialect, value);
        return date ? std::optional(DrawDate(*date)) : std::nullopt;
    }
};

template <> struct Codec<QJsonObject>
{
    static Result<QVariant> write(Dialect, const QJsonObject &value);
    static std::optional<QJsonObject> read(Dialect, const QVariant &value);
};

template <> struct Codec<QJsonArray>
{
    static Result<QVariant> write(Dialect, const QJsonArray &value);
    static std::optional<QJsonArray> read(Dialect, const QVariant &value);
};

template <typename T> struct Codec<std::optional<T>>
{
    static Result<QVariant> write(Dialect dialect, const std::optional<T> &value)
    {
        return value ? Codec<T>::write(dialect, *value) : Result<QVariant>(QVariant());
    }
};

} // namespace truvamate
