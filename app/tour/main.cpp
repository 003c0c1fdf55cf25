#include "app/tour/servertour.h"
#include "app/tour/serverwindowtour.h"
#include "client/http/serveraddress.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

using namespace truvamate;
using namespace truvamate::tour;

namespace {

constexpr int exitStepFailed = 1;
constexpr int exitWrongUse = 2;

int refuse(const QString &sentence)
{
    QTextStream(stderr) << "truvamate-tour: " << sentence << '\n';
    return exitWrongUse;
}

const QString headlessName = QStringLiteral("headless");
const QString agentName = QStringLiteral("agent");
const QString windowsName = QStringLiteral("windows");

QString scanProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("truvamate-scan"));
}

/// Of everybody on the server of the tour; empty where people are picked.
QString passwordOfTour()
{
    return qEnvironmentVariable("TRUVAMATE_PASSWORD");
}

/// The screen of a small office laptop; dialogs are placed on it.
QString writeScreen(const QString &path)
{
    const QJsonObject screen{{QStringLiteral("name"), QStringLiteral("laptop")},
                             {QStringLiteral("x"), 0},
                             {QStringLiteral("y"), 0},
                             {QStringLiteral("width"), 1440},
                             {QStringLiteral("height"), 900},
                             {QStringLiteral("logicalDpi"), 96},
                             {QStringLiteral("logicalBaseDpi"), 96},
                             {QStringLiteral("dpr"), 1}};
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("screens"), QJsonArray{screen}}}).toJson());
    }
    return QStringLiteral("offscreen:configfile=") + path;
}

/// Without windows no platform is needed; with them none that a person would see, unless one is named.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    const auto isSet = [&](const QString &name) {
        return std::any_of(argv, argv + argc, [wanted = "--" + name.toLatin1()](const char *argument) {
            return wanted == argument;
        });
    };
    if (isSet(headlessName) || (isSet(agentName) && !isSet(windowsName))) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    const QTemporaryDir folder;
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (platform.isEmpty() || platform.startsWith("offscreen")) {
        qputenv("QT_QPA_PLATFORM", writeScreen(folder.filePath(QStringLiteral("screen.json"))).toUtf8());
    }
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND")) {
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    }
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Drives the main job on a new sample workspace, in the console's windows, and writes pictures and "
        "DIR/tour.json."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("Where the workspace is made."));
    const QCommandLineOption headless(headlessName, QStringLiteral("Call the operations without windows."));
    const QCommandLineOption ticket(QStringLiteral("ticket"), QStringLiteral("Scan this photo."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Of everything left to chance."),
                                  QStringLiteral("N"), QStringLiteral("1"));
    const QCommandLineOption server(
        QStringLiteral("server"),
        QStringLiteral("On the practice server at this address, the agent in a process of their own."),
        QStringLiteral("ADDRESS"));
    QCommandLineOption agent(agentName, QString(), QStringLiteral("ADDRESS"));
    QCommandLineOption windows(windowsName, QString(), QStringLiteral("DIR"));
    agent.setFlags(QCommandLineOption::HiddenFromHelp);
    windows.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({headless, ticket, seed, server, agent, windows});
    parser.process(*application);
    const auto address = serverAddress(parser.value(parser.isSet(agent) ? agent : server));
    if (!address && (parser.isSet(agent) || parser.isSet(server))) {
        return refuse(address.error().message);
    }
    if (parser.isSet(agent)) {
        return workAsAgent({*address, parser.value(windows), scanProgram(),
                            QStringLiteral("agent@example.test"), QStringLiteral("Amy"), passwordOfTour()});
    }

    if (parser.positionalArguments().size() != 1) {
        return refuse(QStringLiteral("name one folder for the tour."));
    }
    bool isNumber = false;
    Options options;
    options.folder = parser.positionalArguments().constFirst();
    options.ticketFile = parser.value(ticket);
    options.seed = parser.value(seed).toULongLong(&isNumber);
    options.scanProgram = scanProgram();
    if (!isNumber) {
        return refuse(QStringLiteral("“%1” is no seed; give a number.").arg(parser.value(seed)));
    }
    if (!QDir().mkpath(options.folder)) {
        return refuse(QStringLiteral("the folder “%1” cannot be made.").arg(options.folder));
    }
    StepLog log;
    if (parser.isSet(server) && parser.isSet(headless)) {
        ServerTour(options, log, *address, passwordOfTour()).run();
    } else if (parser.isSet(server)) {
        ServerWindowTour(options, log, *address, passwordOfTour()).run();
    } else if (parser.isSet(headless)) {
        Tour(options, log).run();
    } else {
        WindowTour(options, log, QStringLiteral("en")).run();
    }
    if (const auto written = log.write(QDir(options.folder).filePath(QStringLiteral("tour.json")));
        !written) {
        return refuse(written.error().message);
    }
    return log.isAllOk() ? 0 : exitStepFailed;
}
