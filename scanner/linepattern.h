#pragma once

#include "models/result.h"
#include "scanner/glyphclassifier.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace truvamate {

/// What a pattern found in a line: field name → text. '?' stands for a character that was not clear.
struct LineFields
{
    QHash<QString, QString> values;
    QHash<QString, QString> guesses; ///< the same with the nearest digit where one was not clear
    QHash<QString, std::vector<int>> places; ///< of each character of a value in the line; -1: not looked at
    bool isSure = true; ///< no '?' in any value
    bool isWhole = true; ///< no character was passed over
    double cost = 0; ///< mean distance a character, for choosing between patterns

    friend bool operator==(const LineFields &a, const LineFields &b) { return a.values == b.values; }
};

/// The form of a printed line, as data:
///   {name:…}  a field; inside it # d y H m s are digits, Www a weekday, Mmm a month, A a letter A to J, @ a
///   digit
///             or a capital, QP a quick pick marker
///   […]       may be missing
///   ~         one of the names of the special ball
///   +         one to six characters that are passed over; with it, the names of the special ball are too
///   ^         the line must begin here; every pattern must end where the line ends
/// Other letters, digits, $ and / must be there as they stand; blanks and - . : * ( ) # are not compared,
/// because print that small is lost first.
class LinePattern
{
public:
    /// Errors: layout.pattern_invalid.
    static Result<LinePattern> parse(const QString &text, const QStringList &quickPickMarkers,
                                     const QStringList &specialNames = {});

    /// The best fit of any reading of the pattern, or nothing.
    std::optional<LineFields> match(const std::vector<SeenCharacter> &line) const;

private:
    struct Element
    {
        enum class Kind { Literal, Digit, Weekday, Month, Letter, Any, Marker, Passed, Silent };
        Kind kind = Kind::Literal;
        char literal = 0;
        QString field; ///< empty outside of fields

        int width() const;
    };
    using Form = std::vector<Element>;

    std::optional<LineFields> matchForms(const std::vector<SeenCharacter> &line) const;
    std::optional<LineFields> matchForm(const Form &form, const std::vector<SeenCharacter> &line) const;

    std::vector<Form> m_forms; ///< one for each choice of the optional parts
    QStringList m_markers;
    bool m_isWhole = false;
};

/// What a text recogniser read, as seen characters: letters that look like digits may stand for them.
std::vector<SeenCharacter> seenFromText(const QString &text);

} // namespace truvamate
