#include "app/tour/windowtour.h"

#include "app/tour/expect.h"
#include "ui/payouts/recordpane.h"
#include "ui/shell/workframe.h"
#include "ui/widgets/pill.h"

#include <QDir>
#include <QListWidget>
#include <QStackedWidget>
#include <QTest>

namespace truvamate::tour {

WindowTour::WindowTour(Options options, StepLog &log, QString language)
    : Tour(std::move(options), log)
    , m_language(std::move(language))
{
}

WindowTour::~WindowTour() = default;

std::vector<Tour::Entry> WindowTour::entries()
{
    std::vector<Entry> all = Tour::entries();
    const auto named
        = [&](const char *name) { return std::ranges::find(all, QString::fromLatin1(name), &Entry::name); };
    all.insert(named("order"), {QStringLiteral("console"), [this] { return openConsole(); }});
    all.insert(named("books"), {QStringLiteral("console-completed"), [this] { return showCompleted(); }});
    all.push_back({QStringLiteral("everywhere"), [this] { return showEverywhere(); }});
    all.push_back({QStringLiteral("stalls"), [this] { return countStalls(); }});
    if (m_language == QLatin1String("en")) {
        all.push_back({QStringLiteral("thai"), [this] { return repeatInThai(); }});
    }
    for (Entry &entry : all) {
        entry.run = [this, name = entry.name, run = std::move(entry.run)] {
            auto answer = run();
            m_isCounting = false;
            if (!answer && m_book) {
                static_cast<void>(m_book->take(QStringLiteral("failed-") + name));
            }
            return answer;
        };
    }
    return all;
}

/// A session does not outlast the hours that the script passes over.
Result<Done> WindowTour::setClock(QDate date, QTime time)
{
    if (m_console) {
        // What goes wrong here shows when the next person sits down.
        static_cast<void>(leave());
    }
    return Tour::setClock(date, time);
}

Result<QString> WindowTour::openConsole()
{
    m_console = std::make_unique<HeldConsole>(m_language, m_options.scanProgram, m_workspace->clock().now());
    m_hand = std::make_unique<Hand>(m_console->window());
    m_book = std::make_unique<PictureBook>(m_options.folder, *m_console);
    QObject::connect(&m_console->watchdog(), &Watchdog::stalled, &m_console->window(),
                     [this](const Watchdog::Stall &stall) {
                         if (m_isCounting) {
                             m_stalls.push_back(stall);
                         }
                     });
    m_console->window().start(m_workspace->folder());
    TRY_DO(m_hand->untilShown("peopleList"));
    const auto *people = m_hand->find<QListWidget>("peopleList");
    TRY_DO(m_hand->until(QStringLiteral("the people to sign in"), [&] { return people->count() > 0; }));
    TRY_DO(picture(QStringLiteral("sign-in")));
    return QStringLiteral("The console opens the workspace; %1 people may sign in.").arg(people->count());
}

Result<Done> WindowTour::picture(const QString &name)
{
    m_isCounting = false;
    TRY_DO(m_book->take(name));
    // The knock that waited for the picture is heard before the next is counted.
    QTest::qWait(3 * Watchdog::knockEveryMs);
    m_isCounting = true;
    return Done();
}

Result<Done> WindowTour::leave()
{
    if (m_seated.isEmpty()) {
        return Done();
    }
    m_seated.clear();
    TRY_DO(m_hand->act(QStringLiteral("shell.signOut")));
    return m_hand->untilShown("peopleList");
}

Result<Done> WindowTour::signIn(const StaffClient &person)
{
    TRY_DO(m_hand->untilShown("peopleList"));
    const auto *people = m_hand->find<QListWidget>("peopleList");
    TRY_DO(m_hand->until(QStringLiteral("the people to sign in"), [&] { return people->count() > 0; }));
    TRY_DO(m_hand->focus("peopleList"));
    m_hand->press(Qt::Key_Home);
    for (int row = 0; row < people->count(); ++row) {
        if (people->currentItem()->text().startsWith(person.name())) {
            break;
        }
        m_hand->press(Qt::Key_Down);
    }
    m_hand->press(Qt::Key_Return);
    TRY_DO(m_hand->until(QStringLiteral("%1's desks").arg(person.name()),
                         [this] { return m_hand->desk() && m_hand->desk()->isVisible(); }));
    m_seated = person.name();
    return Done();
}

Result<Done> WindowTour::sit(const StaffClient &person, const QString &desk)
{
    m_console->clock()->set(m_workspace->clock().now());
    QTest::qWait(3 * Watchdog::knockEveryMs);
    m_isCounting = true;
    if (m_seated != person.name()) {
        TRY_DO(leave());
        TRY_DO(signIn(person));
    }
    TRY_DO(m_hand->act(QStringLiteral("shell.desk.") + desk));
    return m_hand->until(QStringLiteral("the desk %1").arg(desk),
                         [&] { return m_console->window().frame()->currentDeskId() == desk; });
}

Result<Done> WindowTour::untilState(const char *pill, const QString &text)
{
    return m_hand->until(QStringLiteral("“%1” to say “%2”").arg(QLatin1String(pill), text), [&] {
        const auto *shown = m_hand->find<Pill>(pill);
        return shown && shown->state().text == text;
    });
}

Result<Done> WindowTour::untilStep(const QString &step)
{
    return m_hand->until(QStringLiteral("the step %1").arg(step), [&] {
        const auto *panes = m_hand->find<QStackedWidget>("recordPanes");
        const auto *pane = panes ? qobject_cast<RecordPane *>(panes->currentWidget()) : nullptr;
        return pane && pane->steps().contains(step);
    });
}

Result<QString> WindowTour::showEverywhere()
{
    TRY_DO(sit(m_cast->adminA, QStringLiteral("orders")));
    TRY_DO(m_hand->act(QStringLiteral("shell.search")));
    TRY_DO(m_hand->untilFocus("commandBar"));
    m_hand->type(QStringLiteral("LTO"));
    TRY_DO(m_hand->untilShown("commandItems"));
    TRY_DO(picture(QStringLiteral("search")));
    m_hand->press(Qt::Key_Escape);
    const std::pair<const char *, const char *> dialogs[] = {{"shell.shortcuts", "shortcutSheet"},
                                                             {"shell.settings", "settingsDialog"},
                                                             {"shell.about", "aboutDialog"}};
    for (const auto &[action, dialog] : dialogs) {
        TRY_DO(m_hand->act(QLatin1String(action)));
        TRY_DO(m_hand->untilShown(dialog));
        TRY_DO(picture(QLatin1String(action).mid(qstrlen("shell."))));
        m_hand->press(Qt::Key_Escape);
        TRY_DO(m_hand->untilGone(dialog));
    }
    TRY_DO(leave());
    return QStringLiteral("Search, shortcuts, settings and diagnostics open and close by key.");
}

/// A busy machine stalls whatever runs on it, so that a stall is counted and named and fails nothing.
Result<QString> WindowTour::countStalls()
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

Result<QString> WindowTour::repeatInThai()
{
    m_hand.reset();
    m_book.reset();
    m_console.reset();
    Options options = m_options;
    options.folder = fileIn(QStringLiteral("thai"));
    if (!QDir().mkpath(options.folder)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("tour.unwritable"),
                    QStringLiteral("“%1” cannot be made.").arg(options.folder));
    }
    StepLog steps;
    WindowTour thai(options, steps, QStringLiteral("th"));
    const bool isWhole = thai.run();
    TRY_DO(steps.write(QDir(options.folder).filePath(QStringLiteral("tour.json"))));
    TRY_DO(expect(isWhole,
                  QStringLiteral("In Thai the step “%1” failed: %2")
                      .arg(steps.steps().back().name, steps.steps().back().detail)));
    return QStringLiteral("%1 steps and %2 pictures in Thai.").arg(steps.steps().size()).arg(thai.pictures());
}

} // namespace truvamate::tour
