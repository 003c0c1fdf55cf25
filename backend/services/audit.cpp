#include "backend/services/audit.h"

#include "backend/storage/durability.h"
#include "backend/storage/transaction.h"
#include "models/json.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <map>

namespace truvamate {

namespace {

constexpr int rowsAtOnce = 5'000;
/// A transaction that began before the newest sealed row and ended after it is not older than this.
constexpr std::int64_t recentSeconds = 3'600;
constexpr std::size_t mostFaults = 100;

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

/// A line of the anchor file; nothing where it is cut short.
std::optional<AuditHead> readAnchor(const QByteArray &line)
{
    const QList<QByteArray> parts = line.trimmed().split(' ');
    if (!line.endsWith('\n') || parts.size() != 3 || parts.at(1).size() != 64) {
        return std::nullopt;
    }
    return AuditHead{parts.at(0).toLongLong(), QString::fromLatin1(parts.at(1)), {}};
}

using Anchors = std::map<std::int64_t, QString>;

Result<Anchors> readAnchors(const QString &path)
{
    Anchors anchors;
    if (path.isEmpty()) {
        return anchors;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("audit.no_anchor"),
                    QStringLiteral("The anchor file “%1” cannot be read: %2.").arg(path, file.errorString()));
    }
    while (!file.atEnd()) {
        if (const auto anchor = readAnchor(file.readLine())) {
            anchors[anchor->sequence] = anchor->hash;
        }
    }
    return anchors;
}

struct AnchorEnd
{
    std::int64_t sequence = 0; ///< of the last whole line
    bool isCut = false; ///< the file ends within a line, after a power cut
};

/// The file grows by a line a second of work, so only its end is read.
AnchorEnd readAnchorEnd(const QString &path)
{
    constexpr qint64 enough = 1'000;
    AnchorEnd end;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return end;
    }
    file.seek(std::max<qint64>(0, file.size() - enough));
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const auto anchor = readAnchor(line);
        end.sequence = anchor ? anchor->sequence : end.sequence;
        end.isCut = !line.endsWith('\n');
    }
    return end;
}

/// Follows the chain row by row.
class ChainCheck
{
public:
    ChainCheck(AuditCheck &check, Anchors anchors)
        : m_check(check)
        , m_anchors(std::move(anchors))
    {
    }

    void add(const SealedLine &row)
    {
        ++m_check.sealed;
        if (row.seal.sequence != m_last.sequence + 1) {
            report(m_last.sequence + 1, "gap");
        }
        if (!row.line) {
            report(row.seal.sequence, "removed");
        } else if (auditHash(m_last.hash, *row.line) != row.seal.hash) {
            report(row.seal.sequence, "changed");
        }
        if (const auto anchor = m_anchors.find(row.seal.sequence); anchor != m_anchors.end()) {
            if (anchor->second != row.seal.hash) {
                report(row.seal.sequence, "anchor_differs");
            }
            m_anchors.erase(anchor);
        }
        m_last = row.seal;
    }

    /// What the file knows and the database does not have any more.
    void finish()
    {
        for (const auto &[sequence, hash] : m_anchors) {
            report(sequence, "anchor_missing");
        }
    }

    std::int64_t last() const { return m_last.sequence; }

private:
    void report(std::int64_t sequence, const char *code)
    {
        if (m_check.faults.size() < mostFaults) {
            m_check.faults.push_back({sequence, QString::fromLatin1(code)});
        }
    }

    AuditCheck &m_check;
    Anchors m_anchors;
    AuditHead m_last;
};

Result<AuditHead> sealBatch(Database &db, AuditSweep sweep, bool &isMore)
{
    TRY_DO(lockAuditSeals(db));
    TRY(head, auditHead(db));
    const bool isRecent = sweep == AuditSweep::Recent && head.sequence > 0;
    const auto since = isRecent ? std::optional(head.recordedAt.plusSeconds(-recentSeconds)) : std::nullopt;
    TRY(lines, listUnsealed(db, since, rowsAtOnce));
    for (const AuditLine &line : lines) {
        head = {head.sequence + 1, auditHash(head.hash, line), line.at};
        TRY_DO(insertSeal(db, head, line.id));
    }
    isMore = static_cast<int>(lines.size()) == rowsAtOnce;
    return head;
}

} // namespace

QString auditHash(const QString &previous, const AuditLine &line)
{
    const QJsonObject row{
        {QStringLiteral("id"), line.id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("at"), qint64(line.at.ms)},
        {QStringLiteral("actor"), orNull(line.actor ? std::optional(line.actor->toString()) : std::nullopt)},
        {QStringLiteral("session"),
         orNull(line.session ? std::optional(line.session->toString(QUuid::WithoutBraces)) : std::nullopt)},
        {QStringLiteral("operation"), line.operation},
        {QStringLiteral("entity"), line.entity},
        {QStringLiteral("entity_id"), line.entityId},
        {QStringLiteral("outcome"), line.outcome},
        {QStringLiteral("details"), line.details}};
    const QByteArray text = previous.toLatin1() + '\n' + canonicalJson(row);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

Result<AuditHead> sealAudit(Database &db, AuditSweep sweep)
{
    bool isMore = true;
    AuditHead head;
    while (isMore) {
        TRY(sealed, inTransaction(db, QStringLiteral("seal audit log"), [&] {
                return sealBatch(db, sweep, isMore);
            }));
        head = sealed;
    }
    return head;
}

Result<Done> anchorAudit(const AuditHead &head, Instant now, const QString &path)
{
    if (head.sequence == 0 || path.isEmpty()) {
        return Done();
    }
    const AnchorEnd end = readAnchorEnd(path);
    if (end.sequence >= head.sequence) {
        return Done();
    }
    QFile file(path);
    const QByteArray line = (end.isCut ? "\n" : "")
        + QStringLiteral("%1 %2 %3\n").arg(head.sequence).arg(head.hash, now.toString()).toLatin1();
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Append)
        && file.write(line) == line.size() && flushToDisk(file)
        && flushFolder(QFileInfo(path).absolutePath());
    if (!isWritten) {
        return fail(
            ErrorKind::Unavailable, QStringLiteral("audit.anchor_unwritable"),
            QStringLiteral("The anchor file “%1” cannot be written: %2.").arg(path, file.errorString()));
    }
    return Done();
}

Result<AuditCheck> verifyAudit(Database &db, const QString &anchorPath)
{
    TRY(head, auditHead(db));
    // Before the first sealing there is no file yet.
    const bool isFirst = head.sequence == 0 && !QFile::exists(anchorPath);
    TRY(anchors, readAnchors(isFirst ? QString() : anchorPath));
    AuditCheck check;
    ChainCheck chain(check, std::move(anchors));
    while (true) {
        TRY(rows, listSealed(db, chain.last(), rowsAtOnce));
        for (const SealedLine &row : rows) {
            chain.add(row);
        }
        if (rows.empty()) {
            break;
        }
    }
    chain.finish();
    TRY(unsealed, listUnsealed(db, std::nullopt, 10'000));
    check.unsealed = static_cast<std::int64_t>(unsealed.size());
    return check;
}

} // namespace truvamate
