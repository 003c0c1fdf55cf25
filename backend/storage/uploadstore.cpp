#include "backend/storage/uploadstore.h"

namespace truvamate {

namespace {

const QString uploadColumns
    = QStringLiteral("id, owner_id, kind, size_bytes, received_bytes, sha256, writer, "
                     "file_id, object_key, created_at, expires_at, completed_at");

UploadRow readUpload(const Row &row)
{
    return {row.id<UploadId>("id"),
            row.id<UserId>("owner_id"),
            row.text("kind"),
            row.integer("size_bytes"),
            row.integer("received_bytes"),
            row.get<std::optional<QString>>("sha256"),
            row.integer("writer"),
            row.id<FileId>("file_id"),
            row.text("object_key"),
            row.instant("created_at"),
            row.instant("expires_at"),
            row.get<std::optional<Instant>>("completed_at")};
}

} // namespace

Result<Done> insertUpload(Database &db, const UploadRow &row)
{
    TRY_DO(
        db.statement(QStringLiteral("INSERT INTO uploads (id, owner_id, kind, size_bytes, sha256, file_id, "
                                    "object_key, created_at, expires_at) VALUES (:id, :owner, :kind, "
                                    ":size, :sha256, :file, :key, :at, :expires)"))
            .bind("id", row.id)
            .bind("owner", row.owner)
            .bind("kind", row.kind)
            .bind("size", row.sizeBytes)
            .bind("sha256", row.sha256)
            .bind("file", row.fileId)
            .bind("key", row.objectKey)
            .bind("at", row.createdAt)
            .bind("expires", row.expiresAt)
            .exec());
    return Done();
}

Result<std::optional<UploadRow>> findUpload(Database &db, UploadId id)
{
    return db.statement(QStringLiteral("SELECT %1 FROM uploads WHERE id = :id").arg(uploadColumns))
        .bind("id", id)
        .one(readUpload);
}

Result<std::int64_t> countOpenUploads(Database &db, UserId owner)
{
    return db
        .statement(
            QStringLiteral("SELECT count(*) FROM uploads WHERE owner_id = :owner AND completed_at IS NULL"))
        .bind("owner", owner)
        .value<std::int64_t>();
}

Result<std::optional<UploadRow>> takeUpload(Database &db, UploadId id)
{
    return db
        .statement(QStringLiteral("UPDATE uploads SET writer = writer + 1 WHERE id = :id RETURNING %1")
                       .arg(uploadColumns))
        .bind("id", id)
        .one(readUpload);
}

Result<bool> appendPieces(Database &db, UploadId id, const std::vector<UploadPiece> &pieces,
                          Instant expiresAt)
{
    const UploadPiece &last = pieces.back();
    // The row is locked from here on, so that no other writer comes between.
    TRY(changed,
        db.statement(QStringLiteral("UPDATE uploads SET received_bytes = :received, expires_at = :expires "
                                    "WHERE id = :id AND writer = :writer AND received_bytes = :before"))
            .bind("received", last.atByte + last.sizeBytes)
            .bind("expires", expiresAt)
            .bind("id", id)
            .bind("writer", last.writer)
            .bind("before", pieces.front().atByte)
            .exec());
    if (changed == 0) {
        return false;
    }
    for (const UploadPiece &piece : pieces) {
        TRY_DO(db.statement(QStringLiteral("INSERT INTO upload_pieces (upload_id, at_byte, size_bytes, "
                                           "writer) VALUES (:id, :at, :size, :writer)"))
                   .bind("id", id)
                   .bind("at", piece.atByte)
                   .bind("size", piece.sizeBytes)
                   .bind("writer", piece.writer)
                   .exec());
    }
    return true;
}

Result<std::vector<UploadPiece>> uploadPieces(Database &db, UploadId id)
{
    return db
        .statement(QStringLiteral("SELECT at_byte, size_bytes, writer FROM upload_pieces "
                                  "WHERE upload_id = :id ORDER BY at_byte"))
        .bind("id", id)
        .all([](const Row &row) {
            return UploadPiece{row.integer("at_byte"), row.integer("size_bytes"), row.integer("writer")};
        });
}

Result<bool> completeUpload(Database &db, UploadId id, Instant now, Instant expiresAt)
{
    TRY(changed,
        db.statement(QStringLiteral("UPDATE uploads SET completed_at = :now, expires_at = :expires "
                                    "WHERE id = :id AND completed_at IS NULL"))
            .bind("now", now)
            .bind("expires", expiresAt)
            .bind("id", id)
            .exec());
    TRY_DO(db.statement(QStringLiteral("DELETE FROM upload_pieces WHERE upload_id = :id"))
               .bind("id", id)
               .exec());
    return changed > 0;
}

Result<Done> deleteUpload(Database &db, UploadId id)
{
    TRY_DO(db.statement(QStringLiteral("DELETE FROM uploads WHERE id = :id")).bind("id", id).exec());
    return Done();
}

Result<std::vector<UploadId>> expiredUploads(Database &db, Instant now, int most)
{
    return db
        .statement(QStringLiteral("SELECT id FROM uploads WHERE expires_at <= :now "
                                  "ORDER BY expires_at LIMIT :most"))
        .bind("now", now)
        .bind("most", most)
        .all([](const Row &row) { return row.id<UploadId>("id"); });
}

} // namespace truvamate
