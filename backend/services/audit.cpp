#include "backend/services/audit.h"

#include "backend/storage/transaction.h"
#include "models/json.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

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

/// Follows the chain row by row.
class ChainCheck
{
public:
    ChainCheck(AuditCheck &check, AnchorFile anchors)
        : m_check(check)
        , m_anchors(std::move(anchors.heads))
        , m_restores(std::move(anchors.restores))
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
        if (row.line) {
            forgive(*row.line);
        }
        m_last = row.seal;
    }

    /// A restore that the file knows has to stand in the log too.
    void forgive(const AuditLine &line)
    {
        if (line.operation != QLatin1String(restoreOperation)) {
            return;
        }
        const std::int64_t epoch = line.details[QStringLiteral("epoch")].toInteger();
        const auto found = std::find_if(m_restores.begin(), m_restores.end(),
                                        [&](const AnchorRestore &one) { return one.epoch == epoch; });
        if (found != m_restores.end()) {
            m_check.restores.push_back(*found);
            m_restores.erase(found);
        }
    }

    /// What the file knows and the database does not have any more.
    void finish()
    {
        for (const auto &[sequence, hash] : m_anchors) {
            report(sequence, "anchor_missing");
        }
        for (const AnchorRestore &restore : m_restores) {
            report(restore.sequence, "restore_unrecorded");
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
    std::map<std::int64_t, QString> m_anchors;
    std::vector<AnchorRestore> m_restores;
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

Result<AuditCheck> verifyAudit(Database &db, const QString &anchorPath)
{
    TRY(head, auditHead(db));
    // Before the first sealing there is no file yet.
    const bool isFirst = head.sequence == 0 && !QFile::exists(anchorPath);
    TRY(anchors, readAnchorFile(isFirst ? QString() : anchorPath));
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
    TRY(unsealed, listUnsealed(db, std::nullopt, 10'000));
    for (const AuditLine &line : unsealed) {
        chain.forgive(line);
    }
    chain.finish();
    check.unsealed = static_cast<std::int64_t>(unsealed.size());
    return check;
}

} // namespace truvamate
