#pragma once

#include "models/operations/orderviews.h"
#include "models/result.h"

/// Codes with arguments, put into sentences of the person's language.
namespace truvamate::words {

/// One line of a timeline: "Payment of ฿245.00 posted, reference KB-88213".
QString eventSentence(const TimelineEntry &entry);
QString eventSentence(const QString &code, const QJsonObject &arguments);
/// Why an order is where it is.
QString reasonSentence(const OrderReason &reason);
/// What went wrong and what to do now. A code that has no words here gives the backend's English sentence.
QString errorSentence(const Error &error);

} // namespace truvamate::words
