#include "app/tour/tour.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

using truvamate::tour::Options;
using truvamate::tour::StepLog;
using truvamate::tour::Tour;

namespace {

constexpr int exitStepFailed = 1;
constexpr int exitWrongUse = 2;

int refuse(const QString &sentence)
{
    QTextStream(stderr) << "truvamate-tour: " << sentence << '\n';
    return exitWrongUse;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Drives the main job on a new sample workspace and writes DIR/tour.json."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("Where the workspace is made."));
    const QCommandLineOption headless(QStringLiteral("headless"),
                                      QStringLiteral("Call the operations without windows."));
    const QCommandLineOption ticket(QStringLiteral("ticket"), QStringLiteral("Scan this photo."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Of everything left to chance."),
                                  QStringLiteral("N"), QStringLiteral("1"));
    parser.addOptions({headless, ticket, seed});
    parser.process(application);

    if (parser.positionalArguments().size() != 1) {
        return refuse(QStringLiteral("name one folder for the tour."));
    }
    if (!parser.isSet(headless)) {
        return refuse(QStringLiteral("there is no console yet; the tour runs with --headless only."));
    }
    bool isNumber = false;
    Options options;
    options.folder = parser.positionalArguments().constFirst();
    options.ticketFile = parser.value(ticket);
    options.seed = parser.value(seed).toULongLong(&isNumber);
    options.scanProgram
        = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("truvamate-scan"));
    if (!isNumber) {
        return refuse(QStringLiteral("“%1” is no seed; give a number.").arg(parser.value(seed)));
    }
    if (!QDir().mkpath(options.folder)) {
        return refuse(QStringLiteral("the folder “%1” cannot be made.").arg(options.folder));
    }
    StepLog log;
    Tour(options, log).run();
    if (const auto written = log.write(QDir(options.folder).filePath(QStringLiteral("tour.json")));
        !written) {
        return refuse(written.error().message);
    }
    return log.isAllOk() ? 0 : exitStepFailed;
}
