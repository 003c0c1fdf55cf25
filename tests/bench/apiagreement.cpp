#include "tests/bench/apicontest.h"
#include "tests/bench/apirequests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace truvamate::bench {

namespace {

tl::unexpected<Error> differs(const char *code, const QString &what)
{
    return fail(ErrorKind::Internal, QString::fromLatin1(code), what);
}

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// Without what differs between two rows made by the same request: ids, numbers and moments.
QString withoutIdentity(QString text)
{
    static const std::pair<QRegularExpression, QString> patterns[] = {
        {QRegularExpression(QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")),
         QStringLiteral("id")},
        {QRegularExpression(QStringLiteral("LTO-\\d{4}-\\d{6}-\\d")), QStringLiteral("number")},
        {QRegularExpression(QStringLiteral("2018-06-28T[0-9:.]+(Z|\\+00:00)")), QStringLiteral("now")},
        {QRegularExpression(QStringLiteral("contest-(ours|peer)")), QStringLiteral("key")},
    };
    for (const auto &[pattern, word] : patterns) {
        text.replace(pattern, word);
    }
    return text;
}

QStringList valuesOf(const QJsonObject &page, QLatin1String field)
{
    QStringList values;
    for (const QJsonValue &order : page[QLatin1String("data")].toArray()) {
        values += order[field].toString();
    }
    return values;
}

} // namespace

/// Follows the list from its first page on both, as a desk would that scrolls.
Result<Done> ApiContest::requireSamePages()
{
    QByteArray ourPath = listPath;
    QByteArray peerPath = listPath;
    for (int page = 0; page <= pageCount; ++page) {
        TRY(ours, askJson(m_ours.port, getRequest(ourPath, m_staffToken)));
        TRY(peer, askJson(m_peer.port, getRequest(peerPath, m_staffToken)));
        const QString ourRows = textOf({{QStringLiteral("page"), ours[QLatin1String("data")]}});
        const QString peerRows = textOf({{QStringLiteral("page"), peer[QLatin1String("data")]}});
        const bool isSame = ourRows == peerRows && placeOf(cursorOf(ours)) == placeOf(cursorOf(peer))
            && ours[QLatin1String("count")] == peer[QLatin1String("count")]
            && ours[QLatin1String("count_capped")] == peer[QLatin1String("count_capped")];
        if (!isSame) {
            return differs("bench.answers",
                           QStringLiteral("Page %1 differs.\nours: %2\npeer: %3")
                               .arg(page)
                               .arg(textOf(ours), textOf(peer)));
        }
        if (page > 0) {
            m_pages += valuesOf(ours, QLatin1String("id"));
            m_customers += valuesOf(ours, QLatin1String("customer_id"));
        }
        if (page < pageCount) {
            m_ours.cursors += cursorOf(ours);
            m_peer.cursors += cursorOf(peer);
            ourPath = listPath + "&cursor=" + m_ours.cursors.last();
            peerPath = listPath + "&cursor=" + m_peer.cursors.last();
        }
    }
    return Done();
}

Result<Done> ApiContest::requireSameOrders()
{
    const QByteArray body = orderBody(*m_fixture);
    const auto place = [&](const Side &side, const QByteArray &key) -> Result<WrittenOrder> {
        WrittenOrder written;
        TRY(before, rowCounts());
        TRY(answer, askJson(side.port, postRequest(orderPath, m_buyerTokens.first(), key, body)));
        TRY(after, rowCounts());
        written.answer = withoutIdentity(textOf(answer));
        for (const auto &[table, count] : after) {
            if (count != before[table]) {
                written.rows += QStringLiteral("%1 +%2").arg(table).arg(count - before[table]);
            }
        }
        const auto id
            = OrderId::fromString(answer[QLatin1String("order")].toObject()[QLatin1String("id")].toString());
        TRY(contents, rowsOfOrder(id.value_or(OrderId()), QString::fromLatin1(key)));
        written.rows += contents;
        return written;
    };
    TRY(ours, place(m_ours, "contest-ours"));
    TRY(peer, place(m_peer, "contest-peer"));
    if (ours.answer != peer.answer) {
        return differs("bench.answers",
                       QStringLiteral("An order differs.\nours: %1\npeer: %2").arg(ours.answer, peer.answer));
    }
    if (ours.rows != peer.rows) {
        return differs("bench.rows",
                       QStringLiteral("Different rows are written.\nours:\n%1\npeer:\n%2")
                           .arg(ours.rows.join(u'\n'), peer.rows.join(u'\n')));
    }
    return Done();
}

/// Of every table but those that jobs and rate limits write at times of their own.
Result<std::map<QString, std::int64_t>> ApiContest::rowCounts()
{
    TRY(tables,
        m_database->owner()
            .statement(
                QStringLiteral("SELECT CAST(relname AS text) AS name FROM pg_class WHERE relkind = 'r' AND "
                               "relnamespace = 'public'::regnamespace AND relname NOT IN "
                               "('audit_seals', 'rate_windows')"))
            .all([](const Row &row) { return row.text("name"); }));
    std::map<QString, std::int64_t> counts;
    for (const QString &table : tables) {
        TRY(count,
            m_database->owner()
                .statement(QStringLiteral("SELECT count(*) FROM ") + table)
                .value<std::int64_t>());
        counts[table] = count;
    }
    return counts;
}

/// What an order left behind, row by row.
Result<QStringList> ApiContest::rowsOfOrder(OrderId order, const QString &key)
{
    const QString id = order.toString();
    const std::pair<const char *, QString> places[] = {
        {"lotto_orders t WHERE t.id::text = :key", id},
        {"lotto_tickets t WHERE t.order_id::text = :key ORDER BY t.line_number", id},
        {"events t WHERE t.entity_id::text = :key", id},
        {"audit_log t WHERE t.entity_id = :key", id},
        {"idempotency_keys t WHERE t.key = :key", key},
    };
    QStringList all;
    for (const auto &[from, value] : places) {
        TRY(rows,
            m_database->owner()
                .statement(QStringLiteral("SELECT CAST(to_jsonb(t) AS text) AS row FROM ")
                           + QLatin1String(from))
                .bind("key", value)
                .all([](const Row &row) { return withoutIdentity(row.text("row")); }));
        for (const QString &row : rows) {
            all += row;
        }
    }
    return all;
}

} // namespace truvamate::bench
