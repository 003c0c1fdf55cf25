#include "app/sample/codephotos.h"
#include "app/sample/damage.h"
#include "scanner/codereader.h"
#include "scanner/photo.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

using namespace truvamate;
using sample::Damage;

namespace {

constexpr std::uint64_t seed = 77'001;

QStringList textsOf(const std::vector<CodeReading> &codes)
{
    QStringList texts;
    for (const CodeReading &code : codes) {
        texts.append(code.text);
    }
    return texts;
}

Result<cv::Mat> seen(const cv::Mat &paper, const sample::Camera &camera)
{
    TRY(jpeg, sample::photograph(paper, camera));
    TRY(photo, decodePhoto(jpeg));
    return grayOf(photo);
}

/// Paper with one code of this text, lying flat.
cv::Mat paperWith(sample::Symbology symbology, const QString &text, std::uint64_t chance = seed)
{
    SeededRandom random(chance);
    const auto paper = sample::paperWithCode(symbology, text, random);
    return paper ? *paper : cv::Mat();
}

cv::Mat flatGray(const cv::Mat &paper)
{
    cv::Mat small;
    cv::resize(grayOf(paper), small, {}, 0.6, 0.6, cv::INTER_AREA);
    return small;
}

} // namespace

class tst_CodeReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { cv::setNumThreads(1); }

    void readsAtAnAngle_data()
    {
        QTest::addColumn<sample::Symbology>("symbology");
        QTest::addColumn<double>("rotation");
        QTest::addColumn<double>("tilt");
        QTest::newRow("ITF turned by 30°") << sample::Symbology::Itf << 30.0 << 0.0;
        QTest::newRow("ITF turned by 105°") << sample::Symbology::Itf << 105.0 << 0.0;
        QTest::newRow("Code 128 turned by 45°") << sample::Symbology::Code128 << 45.0 << 0.0;
        QTest::newRow("Code 128 tilted by 35°") << sample::Symbology::Code128 << 10.0 << 35.0;
        QTest::newRow("PDF417 turned by 20°") << sample::Symbology::Pdf417 << 20.0 << 0.0;
        QTest::newRow("PDF417 tilted by 30°") << sample::Symbology::Pdf417 << 5.0 << 30.0;
        QTest::newRow("QR turned by 30°") << sample::Symbology::QrCode << 30.0 << 0.0;
        QTest::newRow("QR tilted by 35°") << sample::Symbology::QrCode << 0.0 << 35.0;
        QTest::newRow("Data Matrix turned by 20°") << sample::Symbology::DataMatrix << 20.0 << 0.0;
        QTest::newRow("Data Matrix upside down") << sample::Symbology::DataMatrix << 180.0 << 0.0;
        QTest::newRow("Data Matrix tilted by 25°") << sample::Symbology::DataMatrix << 0.0 << 25.0;
        QTest::newRow("Aztec turned by 40°") << sample::Symbology::Aztec << 40.0 << 0.0;
    }

    void readsAtAnAngle()
    {
        QFETCH(const sample::Symbology, symbology);
        QFETCH(const double, rotation);
        QFETCH(const double, tilt);
        SeededRandom random(seed);
        const QString text = sample::codeText(symbology, random);
        sample::Camera camera = sample::damagedCamera(Damage::None, 0, seed);
        camera.rotationDegrees = rotation;
        camera.tiltDegrees = tilt;
        const auto gray = seen(paperWith(symbology, text), camera);
        QVERIFY2(gray, gray ? "" : qPrintable(gray.error().message));
        QCOMPARE(textsOf(readCodes(*gray)), QStringList{text});
    }

    void readsWornAndBlurredPrint_data()
    {
        QTest::addColumn<sample::Symbology>("symbology");
        QTest::addColumn<Damage>("damage");
        QTest::newRow("faded ITF") << sample::Symbology::Itf << Damage::Fading;
        QTest::newRow("noisy ITF") << sample::Symbology::Itf << Damage::Noise;
        QTest::newRow("Code 128 in little light") << sample::Symbology::Code128 << Damage::LowLight;
        QTest::newRow("Data Matrix out of focus") << sample::Symbology::DataMatrix << Damage::Defocus;
        QTest::newRow("noisy QR") << sample::Symbology::QrCode << Damage::Noise;
    }

    void readsWornAndBlurredPrint()
    {
        QFETCH(const sample::Symbology, symbology);
        QFETCH(const Damage, damage);
        const auto photo = sample::photographCode(symbology, damage, 1, seed);
        QVERIFY2(photo, photo ? "" : qPrintable(photo.error().message));
        const auto pixels = decodePhoto(photo->jpeg);
        QVERIFY(pixels);
        QCOMPARE(textsOf(readCodes(grayOf(*pixels))), QStringList{photo->text});
    }

    void givesEveryCodeOnce()
    {
        const QString serial = QStringLiteral("07730138933781281090");
        const QString link = QStringLiteral("https://example.com/t/ABCDEFGH");
        cv::Mat both;
        cv::vconcat(paperWith(sample::Symbology::Itf, serial), paperWith(sample::Symbology::QrCode, link),
                    both);
        QStringList texts = textsOf(readCodes(flatGray(both)));
        texts.sort();
        QCOMPARE(texts, (QStringList{serial, link}));
    }

    void shortItfIsNeverRead()
    {
        for (const char *text : {"12", "1234"}) {
            const cv::Mat gray = flatGray(paperWith(sample::Symbology::Itf, QString::fromLatin1(text)));
            QCOMPARE(textsOf(readCodes(gray)), QStringList());
        }
    }

    void aCodeCutOffGivesNothing()
    {
        SeededRandom random(seed);
        const QString text = sample::codeText(sample::Symbology::Itf, random);
        const auto code = sample::drawBarcode(sample::Symbology::Itf, text);
        QVERIFY(code);
        for (const double kept : {0.9, 0.7, 0.5, 0.3}) {
            cv::Mat page(300, code->cols + 80, CV_8UC1, cv::Scalar(235));
            page(cv::Rect(40, 100, code->cols, code->rows)).setTo(30, *code);
            const cv::Mat left = page.colRange(0, 40 + int(code->cols * kept));
            const cv::Mat right = page.colRange(40 + int(code->cols * (1 - kept)), page.cols);
            QCOMPARE(textsOf(readCodes(left)), QStringList());
            QCOMPARE(textsOf(readCodes(right)), QStringList());
        }
    }

    void printWithoutACodeGivesNothing()
    {
        SeededRandom random(seed);
        const auto paper = sample::paperWithText(random);
        QVERIFY(paper);
        QCOMPARE(textsOf(readCodes(flatGray(*paper))), QStringList());
    }

    void aSpentBudgetEndsTheSearch()
    {
        SeededRandom random(seed);
        const QString text = sample::codeText(sample::Symbology::Itf, random);
        sample::Camera camera = sample::damagedCamera(Damage::None, 0, seed);
        camera.rotationDegrees = 45; // not to be had at the first look
        const auto gray = seen(paperWith(sample::Symbology::Itf, text), camera);
        QVERIFY(gray);
        CodeEffort none;
        none.budgetMs = 0;
        QCOMPARE(textsOf(readCodes(*gray, none)), QStringList());
        QCOMPARE(textsOf(readCodes(*gray)), QStringList{text});
    }
};

QTEST_GUILESS_MAIN(tst_CodeReader)
#include "tst_codereader.moc"
