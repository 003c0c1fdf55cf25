#include "app/scan/printer.h"
#include "app/scan/worker.h"
#include "scanner/imagereader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace truvamate {

namespace {

Result<QByteArray> contentOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::NotFound, QStringLiteral("file.unreadable"),
                    QStringLiteral("“%1” cannot be opened: %2.").arg(name, file.errorString()));
    }
    return file.readAll();
}

Result<ReadImage> readFile(ImageReader &reader, const QString &name, const ReadOptions &options)
{
    TRY(content, contentOf(name));
    return reader.read(content, options);
}

int readAll(const QStringList &names, const ReadOptions &options, bool asJson)
{
    ImageReader reader;
    bool isEveryFileRead = true;
    for (const QString &name : names) {
        const auto read = readFile(reader, name, options);
        const QByteArray line = asJson ? jsonLine(name, read) : readableText(name, read);
        std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
        std::fflush(stdout);
        isEveryFileRead = isEveryFileRead && read.has_value();
    }
    return isEveryFileRead ? 0 : 1;
}

int run(const QCoreApplication &application)
{
    QCoreApplication::setApplicationName(QStringLiteral("truvamate-scan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TRUVAMATE_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Reads the barcodes and the print of photographed lottery tickets."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Print one JSON object a line."));
    const QCommandLineOption codesOnly(QStringLiteral("codes-only"),
                                       QStringLiteral("Read barcodes and no print."));
    const QCommandLineOption worker(
        QStringLiteral("worker"),
        QStringLiteral("Answer framed requests on standard input, for the console."));
    parser.addOptions({json, codesOnly, worker});
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Pictures: JPEG, PNG, WebP or BMP."),
                                 QStringLiteral("FILE…"));
    parser.process(application);
    if (parser.isSet(worker)) {
        return runWorker();
    }
    if (parser.positionalArguments().isEmpty()) {
        parser.showHelp(2);
    }
    ReadOptions options;
    options.codesOnly = parser.isSet(codesOnly);
    return readAll(parser.positionalArguments(), options, parser.isSet(json));
}

} // namespace

} // namespace truvamate

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return truvamate::run(application);
}
