#include "tests/scanner/shareddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Run
{
    int exitCode = -1;
    QList<QByteArray> lines;
};

Run scan(const QStringList &arguments)
{
    QProcess process;
    process.start(QDir(qEnvironmentVariable("TRUVAMATE_BIN")).filePath(QStringLiteral("truvamate-scan")),
                  arguments);
    Run run;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit) {
        run.exitCode = process.exitCode();
    }
    run.lines = process.readAllStandardOutput().trimmed().split('\n');
    return run;
}

QJsonObject objectIn(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

class tst_ScanProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneObjectALineAndTheExitCodeOfTheWorst()
    {
        const QString ticket = sharedPath(QStringLiteral("data/tickets/IN_powerball_2018_ticket1.jpg"));
        NEED_SHARED(ticket);
        QTemporaryDir folder;
        QFile text(folder.filePath(QStringLiteral("note.jpg")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not a picture");
        text.close();

        const Run run = scan({QStringLiteral("--json"), QStringLiteral("--codes-only"), ticket,
                              text.fileName(), folder.filePath(QStringLiteral("absent.jpg"))});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.lines.size(), 3);
        const QJsonObject read = objectIn(run.lines[0]);
        QCOMPARE(read.keys(),
                 (QStringList{QStringLiteral("codes"), QStringLiteral("file"), QStringLiteral("height"),
                              QStringLiteral("ms"), QStringLiteral("ticket"), QStringLiteral("width")}));
        QVERIFY(read[QLatin1String("ticket")].isNull());
        const QJsonObject code = read[QLatin1String("codes")][0].toObject();
        QCOMPARE(code[QLatin1String("text")].toString(), QStringLiteral("07730138933781281090"));
        QCOMPARE(code[QLatin1String("bytes")].toString(),
                 QStringLiteral("3037373330313338393333373831323831303930"));
        QCOMPARE(code[QLatin1String("quad")].toArray().size(), 4);
        QVERIFY(objectIn(run.lines[1])[QLatin1String("error")].toString().contains(
            QStringLiteral("not a picture")));
        QCOMPARE(objectIn(run.lines[2])[QLatin1String("code")].toString(), QStringLiteral("file.unreadable"));
    }

    void aWholeTicketEndsWithZero()
    {
        const QString ticket = sharedPath(QStringLiteral("data/tickets/IN_powerball_2018_ticket3.jpg"));
        NEED_SHARED(ticket);
        const Run run = scan({QStringLiteral("--json"), ticket});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.lines.size(), 1);
        const QJsonObject read = objectIn(run.lines[0])[QLatin1String("ticket")].toObject();
        QCOMPARE(read[QLatin1String("serial")].toString(), QStringLiteral("0782-019779073-125509"));
        QCOMPARE(read[QLatin1String("price")].toString(), QStringLiteral("2.00"));
    }

    void saysItsVersion()
    {
        const Run run = scan({QStringLiteral("--version")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.lines.front().startsWith("truvamate-scan "));
        QCOMPARE(scan({}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(tst_ScanProgram)
#include "tst_scanprogram.moc"
