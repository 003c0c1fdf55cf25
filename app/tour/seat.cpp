#include "app/tour/seat.h"

#include "app/tour/expect.h"
#include "backend/services/totp.h"
#include "ui/shell/workframe.h"
#include "ui/widgets/pill.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QTest>

namespace truvamate::tour {

Seat::Seat(std::unique_ptr<HeldConsole> console, const QString &pictures, const QString &prefix)
    : m_console(std::move(console))
    , m_hand(m_console->window())
    , m_book(pictures, *m_console, prefix)
{
    QObject::connect(&m_console->watchdog(), &Watchdog::stalled, &m_console->window(),
                     [this](const Watchdog::Stall &stall) {
                         if (m_isCounting) {
                             m_stalls.push_back(stall);
                         }
                     });
}

Result<Done> Seat::picture(const QString &name)
{
    m_isCounting = false;
    TRY_DO(m_book.take(name));
    count(true);
    return Done();
}

void Seat::count(bool isCounting)
{
    if (isCounting) {
        // The knock that waited is heard before the next is counted.
        QTest::qWait(3 * Watchdog::knockEveryMs);
    }
    m_isCounting = isCounting;
}

Result<Done> Seat::toDesk(const QString &desk)
{
    TRY_DO(m_hand.act(QStringLiteral("shell.desk.") + desk));
    return m_hand.until(QStringLiteral("the desk %1").arg(desk),
                        [&] { return m_console->window().frame()->currentDeskId() == desk; });
}

Result<Done> Seat::untilState(const char *pill, const QString &text)
{
    return m_hand.until(QStringLiteral("“%1” to say “%2”").arg(QLatin1String(pill), text), [&] {
        const auto *shown = m_hand.find<Pill>(pill);
        return shown && shown->state().text == text;
    });
}

Result<Done> Seat::untilAtWork(const QString &person)
{
    return m_hand.until(QStringLiteral("%1's desks").arg(person),
                        [this] { return m_hand.desk() && m_hand.desk()->isVisible(); });
}

Result<Done> Seat::goToServer(const QString &address)
{
    m_console->window().start();
    TRY_DO(m_hand.untilShown("serverChoice"));
    TRY_DO(picture(QStringLiteral("welcome")));
    TRY_DO(m_hand.focus("serverChoice"));
    m_hand.press(Qt::Key_Space);
    TRY_DO(m_hand.untilFocus("serverAddressEdit"));
    TRY_DO(m_hand.fill("serverAddressEdit", address));
    m_hand.press(Qt::Key_Return);
    TRY_DO(m_hand.untilShown("serverFound"));
    TRY_DO(m_hand.untilFocus("serverButton"));
    TRY_DO(picture(QStringLiteral("server")));
    m_hand.press(Qt::Key_Space);
    return m_hand.untilShown("signInPanel");
}

Result<Done> Seat::signInByPassword(const QString &email, const QString &password,
                                    const std::function<Result<QString>()> &code)
{
    TRY_DO(m_hand.untilShown("passwordEdit"));
    TRY_DO(m_hand.fill("emailEdit", email));
    TRY_DO(m_hand.fill("passwordEdit", password));
    m_hand.press(Qt::Key_Return);
    TRY_DO(m_hand.until(QStringLiteral("the question for a code"), [this] {
        return m_hand.find("codeEdit") || m_hand.find("secretEdit") || m_hand.desk();
    }));
    if (m_hand.find("codeEdit")) {
        TRY(digits, code());
        TRY_DO(m_hand.fill("codeEdit", digits));
        if (!std::exchange(m_hasShownSignIn, true)) {
            TRY_DO(picture(QStringLiteral("sign-in")));
        }
        m_hand.press(Qt::Key_Return);
        return untilAtWork(email);
    }
    return Done();
}

Result<QByteArray> Seat::setUpSecondFactor(const std::function<Result<QString>(const QByteArray &)> &code)
{
    TRY_DO(m_hand.until(QStringLiteral("the secret of the second factor"), [this] {
        const auto *shown = m_hand.find<QLineEdit>("secretEdit");
        return shown && !shown->text().isEmpty();
    }));
    const auto secret = totp::secretOf(m_hand.find<QLineEdit>("secretEdit")->text());
    TRY_DO(expect(secret.has_value(), QStringLiteral("The secret cannot be typed into an app.")));
    TRY(digits, code(*secret));
    TRY_DO(m_hand.fill("firstCodeEdit", digits));
    TRY_DO(picture(QStringLiteral("second-factor")));
    m_hand.press(Qt::Key_Return);
    TRY_DO(m_hand.untilShown("recoveryCodes"));
    TRY_DO(m_hand.focus("codesKeptBox"));
    m_hand.press(Qt::Key_Space);
    TRY_DO(picture(QStringLiteral("recovery-codes")));
    TRY_DO(m_hand.focus("enrolContinueButton"));
    m_hand.press(Qt::Key_Space);
    TRY_DO(untilAtWork(QStringLiteral("the person")));
    return *secret;
}

Result<Done> Seat::signInByList(const QString &person)
{
    TRY_DO(m_hand.untilShown("peopleList"));
    const auto *people = m_hand.find<QListWidget>("peopleList");
    TRY_DO(m_hand.until(QStringLiteral("the people to sign in"), [&] { return people->count() > 0; }));
    TRY_DO(m_hand.focus("peopleList"));
    m_hand.press(Qt::Key_Home);
    for (int row = 0; row < people->count(); ++row) {
        if (people->currentItem()->text().startsWith(person)) {
            break;
        }
        m_hand.press(Qt::Key_Down);
    }
    m_hand.press(Qt::Key_Return);
    return untilAtWork(person);
}

Result<Done> Seat::signOut()
{
    TRY_DO(m_hand.act(QStringLiteral("shell.signOut")));
    return m_hand.untilShown("signInPanel");
}

Result<QString> Seat::showInThai(const QStringList &desks)
{
    const QPointer<WorkFrame> before = m_console->window().frame();
    TRY_DO(m_hand.act(QStringLiteral("shell.language")));
    TRY_DO(m_hand.until(QStringLiteral("the windows in Thai"), [&] {
        return !before && m_console->window().frame() && m_console->window().frame()->isVisible();
    }));
    for (const QString &desk : desks) {
        TRY_DO(toDesk(desk));
        TRY_DO(picture(desk));
    }
    return QStringLiteral("%1 desks in Thai").arg(desks.size());
}

/// A busy machine stalls whatever runs on it, so that a stall is counted and named and fails nothing.
QString Seat::stallsSentence() const
{
    QStringList named;
    qint64 worst = 0;
    for (const Watchdog::Stall &stall : m_stalls) {
        named.append(QStringLiteral("%1 ms during %2").arg(stall.ms).arg(stall.during));
        worst = std::max(worst, stall.ms);
    }
    return named.isEmpty()
        ? QStringLiteral("The windows answered within %1 ms all the time.").arg(Watchdog::limitMs)
        : QStringLiteral("%1 stalls longer than %2 ms, the worst of %3 ms: %4.")
              .arg(named.size())
              .arg(Watchdog::limitMs)
              .arg(worst)
              .arg(named.join(QStringLiteral(", ")));
}

} // namespace truvamate::tour
