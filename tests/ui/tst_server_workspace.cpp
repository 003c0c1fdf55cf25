#include "app/console/desks.h"
#include "backend/services/passwords.h"
#include "backend/services/totp.h"
#include "backend/storage/userstore.h"
#include "tests/client/serverfixture.h"
#include "tests/ui/consolefixture.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/pill.h"

#include <botan/base32.h>

#include <QCheckBox>
#include <QFontMetrics>
#include <QPushButton>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

constexpr int longMs = 60'000;
const QString password = QStringLiteral("a tree and a boat");

Result<Done> goLive(BackendFixture &f, UserId person)
{
    TRY_DO(f.db().statement(QStringLiteral("UPDATE workspace SET environment = 'live'")).exec());
    TRY(hash, hashPassword(password));
    return updatePasswordHash(f.db(), person, hash, f.clock().now());
}

QString shown(const Console &console, const char *label)
{
    const auto *found = console.find<QLabel>(label);
    return found && found->isVisible() ? found->text() : QString();
}

void press(const Console &console, const char *widget, Qt::Key key)
{
    QTest::keyClick(console.find(widget), key);
}

void fill(const Console &console, const char *edit, const QString &text)
{
    auto *field = console.find<QLineEdit>(edit);
    field->clear();
    QTest::keyClicks(field, text);
}

/// From the first page to the server's, by keyboard.
bool pairWith(Console &console, const QString &address)
{
    console.window.start();
    press(console, "serverChoice", Qt::Key_Space);
    fill(console, "serverAddressEdit", address);
    press(console, "serverAddressEdit", Qt::Key_Return);
    return QTest::qWaitFor([&] { return console.find("serverFound")->isVisible(); }, longMs);
}

bool isAtWork(const Console &console)
{
    return console.window.frame() && console.window.frame()->isVisible();
}

/// Everything that a person types to get in, without a code.
bool signIn(Console &console, const QString &email)
{
    if (!QTest::qWaitFor(
            [&] { return console.find("passwordEdit") && console.find("passwordEdit")->isVisible(); },
            longMs)) {
        return false;
    }
    fill(console, "emailEdit", email);
    fill(console, "passwordEdit", password);
    press(console, "passwordEdit", Qt::Key_Return);
    return true;
}

QByteArray secretOf(const Console &console)
{
    const QString shownSecret = console.find<QLineEdit>("secretEdit")->text().remove(QLatin1Char(' '));
    const auto bytes = Botan::base32_decode(shownSecret.toStdString());
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QString codeNow(BackendFixture &f, const QByteArray &secret)
{
    return totp::codeAt(secret, totp::stepAt(f.clock().now()));
}

} // namespace

class TestServerWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aServerIsShownBeforeAnythingIsTold();
    void everyDeskWorksThere();
    void whatIsNoServerIsRefused();
    void theNextStartGoesThereAgain();
    void staffSetUpTheirSecondFactorFirst();
    void guessingIsMadeToWait();
    void aLostServerIsSaidAndComesBack();
    void anotherWorkspaceAtTheAddressIsRefused();
    void aDeviceIsSignedOutFromAfar();

private:
    QString root() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestServerWorkspace::aServerIsShownBeforeAnythingIsTold()
{
    SERVER_FIXTURE(server);
    LineProxy line(server.port());
    Console console(root(), nullptr, Console::plainDesks, withoutWaiting());
    QVERIFY(pairWith(console, plainServer(line.serverPort()).toString()));
    QCOMPARE(shown(console, "serverName"), QStringLiteral("Test"));
    QCOMPARE(line.requests, QByteArrayList{"GET /api/workspace HTTP/1.1"});
    press(console, "serverButton", Qt::Key_Space);
    QVERIFY(console.signIn(QStringLiteral("Anong")));
    const auto *pill = console.find<Pill>("connectionPill");
    QCOMPARE(pill->state().text, QStringLiteral("Connected to 127.0.0.1"));
    QVERIFY(!console.find("connectionBanner")->isVisible());
}

