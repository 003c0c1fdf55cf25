#include "app/server/administration.h"
#include "app/server/checks.h"
#include "app/server/log.h"
#include "app/server/serverbackup.h"
#include "app/server/service.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>

using namespace truvamate;

namespace {

struct CommandLine
{
    QCommandLineParser parser;
    QCommandLineOption config{QStringLiteral("config"), QStringLiteral("The settings, a TOML file."),
                              QStringLiteral("FILE")};
    QCommandLineOption migrate{QStringLiteral("migrate"),
                               QStringLiteral("Bring the schema to the newest step, as the owner.")};
    QCommandLineOption backupExists{QStringLiteral("backup-exists"),
                                    QStringLiteral("With --migrate: there is a backup of the database.")};
    QCommandLineOption check{QStringLiteral("check"), QStringLiteral("Say whether it could serve, and end.")};
    QCommandLineOption verify{QStringLiteral("verify"),
                              QStringLiteral("Check audit log, anchor, ledger, statuses and files.")};
    QCommandLineOption backup{
        QStringLiteral("backup"),
        QStringLiteral("Save database and files into a new folder, without the keys, while servers go on."),
        QStringLiteral("FOLDER")};
    QCommandLineOption restore{QStringLiteral("restore"),
                               QStringLiteral("Put a backup into an empty database, as the owner."),
                               QStringLiteral("FOLDER")};
    QCommandLineOption replace{
        QStringLiteral("replace"),
        QStringLiteral("With --restore: in place of what the same workspace holds now.")};
    QCommandLineOption wrapKeys{QStringLiteral("wrap-keys"),
                                QStringLiteral("Seal the key file with the passphrase of the settings.")};
    QCommandLineOption createAdmin{
        QStringLiteral("create-admin"),
        QStringLiteral("Let somebody in; the first one makes the workspace. The password "
                       "comes from TRUVAMATE_PASSWORD or standard input."),
        QStringLiteral("EMAIL")};
    QCommandLineOption name{QStringLiteral("name"), QStringLiteral("With --create-admin: the person's name."),
                            QStringLiteral("NAME")};
    QCommandLineOption role{QStringLiteral("role"), QStringLiteral("With --create-admin: owner, admin, …"),
                            QStringLiteral("ROLE"), QStringLiteral("owner")};
    QCommandLineOption workspace{QStringLiteral("workspace"),
                                 QStringLiteral("With the first --create-admin: the workspace's name."),
                                 QStringLiteral("NAME"), QStringLiteral("Truvamate")};
    QCommandLineOption environment{QStringLiteral("environment"),
                                   QStringLiteral("With the first --create-admin: live, training or sample."),
                                   QStringLiteral("KIND"), QStringLiteral("live")};

    QCommandLineOption dev{QStringLiteral("dev"), QStringLiteral("Serve for development; needs --clock.")};
    QCommandLineOption clock{
        QStringLiteral("clock"),
        QStringLiteral("With --dev: POST /api/dev/clock moves the clock. Never on a live workspace.")};

