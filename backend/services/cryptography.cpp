#include "backend/services/cryptography.h"

#include <botan/aead.h>
#include <botan/mac.h>
#include <botan/mem_ops.h>
#include <botan/pwdhash.h>
#include <botan/system_rng.h>

#include <exception>

namespace truvamate {

namespace {

const std::uint8_t *bytesOf(const QByteArray &data)
{
    return reinterpret_cast<const std::uint8_t *>(data.constData());
}

Result<QByteArray> transform(Botan::Cipher_Dir direction, const QByteArray &key, const QByteArray &nonce,
                             const QByteArray &associated, const QByteArray &input)
{
    try {
        const auto cipher = Botan::AEAD_Mode::create_or_throw("AES-256/GCM", direction);
        cipher->set_key(bytesOf(key), static_cast<std::size_t>(key.size()));
        cipher->set_associated_data(bytesOf(associated), static_cast<std::size_t>(associated.size()));
        cipher->start(bytesOf(nonce), static_cast<std::size_t>(nonce.size()));
        Botan::secure_vector<std::uint8_t> buffer(bytesOf(input), bytesOf(input) + input.size());
        cipher->finish(buffer);
        return QByteArray(reinterpret_cast<const char *>(buffer.data()),
                          static_cast<qsizetype>(buffer.size()));
    } catch (const std::exception &) {
        return fail(
            ErrorKind::Internal, QStringLiteral("sealing.cannot_open"),
            QStringLiteral("The sealed data cannot be opened: it was changed, or sealed with another key."));
    }
}

} // namespace

QByteArray secureRandomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    Botan::system_rng().randomize(reinterpret_cast<std::uint8_t *>(bytes.data()),
                                  static_cast<std::size_t>(count));
    return bytes;
}

Result<QByteArray> encryptGcm(const QByteArray &key, const QByteArray &nonce, const QByteArray &associated,
                              const QByteArray &plain)
{
    return transform(Botan::ENCRYPTION, key, nonce, associated, plain);
}

Result<QByteArray> decryptGcm(const QByteArray &key, const QByteArray &nonce, const QByteArray &associated,
                              const QByteArray &sealed)
{
    return transform(Botan::DECRYPTION, key, nonce, associated, sealed);
}

Result<QByteArray> keyFromPassphrase(const QString &passphrase, const QByteArray &salt, int memoryKib,
                                     int passes)
{
    try {
        const auto family = Botan::PasswordHashFamily::create_or_throw("Argon2id");
        const auto hash
            = family->from_params(static_cast<std::size_t>(memoryKib), static_cast<std::size_t>(passes), 1);
        const QByteArray bytes = passphrase.toUtf8();
        QByteArray key(cipherKeyBytes, Qt::Uninitialized);
        hash->derive_key(reinterpret_cast<std::uint8_t *>(key.data()), static_cast<std::size_t>(key.size()),
                         bytes.constData(), static_cast<std::size_t>(bytes.size()), bytesOf(salt),
                         static_cast<std::size_t>(salt.size()));
        return key;
    } catch (const std::exception &) {
        return fail(
            ErrorKind::Unavailable, QStringLiteral("sealing.cannot_derive"),
            QStringLiteral("The key cannot be made from the passphrase: there is too little memory."));
    }
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &message)
{
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)");
    mac->set_key(bytesOf(key), static_cast<std::size_t>(key.size()));
    mac->update(bytesOf(message), static_cast<std::size_t>(message.size()));
    const auto digest = mac->final();
    return QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(digest.size()));
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size()
        && Botan::constant_time_compare(bytesOf(a), bytesOf(b), static_cast<std::size_t>(a.size()));
}

} // namespace truvamate
