#include "backend/services/passwords.h"

#include "models/identity/passwordrule.h"

#include <botan/bcrypt.h>
#include <botan/system_rng.h>

#include <exception>

namespace truvamate {

namespace {

constexpr std::uint16_t bcryptCost = 12;

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
    TRY_DO(checkPassword(password));
    return QString::fromStdString(
        Botan::generate_bcrypt(password.toStdString(), Botan::system_rng(), bcryptCost));
}

bool passwordMatches(const QString &password, const std::optional<QString> &hash)
{
    const QByteArray utf8 = password.toUtf8();
    const bool isPossible = hash.has_value() && utf8.size() <= mostPasswordBytes;
    try {
        const bool matches = Botan::check_bcrypt(utf8.left(mostPasswordBytes).toStdString(),
                                                 isPossible ? hash->toStdString() : decoyHash());
        return matches && isPossible;
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace truvamate
