#include "ui/orders/orderfilters.h"

#include "models/orders/status.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

using Choices = std::vector<std::pair<QString, QString>>;

const QString waitingStates = QStringLiteral("purchased_usa,waiting_draw,checking_results");
const QString wonStates = QStringLiteral("partial_win,jackpot,payout_processing");

class OrderFilters
{
    Q_DECLARE_TR_FUNCTIONS(truvamate::OrderFilters)
};

Choices statusChoices()
{
    Choices choices;
    for (const OrderStatus status : allOrderStatuses()) {
        const QString code = orderStatusCode(status);
        choices.emplace_back(code, words::orderStatus(code).text);
    }
    choices.emplace_back(waitingStates, OrderFilters::tr("Bought, before the result"));
    choices.emplace_back(wonStates, OrderFilters::tr("Won, prize not paid"));
    return choices;
}

Choices wordsOf(const QStringList &codes, StateWord (*word)(const QString &))
{
    Choices choices;
    for (const QString &code : codes) {
        choices.emplace_back(code, word(code).text);
    }
    return choices;
}

FilterField choiceField(const QString &id, const QString &title, Choices choices)
{
    return {id, title, FilterField::Kind::Choice, std::move(choices)};
}

std::optional<QString> codeOf(const QJsonObject &values, const char *field)
{
    const QString text = values.value(QLatin1String(field)).toString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

template <typename Id> std::optional<Id> idOf(const QJsonObject &values, const char *field)
{
    const auto text = codeOf(values, field);
    const auto id = text ? Id::fromString(*text) : fail(Error());
    return id ? std::optional<Id>(*id) : std::nullopt;
}

std::optional<Instant> dayOf(const QJsonObject &values, const char *field)
{
    const auto text = codeOf(values, field);
    const QDate day = text ? QDate::fromString(*text, Qt::ISODate) : QDate();
    return day.isValid() ? std::optional(Instant::fromLocal(day, QTime(0, 0), bangkokZone())) : std::nullopt;
}

QJsonObject one(const char *field, const QString &value)
{
    return {{QLatin1String(field), value}};
}

QJsonObject sortedBy(const char *key, bool descending)
{
    return {{QStringLiteral("sort"), QLatin1String(key)}, {QStringLiteral("descending"), descending}};
}

} // namespace

std::vector<FilterField> orderFilterFields(const OrderFilterChoices &choices)
{
    Choices draws;
    for (const DrawSummary &draw : choices.draws) {
        draws.emplace_back(draw.id.toString(),
                           words::gameName(draw.game) + QLatin1Char(' ') + words::drawDate(draw.drawDate));
    }
    Choices staff;
    for (const StaffMember &person : choices.staff) {
        staff.emplace_back(person.id.toString(), person.name);
    }
    return {
        {QStringLiteral("search"), OrderFilters::tr("Order number or customer"), FilterField::Kind::Text, {}},
        choiceField(QStringLiteral("status"), OrderFilters::tr("State"), statusChoices()),
        choiceField(QStringLiteral("payment"), OrderFilters::tr("Payment"),
                    wordsOf({QStringLiteral("pending"), QStringLiteral("completed"), QStringLiteral("failed"),
                             QStringLiteral("refunded"), QStringLiteral("partially_refunded")},
                            words::orderPaymentStatus)),
        choiceField(QStringLiteral("purchase"), OrderFilters::tr("Purchase"),
                    wordsOf({QStringLiteral("not_purchased"), QStringLiteral("in_progress"),
                             QStringLiteral("completed"), QStringLiteral("failed")},
                            words::usaPurchaseStatus)),
        choiceField(
            QStringLiteral("payout"), OrderFilters::tr("Prize"),
            wordsOf({QStringLiteral("not_applicable"), QStringLiteral("pending"),
                     QStringLiteral("processing"), QStringLiteral("completed"), QStringLiteral("failed")},
                    words::orderPayoutStatus)),
        choiceField(QStringLiteral("attention"), OrderFilters::tr("Attention"),
                    {{QStringLiteral("yes"), OrderFilters::tr("Waits for a person")}}),
        choiceField(QStringLiteral("draw"), OrderFilters::tr("Draw"), std::move(draws)),
        choiceField(QStringLiteral("customer"), OrderFilters::tr("Customer"), choices.customers),
        choiceField(QStringLiteral("assignee"), OrderFilters::tr("Assigned to"), std::move(staff)),
        {QStringLiteral("from"), OrderFilters::tr("Taken from"), FilterField::Kind::Day, {}},
        {QStringLiteral("before"), OrderFilters::tr("Taken before"), FilterField::Kind::Day, {}},
    };
}

std::vector<FilterBar::View> orderViews(UserId me)
{
    const auto view
        = [](const char *id, const QString &name, const QJsonObject &values, const QJsonObject &layout) {
              return FilterBar::View{QLatin1String(id), name, values, layout, true, std::nullopt, false};
          };
    const QJsonObject newest = sortedBy("created_at", true);
    const QJsonObject soonest = sortedBy("draw_at", false);
    return {view("all", OrderFilters::tr("All"), {}, newest),
            view("buy", OrderFilters::tr("To buy"), one("status", QStringLiteral("confirmed")), soonest),
            // Nearly every order of a large workspace may wait: by age, which an index holds.
            view("waiting", OrderFilters::tr("Waiting for draw"), one("status", waitingStates), newest),
            view("won", OrderFilters::tr("Won"), one("status", wonStates), newest),
            view("attention", OrderFilters::tr("Needs attention"), one("attention", QStringLiteral("yes")),
                 newest),
            view("mine", OrderFilters::tr("Mine"), one("assignee", me.toString()), newest)};
}

ListOrders::Request orderRequest(const QJsonObject &values)
{
    ListOrders::Request request;
    request.status = codeOf(values, "status");
    request.paymentStatus = codeOf(values, "payment");
    request.usaPurchaseStatus = codeOf(values, "purchase");
    request.payoutStatus = codeOf(values, "payout");
    request.drawId = idOf<DrawId>(values, "draw");
    request.customerId = idOf<UserId>(values, "customer");
    request.assignee = idOf<UserId>(values, "assignee");
    request.createdFrom = dayOf(values, "from");
    request.createdBefore = dayOf(values, "before");
    if (codeOf(values, "attention")) {
        request.needsAttention = true;
    }
    request.search = codeOf(values, "search");
    return request;
}

} // namespace truvamate
