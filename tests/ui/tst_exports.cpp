#include "tests/ui/fakelist.h"
#include "ui/exports/exportjob.h"
#include "ui/widgets/cells.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

struct Sale
{
    QString customer;
    Thb charge;
    Usd cost;
};

std::vector<TableColumn> saleColumns()
{
    return {columnOf<Sale>(QStringLiteral("customer"), QStringLiteral("Customer"),
                           [](const Sale &sale) { return textCell(sale.customer); }),
            amountColumnOf<Sale>(QStringLiteral("charge"), QStringLiteral("Charge"),
                                 [](const Sale &sale) { return sale.charge; }),
            amountColumnOf<Sale>(QStringLiteral("cost"), QStringLiteral("Cost"),
                                 [](const Sale &sale) { return sale.cost; }),
            columnOf<Sale>(QStringLiteral("count"), QStringLiteral("Count"),
                           [](const Sale &) { return countCell(12'345); })};
}

PagedTableModel::Fetch fetchSales(std::vector<Sale> sales)
{
    return [sales = std::move(sales)](const PageRequest &, QObject *context, PagedTableModel::Reply reply) {
        RowPage page;
        for (const Sale &sale : sales) {
            page.rows.push_back({sale.customer, sale});
        }
        page.count = static_cast<std::int64_t>(sales.size());
        QTimer::singleShot(0, context, [page, reply] { reply(page); });
    };
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A part of an .xlsx, which is a zip.
QString partOf(const QString &path, const QString &part)
{
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), path, part});
    unzip.waitForFinished();
    return QString::fromUtf8(unzip.readAllStandardOutput());
}

QStringList entries(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class tst_Exports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCsvIsReadByEverySpreadsheet()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("orders.csv"));
        run(fetchSales({{QStringLiteral("สมชาย ใจดี"), satang(69'090), cents(2'100)},
                        {QStringLiteral("=1+2, \"quoted\"\nline"), satang(-5), cents(0)}}),
            saleColumns(), path);
        QCOMPARE(bytesOf(path),
                 QStringLiteral("\uFEFFCustomer,Charge,\"Charge, currency\",Cost,\"Cost, currency\",Count\r\n"
                                "สมชาย ใจดี,690.90,THB,21.00,USD,12345\r\n"
                                "\"'=1+2, \"\"quoted\"\"\nline\",-0.05,THB,0.00,USD,12345\r\n")
                     .toUtf8());
        QCOMPARE(entries(folder), QStringList(QStringLiteral("orders.csv")));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aFieldCanRunNoFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QString &text, const QString &field) {
            QTest::newRow(name) << text << field;
        };
        row("plain", QStringLiteral("LTO-2026-000123-7"), QStringLiteral("LTO-2026-000123-7"));
        row("equals", QStringLiteral("=HYPERLINK(1)"), QStringLiteral("'=HYPERLINK(1)"));
        row("plus", QStringLiteral("+6681"), QStringLiteral("'+6681"));
        row("minus", QStringLiteral("-1"), QStringLiteral("'-1"));
        row("at", QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
        row("tab", QStringLiteral("\t=1"), QStringLiteral("'\t=1"));
        row("return", QStringLiteral("\r=1"), QStringLiteral("\"'\r=1\""));
        row("empty", QString(), QString());
        row("inside", QStringLiteral("a=b"), QStringLiteral("a=b"));
        row("quote", QStringLiteral("6\" pipe"), QStringLiteral("\"6\"\" pipe\""));
    }
    void aFieldCanRunNoFormula()
    {
        QFETCH(QString, text);
        QFETCH(QString, field);
        QCOMPARE(csv::field(text), field);
    }

    void aSheetHasRealNumbers()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty()) {
            QSKIP("needs unzip to look into the sheet");
        }
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("orders.xlsx"));
        run(fetchSales({{QStringLiteral("=1+2 สมชาย"), satang(69'090), cents(2'105)}}), saleColumns(), path);
        const QString sheet = partOf(path, QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY2(sheet.contains(QStringLiteral("<v>690.9</v>")), qPrintable(sheet));
        QVERIFY(sheet.contains(QStringLiteral("<v>21.05</v>")));
        QVERIFY(sheet.contains(QStringLiteral("<v>12345</v>")));
        QVERIFY(sheet.contains(QStringLiteral("=1+2 สมชาย")));
        QVERIFY(!sheet.contains(QStringLiteral("<f>")));
        const QString styles = partOf(path, QStringLiteral("xl/styles.xml"));
        QVERIFY(styles.contains(QStringLiteral("฿")));
        QCOMPARE(entries(folder), QStringList(QStringLiteral("orders.xlsx")));
    }

    void everyPageIsWrittenAndTheWindowStaysAwake_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << QStringLiteral("rows.csv");
        QTest::newRow("xlsx") << QStringLiteral("rows.xlsx");
    }
    void everyPageIsWrittenAndTheWindowStaysAwake()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        FakeList list(20'000);
        QElapsedTimer since;
        qint64 longest = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] {
            longest = std::max(longest, since.isValid() ? since.elapsed() : 0);
            since.start();
        });
        heart.start(0);
        ExportJob job(specOf(list.fetch(), fakeColumns(), folder.filePath(name)));
        QSignalSpy progressed(&job, &ExportJob::progressed);
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        QVERIFY(finished.wait(60'000));
        QCOMPARE(finished.first().first().toLongLong(), 20'000);
        QCOMPARE(progressed.size(), 100);
        QCOMPARE(progressed.last().at(1).toLongLong(), 20'000);
        qInfo("the longest stall was %lld ms", static_cast<long long>(longest));
        QVERIFY(longest < 50);
        if (name.endsWith(QLatin1String("csv"))) {
            QCOMPARE(bytesOf(folder.filePath(name)).count("\r\n"), 20'001);
        }
    }

    void whatIsNotFinishedLeavesNoFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("how");
        for (const QString &name : {QStringLiteral("rows.csv"), QStringLiteral("rows.xlsx")}) {
            for (const QString &how : {QStringLiteral("cancelled"), QStringLiteral("failed"),
                                       QStringLiteral("deleted"), QStringLiteral("cancelled early")}) {
                QTest::newRow(qPrintable(name + QLatin1Char(' ') + how)) << name << how;
            }
        }
    }
    void whatIsNotFinishedLeavesNoFile()
    {
        QFETCH(QString, name);
        QFETCH(QString, how);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        {
            QFile older(path);
            QVERIFY(older.open(QIODevice::WriteOnly));
            older.write("older");
        }
        FakeList list(5'000);
        auto job = std::make_unique<ExportJob>(specOf(list.fetch(), fakeColumns(), path));
        QSignalSpy progressed(job.get(), &ExportJob::progressed);
        QSignalSpy cancelled(job.get(), &ExportJob::cancelled);
        QSignalSpy failed(job.get(), &ExportJob::failed);
        QSignalSpy finished(job.get(), &ExportJob::finished);
        connect(job.get(), &ExportJob::progressed, this, [&, spoilt = false]() mutable {
            if (progressed.size() < 3 || std::exchange(spoilt, true)) {
                return;
            }
            if (how == QLatin1String("cancelled")) {
                job->cancel();
            } else if (how == QLatin1String("failed")) {
                list.error
                    = Error{ErrorKind::Unavailable, QStringLiteral("database.busy"), QStringLiteral("Busy.")};
            } else if (how == QLatin1String("deleted")) {
                job.release()->deleteLater();
            }
        });
        job->start();
        if (how == QLatin1String("cancelled early")) {
            job->cancel();
        } else {
            QTRY_VERIFY(!job || !job->isRunning());
        }
        QCOMPARE(failed.size(), how == QLatin1String("failed") ? 1 : 0);
        if (how.startsWith(QLatin1String("cancelled"))) {
            QCOMPARE(cancelled.size(), 1);
        }
        job.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(finished.size(), 0);
        QCOMPARE(bytesOf(path), QByteArray("older"));
        QCOMPARE(entries(folder), QStringList(name));
    }

    void aFolderThatCannotBeWrittenIsSaid_data() { everyPageIsWrittenAndTheWindowStaysAwake_data(); }
    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        FakeList list(10);
        ExportJob job(specOf(list.fetch(), fakeColumns(), folder.filePath(QStringLiteral("none/") + name)));
        QSignalSpy failed(&job, &ExportJob::failed);
        job.start();
        QVERIFY(failed.wait());
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.code, QStringLiteral("export.file"));
        QVERIFY(error.message.contains(name));
    }

    void anEmptyListGivesItsHead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rows.csv"));
        run(fetchSales({}), saleColumns(), path);
        QCOMPARE(bytesOf(path).count("\r\n"), 1);
    }

    void sortingIsThatOfTheTable()
    {
        QTemporaryDir folder;
        FakeList list(300);
        auto spec = specOf(list.fetch(), fakeColumns(), folder.filePath(QStringLiteral("rows.csv")));
        spec.sortKey = QStringLiteral("key");
        spec.isDescending = true;
        ExportJob job(spec);
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        QVERIFY(finished.wait());
        QVERIFY(bytesOf(job.path()).split('\n').value(1).startsWith("row 2990"));
    }

private:
    static ExportJob::Spec specOf(PagedTableModel::Fetch fetch, std::vector<TableColumn> columns,
                                  const QString &path)
    {
        ExportJob::Spec spec;
        spec.fetch = std::move(fetch);
        spec.columns = std::move(columns);
        spec.path = path;
        spec.format = exportFormatOf(path);
        return spec;
    }
    static void run(PagedTableModel::Fetch fetch, std::vector<TableColumn> columns, const QString &path)
    {
        ExportJob job(specOf(std::move(fetch), std::move(columns), path));
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        QVERIFY(finished.wait());
    }
};

QTEST_MAIN(tst_Exports)
#include "tst_exports.moc"
