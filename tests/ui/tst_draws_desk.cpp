#include "tests/ui/drawshouse.h"
#include "tests/ui/namewatch.h"

#include "models/games/game.h"
#include "models/operations/draws.h"
#include "tests/support/testdatabases.h"
#include "ui/widgets/numberballs.h"

#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

// The order of the sample's staff.
constexpr std::size_t owner = 0;
constexpr std::size_t adminA = 1;
constexpr std::size_t adminB = 2;
constexpr std::size_t finance = 3;

const QDate sampleDay(2026, 11, 20);

/// What a person reads and types.
struct Reading
{
    QString digits; ///< of the five numbers and the special ball, as typed: "070819334812"
    QString shown; ///< "07 08 19 33 48 + 12"
};
const Reading right{QStringLiteral("071933486612"), QStringLiteral("07 19 33 48 66 + 12")};
const Reading wrong{QStringLiteral("071933486613"), QStringLiteral("07 19 33 48 66 + 13")};

} // namespace

class TestDrawsDesk : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<EmbeddedWorkspace> m_workspace;
    std::unique_ptr<DrawsHouse> m_house;

    DrawsHouse &house() { return *m_house; }

    /// A closed Powerball draw that nobody has entered yet; each test takes another.
    QString freshDraw()
    {
        m_used.append(idleDraw());
        return m_used.back();
    }
    /// The same for a test that leaves nothing behind.
    QString idleDraw()
    {
        KeySequence keys(QStringLiteral("fresh"));
        auto client = StaffClient::signIn(m_workspace->transport(), keys,
                                          m_workspace->firstPeople().at(adminA), QStringLiteral("test"));
        ListDraws::Request request;
        request.game = QStringLiteral("powerball");
        request.resultDue = true;
        request.page.limit = 200;
        const auto due = client->call<ListDraws>(request);
        for (const DrawSummary &draw : due->data) {
            if (!m_used.contains(draw.id.toString()) && draw.status != QLatin1String("result_entered")) {
                return draw.id.toString();
            }
        }
        qFatal("the sample has too few draws without a result");
        return {};
    }
    QStringList m_used;

    /// As whoever is signed in may see it.
    DrawDetail detailOf(const QString &draw)
    {
        return *callAndWait<GetDraw>(m_workspace->transport(), {*DrawId::fromString(draw)});
    }

    /// Signs the person in at the window and puts the draw before them.
    void sit(std::size_t person, const QString &draw)
    {
        VERIFY_OK(house().signIn(person));
        QVERIFY(QTest::qWaitForWindowActive(&house().window()));
        house().desk()->open({QStringLiteral("draws"), draw, {}});
        const QString title = titleOf(draw);
        QTRY_COMPARE(house().text("drawTitle"), title);
        QTRY_VERIFY(house().find("drawSituation")->isVisible());
    }
    QString titleOf(const QString &draw)
    {
        const DrawSummary summary = m_summaries.contains(draw) ? m_summaries[draw] : DrawSummary();
        return QStringLiteral("%1 · %2").arg(
            gameName(*gameFromCode(summary.game)),
            QLocale::c().toString(summary.drawDate.date(), QStringLiteral("ddd d MMM yyyy")));
    }
    QHash<QString, DrawSummary> m_summaries;
    QString known(const QString &draw)
    {
        m_summaries.insert(draw, detailOf(draw).draw);
        return draw;
    }

    /// Only keys: opens the form, types, and enters.
    void enterByKeys(const Reading &reading, const QString &source, int opener = Qt::Key_E,
                     const QString &reason = {})
    {
        house().control(opener);
        QTRY_COMPARE(QApplication::focusWidget(), house().find("mainNumber1"));
        house().type(reading.digits);
        QCOMPARE(QApplication::focusWidget(), house().find("resultMultiplier"));
        house().type(QStringLiteral("3"));
        QCOMPARE(QApplication::focusWidget(), house().find("doublePlayNumber1"));
        house().press(Qt::Key_Return); // no Double Play at this source
        QCOMPARE(QApplication::focusWidget(), house().find("resultSource"));
        house().type(source);
        house().press(Qt::Key_Return);
        if (!reason.isEmpty()) {
            QCOMPARE(QApplication::focusWidget(), house().find("resultReason"));
            house().type(reason);
            house().press(Qt::Key_Return);
        }
        QTRY_VERIFY(!house().find("resultForm")->isVisible());
    }

