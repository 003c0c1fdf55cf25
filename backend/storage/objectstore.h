#pragma once

#include "models/result.h"
#include "models/time.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <functional>
#include <vector>

namespace truvamate {

struct StoredObject
{
    QString key;
    Instant writtenAt; ///< by the clock of the store
};

/// Where the bytes of files are: a folder or an S3-compatible service. Knows neither what they are nor whose.
class ObjectStore
{
public:
    virtual ~ObjectStore() = default;
    /// Durable once it answers. A key is used once. Errors: files.disk_full, files.exists,
    /// files.write_failed.
    virtual Result<Done> put(const QString &key, const QByteArray &bytes) = 0;
    /// Errors: files.missing, files.read_failed.
    virtual Result<QByteArray> get(const QString &key) = 0;
    /// Does nothing when there is no such object.
    virtual Result<Done> remove(const QString &key) = 0;
    /// Everything that is there, in any order; what an interrupted put left behind, too.
    virtual Result<std::vector<StoredObject>> list() = 0;
};

/// A folder on this machine: a temporary file, flushed to disk, then renamed, then the folder flushed, so
/// that a power cut leaves the whole object or none.
class LocalObjectStore final : public ObjectStore
{
public:
    /// How bytes reach a file; a test puts a full disk here. Answers how many were written, or -1 with errno.
    using Write = std::function<qint64(QFile &file, const QByteArray &bytes)>;

    explicit LocalObjectStore(QString folder, Write write = {});

    Result<Done> put(const QString &key, const QByteArray &bytes) override;
    Result<QByteArray> get(const QString &key) override;
    Result<Done> remove(const QString &key) override;
    Result<std::vector<StoredObject>> list() override;

private:
    Result<QString> pathOf(const QString &key) const;
    Result<Done> writeTemporary(const QString &path, const QByteArray &bytes) const;

    QString m_folder;
    Write m_write;
};

} // namespace truvamate
