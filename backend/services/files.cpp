#include "backend/services/files.h"

#include "backend/services/backendparts.h"
#include "backend/services/cryptography.h"
#include "backend/services/customers.h"
#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/storage/transaction.h"
#include "models/operations/peopleevents.h"

#include <QCryptographicHash>
#include <QMimeDatabase>

namespace truvamate {

namespace {

const QString fileEntity = QStringLiteral("file");

/// Who may add and who may see a kind of file. The agent sees the paper and never a customer's documents.
struct FileKind
{
    const char *code;
    Permission add;
    Permission see;
};

constexpr FileKind fileKinds[] = {
    {"slip_front", Permission::PurchaseWork, Permission::PurchaseRead},
    {"slip_back", Permission::PurchaseWork, Permission::PurchaseRead},
    {"receipt", Permission::PurchaseWork, Permission::PurchaseRead},
    {"kyc_document", Permission::CustomersWrite, Permission::KycRead},
    {"payment_slip", Permission::OrdersWrite, Permission::PaymentsPost},
};

Result<FileKind> fileKind(const QString &code)
{
    for (const FileKind &kind : fileKinds) {
        if (code == QLatin1String(kind.code)) {
            return kind;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("files.unknown_kind"),
                QStringLiteral("“%1” is not a kind of file.").arg(code.left(40)));
}

SealPlace placeOf(FileId id)
{
    return {QStringLiteral("files"), QStringLiteral("object"), id.toString()};
}

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<Done> checkSize(qint64 size)
{
    if (size == 0) {
        return fail(ErrorKind::Invalid, QStringLiteral("files.empty"), QStringLiteral("The file is empty."));
    }
    if (size > mostFileBytes) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("files.too_large"),
            QStringLiteral("The file has %1 bytes; at most %2 are possible.").arg(size).arg(mostFileBytes));
    }
    return Done();
}

/// Told from the bytes, whatever the file's name says: pictures, and PDF for documents.
Result<QString> mediaTypeOf(const QByteArray &bytes)
{
    const QString type = QMimeDatabase().mimeTypeForData(bytes).name();
    if (type.startsWith(QLatin1String("image/")) && type != QLatin1String("image/svg+xml")) {
        return type;
    }
    if (type == QLatin1String("application/pdf")) {
        return type;
    }
    return fail(ErrorKind::Invalid, QStringLiteral("files.wrong_type"),
                QStringLiteral("This is neither a picture nor a PDF: its bytes look like %1.").arg(type));
}

Result<std::shared_ptr<ObjectStore>> objectsOf(const Call &call)
{
    if (!call.parts.objects) {
        return fail(ErrorKind::Internal, QStringLiteral("files.no_store"),
                    QStringLiteral("This workspace was opened without a place for files."));
    }
    return call.parts.objects;
}

Result<Done> writeRow(Call &call, const FileRow &row)
{
    TRY_DO(insertFile(call.db, row));
    TRY_DO(call.event(fileEntity, row.id.uuid(), events::fileStored, {{QStringLiteral("kind"), row.kind}}));
    return call.audit(fileEntity, row.id.toString(),
                      {{QStringLiteral("kind"), row.kind},
                       {QStringLiteral("sha256"), row.sha256},
                       {QStringLiteral("size"), qint64(row.sizeBytes)}});
}

Result<StoredFile> getFile(Call &call, const GetFile::Request &request)
{
    TRY(row, findSeenFile(call, request.fileId));
    return StoredFile{row.id,        row.kind,      row.sha256,   row.sizeBytes,
                      row.mediaType, row.createdAt, row.createdBy};
}

} // namespace

Result<Done> mayStoreFile(const Call &call, const QString &kindCode)
{
    TRY(kind, fileKind(kindCode));
    return requirePermission(call, kind.add);
}

QString newObjectKey()
{
    return QString::fromLatin1(secureRandomBytes(16).toHex());
}

Result<Done> putObject(const Call &call, const FileRow &row, const QByteArray &bytes)
{
    TRY(objects, objectsOf(call));
    TRY(sealer, sealerOf(call));
    TRY(sealed, sealer->seal(bytes, placeOf(row.id)));
    return objects->put(row.objectKey, sealed);
}

Result<FileId> storeFile(Call &call, const QByteArray &bytes, const QString &kindCode)
{
    TRY_DO(mayStoreFile(call, kindCode));
    TRY_DO(checkSize(bytes.size()));
    TRY(mediaType, mediaTypeOf(bytes));
    TRY(objects, objectsOf(call));
    const FileRow row{call.newId<FileId>(), kindCode,  newObjectKey(), digestOf(bytes),
                      bytes.size(),         mediaType, call.now,       call.principal.user};
    TRY_DO(putObject(call, row, bytes));
    const auto written
        = inTransaction(call.db, QStringLiteral("store file"), [&] { return writeRow(call, row); });
    if (!written) {
        static_cast<void>(objects->remove(row.objectKey)); // the error that counts is the first one
        return fail(written.error());
    }
    return row.id;
}

Result<FileId> storeFileAt(Call &call, const QString &path, const QString &kind)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Invalid, QStringLiteral("files.unreadable"),
                    QStringLiteral("“%1” cannot be read: %2.").arg(path, file.errorString()));
    }
    TRY_DO(checkSize(file.size()));
    return storeFile(call, file.readAll(), kind);
}

Result<Done> registerFile(Call &call, const FileRow &row)
{
    TRY_DO(mayStoreFile(call, row.kind));
    TRY_DO(checkSize(row.sizeBytes));
    TRY(bytes, readOriginal(call, row));
    TRY(mediaType, mediaTypeOf(bytes));
    FileRow checked = row;
    checked.mediaType = mediaType;
    return writeRow(call, checked);
}

Result<FileRow> findKnownFile(const Call &call, FileId id)
{
    TRY(row, findFile(call.db, id));
    if (!row) {
        return fail(ErrorKind::NotFound, QStringLiteral("files.unknown"),
                    QStringLiteral("There is no such file."));
    }
    return *std::move(row);
}

Result<FileRow> findSeenFile(const Call &call, FileId id)
{
    TRY(row, findKnownFile(call, id));
    TRY(kind, fileKind(row.kind));
    TRY_DO(requirePermission(call, kind.see));
    return row;
}

Result<QByteArray> readOriginal(const Call &call, const FileRow &row)
{
    TRY(objects, objectsOf(call));
    TRY(sealer, sealerOf(call));
    TRY(sealed, objects->get(row.objectKey));
    TRY(bytes, sealer->open(sealed, placeOf(row.id)));
    if (bytes.size() != row.sizeBytes || digestOf(bytes) != row.sha256) {
        return fail(
            ErrorKind::Internal, QStringLiteral("files.digest_differs"),
            QStringLiteral("The stored file is not the one that was registered: %1 bytes instead of %2.")
                .arg(bytes.size())
                .arg(row.sizeBytes));
    }
    return bytes;
}

Result<QByteArray> readStoredFile(Call &call, FileId id)
{
    TRY(row, findSeenFile(call, id));
    return readOriginal(call, row);
}

void serveFiles(Dispatcher &dispatcher)
{
    dispatcher.serve<GetFile>(getFile);
}

} // namespace truvamate
