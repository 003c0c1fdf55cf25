#include "tests/bench/benchmarks.h"

#include <QApplication>

#include <cstdio>

/// ./dev bench [NAME]: JSON lines, each our value beside a peer's in the same run.
int main(int argc, char *argv[])
{
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
        for (const QString &database : truvamate::testing::TestDatabases::kinds()) {
            if (const auto reason = truvamate::testing::TestDatabases::reasonToSkip(database);
                !reason.isEmpty()) {
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
