#pragma once

#include "ui/style/theme.h"

#include <span>

/// Stable codes and their English words, marked for translation. Every code that the backend can answer
/// stands in one of them; tests walk the sources and fail for one that does not.
namespace truvamate::words {

/// Contexts of translation.
inline constexpr char statesContext[] = "States";
inline constexpr char eventsContext[] = "Events";
inline constexpr char errorsContext[] = "Errors";
inline constexpr char reasonsContext[] = "Reasons";

struct Phrase
{
    const char *code;
    const char *text; ///< with arguments as template.h describes
};

/// What is wrong, and what to do about it where the sentence does not say it.
struct ErrorPhrase
{
    const char *code;
    const char *text;
    const char *advice; ///< may be null
};

struct StatePhrase
{
    const char *code;
    const char *text;
    const char *icon;
    Tone tone;
};

using Phrases = std::span<const Phrase>;
using ErrorPhrases = std::span<const ErrorPhrase>;
using StatePhrases = std::span<const StatePhrase>;

/// The kinds of codes that are one or two words and no state: "role", "game", "tier", "claim_path", …
Phrases namesOf(QLatin1String kind);
QString nameOf(QLatin1String kind, const QString &code);

Phrases orderEvents();
Phrases paperEvents();
Phrases prizeEvents();
Phrases peopleEvents();

Phrases orderReasons();

ErrorPhrases orderErrors();
ErrorPhrases paperErrors();
ErrorPhrases prizeErrors();
ErrorPhrases peopleErrors();
ErrorPhrases policyErrors();
ErrorPhrases inputErrors();
ErrorPhrases fileErrors();
ErrorPhrases feedErrors();
ErrorPhrases storageErrors();
ErrorPhrases programErrors();
ErrorPhrases connectionErrors();
std::span<const ErrorPhrases> allErrors();
std::span<const Phrases> allEvents();

/// The phrase of a code, or none.
const Phrase *findPhrase(Phrases table, const QString &code);
const Phrase *findEvent(const QString &code);
const ErrorPhrase *findError(const QString &code);

} // namespace truvamate::words
