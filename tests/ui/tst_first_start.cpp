#include "tests/support/testdatabases.h"
#include "tests/ui/consolefixture.h"
#include "tests/ui/namewatch.h"
#include "ui/shell/welcomepage.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// Making a workspace takes seconds, on a busy machine more of them.
constexpr int longMs = 60'000;
const QString goodPassword = QStringLiteral("ten letters");
const QString ownerEmail = QStringLiteral("orawan@example.test");

/// A field of the form by its name, and what is typed into it.
using Typed = std::pair<QString, QString>;

/// Everything of a live workspace that is right.
std::vector<Typed> rightFields()
{
    return {{QStringLiteral("workspaceNameEdit"), QStringLiteral("Our house")},
            {QStringLiteral("ownerNameEdit"), QStringLiteral("Orawan")},
            {QStringLiteral("ownerEmailEdit"), ownerEmail},
            {QStringLiteral("ownerPasswordEdit"), goodPassword},
            {QStringLiteral("secondNameEdit"), QStringLiteral("Anong")},
            {QStringLiteral("secondEmailEdit"), QStringLiteral("anong@example.test")},
            {QStringLiteral("secondPasswordEdit"), goodPassword}};
}

void typeOver(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void start(Console &console)
{
    QVERIFY(QTest::qWaitForWindowActive(&console.window));
    console.window.start();
}

void pressStart(Console &console)
{
    QTest::keyClick(console.find("secondPasswordEdit"), Qt::Key_Return);
}

/// The form, reached and filled by keyboard, with one field otherwise.
void fillForm(Console &console, const Typed &otherwise = {})
{
    QTest::keyClick(console.find("liveButton"), Qt::Key_Space);
    for (const auto &[name, text] : rightFields()) {
        typeOver(console.window.findChild<QLineEdit *>(name),
                 name == otherwise.first ? otherwise.second : text);
    }
}

/// What is said below a field.
QString problemAt(const Console &console, const QString &field)
{
    const auto *problem = console.window.findChild<QLabel *>(field + QStringLiteral("Problem"));
    return problem->isVisible() ? problem->text() : QString();
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

/// From a computer that knows no workspace to the first work in one.
class tst_FirstStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const WorkspaceSpec spec{
            QStringLiteral("Training house"),
            WorkspaceEnvironment::Training,
            {{QStringLiteral("Orawan"), ownerEmail, {Role::Owner}},
             {QStringLiteral("Anong"), QStringLiteral("anong@example.test"), {Role::Admin}}}};
        VERIFY_OK(EmbeddedWorkspace::create(training(), spec));
        applyLook(false, 100);
    }

    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        QVERIFY(m_root->isValid());
    }
    void cleanup() { QCOMPARE(m_names.nameless(), QString()); }

    void aLiveWorkspaceIsMadeOnThisComputerAndOpensAgain()
    {
        {
            Console console(root());
            start(console);
            fillForm(console);
            pressStart(console);
            QTRY_VERIFY_WITH_TIMEOUT(console.find("passwordEdit"), longMs);
            signInWith(console, goodPassword);
            QTRY_VERIFY_WITH_TIMEOUT(console.window.frame(), longMs);
            QVERIFY(console.window.facts().isLive());
            QCOMPARE(console.window.facts().name, QStringLiteral("Our house"));
            QCOMPARE(console.window.facts().folder, live());
            QCOMPARE(console.window.session()->view().name, QStringLiteral("Orawan"));
            QVERIFY(!everythingIn(root()).contains(QStringLiteral("live.making")));
        }
        // The next start goes on there. The owner is known, the password is asked for.
        Console next(root());
        start(next);
        QTRY_VERIFY_WITH_TIMEOUT(next.find("passwordEdit"), longMs);
        QCOMPARE(next.find<QLineEdit>("emailEdit")->text(), ownerEmail);
        QVERIFY(next.find("passwordEdit")->hasFocus());
        signInWith(next, QStringLiteral("not that one"));
        QTRY_VERIFY_WITH_TIMEOUT(next.find("signInProblem")->isVisible(), longMs);
        QVERIFY(!next.window.frame());
        signInWith(next, goodPassword);
        QTRY_VERIFY_WITH_TIMEOUT(next.window.frame(), longMs);
    }

    void whatIsWrongIsSaidAtItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("isAsked");
        const auto row = [](const char *name, const char *field, const QString &typed, const char *sentence,
                            bool isAsked = false) {
            QTest::newRow(name) << QString::fromLatin1(field) << typed << QString::fromUtf8(sentence)
                                << isAsked;
        };
        row("owner's password", "ownerPasswordEdit", QStringLiteral("nine char"),
            "The password has 9 characters; at least 10 are needed.");
        row("second password", "secondPasswordEdit", QStringLiteral("short"),
            "The password has 5 characters; at least 10 are needed.");
        row("too long", "ownerPasswordEdit", QString(73, QLatin1Char('x')),
            "The password has 73 bytes; at most 72 are possible (a Thai letter takes three).");
        row("no name", "workspaceNameEdit", {}, "“Name” is still empty.");
        row("one person twice", "secondEmailEdit", QStringLiteral("Orawan@example.test"),
            "This is your own address. The second administrator is somebody else.");
        // The backend says so.
        row("no address", "secondEmailEdit", QStringLiteral("anong at home"),
            "“anong at home” is not an e-mail address.", true);
    }
    void whatIsWrongIsSaidAtItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        QFETCH(bool, isAsked);
        Console console(root());
        start(console);
        const QSignalSpy asked(console.find<WelcomePage>("welcomePage"), &WelcomePage::liveRequested);
        fillForm(console, {field, typed});
        pressStart(console);
        QTRY_COMPARE_WITH_TIMEOUT(problemAt(console, field), sentence, longMs);
        QCOMPARE(asked.count(), isAsked ? 1 : 0);
        auto *edit = console.window.findChild<QLineEdit *>(field);
        QVERIFY(edit->hasFocus());
        QCOMPARE(edit->accessibleDescription(), sentence);
        QVERIFY(!everythingIn(root()).contains(QRegularExpression(QStringLiteral("^live.*"))));
        // Once it is right, the same form makes the workspace.
        for (const auto &[name, text] : rightFields()) {
            if (name == field) {
                typeOver(edit, text);
            }
        }
        pressStart(console);
        QCOMPARE(problemAt(console, field), QString());
        QTRY_VERIFY_WITH_TIMEOUT(console.find("passwordEdit"), longMs);
    }

    void aPasswordThatOnlyTheBackendRefusesIsSaidAtItsField()
    {
        WelcomePage page({sample(), live()});
        page.show();
        const QString sentence = QStringLiteral("Somebody else uses this password.");
        page.refuseLive({ErrorKind::Invalid,
                         QStringLiteral("password.known"),
                         sentence,
                         {{QStringLiteral("person"), 1}}});
        QCOMPARE(page.findChild<QLabel *>(QStringLiteral("secondPasswordEditProblem"))->text(), sentence);
        QCOMPARE(page.findChild<QLabel *>(QStringLiteral("ownerPasswordEditProblem"))->text(), QString());
    }

    void aFolderWithOtherFilesIsLeftAlone()
    {
        QVERIFY(QDir().mkpath(live()));
        QFile letter(QDir(live()).filePath(QStringLiteral("letter.txt")));
        QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear Amy") > 0);
        letter.close();
        Console console(root());
        start(console);
        fillForm(console);
        pressStart(console);
        QTRY_COMPARE_WITH_TIMEOUT(
            problemAt(console, QStringLiteral("workspaceFolderEdit")),
            QString(
                QStringLiteral("There are other files in “%1”. Choose a new or an empty one.").arg(live())),
            longMs);
        QCOMPARE(everythingIn(live()), QStringList{QStringLiteral("letter.txt")});
        typeOver(console.find<QLineEdit>("workspaceFolderEdit"), training());
        pressStart(console);
        QTRY_COMPARE_WITH_TIMEOUT(
            problemAt(console, QStringLiteral("workspaceFolderEdit")),
            QString(QStringLiteral("There is a workspace in “%1” already.").arg(training())), longMs);
    }

    void whatACrashLeftIsMadeAnew()
    {
        const QString making = live() + QStringLiteral(".making");
        QVERIFY(QDir().mkpath(making));
        QFile half(QDir(making).filePath(QStringLiteral("workspace.sqlite")));
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") > 0);
        half.close();
        Console console(root());
        start(console);
        fillForm(console);
        pressStart(console);
        QTRY_VERIFY_WITH_TIMEOUT(console.find("passwordEdit"), longMs);
        QVERIFY(!QFile::exists(making));
    }

    void aWorkspaceThatIsThereIsChosenByItsFolder()
    {
        Console console(root());
        start(console);
        QTest::keyClick(console.find("openButton"), Qt::Key_Space);
        auto *dialog = console.find<QFileDialog>("folderDialog");
        QVERIFY(dialog);
        dialog->selectFile(training());
        auto *choose = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open);
        QTRY_VERIFY(choose->isEnabled());
        QTest::keyClick(choose, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(console.find("peopleList"), longMs);
        QVERIFY(console.signIn(QStringLiteral("Anong")));
        QCOMPARE(console.window.facts().name, QStringLiteral("Training house"));
    }

    void aFolderWithoutAWorkspaceIsSaidAndAnotherCanBeChosen()
    {
        Console console(root());
        console.window.openFolder(root());
        QTRY_VERIFY_WITH_TIMEOUT(console.find("welcomeProblem"), longMs);
        QCOMPARE(console.find<QLabel>("welcomeProblem")->text(),
                 QString(QStringLiteral(
                             "There is no workspace in “%1”. Choose another workspace or make a new one.")
                             .arg(root())));
        QVERIFY(console.open(training(), QStringLiteral("Anong")));
    }

    void aSampleThatIsStoppedLeavesNothingAndCanBeStartedAgain()
    {
        Console console(root());
        start(console);
        QTest::keyClick(console.find("sampleButton"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(console.find<QProgressBar>("busyBar")->value() > 0, longMs);
        QVERIFY(QFile::exists(sample() + QStringLiteral(".making")));
        QTest::keyClick(console.find("busyStopButton"), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(console.find("sampleButton")->isVisible(), longMs);
        QVERIFY(!console.find("welcomeProblem")->isVisible());
        QVERIFY(!QFile::exists(sample()));
        QVERIFY(!QFile::exists(sample() + QStringLiteral(".making")));
        QTest::keyClick(console.find("sampleButton"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(console.find("peopleList"), longMs);
        QCOMPARE(console.window.facts().environment, QStringLiteral("sample"));
        QVERIFY(console.signIn(QStringLiteral("Anong")));
    }

    void aSecondWishWaitsItsTurnAndNotTheWindow()
    {
        EmbeddedHost host;
        QStringList answers;
        const auto heard = [&](const QString &wish) {
            return [&answers, wish](const Result<OpenWorkspace> &workspace) {
                answers += wish + u' ' + (workspace ? workspace->facts.name : workspace.error().code);
            };
        };
        std::stop_source stop;
        bool isUnderWay = false;
        host.makeSample(
            sample(), this, [&](int) { isUnderWay = true; }, stop.get_token(),
            heard(QStringLiteral("sample")));
        QTRY_VERIFY_WITH_TIMEOUT(isUnderWay, longMs);
        host.open(root(), this, heard(QStringLiteral("nothing")));
        host.open(training(), this, heard(QStringLiteral("training")));
        // Had the window waited above, the sample would be whole by now and could not be stopped.
        stop.request_stop();
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, longMs);
        QCOMPARE(
            answers,
            (QStringList{QStringLiteral("sample workspace.stopped"), QStringLiteral("nothing workspace.none"),
                         QStringLiteral("training Training house")}));
        QCOMPARE(host.workspace()->info().name, QStringLiteral("Training house"));
    }

    void theWindowShowsWhatWasAskedForLast()
    {
        Console console(root());
        console.window.makeSample(sample());
        QTRY_VERIFY_WITH_TIMEOUT(console.find<QProgressBar>("busyBar")->value() > 0, longMs);
        QVERIFY(console.open(training(), QStringLiteral("Anong")));
        QCOMPARE(console.window.facts().name, QStringLiteral("Training house"));
        QCOMPARE(everythingIn(root()).filter(QRegularExpression(QStringLiteral("^sample"))), QStringList());
    }

private:
    static void signInWith(Console &console, const QString &password)
    {
        auto *email = console.find<QLineEdit>("emailEdit");
        if (email->text().isEmpty()) {
            QTest::keyClicks(email, ownerEmail);
        }
        typeOver(console.find<QLineEdit>("passwordEdit"), password);
        QTest::keyClick(console.find("passwordEdit"), Qt::Key_Return);
    }

    QString root() const { return m_root->path(); }
    QString live() const { return m_root->filePath(QStringLiteral("live")); }
    QString sample() const { return m_root->filePath(QStringLiteral("sample")); }
    QString training() const { return m_shared.filePath(QStringLiteral("training")); }

    QTemporaryDir m_shared;
    std::unique_ptr<QTemporaryDir> m_root;
    NameWatch m_names;
};

QTEST_MAIN(tst_FirstStart)
#include "tst_first_start.moc"
