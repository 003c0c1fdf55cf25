#include "backend/integrations/mailmessage.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace truvamate {

namespace {

/// Characters that end a line or mean something to a mail program become spaces.
QString oneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        const bool isControl = c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
        if (isControl) {
            c = QLatin1Char(' ');
        }
    }
    return line.simplified();
}

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() ? c.unicode() < 128 : c == QLatin1Char(' ') || c == QLatin1Char('-');
    });
}

/// RFC 2047: words of at most 75 characters, none of which cuts a character in two.
QByteArray encodedWords(const QString &text)
{
    const QString line = oneLine(text);
    constexpr qsizetype mostPlain = 60;
    if (isPlain(line) && line.size() <= mostPlain) {
        return line.toLatin1();
    }
    constexpr qsizetype mostBytes = 42; // 56 characters of base64
    QByteArrayList words;
    QByteArray part;
    const QList<uint> characters = line.toUcs4();
    for (const uint character : characters) {
        const char32_t code = character;
        const QByteArray utf8 = QString::fromUcs4(&code, 1).toUtf8();
        if (part.size() + utf8.size() > mostBytes) {
            words += part;
            part.clear();
        }
        part += utf8;
    }
    words += part;
    for (QByteArray &word : words) {
        word = "=?UTF-8?B?" + word.toBase64() + "?=";
    }
    return words.join("\r\n ");
}

QByteArray wrappedBase64(const QByteArray &bytes)
{
    constexpr qsizetype width = 76;
    const QByteArray encoded = bytes.toBase64();
    QByteArray out;
    for (qsizetype at = 0; at < encoded.size(); at += width) {
        out += encoded.mid(at, width) + "\r\n";
    }
    return out;
}

QByteArray idText(const QString &id)
{
    QByteArray text;
    for (const QChar c : id) {
        if (c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('-'))) {
            text += c.toLatin1();
        }
    }
    return text;
}

QByteArray dateText(Instant at)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC);
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

} // namespace

bool isMailAddress(const QString &address)
{
    static const QRegularExpression shape(QStringLiteral(
        "\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\\z"));
    return address.size() <= 254 && shape.match(address).hasMatch();
}

Result<QByteArray> encodeMail(const MailMessage &message)
{
    if (!isMailAddress(message.from) || !isMailAddress(message.to)) {
        return fail(ErrorKind::Invalid, QStringLiteral("mail.bad_address"),
                    QStringLiteral("The address is none that mail can be sent to."));
    }
    const QByteArray from = message.from.toLatin1();
    const QByteArray domain = from.mid(from.lastIndexOf('@') + 1);
    const QByteArray name = encodedWords(message.fromName);
    QByteArray out;
    out += "From: " + (name.isEmpty() ? from : name + " <" + from + ">") + "\r\n";
    out += "To: " + message.to.toLatin1() + "\r\n";
    out += "Subject: " + encodedWords(message.subject) + "\r\n";
    out += "Date: " + dateText(message.at) + "\r\n";
    out += "Message-ID: <" + idText(message.id) + "@" + domain + ">\r\n";
    out += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
    out += "Content-Transfer-Encoding: base64\r\n";
    out += "Content-Language: " + QByteArray(message.language == QLatin1String("en") ? "en" : "th") + "\r\n";
    out += "Auto-Submitted: auto-generated\r\n\r\n";
    QString body = message.body;
    return out + wrappedBase64(body.replace(QLatin1Char('\n'), QLatin1String("\r\n")).toUtf8());
}

} // namespace truvamate
