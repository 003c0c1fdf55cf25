#include "app/tour/serverwindowtour.h"

#include "app/tour/expect.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace truvamate::tour {

namespace {

/// Of the customer of this tour: whole names, the other half of a telephone number, and money in baht.
const char *const unknownToTheAgent[]
    = {"สมชาย", "somchai", "0801234567",  "1101700230708", "1234567890", "245.00",
       "THB",   "฿",       "PP-20180630", "•••-•••-4567",  "1985-01-15"};

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::NotFound, QStringLiteral("tour.unreadable"),
                    QStringLiteral("“%1” cannot be read.").arg(path));
    }
    return file.readAll();
}

bool isIn(const QByteArray &bytes, const char *words)
{
    const QString text = QString::fromUtf8(words);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    return bytes.contains(words) || bytes.contains(wide);
}

} // namespace

ServerWindowTour::ServerWindowTour(Options options, StepLog &log, const QUrl &server, const QString &password)
    : WindowTour(std::move(options), log, QStringLiteral("en"))
    , m_place(server, password)
    , m_shop(m_place, m_options.folder)
{
}

std::vector<Tour::Entry> ServerWindowTour::entries()
{
    std::vector<Entry> all = WindowTour::entries();
    const auto staff = std::ranges::find(all, QStringLiteral("staff"), &Entry::name);
    all.insert(staff, {QStringLiteral("counter-console"), [this] { return openCounter(); }});
    all.push_back({QStringLiteral("counter-knows-nobody"), [this] { return searchCounter(); }});
    return all;
}

Result<QString> ServerWindowTour::makeWorkspace()
{
    return m_place.open(indiana(QDate(2018, 6, 30), QTime(9, 0)));
}

Result<QString> ServerWindowTour::openCounter()
{
    TRY(said, m_shop.act(QStringLiteral("open")));
    return QStringLiteral("%1 at a console of their own, in another process.").arg(said);
}

Result<StaffClient> ServerWindowTour::admit(std::size_t person)
{
    return person == agentsPlace ? m_shop.admit(m_keys) : m_place.admit(person, m_keys);
}

Result<Done> ServerWindowTour::setClock(QDate date, QTime time)
{
    return m_place.setClock(indiana(date, time));
}

Result<QString> ServerWindowTour::openConsole()
{
    const QString kept = fileIn(QStringLiteral("admin-console"));
    QDir().mkpath(kept);
    m_seat = std::make_unique<Seat>(
        std::make_unique<HeldConsole>(m_language, m_options.scanProgram, m_place.clock(), kept),
        m_options.folder, QStringLiteral("admin-"));
    TRY_DO(m_seat->goToServer(m_place.server().toString()));
    return QStringLiteral("The console finds the server and asks who works.");
}

Result<Done> ServerWindowTour::signIn(const StaffClient &person)
{
    const Credentials &known = m_place.person(person.id());
    if (known.password.isEmpty()) {
        return m_seat->signInByList(person.name());
    }
    return m_seat->signInByPassword(known.email, known.password,
                                    [&] { return m_place.freshCode(known.secret); });
}

Result<QString> ServerWindowTour::atCounter(const QString &act, const QString &photo)
{
    return m_shop.act(act, QFileInfo(photo).absoluteFilePath());
}

Result<QString> ServerWindowTour::repeatInThai()
{
    TRY_DO(sit(m_cast->adminA, QStringLiteral("orders")));
    TRY(office,
        m_seat->showInThai({QStringLiteral("orders"), QStringLiteral("draws"), QStringLiteral("payouts")}));
    TRY(counter, m_shop.act(QStringLiteral("thai")));
    TRY(stalls, m_shop.act(QStringLiteral("stalls")));
    return QStringLiteral("The office shows %1, the counter %2. At the counter: %3")
        .arg(office, counter, stalls);
}

/// What the agent's computer kept, its journal of scans among it, and what its console said.
Result<QString> ServerWindowTour::searchCounter()
{
    m_shop.stop();
    QStringList paths{fileIn(QStringLiteral("agent.log"))};
    QDirIterator kept(fileIn(QStringLiteral("agent-console")), QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (kept.hasNext()) {
        // The agent's own photos are what they are, and any three bytes may stand in them.
        if (!kept.next().contains(QLatin1String("/photos/"))) {
            paths.append(kept.filePath());
        }
    }
    qint64 total = 0;
    bool hasJournal = false;
    for (const QString &path : paths) {
        TRY(bytes, bytesOf(path));
        total += bytes.size();
        hasJournal = hasJournal || (path.contains(QLatin1String("outbox")) && isIn(bytes, "0773-"));
        for (const char *words : unknownToTheAgent) {
            TRY_DO(expect(!isIn(bytes, words),
                          QStringLiteral("“%1” stands in %2.").arg(QString::fromUtf8(words), path)));
        }
    }
    TRY_DO(expect(hasJournal, QStringLiteral("The journal of scans is not among what was searched.")));
    return QStringLiteral("%1 files of %2 bytes on the agent's computer, the journal of scans and the log "
                          "among them, hold nothing of the customer and no price in baht.")
        .arg(paths.size())
        .arg(total);
}

} // namespace truvamate::tour