/// The desks of the console itself: a key that two actions share, or a list that does not come, shows here.
void TestServerWorkspace::everyDeskWorksThere()
{
    SERVER_FIXTURE(server);
    Console console(root(), nullptr, consoleDesks, withoutWaiting());
    QVERIFY(pairWith(console, plainServer(server.port()).toString()));
    press(console, "serverButton", Qt::Key_Space);
    QVERIFY(console.signIn(QStringLiteral("Anong")));
    for (const DeskDescription &desk : consoleDesks()) {
        console.act(qPrintable(QStringLiteral("shell.desk.") + desk.id));
        QTRY_COMPARE(console.window.frame()->currentDeskId(), desk.id);
        for (const PagedTable *table : console.window.frame()->currentDesk()->findChildren<PagedTable *>()) {
            QTRY_VERIFY_WITH_TIMEOUT(!table->isVisible() || table->model()->hasLoaded(), longMs);
            QVERIFY2(!table->model()->error(), qPrintable(desk.id));
        }
    }
}

void TestServerWorkspace::whatIsNoServerIsRefused()
{
    Console console(root(), nullptr, Console::plainDesks, withoutWaiting());
    console.window.start();
    press(console, "serverChoice", Qt::Key_Space);
    fill(console, "serverAddressEdit", QStringLiteral("http://10.1.2.3"));
    press(console, "serverAddressEdit", Qt::Key_Return);
    QTRY_VERIFY(shown(console, "serverProblem").contains(QStringLiteral("not encrypted")));
    fill(console, "serverAddressEdit", QStringLiteral("http://127.0.0.1:1"));
    QVERIFY(shown(console, "serverProblem").isEmpty());
    press(console, "serverAddressEdit", Qt::Key_Return);
    QTRY_VERIFY(shown(console, "serverProblem").contains(QStringLiteral("cannot be reached")));
    press(console, "serverAddressEdit", Qt::Key_Escape);
    QVERIFY(console.find("sampleButton")->isVisible());
}

void TestServerWorkspace::theNextStartGoesThereAgain()
{
    SERVER_FIXTURE(server);
    {
        Console console(root(), nullptr, Console::plainDesks, withoutWaiting());
        QVERIFY(pairWith(console, plainServer(server.port()).toString()));
        press(console, "serverButton", Qt::Key_Space);
        QVERIFY(console.signIn(QStringLiteral("Anong")));
    }
    {
        Console console(root(), nullptr, Console::plainDesks, withoutWaiting());
        console.window.start();
        QVERIFY(console.signIn(QStringLiteral("Anong")));
    }
    server.stop();
    Console console(root(), nullptr, Console::plainDesks, withoutWaiting());
    console.window.start();
    QTRY_VERIFY(shown(console, "serverProblem").contains(QStringLiteral("cannot be reached")));
    QCOMPARE(console.find<QLineEdit>("serverAddressEdit")->text(), plainServer(server.port()).toString());
}

void TestServerWorkspace::staffSetUpTheirSecondFactorFirst()
{
    SERVER_FIXTURE(server);
    VERIFY_OK(goLive(f, f.adminA));
    MemoryStore secrets;
    QByteArray secret;
    {
        Console console(root(), &secrets, Console::plainDesks, withoutWaiting());
        QVERIFY(pairWith(console, plainServer(server.port()).toString()));
        press(console, "serverButton", Qt::Key_Space);
        QVERIFY(signIn(console, QStringLiteral("anong@example.test")));
        QTRY_VERIFY_WITH_TIMEOUT(console.find("secretEdit"), longMs);
        QTRY_VERIFY(!console.find<QLineEdit>("secretEdit")->text().isEmpty());
        QVERIFY(!console.window.frame());
        secret = secretOf(console);

        fill(console, "firstCodeEdit", QStringLiteral("000000"));
        press(console, "firstCodeEdit", Qt::Key_Return);
        QTRY_VERIFY(!shown(console, "enrolProblem").isEmpty());
        fill(console, "firstCodeEdit", codeNow(f, secret));
        press(console, "firstCodeEdit", Qt::Key_Return);
        QTRY_COMPARE(shown(console, "recoveryCodes").count(QLatin1Char('\n')), 4);
        // One under the other, also once the style has polished the label.
        const QFontMetrics codes(console.find("recoveryCodes")->font());
        QCOMPARE(codes.horizontalAdvance(QStringLiteral("IIII")),
                 codes.horizontalAdvance(QStringLiteral("WWWW")));
        QVERIFY(!console.find("enrolContinueButton")->isEnabled());
        press(console, "codesKeptBox", Qt::Key_Space);
        press(console, "enrolContinueButton", Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(console), longMs);
    }
    f.clock().advanceSeconds(3600);
    {
        Console again(root(), &secrets, Console::plainDesks, withoutWaiting());
        again.window.start();
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(again), longMs);
        again.act("shell.signOut");
        QTRY_VERIFY_WITH_TIMEOUT(again.find("passwordEdit"), longMs);
        QVERIFY(signIn(again, QStringLiteral("anong@example.test")));
        QTRY_VERIFY_WITH_TIMEOUT(again.find("codeEdit"), longMs);
        QVERIFY(shown(again, "signInProblem").contains(QStringLiteral("code")));
        fill(again, "codeEdit", codeNow(f, secret));
        press(again, "codeEdit", Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(again), longMs);
    }
}

