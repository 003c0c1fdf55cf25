#include "backend/services/anchorfile.h"

#include "backend/storage/durability.h"

#include <QFileInfo>

#include <algorithm>

namespace truvamate {

namespace {

const QByteArray restoredWord = "restored";

/// The words of a line; none where it is cut short.
QList<QByteArray> wordsOf(const QByteArray &line)
{
    return line.endsWith('\n') ? line.trimmed().split(' ') : QList<QByteArray>();
}

void addHead(AnchorFile &file, const QList<QByteArray> &words)
{
    file.heads[words.at(0).toLongLong()] = QString::fromLatin1(words.at(1));
}

void addRestore(AnchorFile &file, const QList<QByteArray> &words)
{
    AnchorRestore restore;
    restore.sequence = words.at(1).toLongLong();
    restore.epoch = words.at(2).toLongLong();
    restore.newestLost = std::max(restore.sequence, file.newest());
    restore.at = Instant::fromString(QString::fromLatin1(words.at(3))).value_or(Instant());
    file.heads.erase(file.heads.upper_bound(restore.sequence), file.heads.end());
    auto &restores = file.restores;
    restores.erase(
        std::remove_if(restores.begin(), restores.end(),
                       [&](const AnchorRestore &earlier) { return earlier.sequence >= restore.sequence; }),
        restores.end());
    restores.push_back(restore);
}

void addLine(AnchorFile &file, const QByteArray &line)
{
    constexpr int hashDigits = 64;
    const QList<QByteArray> words = wordsOf(line);
    if (words.size() == 4 && words.at(0) == restoredWord) {
        addRestore(file, words);
    } else if (words.size() == 3 && words.at(1).size() == hashDigits) {
        addHead(file, words);
    }
}

struct FileEnd
{
    std::int64_t sequence = 0; ///< where the chain stood
    bool isCut = false; ///< within a line, after a power cut
};

/// The file grows by a line a second of work, so only its end is read.
FileEnd readEnd(const QString &path)
{
    constexpr qint64 enough = 1'000;
    FileEnd end;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return end;
    }
    file.seek(std::max<qint64>(0, file.size() - enough));
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        AnchorFile one;
        addLine(one, line);
        end.sequence = one.restores.empty() ? (one.heads.empty() ? end.sequence : one.newest())
                                            : one.restores.front().sequence;
        end.isCut = !line.endsWith('\n');
    }
    return end;
}

Result<Done> append(const QString &path, bool isCut, const QString &line)
{
    QFile file(path);
    const QByteArray bytes = (isCut ? "\n" : "") + line.toLatin1() + '\n';
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Append)
        && file.write(bytes) == bytes.size() && flushToDisk(file)
        && flushFolder(QFileInfo(path).absolutePath());
    if (!isWritten) {
        return fail(
            ErrorKind::Unavailable, QStringLiteral("audit.anchor_unwritable"),
            QStringLiteral("The anchor file “%1” cannot be written: %2.").arg(path, file.errorString()));
    }
    return Done();
}

} // namespace

Result<AnchorFile> readAnchorFile(const QString &path)
{
    AnchorFile anchors;
    if (path.isEmpty()) {
        return anchors;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("audit.no_anchor"),
                    QStringLiteral("The anchor file “%1” cannot be read: %2.").arg(path, file.errorString()));
    }
    while (!file.atEnd()) {
        addLine(anchors, file.readLine());
    }
    return anchors;
}

Result<Done> anchorAudit(const AuditHead &head, Instant now, const QString &path)
{
    if (head.sequence == 0 || path.isEmpty()) {
        return Done();
    }
    const FileEnd end = readEnd(path);
    if (end.sequence >= head.sequence) {
        return Done();
    }
    return append(path, end.isCut,
                  QStringLiteral("%1 %2 %3").arg(head.sequence).arg(head.hash, now.toString()));
}

Result<Done> anchorRestore(std::int64_t sequence, std::int64_t epoch, Instant now, const QString &path)
{
    if (path.isEmpty()) {
        return Done();
    }
    return append(path, readEnd(path).isCut,
                  QStringLiteral("%1 %2 %3 %4")
                      .arg(QString::fromLatin1(restoredWord))
                      .arg(sequence)
                      .arg(epoch)
                      .arg(now.toString()));
}

} // namespace truvamate
