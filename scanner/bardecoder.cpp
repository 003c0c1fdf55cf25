#include "scanner/bardecoder.h"

#include "models/tickets/serial.h"
#include "scanner/barprofile.h"
#include "scanner/barsymbols.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace truvamate {

namespace {

constexpr double worstError = 0.035; // mean square of ink over the whole code
constexpr double worstSymbolError = 0.09;
constexpr double leastLikeness = 0.6; // of the two halves of the bars' height
constexpr double leastOdds = 7; // natural logarithm, of each symbol against the second one
constexpr std::array<double, 5> shifts{0.0, -0.15, 0.15, -0.3, 0.3}; // modules, from one symbol to the next
constexpr std::array<double, 3> blurs{0.3, 0.55, 0.8};
constexpr std::array<double, 3> gains{0.0, 0.25, -0.25};

/// The symbols of a code, followed from left to right.
struct Trace
{
    std::vector<std::size_t> symbols;
    double error = 1; ///< mean over the symbols
    double worst = 1;
    double least = 0; ///< smallest difference between the best and the second symbol
    double width = 0; ///< modules of a symbol
    double from = 0; ///< columns
    double to = 0;

    /// How certainly each symbol is what it is, given the error of the whole.
    double odds() const { return least * width / (2 * std::max(error, 0.002)); }
};

class Tracer
{
public:
    Tracer(const BarProfile &profile, double start, double module)
        : m_profile(profile)
        , m_at(start)
        , m_module(module)
    {
        m_trace.from = start;
        m_trace.least = 1e9;
        m_trace.worst = 0;
    }

    /// The next symbol of this set; false where nothing like one stands there.
    bool follow(const BarTemplates &set, double width)
    {
        BarTemplates::Match best;
        double bestShift = 0;
        best.error = 1e9;
        const double step = m_module / BarTemplates::samplesPerModule;
        for (const double shift : shifts) {
            const auto match = set.match(m_profile.sampled(m_at + shift * m_module, step, set.samples()));
            if (match.error < best.error) {
                best = match;
                bestShift = shift;
            }
        }
        m_at += (width + bestShift) * m_module;
        m_module *= 1 + 0.4 * bestShift / width;
        m_trace.symbols.push_back(best.symbol);
        m_sum += best.error;
        m_trace.worst = std::max(m_trace.worst, best.error);
        if (set.count() > 1) {
            m_trace.least = std::min(m_trace.least, best.next - best.error);
        }
        m_trace.width = width;
        m_trace.error = m_sum / static_cast<double>(m_trace.symbols.size());
        m_trace.to = m_at;
        return best.error < 2 * worstSymbolError;
    }
    std::size_t last() const { return m_trace.symbols.back(); }
    const Trace &trace() const { return m_trace; }

private:
    const BarProfile &m_profile;
    double m_at;
    double m_module;
    double m_sum = 0;
    Trace m_trace;
};

struct Answer
{
    QString text;
    Trace trace;
};

bool isClear(const Trace &trace)
{
    return trace.error < worstError && trace.worst < worstSymbolError && trace.odds() > leastOdds;
}

void keepBetter(std::optional<Answer> &best, std::optional<Answer> other)
{
    if (other && (!best || other->trace.error < best->trace.error)) {
        best = std::move(other);
    }
}

/// Lengths of ITF that a lottery proved to print.
const std::vector<int> &itfLengths()
{
    static const std::vector<int> lengths = [] {
        std::vector<int> all;
        for (int length = 8; length <= 40; length += 2) {
            CodeReading code;
            code.symbology = Symbology::Itf;
            code.text = QString(length, u'0');
            if (hasFormOfSerial(code)) {
                all.push_back(length);
            }
        }
        return all;
    }();
    return lengths;
}

class Decoder
{
public:
    explicit Decoder(const BarProfile &profile)
        : m_profile(profile)
    {
    }

    std::optional<Answer> itf()
    {
        std::optional<Answer> best;
        for (const double start : m_profile.starts()) {
            for (const int length : itfLengths()) {
                for (const double wide : {2.0, 2.5, 3.0}) {
                    for (const double blur : blurs) {
                        for (const double gain : gains) {
                            keepBetter(best, itfWith(start, length, wide, {blur, gain}));
                        }
                    }
                }
            }
        }
        return best && isClear(best->trace) ? best : std::nullopt;
    }

