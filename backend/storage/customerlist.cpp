#include "backend/storage/customerstore.h"
#include "backend/storage/keyset.h"

#include <QJsonDocument>

namespace truvamate {

namespace {

struct NamePosition
{
    QString name;
    QUuid id;
};

QString cursorOfName(const NamePosition &position)
{
    const QJsonArray array{position.name, position.id.toString(QUuid::WithoutBraces)};
    return QString::fromLatin1(QJsonDocument(array)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<std::optional<NamePosition>> namePositionOf(const PageRequest &request)
{
    if (!request.cursor) {
        return std::optional<NamePosition>();
    }
    const QJsonArray array = QJsonDocument::fromJson(QByteArray::fromBase64(request.cursor->toLatin1(),
                                                                            QByteArray::Base64UrlEncoding))
                                 .array();
    const NamePosition position{array.at(0).toString(), QUuid::fromString(array.at(1).toString())};
    if (array.size() != 2 || position.id.isNull()) {
        return fail(ErrorKind::Invalid, QStringLiteral("page.bad_cursor"),
                    QStringLiteral("This place in the list is not one that the list gave."));
    }
    return std::optional(position);
}

/// The text as a LIKE pattern that finds it anywhere.
QString patternOf(const QString &part)
{
    QString pattern = part.toLower();
    for (const char *special : {"\\", "%", "_"}) {
        pattern.replace(QLatin1String(special), QStringLiteral("\\") + QLatin1String(special));
    }
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

const QString fromWhere
    = QStringLiteral("FROM customer_profiles p JOIN users u ON u.id = p.user_id "
                     "WHERE (:every_name OR lower(p.full_name) LIKE :name ESCAPE '\\') "
                     "AND (:every_phone OR p.phone = :phone) AND (:every_kyc OR p.kyc_status = :kyc) ");

void bindFilter(Statement &statement, const CustomerFilter &filter)
{
    statement.bind("every_name", filter.namePart.isEmpty())
        .bind("name", patternOf(filter.namePart))
        .bind("every_phone", filter.phone.isEmpty())
        .bind("phone", filter.phone)
        .bind("every_kyc", !filter.kycStatus)
        .bind("kyc", filter.kycStatus.value_or(QString()));
}

CustomerListRow readRow(const Row &row)
{
    return CustomerListRow{
        row.id<UserId>("user_id"), row.text("full_name"), row.get<std::optional<QString>>("phone"),
        row.text("kyc_status"),    row.text("status"),    row.integer("exclusions") > 0,
        row.instant("created_at")};
}

Result<std::int64_t> countRows(Database &db, const CustomerFilter &filter)
{
    auto statement = db.statement(QStringLiteral("SELECT count(*) AS n FROM (SELECT 1 ") + fromWhere
                                  + QStringLiteral("LIMIT :most) AS counted"));
    bindFilter(statement, filter);
    return statement.bind("most", mostCounted + 1).value<std::int64_t>();
}

} // namespace

Result<Page<CustomerListRow>> listCustomerRows(Database &db, const CustomerFilter &filter,
                                               const PageRequest &request)
{
    TRY(after, namePositionOf(request));
    const QString name = db.dialect().ordered(QStringLiteral("p.full_name"));
    auto statement = db.statement(
        QStringLiteral(
            "SELECT p.user_id, p.full_name, p.phone, p.kyc_status, u.status, u.created_at, "
            "(SELECT count(*) FROM self_exclusions e WHERE e.user_id = p.user_id AND e.starts_at <= :now "
            "AND (e.ends_at IS NULL OR e.ends_at > :now)) AS exclusions ")
        + fromWhere
        + (after ? QStringLiteral("AND (p.full_name, p.user_id) > (:after_name, :after_id) ") : QString())
        + QStringLiteral("ORDER BY %1, p.user_id LIMIT :limit").arg(name));
    bindFilter(statement, filter);
    if (after) {
        statement.bind("after_name", after->name).bind("after_id", after->id);
    }
    const int limit = pageLimit(request);
    TRY(rows, statement.bind("now", filter.now).bind("limit", limit + 1).all(readRow));
    TRY(count, countRows(db, filter));
    return pageOf(std::move(rows), limit, count, [](const CustomerListRow &row) {
        return cursorOfName({row.fullName, row.id.uuid()});
    });
}

} // namespace truvamate
