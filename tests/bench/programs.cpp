#include "tests/bench/programs.h"

#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

namespace truvamate::bench {

namespace {

constexpr int runs = 5;
constexpr int patienceMs = 60'000;
constexpr int settleMs = 3'000;

/// An X server without a screen, on a display that is free.
class Display
{
public:
    Result<Done> start()
    {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1440x900x24")});
        while (m_server.waitForReadyRead(patienceMs)) {
            m_said += m_server.readAllStandardOutput();
            if (m_said.contains('\n')) {
                return Done();
            }
        }
        return fail(ErrorKind::Unavailable, QStringLiteral("bench.display"), m_server.errorString());
    }
    ~Display()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    QString name() const { return u':' + QString::fromLatin1(m_said.trimmed()); }

private:
    QProcess m_server;
    QByteArray m_said;
};

/// A program on that display with a home of its own.
class Started
{
public:
    Started(const Display &display, const QString &program, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), display.name());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
        environment.remove(QStringLiteral("XDG_DATA_HOME"));
        m_display = environment;
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(program, arguments);
    }
    ~Started()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Milliseconds until a window of the program shows.
    Result<double> windowMs()
    {
        return onceMs([this]() -> Result<Done> {
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < patienceMs && m_process.state() != QProcess::NotRunning) {
                QProcess search;
                search.setProcessEnvironment(m_display);
                search.start(QStringLiteral("xdotool"),
                             {QStringLiteral("search"), QStringLiteral("--onlyvisible"),
                              QStringLiteral("--pid"), QString::number(m_process.processId())});
                search.waitForFinished();
                if (!search.readAllStandardOutput().trimmed().isEmpty()) {
                    return Done();
                }
            }
            return fail(ErrorKind::Unavailable, QStringLiteral("bench.window"),
                        QStringLiteral("No window of %1 came.").arg(m_process.program()));
        });
    }
    double memoryMb()
    {
        m_process.waitForFinished(settleMs);
        return residentMb(m_process.processId());
    }

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_display;
    QProcess m_process;
};

struct Cost
{
    std::vector<double> windowMs;
    std::vector<double> memoryMb;

    Result<Done> measure(const Display &display, const QString &program, const QStringList &arguments)
    {
        Started started(display, program, arguments);
        TRY(ms, started.windowMs());
        windowMs.push_back(ms);
        memoryMb.push_back(started.memoryMb());
        return Done();
    }
};

} // namespace

QString programBeside(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

Result<Done> benchStart(const QString &workspace)
{
    for (const char *program : {"Xvfb", "xdotool", "sqlitebrowser"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty()) {
            std::fprintf(stderr, "%s is not installed: starting is not measured.\n", program);
            return Done();
        }
    }
    Display display;
    TRY_DO(display.start());
    const QString database = QDir(workspace).filePath(QStringLiteral("workspace.sqlite"));
    Cost ours;
    Cost peer;
    for (int run = 0; run < runs; ++run) {
        TRY_DO(ours.measure(display, programBeside(QStringLiteral("truvamate-console")), {workspace}));
        const auto measured
            = peer.measure(display, QStringLiteral("sqlitebrowser"),
                           {QStringLiteral("--table"), QStringLiteral("lotto_orders"), database});
        if (!measured) {
            std::fprintf(stderr, "%s\n", qPrintable(measured.error().message));
        }
    }
    if (peer.windowMs.empty()) {
        return Done();
    }
    const auto compare = [](const QString &metric, const QString &unit, const std::vector<double> &value,
                            const std::vector<double> &peerValue) {
        print({QStringLiteral("console"), metric, medianOf(value), unit, QStringLiteral("sqlitebrowser"),
               medianOf(peerValue)});
    };
    compare(QStringLiteral("start_to_window"), QStringLiteral("ms"), ours.windowMs, peer.windowMs);
    compare(QStringLiteral("memory_after_start"), QStringLiteral("MB"), ours.memoryMb, peer.memoryMb);
    return Done();
}

} // namespace truvamate::bench
