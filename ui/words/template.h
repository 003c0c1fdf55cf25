#pragma once

#include <QJsonObject>
#include <QString>

namespace truvamate::words {

/// Puts arguments into a phrase. "{amount}" takes the argument of that name: an amount of money, a date, a
/// moment, a number, a list or a text, written as a person reads it. "{path|claim_path}" takes a code and
/// gives its word (kinds: see template.cpp). What stands in [square brackets] is left out where one of its
/// arguments is missing; outside of them a missing argument leaves nothing.
QString filled(const QString &phrase, const QJsonObject &arguments);

} // namespace truvamate::words
