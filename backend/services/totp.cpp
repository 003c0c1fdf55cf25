#include "backend/services/totp.h"

#include "backend/services/cryptography.h"

#include <QUrl>

#include <botan/base32.h>
#include <botan/hotp.h>

namespace truvamate::totp {

namespace {

constexpr std::size_t digits = 6;

} // namespace

std::int64_t stepAt(Instant when)
{
    return when.ms / 1000 / stepSeconds;
}

QString codeAt(const QByteArray &secret, std::int64_t step)
{
    Botan::HOTP hotp(reinterpret_cast<const std::uint8_t *>(secret.constData()),
                     static_cast<std::size_t>(secret.size()), "SHA-1", digits);
    return QStringLiteral("%1").arg(hotp.generate_hotp(static_cast<std::uint64_t>(step)),
                                    static_cast<int>(digits), 10, QLatin1Char('0'));
}

std::optional<std::int64_t> acceptedStep(const QByteArray &secret, const QString &code, Instant now,
                                         std::int64_t lastStep)
{
    std::optional<std::int64_t> accepted;
    const QByteArray given = code.trimmed().toLatin1();
    for (std::int64_t step = stepAt(now) - 1; step <= stepAt(now) + 1; ++step) {
        const bool isRight = equalInConstantTime(given, codeAt(secret, step).toLatin1());
        if (isRight && step > lastStep && !accepted) {
            accepted = step;
        }
    }
    return accepted;
}

QString textOf(const QByteArray &secret)
{
    const std::string text = Botan::base32_encode(reinterpret_cast<const std::uint8_t *>(secret.constData()),
                                                  static_cast<std::size_t>(secret.size()));
    return QString::fromStdString(text).remove(QLatin1Char('='));
}

std::optional<QByteArray> secretOf(const QString &text)
{
    try {
        const auto bytes = Botan::base32_decode(QString(text).remove(QLatin1Char(' ')).toStdString());
        return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

QString uriOf(const QByteArray &secret, const QString &issuer, const QString &account)
{
    const auto encoded
        = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return QStringLiteral("otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=6&period=30")
        .arg(encoded(issuer), encoded(account), textOf(secret));
}

} // namespace truvamate::totp
