#pragma once

#include "app/tour/hand.h"
#include "app/tour/picturebook.h"

namespace truvamate::tour {

/// One console with a person before it: hands, pictures, and a look at how often the windows were deaf.
class Seat
{
public:
    /// prefix begins the names of the pictures: "agent-", or nothing.
    Seat(std::unique_ptr<HeldConsole> console, const QString &pictures, const QString &prefix);

    HeldConsole &console() { return *m_console; }
    Hand &hand() { return m_hand; }
    PictureBook &book() { return m_book; }

    Result<Done> picture(const QString &name);
    Result<Done> toDesk(const QString &desk);
    Result<Done> untilState(const char *pill, const QString &text);

    /// From the first page of a console that knows no workspace to the page where people sign in.
    Result<Done> goToServer(const QString &address);
    /// From there to the first desk. Where the server wants a code, `code` makes one.
    Result<Done> signInByPassword(const QString &email, const QString &password,
                                  const std::function<Result<QString>()> &code);
    /// Sets up the second factor that the console shows after the password, and keeps its codes. The first
    /// code is made of the secret on the page.
    Result<QByteArray> setUpSecondFactor(const std::function<Result<QString>(const QByteArray &)> &code);
    Result<Done> signInByList(const QString &person);
    Result<Done> signOut();
    /// Goes on in Thai and shows those desks. Answers how many.
    Result<QString> showInThai(const QStringList &desks);

    /// Stalls count while the person works, not while a picture is taken or a script looks something up.
    void count(bool isCounting);
    QString stallsSentence() const;

private:
    Result<Done> untilAtWork(const QString &person);

    std::unique_ptr<HeldConsole> m_console;
    Hand m_hand;
    PictureBook m_book;
    bool m_hasShownSignIn = false;
    bool m_isCounting = false;
    std::vector<Watchdog::Stall> m_stalls;
};

} // namespace truvamate::tour
