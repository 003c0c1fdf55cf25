#include "backend/services/results.h"

#include "backend/services/corrections.h"
#include "backend/services/dispatcher.h"
#include "backend/services/drawprojection.h"
#include "backend/services/draws.h"
#include "backend/services/resultevents.h"
#include "backend/services/resultscomparison.h"
#include "backend/services/resultsparts.h"
#include "backend/storage/approvalstore.h"
#include "backend/storage/drawstore.h"
#include "backend/storage/resultstore.h"
#include "backend/storage/transaction.h"

#include <algorithm>

namespace truvamate {

namespace {

Result<Done> mayCorrect(Call &call, const DrawSummary &draw, const ResultEntry &entry,
                        const std::vector<ResultEntry> &earlier)
{
    if (!draw.resultVersion) {
        return Done();
    }
    if (!entry.reason || entry.reason->trimmed().isEmpty()) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("result.reason_needed"),
            QStringLiteral("%1 has a verified result; a correction needs a reason.").arg(drawText(draw)));
    }
    const bool isUnderWay = std::any_of(earlier.begin(), earlier.end(), [](const ResultEntry &other) {
        return other.state != QLatin1String("withdrawn");
    });
    if (!isUnderWay && !call.principal.may(Permission::ResultsCorrect)) {
        return fail(ErrorKind::Forbidden, QStringLiteral("permission.denied"),
                    QStringLiteral("%1 may not begin a correction: it needs the permission “%2”.")
                        .arg(call.principal.name, permissionCode(Permission::ResultsCorrect)));
    }
    TRY(versions, resultVersions(call.db, draw.id));
    if (!versions.empty() && versions.front().result == entry.result) {
        return fail(ErrorKind::Conflict, QStringLiteral("result.same_as_verified"),
                    QStringLiteral("This is the verified result of %1 already.").arg(drawText(draw)));
    }
    return Done();
}

Result<Done> refuseSecondEntry(const ResultEntry &entry, const std::vector<ResultEntry> &earlier)
{
    for (const ResultEntry &other : earlier) {
        if (other.person == entry.person && other.state == QLatin1String("open")) {
            return fail(
                ErrorKind::Conflict, QStringLiteral("result.already_entered"),
                QStringLiteral("You entered this draw already. A second person has to enter it from a second "
                               "source; withdraw your entry if it is wrong."));
        }
    }
    return Done();
}

/// Neither made the other's account. Reads both creators before the pure comparison runs.
Result<std::function<bool(UserId, UserId)>> independence(Call &call, const ResultEntry &entry,
                                                         const std::vector<ResultEntry> &earlier)
{
    std::vector<UserId> dependent;
    TRY(ownCreator, creatorOf(call.db, entry.person));
    for (const ResultEntry &other : earlier) {
        TRY(creator, creatorOf(call.db, other.person));
        if (ownCreator == other.person || creator == entry.person) {
            dependent.push_back(other.person);
        }
    }
    return std::function<bool(UserId, UserId)>([dependent](UserId other, UserId) {
        return std::find(dependent.begin(), dependent.end(), other) == dependent.end();
    });
}

Result<Done> markFeeds(Call &call, const DrawSummary &draw, const ResultVersion &version)
{
    TRY(imports, importsOf(call.db, draw.id));
    for (const ImportedResult &import : imports) {
        if (import.result != version.result) {
            TRY_DO(call.event(
                QStringLiteral("draw"), draw.id.uuid(), QLatin1String(resultevents::drawFeedDiffers),
                {{QStringLiteral("version"), version.version}, {QStringLiteral("source"), import.source}}));
        }
    }
    return Done();
}

Result<Done> verify(Call &call, const DrawSummary &draw, const ResultEntry &first, const ResultEntry &second)
{
    ResultVersion version;
    version.id = call.newId<ResultVersionId>();
    version.version = second.forVersion;
    version.result = second.result;
    version.enteredBy = first.person;
    version.enteredSource = first.source;
    version.verifiedBy = second.person;
    version.verifiedSource = second.source;
    version.verifiedAt = call.now;
    version.reason = second.reason;
    TRY_DO(insertResultVersion(call.db, draw.id, version, draw.mainMax, draw.specialMax));
    TRY_DO(agreeWithEntry(call.db, first.id));
    TRY(pointed, pointDrawAt(call.db, draw.id, draw.version, version.version));
    if (!pointed) {
        return fail(ErrorKind::Stale, QStringLiteral("draw.stale"),
                    QStringLiteral("%1 changed a moment ago; please look again.").arg(drawText(draw)));
    }
    const bool isCorrection = version.version > 1;
    QJsonObject arguments{{QStringLiteral("version"), version.version},
                          {QStringLiteral("result"), toJson(version.result)}};
    if (isCorrection) {
        arguments.insert(QStringLiteral("reason"), *version.reason);
    }
    TRY_DO(call.event(
        QStringLiteral("draw"), draw.id.uuid(),
        QLatin1String(isCorrection ? resultevents::drawResultCorrected : resultevents::drawResultVerified),
        arguments));
    TRY_DO(markFeeds(call, draw, version));
    return isCorrection ? stopPayoutsOf(call, draw.id) : Result<Done>(Done());
}

