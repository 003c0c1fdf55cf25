#include "backend/storage/filestore.h"

namespace truvamate {

Result<Done> insertFile(Database &db, const FileRow &row)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO files (id, kind, object_key, sha256, size_bytes, media_type, "
                            "created_at, created_by) VALUES (:id, :kind, :key, :sha256, :size, :media_type, "
                            ":at, :by)"))
               .bind("id", row.id)
               .bind("kind", row.kind)
               .bind("key", row.objectKey)
               .bind("sha256", row.sha256)
               .bind("size", row.sizeBytes)
               .bind("media_type", row.mediaType)
               .bind("at", row.createdAt)
               .bind("by", row.createdBy)
               .exec());
    return Done();
}

Result<std::optional<FileRow>> findFile(Database &db, FileId id)
{
    return db
        .statement(QStringLiteral(
            "SELECT id, kind, object_key, sha256, size_bytes, media_type, created_at, created_by "
            "FROM files WHERE id = :id"))
        .bind("id", id)
        .one([](const Row &row) {
            return FileRow{row.id<FileId>("id"),      row.text("kind"),
                           row.text("object_key"),    row.text("sha256"),
                           row.integer("size_bytes"), row.text("media_type"),
                           row.instant("created_at"), row.id<UserId>("created_by")};
        });
}

Result<std::vector<QString>> listObjectKeys(Database &db)
{
    return db.statement(QStringLiteral("SELECT object_key FROM files")).all([](const Row &row) {
        return row.text("object_key");
    });
}

Result<bool> isProofOfCustomer(Database &db, FileId id, UserId customer)
{
    return db
        .statement(
            QStringLiteral("SELECT 1 AS found FROM slip_files f JOIN physical_tickets s ON s.id = f.slip_id "
                           "JOIN lotto_orders o ON o.id = s.order_id "
                           "WHERE f.file_id = :file AND s.binding = 'bound' AND o.customer_id = :customer"))
        .bind("file", id)
        .bind("customer", customer)
        .one([](const Row &) { return true; })
        .map([](const std::optional<bool> &found) { return found.has_value(); });
}

} // namespace truvamate
