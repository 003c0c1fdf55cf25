#include "backend/storage/customerstore.h"
#include "backend/storage/listing.h"

namespace truvamate {

namespace {

/// The text as a LIKE pattern that finds it anywhere.
QString patternOf(const QString &part)
{
    QString pattern = part.toLower();
    for (const char *special : {"\\", "%", "_"}) {
        pattern.replace(QLatin1String(special), QStringLiteral("\\") + QLatin1String(special));
    }
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

ListFilter narrowed(const CustomerFilter &wanted)
{
    ListFilter filter;
    if (!wanted.namePart.isEmpty()) {
        filter.narrow(QStringLiteral("lower(p.full_name) LIKE :name ESCAPE '\\'"), "name",
                      std::optional(patternOf(wanted.namePart)));
    }
    if (!wanted.phone.isEmpty()) {
        filter.equals("p.phone", "phone", std::optional(wanted.phone));
    }
    filter.equals("p.kyc_status", "kyc", wanted.kycStatus);
    filter.binds("now", wanted.now);
    return filter;
}

CustomerListRow readRow(const Row &row)
{
    return CustomerListRow{
        row.id<UserId>("user_id"), row.text("full_name"), row.get<std::optional<QString>>("phone"),
        row.text("kyc_status"),    row.text("status"),    !row.isNull("excluded"),
        row.instant("created_at")};
}

} // namespace

Result<Page<CustomerListRow>> listCustomerRows(Database &db, const CustomerFilter &wanted,
                                               const PageRequest &request)
{
    ListQuery list;
    list.name = QStringLiteral("customers");
    list.columns = QStringLiteral("p.user_id, p.full_name, p.phone, p.kyc_status, u.status, u.created_at, "
                                  "x.user_id AS excluded");
    list.from = QStringLiteral(
        "customer_profiles p JOIN users u ON u.id = p.user_id LEFT JOIN (SELECT DISTINCT e.user_id FROM "
        "self_exclusions e WHERE e.starts_at <= :now AND (e.ends_at IS NULL OR e.ends_at > :now)) x "
        "ON x.user_id = p.user_id");
    list.sort = {QStringLiteral("p.full_name"), SortKey::Kind::Text, false};
    list.id = QStringLiteral("p.user_id");
    return fetchList(db, list, narrowed(wanted), request, readRow);
}

} // namespace truvamate
