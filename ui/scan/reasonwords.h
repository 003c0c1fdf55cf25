#pragma once

#include "models/tickets/reading.h"

#include <QStringList>

namespace truvamate {

/// Why a ticket is doubted or stopped, in the person's language. A reason without words here is given as the
/// reader said it, in English.
QString reasonWords(const Reason &reason);
/// The same for a sentence alone, such as the workspace's reasons are.
QString reasonWords(const QString &sentence);
QStringList reasonWords(const std::vector<Reason> &reasons);

} // namespace truvamate