    explicit CommandLine(const QCoreApplication &application)
    {
        parser.setApplicationDescription(
            QStringLiteral("The Truvamate server. Without a command it serves."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({config, migrate, backupExists, check, verify, backup, restore, replace, wrapKeys,
                           createAdmin, name, role, workspace, environment, dev, clock});
        parser.process(application);
    }
};

int refuse(const Error &error)
{
    logError(QStringLiteral("server.refused"), error);
    return 1;
}

void say(const QString &sentence)
{
    QTextStream(stdout) << sentence << Qt::endl;
}

QString passwordFromOutside()
{
    if (qEnvironmentVariableIsSet("TRUVAMATE_PASSWORD")) {
        return qEnvironmentVariable("TRUVAMATE_PASSWORD");
    }
    return QTextStream(stdin).readLine();
}

Result<UserId> runCreateAdmin(const ServerSettings &settings, const CommandLine &line)
{
    NewAdmin admin;
    admin.email = line.parser.value(line.createAdmin);
    admin.name = line.parser.isSet(line.name) ? line.parser.value(line.name) : admin.email;
    admin.workspace = line.parser.value(line.workspace);
    TRY(role, roleFromCode(line.parser.value(line.role)));
    TRY(environment, environmentFromCode(line.parser.value(line.environment)));
    admin.role = role;
    admin.environment = environment;
    admin.password = passwordFromOutside();
    SystemRandom random;
    return createAdmin(settings, SystemClock(), random, admin);
}

void waitForSignal()
{
    boost::asio::io_context io;
    boost::asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([](const boost::system::error_code &, int) {});
    io.run();
}

template <typename AClock> int serve(const ServerSettings &settings, AClock &clock)
{
    SystemRandom random;
    const auto checked = checkServer(settings, clock);
    if (!checked) {
        return refuse(checked.error());
    }
    const auto service = Service::start(settings, clock, random);
    if (!service) {
        return refuse(service.error());
    }
    writeLog("info", QStringLiteral("server.listening"),
             {{QStringLiteral("address"), (*service)->address()}});
    say(QStringLiteral("Listening on %1").arg((*service)->address()));
    waitForSignal();
    writeLog("info", QStringLiteral("server.stopping"));
    return 0;
}

template <typename T> int answer(const Result<T> &result, const std::function<QString(const T &)> &words)
{
    if (!result) {
        return refuse(result.error());
    }
    say(words(*result));
    return 0;
}

int run(const ServerSettings &settings, const CommandLine &line)
{
    const QCommandLineParser &parser = line.parser;
    const SystemClock clock;
    if (parser.isSet(line.migrate)) {
        return answer<QString>(migrateServer(settings, clock, parser.isSet(line.backupExists)),
                               [](const QString &sentence) { return sentence; });
    }
    if (parser.isSet(line.createAdmin)) {
        return answer<UserId>(runCreateAdmin(settings, line), [](UserId id) {
            return QStringLiteral("Made account %1.").arg(id.toString());
        });
    }
    if (parser.isSet(line.wrapKeys)) {
        return answer<Done>(wrapKeys(settings),
                            [](Done) { return QStringLiteral("The key file opens with the passphrase."); });
    }
    if (parser.isSet(line.check)) {
        return answer<WorkspaceInfo>(checkServer(settings, clock), [](const WorkspaceInfo &workspace) {
            return QStringLiteral("“%1” (%2) can be served.")
                .arg(workspace.name, environmentCode(workspace.environment));
        });
    }
    if (parser.isSet(line.verify)) {
        QTextStream out(stdout);
        const auto wrong = verifyServer(settings, out);
        return wrong ? (*wrong == 0 ? 0 : 1) : refuse(wrong.error());
    }
    if (parser.isSet(line.backup)) {
        QTextStream out(stdout);
        const auto saved = backUpServer(settings, parser.value(line.backup), out);
        return saved ? 0 : refuse(saved.error());
    }
    if (parser.isSet(line.restore)) {
        QTextStream out(stdout);
        SystemRandom random;
        const auto restored = restoreServer(settings, clock, random, parser.value(line.restore),
                                            parser.isSet(line.replace), out);
        return restored ? 0 : refuse(restored.error());
    }
    if (parser.isSet(line.clock) != parser.isSet(line.dev)) {
        return refuse({ErrorKind::Invalid,
                       QStringLiteral("server.clock"),
                       QStringLiteral("--dev and --clock go together."),
                       {}});
    }
    if (parser.isSet(line.clock)) {
        DevelopmentClock movable;
        return serve(settings, movable);
    }
    return serve(settings, clock);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("truvamate-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TRUVAMATE_VERSION));
    takeQtMessages();
    const CommandLine line(application);
    const auto settings = readSettings(line.parser.value(line.config), processEnvironment);
    return settings ? run(*settings, line) : refuse(settings.error());
}
