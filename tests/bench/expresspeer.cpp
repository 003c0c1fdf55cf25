#include "tests/bench/expresspeer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

namespace truvamate::bench {

namespace {

constexpr int longestInstallMs = 180'000;
constexpr int longestStartMs = 30'000;

QString sourceFolder()
{
    return QStringLiteral(TRUVAMATE_SOURCE_DIR "/tests/bench/peers");
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool copySources(const QString &folder)
{
    bool isDone = true;
    for (const QString &name : QDir(sourceFolder()).entryList(QDir::Files)) {
        const QString target = folder + u'/' + name;
        QFile::remove(target);
        isDone = QFile::copy(sourceFolder() + u'/' + name, target) && isDone;
    }
    return isDone;
}

tl::unexpected<Error> peerFailed(const QString &why)
{
    return fail(ErrorKind::Unavailable, QStringLiteral("bench.peer"),
                QStringLiteral("The Express server: ") + why);
}

} // namespace

QString installedPeer(QString &reason)
{
    const QString npm = QStandardPaths::findExecutable(QStringLiteral("npm"));
    if (npm.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty()) {
        reason = QStringLiteral("node and npm are not installed");
        return {};
    }
    const QString folder
        = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("peer-express4-pg"));
    QDir().mkpath(folder);
    const QString package = QStringLiteral("/package.json");
    const QString ready = folder + QStringLiteral("/node_modules/express/package.json");
    const bool isInstalled
        = QFile::exists(ready) && contentsOf(folder + package) == contentsOf(sourceFolder() + package);
    if (!copySources(folder)) {
        reason = QStringLiteral("%1 cannot be written").arg(folder);
        return {};
    }
    if (!isInstalled) {
        QProcess install;
        install.setWorkingDirectory(folder);
        install.start(npm,
                      {QStringLiteral("install"), QStringLiteral("--no-audit"), QStringLiteral("--no-fund"),
                       QStringLiteral("--no-package-lock"), QStringLiteral("--ignore-scripts")});
        install.waitForFinished(longestInstallMs);
    }
    reason = QStringLiteral("npm could not fetch express and pg");
    return QFile::exists(ready) ? folder : QString();
}

Result<std::unique_ptr<ExpressPeer>> ExpressPeer::start(const Settings &settings)
{
    auto peer = std::make_unique<ExpressPeer>();
    QProcess &process = peer->m_process;
    const DatabaseConfig &database = settings.database;
    QTemporaryFile &statements = peer->m_statements;
    if (!statements.open()) {
        return peerFailed(statements.errorString());
    }
    statements.write(QJsonDocument(QJsonArray::fromStringList(settings.statements)).toJson());
    statements.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const std::pair<const char *, QString> variables[] = {
        {"NODE_ENV", QStringLiteral("production")},
        {"DATABASE_URL",
         QStringLiteral("postgres://%1@%2:%3/%4")
             .arg(database.user, database.host, QString::number(database.port), database.databaseName)},
        {"STATEMENTS", statements.fileName()},
        {"JWT_SECRET", settings.tokenSecret},
        {"NOW", settings.now.toString()},
        {"PORT", QStringLiteral("0")},
        {"WORKERS", QString::number(settings.workers)},
    };
    for (const auto &[name, value] : variables) {
        environment.insert(QString::fromLatin1(name), value);
    }
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(settings.folder);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("node"), {QStringLiteral("server.js")});
    QByteArray said;
    while (!said.contains('\n')) {
        if (!process.waitForReadyRead(longestStartMs)) {
            return peerFailed(QStringLiteral("it did not say where it listens."));
        }
        said += process.readAllStandardOutput();
    }
    peer->m_port = said.trimmed().split(' ').last().toUShort();
    return peer;
}

ExpressPeer::~ExpressPeer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

} // namespace truvamate::bench
