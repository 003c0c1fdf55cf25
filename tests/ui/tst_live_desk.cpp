#include "tests/scanner/ticketfilm.h"
#include "tests/ui/namewatch.h"
#include "tests/ui/scanhouse.h"
#include "tests/ui/videofilesource.h"
#include "ui/scan/camerapane.h"

#include <QSignalSpy>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

constexpr int framesALook = 3; // of the video: while one is read, two are dropped

const std::vector<std::vector<int>> fivePlays{
    {2, 25, 36, 43, 61}, {4, 18, 25, 39, 60}, {8, 33, 56, 57, 65}, {11, 14, 22, 47, 52}, {5, 9, 31, 40, 69}};
const std::vector<int> fiveSpecials{24, 11, 5, 17, 2};

/// Five tickets one after another, in a file.
bool writeVideo(const QString &path, int tickets)
{
    std::vector<sample::TicketToPrint> printed;
    for (int i = 0; i < tickets; ++i) {
        const auto place = static_cast<std::size_t>(i);
        printed.push_back(filmTicket(i, fivePlays.at(place), fiveSpecials.at(place)));
    }
    TicketFilm film(printed, 21);
    cv::VideoWriter video(path.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), filmRate,
                          filmSize);
    for (int i = 0; i < film.frames(); ++i) {
        video.write(film.frame(i));
    }
    return video.isOpened();
}

} // namespace

class tst_LiveDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLook(false, 100); }
    void cleanup() { QCOMPARE(m_names.nameless(), QString()); }

    void fiveTicketsShownOneAfterAnotherAreFiveBound()
    {
        const QString path = m_folder.filePath(QStringLiteral("five.avi"));
        QVERIFY(writeVideo(path, 5));
        CLOSED_SCAN_HOUSE(house);
        QHash<QString, OrderId> orders; // by the serial of the ticket with its numbers
        for (int i = 0; i < 5; ++i) {
            LineSpec line;
            line.numbers = fivePlays.at(static_cast<std::size_t>(i));
            line.special = fiveSpecials.at(static_cast<std::size_t>(i));
            const auto order = addOrder(house.f, {line});
            VERIFY_OK(order);
            orders.insert(filmTicket(i).serial.join(u'-'), *order);
        }
        VideoFileSource *video = nullptr;
        house.makeSource = [&] {
            auto source = std::make_unique<VideoFileSource>(path);
            video = source.get();
            return source;
        };
        house.signIn();
        house.openDesk();
        QTRY_VERIFY(house.text("runTotal").contains(u'5'));
        house.actions.find(QStringLiteral("scan.camera"))->trigger();
        QVERIFY(house.desk->camera().isOn());
        QSignalSpy captured(&house.desk->camera(), &CameraPane::captured);
        const LiveReader &reader = house.desk->camera().reader();
        const auto bindWhatMatches = [&] {
            if (house.verdict() == VerdictKind::Match) {
                house.press(Qt::Key_Return);
            }
        };
        bool isPlaying = true;
        int frames = 0;
        while (isPlaying) {
            for (int i = 0; i < framesALook && isPlaying; ++i) {
                isPlaying = video->step();
                frames += isPlaying ? 1 : 0;
            }
            QTRY_VERIFY_WITH_TIMEOUT(!reader.isBusy(), readingMs);
            bindWhatMatches();
        }
        QCOMPARE(frames, 5 * TicketFilm::each);
        QVERIFY(reader.dropped() > frames / 2);
        QCOMPARE(captured.size(), 5);
        const auto isBound = [&] {
            bindWhatMatches();
            return placements(house) == 5;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBound(), 2 * readingMs);
        // None twice, none skipped, each to its own order.
        QTRY_COMPARE(house.scans().size(), std::size_t(5));
        QTRY_VERIFY(std::ranges::all_of(house.scans(),
                                        [](const Scan &scan) { return scan.state == ScanState::Sent; }));
        for (const auto &[serial, order] : orders.asKeyValueRange()) {
            auto bound = house.f.db().statement(
                QStringLiteral("SELECT order_id FROM physical_tickets WHERE serial = '%1'").arg(serial));
            QCOMPARE(bound.value<OrderId>().value_or(OrderId()), order);
        }
        QCOMPARE(house.shell.sounds, QStringList(5, QStringLiteral("match")));
        QCOMPARE(house.text("cameraTaken"), QStringLiteral("5 taken"));
    }

    void theChosenCameraIsRemembered()
    {
        const QString path = m_folder.filePath(QStringLiteral("one.avi"));
        QVERIFY(writeVideo(path, 1));
        CLOSED_SCAN_HOUSE(house);
        VideoFileSource *video = nullptr;
        house.makeSource = [&] {
            auto source = std::make_unique<VideoFileSource>(path);
            video = source.get();
            return source;
        };
        house.signIn();
        house.openDesk();
        auto *choice = house.find<QComboBox>("cameraChoice");
        house.actions.find(QStringLiteral("scan.camera_choice"))->trigger();
        QCOMPARE(choice->count(), 2);
        choice->hidePopup();
        Q_EMIT choice->activated(1);
        QTest::keyClick(house.window.get(), Qt::Key_K, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(house.desk->camera().isOn());
        QCOMPARE(video->asked, QStringLiteral("two"));
        // A picture that was asked for needs no code: it is the front of the next ticket.
        QTest::keyClick(house.window.get(), Qt::Key_Y, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(video->step());
        QTRY_COMPARE(house.scans().size(), std::size_t(1));
        house.closeDesk();
        house.openDesk();
        QCOMPARE(house.find<QComboBox>("cameraChoice")->currentText(), QStringLiteral("Laptop camera"));
        house.actions.find(QStringLiteral("scan.camera"))->trigger();
        QCOMPARE(video->asked, QStringLiteral("two"));
        // It is off while the desk is not shown, and on again when it is.
        house.desk->hide();
        QVERIFY(!house.desk->camera().isOn());
        house.desk->show();
        QVERIFY(house.desk->camera().isOn());
        house.actions.find(QStringLiteral("scan.camera"))->trigger();
        QVERIFY(!house.desk->camera().isOn());
        house.desk->hide();
        house.desk->show();
        QVERIFY(!house.desk->camera().isOn());
    }

    void aCameraThatIsMissingOrRefusedIsSaidInWords()
    {
        CLOSED_SCAN_HOUSE(house);
        VideoFileSource *video = nullptr;
        house.makeSource = [&] {
            auto source = std::make_unique<VideoFileSource>(QString());
            video = source.get();
            source->hasCamera = false;
            return source;
        };
        house.signIn();
        house.openDesk();
        const QLabel *hint = house.find<QLabel>("cameraHint");
        QVERIFY(!hint->isVisible());
        QTest::mouseClick(house.find<QPushButton>("cameraButton"), Qt::LeftButton);
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(QLatin1String("No camera is connected")));
        video->hasCamera = true;
        video->isRefused = true;
        QTest::mouseClick(house.find<QPushButton>("cameraButton"), Qt::LeftButton);
        QVERIFY2(hint->text().contains(QLatin1String("privacy settings")), qPrintable(hint->text()));
        QVERIFY(hint->text().contains(QLatin1String("Permission denied.")));
        QVERIFY(!house.desk->camera().isOn());
    }

private:
    QTemporaryDir m_folder;
    NameWatch m_names;
};

QTEST_MAIN(tst_LiveDesk)
#include "tst_live_desk.moc"