/// Other open entries: equal ones agreed too, the others did not.
Result<Done> closeOthers(Call &call, const ResultEntry &entry, const std::vector<ResultEntry> &earlier)
{
    for (const ResultEntry &other : earlier) {
        if (other.state == QLatin1String("open")) {
            TRY_DO(closeEntry(call.db, other.id,
                              other.result == entry.result ? QStringLiteral("agreed")
                                                           : QStringLiteral("disagreed")));
        }
    }
    return Done();
}

QString messageOf(Comparison::Outcome outcome)
{
    switch (outcome) {
    case Comparison::Outcome::Waiting:
        return QStringLiteral(
            "Your entry is kept. It is verified when a second person enters the same result from a "
            "second source.");
    case Comparison::Outcome::Verified:
        return QStringLiteral("Two people read the same result from two sources: it is verified.");
    case Comparison::Outcome::Disagreed:
        return QStringLiteral(
            "Your entry differs from another person's, so neither counts. Compare both, look at the "
            "sources again and enter the result anew, or ask a third person to enter it.");
    }
    Q_UNREACHABLE();
}

QString outcomeCode(Comparison::Outcome outcome)
{
    switch (outcome) {
    case Comparison::Outcome::Waiting:
        return QStringLiteral("waiting");
    case Comparison::Outcome::Verified:
        return QStringLiteral("verified");
    case Comparison::Outcome::Disagreed:
        return QStringLiteral("disagreed");
    }
    Q_UNREACHABLE();
}

QString stateOf(Comparison::Outcome outcome)
{
    switch (outcome) {
    case Comparison::Outcome::Waiting:
        return QStringLiteral("open");
    case Comparison::Outcome::Verified:
        return QStringLiteral("agreed");
    case Comparison::Outcome::Disagreed:
        return QStringLiteral("disagreed");
    }
    Q_UNREACHABLE();
}

const ResultEntry &entryWith(ResultEntryId id, const std::vector<ResultEntry> &entries)
{
    return *std::find_if(entries.begin(), entries.end(),
                         [&](const ResultEntry &entry) { return entry.id == id; });
}

Result<Done> applyComparison(Call &call, const DrawSummary &draw, const ResultEntry &entry,
                             const std::vector<ResultEntry> &earlier, const Comparison &comparison)
{
    const QJsonObject arguments{{QStringLiteral("version"), entry.forVersion}};
    DrawSummary current = draw;
    if (current.status == QLatin1String("closed")) {
        TRY(moved, moveDraw(call, current, QStringLiteral("result_entered")));
        current = moved;
    }
    TRY_DO(call.event(QStringLiteral("draw"), draw.id.uuid(), QLatin1String(resultevents::drawResultEntered),
                      arguments));
    switch (comparison.outcome) {
    case Comparison::Outcome::Waiting:
        return Done();
    case Comparison::Outcome::Verified:
        TRY_DO(verify(call, current, entryWith(*comparison.agreedWith, earlier), entry));
        return closeOthers(call, entry, earlier);
    case Comparison::Outcome::Disagreed:
        for (const ResultEntryId other : comparison.disagreed) {
            TRY_DO(closeEntry(call.db, other, QStringLiteral("disagreed")));
        }
        return call.event(QStringLiteral("draw"), draw.id.uuid(),
                          QLatin1String(resultevents::drawEntriesDisagree), arguments);
    }
    Q_UNREACHABLE();
}

Result<EnterResult::Response> enter(Call &call, const EnterResult::Request &request)
{
    TRY(draw, heldDraw(call, request.drawId));
    TRY(source, checkSource(request.source));
    TRY(checked,
        checkNumbers(draw,
                     {request.numbers, request.special, request.multiplier, request.doublePlayNumbers,
                      request.doublePlaySpecial}));
    ResultEntry entry;
    entry.id = call.newId<ResultEntryId>();
    entry.drawId = draw.id;
    entry.forVersion = draw.resultVersion.value_or(0) + 1;
    entry.person = call.principal.user;
    entry.source = source;
    entry.result = checked.result;
    entry.reason = draw.resultVersion ? request.reason : std::nullopt;
    entry.enteredAt = call.now;
    TRY(earlier, entriesOf(call.db, draw.id, entry.forVersion));
    TRY_DO(refuseSecondEntry(entry, earlier));
    TRY_DO(mayCorrect(call, draw, entry, earlier));
    TRY(independent, independence(call, entry, earlier));
    const Comparison comparison = compareEntry(entry, earlier, independent);
    if (comparison.outcome == Comparison::Outcome::Verified
        && !call.principal.may(Permission::ResultsVerify)) {
        return fail(
            ErrorKind::Forbidden, QStringLiteral("permission.denied"),
            QStringLiteral("%1 may not enter results as a second person: it needs the permission “%2”.")
                .arg(call.principal.name, permissionCode(Permission::ResultsVerify)));
    }
    entry.state = stateOf(comparison.outcome);
    TRY_DO(insertEntry(call.db, entry, draw.mainMax, draw.specialMax));
    TRY_DO(applyComparison(call, draw, entry, earlier, comparison));
    TRY_DO(call.audit(QStringLiteral("draw"), draw.id.toString(),
                      {{QStringLiteral("entry"), entry.id.toString()},
                       {QStringLiteral("version"), entry.forVersion},
                       {QStringLiteral("outcome"), outcomeCode(comparison.outcome)}}));
    return EnterResult::Response{entry.id, outcomeCode(comparison.outcome), messageOf(comparison.outcome),
                                 entry.forVersion, checked.warnings};
}

