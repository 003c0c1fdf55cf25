#include "backend/integrations/mailtemplates.h"

#include "models/json.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

// The resources lie in a static library: without this call the linker leaves them out.
static void initializeMailResources()
{
    Q_INIT_RESOURCE(mails);
}

namespace truvamate {

namespace {

constexpr const char *thaiMonths[] = {"มกราคม",  "กุมภาพันธ์", "มีนาคม",  "เมษายน", "พฤษภาคม",  "มิถุนายน",
                                      "กรกฎาคม", "สิงหาคม",  "กันยายน", "ตุลาคม",  "พฤศจิกายน", "ธันวาคม"};
constexpr const char *englishMonths[]
    = {"January", "February", "March",     "April",   "May",      "June",
       "July",    "August",   "September", "October", "November", "December"};
constexpr int buddhistEra = 543;

QString dateText(const QString &iso, bool isThai)
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    if (!date.isValid()) {
        return {};
    }
    const auto month = static_cast<std::size_t>(date.month() - 1);
    return QStringLiteral("%1 %2 %3")
        .arg(date.day())
        .arg(QString::fromUtf8(isThai ? thaiMonths[month] : englishMonths[month]))
        .arg(date.year() + (isThai ? buddhistEra : 0));
}

QString moneyText(const QJsonObject &money, bool isThai)
{
    const QString amount = money[QLatin1String("decimal")].toString();
    if (amount.isEmpty()) {
        return {};
    }
    if (money[QLatin1String("currency")].toString() == QLatin1String("THB")) {
        return isThai ? QStringLiteral("%1 บาท").arg(amount) : QStringLiteral("THB %1").arg(amount);
    }
    return isThai ? QStringLiteral("%1 ดอลลาร์สหรัฐ").arg(amount) : QStringLiteral("USD %1").arg(amount);
}

QString argumentText(const QJsonValue &value, const QString &how, bool isThai)
{
    if (how == QLatin1String("date")) {
        return dateText(value.toString(), isThai);
    }
    if (how == QLatin1String("money")) {
        return moneyText(value.toObject(), isThai);
    }
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// One pass, so that what an argument holds is never read as a place for another.
Result<QString> filled(const QString &text, const QJsonObject &arguments, bool isThai)
{
    static const QRegularExpression place(QStringLiteral("\\{([a-z_0-9]+)(?:\\.([a-z]+))?\\}"));
    QString out;
    qsizetype at = 0;
    for (auto matches = place.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString value = argumentText(arguments[match.captured(1)], match.captured(2), isThai);
        if (value.isEmpty()) {
            return fail(ErrorKind::Internal, QStringLiteral("mail.argument_missing"),
                        QStringLiteral("A mail names “%1”, which it was not given.").arg(match.captured(1)));
        }
        out += text.mid(at, match.capturedStart() - at) + value;
        at = match.capturedEnd();
    }
    return out + text.mid(at);
}

Result<MailText> readTemplate(const QString &path)
{
    QFile file(path);
    const QString text = file.open(QIODevice::ReadOnly)
        ? QString::fromUtf8(file.readAll().replace("\r\n", "\n"))
        : QString();
    const qsizetype end = text.indexOf(QLatin1String("\n\n"));
    if (end <= 0 || text.left(end).contains(QLatin1Char('\n')) || text.mid(end).trimmed().isEmpty()) {
        return fail(ErrorKind::Internal, QStringLiteral("mail.bad_template"),
                    QStringLiteral("“%1” is not a subject, an empty line and a text.").arg(path));
    }
    return MailText{text.left(end), text.mid(end + 2)};
}

} // namespace

Result<MailTemplates> MailTemplates::embedded()
{
    initializeMailResources();
    return fromFolder(QStringLiteral(":/mails"));
}

Result<MailTemplates> MailTemplates::fromFolder(const QString &folder)
{
    MailTemplates templates;
    for (const QString &language : {QStringLiteral("th"), QStringLiteral("en")}) {
        const QDir directory(folder + QLatin1Char('/') + language);
        for (const QString &file : directory.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            TRY(text, readTemplate(directory.filePath(file)));
            templates.m_texts.insert(language + QLatin1Char('/') + file.chopped(4), text);
        }
    }
    return templates;
}

Result<MailText> MailTemplates::render(const QString &name, const QString &language,
                                       const QJsonObject &arguments) const
{
    const auto found = m_texts.constFind(language + QLatin1Char('/') + name);
    if (found == m_texts.constEnd()) {
        return fail(ErrorKind::Internal, QStringLiteral("mail.unknown_template"),
                    QStringLiteral("There is no text for the mail “%1”.").arg(name));
    }
    const bool isThai = language == QLatin1String("th");
    TRY(subject, filled(found->subject, arguments, isThai));
    TRY(body, filled(found->body, arguments, isThai));
    return MailText{subject, body};
}

QStringList MailTemplates::names() const
{
    QSet<QString> names;
    for (auto text = m_texts.keyBegin(); text != m_texts.keyEnd(); ++text) {
        names.insert(text->section(QLatin1Char('/'), 1));
    }
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

} // namespace truvamate
