#include "ui/scan/folderwatch.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace truvamate;

namespace {

/// A small photo; the shade makes it another one.
QByteArray photo(int shade, const char *format = "JPG")
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(QColor(shade, shade, shade));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// A folder that is watched; every photo that is found is kept.
class Watched
{
public:
    explicit Watched(bool keeps = true)
    {
        QDir().mkpath(folder());
        restart(keeps);
    }

    void restart(bool keeps = true)
    {
        watch = std::make_unique<FolderWatch>(m_root.filePath(QStringLiteral("memory.txt")), 0);
        QObject::connect(
            watch.get(), &FolderWatch::found, watch.get(),
            [this, keeps](const QString &path, const QByteArray &bytes, const QByteArray &digest) {
                names.append(QFileInfo(path).fileName());
                contents.append(bytes);
                if (keeps) {
                    watch->keep(digest);
                }
            });
    }

    QString folder() const { return m_root.filePath(QStringLiteral("Camera Roll")); }

    void put(const QString &name, const QByteArray &bytes, int second)
    {
        QFile file(QDir(folder()).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.flush();
        file.setFileTime(QDateTime(QDate(2018, 6, 30), QTime(15, 0, second), Qt::UTC),
                         QFileDevice::FileModificationTime);
    }

    void look(int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            QSignalSpy polled(watch.get(), &FolderWatch::polled);
            watch->poll();
            QTRY_VERIFY(!polled.isEmpty());
        }
    }

    /// Everything that was asked of the thread is done.
    void choose()
    {
        QSignalSpy polled(watch.get(), &FolderWatch::polled);
        watch->choose(folder());
        QTRY_VERIFY(!polled.isEmpty());
    }
    void resume()
    {
        QSignalSpy polled(watch.get(), &FolderWatch::polled);
        watch->resume(folder());
        QTRY_VERIFY(!polled.isEmpty());
    }

    std::unique_ptr<FolderWatch> watch;
    QStringList names;
    QList<QByteArray> contents;

private:
    QTemporaryDir m_root;
};

} // namespace

class tst_FolderWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newPhotosAreFoundOnceInOrder()
    {
        Watched house;
        house.put(QStringLiteral("old.jpg"), photo(1), 1);
        house.choose();
        house.put(QStringLiteral("b.jpg"), photo(2), 5);
        house.put(QStringLiteral("a.jpg"), photo(3), 6);
        house.put(QStringLiteral("c.png"), photo(4, "PNG"), 4);
        house.put(QStringLiteral("notes.txt"), "no photo", 4);
        house.look();
        QCOMPARE(house.names, QStringList()); // their size has to stay the same
        house.look();
        QCOMPARE(house.names,
                 QStringList({QStringLiteral("c.png"), QStringLiteral("b.jpg"), QStringLiteral("a.jpg")}));
        QCOMPARE(house.contents.last(), photo(3));
        house.look(6);
        QCOMPARE(house.names.size(), 3);
        QCOMPARE(house.watch->taken(), 3);
        house.put(QStringLiteral("copy.jpg"), photo(2), 9); // the same photo under another name
        house.look(6);
        QCOMPARE(house.names.size(), 3);
    }

    void aPhotoThatStillGrowsWaits()
    {
        Watched house;
        house.choose();
        const QByteArray whole = photo(7);
        for (int i = 1; i < 8; ++i) {
            house.put(QStringLiteral("slow.jpg"), whole.left(whole.size() * i / 8), i);
            house.look();
        }
        house.put(QStringLiteral("slow.jpg"), whole.left(whole.size() - 20), 8);
        house.look(3); // its size stays, but its end is not there
        QCOMPARE(house.names, QStringList());
        house.put(QStringLiteral("slow.jpg"), whole, 9);
        house.look(2);
        QCOMPARE(house.names, QStringList(QStringLiteral("slow.jpg")));
        QCOMPARE(house.contents.first(), whole);
    }

    void afterARestartOnlyWhatCameMeanwhileIsFound()
    {
        Watched house;
        house.put(QStringLiteral("old.jpg"), photo(1), 1);
        house.choose();
        house.put(QStringLiteral("first.jpg"), photo(2), 2);
        house.look(3);
        QCOMPARE(house.names, QStringList(QStringLiteral("first.jpg")));
        house.watch.reset();
        house.put(QStringLiteral("meanwhile.jpg"), photo(3), 3);
        house.restart();
        house.resume();
        house.look(6);
        QCOMPARE(house.names, QStringList({QStringLiteral("first.jpg"), QStringLiteral("meanwhile.jpg")}));
    }

    void whatWasNotKeptComesAgain()
    {
        Watched house(false);
        house.choose();
        house.put(QStringLiteral("one.jpg"), photo(2), 2);
        house.look(3);
        QCOMPARE(house.names.size(), 1);
        house.watch.reset(); // the program ended before it was on the disk
        house.restart();
        house.resume();
        house.look(3);
        QCOMPARE(house.names.size(), 2);
    }

    void aFolderThatVanishesIsLookedForAgain()
    {
        Watched house;
        house.choose();
        QCOMPARE(house.watch->state(), FolderWatch::State::Watching);
        QVERIFY(QDir(house.folder()).removeRecursively());
        house.look();
        QCOMPARE(house.watch->state(), FolderWatch::State::Gone);
        QVERIFY(QDir().mkpath(house.folder()));
        house.put(QStringLiteral("back.jpg"), photo(9), 2);
        house.look(2);
        QCOMPARE(house.watch->state(), FolderWatch::State::Watching);
        QCOMPARE(house.names, QStringList(QStringLiteral("back.jpg")));
        house.watch->stop();
        QCOMPARE(house.watch->state(), FolderWatch::State::Off);
    }

    /// Looks that find the one before still under way.
    void aDriveThatDoesNotAnswerIsSaid()
    {
        Watched house;
        house.watch->resume(house.folder());
        for (int i = 0; i < 5; ++i) {
            house.watch->poll(); // the answer to the first waits for the event loop
        }
        QCOMPARE(house.watch->state(), FolderWatch::State::Silent);
        QTRY_COMPARE(house.watch->state(), FolderWatch::State::Watching);
    }
};

QTEST_GUILESS_MAIN(tst_FolderWatch)
#include "tst_folderwatch.moc"
