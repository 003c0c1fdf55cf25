#pragma once

#include "client/outbox/outbox.h"
#include "tests/client/directtransport.h"
#include "tests/support/purchasehelp.h"
#include "tests/ui/testshell.h"
#include "tests/ui/ticketphoto.h"
#include "ui/scan/framesource.h"
#include "ui/scan/scandeskwidget.h"
#include "ui/style/consolestyle.h"

#include <QComboBox>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QSettings>

/// A counter with everything around it: a workspace with orders, a line to it that can be cut, a window with
/// the desk in it, and tickets to photograph.
namespace truvamate::testing {

class ScanHouse
{
public:
    explicit ScanHouse(BackendFixture &fixture)
        : f(fixture)
        , transport(fixture)
        , session(transport)
        , settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , context{transport,
                  session,
                  fixture.clock(),
                  actions,
                  shell,
                  settings,
                  m_folder.filePath(QStringLiteral("data"))}
    {
        f.clock().set(afternoon());
    }
    ~ScanHouse() { closeDesk(); }

    void signIn()
    {
        std::optional<bool> answer;
        SignIn::Request request;
        request.userId = f.agent;
        request.device = QStringLiteral("Counter laptop");
        session.signIn(request, &transport,
                       [&](const Result<SessionView> &view) { answer = view.has_value(); });
        QTRY_VERIFY(answer);
        QVERIFY(*answer);
        actions.setPermissions({session.view().permissions.begin(), session.view().permissions.end()});
    }

    void openDesk()
    {
        window = std::make_unique<QMainWindow>();
        desk = new ScanDesk(context, window.get(), makeSource ? makeSource() : nullptr);
        window->setCentralWidget(desk);
        actions.setCurrentDesk(QStringLiteral("scan"));
        window->resize(1280, 860);
        window->show();
        window->activateWindow();
        QTRY_VERIFY(desk->findChild<QComboBox *>(QStringLiteral("shopChoice"))->count() > 0);
        desk->activate();
    }

    /// As when the program ends: window, journal and uploader go.
    void closeDesk()
    {
        desk = nullptr;
        window.reset();
        delete transport.findChild<Outbox *>();
    }

    Outbox &outbox() { return *transport.findChild<Outbox *>(); }

    QString photoOf(const TicketWish &wish)
    {
        const QString path = m_folder.filePath(QStringLiteral("ticket-%1.jpg").arg(++m_photos));
        return writePhoto(wish, path) ? path : QString();
    }

    template <typename Widget> Widget *find(const char *name) const
    {
        return desk->findChild<Widget *>(QLatin1String(name));
    }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    VerdictKind verdict() const
    {
        const CounterTicket *ticket = desk->counter().current();
        return ticket ? ticket->verdict.kind : VerdictKind::None;
    }
    /// To whatever has the focus, as a keyboard does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = window->focusWidget();
        QTest::keyClick(focused ? focused : desk, key, modifiers);
    }

    std::vector<Scan> scans()
    {
        std::optional<std::vector<Scan>> all;
        outbox().journal().read<std::vector<Scan>>(
            [](ScanStore &store) { return store.list({}, 100'000); }, desk,
            [&](const Result<std::vector<Scan>> &found) { all = found.value_or(std::vector<Scan>()); });
        [&] { QTRY_VERIFY(all); }();
        return all.value_or(std::vector<Scan>());
    }

    /// Instead of the cameras of this computer, for desks that are opened from now on.
    std::function<std::unique_ptr<FrameSource>()> makeSource;

    BackendFixture &f;
    DirectTransport transport;
    Session session;
    Actions actions;
    TestShell shell;

private:
    QTemporaryDir m_folder;
    int m_photos = 0;

public:
    QSettings settings;
    DeskContext context;
    std::unique_ptr<QMainWindow> window;
    ScanDesk *desk = nullptr;
};

constexpr int readingMs = 60'000;

inline std::int64_t placements(ScanHouse &house)
{
    return number(house.f.db(), QStringLiteral("SELECT count(*) FROM placements WHERE active"));
}

} // namespace truvamate::testing

/// A house in which the agent is not signed in yet and no desk is open.
#define CLOSED_SCAN_HOUSE(house)                                                                             \
    const auto house##Database = TestDatabases::fresh(QStringLiteral("sqlite"));                             \
    VERIFY_OK(house##Database);                                                                              \
    const auto house##Fixture = BackendFixture::make(**house##Database);                                     \
    VERIFY_OK(house##Fixture);                                                                               \
    ScanHouse house(**house##Fixture)

/// With that many orders of one line, the desk open and the agent signed in.
#define SCAN_HOUSE(house, orders)                                                                            \
    CLOSED_SCAN_HOUSE(house);                                                                                \
    for (int i = 0; i < (orders); ++i) {                                                                     \
        VERIFY_OK(addOrder(house.f, {LineSpec()}));                                                          \
    }                                                                                                        \
    house.signIn();                                                                                          \
    house.openDesk();                                                                                        \
    QTRY_VERIFY(house.find<QLabel>("runTotal")->text().contains(QString::number(orders)))

#define VERDICT(house, kind) QTRY_COMPARE_WITH_TIMEOUT(house.verdict(), kind, readingMs)
