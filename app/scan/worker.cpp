#include "app/scan/worker.h"

#include "app/scan/processlimits.h"
#include "scanner/picturecopy.h"
#include "scanner/workeranswer.h"

#include <QByteArray>

#include <cstdio>
#include <vector>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace truvamate {

namespace {

constexpr int secondsPerRequest = 30; // of processor time; the console's own clock is tighter

void setBinary()
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
}

/// Whatever has arrived, at least one byte; empty at the end of input.
QByteArray readSome()
{
    QByteArray some(1 << 16, Qt::Uninitialized);
#ifdef Q_OS_WIN
    const auto count = _read(_fileno(stdin), some.data(), static_cast<unsigned>(some.size()));
#else
    const auto count = ::read(STDIN_FILENO, some.data(), static_cast<size_t>(some.size()));
#endif
    some.truncate(count > 0 ? static_cast<qsizetype>(count) : 0);
    return some;
}

void send(const WorkerFrame &frame)
{
    const QByteArray bytes = encodeFrame(frame);
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

WorkerFrame refusal(const Error &error)
{
    return {{{QStringLiteral("error"), toJson(error)}}, {}};
}

WorkerFrame copied(ImageReader &reader, const WorkerFrame &request, PictureCopy copy)
{
    const auto made = copyPicture(reader, request.payload, copy);
    return made ? WorkerFrame{{}, *made} : refusal(made.error());
}

WorkerFrame readAnswer(ImageReader &reader, const WorkerFrame &request)
{
    ReadOptions options;
    options.codesOnly = request.header[QLatin1String("codesOnly")].toBool();
    options.previewPixels
        = std::clamp(request.header[QLatin1String("preview")].toInt(), 0, largestPreviewPixels);
    const auto read = reader.read(request.payload, options);
    return read ? encodeAnswer(*read) : refusal(read.error());
}

WorkerFrame answer(ImageReader &reader, const WorkerFrame &request)
{
    const auto copy = pictureCopyFromName(request.header[QLatin1String("copy")].toString());
    WorkerFrame reply = copy ? copied(reader, request, *copy) : readAnswer(reader, request);
    reply.header.insert(QStringLiteral("id"), request.header[QLatin1String("id")]);
    return reply;
}

} // namespace

int runWorker()
{
    setBinary();
    limitProcess();
    ImageReader reader;
    QByteArray buffer;
    for (QByteArray some = readSome(); !some.isEmpty(); some = readSome()) {
        buffer += some;
        auto frame = takeFrame(buffer);
        while (frame && *frame) {
            allowProcessorTime(secondsPerRequest);
            send(answer(reader, **frame));
            frame = takeFrame(buffer);
        }
        if (!frame) {
            send(refusal(frame.error()));
            return 2;
        }
    }
    return 0;
}

} // namespace truvamate
