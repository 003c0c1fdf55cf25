#include "tests/campaign/serverprocess.h"

#include "backend/services/sealing.h"
#include "tests/campaign/apiclient.h"

#include <QCoreApplication>
#include <QUrl>

namespace truvamate::campaign {

namespace {

constexpr int longestStartMs = 60'000;

QString program()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/truvamate-server");
}

tl::unexpected<Error> serverFailed(const QString &why)
{
    return fail(ErrorKind::Internal, QStringLiteral("campaign.server"),
                QStringLiteral("truvamate-server failed: ") + why);
}

QString addressOf(const DatabaseConfig &config)
{
    return QStringLiteral("host=%1 port=%2 user=%3 dbname=%4")
        .arg(config.host)
        .arg(config.port)
        .arg(config.user, config.databaseName);
}

} // namespace

Result<std::unique_ptr<ServerHouse>> ServerHouse::make(const testing::TestDatabase &database,
                                                       const QString &objectFolder)
{
    auto house = std::make_unique<ServerHouse>();
    const auto in = [&](const char *name) { return house->m_folder.filePath(QString::fromLatin1(name)); };
    TRY_DO(createKeyFile(in("workspace.keys"), KeyRing::generate()));
    const std::pair<const char *, QString> variables[] = {
        {"DATABASE_URL", addressOf(database.serviceConfig())},
        {"JWT_SECRET", QStringLiteral("nR7vXq2LwT9zKc4Ym1Pj8Hs6Bd3Fg5Ae0UoIiWuZx")},
        {"JWT_REFRESH_SECRET", QStringLiteral("Qe5Tt8Yy1Uu4Ii7Oo0Pp3Aa6Ss9Dd2Ff5Gg8Hh1Jj")},
        {"PORT", QStringLiteral("0")},
        {"RATE_LIMIT_MAX_REQUESTS", QStringLiteral("1000000")},
        {"FILES_FOLDER", objectFolder},
        {"KEY_FILE", in("workspace.keys")},
        {"AUDIT_ANCHOR", in("anchor")},
    };
    house->m_environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : variables) {
        house->m_environment.insert(QString::fromLatin1(name), value);
    }
    return house;
}

Result<int> ServerHouse::verify(QString &said) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(program(), {QStringLiteral("--verify")});
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit) {
        return serverFailed(process.errorString());
    }
    said = QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
    return process.exitCode();
}

Result<std::unique_ptr<ServerProcess>> ServerProcess::start(const ServerHouse &house, Instant now)
{
    auto server = std::make_unique<ServerProcess>();
    QProcess &process = server->m_process;
    process.setProcessEnvironment(house.environment());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program(), {QStringLiteral("--dev"), QStringLiteral("--clock")});
    QByteArray said;
    while (!said.contains('\n')) {
        if (!process.waitForReadyRead(longestStartMs)) {
            return serverFailed(QStringLiteral("it did not say where it listens."));
        }
        said += process.readAllStandardOutput();
    }
    const QUrl address(QString::fromUtf8(said).trimmed().section(QLatin1Char(' '), -1));
    server->m_port = static_cast<quint16>(address.port());
    TRY_DO(ApiClient(server->m_port).post("/api/dev/clock", {{QStringLiteral("now"), now.toString()}}));
    return server;
}

void ServerProcess::stop()
{
    m_process.terminate();
    m_process.waitForFinished();
}

void ServerProcess::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

} // namespace truvamate::campaign
