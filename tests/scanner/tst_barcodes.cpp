#include "scanner/codereader.h"
#include "scanner/photo.h"
#include "tests/scanner/shareddata.h"

#include <QTest>

#include <set>

using namespace truvamate;

namespace {

struct Sample
{
    QString file;
    QByteArray expected; ///< empty: nothing must be read
};

/// The listed photographs by family of folders: "itf", "qrcode", …
QHash<QString, QList<Sample>> listedSamples(const QString &list)
{
    QHash<QString, QList<Sample>> samples;
    const QList<QByteArray> lines = fileContent(list).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const QList<QByteArray> columns = line.split('\t');
        if (columns.size() == 3) {
            const bool isPartOfSeries
                = columns[0] == "qrcode-7" || columns[0] == "pdf417-4"; // one text over four
            const QString family = QString::fromUtf8(columns[0]).section(u'-', 0, 0);
            if (!isPartOfSeries) {
                samples[family].append({QString::fromUtf8(columns[1]), QByteArray::fromHex(columns[2])});
            }
        }
    }
    return samples;
}

std::vector<CodeReading> codesIn(const QString &path)
{
    const auto photo = decodePhoto(fileContent(path));
    return photo ? readCodes(grayOf(*photo)) : std::vector<CodeReading>();
}

} // namespace

class tst_Barcodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAtLeastAsMuchAsPlainZxing_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("least"); // in per cent: what ZXing 1.4 reads with safe options and one scale
        QTest::addRow("itf") << QStringLiteral("itf") << 95;
        QTest::addRow("code128") << QStringLiteral("code128") << 91;
        QTest::addRow("pdf417") << QStringLiteral("pdf417") << 95;
        QTest::addRow("qrcode") << QStringLiteral("qrcode") << 81;
        QTest::addRow("datamatrix") << QStringLiteral("datamatrix") << 79;
        QTest::addRow("aztec") << QStringLiteral("aztec") << 58;
        QTest::addRow("code39") << QStringLiteral("code39") << 60;
        QTest::addRow("ean13") << QStringLiteral("ean13") << 60;
        QTest::addRow("upca") << QStringLiteral("upca") << 60;
        QTest::addRow("codabar") << QStringLiteral("codabar") << 60;
    }

    void readsAtLeastAsMuchAsPlainZxing()
    {
        QFETCH(const QString, family);
        QFETCH(const int, least);
        const QString list = sharedPath(QStringLiteral("data/barcodes/expected.tsv"));
        NEED_SHARED(list);
        const QList<Sample> samples = listedSamples(list).value(family);
        QVERIFY(!samples.isEmpty());
        int read = 0;
        QStringList wrong;
        for (const Sample &sample : samples) {
            const auto codes = codesIn(sharedPath(QStringLiteral("data/barcodes/") + sample.file));
            const bool isRead = std::ranges::any_of(codes, [&](const CodeReading &code) {
                const QByteArray text = code.text.toUtf8(); // UPC-A is EAN-13 with a leading zero
                return text == sample.expected || code.bytes == sample.expected
                    || '0' + text == sample.expected;
            });
            read += isRead ? 1 : 0;
            const bool isZerosOnly
                = sample.file.endsWith(QLatin1String("padding_bs.png")); // ZXing 1.4 miscounts them
            for (const CodeReading &code : codes) {
                if (!isZerosOnly && !isRead && isTicketSymbology(code.symbology)) {
                    wrong.append(QStringLiteral("%1: %2 %3")
                                     .arg(sample.file, symbologyName(code.symbology), code.text));
                }
            }
        }
        qInfo("%s: %d of %d read", qPrintable(family), read, static_cast<int>(samples.size()));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY2(100 * read >= least * samples.size(), qPrintable(QString::number(read)));
    }

    void seesNothingWhereNothingIs()
    {
        const QString list = sharedPath(QStringLiteral("data/barcodes/expected.tsv"));
        NEED_SHARED(list);
        for (const Sample &sample : listedSamples(list).value(QStringLiteral("falsepositives"))) {
            for (const CodeReading &code :
                 codesIn(sharedPath(QStringLiteral("data/barcodes/") + sample.file))) {
                QFAIL(qPrintable(
                    QStringLiteral("%1: %2 %3").arg(sample.file, symbologyName(code.symbology), code.text)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_Barcodes)
#include "tst_barcodes.moc"
