#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace truvamate {

ProgramLanguage::~ProgramLanguage()
{
    if (QCoreApplication::instance()) {
        QCoreApplication::removeTranslator(&m_words);
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
    QCoreApplication::removeTranslator(&m_words);
    if (m_words.load(QStringLiteral(":/i18n/truvamate_%1.qm").arg(code))) {
        QCoreApplication::installTranslator(&m_words);
    }
}

} // namespace truvamate
