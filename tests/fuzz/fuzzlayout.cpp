#include "models/tickets/layout.h"
#include "scanner/linepattern.h"
#include "tests/fuzz/found.h"

using namespace truvamate;

/// A layout file: it is refused by a code of layouts, or all its patterns are, or each can be fitted to a
/// line of print.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto layout = ticketLayoutFromJson(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!layout) {
        return 0;
    }
    static const std::vector<SeenCharacter> line = seenFromText(QStringLiteral("A0225364361*24Q6"));
    for (const QString &text : layout->plays + layout->lines) {
        const auto pattern = LinePattern::parse(text, layout->quickPickMarkers);
        if (pattern) {
            pattern->match(line);
        } else if (!pattern.error().code.startsWith(QLatin1String("layout."))) {
            fuzz::found("a pattern is refused in another way", pattern.error().code.toLatin1());
        }
    }
    return 0;
}
