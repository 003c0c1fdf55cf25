#include "backend/jobs/maildelivery.h"

#include "backend/jobs/accountmails.h"
#include "backend/services/accounttokens.h"
#include "backend/storage/orderlist.h"
#include "backend/storage/transaction.h"

namespace truvamate {

namespace {

/// The page of the site that takes a token.
QString linkOf(const QString &site, const QString &purpose, const QString &token)
{
    const bool isReset = purpose == tokenpurpose::resetPassword;
    return site + (isReset ? QStringLiteral("/reset-password") : QStringLiteral("/verify-email"))
        + QStringLiteral("?token=") + token;
}

bool carriesToken(const QString &templateName)
{
    return templateName == tokenpurpose::verifyEmail || templateName == tokenpurpose::resetPassword;
}

QString textOf(const ClaimedMail &mail)
{
    if (mail.templateName != QLatin1String("draw_results")) {
        return mail.templateName;
    }
    return mail.arguments[QLatin1String("wins")].toInteger() > 0
        ? QStringLiteral("draw_results_congratulations")
        : QStringLiteral("draw_results_consolation");
}

/// Mails about an order that were queued for many at once do not say its number.
Result<Done> addOrderNumber(Database &db, const ClaimedMail &mail, QJsonObject &arguments)
{
    TRY(order, findOrderSummary(db, OrderId(mail.subject)));
    if (order) {
        arguments[QStringLiteral("order_number")] = order->orderNumber;
    }
    return Done();
}

} // namespace

MailDelivery::MailDelivery(MailSettings settings, MailTemplates templates)
    : m_settings(std::move(settings))
    , m_templates(std::move(templates))
    , m_mailer(m_settings.smtp)
{
}

Result<bool> MailDelivery::step(Database &db, const Clock &clock, RandomSource &random,
                                const std::stop_token &stop) const
{
    TRY(answered, accountmails::answerNext(db, clock, random));
    std::optional<Error> away;
    const auto send = [&](const ClaimedMail &mail) -> Result<Done> {
        TRY(message, compose(db, mail, clock.now()));
        auto outcome = m_mailer.send(message, stop);
        if (!outcome && isServerAway(outcome.error())) {
            away = outcome.error();
        }
        return outcome;
    };
    TRY(sent, mailqueue::sendNext(db, clock, send));
    if (away) {
        return fail(*away);
    }
    return answered || sent;
}

bool MailDelivery::isServerAway(const Error &error)
{
    return error.code == QLatin1String("mail.server_unreachable")
        || error.code == QLatin1String("mail.sign_in_refused");
}

Result<MailMessage> MailDelivery::compose(Database &db, const ClaimedMail &mail, Instant now) const
{
    TRY(account, findMailAccount(db, mail.recipient));
    if (!account || !account->email) {
        return fail(ErrorKind::Invalid, QStringLiteral("mail.no_address"),
                    QStringLiteral("The person has no e-mail address."));
    }
    QJsonObject arguments = mail.arguments;
    arguments[QStringLiteral("name")] = account->name;
    arguments[QStringLiteral("site")] = m_settings.site;
    if (!arguments.contains(QLatin1String("order_number"))) {
        TRY_DO(addOrderNumber(db, mail, arguments));
    }
    if (carriesToken(mail.templateName)) {
        TRY(token, inTransaction(db, QStringLiteral("issue token"), [&] {
                return issueAccountToken(db, account->id, mail.templateName, now);
            }));
        arguments[QStringLiteral("link")] = linkOf(m_settings.site, mail.templateName, token);
    }
    TRY(text, m_templates.render(textOf(mail), account->language, arguments));
    return MailMessage{mail.id.toString(QUuid::WithoutBraces),
                       m_settings.from,
                       m_settings.fromName,
                       *account->email,
                       text.subject,
                       text.body,
                       account->language,
                       now};
}

} // namespace truvamate
