#include "backend/services/passwords.h"

#include <botan/bcrypt.h>
#include <botan/system_rng.h>

#include <exception>

namespace truvamate {

namespace {

constexpr std::uint16_t bcryptCost = 12;
constexpr qsizetype mostBytes = 72;
constexpr qsizetype leastCharacters = 10;

/// Of a password nobody has; compared with where an account has no hash.
const std::string &decoyHash()
{
    static const std::string hash
        = Botan::generate_bcrypt("no account has this password", Botan::system_rng(), bcryptCost);
    return hash;
}

} // namespace

Result<QString> hashPassword(const QString &password)
{
    const QByteArray utf8 = password.toUtf8();
    if (utf8.size() > mostBytes) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("password.too_long"),
            QStringLiteral("The password has %1 bytes; at most %2 are possible (a Thai letter takes three).")
                .arg(utf8.size())
                .arg(mostBytes));
    }
    if (password.size() < leastCharacters) {
        return fail(ErrorKind::Invalid, QStringLiteral("password.too_short"),
                    QStringLiteral("The password has %1 characters; at least %2 are needed.")
                        .arg(password.size())
                        .arg(leastCharacters));
    }
    return QString::fromStdString(
        Botan::generate_bcrypt(utf8.toStdString(), Botan::system_rng(), bcryptCost));
}

bool passwordMatches(const QString &password, const std::optional<QString> &hash)
{
    const QByteArray utf8 = password.toUtf8();
    const bool isPossible = hash.has_value() && utf8.size() <= mostBytes;
    try {
        const bool matches = Botan::check_bcrypt(utf8.left(mostBytes).toStdString(),
                                                 isPossible ? hash->toStdString() : decoyHash());
        return matches && isPossible;
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace truvamate
