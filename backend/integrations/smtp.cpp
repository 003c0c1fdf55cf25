#include "backend/integrations/smtp.h"

#include "backend/http/address.h"

#include <QUrl>

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>

namespace truvamate {

namespace {

/// One mail on its way through libcurl's callbacks.
struct Delivery
{
    QByteArray text;
    qsizetype given = 0;
    bool namedRecipient = false; ///< the server took the sender and was told for whom
    std::stop_token stop;
};

std::size_t giveText(char *buffer, std::size_t size, std::size_t count, void *data)
{
    auto &delivery = *static_cast<Delivery *>(data);
    const auto rest = static_cast<std::size_t>(delivery.text.size() - delivery.given);
    const std::size_t bytes = std::min(size * count, rest);
    std::memcpy(buffer, delivery.text.constData() + delivery.given, bytes);
    delivery.given += static_cast<qsizetype>(bytes);
    return bytes;
}

int noteCommands(CURL *, curl_infotype kind, char *bytes, std::size_t size, void *data)
{
    const QByteArray text = QByteArray::fromRawData(bytes, static_cast<qsizetype>(size));
    if (kind == CURLINFO_HEADER_OUT && text.startsWith("RCPT TO")) {
        static_cast<Delivery *>(data)->namedRecipient = true;
    }
    return 0;
}

int askToStop(void *data, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Delivery *>(data)->stop.stop_requested() ? 1 : 0;
}

tl::unexpected<Error> refuse(ErrorKind kind, const char *code, const QString &sentence)
{
    return fail(kind, QString::fromLatin1(code), sentence);
}

Result<Done> outcome(CURLcode result, long answer, const Delivery &delivery)
{
    const bool isRefusal
        = result == CURLE_SEND_ERROR || result == CURLE_WEIRD_SERVER_REPLY || result == CURLE_UPLOAD_FAILED;
    if (result == CURLE_OK) {
        return Done();
    }
    if (result == CURLE_LOGIN_DENIED) {
        return refuse(ErrorKind::Unavailable, "mail.sign_in_refused",
                      QStringLiteral("The mail server does not take our user and password."));
    }
    if (isRefusal && answer >= 500 && answer < 600 && delivery.namedRecipient) {
        return refuse(ErrorKind::Invalid, "mail.refused",
                      QStringLiteral("The mail server answered %1.").arg(answer));
    }
    if (isRefusal && answer >= 400 && answer < 600) {
        return refuse(ErrorKind::Unavailable, "mail.refused_for_now",
                      QStringLiteral("The mail server answered %1.").arg(answer));
    }
    if (result == CURLE_COULDNT_CONNECT || result == CURLE_COULDNT_RESOLVE_HOST) {
        return refuse(ErrorKind::Unavailable, "mail.server_unreachable",
                      QStringLiteral("The mail server is out of reach."));
    }
    return refuse(ErrorKind::Unavailable, "mail.connection_lost",
                  QStringLiteral("The mail server did not take the mail: %1.")
                      .arg(QString::fromUtf8(curl_easy_strerror(result))));
}

bool isOnThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || isLoopback(plainAddress(host));
}

/// Sets every option of a delivery; the strings are copied by libcurl.
void prepare(CURL *curl, const SmtpSettings &settings, const QByteArray &from, curl_slist *to,
             Delivery &delivery)
{
    const QUrl url(settings.url);
    curl_easy_setopt(curl, CURLOPT_URL, settings.url.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    const long tls = isOnThisMachine(url.host()) ? CURLUSESSL_TRY : CURLUSESSL_ALL;
    curl_easy_setopt(curl, CURLOPT_USE_SSL, tls);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!settings.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.password.toUtf8().constData());
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, giveText);
    curl_easy_setopt(curl, CURLOPT_READDATA, &delivery);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, noteCommands);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &delivery);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, askToStop);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &delivery);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(settings.connectSeconds));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(settings.wholeSeconds));
}

void initialiseOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace

Result<Done> SmtpMailer::send(const MailMessage &message, const std::stop_token &stop) const
{
    initialiseOnce();
    TRY(text, encodeMail(message));
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    if (!curl) {
        return refuse(ErrorKind::Unavailable, "mail.connection_lost",
                      QStringLiteral("No connection to a mail server can be made."));
    }
    const QByteArray recipient = '<' + message.to.toLatin1() + '>';
    const QByteArray sender = '<' + message.from.toLatin1() + '>';
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> to(
        curl_slist_append(nullptr, recipient.constData()), &curl_slist_free_all);
    Delivery delivery{text, 0, false, stop};
    prepare(curl.get(), m_settings, sender, to.get(), delivery);
    const CURLcode result = curl_easy_perform(curl.get());
    long answer = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer);
    return outcome(result, answer, delivery);
}

} // namespace truvamate
