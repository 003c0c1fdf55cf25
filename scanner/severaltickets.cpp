#include "scanner/severaltickets.h"

#include "models/tickets/layout.h"
#include "models/tickets/serial.h"
#include "scanner/paper.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace truvamate {

namespace {

/// A code that identifies a ticket; a QR code may be advertising.
bool isIdentity(const CodeReading &code)
{
    return isTicketSymbology(code.symbology) && code.symbology != Symbology::QrCode;
}

} // namespace

std::vector<PaperWithCodes> papersWithCodes(const cv::Mat &gray, const std::vector<CodeReading> &codes)
{
    if (std::ranges::count_if(codes, isIdentity) < 2) {
        return {};
    }
    std::vector<PaperWithCodes> papers;
    for (const Quad &paper : findPapers(gray)) {
        PaperWithCodes each{paper, {}};
        std::ranges::copy_if(codes, std::back_inserter(each.codes),
                             [&](const CodeReading &code) { return liesOn(paper, code); });
        if (std::ranges::any_of(each.codes, isIdentity)) {
            papers.push_back(std::move(each));
        }
    }
    return papers;
}

bool carrySeveralSerials(const std::vector<CodeReading> &codes)
{
    return std::ranges::any_of(ticketLayouts(), [&](const TicketLayout &layout) {
        std::set<QString> serials;
        for (const CodeReading &code : codes) {
            if (const auto serial = layout.serial ? serialFromBarcode(*layout.serial, code) : std::nullopt) {
                serials.insert(*serial);
            }
        }
        return serials.size() > 1;
    });
}

} // namespace truvamate
