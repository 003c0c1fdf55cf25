#include "ui/widgets/typedtext.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace truvamate {

namespace {

/// British "Sept" stands before the plain "Sep", which is a part of it.
const std::array<QLocale, 3> &languages()
{
    static const std::array<QLocale, 3> locales{QLocale(QLocale::English, QLocale::UnitedKingdom),
                                                QLocale(QLocale::Thai, QLocale::Thailand), QLocale::c()};
    return locales;
}

/// "Sat 30 Jun 2018" starts with what the date says anyway.
QString withoutWeekday(const QString &text)
{
    const qsizetype space = text.indexOf(QLatin1Char(' '));
    if (space < 0) {
        return text;
    }
    const QString first = text.left(space);
    for (const QLocale &locale : languages()) {
        for (int day = 1; day <= 7; ++day) {
            for (const QLocale::FormatType form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                if (first.compare(locale.dayName(day, form), Qt::CaseInsensitive) == 0) {
                    return text.mid(space + 1);
                }
            }
        }
    }
    return text;
}

/// Months in words as their numbers behind an M; Thai short names contain dots, which also part figures.
QString withMonthNumbers(QString text)
{
    for (const QLocale &locale : languages()) {
        for (const QLocale::FormatType form : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (int month = 1; month <= 12; ++month) {
                text.replace(locale.monthName(month, form), QStringLiteral(" M%1 ").arg(month),
                             Qt::CaseInsensitive);
            }
        }
    }
    return text;
}

int yearOf(const QString &figures)
{
    const int year = figures.toInt();
    constexpr int buddhistAhead = 543;
    return year >= 2400 && year <= 2800 ? year - buddhistAhead : year;
}

} // namespace

QString withPlainDigits(const QString &text)
{
    QString plain = text.trimmed();
    for (QChar &character : plain) {
        if (character.isDigit() && character.digitValue() >= 0) {
            character = QChar(u'0' + character.digitValue());
        }
    }
    return plain;
}

std::optional<QDate> dateFromTyped(const QString &text, int yearWhereNone)
{
    const QString plain = withMonthNumbers(withoutWeekday(withPlainDigits(text))).trimmed();
    static const QRegularExpression parts(
        QStringLiteral(R"(^(M?\d{1,4})[\s./-]+(M?\d{1,4})(?:[\s./,-]+(\d{1,4}))?$)"));
    const QRegularExpressionMatch match = parts.match(plain);
    if (!match.hasMatch()) {
        return {};
    }
    QStringList fields = match.capturedTexts().mid(1);
    fields.removeAll(QString());
    QString year = fields.size() == 3 ? fields.at(2) : QString();
    QString month = fields.at(1);
    QString day = fields.at(0);
    if (fields.size() == 3 && day.size() == 4) {
        std::swap(day, year);
    } else if (day.startsWith(QLatin1Char('M'))) {
        std::swap(day, month);
    }
    if (day.startsWith(QLatin1Char('M')) || day.size() > 2 || (!year.isEmpty() && year.size() != 4)) {
        return {};
    }
    const int monthNumber
        = month.startsWith(QLatin1Char('M')) ? QStringView(month).mid(1).toInt() : month.toInt();
    const QDate date(year.isEmpty() ? yearWhereNone : yearOf(year), monthNumber, day.toInt());
    if (!date.isValid() || date.year() < 1900 || date.year() > 2200) {
        return {};
    }
    return date;
}

} // namespace truvamate
