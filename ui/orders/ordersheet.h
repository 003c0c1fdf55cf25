#pragma once

#include "models/operations/orderviews.h"

class QPagedPaintDevice;
class QPrinter;
class QTextDocument;

namespace truvamate {

/// One order on paper, with its lines, amounts, payments and what happened.
QString orderSheetHtml(const OrderDetail &order, const std::vector<TimelineEntry> &timeline, Instant now);
/// Lays it out on the device's page.
void printOrderSheet(QPagedPaintDevice *device, const QString &html);

} // namespace truvamate
