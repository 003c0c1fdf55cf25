#include "app/tour/tour.h"

#include "app/tour/expect.h"
#include "models/operations/checking.h"
#include "models/operations/results.h"

namespace truvamate::tour {

namespace {

/// Powerball of 30 June 2018: 03 09 20 42 61 + 24, Power Play 2X.
const std::vector<int> drawnNumbers{3, 9, 20, 42, 61};
constexpr int drawnPowerball = 24;
constexpr int drawnMultiplier = 2;

} // namespace

Result<QString> Tour::enterResult(StaffClient &person, const QString &source, int special)
{
    EnterResult::Request request;
    request.drawId = m_draw;
    request.source = source;
    request.numbers = drawnNumbers;
    request.special = special;
    request.multiplier = drawnMultiplier;
    TRY(entered, person.call<EnterResult>(request));
    return entered.outcome;
}

Result<QString> Tour::waitForDraw()
{
    TRY_DO(setClock(QDate(2018, 6, 30), QTime(23, 5)));
    TRY(closed, m_cast->adminA.call<CloseDueDraws>({}));
    TRY_DO(expectStatus(m_order, QStringLiteral("waiting_draw")));
    return QStringLiteral("It is 23:05 in Indiana; %1 draw closed, the order is waiting_draw.")
        .arg(closed.closed.size());
}

Result<QString> Tour::disagree()
{
    TRY_DO(setClock(QDate(2018, 6, 30), QTime(23, 30)));
    TRY(first, enterResult(m_cast->adminA, QStringLiteral("powerball.com"), drawnPowerball));
    TRY(second, enterResult(m_cast->adminB, QStringLiteral("NY Open Data"), drawnPowerball + 1));
    TRY_DO(expect(first == QLatin1String("waiting") && second == QLatin1String("disagreed"),
                  QStringLiteral("The entries ended %1 and %2.").arg(first, second)));
    return QStringLiteral("%1 read Powerball %2, %3 read %4: neither counts.")
        .arg(m_cast->adminA.name())
        .arg(drawnPowerball)
        .arg(m_cast->adminB.name())
        .arg(drawnPowerball + 1);
}

Result<QString> Tour::verifyResult()
{
    TRY(first, enterResult(m_cast->adminA, QStringLiteral("powerball.com"), drawnPowerball));
    TRY(second, enterResult(m_cast->adminB, QStringLiteral("Hoosier Lottery"), drawnPowerball));
    TRY_DO(expect(first == QLatin1String("waiting") && second == QLatin1String("verified"),
                  QStringLiteral("The entries ended %1 and %2.").arg(first, second)));
    TRY(draw, m_cast->adminA.call<GetDraw>({m_draw}));
    TRY_DO(expectStatus(m_order, QStringLiteral("checking_results")));
    const ResultVersion &result = draw.results.front();
    return QStringLiteral("03 09 20 42 61 + 24, Power Play %1X, entered by %2 (%3) and verified by %4 (%5).")
        .arg(drawnMultiplier)
        .arg(result.enteredByName, result.enteredSource, result.verifiedByName, result.verifiedSource);
}

Result<QString> Tour::runDry()
{
    TRY(preview, m_cast->adminA.call<CheckDryRun>({m_draw}));
    m_checkDigest = preview.digest;
    QStringList tiers;
    for (const TierCount &tier : preview.tiers) {
        if (tier.found > 0) {
            tiers.append(QStringLiteral("%1: %2 found, %3 expected by chance, %4")
                             .arg(tier.tier)
                             .arg(tier.found)
                             .arg(tier.expected, toText(tier.total)));
        }
    }
    TRY_DO(expect(preview.winners == 1 && preview.exposure == dollars(4),
                  QStringLiteral("%1 winners of %2 are expected, and should be 1 of $4.00.")
                      .arg(preview.winners)
                      .arg(toText(preview.exposure))));
    return QStringLiteral("%1 play, %2 winner, exposure %3 (%4).")
        .arg(preview.plays)
        .arg(preview.winners)
        .arg(toText(preview.exposure), tiers.join(QStringLiteral("; ")));
}

Result<Done> Tour::runCheck()
{
    TRY_DO(m_cast->adminA.call<CommitCheck>({m_draw, m_checkDigest}));
    return Done();
}

Result<QString> Tour::check()
{
    TRY_DO(runCheck());
    ListWins::Request request;
    request.orderId = m_order;
    TRY(wins, m_cast->adminA.call<ListWins>(request));
    TRY_DO(expect(wins.data.size() == 1 && wins.data.front().prize == dollars(4),
                  QStringLiteral("%1 wins were added and should be 1 of $4.00.").arg(wins.data.size())));
    TRY_DO(expectStatus(m_order, QStringLiteral("partial_win")));
    return QStringLiteral("%1 wins %2 (1 + PB, %3); its order is partial_win.")
        .arg(m_paper->serial(), toText(*wins.data.front().prize), wins.data.front().tier);
}

Result<QString> Tour::checkAgain()
{
    TRY(run, m_cast->adminB.call<CommitCheck>({m_draw, {}}));
    TRY_DO(expect(run.added == 0, QStringLiteral("The second check added %1 wins.").arg(run.added)));
    return QStringLiteral("The second check adds nothing: %1 winner as before.").arg(run.winners);
}

} // namespace truvamate::tour
