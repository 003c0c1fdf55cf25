#pragma once

#include "models/operations/operation.h"

namespace truvamate {

/// A call as HTTP puts it: the path with its {names} filled in, a query for GET and DELETE, a JSON body for
/// POST and PUT, and the row's version as If-Match. docs/http.md is the contract.
struct CallForm
{
    QByteArray verb; ///< "GET"
    QByteArray target; ///< path and query, percent-encoded
    QByteArray body;
    QByteArray ifMatch;
};

CallForm formOf(const ErasedOperation &operation, QJsonObject request);

} // namespace truvamate
