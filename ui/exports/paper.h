#pragma once

#include <QString>

class QPagedPaintDevice;
class QWidget;

namespace truvamate {

/// Lays HTML out on the device's pages.
void printHtml(QPagedPaintDevice *device, const QString &html);
/// Asks for a printer and prints; docName is what its queue shows.
void openPrintDialog(QWidget *parent, const QString &title, const QString &docName, const QString &html);

} // namespace truvamate
