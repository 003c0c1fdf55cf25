#include "backend/http/problem.h"

#include <QJsonDocument>

#include <algorithm>

namespace truvamate {

namespace {

struct Title
{
    int status;
    const char *english;
    const char *thai;
};

constexpr Title titles[] = {
    {400, "The request cannot be read", "อ่านคำขอไม่ได้"},
    {401, "Please sign in", "โปรดเข้าสู่ระบบ"},
    {403, "Not allowed", "ไม่ได้รับอนุญาต"},
    {404, "Not found", "ไม่พบ"},
    {405, "This address does not take this method", "ที่อยู่นี้ไม่รับวิธีเรียกนี้"},
    {409, "Not possible at present", "ทำไม่ได้ในขณะนี้"},
    {412, "Changed by somebody else meanwhile", "มีผู้อื่นแก้ไขไปแล้ว"},
    {413, "The request is too large", "คำขอมีขนาดใหญ่เกินไป"},
    {415, "This kind of content is not understood", "ไม่รู้จักเนื้อหาชนิดนี้"},
    {422, "The request is not right", "คำขอไม่ถูกต้อง"},
    {423, "Somebody else writes to it", "มีผู้อื่นกำลังส่งข้อมูลอยู่"},
    {426, "This address speaks WebSocket", "ที่อยู่นี้ใช้ WebSocket"},
    {428, "The version is missing", "ไม่ได้ระบุเวอร์ชัน"},
    {429, "Too many requests", "มีคำขอมากเกินไป"},
    {431, "The headers are too large", "ส่วนหัวของคำขอมีขนาดใหญ่เกินไป"},
    {460, "The file arrived damaged", "ไฟล์ที่ได้รับเสียหาย"},
    {500, "Something went wrong here", "เกิดข้อผิดพลาดภายในระบบ"},
    {503, "Not available at present", "ระบบไม่พร้อมใช้งานในขณะนี้"},
};

QString titleOf(int status, const QString &code, HttpLanguage language)
{
    if (code == QLatin1String("upload.version")) {
        return language == HttpLanguage::Thai ? QStringLiteral("โปรแกรมใช้รูปแบบการส่งไฟล์คนละรุ่น")
                                              : QStringLiteral("Another version of the upload protocol");
    }
    const auto *found = std::find_if(std::begin(titles), std::end(titles),
                                     [&](const Title &title) { return title.status == status; });
    const Title &title = found == std::end(titles) ? titles[std::size(titles) - 2] : *found;
    return QString::fromUtf8(language == HttpLanguage::Thai ? title.thai : title.english);
}

int statusOfKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
        return 422;
    case ErrorKind::Unauthenticated:
        return 401;
    case ErrorKind::Forbidden:
        return 403;
    case ErrorKind::NotFound:
        return 404;
    case ErrorKind::Conflict:
        return 409;
    case ErrorKind::Stale:
        return 412;
    case ErrorKind::TooMany:
        return 429;
    case ErrorKind::Unavailable:
        return 503;
    case ErrorKind::Internal:
        break;
    }
    return 500;
}

struct CodeStatus
{
    const char *code;
    int status;
};

/// What is wrong before the operation was reached.
constexpr CodeStatus requestStatuses[] = {
    {"request.malformed", 400},
    {"request.not_json", 400},
    {"request.unknown_field", 400},
    {"request.unexpected_body", 400},
    {"request.bad_address", 400},
    {"request.field_twice", 400},
    {"request.bad_version", 400},
    {"request.no_idempotency_key", 400},
    {"request.bad_message", 400},
    {"id.malformed", 400},
    {"request.method_not_allowed", 405},
    {"request.too_large", 413},
    {"request.content_type", 415},
    {"request.no_version", 428},
    {"request.headers_too_large", 431},
    {"request.upgrade_needed", 426},
    {"upload.bad_length", 400},
    {"upload.bad_metadata", 400},
    {"upload.bad_offset", 400},
    {"upload.bad_checksum", 400},
    {"upload.bad_digest", 400},
    {"upload.version", 412},
    {"upload.too_large", 413},
    {"upload.too_long", 413},
    {"upload.busy", 423},
    {"upload.checksum_differs", 460},
    {"upload.digest_differs", 460},
};

double weightOf(const QByteArray &part)
{
    const qsizetype at = part.indexOf("q=");
    if (at < 0) {
        return 1;
    }
    bool isNumber = false;
    const double weight = part.mid(at + 2).trimmed().toDouble(&isNumber);
    return isNumber ? weight : 0;
}

void addDetails(QJsonObject &problem, const Error &error, int status)
{
    if (status >= 500 || error.details.isEmpty()) {
        return;
    }
    if (const QJsonValue field = error.details.value(QLatin1String("field")); field.isString()) {
        problem[QStringLiteral("field")] = field;
    }
    problem[status == 412 ? QStringLiteral("current") : QStringLiteral("details")] = error.details;
}

} // namespace

HttpLanguage languageOf(const QByteArray &acceptLanguage)
{
    double thai = 0;
    double english = 0;
    for (const QByteArray &part : acceptLanguage.left(1000).toLower().split(',')) {
        const QByteArray tag = part.trimmed();
        if (tag.startsWith("th")) {
            thai = std::max(thai, weightOf(tag));
        } else if (tag.startsWith("en")) {
            english = std::max(english, weightOf(tag));
        }
    }
    return thai > english ? HttpLanguage::Thai : HttpLanguage::English;
}

int statusOf(const Error &error)
{
    for (const CodeStatus &known : requestStatuses) {
        if (error.code == QLatin1String(known.code)) {
            return known.status;
        }
    }
    return statusOfKind(error.kind);
}

HttpResponse problemResponse(const Error &error, HttpLanguage language, const QByteArray &requestId)
{
    const int status = statusOf(error);
    const QString detail = status == 500
        ? QStringLiteral("The request was not carried out. Please name this id when you ask about it: %1")
              .arg(QString::fromLatin1(requestId))
        : error.message;
    QJsonObject problem{{QStringLiteral("type"), QStringLiteral("about:blank")},
                        {QStringLiteral("title"), titleOf(status, error.code, language)},
                        {QStringLiteral("status"), status},
                        {QStringLiteral("code"), error.code},
                        {QStringLiteral("detail"), detail},
                        {QStringLiteral("instance"),
                         QStringLiteral("urn:truvamate:request:%1").arg(QString::fromLatin1(requestId))}};
    addDetails(problem, error, status);
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/problem+json");
    response.headers.add("Content-Language", language == HttpLanguage::Thai ? "th" : "en");
    if (status == 401) {
        response.headers.add("WWW-Authenticate", "Bearer");
    }
    if (status == 429 || status == 503) {
        const int seconds
            = error.details.value(QLatin1String("retry_after_seconds")).toInt(status == 429 ? 60 : 2);
        response.headers.add("Retry-After", QByteArray::number(seconds));
    }
    response.body = QJsonDocument(problem).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace truvamate
