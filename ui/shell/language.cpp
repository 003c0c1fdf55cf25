#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace truvamate {

namespace {

/// There is no file where the texts of the sources are the language's own.
void speak(QTranslator &words, const QString &file)
{
    QCoreApplication::removeTranslator(&words);
    if (words.load(file)) {
        QCoreApplication::installTranslator(&words);
    }
}

} // namespace

ProgramLanguage::~ProgramLanguage()
{
    if (QCoreApplication::instance()) {
        QCoreApplication::removeTranslator(&m_words);
        QCoreApplication::removeTranslator(&m_wordsOfQt);
    }
}

void ProgramLanguage::use(const QString &code)
{
    if (m_code == code) {
        return;
    }
    m_code = code;
    // The year is the common era's and figures are Arabic in both, as on the tickets.
    QLocale::setDefault(code == QLatin1String("th") ? QLocale(QLocale::Thai, QLocale::Thailand)
                                                    : QLocale(QLocale::English, QLocale::UnitedStates));
    speak(m_words, QStringLiteral(":/i18n/truvamate_%1.qm").arg(code));
    speak(m_wordsOfQt, QStringLiteral(":/i18n/qt_%1.qm").arg(code));
}

} // namespace truvamate
