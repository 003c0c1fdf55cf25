#include "scanner/linepattern.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace truvamate {

namespace {

constexpr float clearLead = 0.12F; // by which a digit must lead the next one
constexpr qsizetype mostOptionals = 8; // each doubles the forms of a pattern
constexpr double passedCost = 2; // so that a form that explains a character wins over one that does not
constexpr float slack = 1.45F; // how much worse than its best match a wanted character may fit

using Line = std::span<const SeenCharacter>;

using Words = std::span<const char *const>;

constexpr std::array weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

float nearestDistance(const SeenCharacter &seen)
{
    return *std::ranges::min_element(seen.distance);
}

bool isAmongNearest(const SeenCharacter &seen, float distance)
{
    return distance <= slack * nearestDistance(seen) + 1e-3F;
}

/// Distance to a letter of either case.
float letterDistance(const SeenCharacter &seen, char letter)
{
    return std::min(seen.to(static_cast<char>(std::toupper(letter))),
                    seen.to(static_cast<char>(std::tolower(letter))));
}

struct Found
{
    QString text;
    double cost = 0;
    QString guess = {}; ///< empty: the text
};

/// Letters of some typefaces that are drawn as the digit of others, by digit.
constexpr std::array<std::string_view, 10> lookAlikes{"OoD", "Il", "Zz", "", "", "Ss", "Gb", "", "B", "gq"};

bool isDrawnAs(int digit, const SeenCharacter &seen)
{
    return lookAlikes.at(static_cast<std::size_t>(digit)).find(seen.nearest()) != std::string_view::npos;
}

std::optional<Found> findDigit(const SeenCharacter &seen)
{
    const SeenCharacter::Digit digit = seen.digit();
    if (!isDrawnAs(digit.value, seen) && !isAmongNearest(seen, digit.distance)) {
        return std::nullopt;
    }
    const bool isClear = digit.lead >= clearLead;
    const QString nearest = QString::number(digit.value);
    return Found{isClear ? nearest : QStringLiteral("?"), digit.distance, nearest};
}

float wordDistance(Line line, const char *word)
{
    float sum = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        sum += letterDistance(line[i], word[i]);
    }
    return sum;
}

/// The one of some words of three letters that stands there.
std::optional<Found> findWord(Line line, Words words)
{
    float nearest = 0;
    for (const SeenCharacter &seen : line) {
        nearest += nearestDistance(seen);
    }
    std::vector<float> sums;
    std::ranges::transform(words, std::back_inserter(sums),
                           [&](const char *word) { return wordDistance(line, word); });
    const auto best = std::ranges::min_element(sums);
    const float bestSum = *best;
    const auto index = static_cast<std::size_t>(best - sums.begin());
    *best = std::numeric_limits<float>::max();
    const float second = *std::ranges::min_element(sums);
    if (bestSum > slack * nearest + 1e-3F) {
        return std::nullopt;
    }
    const bool isClear = bestSum < (1 - clearLead) * second;
    return Found{isClear ? QString::fromLatin1(words[index]) : QStringLiteral("???"), bestSum};
}

/// The letter of a play. Plays are counted, so which letter it is decides nothing; that it is none of the
/// play's digits does: a leading zero must not pass for a D.
std::optional<Found> findLetter(const SeenCharacter &seen)
{
    char best = 'A';
    for (char letter = 'A'; letter <= 'J'; ++letter) {
        best = seen.to(letter) < seen.to(best) ? letter : best;
    }
    const char nearest = seen.nearest();
    const bool isOther = nearest == '0' || nearest == 'O' || nearest == 'o' || nearest == 'Q';
    const bool isLetter = std::isalpha(static_cast<unsigned char>(nearest)) != 0;
    if (isOther || (!isLetter && !isAmongNearest(seen, seen.to(best)))) {
        return std::nullopt;
    }
    return Found{QString(QLatin1Char(best)), seen.to(best)};
}

/// A digit or a capital; which case a letter was seen in does not matter.
std::optional<Found> findAny(const SeenCharacter &seen)
{
    const char nearest = static_cast<char>(std::toupper(seen.nearest()));
    if (std::isalnum(static_cast<unsigned char>(nearest)) == 0) {
        return std::nullopt;
    }
    return Found{QString(QLatin1Char(nearest)), nearestDistance(seen)};
}

/// A speck or the rest of a letter, which cannot be a digit that belongs to the line.
bool isStray(const SeenCharacter &seen)
{
    return !isAmongNearest(seen, seen.digit().distance);
}

/// The tail of a small Q is the first thing to go.
bool looksLikeQ(const SeenCharacter &seen)
{
    return std::string_view("0OoDaG").find(seen.nearest()) != std::string_view::npos;
}

