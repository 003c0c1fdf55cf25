#include "scanner/barsymbols.h"

#include <array>

namespace truvamate {

namespace {

constexpr std::array<const char *, 10> itfDigits{"00110", "10001", "01001", "11000", "00101",
                                                 "10100", "01100", "00011", "10010", "01010"};

constexpr const char *code128Widths
    = "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222"
      "123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321"
      "232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121"
      "313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224"
      "111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111"
      "111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113"
      "114311411113411311113141114131311141411131211412211214211232";

constexpr int startA = 103;
constexpr int startB = 104;
constexpr int startC = 105;

enum class CodeSet { A, B, C };

/// One value in one set as text; empty for what is not printed.
QString textOf(int value, CodeSet set)
{
    if (set == CodeSet::C) {
        return value < 100 ? QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')) : QString();
    }
    const int last = set == CodeSet::A ? 63 : 94;
    return value <= last ? QString(QChar(u' ' + value)) : QString();
}

std::optional<CodeSet> setAfter(int value, CodeSet set)
{
    switch (value) {
    case 99:
        return set == CodeSet::C ? std::nullopt : std::optional(CodeSet::C);
    case 100:
        return set == CodeSet::B ? std::nullopt : std::optional(CodeSet::B);
    case 101:
        return set == CodeSet::A ? std::nullopt : std::optional(CodeSet::A);
    default:
        return std::nullopt;
    }
}

} // namespace

ItfSymbols itfSymbols(double wide)
{
    ItfSymbols all;
    all.start = {{Widths{1, 1, 1, 1}}, 4};
    all.stop = {{Widths{wide, 1, 1}}, wide + 2};
    all.pair.width = 6 + 4 * wide;
    for (const char *bars : itfDigits) {
        for (const char *spaces : itfDigits) {
            Widths widths;
            for (int i = 0; i < 5; ++i) {
                widths.push_back(bars[i] == '1' ? wide : 1);
                widths.push_back(spaces[i] == '1' ? wide : 1);
            }
            all.pair.symbols.push_back(widths);
        }
    }
    return all;
}

const BarSymbols &code128Symbols()
{
    static const BarSymbols all = [] {
        BarSymbols set;
        set.width = 11;
        const QLatin1String widths(code128Widths);
        for (qsizetype at = 0; at < widths.size(); at += 6) {
            Widths symbol;
            for (qsizetype i = at; i < at + 6; ++i) {
                symbol.push_back(widths[i].toLatin1() - '0');
            }
            set.symbols.push_back(symbol);
        }
        return set;
    }();
    return all;
}

const BarSymbols &code128Stop()
{
    static const BarSymbols stop{{Widths{2, 3, 3, 1, 1, 1, 2}}, 13};
    return stop;
}

std::optional<QString> code128Text(const std::vector<int> &values)
{
    if (values.size() < 3 || values[0] < startA || values[0] > startC) {
        return std::nullopt;
    }
    int sum = values[0];
    for (std::size_t i = 1; i + 1 < values.size(); ++i) {
        sum += static_cast<int>(i) * values[i];
    }
    if (sum % 103 != values.back()) {
        return std::nullopt;
    }
    CodeSet set = values[0] == startA ? CodeSet::A : values[0] == startB ? CodeSet::B : CodeSet::C;
    QString text;
    for (std::size_t i = 1; i + 1 < values.size(); ++i) {
        const QString part = textOf(values[i], set);
        const auto next = setAfter(values[i], set);
        if (part.isEmpty() && !next) {
            return std::nullopt;
        }
        text += part;
        set = next.value_or(set);
    }
    return text;
}

} // namespace truvamate
