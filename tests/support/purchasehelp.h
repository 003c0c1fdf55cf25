#pragma once

#include "models/operations/slips.h"
#include "tests/support/backendfixture.h"

namespace truvamate::testing {

/// One line of an order to be bought.
struct LineSpec
{
    Game game = Game::Powerball;
    DrawDate draw = DrawDate::of(2018, 6, 30);
    std::vector<int> numbers{2, 25, 36, 43, 61}; ///< empty: the terminal picks
    int special = 24;
    bool powerPlay = false;
    QString missedDrawChoice = QStringLiteral("refund");
};

/// Writes a paid (or unpaid) order of the fixture's customer straight into the tables, $5 a line at 35.
Result<OrderId> addOrder(BackendFixture &f, const std::vector<LineSpec> &lines, bool paid = true);
/// The lines of an order, by number.
std::vector<LottoTicketId> linesOf(BackendFixture &f, OrderId order);
/// A stored picture: "slip_front" or "slip_back".
Result<FileId> addPicture(BackendFixture &f, const QString &kind = QStringLiteral("slip_front"));

/// An Indiana serial of 2018-06-30, as the barcode gives it (20 digits); `tail` makes it another slip.
QString scannedSerial(int tail = 0);
/// The same as printed: "0773-013893378-128109".
QString printedSerial(int tail = 0);

/// The paper that fits one line of LineSpec's defaults: scanned, $2.00, sold on 2018-06-30 15:13:01.
BindSlip::Request paperFor(BackendFixture &f, OrderId order, FileId front, int tail = 0);

/// 2018-06-30 15:20 in Indiana: after the sale, long before the cut-off.
Instant afternoon();
/// 2018-06-30 23:30 in Indiana: the draw is over.
Instant afterDraw();

/// One number of one statement, such as a count.
std::int64_t number(Database &db, const QString &sql);

} // namespace truvamate::testing