std::optional<Found> findMarker(Line line, const QStringList &markers)
{
    for (const QString &marker : markers) {
        float sum = 0;
        bool fits = true;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const char wanted = marker.at(static_cast<qsizetype>(i)).toLatin1();
            const float distance = letterDistance(line[i], wanted);
            fits = fits && (isAmongNearest(line[i], distance) || (wanted == 'Q' && looksLikeQ(line[i])));
            sum += distance;
        }
        if (fits) {
            return Found{marker, sum};
        }
    }
    return std::nullopt;
}

/// One for each character of the text, counting on from first.
void addPlaces(std::vector<int> &places, qsizetype characters, int first)
{
    for (int i = 0; i < characters; ++i) {
        places.push_back(first < 0 ? -1 : first + i);
    }
}

void shiftPlaces(LineFields &fields, int by)
{
    for (std::vector<int> &places : fields.places) {
        for (int &place : places) {
            place += place < 0 ? 0 : by;
        }
    }
}

std::vector<QString> expandOptionals(const QString &text)
{
    const qsizetype open = text.lastIndexOf(u'[');
    if (open < 0) {
        return {text};
    }
    const qsizetype close = text.indexOf(u']', open);
    const QString head = text.left(open);
    const QString tail = close < 0 ? QString() : text.mid(close + 1);
    const QString inner = close < 0 ? text.mid(open + 1) : text.mid(open + 1, close - open - 1);
    std::vector<QString> all = expandOptionals(head + inner + tail);
    const std::vector<QString> without = expandOptionals(head + tail);
    all.insert(all.end(), without.begin(), without.end());
    return all;
}

constexpr QChar passedOver = u'\x01';
constexpr int mostPassed = 6;

/// Every number of characters that may be passed over.
std::vector<QString> expandPassed(const QString &form)
{
    const qsizetype at = form.indexOf(u'+');
    if (at < 0) {
        return {form};
    }
    std::vector<QString> forms;
    for (int count = 1; count <= mostPassed; ++count) {
        forms.push_back(QString(form).replace(at, 1, QString(count, passedOver)));
    }
    return forms;
}

/// Every way to leave out what may be missing and to name the special ball.
std::vector<QString> formsOf(const QString &text, const QStringList &specialNames)
{
    std::vector<QString> forms;
    for (const QString &form : expandOptionals(text)) {
        QStringList named{form};
        if (form.contains(u'~')) {
            named.clear();
            for (const QString &name : specialNames) {
                const QString there = form.contains(u'+') ? QString(name.size(), passedOver) : name;
                named.append(QString(form).replace(u'~', there));
            }
        }
        for (const QString &each : named) {
            std::ranges::move(expandPassed(each), std::back_inserter(forms));
        }
    }
    return forms;
}

} // namespace

int LinePattern::Element::width() const
{
    switch (kind) {
    case Kind::Silent:
        return 0;
    case Kind::Weekday:
    case Kind::Month:
        return 3;
    case Kind::Marker:
        return 2;
    default:
        return 1;
    }
}

Result<LinePattern> LinePattern::parse(const QString &text, const QStringList &quickPickMarkers,
                                       const QStringList &specialNames)
{
    using Kind = Element::Kind;
    LinePattern pattern;
    pattern.m_markers = quickPickMarkers;
    pattern.m_isWhole = text.startsWith(u'^');
    if (text.count(u'[') > mostOptionals) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("layout.pattern_invalid"),
            QStringLiteral("“%1” has more parts that may be missing than a pattern can have.").arg(text));
    }
    for (const QString &form : formsOf(pattern.m_isWhole ? text.mid(1) : text, specialNames)) {
        Form elements;
        QString field;
        bool insideField = false;
        for (qsizetype i = 0; i < form.size(); ++i) {
            const QStringView rest = QStringView(form).mid(i);
            const char c = form.at(i).toLatin1();
            const auto add = [&](Kind kind) { elements.push_back({kind, c, field}); };
            if (c == '{') {
                const qsizetype colon = form.indexOf(u':', i);
                if (insideField || colon < 0) {
                    return fail(ErrorKind::Invalid, QStringLiteral("layout.pattern_invalid"),
                                QStringLiteral("“%1” is not the pattern of a printed line.").arg(text));
                }
                field = form.mid(i + 1, colon - i - 1);
                insideField = true;
                i = colon;
            } else if (c == '}') {
                field.clear();
                insideField = false;
            } else if (form.at(i) == passedOver) {
                add(Kind::Passed);
            } else if (insideField && rest.startsWith(u"Www")) {
                add(Kind::Weekday);
                i += 2;
            } else if (insideField && rest.startsWith(u"Mmm")) {
                add(Kind::Month);
                i += 2;
            } else if (insideField && rest.startsWith(u"QP")) {
                add(Kind::Marker);
                i += 1;
            } else if (insideField && QByteArray("#dyHms").contains(c)) {
                add(Kind::Digit);
            } else if (insideField && c == 'A') {
                add(Kind::Letter);
            } else if (insideField && c == '@') {
                add(Kind::Any);
            } else if (QByteArray(" -.:*()#").contains(c)) {
                add(Kind::Silent);
            } else if (ticketCharacterIndex(c) != std::string_view::npos) {
                add(Kind::Literal);
            } else {
                return fail(ErrorKind::Invalid, QStringLiteral("layout.pattern_invalid"),
                            QStringLiteral(
                                "“%1” is not the pattern of a printed line: “%2” is not printed on tickets.")
                                .arg(text, form.at(i)));
            }
        }
        pattern.m_forms.push_back(std::move(elements));
    }
    return pattern;
}

