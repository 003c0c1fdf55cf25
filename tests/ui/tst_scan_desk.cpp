#include "models/operations/custody.h"
#include "tests/ui/namewatch.h"
#include "tests/ui/scanhouse.h"
#include "ui/scan/scanhistory.h"
#include "ui/widgets/reasondialog.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

std::int64_t slipsOf(ScanHouse &house, const QString &binding)
{
    return number(house.f.db(),
                  QStringLiteral("SELECT count(*) FROM physical_tickets WHERE binding = '%1'").arg(binding));
}

const Scan *withState(const std::vector<Scan> &scans, ScanState state)
{
    const auto found = std::ranges::find(scans, state, &Scan::state);
    return found == scans.end() ? nullptr : &*found;
}

} // namespace

class tst_ScanDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLook(false, 100); }
    void cleanup() { QCOMPARE(m_names.nameless(), QString()); }

    void aMatchIsBoundWithOnePress()
    {
        SCAN_HOUSE(house, 2);
        QCOMPARE(house.text("runDone"), QStringLiteral("0"));
        QVERIFY(house.shell.cutOff);
        QVERIFY(house.desk->takeFiles({house.photoOf({})}));
        VERDICT(house, VerdictKind::Match);
        QVERIFY(house.text("verdictTitle").startsWith(QLatin1String("Match")));
        QVERIFY(house.text("verdictSentence").contains(QLatin1String("barcode, print and order agree")));
        QCOMPARE(house.shell.sounds, QStringList(QStringLiteral("match")));
        QCOMPARE(placements(house), 0); // OCR never binds alone
        house.press(Qt::Key_Return);
        QTRY_COMPARE(placements(house), 1);
        QCOMPARE(house.verdict(), VerdictKind::Bound);
        QTRY_VERIFY(withState(house.scans(), ScanState::Sent));
        const std::vector<Scan> scans = house.scans();
        const Scan &sent = *withState(scans, ScanState::Sent);
        QCOMPARE(sent.serial, printedSerial());
        QVERIFY(house.text("verdictTitle").contains(sent.decision->orderNumber));
        QTRY_COMPARE(house.text("runDone"), QStringLiteral("1"));
        QCOMPARE(house.shell.sounds.size(), 1); // one verdict, one sound
        QTRY_COMPARE(house.shell.unsafe[QStringLiteral("scan")], QString());
    }

    void theWrongTicketIsStoppedUntilItIsSeen()
    {
        SCAN_HOUSE(house, 1);
        TicketWish wrong;
        wrong.numbers = {8, 33, 56, 57, 65};
        wrong.special = 5;
        wrong.draw = QDate(2018, 7, 11);
        wrong.serial = QStringLiteral("0773-019779073-125509");
        house.desk->takeFiles({house.photoOf(wrong), house.photoOf({})});
        VERDICT(house, VerdictKind::Stop);
        const QString words = house.text("verdictSentence") + u' ' + house.text("verdictReasons");
        QVERIFY2(words.contains(QLatin1String("33 is printed, 25 was ordered")), qPrintable(words));
        QVERIFY2(words.contains(QLatin1String("11 Jul 2018 is printed, 30 Jun 2018 was ordered")),
                 qPrintable(words));
        QCOMPARE(house.shell.sounds, QStringList(QStringLiteral("stop")));
        // The next one is read, and waits. Enter away from the button does not pass the stop.
        QTRY_VERIFY_WITH_TIMEOUT(withSerial(house.scans(), printedSerial()), readingMs);
        QCOMPARE(house.desk->counter().waiting(), 1);
        house.find<QWidget>("photo")->setFocus();
        house.press(Qt::Key_Return);
        QCOMPARE(house.verdict(), VerdictKind::Stop);
        QCOMPARE(house.shell.sounds.size(), 1);
        house.find<QPushButton>("verdictButton")->setFocus();
        house.press(Qt::Key_Space);
        VERDICT(house, VerdictKind::Match);
        QTRY_VERIFY(withState(house.scans(), ScanState::SetAside));
        const std::vector<Scan> scans = house.scans();
        QVERIFY(withState(scans, ScanState::SetAside)->reason.contains(QLatin1String("was ordered")));
        QCOMPARE(placements(house), 0);
    }

    void aDuplicateNamesItsOrder()
    {
        SCAN_HOUSE(house, 2);
        house.desk->takeFiles({house.photoOf({})});
        VERDICT(house, VerdictKind::Match);
        house.press(Qt::Key_Return);
        QTRY_VERIFY(withState(house.scans(), ScanState::Sent));
        const std::vector<Scan> scans = house.scans();
        const QString order = withState(scans, ScanState::Sent)->decision->orderNumber;
        house.desk->takeFiles({house.photoOf({})});
        VERDICT(house, VerdictKind::Stop);
        QVERIFY2(house.text("verdictSentence").contains(order), qPrintable(house.text("verdictSentence")));
        QCOMPARE(placements(house), 1);
    }

    /// Bound at another counter: only the workspace knows.
    void aDuplicateOfAnotherCounterNamesItsOrder()
    {
        SCAN_HOUSE(house, 2);
        const auto order = addOrder(house.f, {LineSpec()});
        const auto front = addPicture(house.f);
        const auto bound = house.f.call<BindSlip>(house.f.secondAgent, paperFor(house.f, *order, *front));
        VERIFY_OK(bound);
        house.desk->takeFiles({house.photoOf({})});
        VERDICT(house, VerdictKind::Stop);
        QVERIFY(house.text("verdictSentence").contains(*bound->slip.orderNumber));
    }

    void paperOfTheHouseIsSetAsideByKeyboard()
    {
        SCAN_HOUSE(house, 1);
        house.desk->takeFiles({house.photoOf({})});
        VERDICT(house, VerdictKind::Match);
        QVERIFY(house.actions.find(QStringLiteral("scan.set_aside"))->isEnabled());
        house.actions.find(QStringLiteral("scan.set_aside"))->trigger();
        auto *dialog = house.desk->findChild<ReasonDialog *>();
        QVERIFY(dialog);
        auto *reasons = dialog->findChild<QComboBox *>();
        QVERIFY(reasons);
        reasons->setCurrentIndex(reasons->findData(QStringLiteral("orphan")));
        QVERIFY(dialog->reasonCode() == QLatin1String("orphan"));
        Q_EMIT dialog->confirmed();
        QTRY_COMPARE(slipsOf(house, QStringLiteral("orphan")), 1);
        QCOMPARE(placements(house), 0);
        QTRY_COMPARE(withState(house.scans(), ScanState::Sent)->receipt->binding, QStringLiteral("orphan"));
    }

    void whileTheLineIsCutWorkGoesOnAndIsSentLater()
    {
        SCAN_HOUSE(house, 1);
        house.transport.fault = [](const QString &) { return DirectTransport::Fault::CutBefore; };
        house.desk->takeFiles({house.photoOf({})});
        VERDICT(house, VerdictKind::Match);
        QVERIFY(house.text("verdictSentence").contains(QLatin1String("sent later")));
        house.press(Qt::Key_Return);
        QTRY_VERIFY(house.shell.unsafe[QStringLiteral("scan")].startsWith(QLatin1String("1 scan")));
        QCOMPARE(placements(house), 0);
        // The line that is spoken for here is not offered to the next ticket.
        TicketWish second;
        second.tail = 1;
        house.desk->takeFiles({house.photoOf(second)});
        VERDICT(house, VerdictKind::Attention);
        house.transport.fault = {};
        house.outbox().uploader().wake();
        QTRY_COMPARE(placements(house), 1);
        QTRY_COMPARE(house.shell.unsafe[QStringLiteral("scan")], QString());
    }

    void aRefusedScanShowsItsReasonAndIsSentAgain()
    {
        SCAN_HOUSE(house, 1);
        house.transport.fault = [](const QString &) { return DirectTransport::Fault::CutBefore; };
        house.desk->takeFiles({house.photoOf({})});
        VERDICT(house, VerdictKind::Match);
        house.press(Qt::Key_Return);
        QTRY_VERIFY(withState(house.scans(), ScanState::Decided)
                    || withState(house.scans(), ScanState::Sending));
        // Meanwhile somebody else buys for the only order.
        const auto order
            = house.f.db().statement(QStringLiteral("SELECT id FROM lotto_orders LIMIT 1")).value<OrderId>();
        VERIFY_OK(order);
        const auto front = addPicture(house.f);
        const auto other = house.f.call<BindSlip>(house.f.secondAgent, paperFor(house.f, *order, *front, 5));
        VERIFY_OK(other);
        house.transport.fault = {};
        house.outbox().uploader().wake();
        QTRY_VERIFY(withState(house.scans(), ScanState::Refused));
        const std::vector<Scan> scans = house.scans();
        QVERIFY(!scanState(*withState(scans, ScanState::Refused)).text.isEmpty());
        QCOMPARE(scanState(*withState(scans, ScanState::Refused)).tone, Tone::Wrong);
        QCOMPARE(house.shell.notices.size(), 1);
        VERIFY_OK(house.f.call<UnbindSlip>(
            house.f.secondAgent,
            {other->slip.id, QStringLiteral("it was for another order"), other->slip.version}));
        house.desk->counter().resend(withState(scans, ScanState::Refused)->id);
        QTRY_VERIFY(withState(house.scans(), ScanState::Sent));
        QCOMPARE(placements(house), 1);
    }

    void whatNobodyDecidedComesBackAfterTheProgramEnds()
    {
        SCAN_HOUSE(house, 1);
        house.desk->takeFiles({house.photoOf({})});
        VERDICT(house, VerdictKind::Match);
        house.closeDesk();
        house.shell.sounds.clear();
        house.openDesk();
        VERDICT(house, VerdictKind::Match);
        house.press(Qt::Key_Return);
        QTRY_COMPARE(placements(house), 1);
        QCOMPARE(house.scans().size(), std::size_t(1));
    }

    void frontAndBackTravelTogetherAndThePaperIsPutAway()
    {
        SCAN_HOUSE(house, 1);
        auto *places = house.find<QComboBox>("placeChoice");
        QTRY_VERIFY(places->count() > 1);
        Q_EMIT places->activated(1);
        house.desk->takeFiles({house.photoOf({})});
        VERDICT(house, VerdictKind::Match);
        house.find<QPushButton>("backButton")->click();
        TicketWish back;
        back.tail = 9;
        house.desk->takeFiles({house.photoOf(back)});
        QTRY_COMPARE(house.scans().front().photos.size(), std::size_t(2));
        house.find<QPushButton>("verdictButton")->setFocus();
        house.press(Qt::Key_Return);
        QTRY_VERIFY(withState(house.scans(), ScanState::Sent));
        QCOMPARE(number(house.f.db(), QStringLiteral("SELECT count(*) FROM slip_files")), 2);
        QCOMPARE(number(house.f.db(), QStringLiteral("SELECT count(*) FROM custody_events")), 1);
    }

    void theLinesOfARunAreHeldAndLetGo()
    {
        SCAN_HOUSE(house, 3);
        auto *lease = house.find<QPushButton>("leaseButton");
        lease->click();
        QTRY_COMPARE(number(house.f.db(), QStringLiteral("SELECT count(*) FROM lease_lines WHERE active")),
                     3);
        QTRY_VERIFY(lease->text().contains(QLatin1String("Let")));
        lease->click();
        QTRY_COMPARE(number(house.f.db(), QStringLiteral("SELECT count(*) FROM lease_lines WHERE active")),
                     0);
    }

    /// Twenty scans a second for a minute, under a Thai layout, into a field that has the focus.
    void aMinuteOfHandScansIsKeptWhole()
    {
        SCAN_HOUSE(house, 1);
        QLineEdit field(house.desk);
        field.show();
        field.setFocus();
        quint64 at = 1'000;
        QStringList expected;
        for (int i = 0; i < 1200; ++i) {
            const QString digits
                = QStringLiteral("0773%1%2").arg(i, 9, 10, QLatin1Char('0')).arg(128109 + i % 7);
            expected.append(digits.left(4) + u'-' + digits.mid(4, 9) + u'-' + digits.mid(13));
            const quint64 began = at;
            for (const QChar c : QString(digits + u'0')) {
                const quint32 place = 10U + static_cast<quint32>(c == u'0' ? 9 : c.digitValue() - 1);
                QKeyEvent key(QEvent::KeyPress, 0x0E01, Qt::NoModifier, place, 0x0DB0, 0,
                              QStringLiteral("ภ"));
                key.setTimestamp(++at);
                QCoreApplication::sendEvent(&field, &key);
            }
            QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, 36, 0xFF0D, 0,
                            QStringLiteral("\r"));
            enter.setTimestamp(++at);
            QCoreApplication::sendEvent(&field, &enter);
            at = began + 50;
        }
        QTRY_COMPARE_WITH_TIMEOUT(house.shell.sounds.size(), 1200,
                                  readingMs); // a beep for each, once it is kept
        QCOMPARE(field.text(), QString());
        QStringList kept;
        for (const Scan &scan : house.scans()) {
            kept.prepend(scan.serial);
        }
        QCOMPARE(kept, expected); // none lost, none doubled, in order
    }

    /// The 6 of 61 has lost a part of its bowl: one reader takes it for a 5.
    void aDoubtfulDigitIsCorrectedByKeyboardAlone()
    {
        SCAN_HOUSE(house, 1);
        TicketWish worn;
        worn.worn = cv::Rect(618, 830, 24, 30);
        house.desk->takeFiles({house.photoOf(worn)});
        VERDICT(house, VerdictKind::Attention);
        QCOMPARE(house.text("doubtsTitle"),
                 QStringLiteral("1 numbers are not sure")); // English has no file here
        QVERIFY2(house.text("playAsRead").startsWith(QLatin1String("02 25 36 43 ??")),
                 qPrintable(house.text("playAsRead")));
        const auto row = [&] { return house.find<QWidget>("doubt-A-4"); };
        QVERIFY(row() && row()->hasFocus());
        const auto *crop = row()->findChild<QWidget *>(QStringLiteral("crop"));
        QVERIFY(crop->sizeHint().height() > 60); // enlarged while it is settled
        house.press(Qt::Key_2); // the wrong reader's word
        VERDICT(house, VerdictKind::Stop);
        QVERIFY(house.text("corrected").contains(QLatin1String("51")));
        house.press(Qt::Key_Z, Qt::ControlModifier);
        VERDICT(house, VerdictKind::Attention);
        QVERIFY(row() && row()->hasFocus());
        house.press(Qt::Key_6); // typed instead
        auto *field = row()->findChild<QLineEdit *>(QStringLiteral("otherNumber"));
        QTRY_COMPARE(field->text(), QStringLiteral("6")); // held for a moment: it could be the hand scanner
        house.press(Qt::Key_Escape);
        QTRY_VERIFY(row()->hasFocus());
        house.press(Qt::Key_Tab);
        QTRY_VERIFY(field->hasFocus());
        house.press(Qt::Key_6);
        house.press(Qt::Key_1);
        VERDICT(house, VerdictKind::Match);
        house.press(Qt::Key_Z, Qt::ControlModifier);
        VERDICT(house, VerdictKind::Attention);
        house.press(Qt::Key_1); // one key
        VERDICT(house, VerdictKind::Match);
        house.press(Qt::Key_Return);
        QTRY_COMPARE(placements(house), 1);
        QTRY_VERIFY(withState(house.scans(), ScanState::Sent));
    }

    void aHandScanWaitsForItsPhoto()
    {
        SCAN_HOUSE(house, 1);
        house.desk->counter().takeCode(scannedSerial());
        QTRY_COMPARE(house.verdict(), VerdictKind::NeedsPhoto);
        QVERIFY(house.text("verdictSentence").contains(printedSerial()));
        house.desk->takeFiles({house.photoOf({})});
        VERDICT(house, VerdictKind::Match);
        QTRY_VERIFY(withState(house.scans(), ScanState::SetAside)); // the photo stands for it
        house.desk->counter().takeCode(QStringLiteral("4006381333931"));
        QVERIFY(house.shell.toasts.last().contains(QLatin1String("not the code of a lottery ticket")));
    }

    void everyActionHasANameAndEveryControlToo()
    {
        SCAN_HOUSE(house, 1);
        for (const char *id : {"scan.bind", "scan.photo", "scan.set_aside", "scan.place", "scan.history",
                               "scan.shop", "scan.camera", "scan.camera_choice", "scan.take_again",
                               "scan.take_now", "scan.folder", "scan.undo"}) {
            const QAction *action = house.actions.find(QLatin1String(id));
            QVERIFY2(action && !action->shortcut().isEmpty(), id);
        }
        for (const QWidget *widget : house.desk->findChildren<QWidget *>()) {
            const bool isControl
                = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget);
            if (isControl && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const QString name = widget->accessibleName().isEmpty() && button ? button->text()
                                                                                  : widget->accessibleName();
                QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

private:
    static bool withSerial(const std::vector<Scan> &scans, const QString &serial)
    {
        return std::ranges::find(scans, serial, &Scan::serial) != scans.end();
    }

    NameWatch m_names;
};

QTEST_MAIN(tst_ScanDesk)
#include "tst_scan_desk.moc"
