#pragma once

#include "client/http/httpline.h"
#include "client/http/tokenguard.h"
#include "client/outbox/retry.h"
#include "client/transport.h"
#include "client/uploadplace.h"

namespace truvamate {

/// A file on its way to a server by tus 1.0, in parts with a checksum each. After a break it asks the server
/// how far it came and goes on from there.
class TusUpload : public QObject
{
    Q_OBJECT

public:
    struct File
    {
        QByteArray bytes;
        QByteArray sha256; ///< of all bytes
        QString kind; ///< as in StoredFile
    };
    struct Parts
    {
        HttpLine &line;
        std::shared_ptr<TokenGuard> guard; ///< null where nobody is signed in
        Later later;
        RandomSource &random;
    };
    static constexpr qsizetype smallestPart = 64 * 1024;
    static constexpr qsizetype firstPart = 256 * 1024;
    static constexpr qsizetype largestPart = 1024 * 1024;

    TusUpload(Parts parts, File file, CallOptions options, QObject *parent = nullptr);

    /// Where an earlier try left off, as moved() said then; else it begins anew. Replies once.
    void start(const QByteArray &place, std::function<void(Result<FileId>)> reply);

Q_SIGNALS:
    void moved(const truvamate::UploadPlace &place);

private:
    void goOn();
    void create();
    void ask();
    void sendPart();
    void send(HttpMessage message, std::function<void(const HttpAnswer &)> reply);
    void post(HttpMessage message, const QString &access, std::function<void(const HttpAnswer &)> reply);
    void renew(const QString &refused);
    void hearPart(const HttpAnswer &answer, qint64 size, std::chrono::milliseconds took);
    void goOnFrom(const HttpAnswer &answer);
    void recover(const HttpAnswer &answer);
    bool isGone(const HttpAnswer &answer) const;
    void finish(Result<FileId> result);

    Parts m_parts;
    File m_file;
    CallOptions m_options;
    std::function<void(Result<FileId>)> m_reply;
    QByteArray m_place;
    qint64 m_offset = 0;
    qsizetype m_part = firstPart;
    int m_failures = 0; ///< in a row
    bool m_hasRenewed = false; ///< since the last part that arrived
    bool m_hasBegunAnew = false;
};

/// Reads and digests the file on a thread of the pool; the reply comes to the context. Errors:
/// files.unreadable, files.empty.
void readFileToUpload(const QString &path, const QString &kind, QObject *context,
                      std::function<void(Result<TusUpload::File>)> reply);

} // namespace truvamate
