#pragma once

#include "models/result.h"

#include <QUrl>

namespace truvamate {

/// The address of a server as a person types it: "truvamate.example.com" or
/// "https://truvamate.example.com:8443". HTTPS only; plain HTTP goes to this machine and nowhere else.
/// Errors: server.bad_address, server.not_secure.
Result<QUrl> serverAddress(const QString &typed);

} // namespace truvamate
