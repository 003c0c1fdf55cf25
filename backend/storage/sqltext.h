#pragma once

#include "backend/storage/config.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace truvamate {

/// A statement as its driver wants it, and the name of the value that goes to each of its positions.
struct DriverStatement
{
    QString text;
    std::vector<std::string> names;
};

/// Turns ":name" into "?" (SQLite, one position for each use) or "$1" (PostgreSQL, one for each name, so that
/// it has one type), and drops comments. Quoted text, "::" casts and dollar quotes are left alone.
/// PostgreSQL's "?" operators are refused, because the driver would take them for values.
Result<DriverStatement> toDriverStatement(DatabaseKind kind, const QString &sql);

/// The statements of a script, without comments and without the closing semicolons. Trigger bodies and dollar
/// quotes stay whole.
QStringList splitScript(const QString &script);

} // namespace truvamate
