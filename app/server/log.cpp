#include "app/server/log.h"

#include <QJsonDocument>

#include <cstdio>
#include <mutex>

namespace truvamate {

namespace {

void takeMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const bool isHarmless = type == QtDebugMsg || type == QtInfoMsg;
    writeLog(isHarmless ? "info" : "warning", QStringLiteral("program.message"),
             {{QStringLiteral("message"), message}});
    if (type == QtFatalMsg) {
        std::abort();
    }
}

} // namespace

void writeLog(const char *level, const QString &event, const QJsonObject &more)
{
    QJsonObject line = more;
    line[QStringLiteral("at")] = SystemClock().now().toString();
    line[QStringLiteral("level")] = QLatin1String(level);
    line[QStringLiteral("event")] = event;
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

void logAccess(const AccessRecord &record)
{
    QJsonObject line{{QStringLiteral("request"), QString::fromLatin1(record.requestId)},
                     {QStringLiteral("operation"), QString::fromLatin1(record.operation)},
                     {QStringLiteral("status"), record.status},
                     {QStringLiteral("microseconds"), qint64(record.microseconds)},
                     {QStringLiteral("bytes"), qint64(record.bytes)}};
    if (!record.code.isEmpty()) {
        line[QStringLiteral("code")] = record.code;
    }
    writeLog(record.status >= 500 ? "error" : "info", QStringLiteral("request"), line);
}

void logError(const QString &event, const Error &error)
{
    writeLog("error", event,
             {{QStringLiteral("code"), error.code}, {QStringLiteral("message"), error.message}});
}

void takeQtMessages()
{
    qInstallMessageHandler(takeMessage);
}

} // namespace truvamate
