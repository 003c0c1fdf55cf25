#pragma once

#include "models/operations/purchase.h"
#include "models/operations/slips.h"
#include "models/tickets/matcher.h"
#include "scanner/readerprocess.h"

namespace truvamate::tour {

/// A photo and what the reader made of it, without knowing any order.
struct ScannedPaper
{
    QString path;
    ImageReading reading;

    /// "0773-013893378-128109", or what could not be read.
    QString serial() const;
    /// "A 02 25 36 43 61 + 24; 30 Jun 2018".
    QString plays() const;
};

/// The agent's counter: reads photos in the worker process of truvamate-scan.
class TicketCounter
{
public:
    explicit TicketCounter(const QString &scanProgram);

    /// Errors: counter.unreadable (no such file), scan.worker_missing and others of the reader.
    Result<ScannedPaper> scan(const QString &path);

private:
    ReaderProcess m_reader;
};

/// What the shop has to buy, as the matcher expects it.
std::vector<ExpectedLine> expectedFrom(const std::vector<LineToBuy> &lines);

/// "33 is printed, 25 was ordered. …"
QString sentencesOf(const TicketMatch &match);

/// The paper as it is bound: every value as printed. Error: counter.unread names what is missing.
Result<SlipPaper> paperFrom(const ScannedPaper &scanned, const Shop &shop, FileId front);

} // namespace truvamate::tour
