#pragma once

#include "backend/services/sealing.h"

namespace truvamate {

/// A key file whose keys are sealed with a passphrase (Argon2id, 64 MiB, three passes), so that a copy of the
/// file alone opens nothing. The passphrase is kept elsewhere. Without a passphrase these are createKeyFile
/// and readKeyFile. Errors: those of createKeyFile.
Result<Done> createKeyFile(const QString &path, const KeyRing &ring, const QString &passphrase);
/// A file without a passphrase is read whatever is given. Errors: those of readKeyFile,
/// sealing.passphrase_needed, sealing.passphrase_wrong.
Result<KeyRing> readKeyFile(const QString &path, const QString &passphrase);
/// Seals the keys of an existing file with a passphrase, in its place; all of it or nothing. Errors: those of
/// both, sealing.passphrase_there where it has one.
Result<Done> wrapKeyFile(const QString &path, const QString &passphrase);

} // namespace truvamate
