#include "ui/words/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace truvamate::words {

namespace {

const QTranslator &thaiTranslation()
{
    static const std::unique_ptr<QTranslator> translation = [] {
        auto loaded = std::make_unique<QTranslator>();
        // Without the file there is only the English text, which phraseIn then gives.
        const bool isLoaded = loaded->load(QStringLiteral(":/i18n/truvamate_th.qm"));
        Q_UNUSED(isLoaded)
        return loaded;
    }();
    return *translation;
}

} // namespace

Language language()
{
    return QLocale().language() == QLocale::Thai ? Language::Thai : Language::English;
}

const QLocale &localeOf(Language language)
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    static const QLocale thai(QLocale::Thai, QLocale::Thailand);
    return language == Language::Thai ? thai : english;
}

QString phrase(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString phraseIn(Language language, const char *context, const char *text)
{
    if (language == Language::Thai) {
        const QString translated = thaiTranslation().translate(context, text);
        if (!translated.isEmpty()) {
            return translated;
        }
    }
    return QString::fromUtf8(text);
}

} // namespace truvamate::words
