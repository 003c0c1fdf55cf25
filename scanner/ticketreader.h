#pragma once

#include "models/tickets/layout.h"
#include "models/tickets/reading.h"
#include "scanner/linereader.h"
#include "scanner/paper.h"

#include <optional>
#include <vector>

namespace truvamate {

/// Reads the print of one upright page under the layouts it knows, and says what it doubts. It is never told
/// what is expected. Nothing where no ticket is recognised.
class TicketReader
{
public:
    std::optional<TicketReading> read(const Page &page, const std::vector<CodeReading> &codes);

private:
    LineReader m_lines;
};

} // namespace truvamate
