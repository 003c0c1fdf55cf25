#include "tests/ui/namewatch.h"
#include "tests/ui/scanhouse.h"
#include "ui/scan/folderwatch.h"

#include <QFileDialog>
#include <QSignalSpy>

using namespace truvamate;
using namespace truvamate::testing;

class tst_WatchedDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLook(false, 100); }
    void cleanup() { QCOMPARE(m_names.nameless(), QString()); }

    void aPhotoThatArrivesIsTakenAsIfItWereDropped()
    {
        SCAN_HOUSE(house, 1);
        QTemporaryDir folder;
        QVERIFY(house.text("folderWords").contains(QLatin1String("No folder")));
        QTest::keyClick(house.window.get(), Qt::Key_F, Qt::AltModifier | Qt::ShiftModifier);
        auto *dialog = house.find<QFileDialog>("folderDialog");
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(folder.path());
        dialog->close();
        QCOMPARE(house.desk->folder().state(), FolderWatch::State::Watching);
        QVERIFY(QFile::copy(house.photoOf({}), folder.filePath(QStringLiteral("IMG_0001.jpg"))));
        const auto isTaken = [&] {
            house.desk->folder().poll();
            return house.desk->folder().taken() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTaken(), readingMs);
        VERDICT(house, VerdictKind::Match);
        house.press(Qt::Key_Return);
        QTRY_COMPARE(placements(house), 1);
        QVERIFY(house.text("folderWords").contains(QLatin1String("1 so far")));
        // It is watched again the next time, and what was taken does not come again.
        house.closeDesk();
        house.openDesk();
        QCOMPARE(house.desk->folder().folder(), folder.path());
        QVERIFY(QFile::copy(folder.filePath(QStringLiteral("IMG_0001.jpg")),
                            folder.filePath(QStringLiteral("IMG_0002.jpg"))));
        QSignalSpy polled(&house.desk->folder(), &FolderWatch::polled);
        const auto hasLooked = [&] {
            house.desk->folder().poll();
            return polled.size() >= 4;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasLooked(), readingMs);
        QCOMPARE(house.scans().size(), std::size_t(1));
        QTest::keyClick(house.window.get(), Qt::Key_F, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(house.desk->folder().state(), FolderWatch::State::Off);
    }

private:
    NameWatch m_names;
};

QTEST_MAIN(tst_WatchedDesk)
#include "tst_watched_desk.moc"
