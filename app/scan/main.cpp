#include "app/scan/filereader.h"
#include "app/scan/printer.h"
#include "app/scan/worker.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace truvamate {

namespace {

int readAll(QCoreApplication &application, const QStringList &names, const ReadOptions &options, bool asJson)
{
    bool isEveryFileRead = true;
    FileReader reader(names, options, [&](const QString &name, const Result<ReadImage> &read) {
        const QByteArray line = asJson ? jsonLine(name, read) : readableText(name, read);
        std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
        std::fflush(stdout);
        isEveryFileRead = isEveryFileRead && read.has_value();
    });
    QObject::connect(&reader, &FileReader::finished, &application, &QCoreApplication::quit);
    reader.start();
    application.exec();
    return isEveryFileRead ? 0 : 1;
}

int run(QCoreApplication &application)
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
    return readAll(application, parser.positionalArguments(), options, parser.isSet(json));
}

} // namespace

} // namespace truvamate

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return truvamate::run(application);
}
