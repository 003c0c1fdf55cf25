#pragma once

#include "models/result.h"

#include <QHash>
#include <QJsonObject>

namespace truvamate {

struct MailText
{
    QString subject;
    QString body;
};

/// The texts of every mail in Thai and English: resources/mails/LANGUAGE/NAME.txt, whose first line is the
/// subject. {name} stands for an argument, {name.date}, {name.money} say how it is written.
class MailTemplates
{
public:
    /// Those that the program carries. Error: mail.bad_template.
    static Result<MailTemplates> embedded();
    static Result<MailTemplates> fromFolder(const QString &folder);

    /// Errors: mail.unknown_template, mail.argument_missing.
    Result<MailText> render(const QString &name, const QString &language, const QJsonObject &arguments) const;
    QStringList names() const;
    bool has(const QString &name, const QString &language) const
    {
        return m_texts.contains(language + QLatin1Char('/') + name);
    }

private:
    QHash<QString, MailText> m_texts; ///< by "th/order_confirmation"
};

} // namespace truvamate
