#pragma once

#include "backend/services/call.h"
#include "backend/storage/filestore.h"
#include "models/operations/files.h"

namespace truvamate {

class Backend;
class Dispatcher;

/// Files: originals are kept byte for byte, sealed, in the object store; the table knows their digest and
/// size.
void serveFiles(Dispatcher &dispatcher);

/// The most bytes that one file may have.
inline constexpr qint64 mostFileBytes = 40'000'000;

/// Whether the caller may add a file of this kind. Errors: files.unknown_kind, permission.denied.
Result<Done> mayStoreFile(const Call &call, const QString &kind);

/// Keeps the bytes and registers them, in a transaction of its own with its audit row; the call must not be
/// in one. The media type is found from the bytes. Nothing is left behind where it fails. Errors:
/// files.unknown_kind, files.empty, files.too_large, files.wrong_type, files.disk_full, permission.denied.
Result<FileId> storeFile(Call &call, const QByteArray &bytes, const QString &kind);
/// The same from a file of this machine. Error: files.unreadable.
Result<FileId> storeFileAt(Call &call, const QString &path, const QString &kind);

/// For transports: the same in the name of whoever the token belongs to; a refusal is written to the audit
/// log. Error: session.invalid.
Result<FileId> storeUpload(const Backend &backend, Database &db, const QString &token, const QString &kind,
                           const QByteArray &bytes);

/// A key for a new object.
QString newObjectKey();
/// Seals the bytes for the row's id and puts them into the store under its key.
Result<Done> putObject(const Call &call, const FileRow &row, const QByteArray &bytes);

/// Registers an object that an upload left in the store, inside the call's transaction, after reading it back
/// and comparing. The object is sealed for the file's id. Errors: files.digest_differs, files.missing.
Result<Done> registerFile(Call &call, const FileRow &row);

/// What is known of a file, for whoever asks in the name of its owner. Error: files.unknown.
Result<FileRow> findKnownFile(const Call &call, FileId id);
/// The same for staff who may see its kind. Errors: files.unknown, permission.denied.
Result<FileRow> findSeenFile(const Call &call, FileId id);
/// The bytes. Errors: files.missing, files.digest_differs.
Result<QByteArray> readOriginal(const Call &call, const FileRow &row);
/// Both. Errors: files.unknown, files.missing, files.digest_differs, permission.denied.
Result<QByteArray> readStoredFile(Call &call, FileId id);

} // namespace truvamate
