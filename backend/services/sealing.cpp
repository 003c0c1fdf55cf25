#include "backend/services/sealing.h"

#include "backend/services/cryptography.h"

namespace truvamate {

namespace {

constexpr char formatVersion = 1;

/// What stands before the cipher text: version, length of the key's id, the id, the nonce.
struct Header
{
    QString keyId;
    QByteArray nonce;
    qsizetype size = 0;
};

std::optional<Header> readHeader(const QByteArray &sealed)
{
    if (sealed.size() < 2 || sealed.at(0) != formatVersion) {
        return std::nullopt;
    }
    const auto idSize = static_cast<unsigned char>(sealed.at(1));
    const qsizetype size = 2 + idSize + cipherNonceBytes;
    if (sealed.size() < size) {
        return std::nullopt;
    }
    return Header{QString::fromLatin1(sealed.mid(2, idSize)), sealed.mid(2 + idSize, cipherNonceBytes), size};
}

QByteArray writeHeader(const QString &keyId, const QByteArray &nonce)
{
    const QByteArray id = keyId.toLatin1();
    return QByteArray(1, formatVersion) + QByteArray(1, static_cast<char>(id.size())) + id + nonce;
}

QByteArray associatedData(const SealPlace &place)
{
    return QStringLiteral("%1\n%2\n%3").arg(place.table, place.column, place.row).toUtf8();
}

} // namespace

KeyRing KeyRing::generate()
{
    KeyRing ring;
    ring.indexKey = secureRandomBytes(cipherKeyBytes);
    ring.rotate();
    return ring;
}

void KeyRing::rotate()
{
    current = QString::fromLatin1(secureRandomBytes(4).toHex());
    keys[current] = secureRandomBytes(cipherKeyBytes);
}

Result<Sealer> Sealer::make(KeyRing ring)
{
    bool isSound = ring.keys.count(ring.current) == 1 && ring.indexKey.size() == cipherKeyBytes;
    for (const auto &[id, key] : ring.keys) {
        isSound = isSound && key.size() == cipherKeyBytes && !id.isEmpty() && id.size() < 200;
    }
    if (!isSound) {
        return fail(ErrorKind::Internal, QStringLiteral("sealing.bad_key"),
                    QStringLiteral("The keys of this workspace are incomplete or have the wrong length."));
    }
    return Sealer(std::move(ring));
}

Result<QByteArray> Sealer::seal(const QByteArray &plain, const SealPlace &place) const
{
    const QByteArray nonce = secureRandomBytes(cipherNonceBytes);
    TRY(cipherText, encryptGcm(m_ring.keys.at(m_ring.current), nonce, associatedData(place), plain));
    return QByteArray(writeHeader(m_ring.current, nonce) + cipherText);
}

Result<QByteArray> Sealer::open(const QByteArray &sealed, const SealPlace &place) const
{
    const auto header = readHeader(sealed);
    if (!header) {
        return fail(ErrorKind::Internal, QStringLiteral("sealing.damaged"),
                    QStringLiteral("The sealed data in %1.%2 are damaged.").arg(place.table, place.column));
    }
    const auto key = m_ring.keys.find(header->keyId);
    if (key == m_ring.keys.end()) {
        return fail(
            ErrorKind::Internal, QStringLiteral("sealing.unknown_key"),
            QStringLiteral("The data in %1.%2 were sealed with the key “%3”, which this workspace's key file "
                           "does not hold.")
                .arg(place.table, place.column, header->keyId),
            {{QStringLiteral("key_id"), header->keyId}});
    }
    return decryptGcm(key->second, header->nonce, associatedData(place), sealed.mid(header->size));
}

Result<QByteArray> Sealer::sealText(const QString &plain, const SealPlace &place) const
{
    return seal(plain.toUtf8(), place);
}

Result<QString> Sealer::openText(const QByteArray &sealed, const SealPlace &place) const
{
    return open(sealed, place).map([](const QByteArray &plain) { return QString::fromUtf8(plain); });
}

bool Sealer::needsResealing(const QByteArray &sealed) const
{
    const auto header = readHeader(sealed);
    return header && header->keyId != m_ring.current;
}

QString Sealer::blindIndex(const QString &purpose, const QString &normalisedValue) const
{
    const QByteArray message = QString(purpose + QLatin1Char('\n') + normalisedValue).toUtf8();
    return QString::fromLatin1(hmacSha256(m_ring.indexKey, message).toHex());
}

} // namespace truvamate
