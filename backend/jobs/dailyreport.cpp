#include "backend/jobs/dailyreport.h"

#include "backend/jobs/nightlyverification.h"
#include "backend/storage/mailmoments.h"
#include "backend/storage/recordstore.h"
#include "backend/storage/transaction.h"
#include "models/json.h"

namespace truvamate::dailyreport {

namespace {

const QString reportTemplate = QStringLiteral("daily_report");
constexpr int seldomUrgent = 7;

struct Day
{
    QDate date;
    Instant from;
    Instant until;
    QUuid id; ///< the same on every server
};

/// The last whole day of Bangkok whose report is due.
Day dayOf(Instant now)
{
    const QDate date = nightBefore(now).inZone(bangkokZone()).date().addDays(-1);
    const auto midnight = [](QDate day) { return Instant::fromLocal(day, QTime(0, 0), bangkokZone()); };
    const QUuid family(QStringLiteral("0f1d3c52-5f0e-5a53-9f0b-6f7b0f3a2c11"));
    return {date, midnight(date), midnight(date.addDays(1)),
            QUuid::createUuidV5(family, date.toString(Qt::ISODate))};
}

QJsonObject argumentsOf(const Day &day, const DayFigures &figures)
{
    return {{QStringLiteral("day"), day.date.toString(Qt::ISODate)},
            {QStringLiteral("orders"), static_cast<qint64>(figures.orders)},
            {QStringLiteral("ordered"), json::write(figures.ordered)},
            {QStringLiteral("payments"), static_cast<qint64>(figures.payments)},
            {QStringLiteral("paid"), json::write(figures.paid)},
            {QStringLiteral("slips"), static_cast<qint64>(figures.slips)},
            {QStringLiteral("slips_cost"), json::write(figures.slipsCost)},
            {QStringLiteral("payouts"), static_cast<qint64>(figures.payouts)},
            {QStringLiteral("paid_out"), json::write(figures.paidOut)},
            {QStringLiteral("customers"), static_cast<qint64>(figures.customers)},
            {QStringLiteral("failed_mails"), static_cast<qint64>(figures.failedMails)}};
}

Result<std::int64_t> queueReports(Database &db, const Day &day, Instant now, RandomSource &random)
{
    TRY(readers, reportReaders(db, reportTemplate, day.id, day.until));
    TRY(figures, dayFigures(db, day.from, day.until));
    for (const UserId reader : readers) {
        TRY_DO(insertMail(db,
                          {makeUuidV7(now.ms, random), reader, reportTemplate, day.id,
                           QStringLiteral("%1:%2:%3")
                               .arg(reportTemplate, day.date.toString(Qt::ISODate), reader.toString()),
                           argumentsOf(day, figures), seldomUrgent, now}));
    }
    return static_cast<std::int64_t>(readers.size());
}

} // namespace

Result<std::int64_t> step(Database &db, const Clock &clock, RandomSource &random)
{
    const Instant now = clock.now();
    const Day day = dayOf(now);
    TRY(readers, reportReaders(db, reportTemplate, day.id, day.until));
    if (readers.empty()) {
        return std::int64_t(0);
    }
    return inTransaction(db, QStringLiteral("queue daily reports"),
                         [&] { return queueReports(db, day, now, random); });
}

} // namespace truvamate::dailyreport