std::optional<LineFields> LinePattern::match(const std::vector<SeenCharacter> &line) const
{
    std::optional<LineFields> best = matchForms(line);
    if (!best && m_isWhole && line.size() > 2) {
        if (isStray(line.back())) {
            best = matchForms({line.begin(), line.end() - 1});
        }
        if (!best && isStray(line.front())) {
            best = matchForms({line.begin() + 1, line.end()});
            if (best) {
                shiftPlaces(*best, 1);
            }
        }
    }
    return best;
}

std::optional<LineFields> LinePattern::matchForms(const std::vector<SeenCharacter> &line) const
{
    std::optional<LineFields> best;
    for (const Form &form : m_forms) {
        auto found = matchForm(form, line);
        if (found && (!best || found->cost < best->cost)) {
            best = std::move(found);
        }
    }
    return best;
}

std::optional<LineFields> LinePattern::matchForm(const Form &form,
                                                 const std::vector<SeenCharacter> &line) const
{
    std::size_t width = 0;
    for (const Element &element : form) {
        width += static_cast<std::size_t>(element.width());
    }
    if (line.size() < width || (m_isWhole && line.size() != width)) {
        return std::nullopt;
    }
    LineFields fields;
    int literals = 0;
    int wrongLiterals = 0;
    bool isWrongInField = false;
    Line rest = Line(line).last(width);
    int next = static_cast<int>(line.size() - width); // index of the first character of rest
    for (const Element &element : form) {
        const Line here = rest.first(static_cast<std::size_t>(element.width()));
        rest = rest.subspan(here.size());
        std::optional<Found> found;
        switch (element.kind) {
        case Element::Kind::Silent:
            found = Found{QString(QLatin1Char(element.literal)), 0};
            break;
        case Element::Kind::Digit:
            found = findDigit(here[0]);
            break;
        case Element::Kind::Weekday:
            found = findWord(here, weekdays);
            break;
        case Element::Kind::Month:
            found = findWord(here, months);
            break;
        case Element::Kind::Letter:
            found = findLetter(here[0]);
            break;
        case Element::Kind::Any:
            found = findAny(here[0]);
            break;
        case Element::Kind::Marker:
            found = findMarker(here, m_markers);
            break;
        case Element::Kind::Passed:
            found = Found{QString(), passedCost * nearestDistance(here[0])};
            fields.isWhole = false;
            break;
        case Element::Kind::Literal: {
            const float distance = letterDistance(here[0], element.literal);
            const bool isDigit = element.literal >= '0' && element.literal <= '9';
            ++literals;
            if (!isAmongNearest(here[0], distance)
                && !(isDigit && isDrawnAs(element.literal - '0', here[0]))) {
                ++wrongLiterals;
                isWrongInField = isWrongInField || !element.field.isEmpty();
            }
            found = Found{QString(QLatin1Char(element.literal)), distance};
            break;
        }
        }
        if (!found || isWrongInField || wrongLiterals > literals / 4 + (literals > 3 ? 1 : 0)) {
            return std::nullopt;
        }
        fields.cost += found->cost;
        fields.isSure = fields.isSure && !found->text.contains(u'?');
        if (!element.field.isEmpty()) {
            fields.values[element.field] += found->text;
            fields.guesses[element.field] += found->guess.isEmpty() ? found->text : found->guess;
            addPlaces(fields.places[element.field], found->text.size(), here.empty() ? -1 : next);
        }
        next += static_cast<int>(here.size());
    }
    fields.cost /= static_cast<double>(std::max<std::size_t>(1, width));
    return fields;
}

std::vector<SeenCharacter> seenFromText(const QString &text)
{
    static const std::array<const char *, 8> alike{"0OoQD", "1lI", "5Ss", "2Zz", "8B", "6G", "9g", "$S"};
    std::vector<SeenCharacter> line;
    for (const QChar letter : text) {
        const char c = letter.unicode() == u'|' ? 'l' : letter.toLatin1();
        const std::size_t index = c == 0 || c == '*' ? std::string_view::npos : ticketCharacterIndex(c);
        if (index == std::string_view::npos) {
            continue;
        }
        SeenCharacter seen;
        seen.distance.fill(1.0F);
        for (const char *group : alike) {
            const std::string_view characters(group);
            if (characters.find(c) != std::string_view::npos) {
                for (const char other : characters) {
                    seen.distance.at(ticketCharacterIndex(other)) = 0.3F;
                }
            }
        }
        seen.distance.at(index) = 0.28F;
        line.push_back(seen);
    }
    return line;
}

} // namespace truvamate
