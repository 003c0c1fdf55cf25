#include "app/console/desks.h"
#include "app/console/embeddedhost.h"
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
    QString folder;
    bool isSample = false;
};

Wish readCommandLine(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The Truvamate console."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("DIR"),
                                 QStringLiteral("The workspace to open; without it, the last one."));
    const QCommandLineOption sample(
        QStringLiteral("sample"),
        QStringLiteral("Open the sample workspace, in DIR where one is named; make it on first use."));
    parser.addOption(sample);
    parser.process(application);
    return {parser.positionalArguments().value(0), parser.isSet(sample)};
}

void begin(ConsoleWindow &window, const Wish &wish, const QString &sampleFolder)
{
    if (wish.isSample) {
        window.makeSample(wish.folder.isEmpty() ? sampleFolder : QDir(wish.folder).absolutePath());
    } else {
        window.start(wish.folder.isEmpty() ? QString() : QDir(wish.folder).absolutePath());
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

    EmbeddedHost host;
    KeychainStore secrets(qtKeychain(QStringLiteral("truvamate-console")));
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
