#include "backend/storage/profilestore.h"

namespace truvamate {

namespace {

OwnProfile readProfile(const Row &row)
{
    OwnProfile profile;
    profile.email = row.get<std::optional<QString>>("email").value_or(QString());
    profile.emailVerified = row.get<std::optional<Instant>>("email_verified_at").has_value();
    profile.fullName = row.text("full_name");
    profile.phone = row.get<std::optional<QString>>("phone");
    profile.dateOfBirth = row.get<QDate>("date_of_birth").toString(Qt::ISODate);
    profile.language = row.text("language");
    profile.addressLine1 = row.get<std::optional<QString>>("address_line1");
    profile.addressLine2 = row.get<std::optional<QString>>("address_line2");
    profile.city = row.get<std::optional<QString>>("city");
    profile.province = row.get<std::optional<QString>>("province");
    profile.postalCode = row.get<std::optional<QString>>("postal_code");
    profile.kycStatus = row.text("kyc_status");
    profile.consentVersion = row.get<std::optional<QString>>("consent");
    profile.createdAt = row.instant("created_at");
    profile.version = row.integer("version");
    return profile;
}

} // namespace

Result<std::optional<OwnProfile>> findOwnProfile(Database &db, UserId customer)
{
    return db
        .statement(QStringLiteral(
            "SELECT u.email, u.email_verified_at, u.created_at, u.version, p.full_name, p.phone, "
            "p.date_of_birth, p.language, p.address_line1, p.address_line2, p.city, p.province, "
            "p.postal_code, p.kyc_status, (SELECT c.version FROM consents c WHERE c.user_id = u.id "
            "AND c.document = 'terms' ORDER BY c.accepted_at DESC, c.id DESC LIMIT 1) AS consent "
            "FROM users u JOIN customer_profiles p ON p.user_id = u.id WHERE u.id = :id"))
        .bind("id", customer)
        .one(readProfile);
}

Result<Done> writeOwnProfile(Database &db, UserId customer, const UpdateOwnProfile::Request &profile)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE customer_profiles SET phone = :phone, language = :language, "
                                       "address_line1 = :line1, address_line2 = :line2, city = :city, "
                                       "province = :province, postal_code = :postal WHERE user_id = :id"))
               .bind("phone", profile.phone)
               .bind("language", profile.language)
               .bind("line1", profile.addressLine1)
               .bind("line2", profile.addressLine2)
               .bind("city", profile.city)
               .bind("province", profile.province)
               .bind("postal", profile.postalCode)
               .bind("id", customer)
               .exec());
    return Done();
}

} // namespace truvamate