    std::optional<Answer> code128()
    {
        std::optional<Answer> best;
        for (const double start : m_profile.starts()) {
            for (int characters = 8; characters <= 34; ++characters) {
                for (const double blur : blurs) {
                    for (const double gain : gains) {
                        keepBetter(best, code128With(start, characters, {blur, gain}));
                    }
                }
            }
        }
        return best && isClear(best->trace) ? best : std::nullopt;
    }

private:
    std::optional<Answer> itfWith(double start, int length, double wide, const BarPrint &print)
    {
        const ItfSymbols sets = itfSymbols(wide);
        const double modules = sets.start.width + sets.pair.width * length / 2 + sets.stop.width;
        Tracer tracer(m_profile, start, (m_profile.end() - start) / modules);
        if (!tracer.follow(templates(0, wide, sets.start, print), sets.start.width)) {
            return std::nullopt;
        }
        QString text;
        for (int i = 0; i < length / 2; ++i) {
            if (!tracer.follow(templates(1, wide, sets.pair, print), sets.pair.width)) {
                return std::nullopt;
            }
            text += QStringLiteral("%1").arg(tracer.last(), 2, 10, QLatin1Char('0'));
        }
        if (!tracer.follow(templates(2, wide, sets.stop, print), sets.stop.width)) {
            return std::nullopt;
        }
        Trace trace = tracer.trace();
        trace.width = sets.pair.width;
        return Answer{text, trace};
    }

    std::optional<Answer> code128With(double start, int characters, const BarPrint &print)
    {
        const BarSymbols &all = code128Symbols();
        const double modules = all.width * characters + code128Stop().width;
        Tracer tracer(m_profile, start, (m_profile.end() - start) / modules);
        std::vector<int> values;
        for (int i = 0; i < characters; ++i) {
            if (!tracer.follow(templates(3, 0, all, print), all.width)) {
                return std::nullopt;
            }
            values.push_back(static_cast<int>(tracer.last()));
            if (i == 0 && values[0] < 103) {
                return std::nullopt;
            }
        }
        if (!tracer.follow(templates(4, 0, code128Stop(), print), code128Stop().width)) {
            return std::nullopt;
        }
        const auto text = code128Text(values);
        if (!text) {
            return std::nullopt;
        }
        Trace trace = tracer.trace();
        trace.width = all.width;
        return Answer{*text, trace};
    }

    const BarTemplates &templates(int kind, double wide, const BarSymbols &set, const BarPrint &print)
    {
        const auto key = std::make_tuple(kind, wide, print.blur, print.gain);
        const auto found = m_templates.find(key);
        return found != m_templates.end() ? found->second
                                          : m_templates.emplace(key, BarTemplates(set, print)).first->second;
    }

    const BarProfile &m_profile;
    std::map<std::tuple<int, double, double, double>, BarTemplates> m_templates;
};

/// The upper half shows the same bars as the lower one.
bool isOneRow(const cv::Mat &flat)
{
    cv::Mat upper;
    cv::Mat lower;
    cv::reduce(flat.rowRange(0, flat.rows / 2), upper, 0, cv::REDUCE_AVG, CV_32F);
    cv::reduce(flat.rowRange(flat.rows / 2, flat.rows), lower, 0, cv::REDUCE_AVG, CV_32F);
    upper -= cv::mean(upper);
    lower -= cv::mean(lower);
    const double size = cv::norm(upper) * cv::norm(lower);
    return size > 0 && upper.dot(lower) / size > leastLikeness;
}

std::optional<CodeReading> decoded(const cv::Mat &flat, Symbology symbology, bool isReversed)
{
    const auto answerOf = [&](double from, double to) {
        const BarProfile profile(flat, from, to);
        const BarProfile turned = isReversed ? profile.reversed() : profile;
        Decoder decoder(turned);
        return symbology == Symbology::Itf ? decoder.itf() : decoder.code128();
    };
    const auto whole = answerOf(0, 1);
    if (!whole) {
        return std::nullopt;
    }
    const auto upper = answerOf(0, 0.5);
    const auto lower = answerOf(0.5, 1);
    if (!upper || !lower || upper->text != whole->text || lower->text != whole->text) {
        return std::nullopt;
    }
    CodeReading reading;
    reading.symbology = symbology;
    reading.text = whole->text;
    reading.bytes = whole->text.toLatin1();
    const double from = isReversed ? flat.cols - whole->trace.from : whole->trace.from;
    const double to = isReversed ? flat.cols - whole->trace.to : whole->trace.to;
    const double bottom = isReversed ? 0 : flat.rows;
    reading.quad = {ImagePoint{from, flat.rows - bottom}, ImagePoint{to, flat.rows - bottom},
                    ImagePoint{to, bottom}, ImagePoint{from, bottom}};
    return reading;
}

} // namespace

std::optional<CodeReading> decodeBars(const cv::Mat &flat)
{
    if (flat.rows < 4 || flat.cols < 80 || !isOneRow(flat)) {
        return std::nullopt;
    }
    for (const Symbology symbology : {Symbology::Itf, Symbology::Code128}) {
        for (const bool isReversed : {false, true}) {
            if (auto reading = decoded(flat, symbology, isReversed)) {
                return reading;
            }
        }
    }
    return std::nullopt;
}

} // namespace truvamate
