#pragma once

#include "models/result.h"
#include "scanner/imagereader.h"

#include <QByteArray>
#include <QString>

namespace truvamate {

/// One line of JSON in the stable shape of `truvamate-scan --json`; a file that was not read has "error" and
/// "code".
QByteArray jsonLine(const QString &file, const Result<ReadImage> &read);

/// The same for a person.
QByteArray readableText(const QString &file, const Result<ReadImage> &read);

} // namespace truvamate
