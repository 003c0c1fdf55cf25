#include "backend/http/listtext.h"

#include "models/jsontext.h"
#include "models/operations/checking.h"
#include "models/operations/customers.h"
#include "models/operations/ownorders.h"
#include "models/operations/payments.h"
#include "models/operations/payouts.h"
#include "models/operations/purchase.h"
#include "models/operations/slips.h"

#include <map>

namespace truvamate {

namespace {

using Writer = QByteArray (*)(const std::any &);

template <typename Operation> std::pair<const std::string_view, Writer> writerOf()
{
    return {Operation::info.name, [](const std::any &response) {
                return toJsonText(std::any_cast<const typename Operation::Response &>(response));
            }};
}

} // namespace

std::optional<QByteArray> listText(std::string_view operation, const std::any &response)
{
    static const std::map<std::string_view, Writer> writers{
        writerOf<ListOrders>(),     writerOf<ListOwnOrders>(), writerOf<ListOwnTickets>(),
        writerOf<ListCustomers>(),  writerOf<ListPayments>(),  writerOf<ListPayouts>(),
        writerOf<ListLinesToBuy>(), writerOf<ListSlips>(),     writerOf<ListWins>(),
    };
    const auto writer = writers.find(operation);
    return writer == writers.end() ? std::nullopt : std::optional(writer->second(response));
}

} // namespace truvamate
