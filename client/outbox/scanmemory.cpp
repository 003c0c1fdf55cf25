#include "client/outbox/outboxdatabase.h"
#include "client/outbox/scanstore.h"
#include "models/json.h"

#include <QJsonDocument>

namespace truvamate {

namespace {

constexpr std::int64_t rememberedAgainSeconds = 60;

} // namespace

/// The same again only moves its time, and not every few seconds: it may be megabytes.
Result<Done> ScanStore::remember(const QString &name, const QJsonObject &value)
{
    const Instant now = m_clock.now();
    const QString text = QString::fromUtf8(canonicalJson(value));
    TRY(same,
        m_db->run(
            QStringLiteral("SELECT 1 FROM remembered WHERE name = :name AND value = :value AND at > :at"),
            {{QStringLiteral(":name"), name},
             {QStringLiteral(":value"), text},
             {QStringLiteral(":at"), qint64(now.plusSeconds(-rememberedAgainSeconds).ms)}}));
    if (same.next()) {
        return Done{};
    }
    same.finish();
    TRY_DO(m_db->run(QStringLiteral("INSERT OR REPLACE INTO remembered (name, at, value) "
                                    "VALUES (:name, :at, :value)"),
                     {{QStringLiteral(":name"), name},
                      {QStringLiteral(":at"), qint64(now.ms)},
                      {QStringLiteral(":value"), text}}));
    const Instant before = now.plusSeconds(-std::int64_t(rememberedDays) * 24 * 3600);
    TRY_DO(m_db->run(QStringLiteral("DELETE FROM remembered WHERE at < :before"),
                     {{QStringLiteral(":before"), qint64(before.ms)}}));
    TRY_DO(
        m_db->run(QStringLiteral("DELETE FROM remembered WHERE name LIKE :kind AND name NOT IN (SELECT name "
                                 "FROM remembered WHERE name LIKE :kind ORDER BY at DESC LIMIT :most)"),
                  {{QStringLiteral(":kind"), QString(name.section(u'/', 0, 0) + QStringLiteral("/%"))},
                   {QStringLiteral(":most"), rememberedOfAKind}}));
    return Done{};
}

Result<std::optional<Remembered>> ScanStore::recall(const QString &name)
{
    TRY(rows,
        m_db->run(QStringLiteral("SELECT at, value FROM remembered WHERE name = :name"),
                  {{QStringLiteral(":name"), name}}));
    return rows.next()
        ? std::optional(Remembered{QJsonDocument::fromJson(rows.value(1).toString().toUtf8()).object(),
                                   Instant{rows.value(0).toLongLong()}})
        : std::nullopt;
}

} // namespace truvamate
