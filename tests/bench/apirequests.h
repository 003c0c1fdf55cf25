#pragma once

#include "models/operations/ownorders.h"
#include "tests/support/backendfixture.h"

/// The two questions of the benchmark of the API, as bytes.
namespace truvamate::bench {

constexpr int pageCount = 64; ///< places in the list that are asked for
inline const QByteArray listPath = "/api/admin/orders?status=waiting_draw&payment_status=completed&limit=50";
inline const QByteArray orderPath = "/api/lotto/orders";

QByteArray getRequest(const QByteArray &path, const QString &token);
QByteArray postRequest(const QByteArray &path, const QString &token, const QByteArray &key,
                       const QByteArray &body);
/// Two lines for the Powerball draw of 2018-06-30.
PlaceOrder::Request orderRequest(const testing::BackendFixture &fixture);
QByteArray orderBody(const testing::BackendFixture &fixture);

/// The object of an answer with status 200. Errors: bench.answer, bench.connection.
Result<QJsonObject> askJson(quint16 port, const QByteArray &request);
QByteArray cursorOf(const QJsonObject &page);
/// What a cursor says; what each server adds to know its own is left out.
QJsonArray placeOf(const QByteArray &cursor);

} // namespace truvamate::bench
