#include "models/jsontext.h"

#include <QJsonDocument>

#include <algorithm>
#include <charconv>

namespace truvamate::json {

namespace {

constexpr std::int64_t dayMs = 24 * 60 * 60 * 1000;
constexpr std::int64_t julianDayOf1970 = 2'440'588;

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

void appendEscaped(QByteArray &out, char c)
{
    constexpr std::string_view plain = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    if (const auto at = plain.find(c); at != std::string_view::npos) {
        out += '\\';
        out += letters[at];
    } else {
        out += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
    }
}

/// `count` digits with leading zeros.
void putDigits(char *into, int number, int count)
{
    for (int at = count - 1; at >= 0; --at, number /= 10) {
        into[at] = static_cast<char>('0' + number % 10);
    }
}

} // namespace

void appendInteger(QByteArray &out, std::int64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end - digits);
}

void appendText(QByteArray &out, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    out += '"';
    if (std::none_of(bytes.begin(), bytes.end(), needsEscape)) {
        out += bytes;
    } else {
        for (const char c : bytes) {
            if (needsEscape(c)) {
                appendEscaped(out, c);
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void appendInstant(QByteArray &out, Instant when)
{
    const std::int64_t inDay = (when.ms % dayMs + dayMs) % dayMs;
    const QDate date = QDate::fromJulianDay((when.ms - inDay) / dayMs + julianDayOf1970);
    if (date.year() < 0 || date.year() > 9999) {
        appendText(out, when.toString());
        return;
    }
    char text[] = "\"0000-00-00T00:00:00.000Z\"";
    putDigits(text + 1, date.year(), 4);
    putDigits(text + 6, date.month(), 2);
    putDigits(text + 9, date.day(), 2);
    putDigits(text + 12, static_cast<int>(inDay / 3'600'000), 2);
    putDigits(text + 15, static_cast<int>(inDay / 60'000 % 60), 2);
    putDigits(text + 18, static_cast<int>(inDay / 1000 % 60), 2);
    putDigits(text + 21, static_cast<int>(inDay % 1000), 3);
    out.append(text, sizeof text - 1);
}

void appendMoney(QByteArray &out, std::int64_t minor, Currency currency)
{
    out += "{\"minor\":";
    appendInteger(out, minor);
    out += ",\"currency\":";
    appendText(out, currencyCode(currency));
    out += ",\"decimal\":";
    appendText(out, decimalString(minor));
    out += '}';
}

void appendValue(QByteArray &out, const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    out += list.mid(1, list.size() - 2);
}

} // namespace truvamate::json