Result<EnterResult::Response> handleEnter(Call &call, const EnterResult::Request &request)
{
    TRY(response,
        inTransaction(call.db, QStringLiteral("enter result"), [&] { return enter(call, request); }));
    TRY_DO(projectDraw(call, request.drawId));
    return response;
}

Result<ResultEntry> withdraw(Call &call, const WithdrawEntry::Request &request)
{
    TRY(found, findEntry(call.db, request.entryId));
    // Another's entry is as good as none, so that not even its existence shows.
    if (!found || found->person != call.principal.user) {
        return fail(ErrorKind::NotFound, QStringLiteral("result.unknown_entry"),
                    QStringLiteral("You have no such entry."));
    }
    TRY(draw, lockedDraw(call, found->drawId));
    TRY(closed, closeEntry(call.db, found->id, QStringLiteral("withdrawn")));
    if (!closed) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("result.entry_closed"),
            QStringLiteral("Only an entry that waits can be withdrawn; this one is %1.").arg(found->state));
    }
    TRY(rest, entriesOf(call.db, draw.id, found->forVersion));
    const bool othersCount = std::any_of(rest.begin(), rest.end(), [](const ResultEntry &entry) {
        return entry.state != QLatin1String("withdrawn");
    });
    if (!othersCount && draw.status == QLatin1String("result_entered")) {
        TRY_DO(moveDraw(call, draw, QStringLiteral("closed")));
    }
    TRY_DO(call.event(QStringLiteral("draw"), draw.id.uuid(), QLatin1String(resultevents::drawEntryWithdrawn),
                      {{QStringLiteral("version"), found->forVersion}}));
    TRY_DO(call.audit(QStringLiteral("draw"), draw.id.toString(),
                      {{QStringLiteral("entry"), found->id.toString()},
                       {QStringLiteral("outcome"), QStringLiteral("withdrawn")}}));
    found->state = QStringLiteral("withdrawn");
    return *found;
}

Result<ResultEntry> handleWithdraw(Call &call, const WithdrawEntry::Request &request)
{
    TRY(entry,
        inTransaction(call.db, QStringLiteral("withdraw entry"), [&] { return withdraw(call, request); }));
    TRY_DO(projectDraw(call, entry.drawId));
    return entry;
}

Result<MyResultEntries::Response> handleMine(Call &call, const MyResultEntries::Request &request)
{
    TRY(entries, entriesOfPerson(call.db, call.principal.user, request.drawId));
    return MyResultEntries::Response{std::move(entries)};
}

Result<ListResultEntries::Response> handleEntries(Call &call, const ListResultEntries::Request &request)
{
    TRY(draw, findDraw(call.db, request.drawId));
    if (!draw) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.unknown"),
                    QStringLiteral("There is no such draw."));
    }
    const int newest = draw->resultVersion.value_or(0);
    TRY(next, entriesOf(call.db, draw->id, newest + 1));
    const int version = request.version.value_or(next.empty() ? newest : newest + 1);
    TRY(entries, entriesOf(call.db, draw->id, version));
    if (version > newest) {
        const bool tookPart = std::any_of(entries.begin(), entries.end(), [&](const ResultEntry &entry) {
            return entry.person == call.principal.user && entry.state == QLatin1String("disagreed");
        });
        std::erase_if(entries, [&](const ResultEntry &entry) {
            return !tookPart || entry.state != QLatin1String("disagreed");
        });
    }
    std::vector<QString> differing = entries.empty() ? std::vector<QString>() : differingFields(entries);
    return ListResultEntries::Response{std::move(entries), std::move(differing)};
}

} // namespace

void serveResults(Dispatcher &dispatcher)
{
    dispatcher.serve<EnterResult>(handleEnter);
    dispatcher.serve<WithdrawEntry>(handleWithdraw);
    dispatcher.serve<MyResultEntries>(handleMine);
    dispatcher.serve<ListResultEntries>(handleEntries);
    serveImports(dispatcher);
}

} // namespace truvamate
