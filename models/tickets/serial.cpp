#include "models/tickets/serial.h"

#include <algorithm>

namespace truvamate {

namespace {

bool isAllowed(const SerialRule &rule, const QString &text)
{
    return std::ranges::all_of(text, [&](QChar c) { return rule.allows(c); });
}

QString withoutBlanks(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

Result<QString> generalSerial(const QString &text)
{
    const QString serial = withoutBlanks(text).toUpper();
    const bool printable = std::ranges::all_of(serial, [](QChar c) { return c > u' ' && c < QChar(0x7f); });
    if (serial.size() < 6 || serial.size() > 100 || !printable) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("serial.malformed"),
            QStringLiteral("“%1” is not the serial of a ticket: 6 to 100 letters, digits and signs are "
                           "expected.")
                .arg(text.left(100)));
    }
    return serial;
}

} // namespace

QString groupedSerial(const SerialRule &rule, const QString &characters)
{
    QStringList parts;
    qsizetype at = 0;
    for (const int group : rule.groups) {
        parts.append(characters.mid(at, group));
        at += group;
    }
    return parts.join(rule.separator);
}

Result<QString> canonicalSerial(const TicketLayout &layout, const QString &text)
{
    if (!layout.serial) {
        return generalSerial(text);
    }
    const SerialRule &rule = *layout.serial;
    QString characters = withoutBlanks(text).toUpper();
    if (!rule.separator.isEmpty()) {
        characters.remove(rule.separator);
    }
    if (characters.size() == rule.length() + rule.padding.size() && characters.endsWith(rule.padding)) {
        characters.chop(rule.padding.size());
    }
    if (characters.size() == rule.length() && isAllowed(rule, characters)) {
        return groupedSerial(rule, characters);
    }
    if (!layout.verified) {
        return generalSerial(text);
    }
    return fail(ErrorKind::Invalid, QStringLiteral("serial.malformed"),
                QStringLiteral("“%1” is not a serial of %2: %3 digits are expected, as in %4.")
                    .arg(text.left(100), layout.title)
                    .arg(rule.length())
                    .arg(groupedSerial(rule, QString(rule.length(), u'0'))));
}

std::vector<QString> serialSpellings(const QString &text)
{
    std::vector<QString> spellings{text.simplified()};
    for (const TicketLayout &layout : ticketLayouts()) {
        const auto serial = canonicalSerial(layout, text);
        if (serial && std::ranges::find(spellings, *serial) == spellings.end()) {
            spellings.push_back(*serial);
        }
    }
    return spellings;
}

std::optional<QString> serialFromBarcode(const SerialRule &rule, const CodeReading &code)
{
    const bool fits = rule.allows(code.symbology) && isAllowed(rule, code.text)
        && code.text.size() == rule.length() + rule.padding.size() && code.text.endsWith(rule.padding);
    if (!fits) {
        return std::nullopt;
    }
    return groupedSerial(rule, code.text.left(rule.length()));
}

bool hasFormOfSerial(const CodeReading &code)
{
    return std::ranges::any_of(ticketLayouts(), [&](const TicketLayout &layout) {
        return layout.serial && (layout.verified || code.symbology != Symbology::Itf)
            && serialFromBarcode(*layout.serial, code);
    });
}

std::optional<QDate> purchaseDay(const SerialRule &rule, const QString &canonicalSerial)
{
    bool isNumber = false;
    const int day = canonicalSerial.left(rule.groups.front()).toInt(&isNumber);
    if (!rule.dayZero || !isNumber) {
        return std::nullopt;
    }
    return rule.dayZero->addDays(day);
}

} // namespace truvamate
