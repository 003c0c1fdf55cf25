#pragma once

#include "models/games/resultfeed.h"

#include <QStringList>

/// The layouts of result feeds: each makes the same plain texts, one set a line, which are checked in one
/// place.
namespace truvamate {

/// What one line says, still as text. Empty where it says nothing.
struct FeedLine
{
    int line = 0;
    QString date;
    QString numbers; ///< separated by spaces
    std::optional<QString> special; ///< none where the layout has it as the sixth number
    QString multiplier;
    QString doublePlay; ///< six numbers
    std::optional<Error> error; ///< the layout itself is broken here
};

struct FeedLines
{
    FeedLayout layout = FeedLayout::NewYorkCsv;
    Game game = Game::Powerball;
    QString source;
    std::vector<FeedLine> lines;
};

/// Cells of one line of CSV, with quotes taken off; none where a quote is not closed.
std::optional<QStringList> csvCells(const QString &line);

Result<FeedLines> linesOfFeed(const QByteArray &bytes);

} // namespace truvamate
