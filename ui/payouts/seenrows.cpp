#include "ui/payouts/seenrows.h"

#include "models/json.h"
#include "ui/words/formats.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

struct Seen
{
    Q_DECLARE_TR_FUNCTIONS(SeenRows)
};

std::optional<Usd> usdOf(const QJsonObject &seen, const char *field)
{
    const auto minor
        = json::moneyMinor(seen.value(QLatin1String(field)), Currency::Usd, QLatin1String(field));
    return minor ? std::optional(Usd::fromMinor(*minor)) : std::nullopt;
}

QString usdText(const QJsonObject &seen, const char *field)
{
    const auto amount = usdOf(seen, field);
    return amount ? words::money(*amount) : QString();
}

std::vector<std::pair<QString, QString>> payoutRows(const Approval &approval)
{
    const QJsonObject &seen = approval.seen;
    QStringList versions;
    const QJsonArray results = seen.value(QLatin1String("results")).toArray();
    for (const QJsonValue &result : results) {
        versions.append(QString::number(result.toObject().value(QLatin1String("version")).toInt()));
    }
    return {
        {Seen::tr("Order"), seenText(approval, "order_number")},
        {Seen::tr("Received from the lottery"), usdText(seen, "gross")},
        {Seen::tr("Withheld tax"), usdText(seen, "withheld")},
        {Seen::tr("Our commission"), usdText(seen, "commission")},
        {Seen::tr("Net"), usdText(seen, "net")},
        {Seen::tr("Rate"), words::rate(seen.value(QLatin1String("rate")).toString())},
        {Seen::tr("Source of the rate"), seenText(approval, "rate_source")},
        {Seen::tr("To pay"), words::money(seenAmount(approval))},
        {Seen::tr("Account"), seenText(approval, "beneficiary")},
        {Seen::tr("Result version"), versions.join(QStringLiteral(", "))},
    };
}

std::vector<std::pair<QString, QString>> lossRows(const Approval &approval)
{
    return {
        {Seen::tr("Order"), seenText(approval, "order_number")},
        {Seen::tr("Paid too much"), words::money(seenAmount(approval))},
        {Seen::tr("Shown by result version"),
         QString::number(approval.seen.value(QLatin1String("result_version")).toInt())},
        {Seen::tr("What happens"), Seen::tr("The house bears it; the customer owes nothing.")},
    };
}

} // namespace

QString seenText(const Approval &approval, const char *field)
{
    return approval.seen.value(QLatin1String(field)).toString();
}

Thb seenAmount(const Approval &approval)
{
    const QLatin1String field(approval.kind == QLatin1String("payout") ? "net_thb" : "amount");
    const auto minor = json::moneyMinor(approval.seen.value(field), Currency::Thb, field);
    return Thb::fromMinor(minor.value_or(0));
}

std::vector<std::pair<QString, QString>> seenRows(const Approval &approval)
{
    return approval.kind == QLatin1String("payout") ? payoutRows(approval) : lossRows(approval);
}

} // namespace truvamate
