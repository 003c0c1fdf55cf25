#include "app/tour/windowtour.h"

#include "app/tour/expect.h"
#include "app/tour/windowcounter.h"
#include "ui/payouts/recordpane.h"

#include <QDir>
#include <QListWidget>
#include <QStackedWidget>

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
    all.push_back({QStringLiteral("stalls"), [this] { return Result<QString>(m_seat->stallsSentence()); }});
    if (m_language == QLatin1String("en")) {
        all.push_back({QStringLiteral("thai"), [this] { return repeatInThai(); }});
    }
    for (Entry &entry : all) {
        entry.run = [this, name = entry.name, run = std::move(entry.run)] {
            auto answer = run();
            if (m_seat) {
                m_seat->count(false);
            }
            if (!answer && m_seat) {
                static_cast<void>(m_seat->book().take(QStringLiteral("failed-") + name));
            }
            return answer;
        };
    }
    return all;
}

/// A session does not outlast the hours that the script passes over.
Result<Done> WindowTour::setClock(QDate date, QTime time)
{
    if (m_seat) {
        // What goes wrong here shows when the next person sits down.
        static_cast<void>(leave());
    }
    return Tour::setClock(date, time);
}

Result<QString> WindowTour::openConsole()
{
    m_seat = std::make_unique<Seat>(
        std::make_unique<HeldConsole>(m_language, m_options.scanProgram, m_workspace->clock().now()),
        m_options.folder, QString());
    m_seat->console().window().start(m_workspace->folder());
    TRY_DO(hand().untilShown("peopleList"));
    const auto *people = hand().find<QListWidget>("peopleList");
    TRY_DO(hand().until(QStringLiteral("the people to sign in"), [&] { return people->count() > 0; }));
    TRY_DO(picture(QStringLiteral("sign-in")));
    return QStringLiteral("The console opens the workspace; %1 people may sign in.").arg(people->count());
}

void WindowTour::setConsoleClock()
{
    m_seat->console().clock()->set(m_workspace->clock().now());
}

Result<QString> WindowTour::atCounter(const QString &act, const QString &photo)
{
    TRY_DO(
        sit(m_cast->agent, act == QLatin1String("hold") ? QStringLiteral("tobuy") : QStringLiteral("scan")));
    return WindowCounter(*m_seat).act(act, photo);
}

Result<Done> WindowTour::leave()
{
    if (std::exchange(m_seated, QString()).isEmpty()) {
        return Done();
    }
    return m_seat->signOut();
}

Result<Done> WindowTour::signIn(const StaffClient &person)
{
    return m_seat->signInByList(person.name());
}

Result<Done> WindowTour::sit(const StaffClient &person, const QString &desk)
{
    setConsoleClock();
    m_seat->count(true);
    if (m_seated != person.name()) {
        TRY_DO(leave());
        TRY_DO(signIn(person));
        m_seated = person.name();
    }
    return m_seat->toDesk(desk);
}

Result<Done> WindowTour::untilStep(const QString &step)
{
    return hand().until(QStringLiteral("the step %1").arg(step), [&] {
        const auto *panes = hand().find<QStackedWidget>("recordPanes");
        const auto *pane = panes ? qobject_cast<RecordPane *>(panes->currentWidget()) : nullptr;
        return pane && pane->steps().contains(step);
    });
}

Result<QString> WindowTour::showEverywhere()
{
    TRY_DO(sit(m_cast->adminA, QStringLiteral("orders")));
    TRY_DO(hand().act(QStringLiteral("shell.search")));
    TRY_DO(hand().untilFocus("commandBar"));
    hand().type(QStringLiteral("LTO"));
    TRY_DO(hand().untilShown("commandItems"));
    TRY_DO(picture(QStringLiteral("search")));
    hand().press(Qt::Key_Escape);
    const std::pair<const char *, const char *> dialogs[] = {{"shell.shortcuts", "shortcutSheet"},
                                                             {"shell.settings", "settingsDialog"},
                                                             {"shell.about", "aboutDialog"}};
    for (const auto &[action, dialog] : dialogs) {
        TRY_DO(hand().act(QLatin1String(action)));
        TRY_DO(hand().untilShown(dialog));
        TRY_DO(picture(QLatin1String(action).mid(qstrlen("shell."))));
        hand().press(Qt::Key_Escape);
        TRY_DO(hand().untilGone(dialog));
    }
    TRY_DO(leave());
    return QStringLiteral("Search, shortcuts, settings and diagnostics open and close by key.");
}

Result<QString> WindowTour::repeatInThai()
{
    m_seat.reset();
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
