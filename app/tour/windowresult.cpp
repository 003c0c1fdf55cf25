#include "app/tour/windowtour.h"

#include "app/tour/expect.h"
#include "ui/widgets/pagedtable.h"
#include "ui/words/states.h"

#include <QTableWidget>

// At the Draws desk.
namespace truvamate::tour {

Result<QString> WindowTour::enterResult(StaffClient &person, const QString &source, int special)
{
    TRY_DO(sit(person, QStringLiteral("draws")));
    // A draw that comes due while the desk is open is listed and not chosen.
    if (const auto *table = hand().find<PagedTable>("drawTable"); table && table->currentId().isEmpty()) {
        TRY_DO(hand().chooseFirstOf(QStringLiteral("due")));
    }
    TRY_DO(hand().until(QStringLiteral("the draw of 30 Jun 2018"), [this] {
        const auto *table = hand().find<PagedTable>("drawTable");
        return table && table->currentId() == m_draw.toString() && hand().find("drawSituation");
    }));
    TRY_DO(hand().act(QStringLiteral("draws.enter")));
    TRY_DO(hand().untilFocus("mainNumber1"));
    hand().type(QStringLiteral("0309204261%1").arg(special, 2, 10, QLatin1Char('0')));
    TRY_DO(hand().untilFocus("resultMultiplier"));
    hand().type(QStringLiteral("2"));
    TRY_DO(hand().fill("resultSource", source));
    const QString number = QString::number(special);
    TRY_DO(picture(QStringLiteral("result-%1-%2").arg(person.name().toLower(), number)));
    hand().press(Qt::Key_Return);
    TRY_DO(hand().untilGone("resultForm"));
    TRY(mine, person.call<MyResultEntries>({m_draw}));
    TRY_DO(expect(!mine.data.empty(), QStringLiteral("The entry of %1 is not there.").arg(person.name())));
    const QString state = mine.data.front().state;
    if (state == QLatin1String("disagreed")) {
        TRY_DO(hand().untilShown("entryComparison"));
        TRY_DO(picture(QStringLiteral("results-differ")));
    } else if (state == QLatin1String("agreed")) {
        TRY_DO(hand().untilShown("verifiedResult"));
        TRY_DO(picture(QStringLiteral("result-verified")));
    }
    return state == QLatin1String("open")  ? QStringLiteral("waiting")
        : state == QLatin1String("agreed") ? QStringLiteral("verified")
                                           : state;
}

Result<Done> WindowTour::runCheck()
{
    TRY_DO(sit(m_cast->adminB, QStringLiteral("draws")));
    TRY_DO(hand().act(QStringLiteral("draws.dry_run")));
    TRY_DO(hand().until(QStringLiteral("the dry run"), [this] {
        const auto *tiers = hand().find<QTableWidget>("tierTable");
        return tiers && tiers->rowCount() > 0;
    }));
    TRY_DO(picture(QStringLiteral("dry-run")));
    TRY_DO(hand().act(QStringLiteral("draws.commit")));
    TRY_DO(untilState("drawState", words::drawStatus(QStringLiteral("checked")).text));
    return picture(QStringLiteral("checked"));
}

} // namespace truvamate::tour