void TestServerWorkspace::guessingIsMadeToWait()
{
    SERVER_FIXTURE(server);
    VERIFY_OK(goLive(f, f.adminA));
    Console console(root(), nullptr, Console::plainDesks, withoutWaiting());
    QVERIFY(pairWith(console, plainServer(server.port()).toString()));
    press(console, "serverButton", Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(console.find("passwordEdit"), longMs);
    fill(console, "emailEdit", QStringLiteral("anong@example.test"));
    const auto *button = console.find("signInButton");
    for (int i = 0; i < 5 && !shown(console, "signInProblem").contains(QStringLiteral("seconds")); ++i) {
        fill(console, "passwordEdit", QStringLiteral("a guess"));
        press(console, "passwordEdit", Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!shown(console, "signInProblem").isEmpty(), longMs);
    }
    QVERIFY(shown(console, "signInProblem").contains(QStringLiteral("seconds")));
    QVERIFY(!button->isEnabled());
}

void TestServerWorkspace::aLostServerIsSaidAndComesBack()
{
    SERVER_FIXTURE(server);
    Console console(root(), nullptr, Console::plainDesks, withoutWaiting());
    QVERIFY(pairWith(console, plainServer(server.port()).toString()));
    press(console, "serverButton", Qt::Key_Space);
    QVERIFY(console.signIn(QStringLiteral("Anong")));
    console.desk("orders")->list->addItem(QStringLiteral("what was shown"));
    server.stop();
    QTRY_VERIFY_WITH_TIMEOUT(console.find("connectionBanner")->isVisible(), longMs);
    QCOMPARE(console.find<Pill>("connectionPill")->state().text, QStringLiteral("Without the server"));
    QCOMPARE(console.desk("orders")->list->count(), 1);
    QVERIFY(isAtWork(console));

    server.start();
    console.act("shell.reconnect");
    QTRY_VERIFY_WITH_TIMEOUT(!console.find("connectionBanner")->isVisible(), longMs);
    QCOMPARE(console.find<Pill>("connectionPill")->state().text, QStringLiteral("Connected to 127.0.0.1"));
}

void TestServerWorkspace::anotherWorkspaceAtTheAddressIsRefused()
{
    SERVER_FIXTURE(server);
    Console console(root(), nullptr, Console::plainDesks, withoutWaiting());
    console.preferences.setServer(plainServer(server.port()).toString(), QStringLiteral("another"));
    console.window.start();
    QTRY_VERIFY_WITH_TIMEOUT(shown(console, "serverProblem").contains(QStringLiteral("another workspace")),
                             longMs);
    QVERIFY(!console.window.frame());
}

void TestServerWorkspace::aDeviceIsSignedOutFromAfar()
{
    SERVER_FIXTURE(server);
    HttpTransport elsewhere(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(elsewhere, f.adminA));
    Console console(root(), nullptr, Console::plainDesks, withoutWaiting());
    QVERIFY(pairWith(console, plainServer(server.port()).toString()));
    press(console, "serverButton", Qt::Key_Space);
    QVERIFY(console.signIn(QStringLiteral("Anong")));
    console.act("shell.settings");
    QTRY_VERIFY_WITH_TIMEOUT(console.find("sessionList"), longMs);
    auto *list = console.find<QListWidget>("sessionList");
    QTRY_VERIFY_WITH_TIMEOUT(list->count() >= 2, longMs);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text().startsWith(counterLaptop)) {
            list->setCurrentRow(row);
        }
    }
    press(console, "signOutThereButton", Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(list->findItems(counterLaptop, Qt::MatchStartsWith).isEmpty(), longMs);
    VERIFY_REFUSED("session.invalid", ask<WhoAmI>(elsewhere, {}));
}

QTEST_MAIN(TestServerWorkspace)
#include "tst_server_workspace.moc"
