#include "scanner/readerpool.h"
#include "tests/scanner/brokenimages.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace truvamate;

/// The long run of these is ./dev campaign images.
class tst_BrokenImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileGetsOneAnswerInWords()
    {
        const QString program
            = QDir(qEnvironmentVariable("TRUVAMATE_BIN")).filePath(QStringLiteral("truvamate-scan"));
        if (!QFile::exists(program)) {
            QSKIP("truvamate-scan is not built");
        }
        const quint64 seed = QRandomGenerator::global()->generate();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        testing::BrokenImages images(random);
        constexpr int count = 80;
        std::vector<int> answers(count, 0);
        ReaderPool pool({program, 60'000}, 2);
        ReadOptions options;
        options.codesOnly = true;
        for (int i = 0; i < count; ++i) {
            pool.read(images.next(), options, this, [&, i](const Result<ReadImage> &read) {
                const bool isSaid
                    = read || (!read.error().code.isEmpty() && read.error().message.endsWith(u'.'));
                answers.at(static_cast<std::size_t>(i)) += isSaid ? 1 : 100;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(pool.waiting(), 0, 200'000);
        for (const int times : answers) {
            QCOMPARE(times, 1);
        }
    }

    void theSameSeedGivesTheSameFiles()
    {
        SeededRandom one(5);
        SeededRandom two(5);
        testing::BrokenImages first(one);
        testing::BrokenImages second(two);
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(first.next(), second.next());
        }
    }
};

QTEST_GUILESS_MAIN(tst_BrokenImages)
#include "tst_brokenimages.moc"
