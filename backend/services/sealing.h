#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace truvamate {

/// The keys of one workspace: data keys by id (the current one seals, older ones still open) and one key for
/// blind indexes, which stays the same when data keys rotate.
struct KeyRing
{
    QString current;
    std::map<QString, QByteArray> keys; ///< id → 32 bytes
    QByteArray indexKey; ///< 32 bytes

    static KeyRing generate();
    /// Adds a fresh key and makes it current.
    void rotate();
};

/// Where a sealed value stands. It goes into the seal, so that a value moved to another row or column does
/// not open.
struct SealPlace
{
    QString table;
    QString column;
    QString row; ///< the row's id
};

/// Seals personal data at rest with AES-256-GCM. A sealed value carries a version, its key's id and a random
/// nonce.
class Sealer
{
public:
    /// Errors: sealing.bad_key (no current key, or a key without 32 bytes).
    static Result<Sealer> make(KeyRing ring);

    Result<QByteArray> seal(const QByteArray &plain, const SealPlace &place) const;
    /// Errors: sealing.unknown_key, sealing.damaged, sealing.cannot_open.
    Result<QByteArray> open(const QByteArray &sealed, const SealPlace &place) const;
    Result<QByteArray> sealText(const QString &plain, const SealPlace &place) const;
    Result<QString> openText(const QByteArray &sealed, const SealPlace &place) const;

    /// True where a value was sealed with an older key and should be sealed again.
    bool needsResealing(const QByteArray &sealed) const;

    /// A keyed digest for looking up equal values, hex. purpose keeps the indexes of different fields apart.
    QString blindIndex(const QString &purpose, const QString &normalisedValue) const;

private:
    explicit Sealer(KeyRing ring)
        : m_ring(std::move(ring))
    {
    }

    KeyRing m_ring;
};

/// The key file of an embedded workspace stands beside its database, never in it, and is readable by its
/// owner only.
QString keyFileBeside(const QString &databasePath);
/// Errors: sealing.key_exists (never overwritten: without it sealed data are lost), sealing.key_unwritable.
Result<Done> createKeyFile(const QString &path, const KeyRing &ring);
/// Errors: sealing.key_missing, sealing.key_exposed (others may read it), sealing.key_damaged.
Result<KeyRing> readKeyFile(const QString &path);

} // namespace truvamate
