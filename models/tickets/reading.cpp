#include "models/tickets/reading.h"

#include <algorithm>

namespace truvamate {

namespace {

struct SymbologyName
{
    Symbology symbology;
    QLatin1String name;
};

constexpr std::array symbologyNames{
    SymbologyName{Symbology::Itf, QLatin1String("itf")},
    SymbologyName{Symbology::Code128, QLatin1String("code128")},
    SymbologyName{Symbology::Pdf417, QLatin1String("pdf417")},
    SymbologyName{Symbology::QrCode, QLatin1String("qrcode")},
    SymbologyName{Symbology::DataMatrix, QLatin1String("datamatrix")},
    SymbologyName{Symbology::Aztec, QLatin1String("aztec")},
    SymbologyName{Symbology::Code39, QLatin1String("code39")},
    SymbologyName{Symbology::Code93, QLatin1String("code93")},
    SymbologyName{Symbology::Codabar, QLatin1String("codabar")},
    SymbologyName{Symbology::Ean13, QLatin1String("ean13")},
    SymbologyName{Symbology::Ean8, QLatin1String("ean8")},
    SymbologyName{Symbology::UpcA, QLatin1String("upca")},
    SymbologyName{Symbology::UpcE, QLatin1String("upce")},
};

const QString printedTimeFormat = QStringLiteral("yyyy-MM-dd'T'HH:mm:ss");

} // namespace

QString symbologyName(Symbology symbology)
{
    const auto found = std::ranges::find(symbologyNames, symbology, &SymbologyName::symbology);
    return found == symbologyNames.end() ? QString() : QString(found->name);
}

std::optional<Symbology> symbologyFromName(const QString &name)
{
    const auto found
        = std::ranges::find_if(symbologyNames, [&](const auto &each) { return name == each.name; });
    if (found == symbologyNames.end()) {
        return std::nullopt;
    }
    return found->symbology;
}

bool isTicketSymbology(Symbology symbology)
{
    switch (symbology) {
    case Symbology::Itf:
    case Symbology::Code128:
    case Symbology::Pdf417:
    case Symbology::QrCode:
    case Symbology::DataMatrix:
    case Symbology::Aztec:
        return true;
    default:
        return false;
    }
}

bool isSameCode(const CodeReading &one, const CodeReading &other)
{
    return one.symbology == other.symbology && one.text == other.text;
}

bool PrintedPlay::isComplete() const
{
    return special.has_value() && std::ranges::all_of(numbers, [](const auto &n) { return n.has_value(); });
}

QString PrintedTime::toString() const
{
    return QDateTime(date, time, Qt::UTC).toString(printedTimeFormat);
}

std::optional<PrintedTime> PrintedTime::fromString(const QString &text)
{
    const QDateTime when = QDateTime::fromString(text, printedTimeFormat);
    if (!when.isValid()) {
        return std::nullopt;
    }
    return PrintedTime{when.date(), when.time()};
}

} // namespace truvamate
