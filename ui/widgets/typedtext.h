#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace truvamate {

/// What a person typed, with Thai and full-width figures as Arabic ones and without spaces around it.
QString withPlainDigits(const QString &text);

/// A date as fields.h describes it; none where the text is no date, or the date is before 1900 or after 2200.
std::optional<QDate> dateFromTyped(const QString &text, int yearWhereNone);

} // namespace truvamate
