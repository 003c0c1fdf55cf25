#include "app/console/consolehost.h"
#include "app/console/desks.h"
#include "client/secretstore.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/consolewindow.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"
#include "ui/shell/watchdog.h"
#include "ui/style/consolestyle.h"
#include "ui/style/icons.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

using namespace truvamate;

namespace {

QString programBeside(const QString &name)
{
    const QString path = QDir(QCoreApplication::applicationDirPath()).filePath(name);
#ifdef Q_OS_WIN
    return path + QStringLiteral(".exe");
#else
    return path;
#endif
}

struct Wish
{
    QString place; ///< a folder, or the address of a server
    bool isSample = false;
};

Wish readCommandLine(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The Truvamate console."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("DIR"),
                                 QStringLiteral("The workspace to open, a folder or the address of a server; "
                                                "without it, the last one."));
    const QCommandLineOption sample(
        QStringLiteral("sample"),
        QStringLiteral("Open the sample workspace, in DIR where one is named; make it on first use."));
    parser.addOption(sample);
    parser.process(application);
    return {parser.positionalArguments().value(0), parser.isSet(sample)};
}

void begin(ConsoleWindow &window, const Wish &wish, const QString &sampleFolder)
{
    const bool isServer
        = wish.place.startsWith(QLatin1String("http")) && wish.place.contains(QLatin1String("://"));
    const QString folder = wish.place.isEmpty() ? QString() : QDir(wish.place).absolutePath();
    if (wish.isSample) {
        window.makeSample(folder.isEmpty() ? sampleFolder : folder);
    } else if (isServer) {
        window.openServer(wish.place);
    } else {
        window.start(folder);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    // The other backend of Linux hangs while it looks for devices.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND")) {
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    }
    keepLastErrors();
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Truvamate"));
    QCoreApplication::setApplicationName(QStringLiteral("truvamate-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TRUVAMATE_VERSION));
    QApplication::setApplicationDisplayName(QStringLiteral("Truvamate"));
    QGuiApplication::setDesktopFileName(QStringLiteral("com.truvamate.Console"));
    const Wish wish = readCommandLine(application);

    const QString dataRoot = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QSettings settings(QDir(dataRoot).filePath(QStringLiteral("console.ini")), QSettings::IniFormat);
    Preferences preferences(settings);
    ProgramLanguage language;
    language.use(preferences.language());
    applyLook(preferences.isDark(), preferences.scalePercent());
    QApplication::setWindowIcon(icon(QStringLiteral("truvamate")));

    KeychainStore secrets(qtKeychain(QStringLiteral("truvamate-console")));
    ConsoleHost host(secrets);
    Watchdog watchdog;
    const QString sampleFolder = QDir(dataRoot).filePath(QStringLiteral("sample"));
    const QString liveFolder = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                                   .filePath(QStringLiteral("Truvamate"));
    ConsoleWindow window({settings, preferences, language, host, secrets, watchdog, dataRoot, sampleFolder,
                          liveFolder, programBeside(QStringLiteral("truvamate-scan")), consoleDesks});
    window.show();
    QTimer::singleShot(0, &window, [&] {
        watchdog.start();
        begin(window, wish, sampleFolder);
    });
    return QApplication::exec();
}
