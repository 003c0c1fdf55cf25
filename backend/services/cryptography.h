#pragma once

#include "models/result.h"

#include <QByteArray>

namespace truvamate {

/// The one place that calls Botan for sealing; passwords.h is the other user of Botan.

inline constexpr int cipherKeyBytes = 32;
inline constexpr int cipherNonceBytes = 12;

/// From the operating system's generator, whatever source of chance a test passes elsewhere: keys, nonces and
/// tokens are never repeatable.
QByteArray secureRandomBytes(int count);

/// AES-256-GCM: the cipher text with its 16-byte tag at the end.
Result<QByteArray> encryptGcm(const QByteArray &key, const QByteArray &nonce, const QByteArray &associated,
                              const QByteArray &plain);
/// Error: sealing.cannot_open when key, associated data or cipher text are not those it was sealed with.
Result<QByteArray> decryptGcm(const QByteArray &key, const QByteArray &nonce, const QByteArray &associated,
                              const QByteArray &sealed);

/// A key from a passphrase that a person may have chosen: Argon2id over memoryKib and passes, 32 bytes.
/// Error: sealing.cannot_derive, where there is not so much memory.
Result<QByteArray> keyFromPassphrase(const QString &passphrase, const QByteArray &salt, int memoryKib,
                                     int passes);

/// HMAC-SHA-256, 32 bytes.
QByteArray hmacSha256(const QByteArray &key, const QByteArray &message);

/// Takes the same time wherever two texts of one length differ.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace truvamate
