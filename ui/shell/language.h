#pragma once

#include <QString>
#include <QTranslator>

namespace truvamate {

/// The language of the whole program: its words, and how figures and dates are written. One for a program.
class ProgramLanguage
{
public:
    ProgramLanguage() = default;
    ~ProgramLanguage();
    ProgramLanguage(const ProgramLanguage &) = delete;
    ProgramLanguage &operator=(const ProgramLanguage &) = delete;

    /// "en" or "th". Windows that are open keep their words: they are made anew after this.
    void use(const QString &code);
    QString code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_words;
    QTranslator m_wordsOfQt;
};

} // namespace truvamate
