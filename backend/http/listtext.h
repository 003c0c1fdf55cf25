#pragma once

#include <QByteArray>

#include <any>
#include <optional>
#include <string_view>

namespace truvamate {

/// The JSON text of an operation's response where that is one of the long lists, which are written without
/// objects between: those would take longer than the rows. Nothing for any other operation.
std::optional<QByteArray> listText(std::string_view operation, const std::any &response);

} // namespace truvamate
