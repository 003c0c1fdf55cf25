#pragma once

#include <QString>

namespace truvamate {

/// A network address in one spelling: "::ffff:10.0.0.1" is "10.0.0.1". Empty for what is none.
QString plainAddress(const QString &text);

/// Of this machine.
bool isLoopback(const QString &plainAddress);

} // namespace truvamate
