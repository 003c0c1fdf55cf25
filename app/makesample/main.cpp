#include "app/sample/sampleworkspace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using truvamate::sample::buildSampleWorkspace;
using truvamate::sample::SampleOptions;

namespace {

int refuse(const QString &sentence)
{
    QTextStream(stderr) << "truvamate-sample: " << sentence << '\n';
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Builds a sample workspace in DIR."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("DIR"),
                                 QStringLiteral("An empty folder, or one to be made."));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Of everything left to chance."),
                                  QStringLiteral("N"), QStringLiteral("1"));
    const QCommandLineOption today(
        QStringLiteral("today"), QStringLiteral("The day on which it ends, in Bangkok: 2026-11-20."),
        QStringLiteral("DATE"),
        truvamate::SystemClock().now().inZone(truvamate::bangkokZone()).date().toString(Qt::ISODate));
    const QCommandLineOption withoutPhotos(
        QStringLiteral("without-photos"),
        QStringLiteral("One small picture serves for every slip, which is faster."));
    parser.addOptions({seed, today, withoutPhotos});
    parser.process(application);

    if (parser.positionalArguments().size() != 1) {
        return refuse(QStringLiteral("name one folder."));
    }
    bool isNumber = false;
    SampleOptions options;
    options.folder = parser.positionalArguments().constFirst();
    options.seed = parser.value(seed).toULongLong(&isNumber);
    options.today = QDate::fromString(parser.value(today), Qt::ISODate);
    options.withPhotos = !parser.isSet(withoutPhotos);
    if (!isNumber) {
        return refuse(QStringLiteral("“%1” is no seed; give a number.").arg(parser.value(seed)));
    }
    QElapsedTimer timer;
    timer.start();
    options.progress = [&](const QString &sentence) {
        QTextStream(stdout) << timer.elapsed() / 1000 << " s  " << sentence << '\n';
    };
    const auto built = buildSampleWorkspace(options);
    if (!built) {
        return refuse(built.error().message + QStringLiteral(" (") + built.error().code + u')');
    }
    QTextStream(stdout) << timer.elapsed() / 1000 << " s  “" << built.value()->info().name << "” stands in "
                        << built.value()->folder() << '\n';
    return 0;
}
