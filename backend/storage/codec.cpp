#include "backend/storage/codec.h"

#include <QDateTime>
#include <QJsonDocument>

namespace truvamate {

namespace codec {

namespace {

constexpr std::int64_t firstStorableMs = -62'135'596'800'000; // 0001-01-01T00:00:00.000Z
constexpr std::int64_t lastStorableMs = 253'402'300'799'999; // 9999-12-31T23:59:59.999Z

} // namespace

tl::unexpected<Error> unfit(const QString &sentence)
{
    return fail(ErrorKind::Invalid, QStringLiteral("storage.unfit_value"), sentence);
}

Result<QVariant> writeInstant(Dialect dialect, Instant when)
{
    if (when.ms < firstStorableMs || when.ms > lastStorableMs) {
        return unfit(QStringLiteral("A time lies outside the years 1 to 9999."));
    }
    if (dialect.isSqlite()) {
        return QVariant(static_cast<qlonglong>(when.ms));
    }
    return QVariant(when.toString());
}

std::optional<Instant> readInstant(Dialect dialect, const QVariant &value)
{
    if (dialect.isSqlite()) {
        const auto ms = readInteger(value);
        return ms ? std::optional(Instant{*ms}) : std::nullopt;
    }
    if (value.typeId() != QMetaType::QDateTime || !value.toDateTime().isValid()) {
        return std::nullopt;
    }
    return Instant::fromDateTime(value.toDateTime());
}

Result<QVariant> writeUuid(const QUuid &uuid)
{
    if (uuid.isNull()) {
        return unfit(QStringLiteral("An identifier was never set."));
    }
    return QVariant(uuid.toString(QUuid::WithoutBraces));
}

std::optional<QUuid> readUuid(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString) {
        return std::nullopt;
    }
    const QUuid uuid = QUuid::fromString(value.toString());
    return uuid.isNull() ? std::nullopt : std::optional(uuid);
}

Result<QVariant> writeText(const QString &text)
{
    if (text.contains(QChar(u'\0'))) {
        return unfit(QStringLiteral("A text holds the character NUL, which cannot be stored."));
    }
    if (!text.isValidUtf16()) {
        return unfit(QStringLiteral("A text holds half a character, which cannot be stored."));
    }
    // The drivers write a QString that was never set as NULL; an empty text is not NULL.
    return QVariant(text.isNull() ? QString(QLatin1String("")) : text);
}

std::optional<std::int64_t> readInteger(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return value.toLongLong();
    case QMetaType::ULongLong: { // what QPSQL makes of every bigint that is not negative
        const qulonglong integer = value.toULongLong();
        return std::in_range<std::int64_t>(integer) ? std::optional(static_cast<std::int64_t>(integer))
                                                    : std::nullopt;
    }
    case QMetaType::QString: { // PostgreSQL's sums are numeric and arrive as text, so that no digit is lost
        bool ok = false;
        const qlonglong integer = value.toString().toLongLong(&ok);
        return ok ? std::optional<std::int64_t>(integer) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

} // namespace codec

namespace {

/// PostgreSQL's jsonb cannot hold a NUL even when it is escaped.
bool holdsEscapedNul(const QByteArray &json)
{
    const QByteArray escaped = QByteArrayLiteral("\\u0000");
    for (qsizetype at = json.indexOf(escaped); at >= 0; at = json.indexOf(escaped, at + 1)) {
        qsizetype slashes = 0;
        while (at - slashes > 0 && json[at - slashes - 1] == '\\') {
            ++slashes;
        }
        if (slashes % 2 == 0) {
            return true;
        }
    }
    return false;
}

Result<QVariant> writeJson(const QJsonDocument &document)
{
    const QByteArray json = document.toJson(QJsonDocument::Compact);
    if (holdsEscapedNul(json)) {
        return codec::unfit(QStringLiteral("A text holds the character NUL, which cannot be stored."));
    }
    return codec::writeText(QString::fromUtf8(json));
}

} // namespace

Result<QVariant> Codec<bool>::write(Dialect dialect, bool value)
{
    return dialect.isSqlite() ? QVariant(value ? 1 : 0) : QVariant(value);
}

std::optional<bool> Codec<bool>::read(Dialect, const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool) {
        return value.toBool();
    }
    const auto integer = codec::readInteger(value);
    return integer && (*integer == 0 || *integer == 1) ? std::optional(*integer == 1) : std::nullopt;
}

std::optional<QString> Codec<QString>::read(Dialect, const QVariant &value)
{
    return value.typeId() == QMetaType::QString ? std::optional(value.toString()) : std::nullopt;
}

Result<QVariant> Codec<QByteArray>::write(Dialect, const QByteArray &value)
{
    return QVariant(value.isNull() ? QByteArray("") : value);
}

std::optional<QByteArray> Codec<QByteArray>::read(Dialect, const QVariant &value)
{
    return value.typeId() == QMetaType::QByteArray ? std::optional(value.toByteArray()) : std::nullopt;
}

Result<QVariant> Codec<ExchangeRate>::write(Dialect, ExchangeRate value)
{
    return QVariant(static_cast<qlonglong>(value.scaled()));
}

std::optional<ExchangeRate> Codec<ExchangeRate>::read(Dialect, const QVariant &value)
{
    const auto scaled = codec::readInteger(value);
    if (!scaled) {
        return std::nullopt;
    }
    const auto rate = ExchangeRate::fromScaled(*scaled);
    return rate ? std::optional(*rate) : std::nullopt;
}

Result<QVariant> Codec<QDate>::write(Dialect, QDate value)
{
    if (!value.isValid() || value.year() < 1 || value.year() > 9999) {
        return codec::unfit(QStringLiteral("A date was never set or lies outside the years 1 to 9999."));
    }
    return QVariant(value.toString(Qt::ISODate));
}

std::optional<QDate> Codec<QDate>::read(Dialect, const QVariant &value)
{
    const QDate date = value.typeId() == QMetaType::QDate ? value.toDate()
                                                          : QDate::fromString(value.toString(), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

Result<QVariant> Codec<QJsonObject>::write(Dialect, const QJsonObject &value)
{
    return writeJson(QJsonDocument(value));
}

std::optional<QJsonObject> Codec<QJsonObject>::read(Dialect, const QVariant &value)
{
    const auto document = QJsonDocument::fromJson(value.toString().toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

Result<QVariant> Codec<QJsonArray>::write(Dialect, const QJsonArray &value)
{
    return writeJson(QJsonDocument(value));
}

std::optional<QJsonArray> Codec<QJsonArray>::read(Dialect, const QVariant &value)
{
    const auto document = QJsonDocument::fromJson(value.toString().toUtf8());
    return document.isArray() ? std::optional(document.array()) : std::nullopt;
}

} // namespace truvamate
