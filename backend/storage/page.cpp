#include "backend/storage/page.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace truvamate::page {

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString digestOf(const ListQuery &list)
{
    const QJsonArray parts{list.name,
                           list.from,
                           list.where,
                           list.sort.column,
                           list.sort.isDescending,
                           static_cast<int>(list.sort.kind),
                           list.filter};
    const QByteArray hash = QCryptographicHash::hash(QJsonDocument(parts).toJson(QJsonDocument::Compact),
                                                     QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(9).toBase64(urlSafe));
}

tl::unexpected<Error> badCursor()
{
    return fail(ErrorKind::Invalid, QStringLiteral("page.bad_cursor"),
                QStringLiteral("This is not a place in a list; begin at its first page."));
}

std::optional<Position> positionOf(SortKey::Kind kind, const QJsonValue &key, const QUuid &id)
{
    if (id.isNull() || key.isString() != (kind == SortKey::Kind::Text)
        || key.isDouble() != (kind != SortKey::Kind::Text)) {
        return std::nullopt;
    }
    switch (kind) {
    case SortKey::Kind::Text:
        return Position{key.toString(), id, {}};
    case SortKey::Kind::Integer:
        return Position{static_cast<std::int64_t>(key.toInteger()), id, {}};
    case SortKey::Kind::Instant:
        return Position{Instant{key.toInteger()}, id, {}};
    }
    return std::nullopt;
}

QJsonValue jsonOf(const Position &position)
{
    if (const auto *text = std::get_if<QString>(&position.key)) {
        return *text;
    }
    if (const auto *integer = std::get_if<std::int64_t>(&position.key)) {
        return static_cast<qint64>(*integer);
    }
    return static_cast<qint64>(std::get<Instant>(position.key).ms);
}

QString sortText(Dialect dialect, const SortKey &sort)
{
    return sort.kind == SortKey::Kind::Text ? dialect.ordered(sort.column) : sort.column;
}

} // namespace

QString encode(const ListQuery &list, const Position &position)
{
    const QJsonArray parts{digestOf(list), jsonOf(position), position.id.toString(QUuid::WithoutBraces),
                           static_cast<qint64>(position.counted.count), position.counted.isCapped};
    return QString::fromLatin1(QJsonDocument(parts).toJson(QJsonDocument::Compact).toBase64(urlSafe));
}

Result<std::optional<Position>> decode(const ListQuery &list, const std::optional<QString> &cursor)
{
    if (!cursor || cursor->isEmpty()) {
        return std::optional<Position>();
    }
    const auto raw = QByteArray::fromBase64Encoding(cursor->toLatin1(),
                                                    urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonArray parts = QJsonDocument::fromJson(*raw).array();
    if (!raw || parts.size() != 5) {
        return badCursor();
    }
    if (parts[0].toString() != digestOf(list)) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("page.foreign_cursor"),
            QStringLiteral("This place belongs to another list, order or filter; begin at the first page."));
    }
    auto position = positionOf(list.sort.kind, parts[1], QUuid::fromString(parts[2].toString()));
    if (!position) {
        return badCursor();
    }
    position->counted = {parts[3].toInteger(), parts[4].toBool()};
    return position;
}

Result<Done> checkLimit(int limit)
{
    if (limit < 1 || limit > mostRows) {
        return fail(ErrorKind::Invalid, QStringLiteral("page.bad_limit"),
                    QStringLiteral("A page has 1 to %1 rows, not %2.").arg(mostRows).arg(limit));
    }
    return Done{};
}

QString selectText(Dialect dialect, const ListQuery &list, bool isFirst)
{
    const QString key = sortText(dialect, list.sort);
    const QString direction = list.sort.isDescending ? QStringLiteral(" DESC") : QString();
    QStringList conditions;
    if (!list.where.isEmpty()) {
        conditions += QStringLiteral("(%1)").arg(list.where);
    }
    if (!isFirst) {
        conditions
            += QStringLiteral("(%1, %2) %3 (:page_after_key, :page_after_id)")
                   .arg(key, list.id, list.sort.isDescending ? QStringLiteral("<") : QStringLiteral(">"));
    }
    const QString where = conditions.isEmpty()
        ? QString()
        : QString(QStringLiteral(" WHERE ") + conditions.join(QLatin1String(" AND ")));
    return QStringLiteral(
               "SELECT %1, %2 AS page_key, %3 AS page_id FROM %4%5 ORDER BY %6%7, %3%7 LIMIT :page_limit")
        .arg(list.columns, list.sort.column, list.id, list.from, where, key, direction);
}

QString countText(const ListQuery &list)
{
    const QString where = list.where.isEmpty() ? QString() : QString(QStringLiteral(" WHERE ") + list.where);
    return QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM ") + list.from + where
        + QStringLiteral(" LIMIT ") + QString::number(CappedCount::cap + 1) + QStringLiteral(") AS capped");
}

void bindPosition(Statement &statement, const std::optional<Position> &after, int limit)
{
    statement.bind("page_limit", limit);
    if (after) {
        std::visit([&](const auto &key) { statement.bind("page_after_key", key); }, after->key);
        statement.bind("page_after_id", after->id);
    }
}

Position readPosition(const ListQuery &list, const Row &row)
{
    const auto id = row.get<QUuid>("page_id");
    switch (list.sort.kind) {
    case SortKey::Kind::Text:
        return {row.text("page_key"), id, {}};
    case SortKey::Kind::Integer:
        return {row.integer("page_key"), id, {}};
    case SortKey::Kind::Instant:
        break;
    }
    return {row.instant("page_key"), id, {}};
}

} // namespace truvamate::page
