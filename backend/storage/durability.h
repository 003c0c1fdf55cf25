#pragma once

#include <QFile>
#include <QString>

namespace truvamate {

/// Everything written to the file is on the disk when this answers true; otherwise errno says why.
bool flushToDisk(QFile &file);
/// The same for the names in a folder: a new or renamed file survives a power cut only after this.
bool flushFolder(const QString &folder);

} // namespace truvamate
