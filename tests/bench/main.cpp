#include "tests/bench/benchmarks.h"
#include "tests/bench/peerreaders.h"

#include <QApplication>

#include <cstdio>
#include <cstring>

/// ./dev bench [NAME]: JSON lines, each our value beside a peer's in the same run.
int main(int argc, char *argv[])
{
    if (argc == 2 && std::strcmp(argv[1], "--plain-zxing") == 0) {
        return truvamate::bench::servePlainZxing();
    }
    // Windows are measured without a display; only their start has one of its own.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    const QString name = QCoreApplication::arguments().value(1, QStringLiteral("all"));
    bool known = false;
    for (const auto &benchmark : truvamate::bench::benchmarks()) {
        if (name != QLatin1String("all") && name != benchmark.name) {
            continue;
        }
        known = true;
        const QStringList databases
            = benchmark.onEveryDatabase ? truvamate::testing::TestDatabases::kinds() : QStringList{QString()};
        for (const QString &database : databases) {
            if (const auto reason = truvamate::testing::TestDatabases::reasonToSkip(database);
                !database.isEmpty() && !reason.isEmpty()) {
                std::fprintf(stderr, "%s\n", qPrintable(reason));
                continue;
            }
            if (const auto ran = benchmark.run(database); !ran) {
                std::fprintf(stderr, "bench %s on %s: %s (%s)\n", qPrintable(benchmark.name),
                             qPrintable(database), qPrintable(ran.error().message),
                             qPrintable(ran.error().code));
                return 1;
            }
        }
    }
    if (!known) {
        std::fprintf(stderr, "There is no benchmark “%s”.\n", qPrintable(name));
        return 2;
    }
    return 0;
}