private Q_SLOTS:
    void initTestCase()
    {
        sample::SampleOptions options;
        options.folder = m_folder.filePath(QStringLiteral("workspace"));
        options.today = sampleDay;
        options.customers = 60;
        options.withPhotos = false;
        auto made = sample::buildSampleWorkspace(options);
        VERIFY_OK(made);
        m_workspace = *std::move(made);
    }
    void init() { m_house = std::make_unique<DrawsHouse>(*m_workspace, m_folder.path()); }
    void cleanup()
    {
        m_house.reset();
        QCOMPARE(m_names.nameless(), QString());
    }
    void cleanupTestCase() { m_workspace.reset(); }

    void twoBlindEntriesThatAgreeVerifyInTheSecondName()
    {
        const QString draw = known(freshDraw());
        sit(adminA, draw);
        enterByKeys(right, QStringLiteral("counter A7 page"));
        QTRY_VERIFY(house().find("ownEntry")->isVisible());
        QVERIFY(house().everyText().contains(right.shown));

        sit(adminB, draw);
        QTRY_VERIFY(house().text("drawSituation").contains(QStringLiteral("Another person has entered")));
        const QString seen = house().everyText();
        QVERIFY2(!seen.contains(right.shown), qPrintable(seen));
        QVERIFY(!seen.contains(QStringLiteral("counter A7 page")));
        QVERIFY(!house().find("ownEntry")->isVisible());
        // Comparing shows nothing either.
        house().control(Qt::Key_V);
        QTRY_VERIFY(house().everyText().contains(QStringLiteral("nothing to compare yet")));
        QVERIFY(!house().everyText().contains(right.shown));

        enterByKeys(right, QStringLiteral("state page"));
        QTRY_VERIFY(house().find("verifiedResult")->isVisible());
        QVERIFY(house().text("verifiedText").startsWith(right.shown));
        QVERIFY(house()
                    .text("verifiedBy")
                    .startsWith(QStringLiteral("Verified by Boonmee from state page, after "
                                               "Anong from counter A7 page")));
        const DrawDetail detail = detailOf(draw);
        QCOMPARE(detail.draw.status, QStringLiteral("verified"));
        QCOMPARE(detail.results.front().verifiedByName, QStringLiteral("Boonmee"));
        QVERIFY(house().shell().sounds.contains(QStringLiteral("match")));
        // Now both may be compared.
        house().control(Qt::Key_V);
        QTRY_VERIFY(house().find("entryComparison")->isVisible());
        QTRY_VERIFY(house().everyText().contains(QStringLiteral("counter A7 page")));
    }

    void entriesThatDisagreeVerifyNeitherAndSayWhatToDo()
    {
        const QString draw = known(freshDraw());
        sit(adminA, draw);
        enterByKeys(right, QStringLiteral("page one"));
        sit(adminB, draw);
        enterByKeys(wrong, QStringLiteral("page two"));
        const auto bothSeeIt = [&](const QString &other) {
            QTRY_VERIFY(house().find("entryComparison")->isVisible());
            QTRY_VERIFY(house().text("entryAdvice").contains(other));
            QVERIFY(house().text("entryAdvice").contains(QStringLiteral("third person")));
            const QString seen = house().everyText();
            QVERIFY(seen.contains(right.shown) && seen.contains(wrong.shown));
            QVERIFY(seen.contains(QStringLiteral("Entries differ"))
                    || house().find("drawState")->isVisible());
        };
        bothSeeIt(QStringLiteral("Anong"));
        QVERIFY(!detailOf(draw).draw.resultVersion);
        QVERIFY(house().shell().sounds.contains(QStringLiteral("stop")));
        sit(adminA, draw);
        bothSeeIt(QStringLiteral("Boonmee"));

        // A third person stays blind, and may settle it.
        sit(finance, draw);
        QVERIFY(!house().everyText().contains(right.shown));
        QVERIFY(!house().everyText().contains(wrong.shown));
        enterByKeys(right, QStringLiteral("page three"));
        QTRY_VERIFY(house().find("verifiedResult")->isVisible());
        QCOMPARE(detailOf(draw).results.front().verifiedByName, QStringLiteral("Farida"));
    }

    void aHalfTypedEntryComesBackToItsPersonOnly()
    {
        const QString draw = known(idleDraw());
        sit(adminA, draw);
        house().control(Qt::Key_E);
        QTRY_COMPARE(QApplication::focusWidget(), house().find("mainNumber1"));
        house().type(QStringLiteral("0719"));
        QCOMPARE(house().find<QLineEdit>("mainNumber2")->text(), QStringLiteral("19"));
        house().press(Qt::Key_Escape);
        QVERIFY(!house().find("resultForm")->isVisible());

        sit(adminB, draw);
        QVERIFY(!house().find("resultForm")->isVisible());
        QCOMPARE(house().find<QLineEdit>("mainNumber2")->text(), QString());

        sit(adminA, draw);
        QTRY_VERIFY(house().find("resultForm")->isVisible());
        QCOMPARE(house().find<QLineEdit>("mainNumber1")->text(), QStringLiteral("07"));
        QCOMPARE(house().find<QLineEdit>("mainNumber2")->text(), QStringLiteral("19"));
    }

    void numbersThatCannotBeAreSaidAndNotSent()
    {
        const QString draw = known(idleDraw());
        sit(adminA, draw);
        house().control(Qt::Key_E);
        QTRY_COMPARE(QApplication::focusWidget(), house().find("mainNumber1"));
        house().type(QStringLiteral("71"));
        QCOMPARE(QApplication::focusWidget(), house().find("mainNumber1")); // it does not move on
        QVERIFY(house().text("resultProblem").contains(QStringLiteral("1 to 69")));
        house().press(Qt::Key_Backspace);
        house().press(Qt::Key_Backspace);
        house().type(QStringLiteral("0707"));
        QVERIFY(house().text("resultProblem").contains(QStringLiteral("twice")));
        house().press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(house().find("resultForm")->isVisible());
        QCOMPARE(detailOf(draw).openEntries, std::int64_t(0));
        QVERIFY(!house().find<QPushButton>("enterResult")->isEnabled());
    }

    void dryRunThenCommitAndASecondCommitAddsNothing()
    {
        const QString draw = known(verifiedDraw());
        sit(adminB, draw);
        house().control(Qt::Key_K);
        QTRY_VERIFY(house().find("tierTable")->isVisible());
        const auto *table = house().find<QTableWidget>("tierTable");
        QVERIFY(table->rowCount() >= 9);
        QVERIFY(house().text("checkSummary").contains(QStringLiteral("Winners: ")));
        QCOMPARE(detailOf(draw).draw.status, QStringLiteral("verified"));

        house().control(Qt::Key_G);
        QTRY_COMPARE(detailOf(draw).draw.status, QStringLiteral("checked"));
        QTRY_VERIFY(house().everyText().contains(QStringLiteral("orders brought up to date")));
        const std::int64_t wins = detailOf(draw).wins;

        QTRY_VERIFY(house().find<QPushButton>("commitCheck")->isEnabled());
        QTRY_VERIFY(house().text("checkSummary").startsWith(QStringLiteral("Checked.")));
        house().control(Qt::Key_G);
        QTRY_VERIFY(house().everyText().contains(QStringLiteral("This check added nothing")));
        QCOMPARE(detailOf(draw).wins, wins);
    }

    void aCorrectionIsANewVersionWithItsReason()
    {
        const QString draw = known(freshDraw());
        sit(adminA, draw);
        enterByKeys(wrong, QStringLiteral("page one"));
        sit(adminB, draw);
        enterByKeys(wrong, QStringLiteral("page two"));
        QTRY_VERIFY(house().find("verifiedResult")->isVisible());
        house().control(Qt::Key_J);
        QTRY_VERIFY(house().text("correctionEffects").contains(QStringLiteral("Winners now")));
        house().press(Qt::Key_Escape);
        enterByKeys(right, QStringLiteral("page two"), Qt::Key_J,
                    QStringLiteral("The host misread the ball"));
        QTRY_VERIFY(house().text("drawSituation").contains(QStringLiteral("correction is under way")));
        QCOMPARE(detailOf(draw).draw.resultVersion, std::optional(1));

        sit(adminA, draw);
        QVERIFY(!house().everyText().contains(right.shown));
        enterByKeys(right, QStringLiteral("page one"), Qt::Key_J,
                    QStringLiteral("The host misread the ball"));
        QTRY_VERIFY(house().text("verifiedText").startsWith(right.shown));
        const DrawDetail detail = detailOf(draw);
        QCOMPARE(detail.results.size(), std::size_t(2));
        QCOMPARE(detail.results.front().version, 2);
        QTRY_VERIFY(house().find("resultVersions")->isVisible());
        QVERIFY(house().everyText().contains(QStringLiteral("The host misread the ball")));
        QVERIFY(house().everyText().contains(wrong.shown)); // the earlier version stays
    }

    /// A feed that says something else is shown as a disagreement and changes nothing.
    void aFeedIsASourceAndNeverAPerson()
    {
        const QString draw = known(freshDraw());
        sit(adminA, draw);
        enterByKeys(right, QStringLiteral("page one"));
        sit(adminB, draw);
        enterByKeys(right, QStringLiteral("page two"));
        QTRY_VERIFY(house().find("verifiedResult")->isVisible());

        const QString date = m_summaries[draw].drawDate.date().toString(QStringLiteral("MM/dd/yyyy"));
        QFile file(m_folder.filePath(QStringLiteral("feed.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("Draw Date,Winning Numbers,Multiplier\n%1,07 19 33 48 66 13,3\n"
                                  "01/05/2026,07 19 33 48 99 13,3\n")
                       .arg(date)
                       .toUtf8());
        file.close();
        QVERIFY(house().desk()->takeFiles({file.fileName()}));
        auto *dialog = house().find<QDialog>("feedImport");
        QVERIFY(dialog);
        QTRY_VERIFY(house().find("importFeed")->isVisible());
        const auto *findings = house().find<QTableWidget>("feedFindings");
        QVERIFY(findings->item(0, 0)->text().contains(QStringLiteral("3"))); // line 3 is not taken
        QTRY_COMPARE(QApplication::focusWidget(), house().find("importFeed"));
        house().press(Qt::Key_Space);
        QTRY_VERIFY(findings->rowCount() > 0
                    && findings->item(0, 2)->text().contains(QStringLiteral("The verified result stands")));
        QVERIFY(findings->item(0, 2)->text().contains(wrong.shown));
        house().press(Qt::Key_Escape);
        QTRY_VERIFY(house().text("entryAdvice").contains(QStringLiteral("never a person")));
        QCOMPARE(detailOf(draw).draw.resultVersion, std::optional(1));
        QVERIFY(detailOf(draw).imports.front().differs);
    }

    void theBadgeCountsExactlyTheResultsThatAreDue()
    {
        const QString draw = known(freshDraw());
        sit(adminA, draw);
        QSignalSpy badge(house().desk(), &Desk::badgeChanged);
        house().desk()->refresh();
        QTRY_VERIFY(!badge.isEmpty());
        const int before = badge.last().front().toInt();
        QVERIFY(before > 0);
        house().desk()->open({QStringLiteral("draws"), {}, QStringLiteral("due")});
        const auto *view = house().find("drawTable")->findChild<QAbstractItemView *>();
        QTRY_COMPARE(view->model()->rowCount(), before);
        enterByKeys(right, QStringLiteral("page one"));
        sit(adminB, draw);
        QSignalSpy after(house().desk(), &Desk::badgeChanged);
        enterByKeys(right, QStringLiteral("page two"));
        QTRY_VERIFY(!after.isEmpty());
        QTRY_COMPARE(after.last().front().toInt(), before - 1);
    }

    void whoMayNotEnterSeesNoForm()
    {
        const QString draw = known(idleDraw());
        sit(owner, draw);
        house().control(Qt::Key_E);
        QVERIFY(!house().find("resultForm")->isVisible());
    }

private:
    NameWatch m_names;
    QString verifiedDraw()
    {
        KeySequence keys(QStringLiteral("verified"));
        auto client = StaffClient::signIn(m_workspace->transport(), keys,
                                          m_workspace->firstPeople().at(adminA), QStringLiteral("test"));
        ListDraws::Request request;
        request.status = QStringLiteral("verified");
        const auto verified = client->call<ListDraws>(request);
        return verified->data.empty() ? QString() : verified->data.front().id.toString();
    }
};

QTEST_MAIN(TestDrawsDesk)
#include "tst_draws_desk.moc"
