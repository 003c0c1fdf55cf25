#pragma once

#include <QLocale>
#include <QString>

/// Which of the two languages words and formats come in. Windows use the person's, which is the default
/// locale's; a statement for a customer is written in both, whatever the windows speak.
namespace truvamate::words {

enum class Language { English, Thai };

/// Of the default locale: Thai where it is Thai, English otherwise.
Language language();
/// Names of days and months, grouping of figures. Figures are Arabic and years of the common era in both.
const QLocale &localeOf(Language language);

/// A phrase of a table (QT_TRANSLATE_NOOP) in the person's language.
QString phrase(const char *context, const char *text);
/// The same in a language of choice. Thai comes from the program's own translation, also while it is not
/// installed; without one it is the English text.
QString phraseIn(Language language, const char *context, const char *text);

} // namespace truvamate::words
