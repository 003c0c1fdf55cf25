#include "backend/storage/customerstore.h"

namespace truvamate {

namespace {

const QString selectCustomer = QStringLiteral(
    "SELECT u.id, p.full_name, p.phone, u.email, p.date_of_birth, p.language, p.province, u.status, "
    "p.staff_household, p.kyc_status, p.id_type, p.id_number_sealed, p.beneficiary_bank, "
    "p.beneficiary_sealed, "
    "p.beneficiary_last4, u.created_at, u.version FROM users u JOIN customer_profiles p ON p.user_id = "
    "u.id ");

CustomerRow readCustomer(const Row &row)
{
    CustomerRow customer;
    customer.id = row.id<UserId>("id");
    customer.fullName = row.text("full_name");
    customer.phone = row.get<std::optional<QString>>("phone");
    customer.email = row.get<std::optional<QString>>("email");
    customer.birthDate = row.get<QDate>("date_of_birth");
    customer.language = row.text("language");
    customer.province = row.get<std::optional<QString>>("province");
    customer.status = row.text("status");
    customer.staffHousehold = row.boolean("staff_household");
    customer.kycStatus = row.text("kyc_status");
    customer.idType = row.get<std::optional<QString>>("id_type");
    customer.idNumberSealed = row.get<std::optional<QByteArray>>("id_number_sealed");
    customer.beneficiaryBank = row.get<std::optional<QString>>("beneficiary_bank");
    customer.beneficiarySealed = row.get<std::optional<QByteArray>>("beneficiary_sealed");
    customer.beneficiaryLast4 = row.get<std::optional<QString>>("beneficiary_last4");
    customer.createdAt = row.instant("created_at");
    customer.version = row.integer("version");
    return customer;
}

Result<Done> ran(Result<std::int64_t> changed)
{
    return changed.map([](std::int64_t) { return Done(); });
}

} // namespace

Result<Done> insertCustomer(Database &db, const CustomerRow &row, UserId createdBy)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO users (id, kind, role, display_name, email, created_by, created_at, "
                            "updated_at) VALUES (:id, 'customer', 'customer', :name, :email, :by, :at, :at)"))
               .bind("id", row.id)
               .bind("name", row.fullName)
               .bind("email", row.email)
               .bind("by", createdBy)
               .bind("at", row.createdAt)
               .exec());
    return ran(db.statement(QStringLiteral(
                                "INSERT INTO customer_profiles (user_id, full_name, phone, date_of_birth, "
                                "province, language, staff_household) VALUES (:id, :name, :phone, :born, "
                                ":province, :language, :household)"))
                   .bind("id", row.id)
                   .bind("name", row.fullName)
                   .bind("phone", row.phone)
                   .bind("born", row.birthDate)
                   .bind("province", row.province)
                   .bind("language", row.language)
                   .bind("household", row.staffHousehold)
                   .exec());
}

Result<std::optional<CustomerRow>> findCustomer(Database &db, UserId id)
{
    return db.statement(selectCustomer + QStringLiteral("WHERE u.id = :id")).bind("id", id).one(readCustomer);
}

Result<bool> isEmailTaken(Database &db, const QString &email)
{
    return db.statement(QStringLiteral("SELECT count(*) AS n FROM users WHERE email = :email"))
        .bind("email", email)
        .value<std::int64_t>()
        .map([](std::int64_t count) { return count > 0; });
}

Result<Done> insertConsent(Database &db, const ConsentRow &row)
{
    return ran(
        db.statement(
              QStringLiteral("INSERT INTO consents (id, user_id, document, version, language, accepted_at, "
                             "address) VALUES (:id, :user, :document, :version, :language, :at, :address) "
                             "ON CONFLICT (user_id, document, version) DO NOTHING"))
            .bind("id", row.id)
            .bind("user", row.user)
            .bind("document", row.document)
            .bind("version", row.version)
            .bind("language", row.language)
            .bind("at", row.acceptedAt)
            .bind("address", row.address)
            .exec());
}

Result<bool> raiseCustomerVersion(Database &db, UserId id, std::int64_t version, Instant now)
{
    return db
        .statement(QStringLiteral("UPDATE users SET version = version + 1, updated_at = :now WHERE id = :id "
                                  "AND kind = 'customer' AND version = :version"))
        .bind("now", now)
        .bind("id", id)
        .bind("version", version)
        .exec()
        .map([](std::int64_t changed) { return changed == 1; });
}

Result<Done> updateIdNumber(Database &db, UserId id, const QString &type, const QByteArray &sealed,
                            const QString &index)
{
    return ran(db.statement(QStringLiteral(
                                "UPDATE customer_profiles SET id_type = :type, id_number_sealed = :sealed, "
                                "id_number_index = :index WHERE user_id = :id"))
                   .bind("type", type)
                   .bind("sealed", sealed)
                   .bind("index", index)
                   .bind("id", id)
                   .exec());
}

Result<std::optional<UserId>> findCustomerByIdIndex(Database &db, const QString &index)
{
    return db
        .statement(QStringLiteral("SELECT user_id FROM customer_profiles WHERE id_number_index = :index"))
        .bind("index", index)
        .one([](const Row &row) { return row.id<UserId>("user_id"); });
}

Result<Done> insertBeneficiaryProposal(Database &db, const BeneficiaryProposalRow &row)
{
    return ran(db.statement(QStringLiteral(
                                "INSERT INTO beneficiary_proposals (id, user_id, bank, sealed, last4, "
                                "recorded_at, recorded_by) VALUES (:id, :user, :bank, :sealed, :last4, :at, "
                                ":by)"))
                   .bind("id", row.id)
                   .bind("user", row.user)
                   .bind("bank", row.bank)
                   .bind("sealed", row.sealed)
                   .bind("last4", row.last4)
                   .bind("at", row.recordedAt)
                   .bind("by", row.recordedBy)
                   .exec());
}

Result<std::optional<BeneficiaryProposalRow>> findBeneficiaryProposal(Database &db, QUuid id)
{
    return db
        .statement(QStringLiteral("SELECT id, user_id, bank, sealed, last4, recorded_at, recorded_by "
                                  "FROM beneficiary_proposals WHERE id = :id"))
        .bind("id", id)
        .one([](const Row &row) {
            return BeneficiaryProposalRow{
                row.get<QUuid>("id"),          row.id<UserId>("user_id"), row.text("bank"),
                row.get<QByteArray>("sealed"), row.text("last4"),         row.instant("recorded_at"),
                row.id<UserId>("recorded_by")};
        });
}

Result<Done> approveBeneficiary(Database &db, const BeneficiaryProposalRow &row, const QByteArray &sealed,
                                ApprovalId approval, Instant now)
{
    TRY_DO(db.statement(
                 QStringLiteral("UPDATE beneficiary_proposals SET approval_id = :approval WHERE id = :id"))
               .bind("approval", approval)
               .bind("id", row.id)
               .exec());
    TRY_DO(db.statement(QStringLiteral(
                            "UPDATE customer_profiles SET beneficiary_bank = :bank, "
                            "beneficiary_sealed = :sealed, beneficiary_last4 = :last4 WHERE user_id = :user"))
               .bind("bank", row.bank)
               .bind("sealed", sealed)
               .bind("last4", row.last4)
               .bind("user", row.user)
               .exec());
    return ran(db.statement(QStringLiteral(
                                "UPDATE users SET version = version + 1, updated_at = :now WHERE id = :user"))
                   .bind("now", now)
                   .bind("user", row.user)
                   .exec());
}

} // namespace truvamate
