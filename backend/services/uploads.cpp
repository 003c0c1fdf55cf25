#include "backend/services/uploads.h"

#include "backend/services/backendparts.h"
#include "backend/services/customers.h"
#include "backend/services/files.h"
#include "backend/services/inputs.h"
#include "backend/storage/transaction.h"

#include <QRegularExpression>

#include <numeric>

namespace truvamate {

namespace {

Result<std::shared_ptr<const UploadFolder>> folderOf(const Call &call)
{
    if (!call.parts.uploads) {
        return fail(ErrorKind::Internal, QStringLiteral("files.no_store"),
                    QStringLiteral("This workspace was opened without a place for files."));
    }
    return call.parts.uploads;
}

SealPlace placeOf(UploadId id, std::int64_t atByte)
{
    return {QStringLiteral("uploads"), QStringLiteral("piece"),
            QStringLiteral("%1:%2").arg(id.toString()).arg(atByte)};
}

tl::unexpected<Error> unknownUpload()
{
    return fail(ErrorKind::NotFound, QStringLiteral("upload.unknown"),
                QStringLiteral("There is no such upload; it may have expired."));
}

tl::unexpected<Error> busy()
{
    return fail(ErrorKind::Conflict, QStringLiteral("upload.busy"),
                QStringLiteral("Somebody else writes to this upload by now; ask how far it is."));
}

UploadState stateOf(const UploadRow &row)
{
    return {row.id,
            row.kind,
            row.sizeBytes,
            row.receivedBytes,
            row.sha256,
            row.expiresAt,
            row.completedAt ? std::optional(row.fileId) : std::nullopt};
}

bool isUsable(const std::optional<UploadRow> &row, const Call &call)
{
    return row && row->owner == call.principal.user && row->expiresAt > call.now;
}

/// The row, with the caller as its only writer from now on.
Result<UploadRow> takeOwn(Call &call, UploadId id)
{
    TRY(seen, findUpload(call.db, id));
    if (!isUsable(seen, call)) {
        return unknownUpload();
    }
    TRY(taken,
        inTransaction(call.db, QStringLiteral("take upload"), [&] { return takeUpload(call.db, id); }));
    if (!taken) {
        return unknownUpload();
    }
    return *std::move(taken);
}

/// For good: the sender has to begin anew.
void discard(Call &call, UploadId id)
{
    const auto gone
        = inTransaction(call.db, QStringLiteral("discard upload"), [&] { return deleteUpload(call.db, id); });
    if (gone && call.parts.uploads) {
        static_cast<void>(call.parts.uploads->removeAll(id)); // the sweep comes by again
    }
}

/// The bytes, from all pieces. Error: upload.damaged.
Result<QByteArray> assemble(Call &call, const UploadRow &row)
{
    TRY(folder, folderOf(call));
    TRY(sealer, sealerOf(call));
    TRY(pieces, uploadPieces(call.db, row.id));
    QByteArray whole;
    whole.reserve(row.sizeBytes);
    for (const UploadPiece &piece : pieces) {
        auto sealed = folder->get(row.id, piece);
        if (!sealed && sealed.error().code == QLatin1String("files.read_failed")) {
            return fail(sealed.error());
        }
        const auto bytes = sealed ? sealer->open(*sealed, placeOf(row.id, piece.atByte)) : sealed;
        if (!bytes || piece.atByte != whole.size() || bytes->size() != piece.sizeBytes) {
            break;
        }
        whole += *bytes;
    }
    if (whole.size() != row.sizeBytes) {
        return fail(ErrorKind::Unavailable, QStringLiteral("upload.damaged"),
                    QStringLiteral("A piece of the file was lost here. Please send it again."));
    }
    return whole;
}

Result<FileRow> checkedFile(const UploadRow &row, const QByteArray &bytes, const Call &call)
{
    const QString sha256
        = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    if (row.sha256 && *row.sha256 != sha256) {
        return fail(ErrorKind::Invalid, QStringLiteral("upload.digest_differs"),
                    QStringLiteral("The file that arrived is not the one that was announced: its SHA-256 is "
                                   "another. Nothing of it was kept."));
    }
    return FileRow{row.fileId, row.kind, row.objectKey, sha256, bytes.size(), {}, call.now, row.owner};
}

Result<bool> registerOnce(Call &call, const UploadRow &row, const FileRow &file)
{
    return inTransaction(call.db, QStringLiteral("store upload"), [&]() -> Result<bool> {
        TRY(isFirst,
            completeUpload(call.db, row.id, call.now, call.now.plusSeconds(finishedUploadKeptSeconds)));
        if (isFirst) {
            TRY_DO(registerFile(call, file));
        }
        return isFirst;
    });
}

Result<Done> storeWhole(Call &call, const UploadRow &row)
{
    TRY(bytes, assemble(call, row));
    TRY(file, checkedFile(row, bytes, call));
    // A server that died after this left the object: the same bytes under the same key.
    const auto put = putObject(call, file, bytes);
    if (!put && put.error().code != QLatin1String("files.exists")) {
        return put;
    }
    const auto stored = registerOnce(call, row, file);
    if (!stored
        && (stored.error().kind == ErrorKind::Invalid || stored.error().kind == ErrorKind::Forbidden)) {
        static_cast<void>(call.parts.objects->remove(file.objectKey)); // the refusal is what counts
    }
    return stored.map([](bool) { return Done(); });
}

Result<UploadState> storeIfWhole(Call &call, const UploadRow &row)
{
    if (row.completedAt || row.receivedBytes < row.sizeBytes) {
        return stateOf(row);
    }
    if (const auto stored = storeWhole(call, row); !stored) {
        // Another server may have stored it meanwhile, and cleared away the pieces.
        TRY(now, findUpload(call.db, row.id));
        if (now && now->completedAt) {
            return stateOf(*now);
        }
        const Error &error = stored.error();
        const bool isFinal = error.kind == ErrorKind::Invalid || error.kind == ErrorKind::Forbidden
            || error.code == QLatin1String("upload.damaged");
        if (isFinal) {
            discard(call, row.id);
        }
        return fail(error);
    }
    if (const auto folder = folderOf(call)) {
        static_cast<void>((*folder)->removeAll(row.id)); // the sweep comes by again
    }
    TRY(now, findUpload(call.db, row.id));
    return now ? Result<UploadState>(stateOf(*now)) : unknownUpload();
}

} // namespace

Result<UploadState> createUpload(Call &call, const NewUpload &wanted)
{
    TRY_DO(mayStoreFile(call, wanted.kind));
    if (wanted.sizeBytes <= 0) {
        return fail(ErrorKind::Invalid, QStringLiteral("files.empty"), QStringLiteral("The file is empty."));
    }
    if (wanted.sizeBytes > mostFileBytes) {
        return fail(ErrorKind::Invalid, QStringLiteral("upload.too_large"),
                    QStringLiteral("The file has %1 bytes; at most %2 are possible.")
                        .arg(wanted.sizeBytes)
                        .arg(mostFileBytes));
    }
    static const QRegularExpression digest(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    if (wanted.sha256 && !digest.match(*wanted.sha256).hasMatch()) {
        return fail(ErrorKind::Invalid, QStringLiteral("upload.bad_digest"),
                    QStringLiteral("The announced SHA-256 is not 64 hexadecimal digits."));
    }
    TRY(open, countOpenUploads(call.db, call.principal.user));
    if (open >= mostOpenUploads) {
        return fail(ErrorKind::TooMany, QStringLiteral("upload.too_many"),
                    QStringLiteral("%1 uploads are under way already; finish or cancel some.").arg(open));
    }
    UploadRow row;
    row.id = call.newId<UploadId>();
    row.owner = call.principal.user;
    row.kind = wanted.kind;
    row.sizeBytes = wanted.sizeBytes;
    row.sha256 = wanted.sha256;
    row.fileId = call.newId<FileId>();
    row.objectKey = newObjectKey();
    row.createdAt = call.now;
    row.expiresAt = call.now.plusSeconds(uploadKeptSeconds);
    TRY_DO(
        inTransaction(call.db, QStringLiteral("create upload"), [&] { return insertUpload(call.db, row); }));
    return stateOf(row);
}

Result<UploadState> uploadState(Call &call, UploadId id)
{
    TRY(row, takeOwn(call, id));
    return storeIfWhole(call, row);
}

Result<Done> cancelUpload(Call &call, UploadId id)
{
    TRY_DO(takeOwn(call, id));
    discard(call, id);
    return Done();
}

Result<int> sweepUploads(Database &db, const UploadFolder &folder, Instant now)
{
    constexpr int mostAtOnce = 500;
    TRY(expired, expiredUploads(db, now, mostAtOnce));
    int removed = 0;
    for (const UploadId id : expired) {
        TRY_DO(inTransaction(db, QStringLiteral("sweep upload"), [&] { return deleteUpload(db, id); }));
        ++removed;
    }
    // A row is there before its first piece, so a folder without one belongs to nobody any more.
    for (const UploadId id : folder.uploads()) {
        TRY(row, findUpload(db, id));
        if (!row) {
            TRY_DO(folder.removeAll(id));
        }
    }
    return removed;
}

UploadWriter::UploadWriter(UploadRow row, const std::optional<ChunkChecksum> &checksum)
    : m_row(std::move(row))
    , m_end(m_row.receivedBytes)
    , m_checksum(checksum)
{
    if (checksum) {
        m_hash = std::make_shared<QCryptographicHash>(checksum->algorithm);
    }
}

Result<UploadWriter> UploadWriter::begin(Call &call, UploadId id, std::int64_t offset,
                                         const std::optional<ChunkChecksum> &checksum)
{
    TRY(row, takeOwn(call, id));
    if (offset != row.receivedBytes) {
        return fail(ErrorKind::Conflict, QStringLiteral("upload.wrong_offset"),
                    QStringLiteral("The chunk begins at byte %1, but %2 bytes have arrived.")
                        .arg(offset)
                        .arg(row.receivedBytes),
                    {{QStringLiteral("offset"), qint64(row.receivedBytes)}});
    }
    return UploadWriter(row, checksum);
}

Result<Done> UploadWriter::take(Call &call, const QByteArray &bytes)
{
    if (bytes.size() > bytesMissing()) {
        return fail(ErrorKind::Invalid, QStringLiteral("upload.too_long"),
                    QStringLiteral("More bytes arrive than the %1 that the file was said to have.")
                        .arg(m_row.sizeBytes));
    }
    TRY(folder, folderOf(call));
    TRY(sealer, sealerOf(call));
    const UploadPiece piece{m_end, bytes.size(), m_row.writer};
    TRY(sealed, sealer->seal(bytes, placeOf(m_row.id, piece.atByte)));
    TRY_DO(folder->put(m_row.id, piece, sealed));
    m_end += piece.sizeBytes;
    if (!m_hash) {
        return keep(call, {piece});
    }
    m_unchecked.push_back(piece);
    m_hash->addData(bytes);
    return Done();
}

Result<UploadState> UploadWriter::finish(Call &call)
{
    if (m_hash && m_hash->result() != m_checksum->value) {
        abandon(call);
        return fail(ErrorKind::Conflict, QStringLiteral("upload.checksum_differs"),
                    QStringLiteral("The chunk arrived damaged: its checksum is another. Nothing of it was "
                                   "kept."));
    }
    if (!m_unchecked.empty()) {
        TRY_DO(keep(call, std::exchange(m_unchecked, {})));
    }
    TRY(row, findUpload(call.db, m_row.id));
    if (!isUsable(row, call)) {
        return unknownUpload();
    }
    return row->writer == m_row.writer ? storeIfWhole(call, *row) : stateOf(*row);
}

void UploadWriter::abandon(Call &call)
{
    removePieces(call, std::exchange(m_unchecked, {}));
}

Result<Done> UploadWriter::keep(Call &call, const std::vector<UploadPiece> &pieces)
{
    const Instant expiresAt = call.now.plusSeconds(uploadKeptSeconds);
    const auto kept = inTransaction(call.db, QStringLiteral("keep pieces"),
                                    [&] { return appendPieces(call.db, m_row.id, pieces, expiresAt); });
    if (kept && !*kept) {
        removePieces(call, pieces);
        return busy();
    }
    // Where it is not known whether it was kept, the pieces stay.
    return kept.map([](bool) { return Done(); });
}

void UploadWriter::removePieces(Call &call, const std::vector<UploadPiece> &pieces) const
{
    for (const UploadPiece &piece : pieces) {
        static_cast<void>(call.parts.uploads->remove(m_row.id, piece)); // the sweep comes by again
    }
}

} // namespace truvamate
