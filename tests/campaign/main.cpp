#include "tests/campaign/images.h"
#include "tests/campaign/kill.h"
#include "tests/campaign/load.h"
#include "tests/campaign/scantask.h"
#include "tests/campaign/task.h"
#include "tests/support/testdatabases.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace {

constexpr int imagesARound = 50; // broken pictures, so that 200 rounds are ten thousand

using namespace truvamate;
using namespace truvamate::campaign;

int runChild(const QString &json, const QString &folder)
{
    const auto task = fromJson<Task>(QJsonDocument::fromJson(json.toUtf8()).object());
    if (!task) {
        return 2;
    }
    return folder.isEmpty() ? runTask(*task) : runScanTask(*task, folder);
}

Result<Done> runAll(const QString &name, int rounds, int seconds, quint64 seed)
{
    const bool isAll = name == QLatin1String("all");
    for (const QString &database : truvamate::testing::TestDatabases::kinds()) {
        if (const auto reason = truvamate::testing::TestDatabases::reasonToSkip(database);
            !reason.isEmpty()) {
            std::printf("%s\n", qPrintable(reason));
            continue;
        }
        if (isAll || name == QLatin1String("kill")) {
            TRY_DO(killPostings(database, rounds, seed));
            TRY_DO(killChecks(database, rounds, seed));
        }
        if (isAll || name == QLatin1String("scans")) {
            TRY_DO(killScans(database, rounds, seed));
        }
    }
    const bool hasServer = testing::TestDatabases::reasonToSkip(QStringLiteral("postgresql")).isEmpty();
    if (hasServer && (isAll || name == QLatin1String("kill") || name == QLatin1String("server"))) {
        TRY_DO(killServer(rounds, seed));
    }
    if (hasServer && (isAll || name == QLatin1String("kill") || name == QLatin1String("console"))) {
        TRY_DO(killConsole(rounds, seed));
    }
    if (hasServer && (isAll || name == QLatin1String("load"))) {
        TRY_DO(loadServers(64, seconds));
    }
    if (isAll || name == QLatin1String("images")) {
        TRY_DO(readBrokenImages(rounds * imagesARound, seed));
    }
    return Done();
}

} // namespace

/// ./dev campaign kill|server|console|scans|load|images [--rounds N] [--seconds N] [--seed N]
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption roundsOption(QStringLiteral("rounds"), QStringLiteral("kills of each kind"),
                                          QStringLiteral("n"), QStringLiteral("200"));
    const QCommandLineOption secondsOption(QStringLiteral("seconds"), QStringLiteral("of load"),
                                           QStringLiteral("n"), QStringLiteral("60"));
    const QCommandLineOption seedOption(QStringLiteral("seed"),
                                        QStringLiteral("for the moments of the kills"), QStringLiteral("n"),
                                        QString::number(QDateTime::currentSecsSinceEpoch()));
    const QCommandLineOption taskOption(
        QStringLiteral("task"), QStringLiteral("used between its own processes"), QStringLiteral("json"));
    const QCommandLineOption folderOption(
        QStringLiteral("folder"), QStringLiteral("used between its own processes"), QStringLiteral("path"));
    parser.addOptions({roundsOption, secondsOption, seedOption, taskOption, folderOption});
    parser.addPositionalArgument(QStringLiteral("name"),
                                 QStringLiteral("kill, server, console, scans, load or images; all without"));
    parser.addHelpOption();
    parser.process(application);
    if (parser.isSet(taskOption)) {
        return runChild(parser.value(taskOption), parser.value(folderOption));
    }
    const QString name = parser.positionalArguments().value(0, QStringLiteral("all"));
    const QStringList names{QStringLiteral("kill"),  QStringLiteral("server"), QStringLiteral("console"),
                            QStringLiteral("scans"), QStringLiteral("load"),   QStringLiteral("images"),
                            QStringLiteral("all")};
    if (!names.contains(name)) {
        std::fprintf(stderr, "There is no campaign “%s”.\n", qPrintable(name));
        return 2;
    }
    const auto done = runAll(name, parser.value(roundsOption).toInt(), parser.value(secondsOption).toInt(),
                             parser.value(seedOption).toULongLong());
    if (!done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
        return 1;
    }
    return 0;
}
